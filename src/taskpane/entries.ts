/** What a person types into the pane ⇄ entries of an answer. */
import { typedNumber } from '../form/entry-text';
import { number } from '../messages/language';
import type { Language } from '../messages/language';
import type { Rubric } from '../rubric/types';
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
  text: string;
  value: number;
  from: string;
}

/** What the form already knows of an input that is still blank. */
export function offerFor(
  rubric: Rubric,
  submission: Submission,
  id: string,
  input: number,
): Offer | undefined {
  const quantity = rubric.quantities.find(({ places }) =>
    places.some((place) => 'criterion' in place && place.criterion === id && place.input === input),
  );
  if (!quantity || submission.answers.get(id)?.inputs[input] !== null) return undefined;
  for (const place of quantity.places) {
    const value =
      'field' in place
        ? submission.fields[place.field]
        : submission.answers.get(place.criterion)?.inputs[place.input];
    if (typeof value !== 'number') continue;
    return { text: quantity.text, value, from: 'field' in place ? '' : place.criterion };
  }
  return undefined;
}
