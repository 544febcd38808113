/** Every text around the guide, on the page and in the pane. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { GuideTexts } from './vi';

export const guideTexts: Record<Language, GuideTexts> = { vi, en };
