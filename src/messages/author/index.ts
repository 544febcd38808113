import { en } from './en';
import { vi } from './vi';

export const authorTexts = { vi, en };
export type AuthorTexts = typeof vi;
