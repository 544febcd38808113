/** What was done to a workbook, in words. */
import type { Step } from '../../workbook/port';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { StepTexts } from './vi';

export const stepTexts: Record<Language, StepTexts> = { vi, en };

/** The step in a few words; "" where there is none. */
export const stepText = (step: Step | undefined, language: Language): string =>
  step ? stepTexts[language].steps[step.code](step.count ?? 1, step.place ?? '') : '';
