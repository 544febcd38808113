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

/** The words of ticks, of none and of a blank cell behind each other, each between bars. */
const TICK_WORDS = `|${[...TICKS, ...NO_TICKS, ''].map((text) => `${text}|`).join('')}`;
/** Where the words of a kind begin among them, in the order of `TICK`. */
const BEGINNINGS = [TICKS, NO_TICKS, ['']].map(([first = '']) => TICK_WORDS.indexOf(`|${first}|`) + 1);

/**
 * Whether a cell is ticked, as one of the numbers of `TICK`. Gnumeric takes "1" and "true" in a list of constants for a number and a
 * truth value, and looks at the first of them only; so the words are looked for in a text. A bar in the cell is none of its own.
 */
export function tickOf(cell: string): string {
  const wanted = `"|"&LOWER(${words(`SUBSTITUTE(${cell},"|","/")`)})&"|"`;
  return `IFERROR(MATCH(FIND(${wanted},${quoted(TICK_WORDS)}),{${BEGINNINGS.join(',')}},1),${TICK.unknown})`;
}

/** How forms of version 1.0.0 read a tick. */
const FORMER_TICK =
  /SUMPRODUCT\(EXACT\(LOWER\(TRIM\(SUBSTITUTE\(([A-Z]+\d+),"\u00a0"," "\)\)\),\{"có","x","1","true","✓","✔","☑","không","0","false","☐",""\}\)\*\{1,1,1,1,1,1,1,2,2,2,2,3\}\)/g;

/** A formula that reads ticks as forms did before, with ticks as they are read now. */
export const withPresentTicks = (formula: string): string =>
  formula.replace(FORMER_TICK, (_all, cell: string) => tickOf(cell));
