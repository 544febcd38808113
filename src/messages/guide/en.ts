/** The same in English. */
import type { GuideTexts } from './vi';

export const en: GuideTexts = {
  title: 'Guide',
  search: 'Search (accents optional)',
  parts: 'Parts',
  found: (count) => (count === 0 ? 'No part.' : `${count} ${count === 1 ? 'part' : 'parts'}`),
  close: 'Close',
};
