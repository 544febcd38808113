/** Points against all units: 32 units, against a computation of its own; and what late ones change. */
import { acceptAgreeing, decide, startAppraisal } from '../../src/review/appraisal/appraisal';
import { doubtfulCriteria } from '../../src/review/appraisal/doubtful';
import type { Appraisal } from '../../src/review/appraisal/appraisal';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { appraisedPoints } from '../../src/summary/appraised';
import { summariseResults } from '../../src/summary/collect';
import { measuredAlone } from '../../src/summary/measured-alone';
import { readReference, writeReference } from '../../src/summary/reference-file';
import type { UnitValues } from '../../src/summary/shifts';
import type { FormSummary, RankedUnit } from '../../src/summary/types';
import type { CriterionResult, UnitResult } from '../../src/summary/unit';
import { unitResult } from '../../src/summary/unit-result';
import { summaryWorkbook } from '../../src/summary/workbook';
import { review } from '../review/workbooks';
import { formOf } from '../tools/forms';
import { fc, runs } from '../tools/random';
import { Rational } from '../tools/rational';
import { bytesOf, contentOf, submissionOf } from '../tools/workbooks';
import { linesOf, tableOf } from './sheet-lines';

const UNITS = 32;
/** Points of the criteria that no other unit changes. */
const OTHERS = 5.25;
const IDS = ['VI.1', 'VI.2', 'VI.3', 'VI.4'] as const;

interface Figures {
  a: number;
  b: number;
  c: number;
  sk: number;
  cb: number;
  d: number;
}

const figures = fc.record({
  a: fc.nat(300),
  b: fc.integer({ min: 1, max: 300 }),
  c: fc.integer({ min: 0, max: 900 }).map((n) => n / 10),
  sk: fc.nat(9),
  cb: fc.integer({ min: 1, max: 80 }),
  d: fc.integer({ min: 0, max: 20 }),
});

/** What one unit sent: everything but the measured criteria gives the same points. */
function sentBy(rubric: Rubric, { a, b, c, sk, cb, d }: Figures, index: number, sent: string): UnitResult {
  const answers = {
    // the best there is, so that VI.1 is not limited by it
    'II.1': { values: { a1: 1, b1: 1, a2: 1, b2: 1 } },
    'II.6': { checked: [0] },
    'VI.1': { values: { a, b } },
    'VI.2': { values: { c } },
    'VI.3': { values: { sk, cb } },
    'VI.4': { values: { d } },
  };
  const parsed = parseDocument({ rubric: rubric.id, unit: { name: `Sở ${index}` }, answers }, rubric);
  if (!parsed.ok) throw new Error('refused');
  const { submission } = parsed;
  const assessment = assess(rubric, submission);
  const pending = assessment.criteria.filter(({ status }) => status === 'pending').length;
  expect([assessment.total, pending]).toEqual([OTHERS, 4]);
  return unitResult({ file: `${index}.xlsx`, rubric, submission, assessment, problems: [], sent });
}

async function summaryOf(
  units: readonly Figures[],
  sent: (index: number) => string,
  earlier: readonly UnitValues[] = [],
): Promise<FormSummary> {
  const rubric = await formOf('vinh-an-2026-cchc');
  const results = units.map((unit, index) => sentBy(rubric, unit, index, sent(index)));
  const { forms } = summariseResults(results, new Map([[rubric.key, rubric]]), [], {
    dueBefore: '2026-12-16',
    earlier: new Map([[rubric.key, earlier]]),
  });
  const [summary] = forms;
  if (!summary) throw new Error('no ranking');
  // what no other unit changes stays as it was
  expect(new Map(summary.units.map((unit) => [unit.file, othersOf(unit)]))).toEqual(
    new Map(results.map((result) => [result.file, othersOf(result)])),
  );
  return summary;
}

/** The criteria that are not measured against other units. */
const othersOf = ({ criteria = [] }: Pick<RankedUnit, 'criteria'>): CriterionResult[] =>
  criteria.filter(({ id }) => !IDS.some((own) => own === id));

const pointsOf = ({ units }: FormSummary, name: string): number[] => {
  const unit = units.find((candidate) => candidate.unit === name);
  return IDS.map((id) => unit?.criteria?.find((criterion) => criterion.id === id)?.points ?? NaN);
};

const ratio = (a: number, b: number): Rational => Rational.of(a).over(Rational.of(b));
const most = (values: readonly Rational[]): Rational =>
  values.reduce((best, value) => (value.above(best) ? value : best));
const points = (rate: Rational, max: number): number =>
  Number(rate.times(Rational.of(max)).hundredths()) / 100;
const one = Rational.of(1);
const zero = Rational.of(0);

/** The same with the arithmetic of the reference, by the texts of the criteria. */
function expected(units: readonly Figures[], index: number): number[] {
  const own = units[index];
  if (!own) throw new Error('no unit');
  const rate = ({ a, b }: Figures): Rational => ratio(Math.min(a, b), b);
  const per = ({ sk, cb }: Figures): Rational => ratio(sk * 100, cb);
  const best = most(units.map(rate));
  const [low, high] = [Math.min(...units.map(({ c }) => c)), Math.max(...units.map(({ c }) => c))];
  const [way, whole] = [
    Rational.of(high).minus(Rational.of(own.c)),
    Rational.of(high).minus(Rational.of(low)),
  ];
  const mean = units.reduce((sum, unit) => sum.plus(per(unit)), zero).over(Rational.of(units.length));
  const place = 1 + units.filter(({ d }) => d > own.d).length;
  return [
    points(best.above(zero) ? rate(own).over(best) : one, 3),
    points(high > low ? way.over(whole) : one, 2),
    points(mean.above(zero) ? per(own).over(mean).least(one) : one, 2),
    place <= 3 ? 1 : place <= 10 ? 0.5 : 0,
  ];
}

test(`${UNITS} units get what the others leave them`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figures, { minLength: UNITS, maxLength: UNITS }), async (units) => {
      const summary = await summaryOf(units, () => '2026-12-10');
      expect(summary.units).toHaveLength(UNITS);
      for (let index = 0; index < UNITS; index++)
        expect(pointsOf(summary, `Sở ${index}`)).toEqual(expected(units, index));
      // what was measured is said, and is what the units got
      expect(summary.relative.rows).toHaveLength(UNITS * IDS.length);
      for (const { criterion, unit, points: given } of summary.relative.rows)
        expect(given).toBe(pointsOf(summary, unit)[IDS.findIndex((id) => id === criterion)]);
      expect(summary.relative.shifts).toEqual([]);
    }),
    runs(10, 300),
  );
});

test('a unit that comes late changes the points of others, and the summary says whose and by how much', async () => {
  const units = fc.sample(figures, UNITS);
  const late = UNITS - 1;
  const best: Figures = { a: 300, b: 300, c: 0, sk: 9, cb: 1, d: 21 };
  const everybody = [
    ...units.slice(0, late).map((unit) => ({ ...unit, a: Math.min(unit.a, unit.b - 1) })),
    best,
  ];
  const summary = await summaryOf(everybody, (index) => (index === late ? '2026-12-20' : '2026-12-10'));
  const without = await summaryOf(everybody.slice(0, late), () => '2026-12-10');
  const totalIn = ({ units: ranked }: FormSummary, unit: string): number =>
    ranked.find((candidate) => candidate.unit === unit)?.total ?? NaN;
  const changed = everybody.slice(0, late).flatMap((_, index) => {
    const unit = `Sở ${index}`;
    const [before, after] = [totalIn(without, unit), totalIn(summary, unit)];
    return before === after ? [] : [{ cause: 'late', by: `Sở ${late}`, unit, without: before, with: after }];
  });
  expect(changed.length).toBeGreaterThan(0);
  expect(summary.relative.shifts).toEqual(changed);
  const spec = summaryWorkbook({ forms: [summary], failed: [], files: UNITS }, { language: 'vi' });
  const sheet = spec.sheets.find(({ name }) => name === 'Chấm tương đối');
  const texts = sheet?.cells.flat().map((cell) => cell?.value);
  expect(texts).toContain(`Sở ${late} (nộp muộn)`);
  const { head, rows } = tableOf(spec, 'Chấm tương đối');
  expect(head).toHaveLength(5);
  expect(rows).toEqual(
    summary.relative.rows.map(({ criterion, unit, value, reference, points: given }) => [
      ...[criterion, unit, value, reference, given],
    ]),
  );
  const lines = linesOf(spec, 'Chấm tương đối');
  expect(lines.slice(-changed.length)).toEqual(
    summary.relative.shifts.map(({ by, unit, without: before, with: after }) => [
      ...[`${by} (nộp muộn)`, unit, before, after],
      `${after > before ? 'thêm' : 'bớt'} ${String(Math.abs(Math.round((after - before) * 100) / 100)).replace('.', ',')}`,
    ]),
  );
  // a form that measures nobody against others has no such sheet
  const none = { ...summary, relative: { rows: [], shifts: [] } };
  const { sheets } = summaryWorkbook({ forms: [none], failed: [], files: UNITS }, { language: 'vi' });
  expect(sheets.map(({ name }) => name)).not.toContain('Chấm tương đối');
});

test('a unit that is no longer counted leaves other points, and the summary that knows the earlier one says whose and by how much', async () => {
  const best: Figures = { a: 300, b: 300, c: 0, sk: 9, cb: 1, d: 21 };
  const units = [
    ...fc.sample(figures, 7).map((unit) => ({ ...unit, a: Math.min(unit.a, unit.b - 1) })),
    best,
  ];
  const sent = (): string => '2026-12-10';
  const before = await summaryOf(units, sent);
  // as another run reads it from the JSON of the first one
  const document: unknown = JSON.parse(
    JSON.stringify({ forms: [{ rubric: before.rubric.id, relative: before.relative }] }),
  );
  const after = await summaryOf(units.slice(0, -1), sent, readReference(document)?.get(before.rubric.id));
  const totals = ({ units: ranked }: FormSummary) => new Map(ranked.map(({ unit, total }) => [unit, total]));
  const [was, is] = [totals(before), totals(after)];
  const changed = units.slice(0, -1).flatMap((_, index) => {
    const unit = `Sở ${index}`;
    const [old, now] = [was.get(unit), is.get(unit)];
    return old === now ? [] : [{ cause: 'left', by: 'Sở 7', unit, without: now, with: old }];
  });
  expect(changed.length).toBeGreaterThan(0);
  expect(after.relative.shifts).toEqual(changed);
});

/** The values of a summary as another run reads them from its JSON. */
const valuesOf = ({ rubric, relative }: FormSummary): readonly UnitValues[] =>
  readReference(JSON.parse(writeReference([{ rubric, relative }])))?.get(rubric.key) ?? [];

test('one unit against the values of an earlier summary stands where the summary has it, its own values among them or not', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const units = fc.sample(figures, 6);
  const summary = await summaryOf(units, () => '2026-12-10');
  const values = valuesOf(summary);
  units.forEach((unit, index) => {
    const name = `Sở ${index}`;
    const ranked = summary.units.find((one) => one.unit === name);
    for (const others of [values, values.filter((one) => one.unit !== name)]) {
      const alone = measuredAlone(rubric, sentBy(rubric, unit, index, '2026-12-10'), others);
      expect(alone.rows).toEqual(summary.relative.rows.filter((row) => row.unit === name));
      expect([alone.total, alone.percent, alone.class]).toEqual([
        ranked?.total,
        ranked?.percent,
        ranked?.class,
      ]);
    }
  });
});

test.each([
  [500, 500],
  [501, 500],
])('of a file of %i forms %i are read; what is no value is left out', (count, read) => {
  const row = { unit: 'Sở A', criterion: 'VI.1' };
  const rows = [
    { ...row, exact: ['1', '2'] },
    ...[['1', '0'], ['1', '-2'], ['x', '2'], ['1'], [1, 2], '1/2', null].map((exact) => ({
      ...row,
      criterion: 'VI.2',
      exact,
    })),
    ...[null, 5, {}, { ...row, unit: 7, exact: ['1', '2'] }],
  ];
  const forms = Array.from({ length: count }, (_, at) => ({ rubric: `mau-${at}`, relative: { rows } }));
  const values = readReference({ forms });
  expect(values?.size).toBe(read);
  expect(values?.get('mau-1')).toEqual([{ unit: 'Sở A', values: new Map([['VI.1', { n: 1n, d: 2n }]]) }]);
  expect(readReference({ forms: [null, { rubric: 5 }] })?.size).toBe(0);
  expect(readReference({})).toBeUndefined();
  expect(readReference(null)).toBeUndefined();
});

test('accepting what a unit sent leaves its points to the summary; other points that a reviewer gives stay', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const answers = { 'II.6': { checked: [0] }, 'VI.1': { values: { a: 3, b: 4 } } };
  const document = { rubric: rubric.id, unit: { name: 'Sở Y tế' }, answers };
  const reviewed = await review(contentOf(await bytesOf(rubric, submissionOf(rubric, document))), rubric);
  const who = { at: '2026-12-20', by: 'Tổ thẩm định' };
  const begun = startAppraisal(reviewed);
  const stateOf = ({ criteria }: Appraisal): string | undefined =>
    criteria.find(({ id }) => id === 'VI.1')?.state;
  expect(stateOf(acceptAgreeing(begun, who, doubtfulCriteria(reviewed)))).toBe('open');
  const accepted = decide(begun, 'VI.1', { state: 'accepted' }, who);
  const given = decide(begun, 'VI.1', { appraised: 1.5, reason: 'Số liệu khảo sát của Sở' }, who);
  if (!accepted.ok || !given.ok) throw new Error('refused');
  expect(stateOf(accepted.appraisal)).toBe('accepted');
  expect(appraisedPoints(rubric, accepted.appraisal)?.points.has('VI.1')).toBe(false);
  expect(appraisedPoints(rubric, given.appraisal)?.points.get('VI.1')).toBe(1.5);
});
