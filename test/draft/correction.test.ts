/** A published form corrected: the next version, the map that carries answers over, and the sheet that says what changed. */
import { examine, type Examined } from '../../src/draft/examine';
import { draftOfFile } from '../../src/draft/source/from-file';
import type { DraftEntry, FormDraft } from '../../src/draft/model';
import { publishedDraft } from '../../src/draft/earlier/correction';
import { readDraft } from '../../src/draft/sheet/read';
import { reviewWorkbook } from '../../src/draft/sheet/review';
import { draftWorkbook } from '../../src/draft/sheet/write';
import { migrate } from '../../src/form/answers/migrate';
import { load } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';

const choice = (points: number): object => ({
  kind: 'choice',
  options: [
    { text: 'Có', points },
    { text: 'Không', points: 0 },
  ],
});
const criterion = (id: string, text: string, rule: object): object => ({
  id,
  no: id.slice(2),
  text,
  max: 4,
  rule,
});
const SOURCE = {
  ...{ id: 'song-may-2026', province: 'Sông Mây', year: 2026, audience: 'xã', title: ['BỘ CHỈ SỐ'] },
  ...{ attachment: '(Kèm theo)', decision: { authority: 'UBND tỉnh Sông Mây', title: 'Bộ chỉ số' } },
  ...{ declaredTotal: 16, optionRows: 'rows', total: { text: 'TỔNG CỘNG', max: 16, at: 'bottom' } },
  columns: (['no', 'text', 'max', 'self'] as const).map((role) => ({ role, title: role, width: 9 })),
  before: [{ title: 'ĐƠN VỊ', fields: [{ id: 'unit', text: 'Tên' }] }],
  ...{ after: [], signature: [] },
  groups: [
    {
      ...{ no: 'I', text: 'HẠ TẦNG', max: 16 },
      items: [
        criterion('I.1', 'Mạng LAN', choice(4)),
        criterion('I.2', 'Hộ có Internet', {
          ...{ kind: 'ratio', numerator: 'Số hộ có Internet', denominator: 'Tổng số hộ' },
          bands: [{ from: 80, gives: 'max' }, { gives: 0 }],
        }),
        criterion('I.3', 'Máy tính', choice(4)),
        criterion('I.4', 'Máy in', choice(4)),
      ],
    },
  ],
};

function opened(source: unknown = SOURCE): FormDraft {
  const draft = draftOfFile(source);
  if (!draft) throw new Error('no form');
  return draft;
}
/** What the author writes at one criterion; undefined takes its row out. */
const edited = (draft: FormDraft, id: string, change: Partial<DraftEntry> | undefined): FormDraft => ({
  ...draft,
  entries: draft.entries.flatMap((entry) =>
    entry.id !== id ? [entry] : change ? [{ ...entry, ...change }] : [],
  ),
});
const confirmed = (draft: FormDraft): FormDraft => ({
  ...draft,
  entries: examine(draft).draft.entries.map((entry) => ({ ...entry, confirmed: entry.kind === 'criterion' })),
});
/** The total follows what the author did to the rows. */
const summing = (draft: FormDraft, total: string): FormDraft => ({
  ...draft,
  info: { ...draft.info, declaredTotal: total },
  entries: draft.entries.map((entry) =>
    entry.kind === 'group' || entry.kind === 'total'
      ? { ...entry, cells: entry.cells.map((cell, index) => (index === 2 ? total : cell)) }
      : entry,
  ),
});
function published(draft: FormDraft): { examined: Examined; rubric: Rubric; next: FormDraft } {
  const examined = examine(confirmed(draft));
  const { rubric, problems } = examined;
  if (!rubric || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { examined, rubric, next: publishedDraft(examined.draft, rubric) };
}
const rubricOf = (source: unknown): Rubric => {
  const loaded = load(source);
  if (!loaded.ok) throw new Error('no form');
  return loaded.rubric;
};
const first = rubricOf(SOURCE);
/** A unit's answers to the first version. */
const answers = {
  ...{ rubric: first.id, unit: 'Xã A', fields: { unit: 'Xã A' } },
  answers: new Map(
    Object.entries({ 'I.1': [0], 'I.2': [85, 100], 'I.3': [0], 'I.4': [1] }).map(([id, inputs]) => [
      id,
      { ...emptyAnswer(inputs.length), inputs, evidence: `BC ${id}` },
    ]),
  ),
};

/** The draft's sheet as it is shown. */
async function shown(draft: FormDraft, rubric: Rubric): Promise<string[]> {
  const content = readWorkbook(await writeWorkbook(reviewWorkbook(draft, rubric)));
  const sheet = content.ok && content.content.sheets.find(({ name }) => name === 'Thay đổi so với bản trước');
  if (!sheet) return [];
  return [...sheet.rows.values()].map((cells) =>
    [...cells.values()]
      .flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []))
      .join(' | '),
  );
}

test('a form that is opened and not changed is the published one, whatever version its author types', () => {
  const draft = opened();
  const { standing, source } = examine({ ...draft, info: { ...draft.info, version: '5', changes: 'thử' } });
  expect(standing).toEqual({ state: 'published', version: 1 });
  expect(source).not.toHaveProperty('version');
  expect(source).not.toHaveProperty('changes');
  expect(examine(edited(draft, 'I.1', { evidence: 'Ảnh chụp' })).standing.state).toBe('changed');
});

test('the rules of a published form stay confirmed; one that comes out otherwise is to be confirmed anew', () => {
  const draft = opened();
  const told = (one: FormDraft): string[] =>
    examine(one).problems.flatMap(({ code, received }) =>
      code === 'not-confirmed' || code === 'edge-unseen' ? [`${code} ${received}`] : [],
    );
  expect(told(draft)).toEqual([]);
  expect(told(edited(draft, 'I.1', { evidence: 'Ảnh chụp' }))).toEqual([]);
  const rate = draft.entries.find(({ id }) => id === 'I.2')?.sentence ?? '';
  expect(told(edited(draft, 'I.2', { sentence: rate.replace('80', '75') }))).toEqual(['edge-unseen I.2']);
});

test('a form of another id is a new form', () => {
  const draft = opened();
  const { standing } = examine({ ...draft, info: { ...draft.info, id: 'song-may-2027' } });
  expect(standing).toEqual({ state: 'new', version: 0 });
});

test('a changed rule makes the next version, which names it and has its answers confirmed', async () => {
  const sentence = 'a = Số hộ có Internet; b = Tổng số hộ; từ 90%: điểm tối đa; còn lại: 0 điểm';
  const { rubric, examined } = published(edited(opened(), 'I.2', { sentence }));
  expect([rubric.version, rubric.changes]).toEqual([2, 'Sửa I.2']);
  const migrated = migrate(first, answers, rubric);
  expect(migrated?.confirm).toEqual(['I.2']);
  expect(migrated && assess(rubric, migrated.submission).criteria.map(({ points }) => points)).toEqual([
    4, 0, 4, 0,
  ]);
  const lines = await shown(examined.draft, rubric);
  expect(lines).toContainEqual(
    expect.stringMatching(/^I\.2 \| I\.2 \| .*từ 80%.* \| .*từ 90%.*79,9 % → 0.*89,9 % → 0.*điểm tính lại/s),
  );
  expect(lines).toContainEqual(expect.stringContaining('3 tiêu chí còn lại giữ nguyên'));
});

test('words that say another thing are confirmed anew, words put right are not', () => {
  const asked = (cells: string[]): unknown =>
    migrate(first, answers, published(edited(opened(), 'I.3', { cells })).rubric)?.confirm;
  expect(asked(['3', 'Máy tính dùng riêng', '4', ''])).toEqual(['I.3']);
  expect(asked(['3', 'Máy  tính', '4', ''])).toEqual([]);
});

test('a renamed, a joined, a new and a removed criterion: every answer goes where the author says', async () => {
  let draft = edited(opened(), 'I.1', { id: 'I.9' });
  draft = edited(draft, 'I.3', { id: 'I.5', was: 'I.3; I.4' });
  draft = edited(draft, 'I.4', { id: 'I.6', was: '', cells: ['6', 'Máy quét', '4', ''] });
  const { rubric, examined } = published(summing(edited(draft, 'I.2', undefined), '12'));
  expect(rubric.from).toEqual([
    { form: 'song-may-2026', criteria: { 'I.9': ['I.1'], 'I.5': ['I.3', 'I.4'] }, confirm: ['I.5'] },
  ]);
  expect(rubric.changes).toBe('Sửa I.5; thêm I.6; bỏ I.2; đổi mã I.1 → I.9');
  const migrated = migrate(first, answers, rubric);
  expect(migrated?.submission.answers.get('I.9')).toMatchObject({ inputs: [0], evidence: 'BC I.1' });
  expect(migrated?.submission.answers.get('I.5')?.evidence).toBe('I.3: BC I.3; I.4: BC I.4');
  expect(migrated?.submission.answers.has('I.6')).toBe(false);
  expect(
    migrated?.left.filter(({ joined }) => joined === undefined).map(({ criterion: { id } }) => id),
  ).toEqual(['I.2']);
  const lines = (await shown(examined.draft, rubric)).filter((line) => /^I\./.test(line));
  expect(lines.map((line) => line.split(' | ').at(-1))).toEqual([
    'giữ nguyên số liệu và điểm',
    expect.stringContaining('gộp'),
    'chưa có; đơn vị nhập',
    expect.stringContaining('Không còn trong mẫu'),
  ]);
});

test('a second correction carries the answers of the first version by both maps', () => {
  const second = published(edited(opened(), 'I.1', { id: 'I.9' }));
  const third = published(edited(second.next, 'I.9', { id: 'I.8' }));
  expect(third.rubric.version).toBe(3);
  for (const [earlier, id] of [
    [first, 'I.1'],
    [second.rubric, 'I.9'],
  ] as const) {
    const given = { ...answers, answers: new Map([[id, answers.answers.get('I.1') ?? emptyAnswer(1)]]) };
    expect(migrate(earlier, given, third.rubric)?.submission.answers.get('I.8')).toMatchObject({
      inputs: [0],
    });
  }
  expect(examine(third.next).standing).toEqual({ state: 'published', version: 3 });
});

test('a criterion that took another’s number does not take its answer', () => {
  let draft = edited(opened(), 'I.1', { id: 'x' });
  draft = edited(draft, 'I.3', { id: 'I.1' });
  const { rubric } = published(edited(draft, 'x', { id: 'I.3' }));
  const migrated = migrate(first, answers, rubric);
  expect(migrated?.submission.answers.get('I.1')?.evidence).toBe('BC I.3');
  expect(migrated?.submission.answers.get('I.3')?.evidence).toBe('BC I.1');
});

test('an earlier id that the published form has not is refused, at its row', () => {
  const draft = edited(opened(), 'I.3', { was: 'I.7' });
  const at = draft.entries.findIndex(({ id }) => id === 'I.3');
  expect(examine(draft).problems).toContainEqual({ code: 'was-unknown', entry: at, received: 'I.7' });
});

test('the sheet keeps the published form, the ids that criteria had, and says where the draft stands', async () => {
  const { draft } = examine(edited(opened(), 'I.1', { id: 'I.9' }));
  const content = readWorkbook(await writeWorkbook(draftWorkbook(examine(draft))));
  const read = content.ok ? readDraft(content.content) : undefined;
  expect(read?.problems).toEqual([]);
  expect(read?.draft.base?.fingerprints.whole).toBe(first.fingerprints.whole);
  expect(read?.draft.entries.find(({ id }) => id === 'I.9')?.was).toBe('I.1');
  expect(content.ok && content.content.sheets[0]?.rows.get(1)?.get(0)?.value).toMatch(/^Đã sửa sau bản 1\. /);
});

test('what its author wrote about an earlier form stays as written', () => {
  const draft = opened();
  const from = '- form: song-may-2025\n  criteria:\n    I.1: [A.1]';
  const { rubric } = published({ ...draft, info: { ...draft.info, from } });
  expect(rubric.from).toEqual([{ form: 'song-may-2025', criteria: { 'I.1': ['A.1'] } }]);
});
