/** A workbook that uses everything a description can say. */
import { area, cell } from '../../../src/sheet/address';
import type { SheetSpec, SpecCell, Style, WorkbookSpec } from '../../../src/sheet/spec';

export const LIST_SHEET = "Danh 'mục' ẩn";
export const FORM_SHEET = 'Biểu mẫu 1';

/** First and last criterion row of the form. */
export const FIRST = 3;
export const LAST = 82;

/** Texts that spreadsheets like to change. */
export const HOSTILE: string[] = [
  '=1+1',
  '+84 912 345 678',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://example.com","x")',
  '\tstarts with a tab',
  'two\nlines',
  'carriage\r\nreturn',
  ' blanks at the ends ',
  '   ',
  'emoji 👩‍💻 and 🇻🇳',
  '\u202Eright to left\u202C \u200Fעברית',
  'Tiếng Việt có dấu: Ủy ban nhân dân',
  'Tiê\u0301ng Viê\u0323t tổ hợp',
  '_x000D_',
  '_x005F_x000D_',
  '_xabcd_ and _x12_',
  '<b>bold</b> & "quotes" \'apostrophes\'',
  ']]>',
  'bell \u0007 and escape \u001B',
  '007',
  '1/2',
  '1E5',
  'TRUE',
  '#N/A',
  '#VALUE!',
  '\u00A0no-break blank\u00A0',
  '\u2028line separator',
  'x'.repeat(32_767),
  'ộ'.repeat(32_766) + '\t',
];

const thin = { style: 'thin', color: '808080' } as const;
const box: NonNullable<Style['border']> = { top: thin, right: thin, bottom: thin, left: thin };

const styles: Record<string, Style> = {
  title: {
    font: { name: 'Times New Roman', size: 14, bold: true },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  head: {
    font: { name: 'Times New Roman', size: 12, bold: true, color: 'FFFFFF' },
    fill: '1F4E79',
    align: { horizontal: 'center', vertical: 'center', wrap: true },
    border: { ...box, bottom: { style: 'medium', color: '000000' } },
  },
  text: {
    font: { name: 'Times New Roman', size: 12 },
    align: { vertical: 'top', wrap: true, indent: 1 },
    border: box,
  },
  number: { font: { name: 'Times New Roman', size: 12, italic: true }, numberFormat: '0.00', border: box },
  input: { fill: 'FFF2CC', border: { bottom: { style: 'dotted', color: 'BF9000' } }, unlocked: true },
  inputText: { fill: 'FFF2CC', numberFormat: '@', unlocked: true },
  bold: { font: { bold: true } },
};

const criterion = (row: number): (SpecCell | undefined)[] => {
  const number = row - FIRST + 1;
  const numerator = (number * 7) % 30;
  const share = numerator / 30;
  return [
    { value: String(number), style: 'text' },
    { value: `Tiêu chí ${number}: tỷ lệ hồ sơ trực tuyến mức độ ${(number % 4) + 1}`, style: 'text' },
    { value: 5, style: 'number' },
    {
      formula: `IF(E${row + 1}="","",ROUND(C${row + 1}*E${row + 1}/30,2))`,
      value: Math.round(5 * share * 100 + 1e-9) / 100,
      style: 'number',
    },
    { value: numerator, style: 'input' },
    { value: 'có', style: 'inputText' },
    { formula: `E${row + 1}>=15`, value: numerator >= 15 },
    { formula: `IF(E${row + 1}>=0,"","x")`, value: '' },
    { formula: `" "&F${row + 1}&" "`, value: ' có ' },
  ];
};

const formCells: (SpecCell | undefined)[][] = [
  [{ value: 'PHIẾU TỰ CHẤM ĐIỂM', style: 'title' }],
  [],
  ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Số liệu', 'Có/Không'].map((value) => ({
    value,
    style: 'head',
  })),
];
for (let row = FIRST; row <= LAST; row++) formCells[row] = criterion(row);
const total = formCells.slice(FIRST).reduce((sum, row) => sum + Number(row[3]?.value), 0);
formCells[LAST + 1] = [
  { value: 'Tổng cộng', style: 'head' },
  undefined,
  { formula: `SUM(C${FIRST + 1}:C${LAST + 1})`, value: 5 * (LAST - FIRST + 1), style: 'number' },
  { formula: `SUM(D${FIRST + 1}:D${LAST + 1})`, value: Math.round(total * 100) / 100, style: 'number' },
];

const form: SheetSpec = {
  name: FORM_SHEET,
  visibility: 'visible',
  columns: [
    { width: 6 },
    { width: 44 },
    { width: 10 },
    { width: 10 },
    { width: 12 },
    { width: 12 },
    { width: 8, hidden: true },
    { width: 8 },
    { width: 8 },
  ],
  rows: [{ height: 40 }, { height: 6, hidden: true }, { height: 36 }, { height: 33.75 }],
  cells: formCells,
  merges: [area(0, 0, 0, 3), area(LAST + 1, 0, LAST + 1, 1), area(1, 0)],
  validations: [
    {
      area: area(FIRST, 4, LAST, 4),
      rule: { type: 'whole', min: 0, max: 30 },
      prompt: { title: 'Số hồ sơ', message: 'Nhập số nguyên\ntừ 0 đến 30 & "không" <hơn>.' },
      error: { title: 'Sai số liệu', message: 'Phải là số nguyên từ 0 đến 30.' },
    },
    { area: area(FIRST, 5, LAST, 5), rule: { type: 'list', source: `'Danh ''mục'' ẩn'!$A$1:$A$2` } },
    { area: area(FIRST, 9), rule: { type: 'decimal', min: 0.5 } },
    { area: area(FIRST, 10), rule: { type: 'decimal', max: 99.5 } },
    { area: area(FIRST, 11), rule: { type: 'decimal' } },
    { area: area(FIRST, 12), rule: { type: 'custom', formula: `LEN(M${FIRST + 1})<10` } },
  ],
  conditionalFormats: [
    {
      area: area(FIRST, 3, LAST, 3),
      formula: `$D${FIRST + 1}<1`,
      style: { fill: 'FFC7CE', color: '9C0006', bold: true },
    },
    { area: area(FIRST, 3, LAST, 3), formula: `$D${FIRST + 1}>4`, style: { fill: 'C6EFCE' } },
  ],
  dataBars: [{ area: area(FIRST, 2, LAST, 2), color: '5B9BD5', max: 10 }],
  freeze: { rows: 3, columns: 2 },
  protected: true,
  print: {
    orientation: 'portrait',
    area: area(0, 0, LAST + 1, 3),
    titleRows: [2, 2],
    titleColumns: [0, 1],
    pageStarts: [LAST],
    pages: { wide: 2, tall: 3 },
    marginsCm: { top: 2, right: 1.5, bottom: 2, left: 3 },
    footer: { left: 'Mẫu số 01', center: 'Trang &P/&N', right: '&D' },
  },
  autoFilter: area(2, 0, LAST, 5),
  tabColor: '1F4E79',
  active: cell(LAST + 1, 1),
  zoom: 110,
};

const CHART_KINDS = ['bar', 'column', 'stackedColumn', 'stackedBar', 'line'] as const;
const charts: SheetSpec = {
  name: 'Biểu đồ',
  visibility: 'visible',
  columns: [{ width: 18 }, { width: 10 }, { width: 10, hidden: true }],
  rows: [],
  cells: [
    [
      { value: 'Đơn vị', style: 'head' },
      { value: 'Tự chấm', style: 'head' },
      { value: 'Thẩm định', style: 'head' },
    ],
    ...[82.5, 71, 64.25].map((points, index): SpecCell[] => [
      { value: `Sở ${index + 1}` },
      { value: points, style: 'number' },
      { value: points - 5, style: 'number' },
    ]),
  ],
  merges: [],
  validations: [],
  conditionalFormats: [],
  freeze: { rows: 1, columns: 0 },
  protected: false,
  charts: CHART_KINDS.map((kind, index) => ({
    kind,
    title: `Điểm <${kind}> & hạng`,
    categories: `'Biểu đồ'!$A$2:$A$4`,
    series: [
      { name: 'Tự chấm', values: `'Biểu đồ'!$B$2:$B$4`, color: '2E75B6' },
      { name: 'Thẩm định', values: `'Biểu đồ'!$C$2:$C$4`, color: 'C55A11' },
    ],
    area: area(5 + index * 12, 0, 15 + index * 12, 8),
    altText: `Biểu đồ ${kind}: "điểm" của ba sở`,
  })),
  active: cell(2, 1),
};

const texts: SheetSpec = {
  name: 'Văn bản',
  visibility: 'hidden',
  columns: [{ width: 60 }, { width: 20 }],
  rows: [],
  cells: [
    ...HOSTILE.map((value): SpecCell[] => [{ value }]),
    [{ value: '' }, { value: true }, { value: false }, { value: -0.1 }],
  ],
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
};

const lists: SheetSpec = {
  name: LIST_SHEET,
  visibility: 'veryHidden',
  columns: [{ width: 10 }],
  rows: [],
  cells: [[{ value: 'có', style: 'bold' }], [{ value: 'không' }]],
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: true,
};

/** The workbook. A hidden sheet comes first, so that the first visible one has to be found. */
export const synthetic: WorkbookSpec = {
  sheets: [lists, form, charts, texts],
  names: [
    { name: 'tong_diem', sheet: FORM_SHEET, area: area(LAST + 1, 3) },
    { name: 'danh_muc', sheet: LIST_SHEET, area: area(0, 0, 1, 0), hidden: true },
  ],
  styles,
  title: 'Phiếu tự chấm <điểm> & xếp hạng',
  subject: 'Ứng dụng CNTT',
};
