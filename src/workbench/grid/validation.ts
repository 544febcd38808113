/** Data validation of cells: the choices of a list, and what a typed value may be. */
import { hundredfold } from '../../reading/figure';
import { foldText, baseLetters } from '../../reading/fold';
import type { Kind } from '../../reading/kinds';
import { typedValue } from '../../reading/print';
import { type CellRef, contains } from '../../sheet/address';
import type { CellValue, Validation } from '../../sheet/spec';
import { origin } from './geometry';
import { formatValue } from '../../sheet/number-format';
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

/** The options that a half-typed text may become. */
export function matchingOptions(options: CellValue[], typed: string): CellValue[] {
  const query = baseLetters(typed);
  return options.filter((option) => baseLetters(formatValue(option)).includes(query));
}

/** The option that a typed text most likely means: spelled so, begun so, or the first; -1 where there is none. */
export function bestOption(options: CellValue[], typed: string): number {
  if (typed === '') return -1;
  const texts = options.map((option) => foldText(formatValue(option)));
  const query = foldText(typed);
  const exact = texts.indexOf(query);
  if (exact >= 0) return exact;
  const begun = texts.findIndex((text) => text.startsWith(query));
  return begun >= 0 ? begun : options.length > 0 ? 0 : -1;
}

/** Why the rule of a cell does not take a number; undefined where it does. Formulas are left to the engine. */
export function limitAt(view: SheetView, ref: CellRef, kind: Kind, value: number): Refusal | undefined {
  const { rule, error } = validationAt(view, ref) ?? {};
  if (rule?.type !== 'whole' && rule?.type !== 'decimal') return undefined;
  const said = error ? { title: error.title, message: error.message } : {};
  const { min, max } = rule;
  // said of rates up to 100 % and more; a lower most is told as such
  if (kind.is === 'rate' && max !== undefined && max >= 1 && value > max) {
    const received = hundredfold(value);
    return { code: 'problem', problem: { severity: 'error', code: 'share-too-high', received } };
  }
  const received = inWords(kind, value);
  if (rule.type === 'whole' && !Number.isInteger(value)) return { code: 'not-whole', ...said, received };
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return undefined;
  return {
    code: 'out-of-range',
    ...said,
    ...(min === undefined ? {} : { min: inWords(kind, min) }),
    ...(max === undefined ? {} : { max: inWords(kind, max) }),
    received,
  };
}

/** A value as its cell shows it, with all its digits: a rate of 20 % is not to be called 0,2, nor a day by its number. */
const inWords = (kind: Kind, value: number): string =>
  kind.is === 'rate' || kind.is === 'date' ? typedValue(value, kind) : formatValue(value);

/** Why a list does not take what is none of its options. */
export function notInList(view: SheetView, ref: CellRef): Refusal {
  const error = validationAt(view, ref)?.error;
  return {
    code: 'not-in-list',
    ...(error ? { title: error.title, message: error.message } : {}),
    options: (optionsAt(view, ref) ?? []).map((option) => formatValue(option)),
  };
}
