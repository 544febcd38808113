/** Problems of an assessment with the cells they concern. */
import { problemAbout } from '../../rubric/problem';
import type { Problem } from '../../rubric/problem';
import type { Rubric } from '../../rubric/types';
import { a1 } from '../../sheet/address';
import type { Located } from '../place/place';

/** Adds sheet and cell to a criterion's problem: the input it concerns, the claim, the reason, the evidence. */
export function withCell(
  problem: Problem,
  rubric: Rubric,
  places: Pick<Located, 'cell' | 'inputs'>,
  sheet: string,
): Problem {
  const criterion = rubric.criteria.find((candidate) => candidate.id === problem.criterion);
  if (!criterion || problem.cell !== undefined) return problem;
  const about = problemAbout[problem.code];
  const ref =
    about === 'claimed' || about === 'exempt' || about === 'note' || about === 'evidence'
      ? places.cell(criterion.id, about)
      : places.inputs(criterion)[problem.input ?? 0];
  return ref === undefined ? problem : { ...problem, sheet, cell: a1(ref) };
}
