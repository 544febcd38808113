/** Data validation of cells: the choices of a list, and what a typed value may be. */
import { type CellRef, contains } from '../../sheet/address';
import type { CellValue, Validation } from '../../sheet/spec';
import { origin } from './geometry';
import { formatValue } from './numberFormat';
import { readings } from './typed';
import { type Refusal, resolveReference, type SheetView } from './view';

/** The rule of a cell, where it has one. */
export function validationAt(view: SheetView, ref: CellRef): Validation | undefined {
  const own = origin(view.geometry, ref);
  return view.sheet.validations.find((validation) => contains(validation.area, own));
}

/** The choices of a cell with a list; undefined for every other cell. */
export function optionsAt(view: SheetView, ref: CellRef): CellValue[] | undefined {
  const rule = validationAt(view, ref)?.rule;
  if (rule?.type !== 'list') return undefined;
  const source = resolveReference(view.spec, rule.source, view.sheet.name);
  if (!source) return [];
  const options: CellValue[] = [];
  const { top, bottom, left, right } = source.area;
  const last = Math.min(bottom, source.sheet.cells.length - 1);
  for (let row = top; row <= last; row += 1)
    for (let col = left; col <= right; col += 1) {
      const value = source.sheet.cells[row]?.[col]?.value;
      if (value !== undefined && value !== '') options.push(value);
    }
  return options;
}

const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/** Folds case and diacritics too, so that "khong" finds "Không". */
const plainLetters = (text: string): string =>
  folded(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** The options that a half-typed text may become. */
export function matchingOptions(options: CellValue[], typed: string): CellValue[] {
  const query = plainLetters(typed);
  return query === ''
    ? options
    : options.filter((option) => plainLetters(formatValue(option)).includes(query));
}

/** The option that a typed text most likely means: spelled so, begun so, or the first; -1 where there is none. */
export function bestOption(options: CellValue[], typed: string): number {
  if (typed === '') return -1;
  const texts = options.map((option) => folded(formatValue(option)));
  const query = folded(typed);
  const exact = texts.indexOf(query);
  if (exact >= 0) return exact;
  const begun = texts.findIndex((text) => text.startsWith(query));
  return begun >= 0 ? begun : options.length > 0 ? 0 : -1;
}

type Check = { ok: true; value: CellValue | null } | { ok: false; refusal: Refusal };

/** Whether the rule of a cell takes a typed value. A list gives back its own spelling; formulas are left to the engine. */
export function checkTyped(view: SheetView, ref: CellRef, value: CellValue | null): Check {
  const validation = validationAt(view, ref);
  if (value === null || !validation) return { ok: true, value };
  const { rule, error } = validation;
  const said = error ? { title: error.title, message: error.message } : {};
  const refuse = (refusal: Refusal): Check => ({ ok: false, refusal });
  if (rule.type === 'custom') return { ok: true, value };
  if (rule.type === 'list') {
    const options = optionsAt(view, ref) ?? [];
    const typed = folded(formatValue(value));
    const option = options.find((candidate) => folded(formatValue(candidate)) === typed);
    // A list whose range is missing refuses nothing, else nobody could fill the cell.
    if (option !== undefined || options.length === 0) return { ok: true, value: option ?? value };
    return refuse({
      code: 'not-in-list',
      ...said,
      options: options.map((candidate) => formatValue(candidate)),
    });
  }
  const received = formatValue(value);
  if (typeof value !== 'number') {
    const both = readings(received);
    return refuse(
      both ? { code: 'ambiguous', received, readings: both } : { code: 'not-a-number', ...said, received },
    );
  }
  if (rule.type === 'whole' && !Number.isInteger(value))
    return refuse({ code: 'not-whole', ...said, received });
  const { min, max } = rule;
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return refuse({
      code: 'out-of-range',
      ...said,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      received,
    });
  return { ok: true, value };
}
