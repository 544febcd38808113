/** A form while its author works on it: the printed rows, what each is and how it is scored, and the form's own data. */
import type { EntryProblemCode, InfoKey } from '../messages/draft/sheet';
import type { ColumnRole } from '../rubric/schema';
import type { Rubric } from '../rubric/types';
import type { Draft } from './draft';
import { isBelow, pathOf } from './row-kinds';
import type { DraftRow, DraftRowKind } from './rows';
import type { State } from './sentence/sentence';
import { guessInfo } from './guess';
import { pointsText } from './sentence/words';

export interface PrintedColumn {
  /** Undefined where nobody knows yet what it is for. */
  role?: ColumnRole;
  title: string;
}

export interface Entry {
  /** What the row prints, by column. */
  cells: string[];
  kind: DraftRowKind;
  /** Of groups 0, of what stands below them 1, and so on; null for rows that stand on no level. */
  level: number | null;
  id: string;
  /** Ids of the published version of which the criterion is made, by semicolons; "" where it had the same one, or none. */
  was: string;
  sentence: string;
  /** Points of an option's row, and of a first option on its criterion's row. */
  points: string;
  byType: string;
  exempt: string;
  evidence: string;
  reading: string;
  /** As the parser left it; "" where the author wrote the sentence. */
  state: State | '';
  unexplained: string[];
  /** Boundary cases, as they were when the author saw them. */
  check: string;
  confirmed: boolean;
}

export type Info = Partial<Record<InfoKey, string>>;

export interface FormDraft {
  info: Info;
  columns: PrintedColumn[];
  entries: Entry[];
  /** The published form that the draft corrects. */
  base?: Rubric;
}

/** A problem of a draft, where the author can mend it. */
export interface EntryProblem {
  code: EntryProblemCode;
  /** Row of the draft, from 0; none for the form's own data. */
  entry?: number;
  key?: InfoKey;
  received: string;
  /** A sentence in place of the code's own. */
  text?: string;
}

export const blankEntry: Omit<Entry, 'cells' | 'kind'> = {
  level: null,
  id: '',
  was: '',
  sentence: '',
  points: '',
  byType: '',
  exempt: '',
  evidence: '',
  reading: '',
  state: '',
  unexplained: [],
  check: '',
  confirmed: false,
};

/** What a row prints in the column of a role. */
export function cellOf({ cells }: Entry, columns: readonly PrintedColumn[], role: ColumnRole): string {
  const at = columns.findIndex((column) => column.role === role);
  return at < 0 ? '' : (cells[at] ?? '');
}

/** A table as it was read, as the author's draft. */
export function formDraft(draft: Draft): FormDraft {
  const columns = draft.columns.map(({ role, title }): PrintedColumn => (role ? { role, title } : { title }));
  const levels = levelsOf(draft.rows);
  const lines = new Map(
    draft.criteria.map(({ id, points = [], first }) => [id, first ? points.slice(1) : [...points]]),
  );
  const criteria = new Map(draft.criteria.map((criterion) => [criterion.id, criterion]));
  const entries = draft.rows.map((row, index): Entry => {
    const entry: Entry = {
      ...blankEntry,
      cells: columns.map((column) => printedIn(row, column)),
      kind: row.kind,
      level: levels[index] ?? null,
    };
    if (row.criterion === undefined) return entry;
    if (row.kind === 'option') {
      const points = lines.get(row.criterion)?.shift();
      return { ...entry, points: points === undefined ? '' : pointsText(points) };
    }
    const criterion = criteria.get(row.criterion);
    if (!criterion) return entry;
    const { id, sentence, exempt, state, unexplained, first, points } = criterion;
    const own = first ? points?.[0] : undefined;
    return {
      ...entry,
      id,
      sentence,
      exempt,
      state,
      unexplained,
      points: own === undefined ? '' : pointsText(own),
    };
  });
  return { info: guessInfo(draft), columns, entries };
}

function printedIn(row: DraftRow, { role, title }: PrintedColumn): string {
  switch (role) {
    case 'no':
      return row.no;
    case 'text':
      return row.text;
    case 'method':
      return row.method;
    case 'printed':
      return row.printed;
    case 'max':
      return row.printedMax;
    default:
      return row.others.find(({ column }) => column === title)?.text ?? '';
  }
}

const styleOf = (no: string): string => (/^\d/.test(no) ? `d${pathOf(no).length}` : 'letter');

/** How deep rows stand: by their numbers, and where a heading's rows are counted anew, by the way of their numbers. */
function levelsOf(rows: readonly DraftRow[]): (number | null)[] {
  let open: { no: string; inside?: string }[] = [];
  return rows.map(({ kind, no }) => {
    if (kind === 'group') {
      open = [{ no }];
      return 0;
    }
    if (kind !== 'heading' && kind !== 'criterion') return null;
    while (open.length > 1 && !belongs(no, kind, open.at(-1))) open.pop();
    const level = open.length;
    const top = open.at(-1);
    if (top) top.inside ??= styleOf(no);
    if (kind === 'heading') open.push({ no });
    return level;
  });
}

function belongs(
  no: string,
  kind: DraftRowKind,
  heading: { no: string; inside?: string } | undefined,
): boolean {
  if (!heading) return false;
  // a heading without a number holds criteria only
  if (heading.no === '') return kind === 'criterion';
  if (no === '' || isBelow(no, heading.no)) return true;
  const style = styleOf(no);
  // a heading's first row says how its rows are counted
  return style !== styleOf(heading.no) && style === (heading.inside ?? style);
}
