/** A formula at its bounds: just below, at and just above. */
import { deriveFormula } from '../../src/rubric/derive-formula';
import { ruleOf } from '../../src/scoring/rules';

const pointsOf = (points: string, n: number): number | undefined => {
  const source = { kind: 'formula' as const, quantities: [{ id: 'n', text: 'N' }], points };
  const { rule, problems } = deriveFormula(source, 2, []);
  expect(problems).toEqual([]);
  const evaluation = ruleOf({ rule, max: 2 }).evaluate([n]);
  return evaluation.status === 'scored' ? evaluation.hundredths : undefined;
};

test.each([
  ['≥', [0, 100, 100]],
  ['>', [0, 0, 100]],
  ['≤', [100, 100, 0]],
  ['<', [100, 0, 0]],
  ['=', [0, 100, 0]],
])('n %s 5', (sign, expected) => {
  const points = [4, 5, 6].map((n) => pointsOf(`nếu n ${sign} 5 thì 1; còn lại 0`, n));
  expect(points).toEqual(expected);
});

test('points are rounded once, half away from zero, between 0 and the maximum', () => {
  expect([0, 1, 3, 399, 400, 401].map((n) => pointsOf('n/200', n))).toEqual([0, 1, 2, 200, 200, 200]);
  expect([0, 1, 7].map((n) => pointsOf('1 − n/2', n))).toEqual([100, 50, 0]);
  expect([0, 1].map((n) => pointsOf('1/n', n))).toEqual([undefined, 100]);
});
