/** The exact value of a formula. */
import type { Comparison, Expression, Test } from '../../rubric/formula';
import { add, compare, divide, exact, multiply, smaller, subtract } from '../exact';
import type { Fraction } from '../exact';

/** What the names of a formula stand for. */
export interface FormulaValues {
  max: Fraction;
  quantities: readonly Fraction[];
  limits: readonly Fraction[];
}

const zero: Fraction = { n: 0n, d: 1n };
const hundredth: Fraction = { n: 1n, d: 100n };

/** The value; null where something is divided by 0. Of cases only the one that holds is computed. */
export function valueOf(expression: Expression, values: FormulaValues): Fraction | null {
  switch (expression.is) {
    case 'number':
      return expression.percent ? multiply(exact(expression.value), hundredth) : exact(expression.value);
    case 'day':
      return exact(expression.value);
    case 'max':
      return values.max;
    case 'quantity':
      return values.quantities[expression.index] ?? null;
    case 'limit':
      return values.limits[expression.index] ?? null;
    case 'operation':
      return operated(expression, values);
    case 'least':
    case 'most':
      return extreme(expression, values);
    case 'cases': {
      for (const { when, then } of expression.cases) {
        const holds = testOf(when, values);
        if (holds === null) return null;
        if (holds) return valueOf(then, values);
      }
      return valueOf(expression.otherwise, values);
    }
  }
}

function operated(
  { op, left, right }: Extract<Expression, { is: 'operation' }>,
  values: FormulaValues,
): Fraction | null {
  const [a, b] = [valueOf(left, values), valueOf(right, values)];
  if (a === null || b === null) return null;
  switch (op) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return compare(b, zero) > 0 ? divide(a, b) : null;
  }
}

function extreme(
  { is, of }: Extract<Expression, { is: 'least' | 'most' }>,
  values: FormulaValues,
): Fraction | null {
  let best: Fraction | null = null;
  for (const part of of) {
    const value = valueOf(part, values);
    if (value === null) return null;
    const least: Fraction = best === null ? value : smaller(best, value);
    best = best === null || is === 'least' ? least : compare(best, value) >= 0 ? best : value;
  }
  return best;
}

const HOLDS: Record<Comparison, (order: number) => boolean> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

/** Whether a test holds; null where a side can't be computed. */
function testOf(test: Test, values: FormulaValues): boolean | null {
  if (test.is === 'compare') {
    const [a, b] = [valueOf(test.left, values), valueOf(test.right, values)];
    return a === null || b === null ? null : HOLDS[test.op](compare(a, b));
  }
  const parts = test.of.map((part) => testOf(part, values));
  if (parts.includes(null)) return null;
  return test.is === 'all' ? parts.every(Boolean) : parts.some(Boolean);
}
