/** A decision's table → the draft of a form: every printed row typed, every criterion named, every doubt said. */
import { oneLine, withoutEnd } from '../reading/text';
import type { Oddity, PrintedBlock } from '../sheet/table';
import type { DraftColumn, Head } from './columns';
import { rowsOf, type DraftRow } from './rows';
import { sentenceOf, understand, type SentencedRule, type Understood } from './sentence';

export interface DraftCriterion {
  id: string;
  no: string;
  text: string;
  max: number;
  /** Proposed kind; left out where none is. */
  rule?: SentencedRule['kind'];
  /** Canonical sentence of the rule; "" where none is proposed. */
  sentence: string;
  state: Understood['state'];
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
  const criteria = nameCriteria(rows, problems);
  problems.push(...rows.flatMap(doubts), ...sums(rows));
  return { title: titleOf(blocks), columns, rows, criteria, problems };
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
function nameCriteria(rows: readonly DraftRow[], problems: DraftProblem[]): DraftCriterion[] {
  const used = new Set<string>();
  const criteria: DraftCriterion[] = [];
  const bare = (no: string): string => withoutEnd(no, (sign) => /[.)\s]/.test(sign));
  let group = '';
  let current: string | undefined;
  for (const row of rows) {
    if (row.kind === 'group') group = bare(row.no);
    if (row.kind === 'criterion' && row.max !== null) {
      const wanted = [group, bare(row.no)].filter((part) => part !== '').join('.');
      current = wanted;
      for (let count = 2; used.has(current); count++) current = `${wanted}-${count}`;
      if (current !== wanted)
        problems.push({ severity: 'warning', code: 'same-number', received: wanted, at: row.at });
      used.add(current);
      row.criterion = current;
      criteria.push(criterionOf(row, current, row.max));
    } else if (row.kind === 'option' && current !== undefined) {
      row.criterion = current;
      addOption(criteria.at(-1), row);
    } else current = undefined;
  }
  return criteria;
}

/** A criterion with the rule that its method says. What is odd in its row makes every rule doubtful. */
function criterionOf({ no, text, method, odd }: DraftRow, id: string, max: number): DraftCriterion {
  const { rule, state, unexplained } = understand(method, text, max);
  return {
    id,
    no,
    text,
    max,
    ...(rule ? { rule: rule.kind } : {}),
    sentence: rule ? sentenceOf(rule) : '',
    state: state === 'sure' && odd.length > 0 ? 'doubtful' : state,
    unexplained: odd.length > 0 && unexplained.length === 0 ? [method] : unexplained,
  };
}

/** Options on rows of their own are not understood yet, so nothing proposed from the criterion's own row can be sure. */
function addOption(criterion: DraftCriterion | undefined, option: DraftRow): void {
  if (!criterion) return;
  criterion.unexplained.push([option.text, option.method, option.printedMax].filter(Boolean).join(' '));
  if (criterion.state === 'sure') criterion.state = 'doubtful';
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
