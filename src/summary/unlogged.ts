/** Units whose files hold assessors' points that no log accounts for: they are counted, and told. */
import type { Language } from '../messages/language';
import { nameList, summaryWords } from '../messages/summary';
import type { FormSummary } from './types';

/** One line that names them; none where there are none. */
export function unloggedLines({ units }: FormSummary, language: Language, most = 40): string[] {
  const names = units.flatMap(({ unit, unlogged }) => (unlogged ? [unit] : []));
  return names.length === 0
    ? []
    : [summaryWords(language).unlogged.all(names.length, nameList(names, language, most))];
}
