/** A form while its author works on it: the printed rows, what each is and how it is scored, and the form's own data. */
import type { EntryProblemCode, InfoKey } from '../messages/draft/sheet';
import type { ColumnRole } from '../rubric/schema/rubric';
import type { Rubric } from '../rubric/types';
import type { DraftRowKind } from './table/row';
import type { State } from './sentence/sentence';

export interface PrintedColumn {
  /** Undefined where nobody knows yet what it is for. */
  role?: ColumnRole;
  title: string;
}

export type EntryState = State | 'earlier';

export interface DraftEntry {
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
  /** As the parser left it, or taken over from the form before; "" where the author wrote the sentence. */
  state: EntryState | '';
  unexplained: string[];
  /** Boundary cases, as they were when the author saw them. */
  check: string;
  confirmed: boolean;
}

export type Info = Partial<Record<InfoKey, string>>;

export interface FormDraft {
  info: Info;
  columns: PrintedColumn[];
  entries: DraftEntry[];
  /** The published form that the draft corrects; under another id, the form of an earlier year. */
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

export const blankEntry: Omit<DraftEntry, 'cells' | 'kind'> = {
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
export function cellOf({ cells }: DraftEntry, columns: readonly PrintedColumn[], role: ColumnRole): string {
  const at = columns.findIndex((column) => column.role === role);
  return at < 0 ? '' : (cells[at] ?? '');
}
