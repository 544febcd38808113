/** The jobs of the pane. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { JobTexts } from './vi';

export const jobTexts: Record<Language, JobTexts> = { vi, en };
