/** What a reviewer may decide, what is seen of it in the sheet, and what the minutes say of it, part by part. */
import { acceptAgreeing, decide, deduct, unfinished } from '../../src/review/appraisal/appraisal';
import { doubtfulCriteria, problemsOf, withoutEvidence } from '../../src/review/appraisal/doubtful';
import type { Appraisal, AppraisedCriterion, Decision } from '../../src/review/appraisal/appraisal';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { dateLine, minutesOf } from '../../src/review/appraisal/minutes';
import type { Finding } from '../../src/review/finding';
import type { Problem } from '../../src/rubric/problem';
import { readAppraisal } from '../../src/review/appraisal/read';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import { workbookContent } from '../../src/workbook/grid/content';
import { form } from '../scoring/forms';
import { formOf } from '../tools/forms';

const who = { at: '2017-12-20 09:30', by: 'Nguyễn Thị Hòa' };
const rubric = form('hau-giang-2017');
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = rubric.criteria.map(({ id }) => id);

/** An appraisal that gives every criterion what the unit gives itself, but for what is said. */
const appraisalOf = (
  changed: Readonly<Record<string, Partial<AppraisedCriterion>>> = {},
  state: AppraisedCriterion['state'] = 'open',
): Appraisal => ({
  rubric: rubric.id,
  unit: 'Sở Y tế',
  criteria: rubric.criteria.map(({ id, max }) => ({
    ...{ id, max, self: 1, recomputed: 1, appraised: 1 },
    ...{ reason: '', explanation: '', state, question: '' },
    ...changed[id],
  })),
  deductions: [],
  log: [],
});

test.each<[string, Partial<AppraisedCriterion>, Decision, string]>([
  ['the unit’s own points', {}, { state: 'accepted' }, 'done'],
  ['other points, accepted', { appraised: 0 }, { state: 'accepted' }, 'reason-required'],
  ['other points, adjusted', { appraised: 0 }, { state: 'adjusted' }, 'reason-required'],
  [
    'other points, of which a reason is blank',
    { appraised: 0, reason: ' ' },
    { state: 'accepted' },
    'reason-required',
  ],
  ['other points with a reason', { appraised: 0, reason: 'Thiếu' }, { state: 'accepted' }, 'done'],
  ['other points, asked about', { appraised: 0 }, { state: 'supplement' }, 'done'],
  [
    'points where the unit gives none',
    { self: null, appraised: 1 },
    { state: 'accepted' },
    'reason-required',
  ],
  ['no points where the unit gives none', { self: null, appraised: 0 }, { state: 'accepted' }, 'done'],
  ['the maximum', {}, { appraised: rubric.criteria[0]?.max ?? 0, reason: 'Đủ' }, 'done'],
  [
    'more than the maximum',
    {},
    { appraised: (rubric.criteria[0]?.max ?? 0) + 0.01, reason: 'Đủ' },
    'points-out-of-range',
  ],
  ['less than nothing', {}, { appraised: -0.01, reason: 'Thiếu' }, 'points-out-of-range'],
])('nobody gives other points without a reason: %s', (_what, before, decision, wanted) => {
  const result = decide(appraisalOf({ [FIRST]: before }), FIRST, decision, who);
  expect(result.ok ? 'done' : result.refusal).toBe(wanted);
});

test('all that agree are accepted at once: claimed, computed and appraised are the same', () => {
  const before = appraisalOf({
    [FIRST]: { self: 2 },
    [SECOND]: { appraised: 0.99 },
    [THIRD]: { state: 'supplement' },
    [FOURTH]: { self: null, recomputed: 0, appraised: 0 },
  });
  const after = acceptAgreeing(before, who);
  const states = after.criteria
    .filter(({ state }) => state !== 'accepted')
    .map(({ id, state }) => [id, state]);
  expect(states).toEqual([
    [FIRST, 'open'],
    [SECOND, 'open'],
    [THIRD, 'supplement'],
  ]);
  expect(unfinished(after).map(({ id }) => id)).toEqual([FIRST, SECOND]);
});

test('what somebody edits in the sheet past the log is told: points, state and question', () => {
  const content = workbookContent(appraisalWorkbook(rubric, acceptAgreeing(appraisalOf(), who)));
  const [sheet] = content.sheets;
  const head = [...(sheet?.rows.values() ?? [])].find((cells) =>
    [...cells.values()].some(({ value }) => value === 'Trạng thái'),
  );
  const columnOf = (title: string): number =>
    [...(head ?? [])].find(([, { value }]) => value === title)?.[0] ?? -1;
  const rowOf = (id: string) =>
    [...(sheet?.rows.values() ?? [])].find((cells) => [...cells.values()].some(({ value }) => value === id));
  rowOf(FIRST)?.set(columnOf('Trạng thái'), { value: 'Chưa thẩm định' });
  rowOf(SECOND)?.set(columnOf('Yêu cầu bổ sung'), { value: 'Gửi hợp đồng' });
  rowOf(THIRD)?.set(columnOf('Thẩm định'), { value: 0.5 });
  expect(readAppraisal(content, rubric)?.unlogged).toEqual([
    { id: FIRST, action: 'state', logged: 'accepted', found: 'open' },
    { id: SECOND, action: 'question', logged: '', found: 'Gửi hợp đồng' },
    { id: THIRD, action: 'points', logged: 1, found: 0.5 },
  ]);
});

test('what was deducted comes back from the sheet with its ground, amount and reason', () => {
  const begun = deduct(
    acceptAgreeing(appraisalOf(), who),
    rubric,
    { ground: 1, amount: 12.5, reason: 'Gửi muộn' },
    who,
  );
  if (!begun.ok) throw new Error(begun.refusal);
  const read = readAppraisal(workbookContent(appraisalWorkbook(rubric, begun.appraisal)), rubric);
  expect(read?.appraisal.deductions).toEqual([{ ground: 1, amount: 12.5, reason: 'Gửi muộn' }]);
  expect(read?.unlogged).toEqual([]);
});

test('a group of penalties takes off no more than it may', async () => {
  const penal = await formOf('vinh-an-2026-cchc');
  const group = penal.headings.find(({ penalty }) => penalty !== undefined);
  if (!group?.penalty) throw new Error('no penalties');
  const appraisal: Appraisal = {
    ...appraisalOf(),
    rubric: penal.id,
    criteria: penal.criteria.map(({ id, max }) => ({
      ...{ id, max, self: 0, recomputed: 0, appraised: group.criteria.includes(id) ? -4 : 0 },
      ...{ reason: 'x', explanation: '', state: 'adjusted', question: '' },
    })),
  };
  expect(group.criteria.length * 4).toBeGreaterThan(group.penalty);
  const [sheet] = appraisalWorkbook(penal, appraisal).sheets;
  const sums = (sheet?.cells ?? []).flatMap((row) =>
    row.filter((cell) => cell?.formula?.startsWith(`MAX(-${group.penalty},`)).map((cell) => cell?.value),
  );
  // claimed, recomputed, appraised
  expect(sums).toEqual([0, 0, -group.penalty]);
});

test('points below 0, where a criterion takes points off, come back from the sheet as they were decided', async () => {
  const penal = await formOf('vinh-an-2026-cchc');
  const least = new Map(penal.criteria.map(({ id, min = 0 }) => [id, min]));
  expect([...least.values()].some((min) => min < 0)).toBe(true);
  const appraisal: Appraisal = {
    ...appraisalOf(),
    rubric: penal.id,
    criteria: penal.criteria.map(({ id, max, min = 0 }) => ({
      ...{ id, max, min, self: 0, recomputed: 0, appraised: min },
      ...{ reason: 'x', explanation: '', state: 'adjusted', question: '' },
    })),
  };
  const read = readAppraisal(workbookContent(appraisalWorkbook(penal, appraisal)), penal);
  expect(new Map(read?.appraisal.criteria.map(({ id, appraised }) => [id, appraised]))).toEqual(least);
});

test('what only the sheets need is hidden: ids of criteria, the words of the drop-down', () => {
  const { sheets } = appraisalWorkbook(rubric, acceptAgreeing(appraisalOf(), who));
  const shown = sheets.map(({ cells, columns }) =>
    cells.flatMap((row) => row.flatMap((cell, col) => (cell && !columns[col]?.hidden ? [cell.value] : []))),
  );
  const words = ['Chưa thẩm định', 'Chấp nhận', 'Điều chỉnh', 'Yêu cầu bổ sung'];
  const log = sheets.findIndex(({ name }) => name === 'Nhật ký thẩm định');
  // the log says "accepted" of criteria; of nothing else was anything decided
  expect(words.filter((word) => shown[log]?.includes(word))).toEqual(['Chưa thẩm định', 'Chấp nhận']);
});

test('heads and criteria stay in sight while a reviewer scrolls', () => {
  const [sheet] = appraisalWorkbook(rubric, appraisalOf()).sheets;
  const head = sheet?.cells.findIndex((row) => row.some((cell) => cell?.value === 'Trạng thái')) ?? -1;
  const criterion = sheet?.cells[head + 1]?.findIndex((cell) => (cell?.value ?? '') !== '') ?? -1;
  expect(head).toBeGreaterThan(0);
  expect(sheet?.freeze?.rows).toBe(head + 1);
  expect(sheet?.freeze?.columns).toBeGreaterThan(criterion);
});

test.each([
  ['2021-01-05', 'Huế, ngày 05 tháng 01 năm 2021'],
  ['2021-02-09', 'Huế, ngày 09 tháng 02 năm 2021'],
  ['2021-03-10', 'Huế, ngày 10 tháng 3 năm 2021'],
  ['2021-09-30', 'Huế, ngày 30 tháng 9 năm 2021'],
  ['2021-10-01', 'Huế, ngày 01 tháng 10 năm 2021'],
  ['2021-12-31', 'Huế, ngày 31 tháng 12 năm 2021'],
  ['', 'Huế, ngày … tháng … năm …'],
])('%s is written as decree 30 wants it', (iso, written) => expect(dateLine('Huế', iso)).toBe(written));

describe('minutes', () => {
  const details = { letter: { ...emptyLetter, agency: 'Sở A', place: 'Vị Thanh' }, date: '', reviewer: '' };
  const textOf = (id: string): string =>
    `${id} – ${rubric.criteria.find((one) => one.id === id)?.text ?? ''}`;
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');

  test('of a finished appraisal: results, adjustments, deductions and what is asked, each in its part', () => {
    const settled = appraisalOf(
      {
        [FIRST]: { self: 3, appraised: 0.5, reason: 'Thiếu hợp đồng', state: 'adjusted' },
        [SECOND]: { state: 'supplement', question: 'Gửi hợp đồng' },
        // asked without a word: the unit has to know all the same
        [THIRD]: { state: 'supplement' },
      },
      'accepted',
    );
    const taken = deduct(
      settled,
      rubric,
      { ground: 0, amount: 5, reason: 'UBND xã Hòa An báo cáo muộn.' },
      who,
    );
    if (!taken.ok) throw new Error(taken.refusal);
    const {
      title,
      subject,
      dateLine: day,
      parts,
      signatures,
      recipients,
    } = minutesOf(rubric, taken.appraisal, details);
    expect([title, subject, day]).toEqual([
      'BIÊN BẢN',
      'Thẩm định kết quả tự chấm điểm của Sở Y tế',
      'Vị Thanh, ngày 20 tháng 12 năm 2017',
    ]);
    expect(signatures.map(({ heads, name }) => [heads[0], name])).toEqual([
      ['THƯ KÝ', ''],
      ['CHỦ TỌA', ''],
      ['ĐẠI DIỆN ĐƠN VỊ', ''],
      ['NGƯỜI THẨM ĐỊNH', who.by],
    ]);
    expect(recipients.length).toBeGreaterThan(0);
    const [results, adjusted, deductions, asked, conclusion] = parts;
    expect(parts.map((part) => part.title)).toEqual([
      '1. Kết quả thẩm định',
      '2. Các tiêu chí điều chỉnh điểm',
      '3. Các khoản trừ điểm (khoản 4 Điều 6)',
      '4. Nội dung đơn vị cần bổ sung, giải trình',
      '5. Kết luận',
    ]);
    // every criterion has one point, the first 3 of its own and half a point of the reviewer
    const count = rubric.criteria.length;
    const rows = results && 'table' in results ? results.table.rows : [];
    const figures = (row: string[] | undefined): number[] =>
      row?.slice(3).map((text) => Number(text.replace(',', '.'))) ?? [];
    const small = (text = ''): string => text.toLowerCase();
    expect(rows.slice(0, groups.length).map((row) => small(row[1]))).toEqual(
      groups.map(({ text }) => small(text)),
    );
    const [group] = groups;
    const own = group?.criteria.length ?? 0;
    expect(figures(rows[0])).toEqual([own + 2, own, own - 0.5]);
    expect(rows.at(-2)).toEqual(['', 'Điểm trừ', '', '', '', '−5']);
    expect(figures(rows.at(-1))).toEqual([count + 2, count, count - 0.5 - 5]);
    expect(adjusted).toMatchObject({
      table: { rows: [['1', textOf(FIRST), String(rubric.criteria[0]?.max), '3', '0,50', 'Thiếu hợp đồng']] },
    });
    expect(deductions).toMatchObject({
      items: [
        `${rubric.deductions?.grounds[0]?.replace(/\.$/, '')}: trừ 5 điểm (lý do: UBND xã Hòa An báo cáo muộn).`,
      ],
    });
    expect(asked).toMatchObject({ items: [`${textOf(SECOND)}: Gửi hợp đồng`, `${textOf(THIRD)}.`] });
    expect(conclusion).toMatchObject({
      items: [
        expect.stringContaining(`: ${(count - 0.5 - 5).toFixed(2).replace('.', ',')}/1.000 điểm`),
        expect.stringContaining('01 tiêu chí'),
        expect.stringContaining('02 nội dung'),
      ],
    });
  });

  test('of every finding is told where it stands, and what was decided on its criterion', () => {
    const nowhere: Finding = {
      ...({ code: 'formula-replaced', severity: 'error', sheet: 'Phiếu' } as const),
      ...{ cell: 'C8', expected: '1', found: '3', points: 0 },
    };
    const found = (criterion: string): Finding => ({ ...nowhere, criterion, cell: 'D9' });
    const begun = appraisalOf({ [SECOND]: { state: 'accepted', appraised: 2 } });
    const findings = [found(FIRST), found(SECOND), nowhere];
    const { parts } = minutesOf(rubric, begun, { ...details, findings });
    const items = parts.flatMap((part) =>
      'items' in part && part.title.endsWith('Kết quả rà soát tệp phiếu') ? part.items : [],
    );
    expect(items).toEqual([
      expect.stringMatching(new RegExp(`^Tiêu chí ${FIRST}, ô D9: .*\\. Chưa có kết luận\\.$`)),
      expect.stringMatching(
        new RegExp(`^Tiêu chí ${SECOND}, ô D9: .*\\. Đã thẩm định: công nhận 2 điểm\\.$`),
      ),
      expect.stringMatching(/^Ô C8: (?!.*(?:kết luận|thẩm định)).*\.$/),
    ]);
  });

  test('of one that is not finished: what is open is counted, differences are named, and nobody signs', () => {
    const begun = appraisalOf({ [FIRST]: { self: 3 }, [SECOND]: { state: 'accepted' } });
    const { title, parts, signatures, recipients, closing } = minutesOf(rubric, begun, details);
    expect([title, signatures, recipients]).toEqual(['BIÊN BẢN (DỰ THẢO)', [], []]);
    expect(closing).toEqual([expect.stringContaining('chưa có giá trị để ký')]);
    expect(parts.map((part) => part.title.replace(/ \(.*/, ''))).toEqual([
      '1. Kết quả thẩm định',
      '2. Tiêu chí chưa thẩm định',
      '3. Các tiêu chí điều chỉnh điểm',
      '4. Các khoản trừ điểm',
      '5. Nội dung đơn vị cần bổ sung, giải trình',
    ]);
    expect(parts[1]).toMatchObject({
      items: [
        expect.stringContaining(`Còn ${rubric.criteria.length - 1} tiêu chí`),
        `${textOf(FIRST)}: tự chấm 3, tính lại từ số liệu 1; chưa có kết luận.`,
      ],
    });
    for (const index of [2, 3, 4]) expect(parts[index]).toMatchObject({ items: ['Chưa ghi nội dung nào.'] });
    const rows = parts[0] && 'table' in parts[0] ? parts[0].table.rows : [];
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['–']));
  });
});

test('what is to be looked at in the figures is accepted one by one, also where two criteria contradict each other', () => {
  const comparison = { criteria: [], claimed: null, sheet: null, engine: { points: 0 } };
  const problems: Problem[] = [
    { severity: 'warning', code: 'fraction-in-whole', criterion: FIRST },
    { severity: 'warning', code: 'check', criteria: [SECOND, THIRD] },
    { severity: 'note', code: 'number-as-date', criterion: FOURTH },
    { severity: 'warning', code: 'evidence-missing', criterion: FOURTH },
    { severity: 'warning', code: 'evidence-missing', criterion: FIRST },
  ];
  const doubtful = doubtfulCriteria({ comparison, findings: [], problems });
  expect([...doubtful]).toEqual([FIRST, SECOND, THIRD]);
  const accepted = acceptAgreeing(appraisalOf(), who, doubtful).criteria.flatMap(({ id, state }) =>
    state === 'accepted' ? [id] : [],
  );
  expect(accepted).toEqual(rubric.criteria.map(({ id }) => id).filter((id) => !doubtful.has(id)));
  expect([...withoutEvidence({ problems }, new Set(accepted))]).toEqual([FOURTH]);
  expect([FIRST, THIRD].map((id) => problemsOf(problems, id).map(({ code }) => code))).toEqual([
    ['fraction-in-whole'],
    ['check'],
  ]);
});
