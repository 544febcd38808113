import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { problemText } from '../../src/messages/problems';
import { load } from '../../src/rubric/load';
import type { Check, Condition, Criterion, FigurePlace, Rubric } from '../../src/rubric/types';
import type { Band } from '../../src/rubric/rule';
import { emptyAnswer } from '../../src/scoring/answer';
import type { NewAnswer, Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { check } from '../../src/scoring/consistency';
import { ruleOf } from '../../src/scoring/rules';
import { form, forms, submission } from './forms';
import { consistent } from './worlds';
import { fc, runs } from '../tools/random';

const findings = (rubric: Rubric, given: Submission) =>
  assess(rubric, given)
    .problems.filter(({ code }) => code === 'check')
    .map(({ criteria, received }) => [criteria?.join(' ') ?? '', received]);

const band = (op: '>' | '>=' | null, value: number, points: number): Band => ({
  bound: op && { op, value },
  gives: { points },
});

test('Kbang: what its self-scores say against each other', () => {
  const rubric = form('gia-lai-2020-huyen');
  expect(findings(rubric, submission(rubric, 'gia-lai-kbang-2020'))).toEqual([
    ['2.I.39 2.III.5', '2.I.39 được 1 điểm; 2.III.5 được 0 điểm'],
    ['2.III.22 2.III.8', '2.III.22 được 1 điểm; 2.III.8 được 0 điểm'],
    ['2.III.22 2.III.7 2.III.9', '2.III.22 được 1 điểm; 2.III.7 được 0 điểm; 2.III.9 được 0 điểm'],
    ['2.IV.3 2.III.11', '2.IV.3 được 1 điểm; 2.III.11 được 0 điểm'],
    ['2.III.14 2.III.2 2.III.4', '2.III.14 được 1 điểm; 2.III.2: 3/318; 2.III.4 được 0 điểm'],
  ]);
});

test('Hà Nam: all services at level 4, and more computers than staff', () => {
  const rubric = form('ha-nam-2021-so');
  expect(findings(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'))).toEqual([
    ['I.1', 'I.1, số máy tính trang bị cho CBCCVC: 50; I.1, tổng số CBCCVC trong cơ quan: 48'],
    ['III.2.3 III.2.2', 'III.2.3: 27/27; III.2.2 được 5 điểm'],
    ['III.2.3 III.2.5.1', 'III.2.3: 27/27; III.2.5.1 được 10 điểm'],
  ]);
});

test('a shared quantity that differs names every place where it stands', () => {
  const rubric = form('ha-nam-2021-so');
  const given = submission(
    rubric,
    { 'I.1': { numerator: 40, denominator: 48 }, 'II.1.1': { numerator: 40, denominator: 50 } },
    { staff: 48 },
  );
  const [problem] = assess(rubric, given).problems.filter(({ code }) => code === 'check');
  expect(problem).toMatchObject({
    severity: 'warning',
    criteria: ['I.1', 'II.1.1'],
    places: [{ field: 'staff' }, { criterion: 'I.1', input: 1 }, { criterion: 'II.1.1', input: 1 }],
  });
  expect(problem && problemText(problem)).toBe(
    '“Tổng số CBCCVC trong cơ quan” đang ghi khác nhau giữa các tiêu chí. Hãy kiểm tra, ghi thống nhất một số liệu. Đang ghi: tổng số cán bộ, công chức, viên chức (CBCCVC) trong cơ quan: 48; I.1, tổng số CBCCVC trong cơ quan: 48; II.1.1, tổng số CBCCVC trong cơ quan: 50.',
  );
});

test('a part is never more than its whole: by counts, by rates of one quantity, by "something of nothing"', () => {
  const rubric = form('gia-lai-2020-huyen');
  const parts = (answers: Record<string, unknown>) =>
    findings(rubric, submission(rubric, answers)).map(([ids]) => ids);
  expect(
    parts({ '2.II.17': { numerator: 5, denominator: 9 }, '2.II.18': { numerator: 6, denominator: 9 } }),
  ).toEqual(['2.II.18 2.II.17']);
  expect(parts({ '2.II.17': { percent: 50 }, '2.II.18': { numerator: 6, denominator: 9 } })).toEqual([
    '2.II.18 2.II.17',
  ]);
  expect(parts({ '2.II.17': { percent: 66.67 }, '2.II.18': { numerator: 6, denominator: 9 } })).toEqual([]);
  expect(parts({ '2.II.17': { claimed: 0 }, '2.II.18': { claimed: 0.3 } })).toEqual(['2.II.18 2.II.17']);
});

test.each<[string, Band[], boolean]>([
  ['any rate at all', [band('>', 80, 1), band('>', 0, 0.5), band(null, 0, 0)], true],
  ['every rate in proportion', [band('>=', 80, 1), band(null, 0, 0.2)], true],
  ['a high rate only', [band('>=', 80, 1), band('>=', 50, 0.5), band(null, 0, 0)], false],
  ['more than 1 %', [band('>', 0.01, 1), band(null, 0, 0)], false],
])(
  '0 points of a whole whose lowest points are for %s: a part of it is of nothing: %s',
  (_for, bands, nothing) => {
    const printed = form('gia-lai-2020-huyen');
    const rubric = {
      ...printed,
      criteria: printed.criteria.map((criterion) =>
        criterion.id === '2.II.17' && criterion.rule.kind === 'ratio'
          ? { ...criterion, rule: { ...criterion.rule, bands } }
          : criterion,
      ),
    };
    const given = submission(printed, {
      '2.II.17': { claimed: 0 },
      '2.II.18': { numerator: 1, denominator: 9 },
    });
    expect(findings(rubric, given).map(([ids]) => ids)).toEqual(nothing ? ['2.II.18 2.II.17'] : []);
  },
);

test.each<[string, Band[], boolean]>([
  ['one', [band('>=', 3, 1), band('>=', 1, 0.5), band(null, 0, 0)], true],
  ['two', [band('>=', 3, 1), band('>=', 2, 0.5), band(null, 0, 0)], false],
])(
  '0 points of a number whose lowest points are for %s: whoever is trained is of nothing: %s',
  (_for, bands, nothing) => {
    const printed = form('gia-lai-2020-huyen');
    const rubric = {
      ...printed,
      criteria: printed.criteria.map((criterion) =>
        criterion.id === '1.II.4' && criterion.rule.kind === 'bands'
          ? { ...criterion, rule: { ...criterion.rule, bands } }
          : criterion,
      ),
    };
    const given = submission(printed, { '1.II.4': { claimed: 0 }, '1.II.6': { value: 2 } });
    expect(findings(rubric, given).map(([ids]) => ids)).toEqual(nothing ? ['1.II.6 1.II.4'] : []);
  },
);

test('blanks, exemptions and unusable entries never fail a check', () => {
  const rubric = form('ha-nam-2021-so');
  const levels = (answer: unknown) =>
    findings(
      rubric,
      submission(rubric, { 'III.2.3': { numerator: 27, denominator: 27 }, 'III.2.2': answer }),
    );
  expect(levels({ exempt: true, note: 'lý do' })).toEqual([]);
  expect(levels({ numerator: 0, denominator: 0 })).toEqual([]);
  expect(levels({ numerator: 'nhiều', denominator: 27 })).toEqual([]);
  expect(levels({ claimed: 0 })).toEqual([]);
  expect(levels({ claimed: 5 })).toHaveLength(1);
});

test.each(forms().map((rubric) => [rubric.id, rubric] as const))(
  '%s: no false alarm on fill-ins that fit together',
  (_id, rubric) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) =>
        expect(findings(rubric, consistent(rubric, seed))).toEqual([]),
      ),
      runs(80, 3000),
    );
  },
);

/** The least fill-in that breaks a check. */
function broken(rubric: Rubric, entry: Check): Submission {
  const answers = new Map<string, NewAnswer>();
  const fields: Record<string, number> = {};
  const answer = (id: string): { criterion: Criterion; answer: NewAnswer } => {
    const criterion = rubric.criteria.find((candidate) => candidate.id === id);
    if (!criterion) throw new Error(id);
    const known = answers.get(id) ?? emptyAnswer(ruleOf(criterion).inputs.length);
    answers.set(id, known);
    return { criterion, answer: known };
  };
  const figure = (place: FigurePlace, value: number): void => {
    if ('field' in place) fields[place.field] = value;
    else {
      const { answer: own } = answer(place.criterion);
      own.inputs = own.inputs.map((before, input) => (input === place.input ? value : before));
    }
  };
  const amount = (id: string, part: 0 | 1 | 2): void => {
    const { criterion, answer: own } = answer(id);
    const { rule } = criterion;
    if (rule.kind === 'ratio') own.inputs = [part * 5, 10, null];
    else if ('options' in rule)
      own.inputs = [part > 0 ? 0 : rule.options.findIndex(({ points }) => points === 0)];
    else if ('lines' in rule) own.inputs = rule.lines.map(() => part);
    else own.inputs = [rule.kind === 'bands' ? part : (criterion.max * part) / 2];
  };
  const condition = ({ is, criterion }: Condition, holds: boolean): void =>
    amount(criterion, is === 'full' ? (holds ? 2 : 1) : (is === 'none') === holds ? 0 : 1);
  switch (entry.kind) {
    case 'same':
      amount(entry.criteria[0], 1);
      amount(entry.criteria[1], 0);
      break;
    case 'atMost':
      figure(entry.lower, 9);
      figure(entry.upper, 8);
      break;
    case 'implies':
      entry.when.forEach((each) => condition(each, true));
      entry.then.forEach((each) => condition(each, false));
      break;
    case 'partOf':
      amount(entry.part, 2);
      amount(entry.whole, 1);
      break;
    case 'sharedDenominator':
      entry.quantity.places.forEach((place, index) => figure(place, index === 0 ? 7 : 8));
  }
  return { rubric: rubric.id, unit: 'Sở A', fields, answers };
}

test.each(forms().map((rubric) => [rubric.id, rubric] as const))(
  '%s: every check is found where it is broken',
  (_id, rubric) => {
    const silent = rubric.checks.filter((entry) => {
      const given = broken(rubric, entry);
      return !check(rubric, given, assess(rubric, given)).some(({ text }) => text === entry.text);
    });
    expect(silent).toEqual([]);
  },
);

test('names that lead nowhere are refused', () => {
  const source = parse(readFileSync(join(process.cwd(), 'rubrics', 'hau-giang-2017.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  const refused = (extra: Record<string, unknown>) => {
    const result = load({ ...source, ...extra });
    return result.ok ? [] : result.problems.map(({ received }) => received);
  };
  const message = 'x';
  expect(refused({ checks: [{ kind: 'same', criteria: ['I.1', 'I.99'], message }] })).toEqual([
    'checks[0]: no criterion I.99',
  ]);
  expect(refused({ checks: [{ kind: 'same', criteria: ['I.1', 'I.3'], message }] })).toEqual([
    'checks[0]: I.1 and I.3 have different rules',
  ]);
  expect(refused({ checks: [{ kind: 'partOf', part: 'I.4', whole: 'I.1', message }] })).toEqual([
    'checks[0]: I.4 is no criterion of the kind ratio',
  ]);
  expect(
    refused({ checks: [{ kind: 'atMost', lower: { field: 'staff' }, upper: { amountOf: 'I.3' }, message }] }),
  ).toEqual(['checks[0]: no field staff']);
  expect(refused({ quantities: [{ id: 'a', text: 'A', denominatorOf: ['I.1'] }], checks: [] })).toEqual([
    'quantities a: a shared quantity stands in at least two places',
  ]);
});
