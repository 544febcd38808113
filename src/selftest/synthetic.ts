/** A small workbook with one of everything the port carries; it is no form. */
import { area, cell } from '../sheet/address';
import type { CellValue, SheetSpec, SpecCell, WorkbookSpec } from '../sheet/spec';

export const FORM = 'Biểu mẫu';
export const LIST = 'Danh mục';

/** Texts that a spreadsheet would like to make something else of. */
export const TRICKY_TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  '+84 28',
  '-',
  '- Có',
  '@everyone',
  "'quoted'",
  "=cmd|' /C calc'!A0",
  '007',
  '1',
  '1,5',
  '1/2',
  '31-12-2021',
  '50%',
  'TRUE',
  'false',
  '#N/A',
  '1e5',
  'Tháng 8',
  'Có\nxuống dòng',
  ' hai đầu ',
];

export const TEXT_COLUMN = 6;

/** Unlocked cells: the first is a text cell, the second General, the third takes a choice. */
export const ANSWERS = { text: cell(2, 3), number: cell(3, 3), choice: cell(4, 3), listed: cell(5, 3) };

const head: SpecCell = { style: 'head' };
const text = (value: CellValue, style = 'cell'): SpecCell => ({ value, style });
const open = (style = 'answer'): SpecCell => ({ style });

const rows: (SpecCell | undefined)[][] = [
  [text('Bảng điểm', 'head'), head, head, undefined, undefined],
  [text('TT', 'head'), text('Nội dung', 'head'), text('Điểm', 'head'), text('Trả lời', 'head'), undefined],
  [
    text(1),
    text('Tiêu chí một'),
    { formula: `IF(D4>0,MIN(D4/2,5),0)`, value: 2.5, style: 'number' },
    open('text'),
  ],
  [
    text(2),
    text('Tiêu chí hai'),
    { formula: `SUM('${LIST}'!B1:B3)`, value: 6, style: 'number' },
    text(5, 'answer'),
  ],
  [text(true), text('Ngày'), { value: 44427, style: 'date' }, open()],
  [text(-3.25), text('Chữ'), { formula: 'IF(C3>1,"đạt","")', value: 'đạt', style: 'cell' }, open()],
];
for (const [i, value] of TRICKY_TEXTS.entries()) (rows[i] ??= [])[TEXT_COLUMN] = text(value);

export const form: SheetSpec = {
  name: FORM,
  visibility: 'visible',
  columns: [
    { width: 6 },
    { width: 40 },
    { width: 8 },
    { width: 20 },
    { width: 4 },
    { width: 4, hidden: true },
    { width: 40 },
  ],
  rows: [{ height: 30 }, { height: 20 }, {}, {}, {}, { hidden: true }],
  cells: rows,
  merges: [area(0, 0, 0, 2)],
  validations: [
    {
      area: area(4, 3, 5, 3),
      rule: { type: 'list', source: `'${LIST}'!$A$1:$A$3` },
      prompt: { title: 'Chọn', message: 'Chọn một mức' },
      error: { title: 'Sai', message: 'Chỉ chọn trong danh sách' },
    },
    {
      area: area(3, 3),
      rule: { type: 'decimal', min: 0, max: 10 },
      error: { title: 'Sai', message: 'Từ 0 đến 10' },
    },
    { area: area(2, 3), rule: { type: 'custom', formula: 'LEN(D3)<500' } },
  ],
  conditionalFormats: [
    { area: area(2, 0, 5, 3), formula: '$C3=0', style: { fill: 'FFF2CC', color: '7F6000', bold: true } },
  ],
  dataBars: [{ area: area(2, 2, 3, 2), color: '5B9BD5', max: 10 }],
  freeze: { rows: 2, columns: 2 },
  protected: true,
  print: {
    orientation: 'portrait',
    area: area(0, 0, 5, 2),
    titleRows: [1, 1],
    titleColumns: [0, 1],
    pageStarts: [4],
    pages: { wide: 2, tall: 3 },
    marginsCm: { top: 2, right: 1.5, bottom: 2, left: 3 },
    footer: { left: 'Mẫu 1', center: 'Trang &P/&N' },
  },
  tabColor: '0F6CBD',
  active: ANSWERS.text,
  zoom: 110,
};

export const list: SheetSpec = {
  name: LIST,
  visibility: 'veryHidden',
  columns: [{ width: 20 }, { width: 8 }],
  rows: [],
  cells: [
    [{ value: 'Tốt' }, { value: 1 }],
    [{ value: 'Khá' }, { value: 2 }],
    [{ value: 'Kém, có lý do' }, { value: 3 }],
  ],
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
};

const border = { style: 'thin', color: '808080' } as const;
const edges = { top: border, right: border, bottom: border, left: border };
const font = { name: 'Times New Roman', size: 12 };

export const synthetic: WorkbookSpec = {
  sheets: [form, list],
  names: [
    { name: 'diem_mot', sheet: FORM, area: area(2, 2) },
    { name: 'danh_muc', sheet: LIST, area: area(0, 0, 2, 0), hidden: true },
  ],
  styles: {
    head: {
      font: { ...font, bold: true },
      fill: 'DDEBF7',
      align: { horizontal: 'center', vertical: 'center', wrap: true },
      border: edges,
    },
    cell: { font, align: { vertical: 'top', wrap: true }, border: edges },
    number: { font, numberFormat: '0.##', align: { horizontal: 'right', vertical: 'top' }, border: edges },
    date: { font, numberFormat: 'dd/mm/yyyy', border: edges },
    answer: { font, fill: 'FFFFE0', border: edges, unlocked: true },
    text: { font, fill: 'FFFFE0', border: edges, unlocked: true, numberFormat: '@' },
  },
  title: 'Bảng điểm',
};

/** What the formulas of the description give, for workbooks that do not calculate. */
export function formulaResult(sheet: string, row: number, col: number): CellValue | undefined {
  const found = synthetic.sheets.find(({ name }) => name === sheet)?.cells[row]?.[col];
  return found?.formula === undefined ? undefined : found.value;
}
