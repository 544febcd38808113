/** Every text of the task pane that is not a problem or an explanation. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { PaneTexts } from './vi';

export type { PaneTexts };

export const paneTexts: Record<Language, PaneTexts> = { vi, en };
