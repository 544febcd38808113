/** Every text of the task pane that is not a problem or an explanation. */
import type { Language } from '../language';
import { openingTexts } from '../opening';
import type { OpeningTexts } from '../opening';
import { readyTexts } from '../ready';
import type { ReadyTexts } from '../ready';
import { en } from './en';
import { vi } from './vi';
import type { OwnTexts } from './vi';

export type PaneTexts = OwnTexts & OpeningTexts & ReadyTexts;

export const paneTexts: Record<Language, PaneTexts> = {
  vi: { ...vi, ...openingTexts.vi, ...readyTexts.vi },
  en: { ...en, ...openingTexts.en, ...readyTexts.en },
};
