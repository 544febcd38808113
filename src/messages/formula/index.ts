/** Words of formulas that stand by themselves; the others are among those of their kind (problems, explanations, gaps). */
import type { Language } from '../language';
import * as en from './en';
import * as vi from './vi';

export { formulaSheet } from './vi';

const words = { vi, en };

/** Who gives a figure that the unit does not. */
export const sourceHint = (source: keyof typeof vi.sources, language: Language): string =>
  words[language].sources[source];
