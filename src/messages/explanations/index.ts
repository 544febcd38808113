/** How points arose, in words. */
import type { Explanation } from '../../scoring/rules';
import { number } from '../language';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';

const texts = { vi, en };

/** The explanation as one sentence. */
export const explanationText = ({ code, values }: Explanation, language: Language = 'vi'): string =>
  texts[language][code]((key) => {
    const found = values[key];
    return typeof found === 'number' ? number(found, language) : (found ?? '');
  });
