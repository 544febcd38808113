/** Problems of an assessment with the cells they concern. */
import { problemAbout } from '../../rubric/problem';
import type { Problem } from '../../rubric/problem';
import type { Criterion, Rubric } from '../../rubric/types';
import { a1 } from '../../sheet/address';
import type { Located } from '../place/place';

const known = new WeakMap<Rubric, ReadonlyMap<string, Criterion>>();

/** A form's criteria by id; some problems have hundreds of brothers. */
function criteriaById(rubric: Rubric): ReadonlyMap<string, Criterion> {
  const byId = known.get(rubric) ?? new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  known.set(rubric, byId);
  return byId;
}

/** Adds sheet and cell to a criterion's problem: the input it concerns, the claim, the reason, the evidence. */
export function withCell(
  problem: Problem,
  rubric: Rubric,
  places: Pick<Located, 'cell' | 'inputs'>,
  sheet: string,
): Problem {
  if (problem.criterion === undefined || problem.cell !== undefined) return problem;
  const criterion = criteriaById(rubric).get(problem.criterion);
  if (!criterion) return problem;
  const about = problemAbout[problem.code];
  const ref =
    about === 'claimed' || about === 'exempt' || about === 'note' || about === 'evidence'
      ? places.cell(criterion.id, about)
      : places.inputs(criterion)[problem.input ?? 0];
  return ref === undefined ? problem : { ...problem, sheet, cell: a1(ref) };
}
