import type { Criterion } from '../rubric/types';
import { emptyAnswer } from './answer';
import type { Answer, Submission } from './answer';
import { ruleOf } from './rules';

/** The answer of a criterion; an empty one where nothing was entered. */
export const answerOf = ({ answers }: Pick<Submission, 'answers'>, criterion: Criterion): Answer =>
  answers.get(criterion.id) ?? emptyAnswer(ruleOf(criterion).inputs.length);
