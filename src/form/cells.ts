/** Problems of an assessment with the cells they concern. */
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { a1 } from '../sheet/address';
import type { Located } from './place';

/** Adds sheet and cell to a criterion's problem: the input it concerns, the claim, the reason, the evidence. */
export function withCell(
  problem: Problem,
  rubric: Rubric,
  places: Pick<Located, 'cell' | 'inputs'>,
  sheet: string,
): Problem {
  const criterion = rubric.criteria.find((candidate) => candidate.id === problem.criterion);
  if (!criterion || problem.cell !== undefined) return problem;
  const column = problem.code.startsWith('claim')
    ? 'claimed'
    : problem.code === 'exemption-reason'
      ? 'note'
      : problem.code === 'no-such-exemption'
        ? 'exempt'
        : problem.code === 'evidence-missing'
          ? 'evidence'
          : undefined;
  const ref =
    column === undefined ? places.inputs(criterion)[problem.input ?? 0] : places.cell(criterion.id, column);
  return ref === undefined ? problem : { ...problem, sheet, cell: a1(ref) };
}
