/**
 * Formulas as a decision prints them: "(a1/b1 + a2/b2)/2 × max", "nếu a/b ≥ 80 % thì max; còn lại 0,5". One grammar of one screen:
 *
 *     formula   = "nếu" condition "thì" formula { ";" ["nếu"] condition "thì" formula } ";" "còn lại" formula | sum
 *     condition = both { "hoặc" both }          both = compared { "và" compared }
 *     compared  = sum ("≥" | ">" | "≤" | "<" | "=") sum
 *     sum       = product { ("+" | "−") product }      product = factor { ("×" | "÷") factor }
 *     factor    = number ["%"] | "ngày" dd/mm/yyyy | name | ("min" | "max") "(" sum ";" … ")" | "(" formula ")"
 *
 * `max` without brackets is the maximum of the criterion. Numbers have a decimal comma (or point), since ";" parts.
 */
import { withComma } from '../reading/print';

export type Operation = '+' | '-' | '*' | '/';
export type Comparison = '>=' | '>' | '<=' | '<' | '=';

export type Expression =
  | { is: 'number'; value: number; percent?: true }
  /** A day, as Excel counts days. */
  | { is: 'day'; value: number; iso: string }
  /** The maximum of the criterion. */
  | { is: 'max' }
  /** A quantity, or a limit by the type of unit, by its place in the rule. */
  | { is: 'quantity' | 'limit'; index: number }
  | { is: 'operation'; op: Operation; left: Expression; right: Expression }
  | { is: 'least' | 'most'; of: Expression[] }
  | { is: 'cases'; cases: { when: Test; then: Expression }[]; otherwise: Expression };

export type Test =
  { is: 'compare'; op: Comparison; left: Expression; right: Expression } | { is: 'all' | 'any'; of: Test[] };

/** Numbers that people see have a decimal comma. */

/** Binds tighter the higher: cases 0, sums 1, products 2, the rest 3. */
const tightness = (expression: Expression): number =>
  expression.is === 'cases' ? 0 : expression.is !== 'operation' ? 3 : '+-'.includes(expression.op) ? 1 : 2;

const OPERATIONS: Record<Operation, string> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': '/' };
const COMPARED: Record<Comparison, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' };

/** The formula as it is written; `parseFormula` reads the same formula from it. `name` writes quantities, limits and the maximum. */
export function formulaText(
  expression: Expression,
  name: (of: 'quantity' | 'limit' | 'max', index: number) => string,
): string {
  const inner = (part: Expression, least: number): string =>
    tightness(part) < least ? `(${formulaText(part, name)})` : formulaText(part, name);
  const list = (of: readonly Expression[]): string => of.map((part) => inner(part, 1)).join('; ');
  switch (expression.is) {
    case 'number':
      return `${withComma(expression.value)}${expression.percent ? ' %' : ''}`;
    case 'day':
      return `ngày ${expression.iso.split('-').reverse().join('/')}`;
    case 'max':
      return name('max', 0);
    case 'quantity':
    case 'limit':
      return name(expression.is, expression.index);
    case 'operation': {
      const own = tightness(expression);
      return `${inner(expression.left, own)}${OPERATIONS[expression.op]}${inner(expression.right, own + 1)}`;
    }
    case 'least':
      return `min(${list(expression.of)})`;
    case 'most':
      return `max(${list(expression.of)})`;
    case 'cases':
      return `nếu ${[
        ...expression.cases.map(({ when, then }) => `${testText(when, name)} thì ${inner(then, 1)}`),
        `còn lại ${inner(expression.otherwise, 1)}`,
      ].join('; ')}`;
  }
}

function testText(test: Test, name: Parameters<typeof formulaText>[1]): string {
  if (test.is !== 'compare')
    return test.of.map((part) => testText(part, name)).join(test.is === 'all' ? ' và ' : ' hoặc ');
  const side = (part: Expression): string =>
    tightness(part) === 0 ? `(${formulaText(part, name)})` : formulaText(part, name);
  return `${side(test.left)} ${COMPARED[test.op]} ${side(test.right)}`;
}

/** Every expression in an expression, itself first. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.is) {
    case 'operation':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    case 'least':
    case 'most':
      return [expression, ...expression.of.flatMap(partsOf)];
    case 'cases':
      return [
        expression,
        ...expression.cases.flatMap(({ when, then }) => [
          ...sidesOf(when).flatMap(partsOf),
          ...partsOf(then),
        ]),
        ...partsOf(expression.otherwise),
      ];
    default:
      return [expression];
  }
}

/** Both sides of every comparison of a test. */
export const sidesOf = (test: Test): Expression[] =>
  test.is === 'compare' ? [test.left, test.right] : test.of.flatMap(sidesOf);

/** True where no entry makes the expression negative: what a formula divides by must be so. */
export function neverNegative(expression: Expression): boolean {
  switch (expression.is) {
    case 'operation':
      return expression.op !== '-' && neverNegative(expression.left) && neverNegative(expression.right);
    case 'least':
      return expression.of.every(neverNegative);
    case 'most':
      return expression.of.some(neverNegative);
    case 'cases':
      return [...expression.cases.map(({ then }) => then), expression.otherwise].every(neverNegative);
    default:
      return true;
  }
}
