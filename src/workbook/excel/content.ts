/** Cells of a loaded range as plain data. */
import { isDateFormat, serialToIso } from '../../sheet/serial-date';
import type { ContentCell, ContentName, ContentStyle } from '../../sheet/content';

/** What a range loads so that its cells can be told. */
export const CELL_MEMBERS = 'values,valueTypes,formulas,numberFormat';

/** What names load. */
export const NAME_MEMBERS = 'items/name,items/formula,items/visible';

/** Names as plain data. */
export function contentNames({ items }: Excel.NamedItemCollection): ContentName[] {
  return items.map(({ name, formula, visible }) => ({
    name,
    reference: String(formula).replace(/^=/, ''),
    hidden: !visible,
  }));
}

/** One cell of a loaded range; empty cells have the value null and nothing else. */
export function contentCell(range: Excel.Range, row: number, col: number): ContentCell {
  const value: unknown = range.values[row]?.[col];
  const formula: unknown = range.formulas[row]?.[col];
  const code: unknown = range.numberFormat[row]?.[col];
  const cell: ContentCell = {
    value: contentValue(value, range.valueTypes[row]?.[col] === 'Error'),
  };
  // a text that begins with "=" is its own "formula"; a formula's value differs from it
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    cell.formula = formula.slice(1);
  else if (value === '') cell.value = null;
  if (typeof value === 'number' && typeof code === 'string' && isDateFormat(code)) {
    const date = serialToIso(value, false);
    if (date !== undefined) cell.date = date;
  }
  return cell;
}

/** An error comes as text, and only its type tells it from a text that reads the same. */
function contentValue(value: unknown, isError: boolean): ContentCell['value'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return isError ? { error: value } : value;
}

/** Number formats that were met, each once. */
export class StyleTable {
  readonly list: ContentStyle[] = [];
  private readonly known = new Map<string, number>();

  indexOf(numberFormat: string): number {
    const index = this.known.get(numberFormat) ?? this.list.push({ numberFormat }) - 1;
    this.known.set(numberFormat, index);
    return index;
  }
}
