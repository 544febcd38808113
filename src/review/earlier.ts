/** What speaks against a file being the unit's own form of last year. */
import { foldText } from '../reading/fold';
import { isEmpty } from '../scoring/answer';
import type { Answer } from '../scoring/answer';

export type EarlierDoubt =
  /** Never filled in: there is nothing to take. */
  | { code: 'empty' }
  | { code: 'other-unit'; unit: string; own: string }
  | { code: 'unnamed' }
  /** Saved in the year that is going on: perhaps the form of this year. */
  | { code: 'this-year'; day: string };

/** Days as "2021-12-01". A form whose unit is not written yet says nothing against anybody's file. */
export function earlierDoubts(
  own: string,
  earlier: { unit: string; answers: ReadonlyMap<string, Answer>; saved: string | undefined },
  today: string,
): EarlierDoubt[] {
  const { unit, answers, saved } = earlier;
  if ([...answers.values()].every((answer) => isEmpty({ ...answer, assessed: {} })))
    return [{ code: 'empty' }];
  const doubts: EarlierDoubt[] = [];
  if (own !== '' && unit === '') doubts.push({ code: 'unnamed' });
  else if (own !== '' && foldText(unit) !== foldText(own)) doubts.push({ code: 'other-unit', unit, own });
  if (saved !== undefined && saved.slice(0, 4) === today.slice(0, 4))
    doubts.push({ code: 'this-year', day: saved });
  return doubts;
}
