/** What a unit entered for one criterion, as a sentence of its report. */
import { number } from '../messages/language';
import { grouped, points, vi } from '../messages/report';
import { unitReport } from '../messages/unit-report';
import type { Criterion } from '../rubric/types';
import { emptyAnswer } from '../scoring/answer';
import type { Answer, Entry } from '../scoring/answer';
import { optionLabels } from '../scoring/rules/labels';
import type { CriterionAssessment } from '../scoring/assessment';

const texts = unitReport.results;

/** As a sentence has a figure of the form: with all its decimals. */
const figure = (value: Entry | undefined): string | undefined =>
  typeof value === 'number' ? grouped(number(value, 'vi')) : undefined;

/** The sentence; undefined where nothing usable was entered. Points without data are said where they are some and not all: all are counted by their group, none is a gap. */
export function entrySentence(
  criterion: Criterion,
  answer: Answer | undefined,
  assessed: CriterionAssessment,
): string | undefined {
  const { status, points: got, max } = assessed;
  const { text } = criterion;
  const given = answer ?? emptyAnswer(0);
  switch (status) {
    case 'missing':
    case 'invalid':
      return undefined;
    case 'exempt': {
      const place = typeof given.exemption === 'number' ? given.exemption : 0;
      return texts.exempt(text, criterion.exemptions[place]?.text ?? '');
    }
    case 'claimed':
    case 'scored':
      if (isJudged(criterion, assessed))
        return got > 0 && got < max ? texts.short(text, points(got), vi(max)) : undefined;
      return ofRule(criterion, given.inputs, text) ?? texts.short(text, points(got), vi(max));
  }
}

/** True where the unit gives itself points and no figure says why. */
export const isJudged = ({ rule }: Criterion, { status }: CriterionAssessment): boolean =>
  status === 'claimed' || (status === 'scored' && rule.kind === 'judgement');

function ofRule({ rule }: Criterion, inputs: readonly Entry[], text: string): string | undefined {
  const [first, second, third] = inputs;
  switch (rule.kind) {
    case 'ratio': {
      const [numerator, denominator] = [figure(first), figure(second)];
      if (typeof third === 'number' && numerator === undefined) return texts.share(text, vi(third * 100));
      if (typeof first !== 'number' || typeof second !== 'number' || second === 0) return undefined;
      if (first > second) return texts.above(text, numerator ?? '', denominator ?? '');
      return texts.rate(text, numerator ?? '', denominator ?? '', vi((first / second) * 100));
    }
    case 'bands': {
      const value = figure(first);
      return value === undefined ? undefined : texts.value(text, rule.quantity, value, rule.unit);
    }
    case 'choice':
    case 'combination': {
      const chosen = typeof first === 'number' ? optionLabels(rule.options)[first] : undefined;
      return chosen === undefined ? undefined : texts.choice(text, chosen);
    }
    case 'checklist': {
      const labels = optionLabels(rule.options);
      const held = labels.filter((_, index) => inputs[index] === 1);
      return held.length === 0 ? undefined : texts.list(text, held);
    }
    case 'counts':
    case 'deduction': {
      const parts = optionLabels(rule.lines).flatMap((label, index) => {
        const count = figure(inputs[index]);
        return count === undefined ? [] : [texts.counted(label, count)];
      });
      return parts.length === 0 ? undefined : texts.list(text, parts);
    }
    case 'formula': {
      const parts = rule.quantities.flatMap(({ text: label, type }, index) => {
        const value = inputs[index];
        if (typeof value !== 'number' || type === 'tick' || type === 'day') return [];
        return [texts.counted(label, type === 'percent' ? `${vi(value * 100)}%` : number(value, 'vi'))];
      });
      return parts.length === 0 ? undefined : texts.list(text, parts);
    }
    case 'judgement':
      return undefined;
  }
}
