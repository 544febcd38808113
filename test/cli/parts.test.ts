/** One form, three bureaus: split, filled in, joined with a conflict, settled in the record. */
import { unzipSync } from 'fflate';
import { readFile, writeFile } from 'node:fs/promises';
import { layoutOf } from '../../src/form/layout';
import { parts as words } from '../../src/messages/parts';

import type { ChangedCell } from '../../src/sheet/changes';
import type { WorkbookContent } from '../../src/sheet/content';
import { changeWorkbook } from '../../src/workbook/xlsx/change';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf } from '../tools/forms';
import { buildCli, scorecard, workFolder } from '../tools/cli';

const FORM = 'hau-giang-2017';

let work: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
}, 300_000);
afterAll(() => work.remove());

const contentOf = async (path: string): Promise<WorkbookContent> => {
  const read = readWorkbook(new Uint8Array(await readFile(path)));
  if (!read.ok) throw new Error(path);
  return read.content;
};

/** Types into a file, as a person in another program would. */
async function type(path: string, sheet: string, cells: ChangedCell[]): Promise<void> {
  const bytes = new Uint8Array(await readFile(path));
  const changed = changeWorkbook(bytes, [{ sheet, cells }], '2026-11-30T08:00:00Z');
  if (!changed) throw new Error(`${path} can't be changed`);
  await writeFile(path, changed);
}

test('split, three fill in, join with a conflict, choose', async () => {
  const rubric = await formOf(FORM);
  const layout = layoutOf(rubric);
  const base = work.path('phieu.xlsx');
  expect((await scorecard(['form', FORM, '-o', base, '--unit', 'Sở Y tế'])).code).toBe(0);
  const ratios = rubric.criteria.filter(({ rule }) => rule.kind === 'ratio').slice(0, 3);
  const [a, b, c] = ratios.map(({ id }) => id);
  if (!a || !b || !c) throw new Error('too few rates');

  const table = work.path('phan-cong.xlsx');
  const lines = [
    ['Tiêu chí', 'Bộ phận', 'Thời hạn'],
    [a, 'Văn phòng', '15/12/2017'],
    [b, 'Phòng CNTT', '15/12/2017'],
    [c, 'Phòng Kế hoạch', ''],
  ];
  const cells = lines.map((line) => line.map((value) => ({ value })));
  const sheet = {
    ...{ name: 'Phân công', visibility: 'visible' as const, cells, merges: [], columns: [], rows: [] },
    ...{ validations: [], conditionalFormats: [], protected: false },
  };
  await writeFile(table, await writeWorkbook({ sheets: [sheet], names: [], styles: {}, title: '' }));
  const folder = work.path('phan');
  const split = await scorecard(['split', base, '--parts', table, '-o', folder]);
  expect([split.code, split.stderr]).toEqual([0, expect.stringContaining('Chưa giao cho bộ phận nào')]);
  const files = ['Văn phòng', 'Phòng CNTT', 'Phòng Kế hoạch'].map((name) => `${folder}/${name}.xlsx`);
  const [form] = (await contentOf(files[0] ?? '')).sheets;

  const figures = (id: string, over: number, under: number): ChangedCell[] =>
    (['v1', 'v2'] as const).map((column, index) => ({
      row: layout.criterionRow.get(id) ?? 0,
      col: layout.columns.get(column) ?? 0,
      value: [over, under][index] ?? 0,
    }));
  await type(files[0] ?? '', form?.name ?? '', figures(a, 3, 4));
  await type(files[1] ?? '', form?.name ?? '', figures(b, 5, 6));
  // another bureau's program let it enter what was not its part
  await type(files[2] ?? '', form?.name ?? '', [...figures(c, 7, 8), ...figures(b, 1, 6)]);

  const joined = work.path('ghep.xlsx');
  const first = await scorecard(['join', base, ...files, '-o', joined, '--json']);
  expect(first.code).toBe(1);
  const states = (JSON.parse(first.stdout) as { criteria: { id: string; state: string }[] }).criteria;
  const stateOf = (id: string) => states.find((each) => each.id === id)?.state;
  expect([stateOf(a), stateOf(b), stateOf(c)]).toEqual(['taken', 'conflict', 'taken']);

  const record = (await contentOf(joined)).sheets.find(({ name }) => name === words.joined);
  const row = [...(record?.rows ?? [])].find(([, line]) => line.get(0)?.value === b)?.[0] ?? 0;
  expect(String(record?.rows.get(row)?.get(3)?.value)).toMatch(/^Phòng CNTT\.xlsx: .+: 5; .+: 6$/m);
  await type(joined, words.joined, [
    { row, col: 2, value: 'Phòng CNTT.xlsx' },
    { row, col: 4, value: 'Phòng CNTT quản lý số liệu' },
  ]);
  // the form's own file took the answers in: nothing in it was laid out anew
  const [own, put] = [unzipSync(await readFile(base)), unzipSync(await readFile(joined))];
  const other = Object.keys(own).filter(
    (name) => Buffer.compare(own[name] ?? Buffer.of(), put[name] ?? Buffer.of()) !== 0,
  );
  expect(other.filter((name) => /^xl\/(?!workbook|styles|_rels)/.test(name))).toEqual([
    'xl/worksheets/sheet1.xml',
  ]);

  const final = work.path('xong.xlsx');
  const second = await scorecard(['join', base, ...files, '-o', final, '--choices', joined]);
  expect([second.code, second.stderr]).toEqual([0, '']);
  const open = rubric.criteria.length - 3;
  expect(second.stdout.split('\n')[0]).toBe(
    `Đã ghép 3 tiêu chí; 0 tiêu chí khác nhau chưa chọn; ${open} tiêu chí chưa có số liệu.`,
  );
  const strange = work.path('don-vi-khac.xlsx');
  expect((await scorecard(['form', FORM, '-o', strange, '--unit', 'Sở Nội vụ'])).code).toBe(0);
  const refused = await scorecard(['join', base, strange, '-o', work.path('khong.xlsx')]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/“Sở Nội vụ”.*“Sở Y tế”/)]);
  const score = await scorecard(['score', final, '--json']);
  const [scored] = JSON.parse(score.stdout) as { criteria: { id: string; status: string }[] }[];
  for (const id of [a, b, c]) expect(scored?.criteria.find((each) => each.id === id)?.status).toBe('scored');
}, 600_000);
