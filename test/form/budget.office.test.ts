/** The sheet on money of Gia Lai's source: Kbang's amounts, added up by the sheet and by the report's annex alike. */
import { budgetWorkbook } from '../../src/form/budget/sheet';
import { writtenBudget } from '../../src/form/budget/read';
import { drawForm } from '../../src/form/drawing/form';
import { review as reviewed } from '../review/workbooks';
import { assess } from '../../src/scoring/assess';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { unitReport } from '../../src/word/unit-report';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { recalculate } from '../tools/libreoffice';
import { validate } from '../tools/validator';
import { contentOf } from '../tools/workbooks';

const rubric = form('gia-lai-2020-huyen');
const kbang = submission(rubric, 'gia-lai-kbang-2020');

/** Printed rows of Kbang's annex with their amounts, in thousands of đồng. */
const amounts: [begins: string, province: number, other?: number][] = [
  ['Mua máy tính bàn', 218],
  ['Thuê đường truyền', 86],
  ['Chi cho Ban Biên tập', 100],
  ['Thay RAM', 120],
  ['Duy trì hệ thống', 60],
  ['Mua mới', 78],
  ['Mua phần mềm diệt', 86],
  ['Dự án Hội nghị', 242],
  ['Mở rộng phần mềm', 0],
  ['Xây dựng mới', 0],
  ['Mua thiết bị', 0, 111],
];

function filled(): WorkbookSpec {
  const own = drawForm(rubric, kbang, { version: '1.0.0' });
  const budget = budgetWorkbook(rubric, kbang.unit);
  const [sheet] = budget?.sheets ?? [];
  if (!budget || !sheet) throw new Error('no sheet');
  for (const row of sheet.cells) {
    const printed = row[1]?.value;
    const found = amounts.find(([begins]) => typeof printed === 'string' && printed.startsWith(begins));
    if (!found) continue;
    const [, province, other] = found;
    for (const [col, value] of [
      [4, province],
      [5, other],
    ] as const) {
      const cell = row[col];
      if (cell && value !== undefined) cell.value = value;
    }
  }
  return { ...own, sheets: [...own.sheets, sheet], styles: { ...own.styles, ...budget.styles } };
}

test('amounts are added up by LibreOffice as by the report’s annex, and nobody takes the sheet for an alteration', async () => {
  const bytes = await writeWorkbook(filled());
  expect(await validate(bytes)).toEqual([]);
  const content = contentOf((await recalculate(new Map([['a', bytes]]))).get('a') ?? new Uint8Array());
  const sheet = content.sheets.find(({ name }) => name === 'Kinh phí đầu tư');
  const sums = [...(sheet?.rows.values() ?? [])].flatMap((row) =>
    row.get(4)?.formula === undefined ? [] : [[row.get(4)?.value, row.get(5)?.value]],
  );
  expect(sums).toEqual([
    [584, ''],
    [164, ''],
    [242, 111],
    [990, 111],
  ]);
  const written = writtenBudget(content, rubric);
  expect(written.get('budget.1.1.province')).toBe('218');
  const { annexes = [] } = unitReport(rubric, kbang, assess(rubric, kbang), { written });
  const grids = annexes.flatMap((block) => (block.kind === 'grid' ? [block] : []));
  const total = grids
    .at(-1)
    ?.rows.at(-1)
    ?.flatMap((cell) => cell?.text ?? []);
  expect(total).toEqual(['TỔNG CỘNG', '990', '111']);
  const { findings } = await reviewed(contentOf(bytes), rubric);
  const plain = await reviewed(
    contentOf(await writeWorkbook(drawForm(rubric, kbang, { version: '1.0.0' }))),
    rubric,
  );
  expect(findings.map(({ code }) => code)).toEqual(plain.findings.map(({ code }) => code));
}, 120_000);
