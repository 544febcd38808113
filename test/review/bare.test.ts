/** Both real submissions as bare tables: pasted from their Word files, squeezed rows and all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresIn } from '../../src/review/bare/figures';
import { matchRows } from '../../src/review/bare/match';
import type { BareReview } from '../../src/review/bare/review-table';
import { reviewTable } from '../../src/review/bare/review-table';
import { recogniseTable } from '../../src/review/bare/recognise';
import { tableRows } from '../../src/review/bare/table';
import { reviewTaken, takeContent, unreadIn } from '../../src/intake/file/take';
import type { Review } from '../../src/review/review';
import type { Rubric } from '../../src/rubric/types';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { form, forms, submission } from '../scoring/forms';
import { summariseForm } from '../../src/summary/summarise';
import { unitResult } from '../../src/summary/unit-result';
import type { AppraisedPoints } from '../../src/summary/unit';
import { builtIn } from '../../src/rubric/store';
import { read } from './workbooks';

type Name = 'gia-lai-kbang-2020' | 'ha-nam-so-tai-chinh-2021';
const rubricOf: Record<Name, string> = {
  'gia-lai-kbang-2020': 'gia-lai-2020-huyen',
  'ha-nam-so-tai-chinh-2021': 'ha-nam-2021-so',
};
const names: Name[] = ['gia-lai-kbang-2020', 'ha-nam-so-tai-chinh-2021'];

const contentOf = (name: Name): WorkbookContent =>
  read(readFileSync(join(process.cwd(), 'test', 'fixtures', `bare-${name}.xlsx`)));

function reviewed(content: WorkbookContent): BareReview {
  const table = recogniseTable(content, forms());
  if (!table) throw new Error('not recognised');
  return reviewTable(content, table);
}

/** As every edge takes it. */
async function taken(content: WorkbookContent): Promise<Review> {
  const file = await takeContent(content, builtIn);
  if (!file.ok) throw new Error(file.reason);
  return reviewTaken(file);
}

/** Every criterion must have the points that the unit wrote beside it, so no row is assigned wrongly. */
function expectClaims(rubric: Rubric, name: Name, review: BareReview): void {
  const { answers } = submission(rubric, name);
  expect(review.rubric.id).toBe(rubric.id);
  expect(review.bare.matches.filter(({ row }) => row === null)).toEqual([]);
  const rows = review.bare.matches.map(({ row }) => row);
  expect(new Set(rows).size).toBe(rows.length);
  const read = review.comparison.criteria.map(({ id, claimed }) => [id, claimed]);
  expect(read).toEqual(rubric.criteria.map(({ id }) => [id, answers.get(id)?.claimed ?? null]));
}

test.each(names)('%s: every criterion is matched, and with its own points', (name) => {
  expectClaims(form(rubricOf[name]), name, reviewed(contentOf(name)));
});

test('Gia Lai: the findings', async () => {
  const review = await taken(contentOf('gia-lai-kbang-2020'));
  expect(review.submission.unit).toBe('Ủy ban nhân dân huyện Kbang');
  expect(review.comparison).toMatchObject({
    claimed: { points: 87.89 },
    sheet: { points: 142.23 },
    engine: { points: 142.23 },
  });
  const of = (code: string): unknown[] => review.findings.filter((found) => found.code === code) ?? [];
  expect(of('sum-wrong')).toEqual([
    expect.objectContaining({ cell: 'F290', expected: 142.23, found: 87.89, points: -54.34 }),
    expect.objectContaining({ cell: 'F104', expected: 54.34, found: 54, points: 0 }),
  ]);
  expect(of('row-unmatched')).toEqual([
    expect.objectContaining({ cell: 'F197', found: '32 Danh sách các loại báo cáo, tờ rơi thường xuyên' }),
  ]);
  expect(of('check')).toHaveLength(5);
  expect(review.submission.answers.get('2.III.1')).toMatchObject({ inputs: [31, 318, null], claimed: 0.1 });
  expect(of('evidence-figures')).toEqual([]);
});

test('Hà Nam: one merged cell for three criteria is told', async () => {
  const review = await taken(contentOf('ha-nam-so-tai-chinh-2021'));
  expect(review.submission.unit).toBe('Sở Tài chính tỉnh Hà Nam');
  // the unit's name and the total stand there, too, and are none of the general information
  expect(review.submission.fields).toEqual({
    staff: 48,
    computers: 50,
    subordinateUnits: 7,
    maxPoints: 500,
  });
  expect(review.comparison).toMatchObject({ claimed: { points: 496 }, sheet: { points: 496 } });
  expect(review.findings.map(({ code, criterion, cell }) => [code, criterion, cell])).toEqual([
    ['claim-shared', 'II.1.7.a', 'E34'],
    ['claim-shared', 'II.1.7.b', 'E34'],
    ['claim-shared', 'II.1.7.c', 'E34'],
  ]);
});

const changeCells = (
  content: WorkbookContent,
  change: (cell: ContentCell, col: number, row: number) => void,
): void => {
  for (const { rows } of content.sheets)
    for (const [row, cells] of rows) for (const [col, cell] of cells) change(cell, col, row);
};

test('a table that names no unit is told of it, and of nothing else than before', () => {
  const content = contentOf('ha-nam-so-tai-chinh-2021');
  const said = reviewed(content).findings.map(({ code }) => code);
  changeCells(content, (cell) => {
    if (typeof cell.value === 'string' && cell.value.includes('Sở Tài chính tỉnh Hà Nam'))
      cell.value = cell.value.replace('Sở Tài chính tỉnh Hà Nam', '');
  });
  const review = reviewed(content);
  expect(review.submission.unit).toBe('');
  expect(review.findings.map(({ code }) => code).sort()).toEqual([...said, 'unit-missing'].sort());
});

test.each(names)('%s: slips of scanning do not lose a row', (name) => {
  const content = contentOf(name);
  const slips: Record<string, string> = { ệ: 'ê', ử: 'ứ', ố: 'ô', l: 'I', ợ: 'o', m: 'rn' };
  let count = 0;
  changeCells(content, (cell) => {
    if (typeof cell.value !== 'string' || cell.value.length < 12) return;
    // one letter in twelve, always the same ones
    cell.value = cell.value.replace(/[ệửốlợm]/g, (letter) =>
      count++ % 5 === 0 ? (slips[letter] ?? letter) : letter,
    );
  });
  expectClaims(form(rubricOf[name]), name, reviewed(content));
});

test.each(names)('%s: columns in another order', (name) => {
  const content = contentOf(name);
  for (const sheet of content.sheets) {
    const last = name.startsWith('gia') ? 6 : 4;
    const to = (col: number): number => (col < 2 ? col : last + 2 - col);
    sheet.rows = new Map(
      [...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([col, cell]) => [to(col), cell]))]),
    );
    sheet.merges = sheet.merges.map((area) => {
      const ends = [to(area.left), to(area.right)].sort((a, b) => a - b);
      return { ...area, left: ends[0] ?? 0, right: ends[1] ?? 0 };
    });
  }
  const review = reviewed(content);
  expect(review.bare.matches.filter(({ row }) => row === null)).toEqual([]);
  const { answers } = submission(form(rubricOf[name]), name);
  const wrong = review.comparison.criteria.filter(
    ({ id, claimed }) => claimed !== null && claimed !== answers.get(id)?.claimed,
  );
  expect(wrong).toEqual([]);
});

test.each(names)('%s: option rows left out', (name) => {
  const content = contentOf(name);
  const rubric = form(rubricOf[name]);
  const matched = new Set(
    matchRows(rubric, tableRows(content.sheets[0]!)).map(({ at }) => tableRows(content.sheets[0]!)[at]?.row),
  );
  const [sheet] = content.sheets;
  const first = Math.min(...[...matched].filter((row) => row !== undefined));
  for (const row of [...(sheet?.rows.keys() ?? [])])
    if (row > first && !matched.has(row) && sheet?.rows.get(row)?.get(0) === undefined)
      sheet?.rows.delete(row);
  const review = reviewed(content);
  expect(review.bare.matches.filter(({ row }) => row === null)).toEqual([]);
});

test('points that a rule can not give, figures that say otherwise, an edited maximum', () => {
  const content = contentOf('gia-lai-kbang-2020');
  const rows = content.sheets[0]!.rows;
  const review = reviewed(content);
  const rowOf = (id: string): number =>
    review.bare.matches.find(({ criterion }) => criterion === id)?.row ?? 0;
  rows.get(rowOf('1.I.4'))?.set(5, { value: '0,7' });
  rows.get(rowOf('2.III.1'))?.set(5, { value: 0.5 });
  rows.get(rowOf('1.I.9'))?.set(4, { value: 2 });
  expect(reviewed(content).findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'claim-impossible', criterion: '1.I.4', found: 0.7, points: 0.7 }),
      expect.objectContaining({
        code: 'evidence-figures',
        criterion: '2.III.1',
        expected: 0.1,
        found: 0.5,
        points: 0.4,
      }),
      expect.objectContaining({ code: 'maximum-edited', criterion: '1.I.9', expected: 1, found: 2 }),
    ]),
  );
});

test('the reviewer mends the match', () => {
  const content = contentOf('ha-nam-so-tai-chinh-2021');
  const table = recogniseTable(content, forms())!;
  const before = reviewTable(content, table);
  const row = before.bare.matches.find(({ criterion }) => criterion === 'I.2')?.row ?? 0;
  const after = reviewTable(
    content,
    table,
    new Map([
      ['I.1', row],
      ['I.2', null],
    ]),
  );
  expect(after.bare.matches.slice(0, 2)).toEqual([
    { criterion: 'I.1', row, confidence: 1, doubtful: false },
    { criterion: 'I.2', row: null, confidence: 0, doubtful: true },
  ]);
  expect(after.findings).toContainEqual(
    expect.objectContaining({ code: 'criterion-unmatched', criterion: 'I.2' }),
  );
});

test('a row that may be either of two criteria, because it lost what tells them apart, is asked about', () => {
  const content = contentOf('gia-lai-kbang-2020');
  const rowOf = new Map(reviewed(content).bare.matches.map(({ criterion, row }) => [criterion, row ?? -1]));
  const [rows] = content.sheets.map((sheet) => sheet.rows);
  // services of level 3 and of level 4, provided by communes
  rows?.delete(rowOf.get('2.III.6') ?? -1);
  const cells = rows?.get(rowOf.get('2.III.5') ?? -1);
  for (const [col, cell] of cells ?? [])
    if (col === 0) cell.value = '';
    else if (typeof cell.value === 'string') cell.value = cell.value.replace('mức độ 3', 'mức độ');
  const { bare, findings } = reviewed(content);
  expect(bare.matches.find(({ criterion }) => criterion === '2.III.5')).toMatchObject({ doubtful: true });
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'match-doubtful', criterion: '2.III.5', severity: 'note' }),
  );
});

test('other workbooks are no form', async () => {
  const content = contentOf('gia-lai-kbang-2020');
  changeCells(content, (cell, col, row) => (cell.value = row * 10 + col));
  expect(await takeContent(content, builtIn)).toMatchObject({ ok: false });
});

const HA_NAM = 'ha-nam-so-tai-chinh-2021';
const HEAD = 10;

/** Cells of the column of points, by the row that a criterion has in the table as it was sent. */
function pointsCell(content: WorkbookContent, id: string): ContentCell {
  const row = reviewed(contentOf(HA_NAM)).bare.matches.find(({ criterion }) => criterion === id)?.row ?? 0;
  const cells = content.sheets[0]?.rows.get(row);
  const cell = cells?.get(4) ?? { value: null };
  cells?.set(4, cell);
  return cell;
}

const codes = (review: BareReview): string[] => review.findings.map(({ code }) => code);

test('a head that is broken over two rows', () => {
  const content = contentOf(HA_NAM);
  const [sheet] = content.sheets;
  const head = sheet?.rows.get(HEAD);
  if (!sheet || !head) throw new Error('no head');
  sheet.rows = new Map([...sheet.rows].map(([row, cells]) => [row > HEAD ? row + 1 : row, cells]));
  sheet.merges = [];
  head.set(3, { value: 'Điểm' }).set(4, { value: 'Điểm' });
  sheet.rows.set(
    HEAD + 1,
    new Map([
      [3, { value: 'tối đa' }],
      [4, { value: 'tự đánh giá' }],
    ]),
  );
  const review = reviewed(content);
  expect(review.assessment.total).toBe(496);
  expect(review.bare.unusable).toBeUndefined();
});

test.each(['Tự chấm', 'Điểm TĐG', 'Điểm đạt', 'ĐIỂM TỰ CHẤM'])('the points stand under “%s”', (title) => {
  const content = contentOf(HA_NAM);
  content.sheets[0]?.rows.get(HEAD)?.set(4, { value: title });
  expect(reviewed(content).assessment.total).toBe(496);
});

test('without a column of points, or with half of the criteria, a table gives no score', () => {
  const nameless = contentOf(HA_NAM);
  nameless.sheets[0]?.rows.get(HEAD)?.set(4, { value: 'Cột 5' });
  expect(reviewed(nameless).bare.unusable).toBe('no-points-column');
  const half = contentOf(HA_NAM);
  for (const row of [...(half.sheets[0]?.rows.keys() ?? [])]) if (row > 60) half.sheets[0]?.rows.delete(row);
  expect(reviewed(half).bare.unusable).toBe('too-few-rows');
});

test('points that a spreadsheet made a date are asked for, and no sum is called wrong', () => {
  const content = contentOf(HA_NAM);
  Object.assign(pointsCell(content, 'I.1'), { value: 44_479, date: '2021-10-10' });
  const review = reviewed(content);
  expect(review.assessment.total).toBe(486);
  expect(review.findings).toContainEqual(
    expect.objectContaining({ code: 'claim-date', criterion: 'I.1', found: '10/10/2021', expected: '10/10' }),
  );
  expect(codes(review)).not.toContain('sum-wrong');
});

test('one figure for three lines: full points without a merge, an open question otherwise', () => {
  const loose = contentOf(HA_NAM);
  for (const sheet of loose.sheets) sheet.merges = [];
  expect(reviewed(loose).assessment.total).toBe(496);
  const partly = contentOf(HA_NAM);
  pointsCell(partly, 'II.1.7.a').value = 12;
  const review = reviewed(partly);
  expect(codes(review)).toContain('claim-together');
  expect(codes(review)).not.toContain('sum-wrong');
  // without a merge a figure that is no sum of full points is the line's own
  for (const sheet of partly.sheets) sheet.merges = [];
  const alone = reviewed(partly);
  expect(codes(alone)).not.toContain('claim-together');
  expect(
    alone.findings.filter(({ criterion }) => criterion === 'II.1.7.a').map(({ code }) => code),
  ).toContain('claim-impossible');
});

test('a row whose cells moved to the left is read where they stand, one with both of its cells as the head says', () => {
  const content = contentOf(HA_NAM);
  pointsCell(content, 'I.1');
  const row = reviewed(contentOf(HA_NAM)).bare.matches.find(({ criterion }) => criterion === 'I.1')?.row ?? 0;
  const cells = content.sheets[0]?.rows.get(row);
  const [max, self] = [cells?.get(3), cells?.get(4)];
  if (!cells || !max || !self) throw new Error('no cells');
  cells
    .set(2, max)
    .set(3, { ...self, value: 4 })
    .delete(4);
  const claimed = (review: BareReview) => review.comparison.criteria.find(({ id }) => id === 'I.1')?.claimed;
  expect(claimed(reviewed(content))).toBe(4);
  cells.set(4, { ...self, value: 5 });
  expect(claimed(reviewed(content))).toBe(5);
});

test('points as text', () => {
  const content = contentOf(HA_NAM);
  pointsCell(content, 'I.1').value = '10 điểm';
  pointsCell(content, 'I.2').value = ' 10,0 ';
  pointsCell(content, 'I.3.1').value = '4.0';
  expect(reviewed(content).assessment.total).toBe(496);
  // squeezed lines may say a number twice, never two numbers
  pointsCell(content, 'I.1').value = '10 10';
  expect(reviewed(content).assessment.total).toBe(496);
  pointsCell(content, 'I.1').value = '10 9';
  const twice = reviewed(content);
  expect(twice.assessment.total).toBe(486);
  expect(twice.findings).toContainEqual(
    expect.objectContaining({ code: 'claim-unreadable', criterion: 'I.1', found: '10 9' }),
  );
});

test.each([
  ['Kế hoạch số 12/2020/QĐ-UBND', undefined],
  ['Quyết định 31/QĐ-UBND ngày 05/03/2020', undefined],
  ['Kế hoạch 12/2020 KH-UBND', undefined],
  ['Thông tư 15/2020 – TT-BTTTT', undefined],
  ['Quyết định 12/2020-QĐ', undefined],
  ['31/318 cán bộ', [31, 318, null]],
  ['đạt 97,5%', [null, null, 0.975]],
  ['31/318, đạt 9,75%', [31, 318, null]],
  ['31/318 cán bộ và 12/40 máy', undefined],
  ['31/318 cán bộ, 12/40 máy, đạt 97,5%', undefined],
  ['đạt 97,5%, năm trước 80%', undefined],
  ['Báo cáo tháng 12/2021', undefined],
  ['Báo cáo tháng 12/2021: 31/318 cán bộ', [31, 318, null]],
  ['Báo cáo quý 3/2021, đạt 97,5%', [null, null, 0.975]],
  ['Quyết định số 12/2021', undefined],
  ['Biên bản ngày 05/12', undefined],
  ['Ngày 05/12 họp'.normalize('NFD'), undefined],
  ['Đạt Trên 90%', undefined],
  ['Hệ thống hoạt động 24/7', undefined],
  ['trực 24/24 giờ', undefined],
  ['1200/1.500 hồ sơ', undefined],
  ['1 200/1 500 hồ sơ', undefined],
  ['31/318,5 triệu đồng', undefined],
  ['320/318 cán bộ', undefined],
  ['theo Điều 3, 31/318 cán bộ', [31, 318, null]],
  ['tăng 15% so với năm trước', undefined],
  ['đạt trên 90%', undefined],
])('figures of an evidence “%s”', (evidence, figures) => {
  const criterion = form('gia-lai-2020-huyen').criteria.find(({ id }) => id === '2.III.1');
  if (!criterion) throw new Error('no criterion');
  expect(figuresIn(criterion, evidence)).toEqual(figures);
});

/** Rows of a sheet as a sheet of their own; below the head where they are not the first. */
function partOf(sheet: ContentSheet, name: string, from: number, to: number): ContentSheet {
  const head = sheet.rows.get(HEAD) ?? new Map<number, ContentCell>();
  return {
    ...sheet,
    name,
    merges: from === 0 ? sheet.merges : [],
    rows: new Map([
      ...(from === 0 ? [] : [[0, head] as const]),
      ...[...sheet.rows].flatMap(([row, cells]) =>
        row >= from && row < to ? [[from === 0 ? row : row - from + 1, cells] as const] : [],
      ),
    ]),
  };
}

test('a form in parts on several sheets is joined; a copy of a sheet is no part', () => {
  const content = contentOf(HA_NAM);
  const [sheet] = content.sheets;
  if (!sheet) throw new Error('no sheet');
  const joined = reviewed({
    ...content,
    sheets: [partOf(sheet, 'I, II', 0, 48), partOf(sheet, 'III', 48, 98), partOf(sheet, 'IV', 98, 200)],
  });
  expect(joined.assessment.total).toBe(496);
  expect(joined.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(reviewed({ ...content, sheets: [sheet, { ...sheet, name: 'Bản sao' }] }).assessment.total).toBe(496);
  const [first, second] = [partOf(sheet, 'I, II', 0, 48), partOf(sheet, 'III, IV', 48, 200)];
  const copies = [first, second].map((part) => ({ ...part, name: `${part.name} (2)` }));
  const copied = reviewed({ ...content, sheets: [first, second, ...copies] });
  expect(copied.assessment.total).toBe(496);
  expect(codes(copied)).not.toContain('claim-repeated');
});

test('a criterion on two parts with other points is asked, and both sheets are named', () => {
  const content = contentOf(HA_NAM);
  const [sheet] = content.sheets;
  if (!sheet) throw new Error('no sheet');
  const [first, second] = [partOf(sheet, 'I, II', 0, 52), partOf(sheet, 'III, IV', 48, 200)];
  const both = reviewed({ ...content, sheets: [first, second] });
  const { matches } = reviewed(content).bare;
  const shared = matches.flatMap(({ criterion, row }) =>
    row !== null && row >= 48 && row < 52 && typeof sheet.rows.get(row)?.get(4)?.value === 'number'
      ? [{ criterion, row }]
      : [],
  );
  expect(shared.length).toBeGreaterThan(0);
  expect(codes(both)).toContain('claim-repeated');
  expect(both.assessment.total).toBe(496);
  second.rows = new Map(
    [...second.rows].map(([row, cells]) => [
      row,
      row > 0 && row <= 4 ? new Map(cells).set(4, { value: 0.5 }) : cells,
    ]),
  );
  const other = reviewed({ ...content, sheets: [first, second] });
  const found = other.findings.filter(({ code }) => code === 'claim-twice');
  expect(found.map(({ criterion }) => criterion).sort()).toEqual(
    shared.map(({ criterion }) => criterion).sort(),
  );
  for (const { criterion, row } of shared) {
    const one = found.find((finding) => finding.criterion === criterion);
    expect(one?.found).toContain(`'I, II'!E${row + 1}`);
    expect(one?.found).toContain(`'III, IV'!E${row - 48 + 2}`);
  }
});

const selfCol: Record<Name, number> = { 'gia-lai-kbang-2020': 5, 'ha-nam-so-tai-chinh-2021': 4 };

/** The table with the rows of some criteria once more, each right below itself, with other points. */
function doubled(
  name: Name,
  ids: readonly string[],
  points: (own: number) => number | null,
): WorkbookContent {
  const content = contentOf(name);
  const [sheet] = content.sheets;
  if (!sheet) throw new Error('no sheet');
  const { matches } = reviewed(content).bare;
  const rows = new Set(ids.map((id) => matches.find(({ criterion }) => criterion === id)?.row));
  const self = selfCol[name];
  sheet.merges = [];
  const list = [...sheet.rows].sort(([a], [b]) => a - b);
  const shifted = new Map<number, Map<number, ContentCell>>();
  let added = 0;
  for (const [row, cells] of list) {
    shifted.set(row + added, cells);
    if (!rows.has(row)) continue;
    const own = Number(cells.get(self)?.value ?? 0);
    shifted.set(row + ++added, new Map(cells).set(self, { value: points(own) }));
  }
  sheet.rows = shifted;
  return content;
}

test.each(names)(
  '%s: no criterion that stands there twice with other points is resolved in silence',
  (name) => {
    const { matches } = reviewed(contentOf(name)).bare;
    const rows = contentOf(name).sheets[0]?.rows;
    // those that have points in their own row, and alone
    const ids = matches.flatMap(({ criterion, row }) =>
      typeof rows?.get(row ?? -1)?.get(selfCol[name])?.value === 'number' && !criterion.startsWith('II.1.7')
        ? [criterion]
        : [],
    );
    expect(ids.length).toBeGreaterThan(40);
    const review = reviewed(doubled(name, ids, (own) => own / 2 + 0.01));
    const open = review.findings.flatMap(({ code, criterion }) =>
      code === 'claim-twice' ? [criterion] : [],
    );
    expect(new Set(open)).toEqual(new Set(ids));
    expect(
      review.bare.matches.filter(({ criterion, row }) => ids.includes(criterion) && row !== null),
    ).toEqual([]);
  },
);

test('of two rows the reviewer chooses one', () => {
  const content = doubled(HA_NAM, ['I.1'], (own) => own / 2);
  const review = reviewed(content);
  expect(review.assessment.total).toBe(486);
  const errors = review.findings.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([expect.objectContaining({ code: 'claim-twice', criterion: 'I.1', points: 0 })]);
  const [, second] = /^E\d+: 10; E(\d+): 5$/.exec(String(errors[0]?.found)) ?? [];
  const chosen = reviewTable(
    content,
    recogniseTable(content, forms())!,
    new Map([['I.1', Number(second) - 1]]),
  );
  expect(chosen.assessment.total).toBe(491);
  expect(codes(chosen)).not.toContain('claim-twice');
});

test('a row that stands there again with a slip in its text is the criterion’s all the same', () => {
  const content = doubled(HA_NAM, ['I.1'], (own) => own / 2);
  const twice = (): unknown[] =>
    reviewed(content).findings.flatMap(({ code, found }) => (code === 'claim-twice' ? [found] : []));
  const [, second] = /; E(\d+): 5$/.exec(String(twice()[0])) ?? [];
  const text = [...(content.sheets[0]?.rows.get(Number(second) - 1)?.values() ?? [])].find(
    ({ value }) => typeof value === 'string' && value.length > 20,
  );
  if (!text) throw new Error('no text');
  // the copied row shares its cells with the first one
  const cells = content.sheets[0]?.rows.get(Number(second) - 1);
  for (const [col, cell] of cells ?? [])
    if (cell === text) cells?.set(col, { ...cell, value: String(cell.value).replace(/.$/u, '') });
  expect(twice()).toHaveLength(1);
});

test('a row twice with the same points is a remark, one without points says nothing', () => {
  const same = reviewed(doubled(HA_NAM, ['I.1'], (own) => own));
  expect(same.assessment.total).toBe(496);
  expect(codes(same)).toContain('claim-repeated');
  const blank = reviewed(doubled(HA_NAM, ['I.1'], () => null));
  expect(blank.assessment.total).toBe(496);
  expect(blank.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a table with unclear points is asked about, not ranked, until they are appraised', async () => {
  const content = contentOf(HA_NAM);
  Object.assign(pointsCell(content, 'I.1'), { value: 44_479, date: '2021-10-10' });
  const row = reviewed(content).bare.matches.find(({ criterion }) => criterion === 'I.2')?.row ?? 0;
  content.sheets[0]?.rows.delete(row);
  const file = await takeContent(content, builtIn);
  if (!file.ok) throw new Error(file.reason);
  const { rubric } = file;
  const summary = (appraisal?: AppraisedPoints) =>
    summariseForm(rubric, [
      unitResult({ ...file, file: 'a.xlsx', unread: unreadIn(file), ...(appraisal ? { appraisal } : {}) }),
    ]);
  const asked = summary();
  const unit = 'Sở Tài chính tỉnh Hà Nam';
  expect(asked.units).toEqual([]);
  expect(asked.questions).toContainEqual({
    kind: 'table',
    unit,
    file: 'a.xlsx',
    open: 2,
    low: 476,
    high: 496,
  });
  const settled = summary({
    points: new Map([
      ['I.1', 10],
      ['I.2', 5],
    ]),
  });
  expect(settled.questions.filter(({ kind }) => kind === 'table')).toEqual([]);
  expect(settled.units).toEqual([expect.objectContaining({ file: 'a.xlsx' })]);
});
