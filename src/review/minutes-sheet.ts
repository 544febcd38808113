/** The minutes as a sheet that prints on A4. */
import { appraisalTexts, minutesTexts as texts } from '../messages/review';
import { area } from '../sheet/address';
import type { Area } from '../sheet/address';
import { columnPoints, linesHeight, wrappedLines } from '../sheet/measure';
import type { SheetSpec, SpecCell, Style, WorkbookSpec } from '../sheet/spec';
import type { Minutes, MinutesTable } from './minutes';

const WIDTHS = [6, 38, 8, 9, 10, 22];
const LAST = WIDTHS.length - 1;
const font = { name: 'Times New Roman', size: 13 };
const line = { style: 'thin', color: '000000' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const center = { horizontal: 'center', vertical: 'top', wrap: true } as const;
const left = { horizontal: 'left', vertical: 'top', wrap: true } as const;

const styles = {
  center: { font, align: center, numberFormat: '@' },
  bold: { font: { ...font, bold: true }, align: center, numberFormat: '@' },
  nation: { font: { ...font, size: 12, bold: true }, align: center, numberFormat: '@' },
  title: { font: { ...font, size: 14, bold: true }, align: center, numberFormat: '@' },
  italic: { font: { ...font, italic: true }, align: center, numberFormat: '@' },
  text: { font, align: left, numberFormat: '@' },
  part: { font: { ...font, bold: true }, align: left, numberFormat: '@' },
  head: {
    font: { ...font, size: 12, bold: true },
    align: { ...center, vertical: 'center' },
    border,
    numberFormat: '@',
  },
  cell: { font: { ...font, size: 12 }, align: left, border, numberFormat: '@' },
  number: { font: { ...font, size: 12 }, align: center, border, numberFormat: '@' },
  sum: { font: { ...font, size: 12, bold: true }, align: left, border, numberFormat: '@' },
  sumNumber: { font: { ...font, size: 12, bold: true }, align: center, border, numberFormat: '@' },
} as const satisfies Record<string, Style>;
type Key = keyof typeof styles;

/** The minutes as a workbook of one sheet, or as a sheet to insert. */
export function minutesWorkbook(minutes: Minutes): WorkbookSpec {
  return { title: `${texts.title} ${minutes.subject}`, names: [], styles, sheets: [minutesSheet(minutes)] };
}

/** One sheet. */
export function minutesSheet(minutes: Minutes): SheetSpec {
  const cells: (SpecCell | undefined)[][] = [];
  const rows: { height: number }[] = [];
  const merges: Area[] = [];
  const add = (parts: { from: number; to: number; text: string; style: Key }[]): void => {
    const row: (SpecCell | undefined)[] = [];
    let height = 17;
    for (const { from, to, text, style } of parts) {
      for (let col = from; col <= to; col++) row[col] = { style };
      row[from] = text === '' ? { style } : { value: text, style };
      if (to > from) merges.push(area(cells.length, from, cells.length, to));
      let width = 0;
      for (let col = from; col <= to; col++) width += columnPoints(WIDTHS[col] ?? 8);
      const look: Style = styles[style];
      const size = look.font?.size ?? 13;
      height = Math.max(height, linesHeight(wrappedLines(text, width, size, look.font?.bold), size));
    }
    cells.push(row);
    rows.push({ height });
  };
  const whole = (text: string, style: Key): void => add([{ from: 0, to: LAST, text, style }]);
  const halves = (one: string, two: string, first: Key, second: Key = first): void =>
    add([
      { from: 0, to: 1, text: one, style: first },
      { from: 2, to: LAST, text: two, style: second },
    ]);
  halves(minutes.parent, texts.nation, 'center', 'nation');
  halves(minutes.agency, texts.motto, 'nation', 'bold');
  halves(minutes.number, minutes.dateLine, 'center', 'italic');
  whole('', 'text');
  whole(minutes.title, 'title');
  whole(minutes.subject, 'bold');
  whole('', 'text');
  for (const { label, value } of minutes.facts) whole(`${label} ${value}`, 'text');
  for (const part of minutes.parts) {
    whole(part.title, 'part');
    if ('items' in part) for (const item of part.items) whole(`- ${item}`, 'text');
    else addTable(part.table, add);
  }
  whole('', 'text');
  whole(minutes.closing, 'text');
  whole('', 'text');
  for (let index = 0; index < 2; index++)
    halves(minutes.signLeft[index] ?? '', minutes.signRight[index] ?? '', index === 0 ? 'bold' : 'italic');
  for (let space = 0; space < 4; space++) whole('', 'text');
  halves('', minutes.signRight[2] ?? '', 'bold');
  return {
    name: appraisalTexts.sheets.minutes,
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    cells,
    merges,
    validations: [],
    conditionalFormats: [],
    protected: false,
    print: {
      orientation: 'portrait',
      area: area(0, 0, cells.length - 1, LAST),
      marginsCm: { top: 2, right: 1.5, bottom: 2, left: 3 },
      footer: { center: '&P' },
    },
  };
}

function addTable(
  { head, rows, sum }: MinutesTable,
  add: (parts: { from: number; to: number; text: string; style: Key }[]) => void,
): void {
  const put = (values: readonly string[], text: Key, number: Key): void =>
    add(
      values.map((value, col) => ({
        from: col,
        to: col,
        text: value,
        style: isText(head, col) ? text : number,
      })),
    );
  put(head, 'head', 'head');
  rows.forEach((row, index) => {
    const last = sum && index === rows.length - 1;
    put(row, last ? 'sum' : 'cell', last ? 'sumNumber' : 'number');
  });
}

/** The second column and the reasons are words, all others figures. */
const isText = (head: readonly string[], col: number): boolean =>
  col === 1 || head[col] === texts.tableHead.at(-1);
