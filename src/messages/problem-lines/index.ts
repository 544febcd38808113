/** Many problems as few lines: what is said of many criteria alike is said once, with the first of them. */
import type { Problem } from '../../rubric/problem';
import type { Language } from '../language';
import { problemText } from '../problems';
import { en } from './en';
import { vi } from './vi';

export interface ProblemLine {
  severity: Problem['severity'];
  text: string;
}

/** Criteria that a line names before it only counts. */
const NAMED = 5;

const words = { vi, en };

/** "I.1, I.2, …" */
export const named = (ids: (string | undefined)[], most = NAMED): string =>
  `${ids.slice(0, most).join(', ')}${ids.length > most ? ', …' : ''}`;

/** The problems as lines, each with its severity, its place and its sentence. */
export function problemLines(problems: readonly Problem[], language: Language = 'vi'): ProblemLine[] {
  const w = words[language];
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${sentence(problem, language)}`;
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  return [...alike.values()].flatMap((group): ProblemLine[] => {
    const [first] = group;
    if (!first) return [];
    const { severity } = first;
    if (group.length > 1 && first.criterion !== undefined) {
      const ids = named(group.map(({ criterion }) => criterion));
      const text = `${w[severity]} (${group.length} ${w.criteria}: ${ids}): ${sentence(first, language)}`;
      return [{ severity, text }];
    }
    return group.map((problem) => {
      const place = [
        problem.criterion === undefined ? '' : `${w.criterion} ${problem.criterion}`,
        problem.cell ? `${w.cell} ${problem.cell}` : '',
      ].filter(Boolean);
      const where = place.length === 0 ? '' : ` (${place.join(', ')})`;
      return { severity, text: `${w[severity]}${where}: ${problemText(problem, language)}` };
    });
  });
}

/** The lines for who reviews: a note is for the unit that fills in the form. */
export const reviewerLines = (problems: readonly Problem[], language: Language = 'vi'): ProblemLine[] =>
  problemLines(problems, language).filter(({ severity }) => severity !== 'note');

/** The words of a problem without what differs from criterion to criterion where that says little. */
function sentence(problem: Problem, language: Language): string {
  const { severity, code } = problem;
  return problemText(code === 'evidence-missing' ? { severity, code } : problem, language);
}
