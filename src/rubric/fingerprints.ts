/** What two copies of a form are compared by: how it scores, what it prints, how it is administered. */
import { codeOf } from './code';
import type { Fingerprints, Rubric } from './types';

/** A rubric before it is finished by its fingerprints. */
export type RubricContent = Omit<Rubric, 'fingerprints'>;

/** Texts inside of a rule, which score nothing. */
const RULE_TEXTS = new Set(['text', 'numerator', 'denominator', 'quantity', 'unit', 'fractions']);

const withoutTexts = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (RULE_TEXTS.has(key) ? undefined : inner));

/** The texts of a rule in their order. */
export function ruleTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return RULE_TEXTS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => ruleTexts(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => ruleTexts(one, inner));
}

/** What a criterion's points follow from, as one text. */
export const scoringOf = ({
  id,
  max,
  min,
  maxima,
  rule,
  exemptions,
}: Pick<Rubric['criteria'][number], 'id' | 'max' | 'min' | 'maxima' | 'rule' | 'exemptions'>): string =>
  withoutTexts([id, max, min, maxima, rule, exemptions]);

export function fingerprintsOf(rubric: RubricContent): Fingerprints {
  const { criteria, headings, limits, scaled, classes, classBy, unitTypes, bonus, max, checks } = rubric;
  const { heading, title, attachment, body, columns, rows, before, after, signature, footnotes } = rubric;
  const { decision, agencies, deadline, deductions, ranking, readings, misprints, province, audience } =
    rubric;
  const scoring = codeOf(
    JSON.stringify([
      criteria.map(scoringOf),
      headings.map(({ key, bonus: extra, penalty, weight, criteria: below }) => [
        key,
        extra,
        penalty,
        weight,
        below,
      ]),
      withoutTexts(limits),
      [scaled, classBy, unitTypes, bonus, max, classes.map(({ from, needs }) => [from, needs])],
    ]),
  );
  const print = codeOf(
    JSON.stringify([
      [heading, title, attachment, body, columns, rows, before, after, signature, footnotes],
      criteria.map(({ rule }) => ruleTexts(rule)),
    ]),
  );
  const administration = codeOf(
    JSON.stringify([
      [decision, agencies, deadline, deductions, ranking, readings, misprints, province, audience],
      [rubric.year, rubric.pillars, rubric.changes, rubric.from, classes.map(({ name }) => name), checks],
      criteria.map(({ reading, evidence }) => [reading, evidence]),
    ]),
  );
  return { scoring, print, administration, whole: codeOf([scoring, print, administration].join(' ')) };
}
