/** Questions to whoever summarises, in words. */
import { number } from '../messages/language';
import type { Language } from '../messages/language';
import { summaryWords } from '../messages/summary';
import type { Question } from './types';

/** A question as one sentence. */
export function questionText(question: Question, language: Language): string {
  const { near, unknown, times, table, or } = summaryWords(language).questions;
  if (question.kind === 'times') return times(question.unit, question.files.join('; '));
  if (question.kind === 'table')
    return table(
      question.unit,
      question.open,
      number(question.low, language),
      number(question.high, language),
    );
  return question.near.length === 0
    ? unknown(question.unit)
    : near(question.unit, question.near.map((name) => `“${name}”`).join(or));
}
