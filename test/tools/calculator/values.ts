/** What formulas reckon with: one value, or a table of them. Rules of Excel for what becomes of a blank, a text, a truth value. */

/** An error value: it goes through every formula that reads it, until one asks for it. */
export class Fault extends Error {}

/** null is a blank cell. */
export type Value = number | string | boolean | null | Fault;
/** A range of cells, or an array; the sheet's row of its first line. */
export interface Table {
  rows: readonly (readonly Value[])[];
  top: number;
}
export type Operand = Value | Table;

export const isTable = (operand: Operand): operand is Table =>
  typeof operand === 'object' && operand !== null && 'rows' in operand;

const ok = (value: Value | undefined): Exclude<Value, Fault> => {
  if (value instanceof Fault) throw value;
  return value ?? null;
};
export const one = (operand: Operand): Exclude<Value, Fault> =>
  ok(isTable(operand) ? operand.rows[0]?.[0] : operand);
export const all = (operands: readonly Operand[]): Value[] =>
  operands.flatMap((operand) => (isTable(operand) ? operand.rows.flat() : [operand]));

/** A number of 15 digits, as far as Excel looks. */
export const digits = (value: number): number => Number(value.toPrecision(15));

export function number(operand: Operand): number {
  const value = one(operand);
  if (typeof value !== 'string') return Number(value);
  if (value.trim() === '' || Number.isNaN(Number(value))) throw new Fault('#VALUE!');
  return Number(value);
}
export function truth(operand: Operand): boolean {
  const value = one(operand);
  if (typeof value === 'string') throw new Fault('#VALUE!');
  return Boolean(value);
}
export function text(operand: Operand): string {
  const value = one(operand);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(digits(value)) : (value ?? '');
}

/** Half away from nought, by the digits that are seen. */
export function round(value: number, places: number): number {
  const [figure = '0', power = '0'] = Math.abs(digits(value)).toExponential().split('e');
  const whole = Math.round(Number(`${figure}e${Number(power) + places}`));
  return Math.sign(value) * Number(`${whole}e${-places}`);
}

/** Numbers stand before texts, texts before truth values; a blank is like whatever it is compared with. */
export function compare(left: Operand, right: Operand): number {
  const [a, b] = [one(left), one(right)];
  const like = (value: typeof a, other: typeof a): Exclude<typeof a, null> =>
    value ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [x, y] = [like(a, b), like(b, a)];
  const rank = { number: 0, string: 1, boolean: 2 };
  if (typeof x === 'number' && typeof y === 'number') return digits(x) - digits(y);
  if (typeof x === 'string' && typeof y === 'string') {
    const [own, other] = [x.toUpperCase(), y.toUpperCase()];
    return own < other ? -1 : own > other ? 1 : 0;
  }
  if (typeof x === 'boolean' && typeof y === 'boolean') return Number(x) - Number(y);
  return rank[typeof x as keyof typeof rank] - rank[typeof y as keyof typeof rank];
}

/** What a function of two values gives of two operands, place by place where one is a table. */
export function eachPair(left: Operand, right: Operand, of: (a: Value, b: Value) => Value): Operand {
  if (!isTable(left) && !isTable(right)) return of(left, right);
  const size = (pick: (table: Table) => number): number =>
    Math.max(...[left, right].map((operand) => (isTable(operand) ? pick(operand) : 1)));
  const [height, width] = [size(({ rows }) => rows.length), size(({ rows }) => rows[0]?.length ?? 0)];
  const at = (operand: Operand, row: number, col: number): Value => {
    if (!isTable(operand)) return operand;
    const line = operand.rows[operand.rows.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : col] ?? null;
  };
  const cell = (row: number, col: number): Value => of(at(left, row, col), at(right, row, col));
  return {
    top: isTable(left) ? left.top : 0,
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, col) => cell(row, col)),
    ),
  };
}
export const each = (operand: Operand, of: (value: Value) => Value): Operand =>
  eachPair(operand, null, (value) => of(value));
