/** The reader against other programs, on files that they and we trust. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { Zip, ZipDeflate } from 'fflate';
import { type Cell, readXlsx, writeXlsx } from 'hucre';
import { a1 } from '../../../src/sheet/address';
import type { ContentValue, WorkbookContent } from '../../../src/sheet/content';
import { readWorkbook } from '../../../src/workbook/xlsx/read';
import { workbookParts } from '../../fixtures/hostile';
import { fc, runs } from '../../tools/random';

function content(bytes: Uint8Array): WorkbookContent {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.content;
}

type Grid = (string | number | boolean | null)[][];

/** Values of a sheet as a grid of the given size. */
function gridOf(bytes: Uint8Array, like: Grid): ContentValue[][] {
  const rows = content(bytes).sheets[0]?.rows;
  return like.map((cells, r) => cells.map((_, c) => rows?.get(r)?.get(c)?.value ?? null));
}

const text = fc
  .oneof(
    fc.string({
      unit: fc.constantFrom('a', 'Đ', 'ệ', '😀', '&', '<', '>', '"', "'", ' ', '\n', '_', 'x', '0', '='),
    }),
    fc.constantFrom('Tỷ lệ cán bộ', ' a ', 'true', '1', '__proto__', '=A1', 'a\nb'),
  )
  .filter((value) => value !== '');
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }))
  .map((n) => n + 0);
const value = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const grid: fc.Arbitrary<Grid> = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

describe('what hucre writes', () => {
  test('is read as it was written, and as hucre reads it', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = await writeXlsx({ sheets: [{ name: 'Biểu', rows }] });
        const found = gridOf(bytes, rows);
        expect(found).toEqual(rows);
        const theirs = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
        expect(found).toEqual(rows.map((cells, r) => cells.map((_, c) => theirs[r]?.[c] ?? null)));
      }),
      runs(30, 1000),
    );
  });
});

describe('what exceljs writes', () => {
  test('values, formulas, dates, merges, visibility', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Biểu mẫu', { state: 'veryHidden' });
    sheet.getCell('A1').value = 'Điểm';
    sheet.getCell('A2').value = { richText: [{ text: 'Tự ', font: { bold: true } }, { text: 'chấm' }] };
    sheet.getCell('A3').value = new Date(Date.UTC(2021, 7, 19));
    sheet.getCell('B1').value = { formula: 'C1*2', result: 6 };
    for (const row of [2, 3]) sheet.getCell(`B${row}`).value = { sharedFormula: 'B1', result: row };
    sheet.mergeCells('D1:E2');
    sheet.getCell('D4').value = { text: 'trang', hyperlink: 'https://example.invalid/' };
    book.definedNames.add("'Biểu mẫu'!$A$1", 'score');
    const found = content(new Uint8Array(await book.xlsx.writeBuffer()));
    const [first] = found.sheets;
    const at = (row: number, col: number) => first?.rows.get(row)?.get(col);
    expect(first).toMatchObject({
      name: 'Biểu mẫu',
      visibility: 'veryHidden',
      merges: [{ top: 0, left: 3, bottom: 1, right: 4 }],
    });
    expect([at(0, 0)?.value, at(1, 0)?.value, at(2, 0)?.date]).toEqual(['Điểm', 'Tự chấm', '2021-08-19']);
    expect([0, 1, 2].map((row) => at(row, 1)?.formula)).toEqual(['C1*2', 'C2*2', 'C3*2']);
    expect(first?.links.map(({ target }) => target)).toEqual(['https://example.invalid/']);
    expect(found.names).toEqual([{ name: 'score', reference: "'Biểu mẫu'!$A$1", hidden: false }]);
  });

  test('random cells, read the same by exceljs', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const book = new ExcelJS.Workbook();
        book.addWorksheet('S').addRows(rows);
        const bytes = new Uint8Array(await book.xlsx.writeBuffer());
        const again = new ExcelJS.Workbook();
        await again.xlsx.load(bytes.slice().buffer);
        const theirs = rows.map((cells, row) =>
          cells.map((_, col) => again.getWorksheet('S')?.getCell(a1({ row, col })).value ?? null),
        );
        expect(gridOf(bytes, rows)).toEqual(theirs);
      }),
      runs(20, 500),
    );
  });
});

describe('what LibreOffice saves', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reader-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read as it was written', async () => {
    const rows: Grid = [
      ['Tiêu chí', 'Điểm', 'Ngày'],
      ['Tỷ lệ "văn bản" <điện tử> & ký số', 97.5, 44427],
      ['  hai đầu  ', -1e-7, 60000.25],
      ['dòng 1\ndòng 2', true, 1],
    ];
    const cells = new Map<string, Partial<Cell>>([
      ['3,3', { value: null, formula: 'SUM(B2:B3)&"điểm"', type: 'formula' }],
      ...[1, 2].map(
        (r) => [`${r},2`, { value: Number(rows[r]?.[2]), style: { numFmt: 'dd/mm/yyyy' } }] as const,
      ),
    ]);
    const written = await writeXlsx({
      sheets: [
        { name: 'Biểu mẫu', rows, cells, merges: [{ startRow: 5, startCol: 0, endRow: 6, endCol: 2 }] },
        { name: 'Ẩn', rows: [['x']], hidden: true },
      ],
    });
    writeFileSync(join(folder, 'form.xlsx'), written);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'form.xlsx'),
      ],
      {
        encoding: 'utf8',
        timeout: 150_000,
      },
    );
    if (run.error)
      throw new Error(`LibreOffice (soffice) is needed for this test and did not run: ${run.error.message}`);
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', 'form.xlsx')));
    const saved = content(bytes);
    expect(gridOf(bytes, rows)).toEqual(rows);
    const [first, second] = saved.sheets;
    expect(first?.rows.get(3)?.get(3)).toMatchObject({
      value: '97.4999999điểm',
      formula: 'SUM(B2:B3)&"điểm"',
    });
    expect([1, 2].map((r) => first?.rows.get(r)?.get(2)?.date)).toEqual([
      '2021-08-19',
      '2064-04-08T06:00:00',
    ]);
    expect(first?.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 2 }]);
    expect(second).toMatchObject({ name: 'Ẩn', visibility: 'hidden' });
    expect(saved.application).toMatch(/^LibreOffice/);
  }, 180_000);
});

describe('what streaming writers make', () => {
  test('zip entries whose sizes follow their data', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const { name, data } of workbookParts()) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(typeof data === 'string' ? new TextEncoder().encode(data) : data, true);
    }
    zip.end();
    const bytes = new Uint8Array(Buffer.concat(chunks));
    expect((bytes[6] ?? 0) & 8).toBe(8);
    expect(gridOf(bytes, [[1]])).toEqual([[1]]);
  });
});
