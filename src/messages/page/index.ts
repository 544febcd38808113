/** Every text of the browser page around the sheet and the pane. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { PageTexts } from './vi';

export type { PageTexts };

export const pageTexts: Record<Language, PageTexts> = { vi, en };
