/** The self-test of the add-in. */
import type { Language } from '../language';
import { texts as en } from './en';
import { texts as vi } from './vi';

export const selfTestTexts: Record<Language, typeof vi> = { vi, en };
