/** The sheets of a draft, read back: what the author wrote, wherever rows and columns were moved. */
import {
  fields,
  columns as heads,
  roles,
  sheets,
  titles,
  type InfoKey,
  type SheetColumn,
} from '../../messages/draft/sheet';
import { embeddedRubric } from '../../form/identity/embedded';
import { draftTexts } from '../../messages/draft';
import { oneLine, ownWords } from '../../reading/text';
import { columnRoles } from '../../rubric/schema/rubric';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import { cell, type CellRef } from '../../sheet/address';
import { infoKeys } from '../source/info';
import {
  blankEntry,
  type DraftEntry,
  type EntryProblem,
  type EntryState,
  type FormDraft,
  type Info,
  type PrintedColumn,
} from '../model';
import { rowKinds } from '../table/row';
import { textOf } from '../table/sheet-table';
import { sheetColumns, unexplainedIn } from './write';

export interface ReadDraft {
  draft: FormDraft;
  problems: EntryProblem[];
  /** Row of the sheet of each entry, and column of each own column, from 0. */
  rows: number[];
  columns: Map<SheetColumn, number>;
  /** Where the sheet says how far the draft has come. */
  standing?: CellRef;
  /** Row of each line of the form's own data, and the column that says what is wrong with it. */
  lines: Map<InfoKey, number>;
  linesOpen?: number;
}

/** What is wrong with the sheets themselves. A kind that nobody knows is a row that is not clear, and is told there. */
export const sheetProblems = ({ problems }: ReadDraft): EntryProblem[] =>
  problems.filter(({ code }) => code !== 'kind-unknown');

const { kinds, states } = draftTexts.vi;
/** Column of what a line of the form's own data says, and the head above their names. */
export const INFO_VALUE = 1;
const INFO_HEAD = 'Mục';

/** Undefined where the workbook holds no draft. */
export function readDraft({ sheets: all }: WorkbookContent): ReadDraft | undefined {
  const sheet = all.find(({ name }) => name === sheets.rows);
  const head = sheet && headOf(sheet);
  if (!sheet || !head) return undefined;
  const problems: EntryProblem[] = [];
  const infoSheet = all.find(({ name }) => name === sheets.info);
  const { info, ...data } = readInfo(infoSheet, problems);
  const kept = all.find(({ name }) => name === sheets.base);
  const base = kept && embeddedRubric(kept);
  const columns = head.printed.map(({ title }): PrintedColumn => ({ title, ...roleOf(title, info) }));
  for (const key of sheetColumns)
    if (!head.own.has(key) && (key !== 'was' || base))
      problems.push({ code: 'column-missing', received: heads[key] });
  const entries: DraftEntry[] = [];
  const rows: number[] = [];
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (row <= head.row) continue;
    const text = (col: number | undefined): string => {
      const cell = col === undefined ? undefined : cells.get(col);
      return cell ? ownWords(textOf(cell)) : '';
    };
    const own = (key: SheetColumn): string => text(head.own.get(key));
    const printed = head.printed.map(({ col }) => text(col));
    if ([...printed, ...sheetColumns.map(own)].every((cell) => cell === '')) continue;
    const kind = rowKinds.find((one) => kinds[one] === oneLine(own('kind')).toLowerCase());
    if (!kind) problems.push({ code: 'kind-unknown', entry: entries.length, received: own('kind') });
    entries.push(entryOf(printed, kind ?? 'unclear', own));
    rows.push(row);
  }
  const draft: FormDraft = { info, columns, entries, ...(base ? { base } : {}) };
  return { draft, problems, rows, columns: head.own, ...data, ...standingCell(sheet) };
}

function entryOf(cells: string[], kind: DraftEntry['kind'], own: (key: SheetColumn) => string): DraftEntry {
  const level = own('level');
  return {
    ...blankEntry,
    cells,
    kind,
    level: /^\d$/.test(level) ? Number(level) : kind === 'group' ? 0 : null,
    id: own('id'),
    was: own('was'),
    sentence: own('sentence'),
    points: own('points'),
    byType: own('byType'),
    exempt: own('exempt'),
    evidence: own('evidence'),
    reading: own('reading'),
    state: stateOf(own('state')),
    unexplained: unexplainedIn(own('open')),
    check: own('check'),
    confirmed: /^(?:x|✓|v|có|true)$/i.test(oneLine(own('confirmed'))),
  };
}

const stateOf = (word: string): EntryState | '' =>
  (['sure', 'doubtful', 'unknown', 'earlier'] as const).find((state) => states[state] === word) ?? '';

function standingCell({ rows }: ContentSheet): Pick<ReadDraft, 'standing'> {
  for (const [row, cells] of rows)
    for (const [col, { value }] of cells)
      if (typeof value === 'string' && value.endsWith(titles.hint)) return { standing: cell(row, col) };
  return {};
}

interface Head {
  row: number;
  printed: { col: number; title: string }[];
  own: Map<SheetColumn, number>;
}

/** The head is the row that names the kinds of rows; printed columns stand to the left of it. */
function headOf(sheet: ContentSheet): Head | undefined {
  for (const [row, cells] of sheet.rows) {
    const titles = [...cells]
      .map(([col, cell]) => ({ col, title: ownWords(textOf(cell)) }))
      .filter(({ title }) => title !== '')
      .sort((a, b) => a.col - b.col);
    const kind = titles.find(({ title }) => title === heads.kind);
    if (!kind) continue;
    const right = titles.filter(({ col }) => col >= kind.col);
    const own = new Map(
      sheetColumns.flatMap((key): [SheetColumn, number][] => {
        const found = right.find(({ title }) => title === heads[key]);
        return found ? [[key, found.col]] : [];
      }),
    );
    return { row, printed: titles.filter(({ col }) => col < kind.col), own };
  }
  return undefined;
}

/** The role that the form's own data gives to a column of that title. */
function roleOf(title: string, { columns = '' }: Info): Pick<PrintedColumn, 'role'> {
  const line = columns.split('\n').find((one) => one.split('|')[1]?.trim() === oneLine(title));
  const word = line?.split('|')[0]?.trim() ?? title;
  const role = columnRoles.find((one) => roles[one] === word);
  return role ? { role } : {};
}

function readInfo(
  sheet: ContentSheet | undefined,
  problems: EntryProblem[],
): { info: Info } & Pick<ReadDraft, 'lines' | 'linesOpen'> {
  const info: Info = {};
  let open: number | undefined;
  const lines = new Map<InfoKey, number>();
  const plain = (label: string): string => label.replace(/ \(YAML\)$/, '');
  const byLabel = new Map<string, InfoKey>(infoKeys.map((key) => [plain(fields[key][0]), key]));
  for (const [row, cells] of sheet?.rows ?? []) {
    const [label = '', value = ''] = [0, INFO_VALUE].map((col) => {
      const found = cells.get(col);
      return found ? ownWords(textOf(found)) : '';
    });
    const key = byLabel.get(plain(label));
    if (key) lines.set(key, row);
    if (value === '' || label === '') continue;
    if (key) info[key] = value;
    else if (label === INFO_HEAD) open = [...cells].find(([, { value: title }]) => title === heads.open)?.[0];
    else problems.push({ code: 'info-unknown', received: label });
  }
  return { info, lines, ...(open === undefined ? {} : { linesOpen: open }) };
}
