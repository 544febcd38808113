/** Criteria of the form by what stands in them and by what is still to be done. */
import { baseLetters } from '../../reading/fold';
import type { Problem } from '../../rubric/problem';
import type { Criterion } from '../../rubric/types';
import { isUnreadable } from '../../scoring/answer';
import type { Answer } from '../../scoring/answer';
import type { FormScreen } from '../state';

export const states = ['missing', 'invalid', 'evidence', 'lost', 'carried'] as const;
export type Wanted = (typeof states)[number];

export interface Search {
  /** Words that all have to stand somewhere in the criterion; accents and capitals make no difference. */
  text: string;
  state: Wanted | undefined;
  /** Key of a group. */
  group: string | undefined;
}

export const EVERYTHING: Search = { text: '', state: undefined, group: undefined };

export const isNarrowed = ({ text, state, group }: Search): boolean =>
  text.trim() !== '' || state !== undefined || group !== undefined;

/** The criteria that are looked for, in the order of the form. */
export function findCriteria(screen: FormScreen, { text, state, group }: Search): Criterion[] {
  const { rubric, form } = screen;
  const words = baseLetters(text).split(' ').filter(Boolean);
  const inState = state && stateTest(screen, state);
  return rubric.criteria.filter((criterion) => {
    if (group !== undefined && criterion.path[0] !== group) return false;
    if (inState && !inState(criterion)) return false;
    if (words.length === 0) return true;
    const said = baseLetters(saidOf(criterion, form.submission.answers.get(criterion.id)));
    return words.every((word) => said.includes(word));
  });
}

/** Everything that a person may remember of a criterion: its number, its text, what was entered. */
function saidOf({ id, no, text }: Criterion, answer: Answer | undefined): string {
  const inputs =
    answer?.inputs.map((entry) => (isUnreadable(entry) ? entry.unreadable : (entry ?? ''))) ?? [];
  return [id, no, text, ...inputs, answer?.evidence, answer?.note].join(' ');
}

function stateTest({ form, carried }: FormScreen, state: Wanted): (criterion: Criterion) => boolean {
  const assessed = new Map(form.assessment.criteria.map((each) => [each.id, each]));
  const having = (test: (problem: Problem) => boolean): Set<string> =>
    new Set(
      form.problems.flatMap((problem) => (test(problem) && problem.criterion ? [problem.criterion] : [])),
    );
  const wrong = having(({ severity }) => severity === 'error');
  const unproved = having(({ code }) => code === 'evidence-missing');
  return ({ id }) => {
    const own = assessed.get(id);
    switch (state) {
      case 'missing':
        return own?.status === 'missing';
      case 'invalid':
        return wrong.has(id);
      case 'evidence':
        return unproved.has(id);
      case 'lost':
        return own !== undefined && own.status !== 'pending' && own.points < own.max;
      case 'carried':
        return carried.has(id);
    }
  };
}
