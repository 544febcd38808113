/** A draft as sheets: the decision's rows as read, and beside each what its author decides and what the product sees. */
import {
  fields,
  columns as heads,
  patterns,
  problems as texts,
  sheets,
  titles,
  type InfoKey,
  type SheetColumn,
} from '../../messages/draft/sheet';
import { draftTexts } from '../../messages/draft';
import { embeddedRows } from '../../form/identity/embedded';
import type { ColumnRole } from '../../rubric/schema/rubric';
import type { Rubric } from '../../rubric/types';
import { SheetBuilder, range, type Column } from '../../sheet/builder';
import { area } from '../../sheet/address';
import { SMALL, bold, box, center, fills, font, input, middle, top } from '../../sheet/palette';
import { quoteSheet } from '../../sheet/address';
import type { SheetSpec, WorkbookSpec } from '../../sheet/spec';
import type { Standing } from '../earlier/correction';
import type { Examined } from '../examine';
import { infoKeys } from '../source/info';
import type { DraftEntry, EntryProblem } from '../model';
import { quantityLine } from '../source/quantities';
import { rowKinds } from '../table/row';

// the pane in Excel writes into unlocked cells only
const styles = {
  title: { font: { ...bold, size: 14 }, align: middle },
  plain: { font, numberFormat: '@' },
  hint: { font: { ...font, italic: true }, align: middle, unlocked: true },
  th: { font: bold, align: center, border: box, fill: fills.head },
  printed: { font: { ...font, size: SMALL }, align: top, border: box, numberFormat: '@' },
  group: { font: { ...bold, size: SMALL }, align: top, border: box, fill: fills.group, numberFormat: '@' },
  own: { font: { ...font, size: SMALL }, align: top, ...input, numberFormat: '@' },
  check: { font: { ...font, size: SMALL }, align: top, border: box, unlocked: true, numberFormat: '@' },
} as const;
const PAGE = { orientation: 'landscape', footer: titles.rows } as const;
type StyleName = keyof typeof styles;

const PRINTED_WIDTHS: Partial<Record<ColumnRole, number>> = { no: 6, text: 40, method: 34 };
const WIDTHS: Record<SheetColumn, number> = {
  kind: 10,
  level: 5,
  id: 11,
  was: 11,
  sentence: 46,
  points: 10,
  byType: 14,
  exempt: 22,
  evidence: 18,
  reading: 24,
  state: 10,
  check: 40,
  open: 34,
  confirmed: 8,
};
/** What the product writes; the author does not. */
const CHECKS: readonly SheetColumn[] = ['state', 'check', 'open'];
const { kinds, states } = draftTexts.vi;

interface Line {
  entry: DraftEntry;
  problems: EntryProblem[];
}

/** The workbook that an author works in. */
export function draftWorkbook(examined: Examined): WorkbookSpec {
  return {
    sheets: [
      rowsSheet(examined),
      infoSheet(examined),
      patternSheet(),
      ...(examined.draft.base ? [baseSheet(examined.draft.base)] : []),
    ],
    names: [],
    styles,
    title: titles.rows,
  };
}

/** Where the draft stands, before what its author does with it. */
export const standingLine = ({ state, version }: Standing): string =>
  `${draftTexts.vi.standing[state](version)}. ${titles.hint}`;

/** The form that the draft corrects, as the sheet that goes with it. */
export const baseWorkbook = (base: Rubric): WorkbookSpec => ({
  sheets: [baseSheet(base)],
  names: [],
  styles,
  title: titles.rows,
});

function baseSheet(base: Rubric): SheetSpec {
  const sheet = new SheetBuilder<StyleName>(sheets.base, { styles, head: 'th' });
  sheet.cells.push(...embeddedRows(base));
  return sheet.spec({ visibility: 'veryHidden' });
}

export const problemWords = ({ code, text }: EntryProblem): string => text ?? texts[code];

function rowsSheet({ draft, problems, standing }: Examined): SheetSpec {
  const sheet = new SheetBuilder<StyleName>(sheets.rows, { styles, head: 'th' });
  const printed = draft.columns.map(({ role, title }, index): Column<Line, StyleName> => ({
    head: title,
    width: (role && PRINTED_WIDTHS[role]) ?? 9,
    style: 'printed',
    cell: ({ entry }) => entry.cells[index] ?? '',
  }));
  const own = sheetColumns.map((key): Column<Line, StyleName> => ({
    head: heads[key],
    width: WIDTHS[key],
    style: CHECKS.includes(key) ? 'check' : 'own',
    cell: (line) => cellText(key, line),
  }));
  sheet.put(0, 0, 'title', titles.rows);
  sheet.put(1, 0, 'hint', standingLine(standing));
  const lines = draft.entries.map((entry, index) => ({
    entry,
    problems: problems.filter((problem) => problem.entry === index),
  }));
  const { top: first, bottom } = sheet.table([...printed, ...own], lines, {
    repeat: true,
    freeze: Math.min(2, printed.length),
    filter: true,
  });
  const kindColumn = printed.length + sheetColumns.indexOf('kind');
  if (lines.length > 0)
    sheet.validations.push({
      area: area(first, kindColumn, bottom, kindColumn),
      rule: {
        type: 'list',
        source: `${quoteSheet(sheets.patterns)}!${range(3, KINDS_TOP, KINDS_TOP + rowKinds.length - 1)}`,
      },
    });
  // ids of an earlier version are of use once there is one
  const hidden = draft.base ? [] : [printed.length + sheetColumns.indexOf('was')];
  return sheet.spec({ page: PAGE, hidden, active: { row: first, col: 0 } });
}

export const sheetColumns: readonly SheetColumn[] = [
  'kind',
  'level',
  'id',
  'was',
  'sentence',
  'points',
  'byType',
  'exempt',
  'evidence',
  'reading',
  'state',
  'check',
  'open',
  'confirmed',
];

/** Words that nobody explained, each on lines of its own. */
const quoted = (words: string): string => `“${words}”`;

/** The words that a cell quotes, before what is wrong with its row. */
export function unexplainedIn(cell: string): string[] {
  const found: string[] = [];
  for (let rest = cell; rest.startsWith('“');) {
    const end = /”(?:\n|$)/.exec(rest);
    if (!end) break;
    found.push(rest.slice(1, end.index));
    rest = rest.slice(end.index + end[0].length);
  }
  return found;
}

export function cellText(key: SheetColumn, { entry, problems }: Line): string {
  switch (key) {
    case 'kind':
      return kinds[entry.kind];
    case 'level':
      return entry.level === null ? '' : String(entry.level);
    case 'state':
      return entry.state === '' ? '' : states[entry.state];
    case 'confirmed':
      return entry.confirmed ? 'x' : '';
    case 'open': {
      const unexplained = entry.state === 'sure' ? [] : entry.unexplained.map(quoted);
      const open = problems.filter(({ code }) => code !== 'not-confirmed').map(problemWords);
      return [...unexplained, ...open].join('\n');
    }
    default:
      return entry[key];
  }
}

/** What is wrong with a line, and what may be said there. */
export const lineWords = (key: InfoKey, { problems, offered }: Examined): string =>
  [
    ...problems.filter((problem) => problem.key === key).map(problemWords),
    ...(key === 'quantities' ? offered.map((one) => draftTexts.vi.offered(one.text, quantityLine(one))) : []),
  ].join('\n');

function infoSheet(examined: Examined): SheetSpec {
  const { draft } = examined;
  const sheet = new SheetBuilder<StyleName>(sheets.info, { styles, head: 'th' });
  sheet.put(0, 0, 'title', titles.info);
  sheet.skip();
  sheet.table<(typeof infoKeys)[number]>(
    [
      { head: 'Mục', width: 34, style: 'printed', cell: (key) => fields[key][0] },
      { head: 'Nội dung', width: 70, style: 'own', cell: (key) => draft.info[key] ?? '' },
      { head: 'Cách ghi', width: 46, style: 'check', cell: (key) => fields[key][1] },
      {
        head: heads.open,
        width: 40,
        style: 'check',
        cell: (key) => lineWords(key, examined),
      },
    ],
    infoKeys,
  );
  return sheet.spec({ page: PAGE });
}

const KINDS_TOP = 3;

function patternSheet(): SheetSpec {
  const sheet = new SheetBuilder<StyleName>(sheets.patterns, { styles, head: 'th' });
  sheet.put(0, 0, 'title', titles.patterns);
  sheet.skip();
  const lines = Array.from({ length: Math.max(patterns.length, rowKinds.length) }, (_, index) => index);
  sheet.table<number>(
    [
      { head: 'Khi nào', width: 36, style: 'printed', cell: (index) => patterns[index]?.[0] },
      { head: 'Mẫu câu', width: 100, style: 'printed', cell: (index) => patterns[index]?.[1] },
      { head: '', width: 3, style: 'hint', headStyle: 'hint', cell: () => undefined },
      {
        head: heads.kind,
        width: 14,
        style: 'printed',
        cell: (index) => (rowKinds[index] ? kinds[rowKinds[index]] : undefined),
      },
    ],
    lines,
  );
  return sheet.spec({ page: PAGE });
}
