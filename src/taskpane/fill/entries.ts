/** What a person types into the pane ⇄ entries of an answer. */
import type { Language } from '../../messages/language';
import type { Kind } from '../../reading/kinds';
import { typedValue } from '../../reading/print';
import { readTyped } from '../../reading/read';
import type { FigurePlace, Rubric } from '../../rubric/types';
import { entryOf } from '../../scoring/answer';
import type { Entry, Submission } from '../../scoring/answer';

/** The entry that a typed text stands for; what can't be read, or only the person knows, is kept to be shown. */
export const typedEntry = (kind: Kind, text: string): Entry => entryOf(readTyped(kind, text));

/** Decimal sign of a language. */
export const signOf = (language: Language): ',' | '.' => (language === 'vi' ? ',' : '.');

/** The entry as it is shown in a field, and would be typed: a rate with its percent sign. */
export function entryText(entry: Entry | undefined, language: Language, kind: Kind): string {
  if (entry === null || entry === undefined) return '';
  if (typeof entry === 'object') return entry.unreadable;
  return typedValue(entry, kind, signOf(language));
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
  const itself = (place: FigurePlace): boolean =>
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
