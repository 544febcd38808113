import { emptyLetter } from '../../src/review/appraisal/letter';
import { strFromU8, unzipSync } from 'fflate';
import {
  acceptAgreeing,
  decide,
  deduct,
  startAppraisal,
  takeBack,
  unfinished,
} from '../../src/review/appraisal/appraisal';
import { doubtfulCriteria } from '../../src/review/appraisal/doubtful';
import { appraisalTotals } from '../../src/review/appraisal/totals';
import type { Appraisal, AppraisalResult } from '../../src/review/appraisal/appraisal';
import { readAppraisal, takeOver } from '../../src/review/appraisal/read';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import { minutesOf } from '../../src/review/appraisal/minutes';
import type { Minutes } from '../../src/review/appraisal/minutes';
import { minutesWorkbook } from '../../src/review/appraisal/minutes-sheet';
import { readReplies, returnWorkbook } from '../../src/review/appraisal/return';
import type { Review } from '../../src/review/review';
import { compareVersions } from '../../src/review/versions';
import { placeForm } from '../../src/form/place/place';
import { assess } from '../../src/scoring/assess';
import type { Rubric } from '../../src/rubric/types';
import type { SheetSpec } from '../../src/sheet/spec';
import { minutesDocument } from '../../src/word/minutes';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { validate } from '../tools/validator';
import { submissionOf } from '../tools/workbooks';
import { read, resaved, review, write } from './workbooks';

const who = { at: '2021-11-20 09:30', by: 'Nguyễn Thị Hòa' };
const later = { at: '2021-11-21 14:00', by: 'Trần Văn Bình' };
const kbang = form('gia-lai-2020-huyen');
let reviewed: Review;

beforeAll(async () => {
  reviewed = await review(read(await write(kbang, submission(kbang, 'gia-lai-kbang-2020'))));
});

function done(result: AppraisalResult): Appraisal {
  if (!result.ok) throw new Error(result.refusal);
  return result.appraisal;
}

function sample(): Appraisal {
  let appraisal = acceptAgreeing(startAppraisal(reviewed), who);
  appraisal = done(
    decide(appraisal, '2.III.1', { appraised: 0.05, reason: 'Chỉ có 16/318 TTHC ở mức độ 3' }, later),
  );
  appraisal = done(
    decide(
      appraisal,
      '1.I.2',
      { state: 'supplement', question: 'Gửi bản chụp hợp đồng đường truyền năm 2020.' },
      later,
    ),
  );
  return appraisal;
}

describe('deciding', () => {
  test('starts with the recomputed points, and agreement can be accepted at once', () => {
    const start = startAppraisal(reviewed);
    expect(start.criteria.map(({ appraised }) => appraised)).toEqual(
      start.criteria.map(({ recomputed }) => recomputed),
    );
    const accepted = acceptAgreeing(start, who);
    expect(accepted.criteria.filter(({ state }) => state === 'accepted')).toHaveLength(170);
    expect(accepted.log).toHaveLength(170);
    expect(unfinished(accepted)).toEqual([]);
  });

  test('other points than the unit gives need a reason, and must be possible', () => {
    const start = startAppraisal(reviewed);
    expect(decide(start, '2.III.1', { appraised: 0.5 }, who)).toEqual({
      ok: false,
      refusal: 'reason-required',
    });
    expect(decide(start, '2.III.1', { appraised: 1.5, reason: 'x' }, who)).toMatchObject({
      refusal: 'points-out-of-range',
    });
    expect(decide(start, '2.III.1', { appraised: 0.055, reason: 'x' }, who)).toMatchObject({
      refusal: 'points-out-of-range',
    });
    expect(decide(start, 'IX.9', { appraised: 0 }, who)).toMatchObject({ refusal: 'unknown-criterion' });
    const adjusted = done(decide(start, '2.III.1', { appraised: 0.5, reason: 'Đã kiểm tra' }, who));
    expect(adjusted.criteria.find(({ id }) => id === '2.III.1')).toMatchObject({
      appraised: 0.5,
      state: 'adjusted',
    });
    expect(appraisalTotals(kbang, adjusted).total).toBe(142.63);
  });

  test('the log only grows', () => {
    const first = sample();
    const second = done(decide(first, '2.III.1', { appraised: 0.1 }, later));
    expect(second.log.slice(0, first.log.length)).toEqual(first.log);
    expect(second.log.slice(first.log.length).map(({ action, from, to }) => [action, from, to])).toEqual([
      ['points', 0.05, 0.1],
      ['state', 'adjusted', 'accepted'],
    ]);
  });

  test('Huế: the assessor of highest standing comes first', async () => {
    const hue = form('hue-2021-huyen');
    const [first, second] = hue.criteria;
    const given = submission(hue, {
      [first?.id ?? '']: { assessed: { department: 0.5, expert: 0.25 } },
      [second?.id ?? '']: { assessed: { department: 0.5 } },
    });
    const start = startAppraisal(await review(read(await write(hue, given))));
    expect(start.criteria.slice(0, 3).map(({ appraised }) => appraised)).toEqual([0.25, 0.5, 0]);
  });

  test('Hậu Giang: deductions of article 6.4 with amount and reason, bonus apart, class by the total', async () => {
    const rubric = form('hau-giang-2017');
    let appraisal = startAppraisal(await review(read(await write(rubric, submission(rubric, {})))));
    for (const { id, max } of rubric.criteria)
      appraisal = done(decide(appraisal, id, { appraised: max, reason: 'Đủ tài liệu' }, who));
    expect(appraisalTotals(rubric, appraisal)).toMatchObject({
      base: 1000,
      bonus: 30,
      deducted: 0,
      total: 1030,
      class: 'Tốt',
    });
    expect(deduct(appraisal, rubric, { ground: 9, amount: 5, reason: 'x' }, who)).toMatchObject({
      refusal: 'ground-unknown',
    });
    expect(deduct(appraisal, rubric, { ground: 0, amount: 5, reason: ' ' }, who)).toMatchObject({
      refusal: 'reason-required',
    });
    const taken = done(
      deduct(appraisal, rubric, { ground: 2, amount: 181, reason: 'Báo cáo gửi ngày 20/12' }, who),
    );
    expect(appraisalTotals(rubric, taken)).toMatchObject({
      base: 1000,
      bonus: 30,
      deducted: 181,
      total: 849,
      class: 'Khá',
    });
    const back = done(takeBack(taken, 0, 'Nhập nhầm', later));
    expect(appraisalTotals(rubric, back).total).toBe(1030);
    expect(back.log.slice(-2).map(({ action }) => action)).toEqual(['deduct', 'take-back']);
    const again = readAppraisal(read(await writeWorkbook(appraisalWorkbook(rubric, taken))), rubric);
    expect(again?.appraisal).toEqual(taken);
  });
});

describe('sheets', () => {
  test('goes on where it stood, also through LibreOffice, whose sums are ours', async () => {
    const appraisal = sample();
    const bytes = await writeWorkbook(appraisalWorkbook(kbang, appraisal));
    expect(await validate(bytes)).toEqual([]);
    for (const one of [bytes, ...(await resaved([bytes]))]) {
      const found = readAppraisal(read(one), kbang);
      expect(found).toEqual({ appraisal, unlogged: [], unreadable: [] });
    }
    const [saved] = await resaved([bytes]);
    const values = (file: Uint8Array): unknown[] =>
      [...(read(file).sheets[0]?.rows ?? [])].map(([row, cells]) => [row, cells.get(5)?.value ?? null]);
    expect(values(saved ?? bytes)).toEqual(values(bytes));
  }, 120_000);

  test('what was edited in the sheet is seen and can be taken over', async () => {
    const content = read(await writeWorkbook(appraisalWorkbook(kbang, sample())));
    const sheet = content.sheets[0]!;
    const rowOf = (id: string) => [...sheet.rows].find(([, cells]) => cells.get(10)?.value === id)?.[1];
    rowOf('1.I.4')?.set(5, { value: 0 });
    rowOf('1.I.5')?.set(5, { value: 7 });
    const found = readAppraisal(content, kbang)!;
    expect(found.unlogged).toEqual([{ id: '1.I.4', action: 'points', logged: 1, found: 0 }]);
    expect(found.unreadable).toEqual([{ id: '1.I.5', found: '7' }]);
    expect(takeOver(found, later).log.at(-1)).toMatchObject({
      ...later,
      action: 'points',
      criterion: '1.I.4',
      from: 1,
      to: 0,
    });
    expect(unfinished(found.appraisal).map(({ id }) => id)).toContain('1.I.4');
  });
});

describe('back and forth', () => {
  test('questions stand beside the unit’s answers, and nothing is a finding when they come back', async () => {
    const own = submission(kbang, 'gia-lai-kbang-2020');
    const bytes = await writeWorkbook(returnWorkbook(kbang, own, sample(), '0.0.0'));
    expect(await validate(bytes)).toEqual([]);
    const content = read(bytes);
    const located = placeForm(content, kbang)!;
    const row = located.cell('1.I.2', 'text')!.row;
    const [reply] = [...located.sheet.rows.get(1)!].find(
      ([, cell]) => cell.value === 'Giải trình của đơn vị',
    )!;
    located.sheet.rows.get(row)!.set(reply, { value: 'Đã gửi kèm' });
    const back = await review(content);
    expect(back.findings).toEqual([]);
    expect(readReplies(content, kbang, (id) => located.cell(id, 'text')?.row, located.sheet.name)).toEqual(
      new Map([['1.I.2', { question: 'Gửi bản chụp hợp đồng đường truyền năm 2020.', reply: 'Đã gửi kèm' }]]),
    );
  }, 60_000);

  test('a resubmission beside the first version', () => {
    const first = submission(kbang, 'gia-lai-kbang-2020');
    const answers = new Map(first.answers);
    const before = first.answers.get('2.III.1')!;
    answers.set('2.III.1', { ...before, inputs: [62, 318, null], claimed: 0.19, evidence: '62/318' });
    const second = { ...first, answers };
    const compared = compareVersions(
      kbang,
      { submission: first, assessment: assess(kbang, first) },
      { submission: second, assessment: assess(kbang, second) },
    );
    expect(compared.changes).toEqual([
      { criterion: '2.III.1', part: 'input', input: 0, before: 31, after: 62 },
      { criterion: '2.III.1', part: 'claimed', before: 0.1, after: 0.19 },
      { criterion: '2.III.1', part: 'evidence', before: '31/318', after: '62/318' },
    ]);
    expect(compared.points).toEqual([{ criterion: '2.III.1', before: 0.1, after: 0.19 }]);
  });
});

describe('minutes', () => {
  const details = {
    letter: {
      ...emptyLetter,
      superior: 'UBND TỈNH GIA LAI',
      agency: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      place: 'Gia Lai',
    },
    date: '2020-12-02',
    reviewer: who.by,
  };
  const minutes = (rubric: Rubric = kbang) => minutesOf(rubric, sample(), details);

  test('say what differs and what must be supplemented', () => {
    const { dateLine, parts } = minutes();
    expect(dateLine).toBe('Gia Lai, ngày 02 tháng 12 năm 2020');
    expect(JSON.stringify(parts[1])).toContain('Chỉ có 16/318 TTHC ở mức độ 3');
    expect(JSON.stringify(parts.at(-2))).toContain('Gửi bản chụp hợp đồng đường truyền năm 2020.');
    expect(JSON.stringify(parts.at(-1))).toContain('Đề nghị đơn vị bổ sung, giải trình 01 nội dung');
  });

  test('are valid as a sheet and as a Word file', async () => {
    expect(await validate(await writeWorkbook(minutesWorkbook(minutes())))).toEqual([]);
    expect(await validate(await minutesDocument(minutes()), 'docx')).toEqual([]);
  }, 60_000);
});

/** What a person reads in a Word file, wherever its lines end. */
const readIn = (xml: string): string =>
  xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text ?? '').join(''))
    .join(' ')
    .replace(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replaceAll('&amp;', '&');

/** What units write to see whether somebody runs it. */
const hostile = [
  '=1+1',
  '+HYPERLINK("http://x")',
  '-2+3',
  '@SUM(A1)',
  'a\tb\nc\r\nd',
  '<script>alert(1)</script><b>x</b>',
  'javascript:alert(1)',
  'file:///C:/secret.txt',
  '\\\\server\\share\\a.xlsx',
  '\u202Etxt.exe\u202C',
  '𝒳 & <&> "\'',
  'x'.repeat(32_767),
];

test.each(hostile.map((text) => [text.slice(0, 30), text]))(
  'hostile text is text everywhere: %j',
  async (_name, text) => {
    let appraisal = startAppraisal(reviewed);
    appraisal = { ...appraisal, unit: text.slice(0, 200) };
    appraisal = done(
      decide(
        appraisal,
        '1.I.2',
        { appraised: 0, reason: text, question: text, explanation: text },
        { at: text.slice(0, 50), by: text.slice(0, 50) },
      ),
    );
    const texts = (sheets: readonly SheetSpec[]): void => {
      for (const { cells } of sheets)
        for (const row of cells)
          for (const cell of row)
            if (cell?.formula !== undefined) expect(cell.formula).toMatch(/^(ROUND|SUM|MAX|IF)\(/);
    };
    const spec = appraisalWorkbook(kbang, appraisal);
    texts(spec.sheets);
    const found = readAppraisal(read(await writeWorkbook(spec)), kbang);
    const kept = found?.appraisal.criteria.find(({ id }) => id === '1.I.2');
    expect(kept?.reason.replace(/\r\n?/g, '\n')).toBe(text.replace(/\r\n?/g, '\n'));
    const paper = minutesOf(kbang, appraisal, {
      letter: { ...emptyLetter, superior: text.slice(0, 80), agency: text.slice(0, 80) },
      date: '',
      reviewer: text.slice(0, 80),
    });
    texts(minutesWorkbook(paper).sheets);
    const document = await minutesDocument(paper);
    const parts = unzipSync(document);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<script|<w:hyperlink|<w:fldSimple|<w:instrText/);
    // the reason in its table, the question behind its criterion
    expect(readIn(xml).split(text.replace(/\s+/g, ' ')).length).toBeGreaterThan(2);
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toMatch(
      /javascript:|file:|TargetMode="External"/,
    );
  },
  60_000,
);

describe('minutes say only what was decided', () => {
  const details = {
    letter: { ...emptyLetter, superior: '', agency: 'SỞ A', place: 'Gia Lai' },
    date: '',
    reviewer: '',
  };
  const textOf = (minutes: Minutes): string => JSON.stringify(minutes);

  test('of an appraisal that nobody began: a draft without points, class, decisions or a place to sign', async () => {
    const minutes = minutesOf(kbang, startAppraisal(reviewed), { ...details, findings: reviewed.findings });
    expect(minutes.title).toBe('BIÊN BẢN (DỰ THẢO)');
    expect(minutes.signatures).toEqual([]);
    const table = minutes.parts.flatMap((part) => ('table' in part ? [part.table] : []));
    expect(table).toHaveLength(1);
    expect(new Set(table[0]?.rows.map((row) => row.at(-1)))).toEqual(new Set(['–']));
    expect(textOf(minutes)).not.toMatch(/Không có\.|Xếp loại/);
    expect(textOf(minutes)).toContain(`Còn ${kbang.criteria.length} tiêu chí chưa thẩm định`);
    const xml = strFromU8(unzipSync(await minutesDocument(minutes))['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('NGƯỜI THẨM ĐỊNH');
  });

  test('a difference is an adjustment once somebody decided it, with reason, day and name of the log', () => {
    const start = startAppraisal(reviewed);
    const differing = start.criteria.find(({ self, recomputed }) => self !== recomputed) ?? start.criteria[0];
    if (!differing) throw new Error('no criterion');
    const minutes = minutesOf(
      kbang,
      done(
        decide(
          start,
          differing.id,
          { appraised: 0, reason: 'Không có tài liệu' },
          { at: '2021-12-03T09:00:00', by: 'Bà B' },
        ),
      ),
      details,
    );
    const adjusted = minutes.parts.find(({ title }) => title.includes('điều chỉnh'));
    expect(textOf({ ...minutes, parts: adjusted ? [adjusted] : [] })).toContain('Không có tài liệu');
    expect(minutes.dateLine).toBe('Gia Lai, ngày 03 tháng 12 năm 2021');
    expect(textOf(minutes)).toContain('Bà B');
  });

  test('a finished appraisal is no draft: every point, the class and two places to sign', () => {
    const start = startAppraisal(reviewed);
    const criteria = start.criteria.map((one) => ({
      ...one,
      self: one.appraised,
      state: 'accepted' as const,
    }));
    const minutes = minutesOf(kbang, { ...start, criteria }, details);
    expect(minutes.title).toBe('BIÊN BẢN');
    expect(minutes.signatures.map(({ heads }) => heads[0])).toEqual([
      'THƯ KÝ',
      'CHỦ TỌA',
      'ĐẠI DIỆN ĐƠN VỊ',
      'NGƯỜI THẨM ĐỊNH',
    ]);
    expect(textOf(minutes)).not.toContain('–"');
    expect(textOf(minutes)).not.toContain('chưa thẩm định');
  });

  test('findings of the file stand in the paper, and a form that prints other sums says so', async () => {
    const rubric = form('lam-dong-2021-so');
    const blank = await review(
      read(await write(rubric, submissionOf(rubric, { rubric: rubric.id, unit: { name: '' }, answers: {} }))),
    );
    const minutes = minutesOf(rubric, startAppraisal(blank), { ...details, findings: blank.findings });
    expect(minutes.subject).not.toMatch(/ của $/);
    expect(textOf(minutes)).toMatch(/Kết quả rà soát tệp phiếu/);
    expect(minutes.parts.flatMap((part) => ('table' in part ? [part.table.rows.at(-1)?.[2]] : []))[0]).toBe(
      '500',
    );
    expect(textOf(minutes)).not.toContain('total');
    expect(textOf(minutes)).toMatch(/Mẫu phiếu ghi (?:tổng điểm|điểm) tối đa.* các tiêu chí cộng lại là/);
  });
});

test('accepting all leaves open what nobody may accept unseen: no figures, unusable ones, findings', async () => {
  const rubric = form('ha-nam-2021-so');
  const criterion = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
  const other = rubric.criteria.filter(({ rule }) => rule.kind === 'ratio')[1];
  if (!criterion || !other) throw new Error('no rates');
  const answers = {
    [criterion.id]: { numerator: 0, denominator: 7 },
    [other.id]: { numerator: 3, denominator: 7 },
  };
  const filled = await review(
    read(await write(rubric, submissionOf(rubric, { rubric: rubric.id, unit: { name: 'A' }, answers }))),
  );
  const accepted = (result: Review): string[] =>
    acceptAgreeing(startAppraisal(result), who, doubtfulCriteria(result)).criteria.flatMap(({ id, state }) =>
      state === 'accepted' ? [id] : [],
    );
  expect(accepted(filled)).toEqual([criterion.id, other.id]);
  const finding = {
    code: 'drawing-over',
    severity: 'warning',
    criterion: other.id,
    sheet: '',
    points: 0,
  } as const;
  expect(accepted({ ...filled, findings: [finding] })).toEqual([criterion.id]);
  expect(accepted({ ...filled, findings: [{ ...finding, severity: 'note' }] })).toEqual([
    criterion.id,
    other.id,
  ]);
});
