/** `checkRubric` finds every kind of mistake in a rubric file; the seven shipped forms have none but the sources' misprints. */
import { readFileSync } from 'node:fs';
import { checkRubric } from '../../src/rubric/problems/content';
import type { CriterionSource, ItemSource, RubricSource } from '../../src/rubric/schema/rubric';
import { formIds, sourceOf } from '../tools/forms';
import { run } from '../tools/run';

const known: Record<string, string[]> = {
  'lam-dong-2021-so': ['III: 350 ≠ 340', 'total: 500 ≠ 490'],
  'lam-dong-2021-huyen': ['IV: 50 ≠ 60', 'total: 500 ≠ 510'],
  'hau-giang-2017': [],
  'hue-2021-tinh': ['3: 8 ≠ 10'],
  'hue-2021-huyen': ['4: 52 ≠ 51', 'total: 100 ≠ 99'],
  'gia-lai-2020-huyen': [],
  'ha-nam-2021-so': [],
};

test.each(formIds)('%s has no mistakes but the misprints of its source', (id) => {
  const { rubric, problems } = checkRubric(sourceOf(id));
  expect(rubric?.id).toBe(id);
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(
    problems
      .filter(({ code }) => code === 'misprint')
      .map(({ received, expected }) => `${received}: ${expected}`),
  ).toEqual(known[id]);
});

test('Hà Nam IV.8 prints an option above its maximum, and the reading makes it a note', () => {
  expect(checkRubric(sourceOf('ha-nam-2021-so')).problems).not.toContainEqual(
    expect.objectContaining({ severity: 'error' }),
  );
});

/** A small form without mistakes. */
function good(): RubricSource {
  const yes = [
    { text: 'Có', points: 10 },
    { text: 'Không', points: 0 },
  ];
  return {
    id: 'mau-2021',
    province: 'Mẫu',
    year: 2021,
    audience: 'sở',
    title: ['Phiếu'],
    attachment: '(Kèm theo)',
    decision: { authority: 'UBND', title: 'Quyết định' },
    declaredTotal: 40,
    columns: [
      { role: 'no', title: 'TT', width: 5 },
      { role: 'text', title: 'Nội dung', width: 40 },
      { role: 'max', title: 'Tối đa', width: 8 },
      { role: 'self', title: 'Tự chấm', width: 8 },
    ],
    optionRows: 'rows',
    total: { text: 'Tổng', max: 40, at: 'bottom' },
    before: [{ title: 'Đơn vị', fields: [{ id: 'unit', text: 'Tên' }] }],
    after: [],
    signature: [],
    groups: [
      {
        no: 'I',
        text: 'Nhóm',
        max: 40,
        items: [
          { id: 'I.1', no: 1, text: 'một', max: 10, rule: { kind: 'choice', options: yes } },
          {
            id: 'I.2',
            no: 2,
            text: 'hai',
            max: 10,
            rule: {
              kind: 'ratio',
              numerator: 'tử',
              denominator: 'mẫu',
              bands: [{ from: 90, gives: 'max' }, { from: 60, gives: 'rate' }, { gives: 0 }],
            },
          },
          {
            id: 'I.3',
            no: 3,
            text: 'ba',
            max: 10,
            rule: {
              kind: 'bands',
              quantity: 'ngày',
              unit: 'ngày',
              bands: [{ upTo: 3, gives: 10 }, { upTo: 5, gives: 5 }, { gives: 0 }],
            },
          },
          { id: 'I.4', no: 4, text: 'bốn', max: 10, rule: { kind: 'judgement' } },
        ],
      },
    ],
  };
}

const items = (form: RubricSource): ItemSource[] => form.groups[0]?.items ?? [];
function criterion(form: RubricSource, index: number): CriterionSource {
  const found = items(form)[index];
  if (!found || 'items' in found) throw new Error('no criterion');
  return found;
}
const bandsOf = (form: RubricSource, index: number): NonNullable<Extract<CriterionSource['rule'], { kind: 'bands' }>['bands']> => {
  const { rule } = criterion(form, index);
  if (!('bands' in rule) || !rule.bands) throw new Error('no bands');
  return rule.bands;
};

test('the small form has no mistakes', () => {
  expect(checkRubric(good()).problems).toEqual([]);
});

const mistakes: [name: string, code: string, change: (form: RubricSource) => void][] = [
  ['two criteria of one id', 'duplicate-id', (form) => (criterion(form, 1).id = 'I.1')],
  ['ids that make one cell name', 'name-clash', (form) => (criterion(form, 1).id = 'I-1')],
  ['no maximum', 'no-maximum', (form) => delete criterion(form, 3).max],
  ['a maximum of 0', 'no-maximum', (form) => (criterion(form, 3).max = 0)],
  [
    'a maximum that is read without a reading',
    'no-maximum',
    (form) => {
      delete criterion(form, 3).max;
      criterion(form, 3).readAs = 10;
    },
  ],
  ['a choice without options', 'no-options', (form) => (criterion(form, 0).rule = { kind: 'choice' })],
  ['a count without lines', 'no-options', (form) => (criterion(form, 0).rule = { kind: 'counts' })],
  [
    'an option above the maximum',
    'option-above-maximum',
    (form) => (criterion(form, 0).rule = { kind: 'choice', options: [{ text: 'Có', points: 11 }] }),
  ],
  ['a band above the maximum', 'option-above-maximum', (form) => (bandsOf(form, 2)[0] = { upTo: 3, gives: 11 })],
  [
    'seven ticks on one row',
    'too-many-inputs',
    (form) =>
      (criterion(form, 0).rule = {
        kind: 'checklist',
        options: ['a', 'b', 'c', 'd', 'e', 'g', 'h'].map((text) => ({ text, points: 1 })),
      }),
  ],
  ['bands without an end', 'band-hole', (form) => bandsOf(form, 1).pop()],
  ['bands that turn round', 'band-hole', (form) => (bandsOf(form, 2)[1] = { from: 5, gives: 5 })],
  ['bands in the wrong order', 'unreachable-band', (form) => bandsOf(form, 1).splice(0, 1, { from: 50, gives: 'max' })],
  ['days in the wrong order', 'unreachable-band', (form) => bandsOf(form, 2).reverse()],
  ['a band twice', 'unreachable-band', (form) => bandsOf(form, 1).splice(1, 0, { from: 90, gives: 5 })],
  ['"above" after "from" the same bound', 'unreachable-band', (form) => bandsOf(form, 1).splice(1, 0, { above: 90, gives: 5 })],
  ['a rate above the whole', 'unreachable-band', (form) => bandsOf(form, 1).unshift({ from: 101, gives: 5 })],
  ['more than the whole', 'unreachable-band', (form) => bandsOf(form, 1).unshift({ above: 100, gives: 5 })],
  ['a band with two bounds', 'band-two-bounds', (form) => (bandsOf(form, 2)[1] = { from: 4, upTo: 5, gives: 5 })],
  ['a rate of days', 'band-rate-of-quantity', (form) => (bandsOf(form, 2)[1] = { upTo: 5, gives: 'rate' })],
  [
    'a rate over nothing',
    'band-rate-over-nothing',
    (form) => (bandsOf(form, 1)[1] = { from: 60, gives: { rateOver: 0 } }),
  ],
  ['a class above the total', 'class-above-total', (form) => (form.classes = [{ name: 'Tốt', from: 41 }])],
  [
    'a class above the whole',
    'class-above-total',
    (form) => Object.assign(form, { classBy: { of: 'percent' }, classes: [{ name: 'Tốt', from: 101 }] }),
  ],
  ['a printed sum of a group', 'sum-differs', (form) => Object.assign(form.groups[0] ?? {}, { max: 39 })],
  ['a declared total', 'sum-differs', (form) => (form.declaredTotal = 41)],
  ['a printed total', 'sum-differs', (form) => (form.total.max = 41)],
  ['a misprint that is none', 'misprint-wrong', (form) => (form.misprints = [{ at: 'I', printed: 41, holds: 40 }])],
  ['a misprint nowhere', 'misprint-wrong', (form) => (form.misprints = [{ at: 'IX', printed: 1, holds: 2 }])],
  [
    'an exemption above the maximum',
    'exemption-useless',
    (form) => (criterion(form, 0).exemptions = [{ text: 'không có', points: 11 }]),
  ],
  [
    'an exemption over nothing',
    'exemption-useless',
    (form) => items(form).push({ text: 'trống', items: [], exemptions: [{ text: 'không có', points: 'max' }] }),
  ],
  [
    'an exemption of a heading above every maximum below it',
    'exemption-useless',
    (form) => Object.assign(form.groups[0] ?? {}, { exemptions: [{ text: 'không có', points: 11 }] }),
  ],
  ['a note without a column', 'row-column', (form) => (criterion(form, 0).note = 'ghi chú')],
  ['no column for the points', 'row-column', (form) => form.columns.pop()],
  ['two headings of one number', 'duplicate-id', (form) => items(form).push({ no: '9', text: 'a', items: [] }, { no: 9, text: 'b', items: [] })],
  ['two fields of one id', 'duplicate-id', (form) => form.before[0]?.fields.push({ id: 'unit', text: 'Tên' })],
];

test.each(mistakes)('%s: %s', (_name, code, change) => {
  const form = good();
  change(form);
  const errors = checkRubric(form).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map((problem) => problem.code)).toContain(code);
});

test.each([
  ['points', undefined, 40],
  ['percent', { of: 'percent' as const }, 100],
])('a class at the most that a unit reaches, in %s, is no mistake', (_name, classBy, from) => {
  const form = { ...good(), classes: [{ name: 'Tốt', from }], ...(classBy ? { classBy } : {}) };
  expect(checkRubric(form).problems).toEqual([]);
});

test('a misprint that the file declares is a note with both figures', () => {
  const form = good();
  Object.assign(form.groups[0] ?? {}, { max: 41 });
  form.misprints = [{ at: 'I', printed: 41, holds: 40 }];
  expect(checkRubric(form).problems).toEqual([
    { severity: 'note', code: 'misprint', received: 'I', expected: '41 ≠ 40' },
  ]);
});

test.each([
  ['a form without groups', { ...good(), groups: undefined }],
  ['a word for points', { ...good(), declaredTotal: 'forty' }],
  ['an unknown key', { ...good(), colour: 'red' }],
  ['an unknown rule', { ...good(), groups: [{ text: 'x', items: [{ id: 'a', text: 'b', rule: { kind: 'magic' } }] }] }],
])('%s is refused with the place in the file', (_name, source) => {
  const { rubric, problems } = checkRubric(source);
  expect(rubric).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
  for (const { severity, code, received } of problems)
    expect([severity, code, typeof received]).toEqual(['error', 'rubric-schema', 'string']);
});

test('what is too long is told with its place in the file', () => {
  const form = good();
  criterion(form, 1).text = 'x'.repeat(16_001);
  const { problems } = checkRubric(form);
  expect(problems).toMatchObject([
    { code: 'rubric-too-large', path: ['groups', 0, 'items', 1, 'text'], expected: 16_000 },
  ]);
  criterion(form, 1).text = 'x'.repeat(16_000);
  expect(checkRubric(form).problems).toEqual([]);
});

test('a class may need a part of one group', () => {
  const form = good();
  form.classes = [{ name: 'Tốt', from: 30, needs: [{ group: 'I', percent: 50 }] }];
  const read = checkRubric(form);
  expect(read.problems).toEqual([]);
  expect(read.rubric?.classes[0]?.needs).toEqual([{ group: read.rubric?.headings[0]?.key, percent: 50 }]);
});

test.each([null, [], 'form', 7])('what is no form at all is refused: %j', (source) => {
  expect(checkRubric(source)).toEqual({ problems: [{ severity: 'error', code: 'rubric-none' }] });
});

test('the schema that editors use is the one that the program checks by', async () => {
  const { code, stderr } = await run(process.execPath, ['scripts/rubric-schema.mjs', '--check']);
  expect([code, stderr]).toEqual([0, '']);
}, 60_000);

test.each(formIds)('%s names the schema in its first line', (id) => {
  const [first] = readFileSync(`rubrics/${id}.yaml`, 'utf8').split('\n');
  expect(first).toContain('rubric.schema.json');
});
