/** The leadership workbook in other programs: LibreOffice computes the engine's figures, Office accepts it, and it prints as it should. */
import type { WorkbookSpec } from '../../src/sheet/spec';
import { summariseForm } from '../../src/summary/summarise';
import { summaryWorkbook } from '../../src/summary/workbook';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { formOf } from '../tools/forms';
import { pdfText, recalculate, toPdf } from '../tools/libreoffice';
import { chance, answersOf, resultOf } from '../tools/province';
import { twoYears, wholeWorkbook } from '../tools/summaries';
import type { TwoYears } from '../tools/summaries';
import { validate } from '../tools/validator';
import { contentOf } from '../tools/workbooks';

let years: TwoYears;
let spec: WorkbookSpec;
beforeAll(async () => {
  years = await twoYears(await formOf('hau-giang-2017'));
  spec = wholeWorkbook(years);
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

test('what the leadership prints of a province is twelve pages at most, A4 all of them', async () => {
  const leaders = summaryWorkbook(years.summary, {
    ...{ language: 'vi', joint: true, leaders: true },
    lastYear: [years.last],
  });
  // LibreOffice prints hidden sheets, too
  const sheets = leaders.sheets.filter(({ visibility }) => visibility === 'visible');
  expect(sheets.map(({ name }) => name)).toEqual(['Tóm tắt', 'Tổng hợp', 'Bảng màu điểm mất', 'Biểu đồ']);
  const pages = await pdfText(await toPdf(await writeWorkbook({ ...leaders, sheets })));
  expect(pages.filter((text) => text.trim() !== '').length).toBeLessThanOrEqual(12);
  expect(sheets.map(({ print }) => print?.paper)).toEqual(sheets.map(() => undefined));
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
