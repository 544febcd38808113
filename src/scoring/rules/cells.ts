/**
 * What stands in an input cell, as Excel expressions that read the same in Excel 2010, LibreOffice, Gnumeric and WPS. A cell may
 * hold anything: every expression says what may come of an error, a text or a truth value.
 */
import { TOO_LARGE } from '../../reading/kinds';
import { literal, quoted } from './kind';

const NO_BREAK_SPACE = '\u00a0';

/** The text of a cell without blanks around it; an error stays one. */
export const words = (cell: string): string => `TRIM(SUBSTITUTE(${cell},"${NO_BREAK_SPACE}"," "))`;

/** The same of a text at hand. */
export const wordsOf = (text: string): string =>
  text.replaceAll(NO_BREAK_SPACE, ' ').replace(/ +/g, ' ').replace(/^ | $/g, '');

/** True where nothing but blanks stands in the cell; an error is not blank. */
export const isBlank = (cell: string): string => `IFERROR(${words(cell)}="",1=0)`;

/** True where a cell holds a number, as `holds` then says. A truth value is a number to LibreOffice, and only to it. */
export const isNumber = (cell: string, holds: string, otherwise = '1=0'): string =>
  `IF(ISNUMBER(${cell}),IF(ISLOGICAL(${cell}),${otherwise},${holds}),${otherwise})`;

/** True where any cell holds something else than blanks or a number in bounds; `also` adds what makes a number wrong. An error for errors. */
export function anyWrong(cells: string[], also: (cell: string) => string[] = () => []): string {
  const wrong = cells.map(
    (cell) =>
      `IF(ISNUMBER(${cell}),OR(ISLOGICAL(${cell}),${[`${cell}<0`, `${cell}>=${literal(TOO_LARGE)}`, ...also(cell)].join(',')}),${words(cell)}<>"")`,
  );
  return wrong.length === 1 ? wrong.join('') : `OR(${wrong.join(',')})`;
}

/** Place of the cell's words in a list; an error where they are not in it. */
export const placeIn = (list: string, cell: string): string => `MATCH(${words(cell)},${list},0)`;

/** True where the cell's words are in a list. They are compared again, since MATCH takes "*" and "?" for any words. */
export const isIn = (list: string, cell: string): string =>
  `IFERROR(INDEX(${list},${placeIn(list, cell)})=${words(cell)},1=0)`;

/** What people write for a tick and for none, in small letters. */
export const TICKS = ['có', 'x', '1', 'true', '✓', '✔', '☑'];
export const NO_TICKS = ['không', '0', 'false', '☐'];
/** What `tickOf` gives. */
export const TICK = { unknown: 0, yes: 1, no: 2, blank: 3 } as const;

/** Whether a cell is ticked, as one of the numbers of `TICK`; an error for errors. */
export function tickOf(cell: string): string {
  const kinds = [
    ...TICKS.map((text) => [text, TICK.yes] as const),
    ...NO_TICKS.map((text) => [text, TICK.no] as const),
    ['', TICK.blank] as const,
  ];
  const texts = kinds.map(([text]) => quoted(text)).join(',');
  const values = kinds.map(([, value]) => literal(value)).join(',');
  return `SUMPRODUCT(EXACT(LOWER(${words(cell)}),{${texts}})*{${values}})`;
}
