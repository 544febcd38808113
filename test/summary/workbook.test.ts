/** The leadership workbook: which sheets it has and what stands in them; its formulas give the engine's figures. */
import type { CellValue, SheetSpec, WorkbookSpec } from '../../src/sheet/spec';
import { columnPoints } from '../../src/sheet/measure';
import { summariseResults } from '../../src/summary/collect';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import type { FormSummary } from '../../src/summary/types';
import { summaryWorkbook } from '../../src/summary/workbook';
import { Calculator } from '../tools/calculator/calculator';
import { formOf } from '../tools/forms';
import { answersOf, chance, resultOf } from '../tools/province';
import { twoYears, wholeWorkbook } from '../tools/summaries';
import type { TwoYears } from '../tools/summaries';

/** A form without lists, filled in by three units. */
async function threeUnits(id: string): Promise<FormSummary> {
  const rubric = await formOf(id);
  const random = chance(7);
  const units = [1, 2, 3].map((no) => {
    const name = `UBND huyện ${no}`;
    const document = { rubric: id, unit: { name }, answers: answersOf(rubric, 0.6, random) };
    return resultOf(rubric, { name, list: '', file: `${no}.xlsx`, sent: '2021-12-01', document });
  });
  return summariseForm(rubric, units, { roster: new Roster(rubric, []) });
}

let years: TwoYears;
let spec: WorkbookSpec;
beforeAll(async () => {
  years = await twoYears(await formOf('hau-giang-2017'));
  spec = wholeWorkbook(years);
});

test('every formula gives what the engine does, and every cell wears a style that the workbook has', async () => {
  const ids = ['lam-dong-2021-huyen', 'hue-2021-tinh', 'hau-giang-2017'];
  const forms = await Promise.all(ids.map(threeUnits));
  for (const book of [spec, summaryWorkbook({ forms, failed: [], files: 9 }, { language: 'en' })]) {
    expect(new Calculator(book).differences()).toEqual([]);
    const cells = book.sheets.flatMap((sheet) => sheet.cells.flat());
    const worn = new Set(cells.flatMap((cell) => cell?.style ?? []));
    expect([...worn].filter((style) => !Object.hasOwn(book.styles, style))).toEqual([]);
  }
});

test('formulas hold where a class, a list and a unit have quotes in their names', () => {
  const quoted = (name: string): string => `${name.slice(0, 2)}"${name.slice(2)}'`;
  const { form } = years;
  const one: FormSummary = {
    ...form,
    lists: form.lists.map((list) => list && quoted(list)),
    classes: form.classes.map((own) => ({ ...own, name: quoted(own.name) })),
    rubric: {
      ...form.rubric,
      classes: form.rubric.classes.map((own) => ({ ...own, name: quoted(own.name) })),
    },
    units: form.units.map((unit) => ({
      ...{
        ...unit,
        unit: quoted(unit.unit),
        list: unit.list && quoted(unit.list),
        class: quoted(unit.class ?? ''),
      },
      worst: { ...unit.worst, class: quoted(unit.worst.class ?? '') },
      best: { ...unit.best, class: quoted(unit.best.class ?? '') },
    })),
  };
  const book = summaryWorkbook({ forms: [one], failed: [], files: 30 }, { language: 'vi', joint: true });
  expect(new Calculator(book).differences()).toEqual([]);
});

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

test('wide tables are read page beside page with what a row is; a ranking with all its columns is printed on A4, its head on every page', () => {
  expect(sheetOf('Bảng màu điểm mất').print).toMatchObject({ pages: { wide: 2 }, titleColumns: [0, 4] });
  expect(sheetOf('Điểm tiêu chí').print).toMatchObject({ pages: { wide: 4 }, titleColumns: [0, 1] });
  expect(sheetOf('Tóm tắt').print).toMatchObject({ pages: { tall: 1 } });
  for (const name of ['Tổng hợp', 'Theo nhóm', 'Danh sách tệp']) {
    const { print } = sheetOf(name);
    expect([name, print?.paper, print?.titleRows?.length]).toEqual([name, undefined, 2]);
  }
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

test('every printed column has a width, and every row of a chart a height', () => {
  for (const { name, columns, print, rows } of spec.sheets) {
    const widths = columns.slice(0, (print?.area.right ?? 0) + 1).map(({ width }) => width > 0);
    expect([name, widths]).toEqual([name, Array.from({ length: (print?.area.right ?? 0) + 1 }, () => true)]);
    if (name === 'Biểu đồ') expect(rows.slice(4).filter(({ height }) => height === undefined)).toEqual([]);
  }
});

test('charts of a form without lists, or with one, bear no list’s name, and each a title of its own', async () => {
  const own = years.form.units.filter(({ list }) => list === years.form.lists[0]);
  const oneList = { ...years.form, units: own, lists: years.form.lists.slice(0, 1) };
  const chartsOf = (form: FormSummary) =>
    summaryWorkbook({ forms: [form], failed: [], files: 3 }, { language: 'vi' }).sheets.flatMap(
      (sheet) => sheet.charts ?? [],
    );
  const charts = chartsOf(await threeUnits('hue-2021-tinh'));
  for (const { title } of chartsOf(oneList)) expect(title).not.toContain(':');
  const titles = charts.map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(1);
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title).not.toContain(':');
  for (const { series } of charts) expect(series.every(({ name }) => name !== '')).toBe(true);
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
  const [offices, districts] = [
    'Cơ quan chuyên môn thuộc UBND tỉnh và tương đương',
    'UBND huyện, thị xã, thành phố',
  ];
  expect(charts.map(({ title }) => title)).toEqual([
    `Tổng điểm, màu theo xếp loại: ${offices}`,
    `Điểm theo nhóm tiêu chí: ${offices}`,
    'Số đơn vị theo xếp loại',
    `Tăng, giảm điểm so với năm trước: ${offices}`,
    `Tổng điểm, màu theo xếp loại: ${districts}`,
    `Điểm theo nhóm tiêu chí: ${districts}`,
    `Tăng, giảm điểm so với năm trước: ${districts}`,
  ]);
  expect(charts.every(({ altText, series }) => altText !== '' && series.length > 0)).toBe(true);
  // no two charts share a place
  for (const [index, { area }] of charts.entries())
    for (const { area: other } of charts.slice(index + 1))
      expect(other.top > area.bottom || other.left > area.right || other.right < area.left).toBe(true);
});

/** As many units with the same points. */
async function ofMany(count: number): Promise<{ form: FormSummary | undefined; book: WorkbookSpec }> {
  const rubric = await formOf('hau-giang-2017');
  const [unit] = years.province.units;
  if (!unit) throw new Error('no unit');
  const plain = resultOf(rubric, unit);
  const results = Array.from({ length: count }, (_, index) => ({
    ...{ ...plain, unit: `Xã ${index}`, file: `${index}.xlsx` },
  }));
  const rubrics = new Map([[rubric.key, rubric]]);
  const summary = summariseResults(results, rubrics, [], { lists: [] });
  return { form: summary.forms[0], book: summaryWorkbook(summary, { language: 'vi' }) };
}

test.each([
  [1000, true],
  [1001, false],
])('of %i units criteria are kept: %s', async (count, kept) => {
  const { form } = await ofMany(count);
  expect(form?.units).toHaveLength(count);
  expect(form?.units.every(({ criteria }) => (criteria !== undefined) === kept)).toBe(true);
});

test('beyond a thousand units the sheets hold values and nothing for each criterion', async () => {
  const { form, book } = await ofMany(1001);
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
  expect(form?.units.every(({ rank }) => rank === 1)).toBe(true);
}, 60_000);
