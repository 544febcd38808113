/** Why a criterion does not have its maximum. */
import type { ProblemCode } from '../rubric/problem';
import type { Criterion } from '../rubric/types';
import type { Option } from '../rubric/rule';
import type { Answer } from './answer';
import { ruleOf } from './rules';
import type { Evaluation } from './rules';
import { numberAt } from './rules/entries';
import { optionLabels } from './rules/labels';
import type { CriterionAssessment } from './assessment';

/** The kinds of reasons that a list is filtered by. */
export const reasonKinds = ['missing', 'invalid', 'below', 'claimed', 'exempt'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Every reason, with its kind. */
const kindOfReason = {
  'gap-missing': 'missing',
  'gap-denominator-zero': 'missing',
  'gap-numerator-missing': 'missing',
  'gap-denominator-missing': 'missing',
  'gap-quantity-missing': 'missing',
  'gap-divided-by-zero': 'missing',
  'gap-unit-type-missing': 'missing',
  'gap-invalid': 'invalid',
  'gap-exempt': 'exempt',
  'gap-claimed': 'claimed',
  'gap-rate': 'below',
  'gap-threshold': 'below',
  'gap-few': 'below',
  'gap-late': 'below',
  'gap-option': 'below',
  'gap-ticks': 'below',
  'gap-counts': 'below',
  'gap-deduction': 'below',
  'gap-formula': 'below',
  'gap-pending': 'below',
  'gap-limited': 'below',
  'gap-judgement': 'below',
} as const satisfies Record<string, ReasonKind>;

export type ReasonCode = keyof typeof kindOfReason;

/** Put into words by `src/messages/gaps`. */
export interface Reason {
  code: ReasonCode;
  values: Record<string, string | number>;
}

/** What kind of reason it is. */
export const reasonKind = ({ code }: Reason): ReasonKind => kindOfReason[code];

/** The reason why points of an assessed criterion are lost; asked only where some are. */
export function lostReason(criterion: Criterion, answer: Answer, assessed: CriterionAssessment): Reason {
  const { max } = criterion;
  const { status, points, own, problems } = assessed;
  if (own !== undefined) {
    const text = problems.find(({ code }) => code === 'points-limited')?.text ?? '';
    return { code: 'gap-limited', values: { text, own, points } };
  }
  switch (status) {
    case 'missing':
      return missing(ruleOf(criterion).evaluate(answer.inputs));
    case 'invalid': {
      const problem = assessed.problems.find(({ severity }) => severity === 'error');
      return { code: 'gap-invalid', values: { received: problem?.received ?? '' } };
    }
    case 'pending':
      return { code: 'gap-pending', values: { max } };
    case 'exempt':
      return { code: 'gap-exempt', values: { points, max } };
    case 'claimed':
      return { code: 'gap-claimed', values: { points, max } };
    case 'scored':
      return scoredReason(criterion, answer, assessed);
  }
}

/** The same of an answer that the rule gave points for. */
function scoredReason(
  { max, rule }: Criterion,
  answer: Answer,
  { points, explanation }: CriterionAssessment,
): Reason {
  const lost = Math.round((max - points) * 100) / 100;
  switch (rule.kind) {
    case 'ratio': {
      const percent = Number(explanation.values.percent ?? 0);
      const bound = nextBound(
        rule.bands.flatMap((band) => (band.bound ? [band.bound.value] : [])),
        percent,
      );
      return bound === undefined
        ? { code: 'gap-rate', values: { percent } }
        : { code: 'gap-threshold', values: { percent, bound } };
    }
    case 'bands': {
      const value = numberAt(answer.inputs, 0) ?? 0;
      const best = rule.bands[0]?.bound;
      return {
        code: best?.op === '<=' ? 'gap-late' : 'gap-few',
        values: { value, unit: rule.unit, bound: best?.value ?? 0 },
      };
    }
    case 'choice':
    case 'combination':
      return {
        code: 'gap-option',
        values: { option: optionLabels(rule.options)[numberAt(answer.inputs, 0) ?? 0] ?? '' },
      };
    case 'checklist': {
      const open = optionLabels(rule.options).filter((_, index) => answer.inputs[index] !== 1);
      return { code: 'gap-ticks', values: { count: open.length, options: open.join('; ') } };
    }
    case 'counts':
      return {
        code: 'gap-counts',
        values: countsReason(rule.lines, lost, max),
      };
    case 'deduction':
      return { code: 'gap-deduction', values: { lost } };
    case 'formula':
      return { code: 'gap-formula', values: { points, max } };
    case 'judgement':
      return { code: 'gap-judgement', values: { points, max } };
  }
}

/** What is missing of an answer that was begun. */
const incomplete: Partial<Record<ProblemCode, ReasonCode>> = {
  'denominator-zero': 'gap-denominator-zero',
  'numerator-missing': 'gap-numerator-missing',
  'denominator-missing': 'gap-denominator-missing',
};

function missing(evaluation: Evaluation): Reason {
  const [problem] = evaluation.problems;
  return { code: (problem && incomplete[problem.code]) ?? 'gap-missing', values: {} };
}

/** The nearest bound of a band above the rate. */
const nextBound = (bounds: number[], percent: number): number | undefined =>
  bounds.filter((bound) => bound > percent).sort((a, b) => a - b)[0];

/** "Two software products short of the cap": in units of the line that is worth most. */
function countsReason(lines: Option[], lost: number, max: number): Reason['values'] {
  const most = Math.max(...lines.map(({ points }) => points));
  const label = optionLabels(lines)[lines.findIndex(({ points }) => points === most)] ?? '';
  return { count: most > 0 ? Math.ceil(lost / most) : 0, label, worth: most, max };
}
