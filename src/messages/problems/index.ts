/** Problems in words: what is wrong and what would be right. */
import type { Problem } from '../../rubric/problem';
import { shown } from '../language';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';

export { readingsOf } from './readings';

const texts = { vi, en };

/** The problem as one sentence, without its place. */
export const problemText = (problem: Problem, language: Language = 'vi'): string =>
  texts[language][problem.code](
    shown(problem.received, language),
    shown(problem.expected, language),
    problem,
  );
