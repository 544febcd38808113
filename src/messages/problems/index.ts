/** Problems in words: what is wrong and what would be right. */
import type { Problem } from '../../rubric/problem';
import { shown } from '../language';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';

export { readingsOf } from './readings';

const texts = { vi, en };

/** The problem of a rubric file with its place there: criterion and line. */
export function rubricProblemText(problem: Problem, language: Language = 'vi'): string {
  const { criterion, line } = problem;
  const place = [
    ...(criterion === undefined ? [] : [criterion]),
    ...(line === undefined ? [] : [language === 'vi' ? `dòng ${line}` : `line ${line}`]),
  ];
  return `${place.length === 0 ? '' : `${place.join(', ')}: `}${problemText(problem, language)}`;
}

/** The problem as one sentence, without its place. */
export const problemText = (problem: Problem, language: Language = 'vi'): string =>
  texts[language][problem.code](
    shown(problem.received, language),
    shown(problem.expected, language),
    problem,
  );
