/** What becomes of a value that is written into a cell. */
import { invalid } from '../errors';
import type { BookData, CellData, Scalar } from './data';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Excel turns such text into dates, percentages, money or error values, depending on the user's language. */
const AMBIGUOUS = [
  /^\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?$/,
  /^\d{1,2}:\d{2}/,
  /^[\d.,]+\s*%$/,
  /^\d+,\d+$/,
  /^[$€£¥]\s*\d/,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-]\d/i,
  /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!)$/i,
];

const FORMULA_START = /^[=+\-@]./;

/** Most characters of a cell's text, and of a formula. */
const TEXT_LENGTH = 32_767;
const FORMULA_LENGTH = 8192;

/** Enters one value as Excel does: "=…" is a formula, an apostrophe keeps text text, digits become a number. */
export function enter(book: BookData, data: CellData, input: Scalar): void {
  delete data.formula;
  delete data.result;
  delete data.quoted;
  delete data.value;
  if (typeof input !== 'string') {
    data.value = data.format.numberFormat === '@' ? String(input) : input;
    return;
  }
  if (input === '') return;
  if (input.length > (input.startsWith('=') ? FORMULA_LENGTH : TEXT_LENGTH))
    throw invalid('The text or formula is too long.');
  if (input.startsWith("'")) {
    data.value = input.slice(1);
    data.quoted = true;
  } else if (data.format.numberFormat === '@') {
    if (FORMULA_START.test(input))
      throw invalid(`emulator: nobody knows whether Excel keeps "${input}" as text.`);
    data.value = input;
  } else if (NUMBER.test(input)) {
    data.value = Number(input);
  } else if (FORMULA_START.test(input)) {
    const formula = input.startsWith('=') ? input : `=${input}`;
    checkSheets(book, formula);
    data.formula = formula;
  } else if (/^(true|false)$/i.test(input)) {
    data.value = /^true$/i.test(input);
  } else if (AMBIGUOUS.some((pattern) => pattern.test(input))) {
    throw invalid(`emulator: Excel would not keep the text "${input}" as it is.`);
  } else {
    data.value = input;
  }
}

/** A formula that names a sheet which is not there is refused. */
export function checkSheets(book: BookData, formula: string): void {
  if (!formula.includes('!')) return;
  const code = formula.replace(/"[^"]*"/g, '""');
  for (const match of code.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!/gu)) {
    const name = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
    if (!book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw invalid(`emulator: the formula ${formula} names the sheet "${name}", which does not exist.`);
  }
}
