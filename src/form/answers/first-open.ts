/** Where filling in begins. */
import type { Rubric } from '../../rubric/types';
import type { AssessedForm } from './submission';

/** The first criterion without an answer; undefined, for the general information, while the unit is not named. */
export function firstOpen(
  rubric: Rubric,
  { submission, assessment }: Pick<AssessedForm, 'submission' | 'assessment'>,
): string | undefined {
  if (submission.unit === '' && assessment.answered === 0) return undefined;
  return (assessment.criteria.find(({ status }) => status === 'missing') ?? rubric.criteria[0])?.id;
}
