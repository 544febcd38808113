/** What no reviewer may do, what of an appraisal stands open, and what the minutes cut short without hiding it. */
import { decide, deduct, takeBack, unfinished } from '../../src/review/appraisal/appraisal';
import type {
  Appraisal,
  AppraisalResult,
  AppraisedCriterion,
  Decision,
} from '../../src/review/appraisal/appraisal';
import { emptyLetter, readLetter } from '../../src/review/appraisal/letter';
import { minutesOf } from '../../src/review/appraisal/minutes';
import { readAppraisal } from '../../src/review/appraisal/read';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import type { Finding } from '../../src/review/finding';
import type { Rubric } from '../../src/rubric/types';
import { minutesPaper } from '../../src/word/minutes';
import { workbookContent } from '../../src/workbook/grid/content';
import { form } from '../scoring/forms';
import { formOf } from '../tools/forms';

const who = { at: '2017-12-20 09:30', by: 'Nguyễn Thị Hòa' };
const rubric = form('hau-giang-2017');
const [FIRST = '', SECOND = ''] = rubric.criteria.map(({ id }) => id);

const appraisalOf = (
  changed: (id: string, index: number) => Partial<AppraisedCriterion> = () => ({}),
  own: Rubric = rubric,
): Appraisal => ({
  rubric: own.id,
  unit: 'Sở Y tế',
  criteria: own.criteria.map(({ id, max, min }, index) => ({
    ...{ id, max, self: 0, recomputed: 0, appraised: 0, ...(min === undefined ? {} : { min }) },
    ...{ reason: '', explanation: '', state: 'open' as const, question: '' },
    ...changed(id, index),
  })),
  deductions: [],
  log: [],
});

const refusalOf = (result: AppraisalResult): string => (result.ok ? 'done' : result.refusal);
const done = (result: AppraisalResult): Appraisal => {
  if (!result.ok) throw new Error(result.refusal);
  return result.appraisal;
};

test.each<[string, number, string, string]>([
  ['half a point', 0.5, 'Gửi muộn', 'done'],
  ['two decimals', 12.25, 'Gửi muộn', 'done'],
  ['three decimals', 12.345, 'Gửi muộn', 'points-out-of-range'],
  ['nothing', 0, 'Gửi muộn', 'points-out-of-range'],
  ['less than nothing', -1, 'Gửi muộn', 'points-out-of-range'],
  ['for no reason', 1, ' ', 'reason-required'],
])('taken off: %s', (_what, amount, reason, wanted) =>
  expect(refusalOf(deduct(appraisalOf(), rubric, { ground: 0, amount, reason }, who))).toBe(wanted),
);

test('what was taken off is given back for a reason only, and the log keeps both', () => {
  const taken = done(deduct(appraisalOf(), rubric, { ground: 0, amount: 5, reason: 'Gửi muộn' }, who));
  expect(refusalOf(takeBack(taken, 0, ' ', who))).toBe('reason-required');
  expect(refusalOf(takeBack(taken, 1, 'Nhầm', who))).toBe('ground-unknown');
  const back = done(takeBack(taken, 0, 'Nhầm', who));
  expect(back.deductions).toEqual([]);
  expect(back.log.map(({ action, from, to, reason }) => [action, from, to, reason])).toEqual([
    ['deduct', '', 5, expect.stringMatching(/ Gửi muộn$/)],
    ['take-back', 5, '', 'Nhầm'],
  ]);
});

test('penalties may be decided down to the most that they take off', async () => {
  const penal = await formOf('vinh-an-2026-cchc');
  const start = appraisalOf(() => ({}), penal);
  const decided = (appraised: number): string =>
    refusalOf(decide(start, 'VIII.2', { appraised, reason: 'Gửi chậm 5 ngày' }, who));
  expect([decided(-0.5), decided(-1), decided(-1.01), decided(0.01)]).toEqual([
    ...['done', 'done', 'points-out-of-range', 'points-out-of-range'],
  ]);
});

test('an appraisal is not finished while points that differ have no reason', () => {
  const settled = (more: Partial<AppraisedCriterion>): string[] =>
    unfinished(appraisalOf((id) => ({ state: 'accepted', ...(id === FIRST ? more : {}) }))).map(
      ({ id }) => id,
    );
  expect(settled({})).toEqual([]);
  expect(settled({ state: 'open' })).toEqual([FIRST]);
  expect(settled({ appraised: 1, reason: ' ' })).toEqual([FIRST]);
  expect(settled({ appraised: 1, reason: 'Đủ tài liệu' })).toEqual([]);
  // the unit is asked, and answers for it
  expect(settled({ state: 'supplement', question: 'Gửi hợp đồng' })).toEqual([]);
});

test('every part of a decision stands in the log', () => {
  const decision: Decision = {
    appraised: 1,
    state: 'adjusted',
    reason: 'Đủ tài liệu',
    explanation: 'Đã gửi',
    question: 'Gửi bản chính',
  };
  const { log } = done(decide(appraisalOf(), FIRST, decision, who));
  expect(log.map(({ action, from, to }) => [action, from, to])).toEqual([
    ['points', 0, 1],
    ['state', 'open', 'adjusted'],
    ['reason', '', 'Đủ tài liệu'],
    ['explanation', '', 'Đã gửi'],
    ['question', '', 'Gửi bản chính'],
  ]);
});

test('a criterion that left the total of a unit comes back from the sheet without a maximum', async () => {
  const own = await formOf('vinh-an-2026-cchc');
  const excluded = own.criteria.find(({ exemptions }) => exemptions.some((one) => one.excluded));
  if (!excluded) throw new Error('no criterion leaves the total');
  const read = (max: number) =>
    readAppraisal(
      workbookContent(
        appraisalWorkbook(
          own,
          appraisalOf((id) => (id === excluded.id ? { max } : {}), own),
        ),
      ),
      own,
    )?.appraisal.criteria.find(({ id }) => id === excluded.id)?.max;
  expect([read(0), read(excluded.max), read(excluded.max + 1)]).toEqual([0, excluded.max, excluded.max]);
});

test('a letter that can’t be used names each key once, beside those that there are', () => {
  const tooLong = 'x'.repeat(301);
  const read = readLetter({ agency: 1, participants: [tooLong, '', tooLong], venue: 'Phòng họp số 2' });
  if (read.ok) throw new Error('read');
  expect([...read.keys].sort()).toEqual(['agency', 'participants']);
  expect(read.known).toEqual(expect.arrayContaining(['agency', 'participants', 'venue']));
  expect(readLetter({ place: 'Vị Thanh', noi: 'Vị Thanh' })).toMatchObject({ ok: false, keys: ['noi'] });
});

describe('minutes', () => {
  const details = { letter: { ...emptyLetter, agency: 'Sở A' }, date: '', reviewer: '' };
  const itemsOf = (appraisal: Appraisal, title: string, findings: readonly Finding[] = []): string[] =>
    minutesOf(rubric, appraisal, { ...details, findings }).parts.flatMap((part) =>
      'items' in part && part.title.includes(title) ? part.items : [],
    );
  test.each([
    ['2017-12-20 09:30', 'ngày 20 tháng 12 năm 2017'],
    ['2017-12-20T09:30:00Z', 'ngày 20 tháng 12 năm 2017'],
    ['20/12/2017 9:30', undefined],
    ['hôm qua', undefined],
  ])('the day of the log is the paper’s, unless somebody typed another thing there: %s', (at, day) => {
    const entry = { at, by: 'An', action: 'state', from: 'open', to: 'accepted', reason: '' } as const;
    const { facts } = minutesOf(rubric, { ...appraisalOf(), log: [entry] }, details);
    const said = facts.map(({ value }) => value).join('\n');
    if (day === undefined) expect(said).not.toMatch(new RegExp(`ngày {2}|năm ${at}`));
    else expect(said).toContain(day);
  });

  const finding = (severity: Finding['severity'], index: number): Finding => ({
    ...({ code: 'formula-replaced', severity, sheet: 'Phiếu' } as const),
    ...{ cell: `C${index + 1}`, expected: '1', found: '3', points: 0 },
  });
  const many = (count: number): Finding[] => Array.from({ length: count }, (_, at) => finding('error', at));

  test.each([
    [30, 30, undefined],
    [31, 31, /^Và 01 nội dung khác/],
    [45, 31, /^Và 15 nội dung khác/],
  ])('of %d findings 30 are named, and the others counted', (count, lines, last) => {
    const items = itemsOf(appraisalOf(), 'Kết quả rà soát', many(count));
    expect(items).toHaveLength(lines);
    expect(items.at(-1)).toMatch(last ?? /^Ô C30: /);
  });

  test('warnings are named as errors are, notes are not', () => {
    const items = itemsOf(appraisalOf(), 'Kết quả rà soát', [finding('warning', 0), finding('note', 1)]);
    expect(items).toEqual([expect.stringMatching(/^Ô C1: /)]);
  });

  test.each([
    [20, 21, undefined],
    [21, 22, /^Và 01 tiêu chí khác/],
    [23, 22, /^Và 03 tiêu chí khác/],
  ])('of %d open criteria with a difference 20 are named, and the others counted', (count, lines, last) => {
    const items = itemsOf(
      appraisalOf((_, index) => (index < count ? { self: 1 } : {})),
      'chưa thẩm định',
    );
    expect(items).toHaveLength(lines);
    if (last) expect(items.at(-1)).toMatch(last);
    else expect(items.at(-1)).not.toMatch(/^Và /);
  });

  test('a class is said once everything is decided, and not while one criterion is open', () => {
    const totalRow = (open: string | undefined): string =>
      minutesOf(
        rubric,
        appraisalOf((id) => ({ state: id === open ? 'open' : 'accepted' })),
        details,
      ).parts.flatMap((part) => ('table' in part ? [part.table.rows.at(-1)?.[1] ?? ''] : []))[0] ?? '';
    expect(totalRow(undefined)).toMatch(/Xếp loại: Yếu/);
    expect(totalRow(SECOND)).not.toContain('Xếp loại');
  });

  test.each([
    ['as given', { venue: 'Phòng họp số 2' }, 'Phòng họp số 2'],
    ['to be filled in by hand where nobody gave it', {}, '[địa điểm họp]'],
  ])('have the place of the meeting %s', (_what, given, value) => {
    const { facts } = minutesOf(rubric, appraisalOf(), {
      ...details,
      letter: { ...details.letter, ...given },
    });
    expect(facts.filter(({ label }) => label === 'Địa điểm:')).toEqual([{ label: 'Địa điểm:', value }]);
  });

  test('give the reasons of changed points in Word as words, with more room than any figure', () => {
    const changed = appraisalOf((id) =>
      id === FIRST ? { self: 1, reason: 'Thiếu hợp đồng', state: 'adjusted' } : { state: 'accepted' },
    );
    const tables = minutesPaper(minutesOf(rubric, changed, details)).blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    const columns = tables.flatMap((table) =>
      table.rows[0]?.at(-1) === 'Thiếu hợp đồng' ? [table.columns] : [],
    )[0];
    const reasons = columns?.at(-1);
    expect(reasons).toMatchObject({ title: 'Lý do', align: 'left' });
    const figures = columns?.filter(({ align }) => align === 'right') ?? [];
    expect(figures.map(({ title }) => title)).toEqual(['Tối đa', 'Tự chấm', 'Thẩm định']);
    expect(Math.max(...figures.map(({ width }) => width))).toBeLessThan(reasons?.width ?? 0);
  });
});
