/** Every text of the spreadsheet of the browser page. */
import { en } from './en';
import { vi } from './vi';
import type { GridTexts } from './vi';

export type { GridTexts };

export const gridTexts: Record<'vi' | 'en', GridTexts> = { vi, en };
