/** What a failed check shows of the answers it compared. */
import { withComma } from '../reading/print';
import type { Place, Rubric } from '../rubric/types';
import type { CriterionAssessment } from './assessment';

/** Points that stand for something; undefined where nothing usable was entered, or an exemption took its place. */
export const pointsOf = ({ status, points }: CriterionAssessment): number | undefined =>
  status === 'scored' || status === 'claimed' ? points : undefined;

/** "I.1, tổng số CBCCVC: 48". */
export function showPlace(rubric: Rubric, place: Place, figure: number | null): string {
  const shown = figure === null ? '–' : withComma(figure);
  if ('field' in place) {
    const field = [...rubric.before, ...rubric.after]
      .flatMap((section) => section.fields)
      .find(({ id }) => id === place.field);
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
