/** Why a file that was read is not scored. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { IntakeTexts } from './vi';

export const intakeTexts: Record<Language, IntakeTexts> = { vi, en };
