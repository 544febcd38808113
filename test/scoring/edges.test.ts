/** Answers at, just below and just above what the rules turn on; and why points are lost, in the words that fit. */
import type { Band } from '../../src/rubric/rule';
import type { Criterion, Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Entry } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { ruleOf } from '../../src/scoring/rules';
import { form, forms } from './forms';

function assessed(rubric: Rubric, criterion: Criterion, more: Partial<Answer>) {
  const answer = { ...emptyAnswer(ruleOf(criterion).inputs.length), ...more };
  const submission = { rubric: rubric.id, unit: '', fields: {}, answers: new Map([[criterion.id, answer]]) };
  const assessment = assess(rubric, submission);
  const own = assessment.criteria.find(({ id }) => id === criterion.id);
  const gap = findGaps(rubric, submission, assessment).find(({ id }) => id === criterion.id);
  if (!own) throw new Error(criterion.id);
  return { own, gap, codes: own.problems.map(({ code }) => code) };
}
const criterionOf = (rubric: Rubric, id: string): Criterion => {
  const found = rubric.criteria.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const rolesOf = (rubric: Rubric): string[] => rubric.columns.map(({ role }) => role);
const haNam = form('ha-nam-2021-so');

test.each([
  [0.495, false],
  [0.4949, true],
  [0.505, false],
  [0.5051, true],
])('a rate of %d beside 50 of 100 differs: %s', (share, differs) => {
  const { codes } = assessed(haNam, criterionOf(haNam, 'I.1'), { inputs: [50, 100, share] });
  expect(codes.includes('share-differs')).toBe(differs);
});

test.each([
  [2, false],
  [2.0001, true],
])('a rate of %d is refused: %s', (share, refused) => {
  const { own } = assessed(haNam, criterionOf(haNam, 'I.1'), { inputs: [null, null, share] });
  expect(own.status).toBe(refused ? 'invalid' : 'scored');
});

/** Values around the bounds of every rule with bands, with the points that the printed lines give. */
const bounded = forms().flatMap((rubric) =>
  rubric.criteria.flatMap((criterion) =>
    'bands' in criterion.rule && criterion.rule.bands.some(({ bound }) => bound)
      ? [[`${rubric.id} ${criterion.id}`, rubric, criterion, criterion.rule.bands] as const]
      : [],
  ),
);
test.each(bounded)('%s: at, below and above each bound', (_name, rubric, criterion, bands) => {
  const ratio = criterion.rule.kind === 'ratio';
  const meets = (value: number, op: string, bound: number): boolean =>
    op === '>=' ? value >= bound : op === '>' ? value > bound : op === '<=' ? value <= bound : value < bound;
  for (const { bound } of bands) {
    if (!bound) continue;
    for (const value of [bound.value - 0.01, bound.value, bound.value + 0.01]) {
      if (value < 0 || (ratio && value > 100)) continue;
      const inputs: Entry[] = ratio ? [null, null, Number((value / 100).toFixed(6))] : [value];
      const band = bands.find((one) => one.bound === null || meets(value, one.bound.op, one.bound.value));
      const given = band?.gives;
      const points =
        given === undefined
          ? 0
          : 'points' in given
            ? Math.min(given.points, criterion.max)
            : Math.round(((value / given.over) * criterion.max + Number.EPSILON) * 100) / 100;
      const { own } = assessed(rubric, criterion, { inputs });
      expect({ value, points: own.points }).toEqual({ value, points: Math.min(points, criterion.max) });
    }
  }
});

describe('why points are lost', () => {
  const ratio = criterionOf(haNam, 'I.1');
  test.each<[string, Entry[], string]>([
    ['nothing', [null, null, null], 'gap-missing'],
    ['a numerator alone', [5, null, null], 'gap-denominator-missing'],
    ['a denominator alone', [null, 5, null], 'gap-numerator-missing'],
    ['a denominator of 0', [5, 0, null], 'gap-denominator-zero'],
    ['half', [5, 10, null], 'gap-rate'],
    ['a word', [{ unreadable: 'nhiều' }, 5, null], 'gap-invalid'],
  ])('%s', (_what, inputs, code) => expect(assessed(haNam, ratio, { inputs }).gap?.reason.code).toBe(code));

  test('below a printed bound, or at it: the next one above is named; beyond the last one the rate is', () => {
    for (const [, rubric, criterion, bands] of bounded) {
      if (criterion.rule.kind !== 'ratio') continue;
      const bounds = bands.flatMap(({ bound }) => (bound ? [bound.value] : []));
      for (const bound of bounds) {
        const { gap } = assessed(rubric, criterion, { inputs: [null, null, (bound - 0.5) / 100] });
        if (!gap || bound <= 0.5 || bound > 100) continue;
        const next = Math.min(...bounds.filter((one) => one > bound - 0.5));
        expect(gap.reason).toMatchObject({ code: 'gap-threshold', values: { bound: next } });
      }
      // what is reached is not named as what is missing
      for (const bound of bounds) {
        const { gap } = assessed(rubric, criterion, { inputs: [null, null, bound / 100] });
        const further = bounds.filter((one) => one > bound);
        if (gap && bound <= 100)
          expect(gap.reason).toMatchObject(
            further.length > 0
              ? { code: 'gap-threshold', values: { bound: Math.min(...further) } }
              : { code: 'gap-rate' },
          );
      }
      const above = (Math.max(...bounds) + 0.5) / 100;
      const { gap } = above <= 1 ? assessed(rubric, criterion, { inputs: [null, null, above] }) : {};
      if (gap) expect(gap.reason.code).toBe('gap-rate');
    }
  });

  test('days are late, counts are few', () => {
    const seen = new Set<string>();
    for (const rubric of forms())
      for (const criterion of rubric.criteria) {
        if (criterion.rule.kind !== 'bands') continue;
        const late = criterion.rule.bands[0]?.bound?.op.startsWith('<') ?? false;
        const { gap } = assessed(rubric, criterion, { inputs: [late ? 9999 : 0] });
        if (!gap) continue;
        expect(gap.reason.code).toBe(late ? 'gap-late' : 'gap-few');
        seen.add(gap.reason.code);
      }
    expect(seen).toEqual(new Set(['gap-late', 'gap-few']));
  });

  test('so many more of the line that is worth most are short of the maximum, and not one less', () => {
    let tried = 0;
    for (const rubric of forms())
      for (const criterion of rubric.criteria) {
        const { rule, max } = criterion;
        if (rule.kind !== 'counts') continue;
        const worth = rule.lines.map(({ points }) => points);
        const best = worth.indexOf(Math.max(...worth));
        for (const held of [0, 1, 2]) {
          // of the line that is worth least, so that what is lost need not be a whole number of the best
          const inputs = worth.map((points) => (points === Math.min(...worth) ? held : 0));
          const { gap, own } = assessed(rubric, criterion, { inputs });
          if (!gap) continue;
          const { count = 0 } = gap.reason.values as { count?: number };
          const withMore = (more: number): number =>
            assessed(rubric, criterion, { inputs: inputs.map((n, at) => (at === best ? n + more : n)) }).own
              .points;
          expect({
            id: criterion.id,
            from: own.points,
            full: withMore(count),
            before: withMore(count - 1) < max,
          }).toEqual({
            id: criterion.id,
            from: own.points,
            full: max,
            before: true,
          });
          tried++;
        }
      }
    expect(tried).toBeGreaterThan(5);
  });
});

test('a figure of an exempt criterion is compared with nothing', () => {
  const checks = (more: Partial<Answer>, services = 27): string[][] => {
    const answers = new Map<string, Answer>([
      ['III.2.3', { ...emptyAnswer(3), inputs: [1, services, null] }],
      ['III.2.2', { ...emptyAnswer(3), inputs: [1, 30, null], ...more }],
    ]);
    return assess(haNam, { rubric: haNam.id, unit: '', fields: {}, answers })
      .problems.filter(({ code }) => code === 'check')
      .map(({ criteria = [] }) => criteria);
  };
  // more services of the lower level than of the upper one
  expect(checks({})).toEqual([['III.2.2', 'III.2.3']]);
  expect(checks({ exemption: 0, note: 'không có dịch vụ công trực tuyến' })).toEqual([]);
  // nor is one that can't be, below 0
  expect(checks({}, -27)).toEqual([]);
});

describe('claimed points say no more than the rule lets them', () => {
  const printed = form('gia-lai-2020-huyen');
  const from = (value: number, points: number): Band => ({ bound: { op: '>=', value }, gives: { points } });
  const inBands: Band[] = [from(95, 1), from(50, 0.5), { bound: null, gives: { points: 0 } }];
  /** The form with bands in place of a proportion, and with an exemption. */
  const banded = (...ids: string[]): Rubric => ({
    ...printed,
    criteria: printed.criteria.map((one) =>
      ids.includes(one.id) && one.rule.kind === 'ratio'
        ? { ...one, rule: { ...one.rule, bands: inBands }, exemptions: [{ text: 'Không có', points: 0 }] }
        : one,
    ),
  });
  const told = (rubric: Rubric, given: Record<string, Partial<Answer>>): string[] => {
    const answers = new Map(
      Object.entries(given).map(([id, more]): [string, Answer] => [id, { ...emptyAnswer(3), ...more }]),
    );
    return assess(rubric, { rubric: rubric.id, unit: '', fields: {}, answers })
      .problems.filter(({ code }) => code === 'check')
      .map(({ criteria = [] }) => criteria.join(' '));
  };
  const [A, B] = ['2.I.39', '2.III.5'];
  const SAME = [`${A} ${B}`];

  test.each<[string, Partial<Answer>, Partial<Answer>, string[]]>([
    ['both claimed, and other points', { claimed: 1 }, { claimed: 0.5 }, SAME],
    ['both claimed, the same points', { claimed: 0.5 }, { claimed: 0.5 }, []],
    // 49.8 % rounds to 50 %, from which there is half a point
    ['one claimed, the other just below a band', { claimed: 0.5 }, { inputs: [null, null, 0.498] }, []],
    ['one claimed, the other exempt', { claimed: 0.5 }, { exemption: 0, note: 'Không có' }, []],
  ])('two criteria that ask for one rate: %s', (_what, one, other, wanted) =>
    expect(told(banded(A, B), { [A]: one, [B]: other })).toEqual(wanted),
  );

  test('full points are the whole rate only where points follow the rate', () => {
    const given = {
      '2.III.14': { claimed: 1 },
      '2.III.2': { inputs: [3, 318, null] },
      '2.III.4': { claimed: 0 },
    };
    expect(told(printed, given)).toEqual(['2.III.14 2.III.2 2.III.4']);
    expect(told(banded('2.III.14'), given)).toEqual([]);
  });
});

test('evidence is said to be missing only where the form asks for it and nothing is written', () => {
  const asked = form('gia-lai-2020-huyen');
  const unasked = form('hau-giang-2017');
  const missing = (rubric: Rubric, evidence: string) => {
    const [first] = rubric.criteria;
    return first && assessed(rubric, first, { evidence }).gap?.evidenceMissing;
  };
  expect(rolesOf(asked).includes('evidence')).toBe(true);
  expect(rolesOf(unasked).includes('evidence')).toBe(false);
  expect([missing(asked, ''), missing(asked, ' '), missing(asked, 'Báo cáo số 1')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([missing(unasked, ''), missing(unasked, 'Báo cáo số 1')]).toEqual([false, false]);
});
