/** A formula at its bounds: just below, at and just above. */
import { deriveFormula } from '../../src/rubric/derive/formula';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { ruleOf } from '../../src/scoring/rules';
import { rounded } from '../../src/scoring/rules/formula';
import { form } from './forms';

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

test('steps of a figure with a fraction end, and give the points that they promise', () => {
  const source = {
    kind: 'formula' as const,
    quantities: [{ id: 'h', text: 'H', type: 'number' as const }],
    points: 'nếu h ≤ 8 thì max; h ≤ 24 thì max − (h − 8) × 0,1; còn lại 0,25',
  };
  const { rule } = deriveFormula(source, 2, []);
  const { steps, evaluate } = ruleOf({ rule, max: 2 });
  const found = steps([12.9]);
  expect(found.at(-1)?.hundredths).toBe(200);
  for (const { inputs, hundredths } of found) expect(evaluate(inputs)).toMatchObject({ hundredths });
});

test('a figure that is missing beside others still gives a step where it is certain, and says what it takes as none', () => {
  const quantities = ['x', 'y', 'z'].map((id) => ({ id, text: id.toUpperCase() }));
  const { rule } = deriveFormula({ kind: 'formula', quantities, points: '(x + y)/z × max' }, 2, []);
  const { steps, evaluate } = ruleOf({ rule, max: 2 });
  const best = steps([null, null, 4]).at(-1);
  expect(best).toMatchObject({ hundredths: 200, inputs: [4, 0, 4], values: { label: 'X', rest: 'Y' } });
  expect(evaluate(best?.inputs ?? [])).toMatchObject({ status: 'scored', hundredths: 200 });
  // how many there are in all, nobody can promise
  expect(steps([3, null, null])).toEqual([]);
});

test('conditions that only count together are one step', () => {
  const quantities = [
    { id: 'a', text: 'A', type: 'tick' as const },
    { id: 'b', text: 'B', type: 'tick' as const },
    { id: 'c', text: 'C', type: 'percent' as const },
  ];
  const points = 'nếu a = 1 và b = 1 và c ≥ 90 % thì max; còn lại 0';
  const { rule } = deriveFormula({ kind: 'formula', quantities, points }, 2, []);
  const { steps } = ruleOf({ rule, max: 2 });
  for (const ticks of [
    [null, null],
    [0, null],
    [0, 0],
  ])
    expect(steps([...ticks, 0.95])).toMatchObject([
      { hundredths: 200, inputs: [1, 1, 0.95], code: 'step-tick', values: { count: 2, option: 'A; B' } },
    ]);
  expect(steps([0, 0, 0.5])).toEqual([]);
});

test('a figure too large to be rounded is shown as the sheet shows it', () => {
  expect(rounded({ n: 287n * 10n ** 302n, d: 1n })).toBe(2.87e304);
  expect(rounded({ n: -1n, d: 3n })).toBe(-0.333333);
});

test('what costs points may go down to none, however far that is', () => {
  const source = { kind: 'formula' as const, quantities: [{ id: 'n', text: 'N' }], points: 'max − n/1000' };
  const { rule } = deriveFormula(source, 2, []);
  const best = ruleOf({ rule, max: 2 }).steps([1999]).at(-1);
  expect(best).toMatchObject({ inputs: [0], hundredths: 200 });
});

test('a quantity that is no day is refused where a day is asked for', () => {
  const source = {
    kind: 'formula' as const,
    quantities: [{ id: 't', text: 'Ngày', type: 'day' as const }],
    points: 'nếu t ≤ 2026-01-31 thì 1; còn lại 0',
  };
  const { rule, problems } = deriveFormula(source, 2, []);
  expect(problems).toEqual([]);
  const { evaluate, inputs } = ruleOf({ rule, max: 2 });
  expect(rule.quantities).toEqual([{ id: 't', text: 'Ngày', type: 'day', source: 'entered' }]);
  // entered by the unit itself: nobody else is named as its source
  expect(inputs).toEqual([{ type: 'date', label: 'Ngày' }]);
  const told = [10_958, 10_959, 109_574, 109_575].map((day) => {
    const { status, problems: found } = evaluate([day]);
    return [status, ...found.map(({ code }) => code)];
  });
  expect(told).toEqual([['invalid', 'not-a-date'], ['scored'], ['scored'], ['invalid', 'not-a-date']]);
});

test('points lost by a formula are told with what it comes to and the maximum', () => {
  const source = { kind: 'formula' as const, quantities: [{ id: 'n', text: 'N' }], points: 'n/4' };
  const { rule } = deriveFormula(source, 2, []);
  const model = form('hue-2021-tinh');
  const [first] = model.criteria;
  if (!first) throw new Error('no criteria');
  const criterion = { ...first, max: 2, rule };
  const rubric = { ...model, criteria: [criterion] };
  const answers = new Map([[first.id, { ...emptyAnswer(1), inputs: [5] }]]);
  const given = { rubric: rubric.id, unit: '', fields: {}, answers };
  expect(findGaps(rubric, given, assess(rubric, given)).map(({ reason }) => reason)).toEqual([
    { code: 'gap-formula', values: { points: 1.25, max: 2 } },
  ]);
});

test('points alone count where the rule can give them: those of every case, and what is left over', () => {
  const points = 'nếu n ≥ 10 thì max; n ≥ 5 thì 1,25; còn lại 0,5';
  const { rule } = deriveFormula({ kind: 'formula', quantities: [{ id: 'n', text: 'N' }], points }, 2, []);
  const yields = ruleOf({ rule, max: 2 }).yields();
  expect([...new Set(yields.values)].sort((a, b) => a - b)).toEqual([0, 50, 125, 200]);
  expect(yields.intervals).toEqual([]);
});
