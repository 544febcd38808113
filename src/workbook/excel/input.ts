/** Values as they are handed to Excel, so that text stays text. */
import type { CellValue, SpecCell } from '../../sheet/spec';

/** Excel reads text that is entered; only letters without a digit can't turn into a formula, number, date or error. */
const PLAIN = /^\p{L}[^\d]*$/u;
const BOOLEAN = /^(?:true|false)$/i;
/** What Excel takes for the start of a formula even in a text cell, and the apostrophe itself. */
const FORMULA_START = /^[=+\-@']/;

/** Text behind an apostrophe where Excel would otherwise make something else of it; a text cell keeps digits by itself. */
export function textInput(text: string, inTextCell = false): string {
  if (text === '') return '';
  const safe = inTextCell ? !FORMULA_START.test(text) : PLAIN.test(text) && !BOOLEAN.test(text);
  return safe ? text : `'${text}`;
}

/** One value; "" empties the cell, for null would leave it as it is. */
export function valueInput(value: CellValue | null, inTextCell = false): CellValue {
  if (value === null) return '';
  if (typeof value === 'string') return textInput(value, inTextCell);
  // neither JSON nor a cell can hold it
  return typeof value === 'number' && !Number.isFinite(value) ? '' : value;
}

/** One cell of a description; null leaves the cell alone. */
export function cellInput(cell: SpecCell | undefined): CellValue | null {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  return cell?.value === undefined || cell.value === '' ? null : valueInput(cell.value);
}
