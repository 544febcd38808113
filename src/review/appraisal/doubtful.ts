/** What a reviewer looks at before it is accepted. */
import type { Problem } from '../../rubric/problem';
import type { Review } from '../review';

/**
 * Criteria that nobody accepts without a look: nothing or nothing usable was entered, its points await the summary, or the review
 * found something in the form or its figures. Evidence that is missing is asked about and forbids nothing.
 */
export const doubtfulCriteria = ({
  comparison,
  findings,
  problems,
}: Pick<Review, 'comparison' | 'findings' | 'problems'>): ReadonlySet<string> =>
  new Set([
    ...comparison.criteria.flatMap(({ id, status }) =>
      status === 'invalid' || status === 'missing' || status === 'pending' ? [id] : [],
    ),
    ...findings.flatMap(({ criterion, severity }) => (severity === 'note' ? [] : (criterion ?? []))),
    ...problems.flatMap(({ code, severity, criterion, criteria = [] }) =>
      severity === 'note' || code === 'evidence-missing' ? [] : [criterion ?? [], criteria].flat(),
    ),
  ]);

/** Criteria among these without the evidence that the form asks for. */
export const withoutEvidence = (
  { problems }: Pick<Review, 'problems'>,
  among: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    problems.flatMap(({ code, criterion }) =>
      code === 'evidence-missing' && criterion !== undefined && among.has(criterion) ? [criterion] : [],
    ),
  );

/** What is odd about the figures of a criterion, alone or beside those of others. Evidence that is missing is seen where evidence stands. */
export const problemsOf = (problems: readonly Problem[], id: string): Problem[] =>
  problems.filter(
    ({ code, criterion, criteria = [] }) =>
      code !== 'evidence-missing' && (criterion === id || criteria.includes(id)),
  );
