/**
 * A formula as an Excel expression. It is written as one division of two numbers that are whole where the entries are: the value
 * under ROUND is then the nearest there is to the exact one, and comparisons multiply crosswise instead of dividing.
 */
import type { Comparison, Expression, Test } from '../../rubric/formula';
import { exact } from '../exact';

/** What the names of a formula stand for in the sheet. A maximum or a limit may differ by the type of unit. */
export interface FormulaCells {
  max: readonly number[];
  quantities: readonly string[];
  limits: readonly (readonly number[])[];
  /** Expression of the place of the unit's type, from 1. */
  type: string;
}

/** top ÷ (scale × the product of `over`); `over` are expressions that are never negative. */
export interface Quotient {
  top: string;
  scale: bigint;
  over: readonly string[];
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const product = (factors: readonly string[]): string => factors.join('*') || '1';
const times = (top: string, factors: readonly string[], whole: bigint): string =>
  [...(whole === 1n ? [] : [String(whole)]), ...factors].reduce(
    (all, factor) => (all === '1' ? factor : `${all}*${factor}`),
    top,
  );

/** What `all` holds more often than `some`. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...all];
  for (const one of some) {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

/** The same values over one divisor. */
function common(parts: readonly Quotient[]): { tops: string[]; scale: bigint; over: string[] } {
  const scale = parts.reduce((all, part) => (all / gcd(all, part.scale)) * part.scale, 1n);
  const over = parts.reduce<string[]>((all, part) => [...all, ...without(part.over, all)], []);
  return {
    tops: parts.map((part) => times(part.top, without(over, part.over), scale / part.scale)),
    scale,
    over,
  };
}

/** The formula as one division. */
export function quotientOf(expression: Expression, cells: FormulaCells): Quotient {
  switch (expression.is) {
    case 'number': {
      const { n, d } = exact(expression.value);
      return constant([[n, expression.percent ? d * 100n : d]], cells);
    }
    case 'day':
      return { top: String(expression.value), scale: 1n, over: [] };
    case 'max':
      return constant(cells.max.map(ofNumber), cells);
    case 'limit':
      return constant((cells.limits[expression.index] ?? []).map(ofNumber), cells);
    case 'quantity':
      return { top: cells.quantities[expression.index] ?? '', scale: 1n, over: [] };
    case 'operation':
      return operated(expression, cells);
    case 'least':
    case 'most': {
      const { tops, scale, over } = common(expression.of.map((part) => quotientOf(part, cells)));
      return { top: `${expression.is === 'least' ? 'MIN' : 'MAX'}(${tops.join(',')})`, scale, over };
    }
    case 'cases':
      return expression.cases.reduceRight(
        (otherwise, { when, then }) => either(testOf(when, cells), quotientOf(then, cells), otherwise),
        quotientOf(expression.otherwise, cells),
      );
  }
}

const ofNumber = (value: number): [bigint, bigint] => {
  const { n, d } = exact(value);
  return [n, d];
};

function constant(values: readonly (readonly [bigint, bigint])[], { type }: FormulaCells): Quotient {
  const scale = values.reduce((all, [n, d]) => {
    const least = d / gcd(d, n < 0n ? -n : n);
    return (all / gcd(all, least)) * least;
  }, 1n);
  const tops = values.map(([n, d]) => String((n * scale) / d));
  return { top: tops.length === 1 ? (tops[0] ?? '0') : `CHOOSE(${type},${tops.join(',')})`, scale, over: [] };
}

function operated(
  { op, left, right }: Extract<Expression, { is: 'operation' }>,
  cells: FormulaCells,
): Quotient {
  const [a, b] = [quotientOf(left, cells), quotientOf(right, cells)];
  if (op === '*')
    return {
      top: a.top === '1' ? b.top : times(a.top, [b.top], 1n),
      scale: a.scale * b.scale,
      over: [...a.over, ...b.over],
    };
  if (op === '/') {
    const top = times(a.top, b.over, b.scale);
    return /^\d+$/.test(b.top)
      ? { top, scale: a.scale * BigInt(b.top), over: a.over }
      : { top, scale: a.scale, over: [...a.over, b.top] };
  }
  const { tops, scale, over } = common([a, b]);
  return { top: `(${tops.join(op)})`, scale, over };
}

/** One of two; the divisor is 0 where the condition itself can't be computed. */
function either({ holds, over: asked }: Asked, then: Quotient, otherwise: Quotient): Quotient {
  const [a, b] = [product(then.over), product(otherwise.over)];
  const scale = (then.scale / gcd(then.scale, otherwise.scale)) * otherwise.scale;
  const top = `IF(${holds},${times(then.top, [], scale / then.scale)},${times(otherwise.top, [], scale / otherwise.scale)})`;
  const divisor = a === b ? a : `IF(${holds},${a},${b})`;
  return {
    top,
    scale,
    over:
      asked.length === 0
        ? divisor === '1'
          ? []
          : [divisor]
        : [`IF(MIN(${asked.join(',')})>0,${divisor},0)`],
  };
}

interface Asked {
  holds: string;
  /** What the sides are divided by. */
  over: string[];
}

/** Decimals that differences of products of entries are compared by. */
const DIGITS = 9;
const SIGN: Record<Comparison, string> = { '>=': '>=0', '>': '>0', '<=': '<=0', '<': '<0', '=': '=0' };

function testOf(test: Test, cells: FormulaCells): Asked {
  if (test.is === 'compare') {
    const { tops, over } = common([quotientOf(test.left, cells), quotientOf(test.right, cells)]);
    return { holds: `ROUND(${tops.join('-')},${DIGITS})${SIGN[test.op]}`, over };
  }
  const parts = test.of.map((part) => testOf(part, cells));
  return {
    holds: `${test.is === 'all' ? 'AND' : 'OR'}(${parts.map(({ holds }) => holds).join(',')})`,
    over: parts.flatMap(({ over }) => over),
  };
}

/** The divisor of a formula without its whole part; "1" where there is none. */
export const divisorOf = ({ over }: Quotient): string => product(over);

/** The value of a formula, asked only where its divisor is above 0. */
export function dividedOf({ top, scale, over }: Quotient): string {
  const divisor = times('1', over, scale);
  return divisor === '1' ? top : `${top}/${/[*]/.test(divisor) ? `(${divisor})` : divisor}`;
}
