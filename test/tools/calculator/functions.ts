/** The functions of Excel that the product's formulas use, by its documentation. */
import { Fault, all, compare, each, eachPair, isTable, number, one, round, text, truth } from './values';
import type { Operand, Table, Value } from './values';

/** An argument that is reckoned only when it is asked. */
export type Lazy = () => Operand;

const numbersIn = (operands: readonly Operand[]): number[] =>
  operands.flatMap((operand) => {
    // in cells only numbers count; what stands in the formula itself becomes one
    if (!isTable(operand)) return [number(operand)];
    return operand.rows.flat().flatMap((value) => {
      if (value instanceof Fault) throw value;
      return typeof value === 'number' ? [value] : [];
    });
  });
const truthsIn = (operands: readonly Operand[]): boolean[] =>
  operands.flatMap((operand) => {
    if (!isTable(operand)) return [truth(operand)];
    return operand.rows.flat().flatMap((value) => {
      if (value instanceof Fault) throw value;
      return typeof value === 'number' || typeof value === 'boolean' ? [Boolean(value)] : [];
    });
  });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** True for values of a range that a criterion such as ">=5" or "Khá" takes. */
function meets(criterion: Operand): (value: Value) => boolean {
  const asked = one(criterion);
  const [, sign = '=', figure = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text(asked)) ?? [];
  const wanted = figure !== '' && !Number.isNaN(Number(figure)) ? Number(figure) : figure;
  return (value) => {
    if (typeof value !== typeof wanted) return sign === '<>';
    const found = compare(value, wanted);
    if (sign === '=' || sign === '<>') return (found === 0) === (sign === '=');
    return sign.startsWith('<')
      ? found < 0 || (sign === '<=' && found === 0)
      : found > 0 || (sign === '>=' && found === 0);
  };
}
const table = (operand: Operand): Table => (isTable(operand) ? operand : { rows: [[operand]], top: 0 });

/** Places at which every range meets the criterion behind it. */
function placesOf(pairs: readonly Operand[]): number[] {
  const tests = pairs.flatMap((range, index) =>
    index % 2 === 0 ? [{ values: all([range]), takes: meets(pairs[index + 1] ?? null) }] : [],
  );
  const [first] = tests;
  return (first?.values ?? []).flatMap((_, at) =>
    tests.every(({ values, takes }) => takes(values[at] ?? null)) ? [at] : [],
  );
}
const sumAt = (range: Operand, places: readonly number[]): number => {
  const values = all([range]);
  return sum(places.map((at) => values[at]).map((value) => (typeof value === 'number' ? value : 0)));
};

function found(wanted: Operand, within: Operand, kind: Operand): number {
  const asked = one(wanted);
  if (number(kind) === 1) {
    const last = all([within]).findLastIndex((value) => number(value) <= number(asked));
    if (last < 0) throw new Fault('#N/A');
    return last + 1;
  }
  if (number(kind) !== 0) throw new Error('MATCH: only these two kinds are known here.');
  const at = all([within]).findIndex((value) => typeof value === typeof asked && compare(value, asked) === 0);
  if (at < 0) throw new Fault('#N/A');
  return at + 1;
}

function indexed(operand: Operand, row: number, col: number | undefined): Operand {
  const { rows, top } = table(operand);
  const [line, place] = rows.length === 1 && col === undefined ? [1, row] : [row, col ?? 1];
  if (line > rows.length || place > (rows[0]?.length ?? 0)) throw new Fault('#REF!');
  const chosen = rows.slice(line === 0 ? 0 : line - 1, line === 0 ? undefined : line);
  return {
    top: top + Math.max(0, line - 1),
    rows: place === 0 ? chosen : chosen.map((cells) => cells.slice(place - 1, place)),
  };
}

/** Functions that take their arguments as they are. */
const eager: Record<string, (...given: Operand[]) => Operand> = {
  SUM: (...given) => sum(numbersIn(given)),
  MIN: (...given) => numbersIn(given).reduce((least, value) => Math.min(least, value), Infinity),
  MAX: (...given) => numbersIn(given).reduce((most, value) => Math.max(most, value), -Infinity),
  AVERAGE: (...given) => sum(numbersIn(given)) / numbersIn(given).length,
  COUNT: (...given) => all(given).filter((value) => typeof value === 'number').length,
  COUNTA: (...given) => all(given).filter((value) => value !== null).length,
  COUNTIF: (...pair) => placesOf(pair).length,
  COUNTIFS: (...pairs) => placesOf(pairs).length,
  SUMIF: (range = null, criterion = null) => sumAt(range, placesOf([range, criterion])),
  SUMIFS: (range = null, ...pairs) => sumAt(range, placesOf(pairs)),
  SUMPRODUCT: (...given) =>
    sum(
      all([given.reduce((left, right) => eachPair(left, right, (a, b) => number(a) * number(b)))]).map(
        (value) => (typeof value === 'number' ? value : 0),
      ),
    ),
  AND: (...given) => truthsIn(given).every(Boolean),
  OR: (...given) => truthsIn(given).some(Boolean),
  NOT: (given = null) => !truth(given),
  ROUND: (value = null, places = null) => round(number(value), number(places)),
  INT: (value = null) => Math.floor(number(value)),
  LOWER: (value = null) => each(value, (own) => text(own).toLowerCase()),
  TRIM: (value = null) => each(value, (own) => text(own).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  SUBSTITUTE: (value = null, old = null, by = null) =>
    each(value, (own) => text(own).replaceAll(text(old), text(by))),
  REPT: (value = null, times = null) => text(value).repeat(number(times)),
  FIND: (wanted = null, within = null) => {
    const at = text(within).indexOf(text(wanted));
    if (at < 0) throw new Fault('#VALUE!');
    return at + 1;
  },
  FIXED: (value = null, places = null) => round(number(value), number(places)).toFixed(number(places)),
  MATCH: (wanted = null, within = null, kind = null) => found(wanted, within, kind),
  INDEX: (range = null, row = null, col) =>
    indexed(range, number(row), col === undefined ? undefined : number(col)),
};

const asks =
  (is: (value: Value) => boolean) =>
  (given: Lazy | undefined): Operand => {
    try {
      return is(one(given?.() ?? null));
    } catch (fault) {
      if (fault instanceof Fault) return false;
      throw fault;
    }
  };

/** Functions that do not reckon every argument, or catch an error in it. */
const lazy: Record<string, (...given: Lazy[]) => Operand> = {
  IF: (condition, yes, no) => (truth(condition?.() ?? null) ? (yes?.() ?? true) : (no?.() ?? false)),
  IFERROR(value, otherwise) {
    try {
      return one(value?.() ?? null);
    } catch (fault) {
      if (fault instanceof Fault) return otherwise?.() ?? null;
      throw fault;
    }
  },
  CHOOSE(index, ...choices) {
    const choice = choices[number(index?.() ?? null) - 1];
    if (!choice) throw new Fault('#VALUE!');
    return choice();
  },
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
};

/** A function by its name; ROW needs to know where it stands. */
export function functionOf(name: string, row: number): (given: Lazy[]) => Operand {
  if (name === 'ROW') {
    return ([range]) => {
      const given = range?.() ?? null;
      if (!isTable(given)) return row + 1;
      return { ...given, rows: given.rows.map((line, at) => line.map(() => given.top + at + 1)) };
    };
  }
  const late = lazy[name];
  if (late) return (given) => late(...given);
  const own = eager[name];
  if (!own) throw new Error(`The function ${name} is not known here.`);
  return (given) => own(...given.map((argument) => argument()));
}
