import type { Language } from '../language';
import type { FormEntry } from '../../rubric/store';
import type { Difference } from '../../rubric/differences';
import { number } from '../language';
import { en } from './en';
import { vi } from './vi';

export const formsTexts = { vi, en };
export { migrationTexts } from './migration';
export type { FormsTexts } from './vi';

/** The printed title, with its version where it is not the first. */
export function titleOf(
  { title, version }: { title: readonly string[]; version: number },
  language: Language = 'vi',
): string {
  const which = formsTexts[language].version(version);
  return which === '' ? title.join(' ') : `${title.join(' ')} (${which})`;
}

/** A form in few words, with its version where it is not the first: "Hậu Giang 2017, sở ban ngành". */
export function formName(
  form: Pick<FormEntry, 'province' | 'year' | 'audience' | 'version'>,
  language: Language = 'vi',
): string {
  const words = formsTexts[language];
  return [words.name(form), words.version(form.version)].filter((text) => text !== '').join(', ');
}

/** Criteria that one sentence names. */
const MOST_NAMED = 5;

/** What two copies of a form differ in, as one line. */
export function differencesText(
  differences: readonly (Difference & { points?: number })[],
  language: Language = 'vi',
): string {
  const words = formsTexts[language].differs;
  const said = differences.map((difference) => {
    const { points = 0 } = difference;
    const own = differenceText(difference, language);
    return points === 0 ? own : `${own} (${points > 0 ? '+' : '−'}${number(Math.abs(points), language)})`;
  });
  const rest = said.length - MOST_NAMED;
  return [...said.slice(0, MOST_NAMED), ...(rest > 0 ? [words.more(rest)] : [])].join('; ');
}

function differenceText(difference: Difference, language: Language): string {
  const words = formsTexts[language].differs;
  switch (difference.in) {
    case 'max':
      return words.max(
        difference.criterion,
        number(difference.here, language),
        number(difference.there, language),
      );
    case 'scoring':
    case 'missing':
    case 'added':
      return words[difference.in](difference.criterion);
    default:
      return words[difference.in];
  }
}
