/** Every figure of a province's summary against a calculation of its own, from the answers and the readings alone. */
import type { Rubric } from '../../src/rubric/types';
import { chooseFiles, headOf } from '../../src/summary/choose';
import { factsOf } from '../../src/summary/facts';
import { summariseResults } from '../../src/summary/collect';
import { Roster } from '../../src/summary/names';
import { meanRate, ranksIn } from '../../src/summary/score';
import { summariseForm } from '../../src/summary/summarise';
import type { FormSummary, RankedUnit } from '../../src/summary/types';
import type { UnitResult } from '../../src/summary/unit';
import { formOf, sourceOf } from '../tools/forms';
import { DUE_BEFORE, resultOf } from '../tools/province';
import type { Province, ProvinceUnit } from '../tools/province';
import { Rational } from '../tools/rational';
import { reference } from '../tools/reference';
import { twoYears } from '../tools/summaries';

const ID = 'hau-giang-2017';
/** Maxima of the groups I to V as the decision prints them. */
const MAXIMA = [150, 400, 200, 150, 100];

let rubric: Rubric;
let form: FormSummary;
let last: FormSummary;
let province: Province;
beforeAll(async () => {
  rubric = await formOf(ID);
  ({ form, last, province } = await twoYears(rubric));
});

/** Hundredths by criterion: appraised where the appraisal says so, else what the answers give. */
function pointsOf({ document, appraisal }: ProvinceUnit): Map<string, bigint> {
  const { criteria } = reference(sourceOf(ID), document.answers);
  return new Map(
    [...criteria].map(([id, { points }]) => {
      const given = appraisal?.points.get(id);
      return [id, given === undefined ? points : Rational.of(given).hundredths()];
    }),
  );
}

interface Expected {
  groups: number[];
  total: number;
  mean: Rational;
  class: string;
}

function expected(unit: ProvinceUnit, points = pointsOf(unit)): Expected {
  const groups = ['I', 'II', 'III', 'IV', 'V', 'VII'].map((group) =>
    [...points].reduce((sum, [id, own]) => (id.split('.')[0] === group ? sum + own : sum), 0n),
  );
  const deducted = (unit.appraisal?.deductions ?? []).reduce(
    (sum, { points: one }) => sum + Rational.of(one).hundredths(),
    0n,
  );
  const total = groups.reduce((sum, one) => sum + one, 0n) - deducted;
  const mean = MAXIMA.reduce(
    (sum, max, index) => sum.plus(Rational.of(Number(groups[index])).over(Rational.of(max * 100))),
    Rational.of(0),
  ).over(Rational.of(5));
  const name = total >= 85000n ? 'Tốt' : total >= 70000n ? 'Khá' : total >= 55000n ? 'Trung bình' : 'Yếu';
  return { groups: groups.map((one) => Number(one) / 100), total: Number(total) / 100, mean, class: name };
}

/** The form asks for evidence of this criterion only. */
const EVIDENCED = 'IV.2';

/** What a unit has if everything that is open goes against it, and for it: left out, only claimed, without evidence, a document awaited. */
function endsOf(unit: ProvinceUnit): { low: Expected; high: Expected } {
  const { document, appraisal } = unit;
  const { criteria } = reference(sourceOf(ID), document.answers);
  const [low, high] = [pointsOf(unit), pointsOf(unit)];
  for (const { id, max } of rubric.criteria) {
    const asked = appraisal?.open?.has(id) ?? false;
    if (!asked && appraisal?.points.has(id)) continue;
    const { status } = criteria.get(id) ?? {};
    const unproved = id === EVIDENCED && document.answers[id]?.['evidence'] === undefined;
    if (asked || status !== 'scored' || unproved) low.set(id, 0n);
    if (asked || status === 'missing') high.set(id, BigInt(max * 100));
  }
  return { low: expected(unit, low), high: expected(unit, high) };
}

const fileOf = (unit: RankedUnit): ProvinceUnit => province.units.find(({ file }) => file === unit.file)!;
/** Whether a stands above b by article 7.3. */
const above = (a: Expected, b: Expected): boolean =>
  a.mean.above(b.mean) || (!b.mean.above(a.mean) && a.total > b.total);

test('points, groups, totals and classes of every unit', () => {
  expect(form.units).toHaveLength(30);
  for (const unit of form.units) {
    const want = expected(fileOf(unit));
    expect({ unit: unit.unit, groups: unit.groups, total: unit.total, class: unit.class }).toEqual({
      unit: unit.unit,
      groups: want.groups,
      total: want.total,
      class: want.class,
    });
    expect(unit.percent).toBe(Number(Rational.of(want.total).over(Rational.of(10)).hundredths()) / 100);
    expect(Math.abs(unit.mean - Number(want.mean.n) / Number(want.mean.d))).toBeLessThan(1e-10);
  }
});

test('ranks by the mean of the groups, then the total, equal ranks after that; lists apart and together', () => {
  const all = form.units.map((unit) => ({ unit, want: expected(fileOf(unit)) }));
  for (const { unit, want } of all) {
    const better = all.filter((other) => above(other.want, want));
    expect(unit.jointRank).toBe(1 + better.length);
    expect(unit.rank).toBe(1 + better.filter((other) => other.unit.list === unit.list).length);
    unit.groupRanks.forEach((rank, group) => {
      const more = all.filter(
        (other) =>
          other.unit.list === unit.list && (other.want.groups[group] ?? 0) > (want.groups[group] ?? 0),
      );
      expect(rank).toBe(1 + more.length);
    });
  }
  const [one, two] = province.tie.map((name) => form.units.find(({ unit }) => unit === name));
  expect(one?.rank).toBe(two?.rank);
  // the next one stands two below
  expect(form.units.filter(({ list }) => list === one?.list).map(({ rank }) => rank)).not.toContain(
    (one?.rank ?? 0) + 1,
  );
});

test('the mean orders before the total', () => {
  const pairs = form.units.flatMap((a) => form.units.map((b) => [a, b] as const));
  expect(pairs.some(([a, b]) => a.list === b.list && a.rank < b.rank && a.total < b.total)).toBe(true);
});

test('units of the list that sent nothing, late ones, and the file of two that counts', () => {
  expect(form.missing.map(({ unit }) => unit).sort()).toEqual([...province.missing].sort());
  expect(
    form.units
      .filter(({ late }) => late)
      .map(({ unit }) => unit)
      .sort(),
  ).toEqual([...province.late].sort());
  expect(form.units.every(({ sent = '', late }) => late === sent >= DUE_BEFORE)).toBe(true);
  expect(form.doubles).toEqual([
    {
      unit: province.double.name,
      kept: province.double.kept,
      dropped: province.double.dropped,
      why: 'later',
      by: 'file',
      keptTime: '2017-12-14',
      droppedTime: province.units.find(({ file }) => file === province.double.dropped)?.sent,
    },
  ]);
  expect(form.units.find(({ unit }) => unit === province.double.name)?.file).toBe(province.double.kept);
});

test('every unit says where its points come from', () => {
  for (const unit of form.units)
    expect(unit.source).toBe(fileOf(unit).appraisal ? 'appraised' : 'recomputed');
  expect(new Set(form.units.map(({ source }) => source)).size).toBe(2);
  expect(form.units.some(({ deducted }) => deducted > 0)).toBe(true);
  expect(form.units.some(({ bonus }) => bonus > 0)).toBe(true);
});

test('points that each criterion costs', () => {
  const kept = form.units.map((unit) => pointsOf(fileOf(unit)));
  for (const { id, max, units, lost } of form.losses) {
    const losses = kept.map((points) => BigInt(max * 100) - (points.get(id) ?? 0n));
    expect([id, units, lost]).toEqual([
      id,
      losses.filter((one) => one > 0n).length,
      Number(losses.reduce((sum, one) => sum + one, 0n)) / 100,
    ]);
  }
  expect(form.losses.map(({ lost }) => lost)).toEqual(
    [...form.losses.map(({ lost }) => lost)].sort((a, b) => b - a),
  );
});

test('the figures for a reader in a hurry', () => {
  const wants = form.units.map((unit) => expected(fileOf(unit)));
  const totals = wants.map(({ total }) => Math.round(total * 100));
  const ends = form.units.map((unit) => endsOf(fileOf(unit)));
  const facts = factsOf(form);
  expect(facts).toMatchObject({
    sent: 30,
    expected: 32,
    unlisted: 0,
    highest: Math.max(...totals) / 100,
    lowest: Math.min(...totals) / 100,
    mean: Math.round(totals.reduce((sum, one) => sum + one, 0) / totals.length) / 100,
    unsettled: ends.filter(({ low, high }) => low.class !== high.class).length,
    notAppraised: form.units.filter((unit) => !fileOf(unit).appraisal).length,
    doubles: 1,
  });
  // some can change what they are, and some only their points
  expect(facts.unsettled).toBeGreaterThan(0);
  expect(ends.filter(({ low, high }) => low.total !== high.total).length).toBeGreaterThan(facts.unsettled);
  for (const { list, sent, expected: all } of facts.lists)
    expect([list, sent, all]).toEqual([
      list,
      form.units.filter((unit) => unit.list === list).length,
      rubric.agencies.find((one) => one.list === list)?.names.length,
    ]);
});

test('changes from last year are those of the same units', () => {
  for (const unit of form.units) {
    const was = last.units.find((one) => one.unit === unit.unit);
    expect(unit.before).toEqual(
      was && {
        total: was.total,
        percent: was.percent,
        rank: was.rank,
        ...(was.class ? { class: was.class } : {}),
      },
    );
  }
  const { climbers, fallers } = factsOf(form);
  const climbs = form.units.flatMap(({ before, rank }) => (before ? [before.rank - rank] : []));
  expect((climbers[0]?.before?.rank ?? 0) - (climbers[0]?.rank ?? 0)).toBe(Math.max(...climbs));
  expect((fallers[0]?.before?.rank ?? 0) - (fallers[0]?.rank ?? 0)).toBe(Math.min(...climbs));
});

test('worst and best cases: every open question answered against the unit and for its rivals, and the other way round', () => {
  const all = form.units.map((unit) => ({ unit, ...endsOf(fileOf(unit)) }));
  for (const { unit, low, high } of all) {
    const rivals = all.filter((other) => other.unit !== unit && other.unit.list === unit.list);
    const told = ({ rank, total, class: own }: RankedUnit['worst']): object => ({ rank, total, class: own });
    expect({ unit: unit.unit, worst: told(unit.worst), best: told(unit.best) }).toEqual({
      unit: unit.unit,
      worst: {
        rank: 1 + rivals.filter((rival) => above(rival.high, low)).length,
        total: low.total,
        class: low.class,
      },
      best: {
        rank: 1 + rivals.filter((rival) => above(rival.low, high)).length,
        total: high.total,
        class: high.class,
      },
    });
  }
  expect(form.units.filter(({ worst, best }) => worst.rank !== best.rank).length).toBeGreaterThan(10);
});

test('pillars are sums of the criteria that lead to them', () => {
  // group IV is the pillar of security, and nothing else leads there
  const points = form.units.reduce((sum, unit) => sum + Math.round((unit.groups[3] ?? 0) * 100), 0);
  const whole = Rational.of(points)
    .over(Rational.of(form.units.length * 150))
    .hundredths();
  expect(form.pillars['security']).toBe(Number(whole) / 100);
  expect(Object.keys(form.pillars)).toHaveLength(7);
});

const plain = (file: string, more: Partial<UnitResult>): UnitResult => ({
  ...resultOf(rubric, province.units[0]!),
  file,
  ...more,
});

const choice = (files: UnitResult[], chosen?: ReadonlySet<string>) => {
  const results = [files, [...files].reverse()].map((order) =>
    chooseFiles(order.map(headOf), new Roster(rubric), chosen),
  );
  expect(results[0]).toEqual(results[1]);
  return results[0]!;
};

test('of several files of a unit the appraised one counts, then one that is not blank, then the later one', () => {
  const { kept, doubles, undecided } = choice([
    plain('a.xlsx', { unit: 'Sở Y tế', sent: '2017-12-09', source: 'appraised' }),
    plain('b.xlsx', { unit: 'SỞ  Y TẾ', sent: '2017-12-10', source: 'recomputed' }),
    plain('c.xlsx', { unit: 'Uỷ ban nhân dân huyện Vị Thủy', sent: '2017-12-01', source: 'self' }),
    plain('d.xlsx', { unit: 'UBND huyện Vị Thủy', sent: '2017-12-01', source: 'self' }),
    plain('e.xlsx', { unit: '', source: 'self' }),
    plain('f.xlsx', { unit: '', source: 'self' }),
    plain('g.xlsx', { unit: 'Sở Nội vụ', sent: '2017-12-01' }),
    plain('h.xlsx', { unit: 'Sở Nội vụ', sent: '2017-12-02', blank: true }),
    // a file without a name in it bears that of the list
    plain('x/Sở Tư pháp.xlsx', { unit: ' ', sent: '2017-12-05' }),
    plain('i.xlsx', { unit: 'Sở Tư pháp tỉnh Hậu Giang', sent: '2017-12-04' }),
  ]);
  expect([...kept].sort()).toEqual([
    ...['a.xlsx', 'd.xlsx', 'e.xlsx', 'f.xlsx', 'g.xlsx', 'x/Sở Tư pháp.xlsx'],
  ]);
  expect(doubles.map(({ kept: file, dropped, why }) => [file, dropped, why])).toEqual([
    ['a.xlsx', 'b.xlsx', 'appraised'],
    ['d.xlsx', 'c.xlsx', 'same'],
    ['g.xlsx', 'h.xlsx', 'filled'],
    ['x/Sở Tư pháp.xlsx', 'i.xlsx', 'later'],
  ]);
  expect(undecided).toEqual([]);
});

/** Other points than those of `plain`. */
const other = (file: string, more: Partial<UnitResult>): UnitResult => {
  const one = plain(file, more);
  return { ...one, criteria: one.criteria.map((criterion) => ({ ...criterion, points: 0 })) };
};
const at = (hour: string): string => `2017-12-01T${hour}:00:00.000`;

test.each<[string, UnitResult['times'], UnitResult['times'], [string, 'workbook' | 'file'] | undefined]>([
  ['of one day the later hour', { file: at('09') }, { file: at('16') }, ['b.xlsx', 'file']],
  [
    'the workbooks’ own times before the files’',
    { file: at('16'), workbook: at('08') },
    { file: at('09'), workbook: at('10') },
    ['b.xlsx', 'workbook'],
  ],
  [
    'workbooks saved at once: the files’ times',
    { file: at('16'), workbook: at('08') },
    { file: at('09'), workbook: at('08') },
    ['a.xlsx', 'file'],
  ],
  [
    'only one knows when it was saved: the files’ times',
    { file: at('16') },
    { file: at('09'), workbook: at('10') },
    ['a.xlsx', 'file'],
  ],
  [
    'equal times are a question',
    { file: at('16'), workbook: at('08') },
    { file: at('16'), workbook: at('08') },
    undefined,
  ],
])('%s', (_, one, two, expected) => {
  const unit = 'Sở Tài chính';
  const { kept, doubles, undecided } = choice([
    plain('a.xlsx', { unit, times: one! }),
    other('b.xlsx', { unit, times: two! }),
  ]);
  expect([...kept]).toEqual(expected ? [expected[0]] : []);
  expect(doubles.map(({ why, by }) => [why, by])).toEqual(expected ? [['later', expected[1]]] : []);
  expect(undecided).toEqual(expected ? [] : [{ kind: 'times', unit, files: ['a.xlsx', 'b.xlsx'] }]);
});

test('a unit whose files are undecided is neither ranked nor missing, until one is chosen', async () => {
  const unit = 'Sở Tài chính';
  const files = [
    plain('a.xlsx', { unit, sent: '2017-12-01' }),
    other('b.xlsx', { unit, sent: '2017-12-01' }),
  ];
  const rubrics = new Map([[ID, rubric]]);
  const { forms } = summariseResults(files, rubrics, [], {});
  expect(forms[0]).toMatchObject({ units: [], unsure: [{ unit }], questions: [{ kind: 'times', unit }] });
  expect(forms[0]?.missing).toHaveLength(31);
  const chosen = summariseResults(files, rubrics, [], { chosen: new Set(['b.xlsx']) });
  expect(chosen.forms[0]?.units.map(({ file }) => file)).toEqual(['b.xlsx']);
  expect(chosen.forms[0]).toMatchObject({
    unsure: [],
    questions: [],
    doubles: [{ dropped: 'a.xlsx', why: 'chosen' }],
  });
});

test('two files of a unit that is on no list are a question, under the name that they bear', () => {
  const unit = 'Sở Lạ Hoắc';
  const files = [
    plain('a.xlsx', { unit, sent: '2017-12-01' }),
    other('b.xlsx', { unit, sent: '2017-12-01' }),
  ];
  const { forms } = summariseResults(files, new Map([[ID, rubric]]), [], {});
  expect(forms[0]?.questions).toContainEqual({ kind: 'times', unit, files: ['a.xlsx', 'b.xlsx'] });
  expect(forms[0]?.units).toEqual([]);
});

test('a unit that is on no list stands apart, and one without a name bears that of its file', () => {
  const summary = summariseForm(rubric, [
    plain('x/01 Sở lạ.xlsx', { unit: '' }),
    plain('b.xlsx', { unit: 'sở  y tế' }),
  ]);
  expect(summary.units.map(({ unit, list, rank }) => [unit, list, rank])).toEqual([
    ['Sở Y tế', 'Cơ quan chuyên môn thuộc UBND tỉnh và tương đương', 1],
    ['01 Sở lạ', null, 1],
  ]);
  expect(summary.missing).toHaveLength(31);
  const empty = summariseForm(rubric, []);
  expect([empty.units, empty.missing.length, factsOf(empty).mean]).toEqual([[], 32, 0]);
});

test('means are exact: thirds that add up to a whole are a whole', () => {
  expect(
    meanRate([
      { points: 50, max: 150 },
      { points: 100, max: 150 },
    ]),
  ).toBe(0.5);
  expect(
    meanRate([
      { points: 1, max: 3 },
      { points: 2, max: 3 },
      { points: 3, max: 3 },
    ]),
  ).toBe(0.6666666667);
  expect(meanRate([{ points: 5, max: 0 }])).toBe(0);
  expect(ranksIn([3, 5, 5, 1], (a, b) => b - a)).toEqual([3, 1, 1, 4]);
});
