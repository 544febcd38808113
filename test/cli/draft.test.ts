/** From a decision in Word to a form that is filled and scored, on the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { readDraft } from '../../src/draft/sheet/read';
import { changeWorkbook } from '../../src/workbook/xlsx/change';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { docx, p, plain, run, table } from '../draft/word';
import { buildCli, scorecard, workFolder } from '../tools/cli';

let work: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  await writeFile(
    work.path('quyet-dinh.docx'),
    docx(
      p(run('BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ')) +
        p(run('(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/6/2026 của Ủy ban nhân dân tỉnh Sông Mây)')) +
        table(
          plain('STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm'),
          plain('I', 'HẠ TẦNG SỐ', '', '4', ''),
          plain('1', 'Tỷ lệ hộ có Internet', 'Điểm = Tỷ lệ x Điểm tối đa', '4', ''),
          plain('', 'TỔNG CỘNG', '', '4', ''),
        ),
    ),
  );
}, 240_000);
afterAll(() => work.remove());

/** Marks every criterion and completes the form's own data, as an author does in a spreadsheet. */
async function author(from: string, to: string, audience = 'Ủy ban nhân dân xã'): Promise<void> {
  const bytes = await readFile(work.path(from));
  const content = readWorkbook(bytes);
  const read = content.ok ? readDraft(content.content) : undefined;
  if (!content.ok || !read) throw new Error(from);
  const confirmed = read.columns.get('confirmed') ?? 0;
  const info = content.content.sheets.find(({ name }) => name === 'Thông tin mẫu phiếu');
  const line = [...(info?.rows ?? [])].find(([, cells]) => cells.get(0)?.value === 'Đối tượng chấm');
  const changed = changeWorkbook(
    bytes,
    [
      { sheet: 'Soạn mẫu phiếu', cells: [{ row: read.rows[1] ?? 0, col: confirmed, value: 'x' }] },
      { sheet: 'Thông tin mẫu phiếu', cells: [{ row: line?.[0] ?? 0, col: 1, value: audience }] },
    ],
    '2026-06-05T00:00:00Z',
  );
  if (!changed) throw new Error(to);
  await writeFile(work.path(to), changed);
}

test('a draft is refused while it is open, published once it is confirmed, and its form is filled at once', async () => {
  expect((await scorecard(['draft', work.path('quyet-dinh.docx'), '-o', work.path('nhap.xlsx')])).code).toBe(
    0,
  );
  const early = await scorecard(['publish', work.path('nhap.xlsx'), '-o', work.path('mau.yaml')]);
  expect([early.code, early.stdout]).toEqual([1, expect.stringContaining('chưa được xác nhận')]);
  await author('nhap.xlsx', 'xong.xlsx');
  const published = await scorecard(['publish', work.path('xong.xlsx'), '-o', work.path('mau.yaml')]);
  expect(published).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Đã ban hành 1 tiêu chí') as string,
  });
  // the exact table lies beside the form, which names it
  expect(await readFile(work.path('mau-bang-nguon.docx'))).toEqual(
    await readFile(work.path('quyet-dinh.docx')),
  );
  const [, print] =
    /Bảng nguồn: quyet-dinh\.docx, dấu vân tay ([0-9A-Z-]{11})\./.exec(
      await readFile(work.path('mau.yaml'), 'utf8'),
    ) ?? [];
  expect(print).toBeDefined();
  const again = await scorecard(['publish', work.path('xong.xlsx'), '-o', work.path('mau.yaml')]);
  expect(again.stderr).toContain('Nội dung không đổi');
  const scored = await scorecard([
    'score',
    work.path('mau.xlsx'),
    '--rubrics',
    work.path('mau.yaml'),
    '--json',
  ]);
  expect(JSON.parse(scored.stdout)).toMatchObject([{ rubric: 'song-may-2026', max: 4 }]);
  // changed, it is the next version, even where the draft was begun from the table
  await author('xong.xlsx', 'sua.xlsx', 'Ủy ban nhân dân xã, phường');
  const corrected = await scorecard(['publish', work.path('sua.xlsx'), '-o', work.path('mau.yaml')]);
  expect(corrected.stderr).toContain('Bản 2: Sửa phần in, phần hành chính');
  expect(await readFile(work.path('mau.yaml'), 'utf8')).toContain('version: 2');
  // the form opens as a draft again, with its rules confirmed
  const reopened = await scorecard(['draft', work.path('mau.yaml'), '-o', work.path('lai.xlsx')]);
  expect(reopened).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Đã ban hành, bản 2') as string,
  });
  // and what began from another version does not write over it
  await writeFile(
    work.path('mau.yaml'),
    (await readFile(work.path('mau.yaml'), 'utf8')).replace('version: 2', 'version: 3'),
  );
  await author('lai.xlsx', 'tre.xlsx', 'Ủy ban nhân dân xã, đặc khu');
  const late = await scorecard(['publish', work.path('tre.xlsx'), '-o', work.path('mau.yaml')]);
  expect([late.code, late.stderr]).toEqual([2, expect.stringContaining('đã là bản 3')]);
});

test('last year’s form lies beside the new table, and what was published of it is not written over', async () => {
  const old = (await readFile(work.path('mau.yaml'), 'utf8'))
    .replaceAll('song-may-2026', 'song-may-2025')
    .replace('version: 3', 'version: 1');
  await writeFile(work.path('cu.yaml'), old);
  const args = ['draft', work.path('quyet-dinh.docx'), '--from', work.path('cu.yaml')];
  const drafted = await scorecard([...args, '-o', work.path('moi.xlsx')]);
  expect(drafted).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('1 tiêu chí nối được') as string,
  });
  await author('moi.xlsx', 'moi-xong.xlsx');
  const over = await scorecard(['publish', work.path('moi-xong.xlsx'), '-o', work.path('moi.yaml')]);
  expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('moi.xlsx là một bản nháp')]);
  const published = await scorecard(['publish', work.path('moi-xong.xlsx'), '-o', work.path('mau-moi.yaml')]);
  expect(published.code).toBe(0);
  expect(await readFile(work.path('mau-moi.yaml'), 'utf8')).toContain('form: song-may-2025');
  await author('moi.xlsx', 'moi-sua.xlsx', 'Ủy ban nhân dân xã, đặc khu');
  // a table that is no longer the one that was read is not passed off as it
  await writeFile(work.path('quyet-dinh.docx'), docx(p(run('khác'))));
  await author('moi.xlsx', 'moi-khac.xlsx');
  const other = await scorecard(['publish', work.path('moi-khac.xlsx'), '-o', work.path('khac.yaml')]);
  expect(other).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Không thấy bảng nguồn') as string,
  });
  const again = await scorecard(['publish', work.path('moi-sua.xlsx'), '-o', work.path('mau-moi.yaml')]);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('đã là bản 1')]);
  const none = await scorecard(['draft', work.path('nhap.xlsx'), '--from', work.path('nhap.xlsx')]);
  expect(none.code).toBe(2);
});
