/** The leadership workbook: its formulas give the engine's figures, Office accepts it, and it prints as it should. */
import type { CellValue, SheetSpec, WorkbookSpec } from '../../src/sheet/spec';
import { columnPoints } from '../../src/sheet/measure';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import { summaryWorkbook } from '../../src/summary/workbook';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { formOf } from '../tools/forms';
import { pdfText, recalculate, toPdf } from '../tools/libreoffice';
import { chance, answersOf, resultOf } from '../tools/province';
import { twoYears } from '../tools/summaries';
import type { TwoYears } from '../tools/summaries';
import { validate } from '../tools/validator';
import { contentOf } from '../tools/workbooks';

let years: TwoYears;
let spec: WorkbookSpec;
beforeAll(async () => {
  years = await twoYears(await formOf('hau-giang-2017'));
  spec = summaryWorkbook(years.summary, {
    language: 'vi',
    joint: true,
    lastYear: [years.last],
  });
});

/** What LibreOffice makes of a workbook whose cached values were falsified: every difference to the description. */
async function differences(workbook: WorkbookSpec): Promise<{ formulas: number; wrong: string[] }> {
  const bytes = falsified(await writeWorkbook(workbook));
  const content = contentOf(
    (await recalculate(new Map([['summary', bytes]]))).get('summary') ?? new Uint8Array(),
  );
  const wrong: string[] = [];
  let formulas = 0;
  for (const sheet of workbook.sheets) {
    const rows = content.sheets.find(({ name }) => name === sheet.name)?.rows;
    sheet.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        formulas += 1;
        const found = rows?.get(r)?.get(c)?.value ?? '';
        const same =
          typeof found === 'number' && typeof cell.value === 'number'
            ? Math.abs(found - cell.value) < 1e-9
            : found === (cell.value ?? '');
        if (!same)
          wrong.push(
            `${sheet.name} ${r + 1},${c + 1}: ${JSON.stringify(found)} for ${String(cell.value)} (${cell.formula})`,
          );
      }),
    );
  }
  return { formulas, wrong };
}

test("LibreOffice's recalculation gives every cached value", async () => {
  const { formulas, wrong } = await differences(spec);
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(4000);
}, 200_000);

test('points taken away beyond the total leave 0, in LibreOffice as in the engine', async () => {
  const rubric = years.form.rubric;
  const units = years.province.units.slice(0, 3).map((unit, index) =>
    resultOf(rubric, {
      ...unit,
      appraisal: {
        points: new Map(),
        deductions: [{ points: [2000, 0.25, 5][index] ?? 0, reason: 'điều 6' }],
      },
    }),
  );
  const summary = { forms: [summariseForm(rubric, units)], failed: [], files: 3 };
  expect(summary.forms[0]?.units.map(({ total }) => total)).toContain(0);
  const { wrong } = await differences(summaryWorkbook(summary, { language: 'vi' }));
  expect(wrong).toEqual([]);
}, 200_000);

test('a class begins at its printed points: in LibreOffice as in the engine', async () => {
  const rubric = years.form.rubric;
  // everything in full are 1030 points
  const totals = [850.01, 850, 849.99, 700, 699.99, 550, 549.99];
  const full = new Map(rubric.criteria.map(({ id, max }) => [id, max]));
  const units = years.province.units.slice(0, totals.length).map((unit, index) => {
    const points = Math.round((1030 - (totals[index] ?? 0)) * 100) / 100;
    return resultOf(rubric, {
      ...unit,
      appraisal: { points: full, deductions: [{ points, reason: 'điều 6' }] },
    });
  });
  const form = summariseForm(rubric, units);
  const classes = new Map(form.units.map((unit) => [unit.total, unit.class]));
  expect(totals.map((total) => classes.get(total))).toEqual([
    ...['Tốt', 'Tốt', 'Khá', 'Khá', 'Trung bình', 'Trung bình', 'Yếu'],
  ]);
  const { wrong } = await differences(
    summaryWorkbook({ forms: [form], failed: [], files: totals.length }, { language: 'vi' }),
  );
  expect(wrong).toEqual([]);
}, 200_000);

test("Microsoft's validator finds nothing", async () => {
  expect(await validate(await writeWorkbook(spec))).toEqual([]);
}, 200_000);

test('sheets, in order; the published version has none for reviewers', async () => {
  expect(spec.sheets.map(({ name }) => name)).toEqual([
    'Tóm tắt',
    'Tổng hợp',
    'Theo nhóm',
    'Bảng màu điểm mất',
    'Chi tiết điểm mất',
    'Biểu đồ',
    'Khả năng thay đổi',
    'So với năm trước',
    'Điểm tiêu chí',
    'Danh sách tệp',
  ]);
  const published = summaryWorkbook(years.summary, {
    language: 'vi',
    published: true,
  });
  expect(published.sheets.map(({ name }) => name)).toEqual([
    'Tóm tắt',
    'Tổng hợp',
    'Theo nhóm',
    'Bảng màu điểm mất',
    'Biểu đồ',
    'So với năm trước',
    'Điểm tiêu chí',
  ]);
  const said = JSON.stringify(published.sheets.map(({ cells }) => cells));
  expect(said).not.toContain('Số liệu kiểm tra thực tế');
  expect(JSON.stringify(spec.sheets[1]?.cells)).toContain('Số liệu kiểm tra thực tế');
});

test('the year that was told stands in every title', async () => {
  const { sheets, title } = summaryWorkbook(years.summary, {
    language: 'vi',
    year: 2019,
  });
  expect(title).toMatch(/NĂM 2019$/i);
  expect(sheets.slice(0, 2).map(({ cells }) => cells[0]?.[0]?.value)).toEqual([
    'KẾT QUẢ CHÍNH NĂM 2019, TỈNH HẬU GIANG',
    'TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG NĂM 2019',
  ]);
});

const sheetOf = (name: string): SheetSpec => {
  const found = spec.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(name);
  return found;
};
const column = (sheet: SheetSpec, head: string): CellValue[] => {
  const { top, bottom } = sheet.autoFilter ?? { top: 0, bottom: 0 };
  const col = sheet.cells[top]?.findIndex((cell) => cell?.value === head) ?? -1;
  return sheet.cells.slice(top + 1, bottom + 1).map((row) => row[col]?.value ?? '');
};

test('the ranking is sorted, filterable, landscape, with its head on every page and a place to sign', () => {
  const sheet = sheetOf('Tổng hợp');
  expect(column(sheet, 'Hạng')).toEqual(years.form.units.map(({ rank }) => rank));
  expect(column(sheet, 'Đơn vị')).toEqual(years.form.units.map(({ unit }) => unit));
  expect(column(sheet, 'Tổng điểm')).toEqual(years.form.units.map(({ total }) => total));
  expect(new Set(column(sheet, 'Nguồn điểm'))).toEqual(new Set(['Thẩm định', 'Tính lại']));
  const head = sheet.autoFilter?.top;
  expect(sheet.print).toMatchObject({ orientation: 'landscape', titleRows: [head, head] });
  expect(JSON.stringify(sheet.cells)).toContain('THỦ TRƯỞNG CƠ QUAN TỔNG HỢP');
  expect(JSON.stringify(sheet.cells)).toContain('Đơn vị chưa nộp (2)');
});

test('wide tables are read page beside page with what a row is; a short ranking is one page with its place to sign', () => {
  expect(sheetOf('Bảng màu điểm mất').print).toMatchObject({ pages: { wide: 2 }, titleColumns: [0, 4] });
  expect(sheetOf('Điểm tiêu chí').print).toMatchObject({ pages: { wide: 4, tall: 1 }, titleColumns: [0, 1] });
  for (const name of ['Tóm tắt', 'Tổng hợp', 'Theo nhóm', 'So với năm trước'])
    expect(sheetOf(name).print).toMatchObject({ pages: { tall: 1 } });
});

test('what the leadership prints of a province is twelve pages at most', async () => {
  const leaders = summaryWorkbook(years.summary, {
    ...{ language: 'vi', joint: true, leaders: true },
    lastYear: [years.last],
  });
  // LibreOffice prints hidden sheets, too
  const sheets = leaders.sheets.filter(({ visibility }) => visibility === 'visible');
  expect(sheets.map(({ name }) => name)).toEqual(['Tóm tắt', 'Tổng hợp', 'Bảng màu điểm mất', 'Biểu đồ']);
  const pages = await pdfText(await toPdf(await writeWorkbook({ ...leaders, sheets })));
  expect(pages.filter((text) => text.trim() !== '').length).toBeLessThanOrEqual(12);
});

test('ranking and groups are printed with letters of 8 points or more', () => {
  for (const name of ['Tổng hợp', 'Theo nhóm']) {
    const { print, columns, cells } = sheetOf(name);
    if (!print) throw new Error('not printed');
    const { left, right, top, bottom } = print.area;
    const across = (print.paper === 'a3' ? 42 : 29.7) - print.marginsCm.left - print.marginsCm.right;
    const wide = columns
      .slice(left, right + 1)
      .reduce((sum, { width }) => sum + (columnPoints(width) / 72) * 2.54, 0);
    const scale = Math.min(1, across / wide);
    const letters = cells
      .slice(top, bottom + 1)
      .flatMap((row) =>
        row
          .slice(left, right + 1)
          .flatMap((cell) => (cell?.style ? [spec.styles[cell.style]?.font?.size ?? 11] : [])),
      );
    expect([name, Math.min(...letters) * scale >= 8]).toEqual([name, true]);
  }
});

test('the figures of a column share a format', () => {
  for (const { autoFilter, cells } of spec.sheets) {
    if (!autoFilter) continue;
    for (let col = autoFilter.left; col <= autoFilter.right; col++) {
      const column = cells.slice(autoFilter.top + 1, autoFilter.bottom + 1).map((row) => row[col]);
      const formats = column.flatMap((cell) =>
        typeof cell?.value === 'number' ? [spec.styles[cell.style ?? '']?.numberFormat] : [],
      );
      expect(new Set(formats).size).toBeLessThanOrEqual(1);
      if (column.some(({ value } = {}) => typeof value === 'number' && !Number.isInteger(value)))
        expect(formats[0]).toMatch(/0\.00/);
    }
  }
});

test('formulas stay right when somebody sorts the rows: own row, or whole columns', () => {
  const { autoFilter, cells } = sheetOf('Tổng hợp');
  for (let row = (autoFilter?.top ?? 0) + 1; row <= (autoFilter?.bottom ?? 0); row++) {
    for (const formula of (cells[row] ?? []).flatMap((cell) => cell?.formula ?? [])) {
      for (const [, absolute, line] of formula.matchAll(/\$[A-Z]+(\$?)(\d+)/g))
        if (absolute === '') expect(Number(line)).toBe(row + 1);
    }
  }
});

test('charts are native and have their figures, names and a text for those who do not see them', () => {
  const { charts = [] } = sheetOf('Biểu đồ');
  expect(charts.map(({ title }) => title)).toEqual([
    'Số đơn vị theo xếp loại',
    ...['Cơ quan chuyên môn thuộc UBND tỉnh và tương đương', 'UBND huyện, thị xã, thành phố'].flatMap(
      (list) => [
        `Tổng điểm, màu theo xếp loại: ${list}`,
        `Điểm theo nhóm tiêu chí: ${list}`,
        `Tăng, giảm điểm so với năm trước: ${list}`,
      ],
    ),
  ]);
  expect(charts.every(({ altText, series }) => altText !== '' && series.length > 0)).toBe(true);
  // no two charts share a place
  for (const [index, { area }] of charts.entries())
    for (const { area: other } of charts.slice(index + 1))
      expect(other.top > area.bottom || other.left > area.right || other.right < area.left).toBe(true);
});

test('the first page is one page, in Times New Roman, and says what matters', async () => {
  const [first = '', second = ''] = await pdfText(
    await toPdf(
      await writeWorkbook({
        ...spec,
        sheets: spec.sheets.filter(({ name }) => name !== 'Chi tiết điểm mất'),
      }),
    ),
  );
  for (const text of ['KẾT QUẢ CHÍNH NĂM', '30 / 32', 'Chưa nộp:', 'có thể thay đổi xếp loại'])
    expect(first).toContain(text);
  expect(second).toContain('TỔNG HỢP KẾT QUẢ');
  expect(Object.values(spec.styles).every(({ font }) => font?.name === 'Times New Roman')).toBe(true);
}, 200_000);

test('forms without lists, classes or a ranking rule are ranked by points; several forms stand side by side', async () => {
  const forms = await Promise.all(
    ['lam-dong-2021-huyen', 'hue-2021-tinh'].map(async (id) => {
      const rubric = await formOf(id);
      const random = chance(7);
      const units = Array.from({ length: 5 }, (_, index) =>
        resultOf(rubric, {
          name: `UBND huyện ${index + 1}`,
          list: '',
          file: `${index}.xlsx`,
          sent: '2021-12-01',
          document: {
            rubric: id,
            unit: { name: `UBND huyện ${index + 1}` },
            answers: answersOf(rubric, 0.6, random),
          },
        }),
      );
      return summariseForm(rubric, units, {});
    }),
  );
  const book = summaryWorkbook({ forms, failed: [], files: 10 }, { language: 'en' });
  expect(book.sheets.map(({ name }) => name)).toContain('Overview 2');
  // forms are told by name
  const said = JSON.stringify(book.sheets.map(({ cells }) => cells));
  expect(said).toContain('Lâm Đồng 2021');
  expect(said).not.toContain('lam-dong-2021');
  expect(
    forms.every(({ units }) => units.every(({ total }, i) => total <= (units[i - 1]?.total ?? Infinity))),
  ).toBe(true);
  expect((await differences(book)).wrong).toEqual([]);
  expect(await validate(await writeWorkbook(book))).toEqual([]);
}, 300_000);

test('beyond a thousand units the sheets hold values and nothing for each criterion', async () => {
  const rubric = await formOf('hau-giang-2017');
  const [unit] = years.province.units;
  if (!unit) throw new Error('no unit');
  const plain = resultOf(rubric, unit);
  const results = Array.from({ length: 1200 }, (_, index) => ({
    ...plain,
    unit: `Xã ${index}`,
    file: `${index}.xlsx`,
  }));
  const form = summariseForm(rubric, results, { roster: new Roster(rubric, []), keepCriteria: false });
  const book = summaryWorkbook({ forms: [form], failed: [], files: 1200 }, { language: 'vi' });
  const formulas = book.sheets.flatMap(({ cells }) =>
    cells.flat().filter((cell) => cell?.formula !== undefined),
  );
  expect(formulas).toHaveLength(0);
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'Tóm tắt',
    'Tổng hợp',
    'Bảng màu điểm mất',
    'Biểu đồ',
    'So với năm trước',
    'Danh sách tệp',
  ]);
  expect(form.units.every(({ rank }) => rank === 1)).toBe(true);
}, 60_000);
