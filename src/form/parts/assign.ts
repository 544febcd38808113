/** The table that says which bureau fills in which criteria, and until when. */
import { parts as words } from '../../messages/parts/index';
import { foldText } from '../../reading/fold';
import { readWords } from '../../reading/read';
import type { Rubric } from '../../rubric/types';
import type { ContentSheet } from '../../sheet/content';

export interface Part {
  bureau: string;
  /** As it was written; "" where there is none. */
  deadline: string;
  /** In the order of the form. */
  criteria: string[];
}

export interface Assignment {
  parts: Part[];
  /** What names no group and no criterion of the form. */
  unknown: string[];
  /** Criteria that two bureaus got by equally exact lines: the first one has them. */
  twice: string[];
  /** Criteria that nobody got. */
  free: string[];
}

type Column = keyof typeof words.heads;

/** A line for one criterion outweighs that of its group, and a narrower heading a wider one. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** Reads the table: one line a group or criterion, by its printed number; undefined where no row of the sheet is its head. */
export function readAssignment(rubric: Rubric, { rows }: Pick<ContentSheet, 'rows'>): Assignment | undefined {
  const said = (row: number, col: number): string => {
    const cell = rows.get(row)?.get(col);
    if (cell?.date !== undefined) return cell.date.split('-').reverse().join('/');
    const reading = readWords(cell);
    return reading.is === 'value' ? reading.value.trim() : '';
  };
  const order = [...rows.keys()].sort((a, b) => a - b);
  const columnOf = (row: number, column: Column): number | undefined =>
    [...(rows.get(row)?.keys() ?? [])].find((col) =>
      words.heads[column].some((head) => foldText(head) === foldText(said(row, col))),
    );
  const head = order.find(
    (row) => columnOf(row, 'criteria') !== undefined && columnOf(row, 'bureau') !== undefined,
  );
  if (head === undefined) return undefined;
  const at = (row: number, column: Column): string => {
    const col = columnOf(head, column);
    return col === undefined ? '' : said(row, col);
  };
  return assign(
    rubric,
    order
      .filter((row) => row > head)
      .map((row) => ({
        what: at(row, 'criteria'),
        bureau: at(row, 'bureau'),
        deadline: at(row, 'deadline'),
      })),
  );
}

/** One line: a group or criterion by its printed number, and who fills it in until when. */
export interface AssignedLine {
  what: string;
  bureau: string;
  /** As it is to be printed; "" where there is none. */
  deadline: string;
}

/** Who fills in what; lines that name nothing or nobody are passed over. */
export function assign(rubric: Rubric, lines: readonly AssignedLine[]): Assignment {
  const parts = new Map<string, Part>();
  const owner = new Map<string, { bureau: string; weight: number }>();
  const [unknown, twice] = [[] as string[], new Set<string>()];
  for (const { what, bureau, deadline } of lines) {
    if (what === '' || bureau === '') continue;
    const { ids, weight } = meant(rubric, what);
    if (ids.length === 0) unknown.push(what);
    const part = parts.get(bureau) ?? { bureau, deadline, criteria: [] };
    parts.set(bureau, part);
    for (const id of ids) {
      const before = owner.get(id);
      if (before?.weight === weight && before.bureau !== bureau) twice.add(id);
      else if (!before || weight > before.weight) owner.set(id, { bureau, weight });
    }
  }
  for (const { id } of rubric.criteria) parts.get(owner.get(id)?.bureau ?? '')?.criteria.push(id);
  return {
    parts: [...parts.values()].filter(({ criteria }) => criteria.length > 0),
    unknown,
    twice: [...twice],
    free: rubric.criteria.flatMap(({ id }) => (owner.has(id) ? [] : [id])),
  };
}

/** The criteria that a printed number stands for, and how exactly it names them. */
function meant(rubric: Rubric, what: string): { ids: string[]; weight: number } {
  const wanted = foldText(what);
  const one = rubric.criteria.find(({ id }) => foldText(id) === wanted);
  if (one) return { ids: [one.id], weight: EXACT };
  const heading = rubric.headings.find(({ no, text, key }) =>
    [no.replace(/\.$/, ''), no, text, key].some((each) => foldText(each) === wanted),
  );
  if (!heading) return { ids: [], weight: 0 };
  const ids = rubric.criteria.filter(({ path }) => path.includes(heading.key)).map(({ id }) => id);
  return { ids, weight: rubric.criteria.length - ids.length };
}
