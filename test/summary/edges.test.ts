/** What a summary says at its edges: bounds of every status, years of several forms, short lists, points taken away. */
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { ruleOf } from '../../src/scoring/rules';
import { appraisedPoints } from '../../src/summary/appraised';
import { summariseResults } from '../../src/summary/collect';
import { factsOf } from '../../src/summary/facts';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import type { Summary } from '../../src/summary/types';
import type { UnitResult } from '../../src/summary/unit';
import { unitResult } from '../../src/summary/unit-result';
import { form } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { makeProvince, resultOf } from '../tools/province';

const haNam = form('ha-nam-2021-so');
const hauGiang = form('hau-giang-2017');
const lamDong = form('lam-dong-2021-so');

/** One criterion in the result of a unit that answered nothing else. */
function boundsOf(id: string, more: Partial<Answer>, rubric = haNam) {
  const criterion = rubric.criteria.find((one) => one.id === id);
  if (!criterion) throw new Error(id);
  const answer = { ...emptyAnswer(ruleOf(criterion).inputs.length), evidence: 'QĐ 1', ...more };
  const submission = { rubric: rubric.id, unit: 'Sở A', fields: {}, answers: new Map([[id, answer]]) };
  const result = unitResult({
    file: 'a.xlsx',
    rubric,
    submission,
    assessment: assess(rubric, submission),
    problems: [],
  });
  const { points, low, high, open, status } = result.criteria.find((one) => one.id === id)!;
  return { status, points, low, high, open };
}

/** An exempt answer of a criterion that has an exemption; its points. */
const exempt = haNam.criteria.find(({ exemptions }) => exemptions.length > 0)!;
const exemptPoints = exempt.exemptions[0]?.points ?? 0;

test.each<[string, string, Partial<Answer>, object]>([
  ['nothing', 'I.1', {}, { status: 'missing', points: 0, low: 0, high: 10, open: ['missing'] }],
  ['full data', 'I.1', { inputs: [5, 10, null] }, { status: 'scored', points: 5, low: 5, high: 5, open: [] }],
  [
    'a claim above the data',
    'I.1',
    { inputs: [5, 10, null], claimed: 8 },
    { status: 'scored', points: 5, low: 5, high: 8, open: ['differs'] },
  ],
  [
    'a claim below the data',
    'I.1',
    { inputs: [5, 10, null], claimed: 2 },
    { status: 'scored', points: 5, low: 2, high: 5, open: ['differs'] },
  ],
  [
    'a claim alone',
    'I.1',
    { claimed: 8 },
    { status: 'claimed', points: 8, low: 0, high: 8, open: ['claimed'] },
  ],
  [
    'what can’t be read',
    'I.1',
    { inputs: [{ unreadable: 'nhiều' }, 10, null] },
    { status: 'invalid', points: 0, low: 0, high: 10, open: ['invalid'] },
  ],
  [
    'an exemption',
    exempt.id,
    { exemption: 0, note: 'không có' },
    { status: 'exempt', points: exemptPoints, low: 0, high: exemptPoints, open: ['exempt'] },
  ],
])('%s leaves these bounds', (_what, id, answer, bounds) => expect(boundsOf(id, answer)).toEqual(bounds));

test.each<[string, string, Partial<Answer>, object]>([
  ['nothing', 'VIII.2', {}, { points: 0, low: -1, high: 0, open: ['missing'] }],
  ['nothing, where the group’s most is the limit', 'VIII.1', {}, { points: 0, low: -5, high: 0 }],
  ['a number of cases', 'VIII.1', { inputs: [1] }, { points: -2, low: -2, high: -2, open: [] }],
  [
    'what can’t be read',
    'VIII.1',
    { inputs: [{ unreadable: 'vài vụ' }] },
    { points: 0, low: -5, high: 0, open: ['invalid'] },
  ],
  ['a claim alone', 'VIII.2', { claimed: -0.5 }, { points: -0.5, low: -1, high: -0.5, open: ['claimed'] }],
])('points taken off: %s leaves these bounds', async (_what, id, answer, bounds) =>
  expect(boundsOf(id, answer, await formOf('vinh-an-2026-cchc'))).toMatchObject(bounds),
);

test('a table that does not say clearly what is taken off may stand lower by all of it', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const answers = new Map([['VII.1', { ...emptyAnswer(1), inputs: [2] }]]);
  const submission = { rubric: rubric.id, unit: 'Sở A', fields: {}, answers };
  const assessment = assess(rubric, submission);
  const read = { file: 'a.xlsx', rubric, submission, assessment, problems: [] };
  const { questions } = summariseForm(rubric, [unitResult({ ...read, unread: ['VIII.2'] })]);
  // two letters of praise, 0.75 each, and at most one point off
  expect(questions.filter(({ kind }) => kind === 'table')).toMatchObject([{ open: 1, low: 0.5, high: 1.5 }]);
});

test('points taken off that await a document may be all that the criterion takes', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const late = { id: 'VIII.2', max: 0, min: -1, self: null, recomputed: 0, appraised: 0, reason: '' };
  const asked = { ...late, explanation: '', state: 'supplement' as const, question: 'Gửi phiếu chuyển' };
  const appraisal = { rubric: rubric.id, unit: 'Sở A', criteria: [asked], deductions: [], log: [] };
  const open = appraisedPoints(rubric, appraisal)?.open;
  expect(open).toEqual(new Map([['VIII.2', { code: 'supplement', low: -1, high: 0 }]]));
});

test('points whose evidence the form asks for stand open without it', () => {
  const criterion = hauGiang.criteria.find(
    ({ evidence, rule }) => evidence !== undefined && rule.kind === 'choice',
  );
  const id = criterion?.id ?? '';
  const given = boundsOf(id, { inputs: [0] }, hauGiang);
  expect(given).toMatchObject({ status: 'scored', open: [], low: given.points, high: given.points });
  expect(given.points).toBeGreaterThan(0);
  const without = boundsOf(id, { inputs: [0], evidence: ' ' }, hauGiang);
  expect(without).toEqual({ ...given, open: ['evidence'], low: 0 });
});

test('an appraisal closes what was open', () => {
  const unit = makeProvince(hauGiang).units.find(({ appraisal }) => !appraisal);
  const answers = { ...unit!.document.answers };
  delete answers['I.1'];
  const sent = { ...unit!, document: { ...unit!.document, answers } };
  const firstOf = (result: UnitResult) => result.criteria.find(({ id }) => id === 'I.1');
  expect(firstOf(resultOf(hauGiang, sent))).toMatchObject({ points: 0, low: 0, open: ['missing'] });
  const decided = resultOf(hauGiang, { ...sent, appraisal: { points: new Map([['I.1', 3.25]]) } });
  expect(firstOf(decided)).toMatchObject({ points: 3.25, low: 3.25, high: 3.25, open: [] });
});

test('where points come from: claims alone are the unit’s own; data, or an exemption that gives points, are computed', () => {
  const sourceOf = (answers: [string, Partial<Answer>][]): string => {
    const submission = {
      rubric: haNam.id,
      unit: 'Sở A',
      fields: {},
      answers: new Map(
        answers.map(([id, more]) => {
          const criterion = haNam.criteria.find((one) => one.id === id)!;
          return [id, { ...emptyAnswer(ruleOf(criterion).inputs.length), ...more }];
        }),
      ),
    };
    const assessment = assess(haNam, submission);
    return unitResult({ file: 'a.xlsx', rubric: haNam, submission, assessment, problems: [] }).source;
  };
  const claim: [string, Partial<Answer>] = ['I.1', { claimed: 8 }];
  expect(sourceOf([claim])).toBe('self');
  expect(sourceOf([claim, [exempt.id, { exemption: 0, note: 'không có' }]])).toBe('recomputed');
  expect(sourceOf([claim, ['I.2', { inputs: [5, 10, null] }]])).toBe('recomputed');
  expect(sourceOf([])).toBe('recomputed');
});

test.each([
  [[], 0],
  [['warning', 'note'], 0],
  [['error', 'warning', 'error'], 2],
])('of the problems %j so many are errors', (severities, errors) => {
  const submission = { rubric: haNam.id, unit: 'Sở A', fields: {}, answers: new Map<string, Answer>() };
  const problems = severities.map((severity) => ({ severity }));
  const assessment = assess(haNam, submission);
  const result = unitResult({ file: 'a.xlsx', rubric: haNam, submission, assessment, problems });
  expect(result.errors).toBe(errors);
});

test('a blank form is ranked once it is appraised', () => {
  const document = { rubric: hauGiang.id, unit: { name: 'Sở Y tế' }, answers: {} };
  const unit = { name: 'Sở Y tế', list: '', file: 'y-te.xlsx', sent: '2017-12-01', document };
  const blank = summariseForm(hauGiang, [resultOf(hauGiang, unit)]);
  expect([blank.units, blank.blank.map((one) => one.unit)]).toEqual([[], ['Sở Y tế']]);
  const appraisal = { points: new Map([['I.1', 3]]) };
  const appraised = summariseForm(hauGiang, [resultOf(hauGiang, { ...unit, appraisal })]);
  expect(appraised.blank).toEqual([]);
  expect(appraised.units).toMatchObject([{ unit: 'Sở Y tế', total: 3, source: 'appraised', rank: 1 }]);
});

const sent = (rubric: typeof haNam, unit: string, day: string): UnitResult => {
  const document = { ...makeProvince(hauGiang).units[0]!.document, unit: { name: unit } };
  const base = resultOf(hauGiang, { name: unit, list: '', file: `${unit}.xlsx`, sent: day, document });
  return rubric === hauGiang ? base : { ...base, rubric: rubric.id, criteria: [] };
};

test('a form is late by the year of its own first file', async () => {
  const rubrics = new Map([haNam, hauGiang].map((rubric) => [rubric.id, rubric]));
  const results = [
    sent(haNam, 'Sở Xa', '2015-02-01'),
    sent(hauGiang, 'Sở Y tế', '2017-12-14'),
    sent(hauGiang, 'Sở Nội vụ', '2018-01-05'),
  ];
  const { forms } = summariseResults(results, rubrics, [], {});
  const own = forms.find(({ rubric }) => rubric.id === hauGiang.id);
  expect(own?.dueBefore).toBe('2017-12-15');
  expect(own?.units.filter(({ late }) => late).map(({ unit }) => unit)).toEqual(['Sở Nội vụ']);
  // what a person says goes before
  const said = summariseResults(results, rubrics, [], { year: 2018 });
  expect(said.forms.find(({ rubric }) => rubric.id === hauGiang.id)?.units.some(({ late }) => late)).toBe(
    false,
  );
});

/** Who is late of the units that sent a form with that deadline on those days. */
const lateOf = (
  deadline: NonNullable<typeof hauGiang.deadline>,
  ...days: string[]
): [string | undefined, string[]] => {
  const rubric = { ...hauGiang, deadline };
  const units = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp'];
  const results = days.map((day, index) => sent(rubric, units[index] ?? '', day));
  const [own] = summariseResults(results, new Map([[rubric.id, rubric]]), [], {}).forms;
  return [own?.dueBefore, (own?.units ?? []).flatMap(({ late, unit }) => (late ? [unit] : []))];
};

test('a file whose place has lost its day makes nobody late', () => {
  const { deadline } = hauGiang;
  if (!deadline) throw new Error('no deadline');
  expect(lateOf(deadline, '1980-01-01', '2017-12-01', '2017-12-14')).toEqual(['2017-12-15', []]);
  expect(lateOf(deadline, '1980-01-01', '2017-12-01', '2018-01-05')).toEqual([
    '2017-12-15',
    ['Sở Tài chính'],
  ]);
});

test('a form that is due at the beginning of a year is due in the one that is near', () => {
  const deadline = { day: 10, month: 1, source: 'Điều 3: trước ngày 10/01 năm sau' };
  expect(lateOf(deadline, '2017-12-20', '2017-12-28', '2018-01-10')).toEqual([
    '2018-01-10',
    ['Sở Tài chính'],
  ]);
});

test.each([
  ['Điều 10: trước ngày 15 tháng 12 hàng năm', '2017-12-15'],
  ['Điều 3: nộp trước 15/12', '2017-12-15'],
  ['Điều 3', '2017-12-16'],
  ['Điều 3: chậm nhất ngày 15 tháng 12', '2017-12-16'],
  ['Điều 3: trước 17 giờ ngày 15 tháng 12', '2017-12-16'],
])('the day itself is in time, unless the decision says “before”: %s', (source, first) => {
  expect(lateOf({ day: 15, month: 12, source }, '2017-12-14', '2017-12-15')[0]).toBe(first);
});

test.each([
  [{ day: 31, month: 12, source: 'chậm nhất' }, '2018-01-01'],
  [{ day: 29, month: 2, source: 'trước ngày 29/02' }, '2018-03-01'],
])('the day after is one of the calendar: %j', (deadline, first) => {
  expect(lateOf(deadline, first)[0]).toBe(first);
});

test('files of a form that nobody knows are passed over, and take the others neither their ranking nor their year before', () => {
  const rubrics = new Map([[hauGiang.id, hauGiang]]);
  const own = [sent(hauGiang, 'Sở Y tế', '2017-12-01'), sent(hauGiang, 'Sở Nội vụ', '2017-12-02')];
  const strange = { ...sent(hauGiang, 'Sở Xa', '2017-12-01'), rubric: 'la' };
  const lastYear = summariseResults([sent(hauGiang, 'Sở Y tế', '2016-12-01')], rubrics, [], {});
  const renamed = { ...lastYear, forms: lastYear.forms.map((form) => ({ ...form, rubric: haNam })) };
  const [alone, beside] = [own, [strange, ...own]].map((files) =>
    summariseResults(files, rubrics, [], { lastYear: renamed }),
  );
  expect(alone?.forms[0]?.before?.rubric).toBe(haNam.key);
  expect(beside?.forms).toEqual(alone?.forms);
  expect([alone?.files, beside?.files]).toEqual([2, 3]);
});

test('the form of most units comes first; forms of as many by name; failed files by name', () => {
  const rubrics = new Map([haNam, hauGiang, lamDong].map((rubric) => [rubric.id, rubric]));
  const results = [
    sent(lamDong, 'Sở A', '2021-12-01'),
    sent(haNam, 'Sở B', '2021-12-01'),
    sent(hauGiang, 'Sở Y tế', '2017-12-01'),
    sent(hauGiang, 'Sở Nội vụ', '2017-12-01'),
  ];
  const failed = ['c', 'a', 'b'].map((file) => ({ file, reason: '' }));
  const { forms, failed: told } = summariseResults(results, rubrics, failed, {});
  expect(forms.map(({ rubric }) => rubric.id)).toEqual([hauGiang.id, haNam.id, lamDong.id]);
  expect(told.map(({ file }) => file)).toEqual(['a', 'b', 'c']);
});

test('leaders and last ones of a list are never the same unit, however short the list', () => {
  const units = makeProvince(hauGiang).units;
  for (let count = 1; count <= 9; count++) {
    const form = summariseForm(
      hauGiang,
      units.slice(0, count).map((unit) => resultOf(hauGiang, unit)),
    );
    for (const { top, bottom, sent: size } of factsOf(form).lists) {
      if (size === 0) continue;
      expect(top).toHaveLength(Math.min(3, Math.max(1, Math.floor(size / 2))));
      expect(bottom).toHaveLength(size === 1 ? 0 : top.length);
      if (size > 1) expect(top.filter((unit) => bottom.includes(unit))).toEqual([]);
    }
  }
});

test('a list of which nobody sent anything is told, with nobody in it', () => {
  const lists = [
    { list: 'Khối sở', units: [{ name: 'Sở Y tế' }] },
    { list: 'Khối huyện', units: [{ name: 'UBND huyện A' }, { name: 'UBND huyện B' }] },
  ];
  const results = [sent(hauGiang, 'Sở Y tế', '2017-12-01')];
  const { forms } = summariseResults(results, new Map([[hauGiang.id, hauGiang]]), [], { lists });
  expect(forms.map((one) => factsOf(one).lists)[0]).toMatchObject([
    { list: 'Khối sở', sent: 1, expected: 1 },
    { list: 'Khối huyện', sent: 0, expected: 2, top: [], bottom: [] },
  ]);
});

/** A unit with all points of the first criteria, and none of the others. */
const having = (unit: string, day: string, full: number): UnitResult => {
  const result = resultOf(hauGiang, {
    ...makeProvince(hauGiang).units[0]!,
    name: unit,
    file: `${unit}.xlsx`,
    sent: day,
  });
  const criteria = result.criteria.map((one, index) => {
    const points = index < full ? one.max : 0;
    return { ...one, points, low: points, high: points };
  });
  return { ...result, unit, criteria };
};

test('who kept the place neither climbed nor fell', () => {
  const year = (day: string, fulls: Record<string, number>, lastYear?: Summary) =>
    summariseResults(
      Object.entries(fulls).map(([unit, full]) => having(unit, day, full)),
      new Map([[hauGiang.id, hauGiang]]),
      [],
      {
        lists: [{ list: '', units: Object.keys(fulls).map((name) => ({ name })) }],
        ...(lastYear ? { lastYear } : {}),
      },
    );
  const last = year('2016-12-01', { A: 9, B: 6, C: 3, D: 1 });
  const { forms } = year('2017-12-01', { A: 8, B: 2, C: 5, D: 1 }, last);
  const names = (units: readonly { unit: string }[]) => units.map(({ unit }) => unit);
  const { climbers, fallers } = factsOf(forms[0]!);
  expect([names(climbers), names(fallers)]).toEqual([['C'], ['B']]);
});

test('where nothing is lost nothing is named', () => {
  const all = hauGiang.criteria.length;
  const gapsOf = (full: number) =>
    factsOf(summariseForm(hauGiang, [having('Sở Y tế', '2017-12-01', full)])).gaps.map(({ id }) => id);
  expect(gapsOf(all)).toEqual([]);
  expect(gapsOf(all - 1)).toEqual([hauGiang.criteria.at(-1)?.id]);
});

test('where nothing is lost no criterion is named as one that costs', () => {
  const full = new Map(hauGiang.criteria.map(({ id, max }) => [id, max]));
  const [one] = makeProvince(hauGiang).units;
  const rate = hauGiang.criteria[0];
  for (const [points, gaps] of [
    [full, []],
    [new Map(full).set(rate?.id ?? '', 0), [rate?.id]],
  ] as const) {
    const form = summariseForm(hauGiang, [resultOf(hauGiang, { ...one!, appraisal: { points } })]);
    expect(factsOf(form).gaps.map(({ id }) => id)).toEqual(gaps);
  }
});

test('where nobody said who was to send, no number of them is told, and nobody is outside', () => {
  const [unit] = makeProvince(hauGiang).units;
  const results = [resultOf(hauGiang, unit!)];
  const listed = factsOf(summariseForm(hauGiang, results));
  expect([listed.expected, listed.unlisted]).toEqual([32, 0]);
  const free = factsOf(summariseForm(hauGiang, results, { roster: new Roster(hauGiang, []) }));
  expect(['expected' in free, free.unlisted]).toEqual([false, 0]);
});

test('as many criteria are answered as are neither missing nor wrong', () => {
  const [unit] = makeProvince(hauGiang).units;
  const result = resultOf(hauGiang, unit!);
  const open = result.criteria.filter(({ status }) => status === 'missing' || status === 'invalid').length;
  const [ranked] = summariseForm(hauGiang, [result]).units;
  expect(open).toBeGreaterThan(0);
  expect(ranked?.answered).toBe(hauGiang.criteria.length - open);
});

test('points taken away never make a total negative, in ranking and bounds', () => {
  const [one] = makeProvince(hauGiang).units;
  const result = resultOf(hauGiang, {
    ...one!,
    appraisal: { points: new Map(), deductions: [{ points: 2000, reason: 'không báo cáo' }] },
  });
  const [unit] = summariseForm(hauGiang, [result]).units;
  expect(unit).toMatchObject({
    total: 0,
    percent: 0,
    deducted: 2000,
    worst: { total: 0 },
    best: { total: 0 },
  });
});

test('all that is taken away is taken away together', () => {
  const [one] = makeProvince(hauGiang).units;
  const totalWith = (deductions: { points: number; reason: string }[]) =>
    summariseForm(hauGiang, [resultOf(hauGiang, { ...one!, appraisal: { points: new Map(), deductions } })])
      .units[0];
  const none = totalWith([]);
  const both = totalWith([
    { points: 2.5, reason: 'gửi muộn' },
    { points: 0.75, reason: 'số liệu sai' },
  ]);
  expect(both?.deducted).toBe(3.25);
  expect(both?.total).toBe(((none?.total ?? 0) * 100 - 325) / 100);
});

test('the day that a list says of a unit goes before that of its file', () => {
  const lists = [{ list: 'Khối', units: [{ name: 'Sở Y tế', sent: '2017-12-14' }, { name: 'Sở Nội vụ' }] }];
  const { forms } = summariseResults(
    [sent(hauGiang, 'Sở Y tế', '2017-12-20'), sent(hauGiang, 'Sở Nội vụ', '2017-12-20')],
    new Map([[hauGiang.id, hauGiang]]),
    [],
    { lists, dueBefore: '2017-12-15' },
  );
  expect(new Map(forms[0]?.units.map(({ unit, late }) => [unit, late]))).toEqual(
    new Map([
      ['Sở Y tế', false],
      ['Sở Nội vụ', true],
    ]),
  );
});

test('a unit is the same in other letters: when it sends, is listed, is confirmed, and had points last year', async () => {
  const lists = [
    { list: 'Khối', units: [{ name: 'SỞ Y TẾ TỈNH HẬU GIANG' }, { name: 'Uỷ ban nhân dân huyện Vị Thuỷ' }] },
  ];
  const rubrics = new Map([[hauGiang.id, hauGiang]]);
  const last = summariseResults([sent(hauGiang, 'sở y tế', '2016-12-01')], rubrics, [], { lists });
  const results = [
    sent(hauGiang, 'Sở Y tế'.normalize('NFD'), '2017-12-01'),
    sent(hauGiang, 'Vị Thủy', '2017-12-01'),
  ];
  const confirmed = new Map([['VỊ THỦY', 'UBND huyện Vị Thủy']]);
  const { forms } = summariseResults(results, rubrics, [], { lists, confirmed, lastYear: last });
  const [own] = forms;
  expect(own?.missing).toEqual([]);
  expect(own?.questions).toEqual([]);
  expect(own?.units.map(({ list }) => list)).toEqual(['Khối', 'Khối']);
  expect(own?.units.filter(({ before }) => before !== undefined)).toHaveLength(1);
});

test.each<[string, (typeof haNam)[], (typeof haNam)[], [string, string | undefined][]]>([
  ['the same form', [hauGiang], [hauGiang], [[hauGiang.id, hauGiang.id]]],
  ['another form, the only one of both years', [hauGiang], [haNam], [[hauGiang.id, haNam.id]]],
  [
    'another form, one of two this year',
    [hauGiang, haNam],
    [lamDong],
    [
      [haNam.id, undefined],
      [hauGiang.id, undefined],
    ],
  ],
  ['two other forms last year', [hauGiang], [haNam, lamDong], [[hauGiang.id, undefined]]],
  [
    'two forms, of which one is the same',
    [hauGiang, haNam],
    [haNam],
    [
      [haNam.id, haNam.id],
      [hauGiang.id, undefined],
    ],
  ],
])('last year’s points of %s', (_what, now, then, wanted) => {
  const rubrics = new Map([haNam, hauGiang, lamDong].map((rubric) => [rubric.id, rubric]));
  const year = (forms: (typeof haNam)[], day: string) =>
    forms.map((rubric) => ({ ...sent(rubric, 'Sở Y tế', day), file: `${rubric.id}.xlsx` }));
  const lastYear = summariseResults(year(then, '2016-12-01'), rubrics, [], {});
  const { forms } = summariseResults(year(now, '2017-12-01'), rubrics, [], { lastYear });
  const before = forms.map(({ rubric, before: own }): [string, string | undefined] => [
    rubric.id,
    own?.rubric,
  ]);
  expect(before.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(wanted);
});
