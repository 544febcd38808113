/** Texts of the pane: what is said before a form is open: which one, several, an unknown, a newer or a broken one. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { OpeningTexts } from './vi';

export type { OpeningTexts };

export const openingTexts: Record<Language, OpeningTexts> = { vi, en };
