/** Formulas: what is read is what is written; what engine and sheet could not compute alike is refused with the file. */
import { checkRubric } from '../../src/rubric/problems/content';
import { formulaText } from '../../src/rubric/formula';
import { parseFormula } from '../../src/rubric/formula-parser';
import type { Expression, Test } from '../../src/rubric/formula';
import type { RubricSource } from '../../src/rubric/schema/rubric';
import { sourceOf } from '../tools/forms';
import { fc, runs } from '../tools/random';

const names = { quantities: ['a', 'b1', 'ngay'], limits: ['muc'] };

const written = (expression: Expression): string =>
  formulaText(expression, (of, index) =>
    of === 'max' ? 'max' : ((of === 'limit' ? names.limits : names.quantities)[index] ?? ''),
  );

const { expression } = fc.letrec<{ expression: Expression; sum: Expression; test: Test }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('sum'),
    fc
      .tuple(
        fc.array(fc.record({ when: tie('test'), then: tie('sum') }), { minLength: 1, maxLength: 3 }),
        tie('sum'),
      )
      .map(([cases, otherwise]): Expression => ({ is: 'cases', cases, otherwise })),
  ),
  sum: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat(400).map((value): Expression => ({ is: 'number', value: value / 100 })),
    fc.nat(400).map((value): Expression => ({ is: 'number', value, percent: true })),
    fc.constantFrom<Expression>(
      { is: 'max' },
      { is: 'quantity', index: 0 },
      { is: 'quantity', index: 1 },
      { is: 'limit', index: 0 },
      { is: 'day', value: 46_053, iso: '2026-01-31' },
    ),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('sum'), tie('sum'))
      .map(([op, left, right]): Expression => ({ is: 'operation', op, left, right })),
    fc
      .tuple(fc.constantFrom('least', 'most'), fc.array(tie('sum'), { minLength: 1, maxLength: 3 }))
      .map(([is, of]): Expression => ({ is, of })),
  ),
  test: fc.oneof(
    { maxDepth: 2 },
    fc
      .tuple(fc.constantFrom('>=', '>', '<=', '<', '='), tie('sum'), tie('sum'))
      .map(([op, left, right]): Test => ({ is: 'compare', op, left, right })),
  ),
}));

test('a formula is read from its own text', () => {
  fc.assert(
    fc.property(expression, (formula) => {
      const text = written(formula);
      fc.pre(text.length <= 600);
      expect(parseFormula(text, names)).toEqual({ ok: true, expression: formula });
    }),
    runs(300, 20_000),
  );
});

test.each([
  ['(a + 0.5·b₁)', 'a + 0,5 × b1'],
  ['(a÷b1 − 80%) : 20 % × max', '(a/b1 − 80 %)/20 % × max'],
  ['nếu a ≥ 80 % và b1 > 0 thì max; còn lại 1,5', 'nếu a ≥ 80 % và b1 > 0 thì max; còn lại 1,5'],
  ['nếu ngay <= ngày 31/1/2026 thì 4; nếu a = 1 thì 2; còn lại 0', 'nếu ngay ≤ ngày 31/01/2026 thì 4; a = 1 thì 2; còn lại 0'],
])('%s', (text, same) => {
  const parsed = parseFormula(text, names);
  expect(parsed.ok && written(parsed.expression)).toBe(same);
});

test.each([
  ['a +', '“”'],
  ['a / (b1', '“”'],
  ['c × 2', '“c”'],
  ['nếu a thì 1; còn lại 0', '“thì 1 ; còn lại 0”'],
  ['nếu a > 1 thì 1', '“”'],
  ['ngày 31/02/2026', '“ngày 31/02/2026”'],
  ['a ^ 2', '“^ 2”'],
  ['='.repeat(700), '> 600'],
])('%s is refused where it goes wrong', (text, problem) => {
  expect(parseFormula(text, names)).toEqual({ ok: false, problem });
});

type Rule = Record<string, unknown>;

/** Problems of the file after a change. */
function withRule(change: (form: RubricSource) => void, id = 'vinh-an-2026-xa'): (string | undefined)[] {
  const form = structuredClone(sourceOf(id));
  change(form);
  return checkRubric(form).problems.map(({ code, received }) => `${code}: ${received ?? ''}`);
}

const second = (form: RubricSource, rule: Rule, rest: Rule = {}): void => {
  const [item] = form.groups[0]?.items.slice(1) ?? [];
  Object.assign(item ?? {}, { rule: { kind: 'formula', ...rule }, ...rest });
};

const a = { id: 'a', text: 'A' };
const b = { id: 'b', text: 'B' };

test.each<[string, (form: RubricSource) => void, RegExp]>([
  ['a name that stands for nothing', (form) => second(form, { quantities: [a], points: 'a + c' }), /“c”/],
  ['a figure that nobody reads', (form) => second(form, { quantities: [a, b], points: 'a' }), /does not read b/],
  ['what may be below 0 under a division', (form) => second(form, { quantities: [a, b], points: '1/(a − b)' }), /below 0/],
  ['a part of nothing', (form) => second(form, { quantities: [{ ...a, partOf: 'c' }], points: 'a' }), /no quantity c/],
  ['a limit without the type Xã', (form) => second(form, { quantities: [a], limits: [{ id: 'm', text: 'M', byType: { Phường: 1, 'Đặc khu': 2 } }], points: 'a/m' }), /Xã/],
  ['points and a value', (form) => second(form, { quantities: [a], points: 'a', value: 'a' }), /either points/],
  ['a value without a way to points', (form) => second(form, { quantities: [a], value: 'a' }), /either points/],
  ['places without ranks', (form) => second(form, { quantities: [a], value: 'a', relative: { by: 'best', places: [] } }), /places/],
  ['a maximum by type of a choice', (form) => second(form, {}, { rule: { kind: 'judgement' }, maxByType: { Xã: 1 } }), /need the rule formula/],
  ['a maximum of no type', (form) => second(form, { quantities: [a], points: 'a' }, { maxByType: { Tỉnh: 1 } }), /Tỉnh/],
  ['seven figures', (form) => second(form, { quantities: 'abcdegh'.split('').map((id) => ({ id, text: id })), points: 'a+b+c+d+e+g+h' }), /too-many-inputs/],
  ['a third decimal', (form) => second(form, { quantities: [a], points: 'a' }, { exemptions: [{ text: 'Miễn', points: 0.125 }] }), /too-many-decimals: 0.125/],
  ['a limit on nothing', (form) => void form.limits?.push({ text: 'x', of: ['9.9'], atMost: '1.1' }), /no criterion 9\.9/],
  ['a limit of two ways', (form) => void form.limits?.push({ text: 'x', of: ['1.2'] }), /either zeroWhen or atMost/],
  ['a circle of limits', (form) => void form.limits?.push({ text: 'x', of: ['3.1'], atMost: '3.2' }), /in a circle/],
  ['a class that needs no group', (form) => void form.classes?.push({ name: 'x', from: 1, needs: [{ group: '77', percent: 50 }] }), /no group 77/],
])('%s is refused', (_what, change, told) => {
  expect(withRule(change).join('\n')).toMatch(told);
});

test('what the summary scores limits nothing before', () => {
  const change = (form: RubricSource): void =>
    void form.limits?.push({ text: 'x', of: ['II.2'], atMost: 'VI.2' });
  expect(withRule(change, 'vinh-an-2026-cchc').join('\n')).toMatch(/VI\.2 is scored in the summary/);
});
