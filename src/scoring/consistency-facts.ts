/** What an answer says of itself to the checks between criteria, and how a failed check shows it. */
import { withComma } from '../reading/print';
import { fieldsOf } from '../rubric/fields';
import type { Criterion, FigurePlace, Rubric } from '../rubric/types';
import type { Answer } from './answer';
import type { CriterionAssessment } from './assessment';
import type { Fraction } from './exact';

/** Points that stand for something; undefined where nothing usable was entered, or an exemption took its place. */
export const pointsOf = ({ status, points }: CriterionAssessment): number | undefined =>
  status === 'scored' || status === 'claimed' ? points : undefined;

/** "I.1, tổng số CBCCVC: 48". */
export function showPlace(rubric: Rubric, place: FigurePlace, figure: number | null): string {
  const shown = figure === null ? '–' : withComma(figure);
  if ('field' in place) {
    const field = fieldsOf(rubric).find(({ id }) => id === place.field);
    return `${lower((field?.text ?? place.field).replace(/:\s*$/, ''))}: ${shown}`;
  }
  const rule = rubric.criteria.find(({ id }) => id === place.criterion)?.rule;
  const label =
    rule?.kind === 'ratio'
      ? place.input === 0
        ? rule.numerator
        : rule.denominator
      : rule?.kind === 'bands'
        ? rule.quantity
        : '';
  return `${place.criterion}${label === '' ? '' : `, ${lower(label)}`}: ${shown}`;
}

/** "Số máy …" inside a sentence; abbreviations stay as they are. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export const one: Fraction = { n: 1n, d: 1n };

/** All that is known about one criterion. */
export interface Known {
  criterion: Criterion;
  answer: Answer | undefined;
  assessment: CriterionAssessment;
}

/** True where points are rate × maximum. */
export function proportional({ rule }: Criterion): boolean {
  const band = rule.kind === 'ratio' && rule.bands.length === 1 ? rule.bands[0] : undefined;
  return band?.bound === null && 'over' in band.gives && band.gives.over === 100;
}

/** Whether there is something, nothing, or no way to tell. */
export function amount({ criterion, answer, assessment }: Known): 'positive' | 'none' | 'unknown' {
  const { status, points } = assessment;
  if (status === 'claimed') return points > 0 ? 'positive' : zeroMeansNone(criterion) ? 'none' : 'unknown';
  if (status !== 'scored') return 'unknown';
  const some = (entries: Answer['inputs']): 'positive' | 'none' =>
    entries.some((entry) => typeof entry === 'number' && entry > 0) ? 'positive' : 'none';
  const inputs = answer?.inputs ?? [];
  switch (criterion.rule.kind) {
    case 'ratio':
      return some(typeof inputs[0] === 'number' ? [inputs[0]] : [inputs[2] ?? null]);
    case 'bands':
    case 'checklist':
    case 'counts':
      return some(inputs);
    default:
      return points > 0 ? 'positive' : 'none';
  }
}

/** True where 0 claimed points say that there is nothing at all, and not only too little. */
function zeroMeansNone({ rule }: Criterion): boolean {
  if (rule.kind !== 'ratio' && rule.kind !== 'bands') return rule.kind !== 'deduction';
  const lowest = rule.bands.filter(({ gives }) => !('points' in gives) || gives.points > 0).at(-1)?.bound;
  if (lowest === undefined || lowest === null) return true;
  return (
    (lowest.op === '>' && lowest.value === 0) ||
    (lowest.op === '>=' && rule.kind === 'bands' && lowest.value === 1)
  );
}

/** "III.2.3: 27/27", which are figures; "2.III.5 được 0 điểm", which are points. */
export function showKnown(known: Known | undefined): string {
  if (!known) return '';
  const [numerator, denominator] = known.answer?.inputs ?? [];
  const counted =
    known.criterion.rule.kind === 'ratio' &&
    known.assessment.status === 'scored' &&
    typeof numerator === 'number' &&
    typeof denominator === 'number';
  return counted
    ? `${known.criterion.id}: ${withComma(numerator)}/${withComma(denominator)}`
    : `${known.criterion.id} được ${withComma(known.assessment.points)} điểm`;
}
