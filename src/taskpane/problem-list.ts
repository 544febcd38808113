/** Problems as the pane lists them: by group of the form, each with all cells that it concerns. */
import type { Located } from '../form/place/place';
import { problemAbout } from '../rubric/problem';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { parseA1 } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { Severity } from '../rubric/severity';

export interface ListedProblem {
  problem: Problem;
  /** Criterion that is opened to correct it. */
  criterion?: string;
  cells: CellRef[];
}

export interface ProblemGroup {
  /** Heading of the form; undefined for the form as a whole. */
  heading?: { no: string; text: string };
  items: ListedProblem[];
}

const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Groups in the order of the form, the worst first in each; empty groups are left out. */
export function problemGroups(
  rubric: Rubric,
  located: Located,
  problems: readonly Problem[],
  kind: Severity | undefined,
): ProblemGroup[] {
  const groupOf = new Map(rubric.criteria.map(({ id, path }) => [id, path[0]]));
  const items = problems
    .filter(({ severity }) => kind === undefined || severity === kind)
    .map((problem): ListedProblem => {
      const criterion = problem.criterion ?? problem.criteria?.[0];
      return {
        problem,
        cells: cellsOf(rubric, located, problem),
        ...(criterion === undefined ? {} : { criterion }),
      };
    })
    .sort((a, b) => order[a.problem.severity] - order[b.problem.severity]);
  const within = (key: string | undefined): ListedProblem[] =>
    items.filter(({ criterion }) => (criterion === undefined ? undefined : groupOf.get(criterion)) === key);
  const groups = rubric.headings
    .filter((heading) => heading.kind === 'group')
    .map(({ key, no, text }): ProblemGroup => ({ heading: { no, text }, items: within(key) }));
  return [{ items: within(undefined) }, ...groups].filter((group) => group.items.length > 0);
}

/** The cell of the problem; for a check between criteria, that of every figure it compared. */
function cellsOf(
  rubric: Rubric,
  located: Located,
  { cell, places, criteria = [], code }: Problem,
): CellRef[] {
  const own = cell === undefined ? undefined : parseA1(cell);
  if (own) return [own];
  const inputOf = (id: string, input: number): CellRef[] => {
    const criterion = rubric.criteria.find((candidate) => candidate.id === id);
    const ref = criterion && located.inputs(criterion)[input];
    return ref ? [ref] : [];
  };
  if (problemAbout[code] === 'unit') return [located.field('unit') ?? []].flat();
  if (places) {
    return places.flatMap((place) =>
      'field' in place ? [located.field(place.field) ?? []].flat() : inputOf(place.criterion, place.input),
    );
  }
  return criteria.flatMap((id) => inputOf(id, 0));
}
