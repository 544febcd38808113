/** From a decision's table to a published form: drafted, put right by its author in the sheet, published, and opened again. */
import { parse } from 'yaml';
import { draftOf } from '../../src/draft/table/draft';
import { examine, type Examined } from '../../src/draft/examine';
import { edgesOf } from '../../src/draft/edges';
import { draftOfFile } from '../../src/draft/source/from-file';
import { draftOfSource } from '../../src/draft/source/from-source';
import { formDraft } from '../../src/draft/table/form-draft';
import type { DraftEntry, FormDraft } from '../../src/draft/model';
import { formFile } from '../../src/draft/source/publish';
import { changesTo } from '../../src/draft/sheet/change';
import { readDraft, type ReadDraft } from '../../src/draft/sheet/read';
import { draftWorkbook, problemWords } from '../../src/draft/sheet/write';
import { takeOver } from '../../src/draft/table/take-over';
import { checkRubric } from '../../src/rubric/problems/content';
import { readDocx } from '../../src/workbook/docx/read';
import { changeWorkbook } from '../../src/workbook/xlsx/change';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf, sourceOf, testedIds } from '../tools/forms';
import { docx, p, plain, run, table } from './word';

const HEAD = plain('STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm');
const ROWS = [
  plain('I', 'HẠ TẦNG SỐ', '', '9', ''),
  plain(
    '1',
    'Tỷ lệ hộ có Internet',
    'Từ 80% trở lên: Điểm tối đa; dưới 80%: Tỷ lệ/80% x Điểm tối đa',
    '4',
    '',
  ),
  plain('2', 'Phòng họp trực tuyến', 'Tùy chất lượng', '3', ''),
  plain('3', 'Chợ 4.0', 'Có: 2 điểm; không: 0 điểm. Xã không có chợ: 2 điểm', '2', ''),
  plain('II', 'NHÂN LỰC SỐ', '', '5', ''),
  plain('4', 'Lớp học số', 'Mỗi lớp 0,5 điểm, tối đa 2 điểm', '2', ''),
  plain('5', 'Thiết bị', '', '3', ''),
  plain('', '- Đầy đủ', '+ 3 điểm', '', ''),
  plain('', '- Không', '0 điểm', '', ''),
  plain('', 'TỔNG CỘNG', '', '14', ''),
];
const ABOVE = [
  'PHỤ LỤC',
  'BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP XÃ',
  '(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/6/2026 của Ủy ban nhân dân tỉnh Sông Mây)',
].map((line) => p(run(line)));

function drafted(rows: readonly string[] = ROWS): FormDraft {
  const read = readDocx(docx(ABOVE.join('') + table(HEAD, ...rows)));
  if (!read.ok) throw new Error(read.problem.code);
  return formDraft(draftOf(read.content));
}

async function reopened(examined: Examined): Promise<{ bytes: Uint8Array; read: ReadDraft }> {
  return opened(await writeWorkbook(draftWorkbook(examined)));
}

function opened(bytes: Uint8Array): { bytes: Uint8Array; read: ReadDraft } {
  const content = readWorkbook(bytes);
  const read = content.ok ? readDraft(content.content) : undefined;
  if (!read) throw new Error('no draft');
  return { bytes, read };
}

const JUDGED: Partial<DraftEntry> = { sentence: 'hội đồng chấm theo mức độ' };
/** What an author does: one rule written, what only the author knows said. */
function completed(draft: FormDraft): FormDraft {
  return {
    ...draft,
    info: { ...draft.info, audience: 'Ủy ban nhân dân xã' },
    entries: draft.entries.map((entry) => (entry.id === 'I.2' ? { ...entry, ...JUDGED } : entry)),
  };
}

/** Looks at the checks, and marks every criterion. */
function confirmed(draft: FormDraft): FormDraft {
  const { entries } = examine(draft).draft;
  return { ...draft, entries: entries.map((entry) => ({ ...entry, confirmed: entry.kind === 'criterion' })) };
}

const codes = ({ problems }: Examined): string[] =>
  problems.map(({ code }) => code).filter((code) => code !== 'not-confirmed');

test('a draft tells what is open, all at once, and nothing counts as confirmed by itself', () => {
  const examined = examine(drafted());
  expect(codes(examined)).toEqual(['info-missing', 'rule-open']);
  expect(examined.problems.filter(({ code }) => code === 'not-confirmed')).toHaveLength(5);
  expect(examined.draft.info).toMatchObject({
    id: 'song-may-2026',
    province: 'Sông Mây',
    'decision.number': '12/QĐ-UBND',
    'decision.date': '5/6/2026',
    declaredTotal: '14',
  });
});

test('boundary cases stand beside each rule', () => {
  const { entries } = examine(completed(drafted())).draft;
  const check = (id: string): string | undefined => entries.find((entry) => entry.id === id)?.check;
  expect(check('I.1')).toBe('0 % → 0; 79,9 % → 4; 80 % → 4; 100 % → 4');
  expect(check('II.4')).toBe('Số lớp 0 → 0; Số lớp 1 → 0,5; Số lớp 4 → 2; Số lớp 5 → 2');
  expect(check('II.5')).toBe('“- Đầy đủ” → 3; “- Không” → 0');
});

test.each(testedIds)('%s: a rule alone is tried with the bounds that it has in the form', async (id) => {
  const { entries } = examine(draftOfSource(sourceOf(id))).draft;
  const shown = entries.flatMap((entry) => (entry.kind === 'criterion' ? [[entry.id, entry.check]] : []));
  expect(shown).toEqual((await formOf(id)).criteria.map((criterion) => [criterion.id, edgesOf(criterion)]));
  // somebody who was disciplined loses points
  if (id === 'vinh-an-2026-cchc')
    expect(shown).toContainEqual(['VIII.1', 'n = 0 → 0; n = 1 → -2; n = 2 → -4']);
});

test('the sheet brings back what was put into it', async () => {
  const examined = examine(confirmed(completed(drafted())));
  const { read } = await reopened(examined);
  expect(read.problems).toEqual([]);
  const plainly = (draft: FormDraft): unknown => ({
    ...draft,
    entries: draft.entries.map((entry) => ({ ...entry, unexplained: [] })),
  });
  expect(plainly(read.draft)).toEqual(plainly(examined.draft));
});

test('a finished draft is a form without a fault, whose file opens as the same draft', async () => {
  const { read } = await reopened(examine(confirmed(completed(drafted()))));
  const { problems, source } = examine(read.draft);
  expect(problems).toEqual([]);
  const file = formFile(source, ' Sông Mây');
  const again: unknown = parse(file);
  expect(checkRubric(again).problems).toEqual([]);
  const draft = draftOfFile(again);
  expect(draft && formFile(examine(draft).source, ' Sông Mây')).toBe(file);
  expect(file).toContain('- { from: 80, gives: max }');
  expect(file).toContain('exemptions:\n          - { text: Xã không có chợ, points: 2 }');
});

test('a rule changed after it was confirmed is to be looked at again', async () => {
  const { read } = await reopened(examine(confirmed(completed(drafted()))));
  const entries = read.draft.entries.map((entry) =>
    entry.id === 'II.4' ? { ...entry, sentence: 'cộng theo số lượng: Số lớp: 1 điểm' } : entry,
  );
  const examined = examine({ ...read.draft, entries });
  expect(examined.problems.map(({ code }) => code)).toEqual(['edge-unseen']);
  expect(
    examined.draft.entries.filter(({ kind, confirmed: done }) => kind === 'criterion' && !done),
  ).toHaveLength(1);
});

test.each<[string, string, Partial<DraftEntry>]>([
  ['rule-open', 'II.4', { sentence: 'theo tình hình' }],
  ['rule-doubtful', 'I.1', { sentence: 'a = Số hộ; b = ?; điểm = tỷ lệ × điểm tối đa' }],
  ['id-missing', 'I.1', { id: '' }],
  ['id-twice', 'I.1', { id: 'I.3' }],
  ['exempt-open', 'I.1', { exempt: 'không áp dụng với xã đảo' }],
  ['by-type-open', 'I.1', { byType: 'tùy xã' }],
  ['row-open', 'I.1', { kind: 'unclear' }],
  ['row-lost', 'I.1', { level: 3 }],
  ['max-unclear', 'I.1', { cells: ['1', 'Tỷ lệ hộ', '', '2-4', ''] }],
  ['sum', 'I.1', { cells: ['1', 'Tỷ lệ hộ', '', '5', ''] }],
])('%s keeps a draft from being published', (code, id, change) => {
  const draft = confirmed(completed(drafted()));
  const entries = draft.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  expect(codes(examine({ ...draft, entries }))).toContain(code);
});

test('a sum that the decision prints wrong is said in its row, and the form says it too', () => {
  const rows = ROWS.map((row) => row.replace('>5<', '>6<'));
  const draft = confirmed(completed(drafted(rows)));
  const found = examine(draft).problems.find(({ code }) => code === 'sum');
  expect(found?.text).toContain('in 6 điểm, cộng lại 5 điểm');
  const entries = draft.entries.map((entry, index) =>
    index === found?.entry ? { ...entry, sentence: 'in 6 điểm, cộng lại 5 điểm' } : entry,
  );
  const examined = examine({ ...draft, entries });
  expect(examined.problems).toEqual([]);
  expect(examined.rubric?.misprints).toEqual([{ at: 'II', printed: 6, holds: 5 }]);
});

test('a row put in between changes no other id, and the author’s words stay with their rows', () => {
  const earlier = confirmed(completed(drafted()));
  const rows = [
    ...ROWS.slice(0, 2),
    plain('2', 'Điểm wifi', 'Có: 1 điểm; không: 0 điểm', '1', ''),
    ...ROWS.slice(2),
  ];
  const { entries } = takeOver(drafted(rows), earlier);
  expect(entries.map(({ id }) => id).filter((id) => id !== '')).toEqual([
    'I.1',
    'I.2-2',
    'I.2',
    'I.3',
    'II.4',
    'II.5',
  ]);
  expect(entries.find(({ id }) => id === 'I.2')?.sentence).toBe(JUDGED.sentence);
});

test('a second check leaves the author’s own columns and layout where they are', async () => {
  const { bytes } = await reopened(examine(completed(drafted())));
  const note = { sheet: 'Soạn mẫu phiếu', cells: [{ row: 3, col: 30, value: 'hỏi lại Sở' }] };
  const noted = opened(changeWorkbook(bytes, [note], '2026-06-05T00:00:00Z') ?? bytes);
  const checked = changeWorkbook(
    noted.bytes,
    changesTo(noted.read, examine(noted.read.draft)),
    '2026-06-05T00:00:00Z',
  );
  const content = checked && readWorkbook(checked);
  expect(content?.ok && content.content.sheets[0]?.rows.get(3)?.get(30)?.value).toBe('hỏi lại Sở');
});

test('what a draft says of its rows and of the form outlives being read and checked again', async () => {
  const begun = examine(drafted());
  const { read, bytes } = await reopened(begun);
  const words = (one: FormDraft): string[][] =>
    one.entries.map(({ state, unexplained }) => (state === 'sure' ? [] : unexplained));
  expect(words(read.draft)).toEqual(words(begun.draft));
  const checked = changeWorkbook(bytes, changesTo(read, examine(read.draft)), '2026-06-05T00:00:00Z');
  expect(words(opened(checked ?? bytes).read.draft)).toEqual(words(begun.draft));
  // a line of the form's own data that is put right is no longer said to be missing
  const told = changesTo(read, examine(completed(read.draft)))[1]?.cells ?? [];
  expect(told.every(({ value }) => value === null)).toBe(true);
});

test('a cell of a kind that does not exist, and a column that is gone, are named', async () => {
  const { bytes, read } = await reopened(examine(completed(drafted())));
  const kind = read.columns.get('kind') ?? 0;
  const spoiled = {
    sheet: 'Soạn mẫu phiếu',
    cells: [
      { row: 3, col: kind, value: 'cái gì đó' },
      { row: 2, col: read.columns.get('sentence') ?? 0, value: 'Cách chấm điểm' },
    ],
  };
  const { read: again } = opened(changeWorkbook(bytes, [spoiled], '2026-06-05T00:00:00Z') ?? bytes);
  expect(again.problems.map(({ code }) => code)).toEqual(['column-missing', 'kind-unknown']);
});

test('a text that begins with = is no formula in the sheet', async () => {
  const rows = ROWS.map((row) => row.replace('Lớp học số', '=1+1'));
  const written = await reopened(examine(drafted(rows)));
  const content = readWorkbook(written.bytes);
  const cells = content.ok
    ? [...(content.content.sheets[0]?.rows.values() ?? [])].flatMap((row) => [...row.values()])
    : [];
  expect(cells.some(({ value, formula }) => value === '=1+1' && formula === undefined)).toBe(true);
});

test.each([
  ['ranking', 'trung bình: [các nhóm'],
  ['checks', '- {a'],
  ['classes', 'Tốt: từ nhiều điểm: ['],
  ['declaredTotal', 'mười bốn'],
  ['decision.date', '31/02/2026'],
  ['deadline', 'cuối năm'],
  ['agencies', 'Sở Y tế'],
] as const)('what nobody can read as %s is named, and does not stand in the form: %s', (key, told) => {
  const draft = completed(drafted());
  const examined = examine({ ...draft, info: { ...draft.info, [key]: told } });
  expect(examined.problems).toContainEqual(expect.objectContaining({ code: 'info-unread', received: told }));
  expect(JSON.stringify(examined.source)).not.toContain(JSON.stringify(told));
});

test('what is wrong with a row stands in its row, and nothing in the others', () => {
  const examined = examine(drafted());
  const [sheet] = draftWorkbook(examined).sheets;
  const lines = sheet?.cells.map((row) => row.map((cell) => String(cell?.value ?? '')).join('\n')) ?? [];
  const { entries } = examined.draft;
  const first = lines.findIndex((line) => line.includes(entries[0]?.cells[1] ?? ''));
  // that nobody confirmed it yet is not said row by row
  const told = examined.problems.filter(({ code, entry }) => entry !== undefined && code !== 'not-confirmed');
  expect(told.length).toBeGreaterThan(0);
  for (const one of told) {
    const word = problemWords(one);
    const wanted = told.flatMap((other) => (problemWords(other) === word ? [other.entry] : []));
    const found = entries.flatMap((_, entry) => (lines[first + entry]?.includes(word) ? [entry] : []));
    expect([word, found]).toEqual([word, [...new Set(wanted)]]);
  }
});
