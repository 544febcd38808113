/** What a person types into the pane ⇄ entries of an answer. */
import { typedNumber } from '../form/entry-text';
import { number } from '../messages/language';
import type { Language } from '../messages/language';
import type { Place, Rubric } from '../rubric/types';
import type { Entry, Submission } from '../scoring/answer';

/** Digits that survive × 100 and ÷ 100 in binary floating point. */
const tidy = (value: number): number => Number(value.toPrecision(14));

/** The entry that a typed text stands for; a share is typed as a percentage. What is no number is kept to be shown. */
export function typedEntry(text: string, share = false): Entry {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const typed = typedNumber(trimmed);
  if (!typed.ok) return { unreadable: trimmed };
  return share || typed.percent ? tidy(typed.value / 100) : typed.value;
}

/** The entry as it is shown in a field. */
export function entryText(entry: Entry | undefined, language: Language, share = false): string {
  if (entry === null || entry === undefined) return '';
  if (typeof entry === 'object') return entry.unreadable;
  return number(share ? tidy(entry * 100) : entry, language);
}

/** A figure that another place already holds, to be entered here with one press. */
export interface Offer {
  value: number;
  /** Criterion that holds it; "" for the general information. */
  from: string;
}

/** What another place of the form already says of an input. */
export function offerFor(
  rubric: Rubric,
  submission: Submission,
  id: string,
  input: number,
): Offer | undefined {
  const itself = (place: Place): boolean =>
    'criterion' in place && place.criterion === id && place.input === input;
  const quantity = rubric.quantities.find(({ places }) => places.some(itself));
  for (const place of quantity?.places ?? []) {
    if (itself(place)) continue;
    const value =
      'field' in place
        ? submission.fields[place.field]
        : submission.answers.get(place.criterion)?.inputs[place.input];
    if (typeof value === 'number') return { value, from: 'field' in place ? '' : place.criterion };
  }
  return undefined;
}
