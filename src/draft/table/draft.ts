/** A decision's table → the draft of a form: every printed row typed, every criterion named, every doubt said. */
import { oneLine, withoutEnd } from '../../reading/text';
import type { Oddity, PrintedBlock } from '../../sheet/table';
import type { DraftColumn, Head } from './columns';
import { isBelow, pathOf } from './row-kinds';
import type { DraftRow } from './row';
import { rowsOf } from './rows';
import { propose, type PrintedRow } from './propose';
import { sentenceOf, type State } from '../sentence/sentence';
import { exemptionsText, type ExemptionSource } from '../sentence/exemptions';
import type { RuleSource } from '../../rubric/schema/rubric';

export interface DraftCriterion {
  id: string;
  no: string;
  text: string;
  max: number;
  /** Proposed kind; left out where none is. */
  rule?: RuleSource['kind'];
  /** The proposed rule as a form file writes it. */
  source?: RuleSource;
  /** Canonical sentence of the rule; "" where none is proposed. */
  sentence: string;
  exemptions: ExemptionSource[];
  /** Sentence of the exemptions; "" where there are none. */
  exempt: string;
  /** The first option stands on the criterion's own row. */
  first: boolean;
  /** Points of each option's row, where the rule takes them from there. */
  points?: number[];
  state: State;
  /** Printed words that no rule explains. */
  unexplained: string[];
}

export type DraftProblem = { severity: 'error' | 'warning'; at?: DraftRow['at'] } & (
  | { code: 'no-table' }
  | { code: 'no-head' }
  | { code: 'unclear-row'; received: string }
  | { code: 'odd-cell'; received: string; odd: Oddity[] }
  | { code: 'unknown-column'; received: string }
  | { code: 'points'; received: string }
  | { code: 'same-number'; received: string }
  | { code: 'sum'; received: number; expected: number; group: string }
  | { code: 'odd-line'; received: string; odd: Oddity[] }
);

export interface Draft {
  title: string;
  /** Lines before the first table, and behind the last. */
  before: string[];
  after: string[];
  columns: DraftColumn[];
  rows: DraftRow[];
  criteria: DraftCriterion[];
  problems: DraftProblem[];
}

/** Reads a document's tables. Lines before the first table give the title: those in capitals that stand last. */
export function draftOf(blocks: readonly PrintedBlock[]): Draft {
  const rows: DraftRow[] = [];
  const problems: DraftProblem[] = [];
  const columns: DraftColumn[] = [];
  let head: Head | undefined;
  let tables = 0;
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (block.odd.size > 0)
        problems.push({ severity: 'warning', code: 'odd-line', received: block.text, odd: [...block.odd] });
      continue;
    }
    const found = rowsOf(block, ++tables, head);
    if (found.head && found.head !== head) {
      head = found.head;
      for (const { role, title, column } of head.columns) {
        if (role === undefined)
          problems.push({ severity: 'warning', code: 'unknown-column', received: title });
        if (!columns.some((known) => known.column === column && known.title === title))
          columns.push({ column, title, ...(role === undefined ? {} : { role }) });
      }
    }
    rows.push(...found.rows);
  }
  if (tables === 0) problems.push({ severity: 'error', code: 'no-table' });
  else if (!head) problems.push({ severity: 'error', code: 'no-head' });
  const unknown = new Set(columns.flatMap(({ role, title }) => (role === undefined ? [title] : [])));
  const criteria = nameCriteria(rows, problems, unknown);
  problems.push(...rows.flatMap(doubts), ...sums(rows));
  return { title: titleOf(blocks), ...linesOf(blocks), columns, rows, criteria, problems };
}

function linesOf(blocks: readonly PrintedBlock[]): Pick<Draft, 'before' | 'after'> {
  const first = blocks.findIndex(({ kind }) => kind === 'table');
  const last = blocks.findLastIndex(({ kind }) => kind === 'table');
  const texts = (list: readonly PrintedBlock[]): string[] =>
    list
      .flatMap((block) => (block.kind === 'line' ? block.text.split('\n').map(oneLine) : []))
      .filter((line) => line !== '');
  return { before: texts(blocks.slice(0, Math.max(first, 0))), after: texts(blocks.slice(last + 1)) };
}

function titleOf(blocks: readonly PrintedBlock[]): string {
  const first = blocks.findIndex(({ kind }) => kind === 'table');
  const lines = blocks
    .slice(0, Math.max(first, 0))
    .flatMap((block) => (block.kind === 'line' ? block.text.split('\n').map(oneLine) : []));
  const capitals = lines.filter((line) => /\p{L}/u.test(line) && line === line.toUpperCase());
  return capitals.at(-1) ?? '';
}

/** Gives each criterion an id of group, and number; a second of the same number gets a letter and is told. */
function nameCriteria(
  rows: readonly DraftRow[],
  problems: DraftProblem[],
  unknown: ReadonlySet<string>,
): DraftCriterion[] {
  const used = new Set<string>();
  const found: { row: DraftRow; id: string; max: number; options: DraftRow[] }[] = [];
  const bare = (no: string): string => withoutEnd(no, (sign) => /[.)\s]/.test(sign));
  let above = { group: '', heading: '' };
  let inside = false;
  for (const row of rows) {
    if (row.kind === 'group') above = { group: bare(row.no), heading: '' };
    // what is counted anew below a heading is known by the heading too
    if (row.kind === 'heading' && row.no !== '') above = { ...above, heading: bare(row.no) };
    const last = found.at(-1);
    if (row.kind === 'criterion' && row.max !== null) {
      const wanted = idOf(bare(row.no), above);
      let id = wanted;
      for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`;
      if (id !== wanted)
        problems.push({ severity: 'warning', code: 'same-number', received: wanted, at: row.at });
      used.add(id);
      row.criterion = id;
      found.push({ row, id, max: row.max, options: [] });
      inside = true;
    } else if (row.kind === 'option' && inside && last) {
      row.criterion = last.id;
      last.options.push(row);
    } else inside = false;
  }
  return found.map(({ row, id, max, options }) => criterionOf(row, id, max, { options, unknown }));
}

/** "II.1" of group II → "1". */
const ownPart = (no: string, group: string): string => {
  const path = pathOf(no);
  return (path[0] === group ? path.slice(1) : path).join('.');
};

/** Group, heading and number, without what the number itself says again. */
function idOf(no: string, { group, heading }: { group: string; heading: string }): string {
  const own = pathOf(no);
  const known = own[0] === group && own.length > 1 ? own.slice(1) : own;
  const over = ownPart(heading, group);
  // "6" beside heading "5" is none of its rows; "1" below "II.1" is
  const beside = /^\d/.test(no) && pathOf(heading).length === own.length;
  const anew = over !== '' && !beside && !isBelow(known.join('.'), over);
  return [group, ...(anew ? [over] : []), ...known].filter((part) => part !== '').join('.');
}

const printedRow = ({ text, method, printed, printedMax }: DraftRow): PrintedRow => ({
  text,
  method,
  printed,
  max: printedMax,
});

/** A criterion with the rule that its rows say. What is odd in one of them makes every rule doubtful. */
function criterionOf(
  row: DraftRow,
  id: string,
  max: number,
  { options, unknown }: { options: readonly DraftRow[]; unknown: ReadonlySet<string> },
): DraftCriterion {
  const { rule, exemptions, first, points, state, unexplained } = propose(
    printedRow(row),
    options.map(printedRow),
    max,
  );
  const all = [row, ...options];
  const odd = [
    ...all.filter((one) => one.odd.length > 0).map((one) => one.method || one.text),
    // a column that nobody knows, or that no head is above, may say how points come
    ...all.flatMap(({ others }) =>
      others.filter(({ column }) => column === '' || unknown.has(column)).map(({ text }) => text),
    ),
  ];
  return {
    id,
    no: row.no,
    text: row.text,
    max,
    ...(rule ? { rule: rule.kind, source: rule } : {}),
    sentence: rule ? sentenceOf(rule) : '',
    exemptions,
    exempt: exemptionsText(exemptions),
    first,
    ...(points ? { points } : {}),
    state: state === 'sure' && odd.length > 0 ? 'doubtful' : state,
    unexplained: [...new Set([...unexplained, ...odd])],
  };
}

function doubts(row: DraftRow): DraftProblem[] {
  const received = oneLine([row.no, row.text, row.method, row.printedMax].join(' '));
  const found: DraftProblem[] = [];
  const { at, odd } = row;
  if (row.kind === 'unclear')
    found.push({
      severity: 'error',
      code: 'unclear-row',
      received: received || row.others.map(({ text }) => oneLine(text)).join(' '),
      at,
    });
  if (row.max === null && row.printedMax !== '')
    found.push({ severity: 'error', code: 'points', received: oneLine(row.printedMax), at });
  if (odd.length > 0) found.push({ severity: 'warning', code: 'odd-cell', received, odd, at });
  return found;
}

/** Groups whose criteria do not add up to what is printed at the group. */
function sums(rows: readonly DraftRow[]): DraftProblem[] {
  const found: DraftProblem[] = [];
  const groups = rows.flatMap((row, index) => (row.kind === 'group' ? [{ row, index }] : []));
  for (const [place, { row, index }] of groups.entries()) {
    const inside = rows.slice(index + 1, groups[place + 1]?.index ?? rows.length);
    const criteria = inside.filter(({ kind }) => kind === 'criterion');
    const sum = criteria.reduce((points, { max }) => points + Math.round((max ?? 0) * 1000), 0) / 1000;
    if (row.max !== null && criteria.length > 0 && sum !== row.max)
      found.push({
        severity: 'warning',
        code: 'sum',
        received: row.max,
        expected: sum,
        group: row.no,
        at: row.at,
      });
  }
  return found;
}
