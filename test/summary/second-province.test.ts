/**
 * A province in which nothing is certain: exemptions, claims, missing evidence, figures nobody can read, deductions above the total;
 * two forms, two years. What each answer is worth, at worst and at best, is written down by hand from the printed forms; ranks at worst
 * and at best are found by trying every case.
 */
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { ruleOf } from '../../src/scoring/rules';
import { summariseResults } from '../../src/summary/collect';
import type { FormSummary, Summary } from '../../src/summary/types';
import type { AppraisedPoints, UnitResult } from '../../src/summary/unit';
import { unitResult } from '../../src/summary/unit-result';
import { form } from '../scoring/forms';
import { fc, runs } from '../tools/random';

/** An answer and what it is worth: as it stands, if all that is open goes against the unit, and for it. */
type Case = [answer: Partial<Answer>, points: number, low: number, high: number];
interface Form {
  id: string;
  /** All points that the form gives. */
  whole: number;
  cases: Record<string, { max: number; given: Case[] }>;
}

const NOT_APPLICABLE = { exemption: 0, note: 'Không có' };
const haNam: Form = {
  id: 'ha-nam-2021-so',
  whole: 500,
  cases: {
    'I.1': {
      max: 10,
      given: [
        [{ inputs: [5, 10, null] }, 5, 5, 5],
        [{ inputs: [9, 10, null], claimed: 9 }, 9, 9, 9],
        [{ inputs: [5, 10, null], claimed: 8 }, 5, 5, 8],
        [{ inputs: [5, 10, null], claimed: 2 }, 5, 2, 5],
        [{ claimed: 8 }, 8, 0, 8],
        [{ inputs: [{ unreadable: 'nhiều' }, 10, null] }, 0, 0, 10],
      ],
    },
    'I.3.4': {
      max: 5,
      given: [
        [NOT_APPLICABLE, 5, 0, 5],
        [{ inputs: [0] }, 5, 5, 5],
        [{ inputs: [1] }, 0, 0, 0],
      ],
    },
    'III.2.5': {
      max: 10,
      given: [
        // no service online at all, printed at the heading above: full points
        [NOT_APPLICABLE, 10, 0, 10],
        // services without a single file: 5 points
        [{ ...NOT_APPLICABLE, exemption: 1 }, 5, 0, 5],
        [{ inputs: [3, 5, null] }, 10, 10, 10],
        [{ inputs: [1, 4, null] }, 0, 0, 0],
      ],
    },
    'V.2': {
      max: 10,
      given: [
        [{ inputs: [1] }, 5, 5, 5],
        [{ inputs: [1], claimed: 10 }, 5, 5, 10],
      ],
    },
    'VI.3': {
      max: 10,
      given: [
        [{ inputs: [1] }, 5, 5, 5],
        [{ inputs: [3] }, 10, 10, 10],
        [{ claimed: 5 }, 5, 0, 5],
      ],
    },
  },
};
const lamDong: Form = {
  id: 'lam-dong-2021-so',
  // the decision says 500, its criteria make 490
  whole: 490,
  cases: {
    'I.1': {
      max: 20,
      given: [
        [{ inputs: [3, 4, null] }, 15, 15, 15],
        [{ claimed: 20 }, 20, 0, 20],
      ],
    },
    'II.1': {
      max: 20,
      given: [
        [{ inputs: [0] }, 20, 20, 20],
        [{ inputs: [0], claimed: 0 }, 20, 0, 20],
      ],
    },
    'IV.1': {
      max: 10,
      given: [
        [{ inputs: [0] }, 10, 10, 10],
        [{ inputs: [0], evidence: '' }, 10, 0, 10],
        [{ inputs: [1], evidence: '' }, 0, 0, 0],
      ],
    },
    'III.9.1': {
      max: 5,
      given: [
        [{ inputs: [0], assessed: { appraised: 2 } }, 2, 2, 2],
        [{ inputs: [0] }, 5, 5, 5],
      ],
    },
  },
};

/** What a unit sent and what a reviewer decided: an index of a case for each criterion, none where it left the criterion out. */
interface Drawn {
  chosen: (number | undefined)[];
  /** Points of the first criterion, decided by a reviewer. */
  decided: number | undefined;
  /** The second criterion awaits a document: any points of it are possible. */
  asked: boolean;
  deducted: number;
}
interface Worth {
  points: number;
  low: number;
  high: number;
}

const inHundredths = (value: number): number => Math.round(value * 100);

/** The total by hand. */
function worthOf({ cases, whole }: Form, { chosen, decided, asked, deducted }: Drawn): Worth {
  const sums = { points: 0, low: 0, high: 0 };
  let rest = whole;
  Object.values(cases).forEach(({ max, given }, index) => {
    rest -= max;
    const [, ...own] = given[chosen[index] ?? -1] ?? [{}, 0, 0, max];
    let [points, low, high] = own;
    if (index === 0 && decided !== undefined) points = low = high = decided;
    if (index === 1 && asked) [low, high] = [0, max];
    sums.points += points;
    sums.low += low;
    sums.high += high;
  });
  const left = (sum: number): number => Math.max(0, inHundredths(sum) - inHundredths(deducted)) / 100;
  // nobody entered anything else
  return { points: left(sums.points), low: left(sums.low), high: left(sums.high + rest) };
}

function resultOf({ id, cases }: Form, unit: string, drawn: Drawn): UnitResult {
  const rubric = form(id);
  const answers = Object.entries(cases).flatMap(([criterion, { given }], index): [string, Answer][] => {
    const [more] = given[drawn.chosen[index] ?? -1] ?? [];
    const asked = rubric.criteria.find((one) => one.id === criterion);
    if (!more || !asked) return [];
    return [[criterion, { ...emptyAnswer(ruleOf(asked).inputs.length), evidence: 'QĐ 1', ...more }]];
  });
  const [first = '', second = ''] = Object.keys(cases);
  const appraisal: AppraisedPoints = {
    points: new Map(drawn.decided === undefined ? [] : [[first, drawn.decided]]),
    ...(drawn.asked
      ? { open: new Map([[second, { code: 'supplement' as const, low: 0, high: cases[second]?.max ?? 0 }]]) }
      : {}),
    deductions: drawn.deducted === 0 ? [] : [{ points: drawn.deducted, reason: 'Số liệu không đúng' }],
  };
  const submission = { rubric: id, unit, fields: {}, answers: new Map(answers) };
  const assessment = assess(rubric, submission);
  return unitResult({ file: `${id} ${unit}.xlsx`, rubric, submission, assessment, problems: [], appraisal });
}

/** 1 and how many stand above. */
const rankOf = (own: number, all: readonly number[]): number => 1 + all.filter((one) => one > own).length;

/** The best and the last rank of each that any case gives: every unit at its worst or at its best. */
function extremes(worths: readonly Worth[]): [best: number, worst: number][] {
  const found = worths.map((): [number, number] => [Infinity, 0]);
  for (let bits = 0; bits < 2 ** worths.length; bits++) {
    const totals = worths.map(({ low, high }, index) => ((bits >> index) % 2 === 1 ? high : low));
    totals.forEach((total, index) => {
      const rank = rankOf(total, totals);
      const [best, worst] = found[index] ?? [rank, rank];
      found[index] = [Math.min(best, rank), Math.max(worst, rank)];
    });
  }
  return found;
}

const LISTS = [
  { list: 'Sở, ban, ngành', units: ['Sở A', 'Sở B', 'Sở C', 'Sở D'].map((name) => ({ name })) },
  { list: 'Huyện', units: ['Huyện E', 'Huyện F', 'Huyện G'].map((name) => ({ name })) },
];
const NAMES = LISTS.flatMap(({ units }) => units.map(({ name }) => name));

const drawnOf = ({ cases }: Form): fc.Arbitrary<Drawn> =>
  fc.record({
    chosen: fc.tuple(
      ...Object.values(cases).map(({ given }) =>
        fc.option(fc.nat({ max: given.length - 1 }), { nil: undefined, freq: 4 }),
      ),
    ),
    decided: fc.option(fc.constantFrom(0, 3.25, 10), { nil: undefined }),
    asked: fc.boolean(),
    // more than anybody has, too
    deducted: fc.constantFrom(0, 0, 0, 2.5, 1000),
  });
/** The units that send the form in a year, with what they send. */
const yearOf = (own: Form): fc.Arbitrary<Map<string, Drawn>> =>
  fc
    .tuple(
      fc.shuffledSubarray(NAMES, { minLength: 2 }),
      fc.array(drawnOf(own), { minLength: 7, maxLength: 7 }),
    )
    .map(
      ([names, drawn]) =>
        new Map(names.flatMap((name, index) => (drawn[index] ? [[name, drawn[index]]] : []))),
    );

type Year = Map<Form, Map<string, Drawn>>;

const summaryOf = (year: Year, lastYear?: Summary): Summary =>
  summariseResults(
    [...year].flatMap(([own, units]) => [...units].map(([unit, drawn]) => resultOf(own, unit, drawn))),
    new Map([...year.keys()].map(({ id }) => [id, form(id)])),
    [],
    { lists: LISTS, ...(lastYear ? { lastYear } : {}) },
  );

/** The ranking of a list by hand: names with totals, ranks and their extremes. */
function byHand(own: Form, units: ReadonlyMap<string, Drawn>): Map<string, object> {
  return new Map(
    LISTS.flatMap(({ units: listed }) => {
      const sent = listed.flatMap(({ name }) => {
        const drawn = units.get(name);
        return drawn ? [{ name, worth: worthOf(own, drawn) }] : [];
      });
      const totals = sent.map(({ worth }) => worth.points);
      const ends = extremes(sent.map(({ worth }) => worth));
      return sent.map(({ name, worth }, index): [string, object] => [
        name,
        {
          total: worth.points,
          rank: rankOf(worth.points, totals),
          worst: [worth.low, ends[index]?.[1]],
          best: [worth.high, ends[index]?.[0]],
        },
      ]);
    }),
  );
}

const asTold = ({ units }: FormSummary): Map<string, object> =>
  new Map(
    units.map(({ unit, total, rank, worst, best }) => [
      unit,
      { total, rank, worst: [worst.total, worst.rank], best: [best.total, best.rank] },
    ]),
  );

const formIn = ({ forms }: Summary, { id }: Form): FormSummary => {
  const found = forms.find(({ rubric }) => rubric.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('totals, ranks and both ends of every unit, whatever is open, as counted by hand', () => {
  fc.assert(
    fc.property(yearOf(haNam), yearOf(lamDong), (first, second) => {
      const year: Year = new Map([
        [haNam, first],
        [lamDong, second],
      ]);
      const summary = summaryOf(year);
      for (const [own, units] of year) {
        const told = formIn(summary, own);
        expect(asTold(told)).toEqual(byHand(own, units));
        const missing = NAMES.filter((name) => !units.has(name));
        expect(told.missing.map(({ unit }) => unit).sort()).toEqual(missing.sort());
      }
    }),
    runs(25, 400),
  );
});

test('last year is that of the same form and unit, and of no other', () => {
  fc.assert(
    fc.property(yearOf(haNam), yearOf(haNam), yearOf(lamDong), (before, now, other) => {
      const last = summaryOf(new Map([[haNam, before]]));
      const summary = summaryOf(
        new Map([
          [haNam, now],
          [lamDong, other],
        ]),
        last,
      );
      const earlier = byHand(haNam, before);
      for (const { unit, before: told } of formIn(summary, haNam).units)
        expect(told && { total: told.total, rank: told.rank }).toEqual(
          earlier.has(unit)
            ? {
                total: worthOf(haNam, before.get(unit)!).points,
                rank: Reflect.get(earlier.get(unit)!, 'rank'),
              }
            : undefined,
        );
      for (const { before: told } of formIn(summary, lamDong).units) expect(told).toBeUndefined();
    }),
    runs(15, 200),
  );
});
