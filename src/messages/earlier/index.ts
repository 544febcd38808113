import type { EarlierDoubt } from '../../review/earlier';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';

export const earlierTexts = { vi, en };

/** The doubt as a sentence. */
export function doubtText(doubt: EarlierDoubt, language: Language): string {
  const t = earlierTexts[language];
  switch (doubt.code) {
    case 'other-unit':
      return t['other-unit'](doubt.unit, doubt.own);
    case 'this-year':
      return t['this-year'](doubt.day.split('-').reverse().join('/'));
    case 'unnamed':
    case 'empty':
      return t[doubt.code];
  }
}
