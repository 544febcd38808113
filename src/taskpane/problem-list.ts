/** Problems as the pane lists them: one card for one cause, the worst first, each with all cells that it concerns. */
import type { Located } from '../form/place/place';
import { problemAbout } from '../rubric/problem';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { parseA1 } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { Severity } from '../rubric/severity';

/** What is wrong in one place: one cause may have several signs. */
export interface ProblemCard {
  /** Of the worst of its problems. */
  severity: Severity;
  /** Criterion that is opened to correct it; undefined for the form as a whole. */
  criterion: string | undefined;
  problems: Problem[];
  cells: CellRef[];
}

export interface ProblemList {
  /** Errors first, then contradictions, then the rest; each in the order of the form. */
  cards: ProblemCard[];
  /** Criteria with points and without evidence: one reminder, however many they are. */
  unproved: string[];
}

/** Entries that a person sees of the list. */
export const countOf = ({ cards, unproved }: ProblemList): number => cards.length + unproved.length;

const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Contradictions between figures come before other things to look at. */
const rank = ({ severity, code }: Problem): number => order[severity] * 2 + (code === 'check' ? 0 : 1);

/** The problems of a form, or those of one kind, as a person goes through them. */
export function problemList(
  rubric: Rubric,
  located: Located,
  problems: readonly Problem[],
  kind?: Severity,
): ProblemList {
  const place = new Map(rubric.criteria.map(({ id }, index) => [id, index]));
  const cards = new Map<string, ProblemCard>();
  const unproved: string[] = [];
  const wanted = problems.filter(({ severity }) => kind === undefined || severity === kind);
  for (const problem of wanted.toSorted((a, b) => rank(a) - rank(b))) {
    const criterion = problem.criterion ?? problem.criteria?.[0];
    if (problem.code === 'evidence-missing' && criterion !== undefined) {
      unproved.push(criterion);
      continue;
    }
    // what is said of the form as a whole has no common cause
    const key = criterion ?? `form ${cards.size}`;
    const card = cards.get(key) ?? { severity: problem.severity, criterion, problems: [], cells: [] };
    card.problems.push(problem);
    for (const ref of cellsOf(rubric, located, problem))
      if (!card.cells.some(({ row, col }) => row === ref.row && col === ref.col)) card.cells.push(ref);
    cards.set(key, card);
  }
  const rankOf = ({ problems: [worst] }: ProblemCard): number => (worst ? rank(worst) : 0);
  const placeOf = ({ criterion }: ProblemCard): number => place.get(criterion ?? '') ?? -1;
  return {
    cards: [...cards.values()].sort((a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b)),
    unproved: unproved.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  };
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
