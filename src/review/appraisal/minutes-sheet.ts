/** The minutes as a sheet that prints on A4. */
import { letterTexts } from '../../messages/letter/index';
import { minutesTexts as texts } from '../../messages/minutes/index';
import { appraisalTexts } from '../../messages/review/index';
import { SheetBuilder } from '../../sheet/builder';
import { FONT, TEXT } from '../../sheet/palette';
import { plainText, shownText } from '../../sheet/cell-text';
import type { ContentSheet } from '../../sheet/content';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';
import type { Minutes } from './minutes';
import type { MinutesTable } from './minutes-tables';

const WIDTHS = [6, 38, 8, 9, 10, 22];
const LAST = WIDTHS.length - 1;
/** Points of a document's text, and of its tables. */
const TABLE = 12;
const font = { name: FONT, size: 13 };
const line = { style: 'thin', color: '000000' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const center = { horizontal: 'center', vertical: 'top', wrap: true } as const;
const left = { horizontal: 'left', vertical: 'top', wrap: true } as const;

const styles = {
  center: { font, align: center, numberFormat: TEXT },
  bold: { font: { ...font, bold: true }, align: center, numberFormat: TEXT },
  nation: { font: { ...font, size: TABLE, bold: true }, align: center, numberFormat: TEXT },
  title: { font: { ...font, size: 14, bold: true }, align: center, numberFormat: TEXT },
  italic: { font: { ...font, italic: true }, align: center, numberFormat: TEXT },
  text: { font, align: left, numberFormat: TEXT },
  part: { font: { ...font, bold: true }, align: left, numberFormat: TEXT },
  head: {
    font: { ...font, size: TABLE, bold: true },
    align: { ...center, vertical: 'center' },
    border,
    numberFormat: TEXT,
  },
  cell: { font: { ...font, size: TABLE }, align: left, border, numberFormat: TEXT },
  number: { font: { ...font, size: TABLE }, align: center, border, numberFormat: TEXT },
  sum: { font: { ...font, size: TABLE, bold: true }, align: left, border, numberFormat: TEXT },
  sumNumber: { font: { ...font, size: TABLE, bold: true }, align: center, border, numberFormat: TEXT },
} as const satisfies Record<string, Style>;
type Key = keyof typeof styles;

/** The minutes as a workbook of one sheet, or as a sheet to insert. */
export function minutesWorkbook(minutes: Minutes): WorkbookSpec {
  return { title: `${texts.title} ${minutes.subject}`, names: [], styles, sheets: [minutesSheet(minutes)] };
}

/** One sheet. */
export function minutesSheet(minutes: Minutes): SheetSpec {
  const sheet = new SheetBuilder(appraisalTexts.sheets.minutes, { styles, head: 'head', least: 20 });
  sheet.widths = [...WIDTHS];
  const whole = (text: string, style: Key): void => sheet.across(sheet.next, style, text, 0, LAST);
  const halves = (one: string, two: string, first: Key, second: Key = first): void => {
    const row = sheet.next;
    sheet.across(row, first, one, 0, 1);
    sheet.across(row, second, two, 2, LAST);
  };
  halves(minutes.parent, letterTexts.nation, 'center', 'nation');
  halves(minutes.agency, letterTexts.motto, 'nation', 'bold');
  halves(minutes.number, minutes.dateLine, 'center', 'italic');
  whole('', 'text');
  whole(minutes.title, 'title');
  whole(minutes.subject, 'bold');
  whole('', 'text');
  whole(minutes.basis, 'text');
  for (const { label, value } of minutes.facts) whole(`${label} ${value}`, 'text');
  for (const part of minutes.parts) {
    whole(part.title, 'part');
    if ('items' in part) for (const item of part.items) whole(`- ${item}`, 'text');
    else addTable(sheet, part.table);
  }
  whole('', 'text');
  for (const text of minutes.closing) whole(text, 'text');
  for (let at = 0; at < minutes.signatures.length; at += 2) {
    const [one, two] = minutes.signatures.slice(at, at + 2);
    whole('', 'text');
    halves(one?.heads.join('\n') ?? '', two?.heads.join('\n') ?? '', 'bold');
    halves(one?.note ?? '', two?.note ?? '', 'italic');
    for (let space = 0; space < 4; space++) whole('', 'text');
    halves(one?.name ?? '', two?.name ?? '', 'bold');
  }
  return sheet.spec({ page: { orientation: 'portrait', footer: '&P', margins: 'paper' } });
}

/** True for a sheet that holds minutes of ours: no other has the head of their results. */
export const isMinutes = ({ rows }: Pick<ContentSheet, 'rows'>): boolean =>
  [...rows.values()].some((cells) =>
    texts.resultHead.every((head, col) => plainText(shownText(cells.get(col))) === plainText(head)),
  );

function addTable(sheet: SheetBuilder<Key>, { head, rows, sum }: MinutesTable): void {
  const put = (values: readonly string[], text: Key, number: Key): void => {
    const row = sheet.next;
    values.forEach((value, col) => sheet.put(row, col, isText(head, col) ? text : number, value));
  };
  put(head, 'head', 'head');
  rows.forEach((row, index) => {
    const last = sum && index === rows.length - 1;
    put(row, last ? 'sum' : 'cell', last ? 'sumNumber' : 'number');
  });
}

/** The second column and the reasons are words, all others figures. */
const isText = (head: readonly string[], col: number): boolean =>
  col === 1 || head[col] === texts.tableHead.at(-1);
