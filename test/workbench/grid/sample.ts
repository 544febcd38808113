/** A made-up form for tests of the grid: a printed block that is locked, answers that are not. */
import { area } from '../../../src/sheet/address';
import type { SheetSpec, SpecCell, Style, WorkbookSpec } from '../../../src/sheet/spec';

const thin = { style: 'thin', color: '000000' } as const;
const frame = { top: thin, right: thin, bottom: thin, left: thin };

export const styles: Record<string, Style> = {
  title: {
    font: { name: 'Times New Roman', size: 14, bold: true },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  head: {
    font: { size: 12, bold: true },
    fill: 'D9E1F2',
    border: frame,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  section: { font: { size: 12, bold: true }, fill: 'FCE4D6', border: frame },
  text: { font: { size: 12 }, border: frame, align: { vertical: 'center', wrap: true } },
  points: { font: { size: 12 }, border: frame, numberFormat: '0.00', align: { horizontal: 'right' } },
  number: { fill: 'FFFFE0', border: frame, numberFormat: '#,##0', unlocked: true },
  rate: { fill: 'FFFFE0', border: frame, numberFormat: '0.0%', unlocked: true },
  choice: { fill: 'FFFFE0', border: frame, unlocked: true },
  note: { fill: 'FFFFE0', border: frame, numberFormat: '@', unlocked: true, align: { wrap: true } },
};

export const FIRST = 4;

/**
 * Columns: A number, B criterion, C maximum, D points (formula), E numerator, F denominator, G rate, H choice, I:J merged note.
 * `criteria` rows begin at row index 4; every tenth one is a heading merged over the whole width.
 */
export function sampleSpec(criteria = 6, columns = 10): WorkbookSpec {
  const cells: (SpecCell | undefined)[][] = [
    [{ value: 'BẢNG ĐIỂM ỨNG DỤNG CÔNG NGHỆ THÔNG TIN', style: 'title' }],
    [{ value: 'Đơn vị: một dòng chữ dài không xuống hàng chạy qua các ô trống bên phải' }],
    [],
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Có/Không', 'Ghi chú'].map(
      (value) => ({ value, style: 'head' }),
    ),
  ];
  const merges = [area(0, 0, 0, columns - 1), area(3, 8, 3, 9)];
  for (let i = 0; i < criteria; i += 1) {
    const row = FIRST + i;
    if (i % 10 === 9) {
      cells.push([{ value: `Nhóm ${(i + 1) / 10}`, style: 'section' }]);
      merges.push(area(row, 0, row, columns - 1));
      continue;
    }
    merges.push(area(row, 8, row, 9));
    const line: (SpecCell | undefined)[] = [
      { value: i + 1, style: 'text' },
      { value: `Tiêu chí ${i + 1}: tỷ lệ cán bộ, công chức được cấp hộp thư điện tử công vụ`, style: 'text' },
      { value: 10, style: 'points' },
      {
        value: 0,
        formula: `IF(F${row + 1}>0,ROUND(E${row + 1}/F${row + 1}*C${row + 1},2),0)`,
        style: 'points',
      },
      { style: 'number' },
      { style: 'number' },
      { style: 'rate' },
      { style: 'choice' },
      { style: 'note' },
      { style: 'note' },
    ];
    for (let c = 10; c < columns; c += 1)
      line.push({ value: c * 1.5, style: c % 2 === 0 ? 'points' : 'number' });
    cells.push(line);
  }
  const last = FIRST + criteria - 1;
  const form: SheetSpec = {
    name: 'Biểu mẫu',
    visibility: 'visible',
    columns: [5, 40, 9, 9, 10, 10, 10, 12, 15, 15, ...Array.from({ length: columns - 10 }, () => 10)].map(
      (width) => ({ width }),
    ),
    rows: [{ height: 40 }, { height: 18 }, { height: 8 }, { height: 36 }],
    cells,
    merges,
    validations: [
      {
        area: area(FIRST, 4, last, 5),
        rule: { type: 'whole', min: 0 },
        prompt: { title: 'Số lượng', message: 'Nhập một số nguyên.' },
      },
      {
        area: area(FIRST, 6, last, 6),
        rule: { type: 'decimal', min: 0, max: 1 },
        error: { title: 'Tỷ lệ', message: 'Tỷ lệ từ 0% đến 100%.' },
      },
      { area: area(FIRST, 7, last, 7), rule: { type: 'list', source: 'Lists!$A$1:$A$3' } },
    ],
    conditionalFormats: [],
    dataBars: [{ area: area(FIRST, 3, last, 3), color: 'A9D08E', max: 10 }],
    freeze: { rows: 4, columns: 2 },
    protected: true,
  };
  const plain = (name: string, visibility: SheetSpec['visibility'], rows: string[][]): SheetSpec => ({
    name,
    visibility,
    columns: [{ width: 12 }, { width: 12 }],
    rows: [],
    cells: rows.map((row) => row.map((value) => ({ value }))),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: false,
  });
  return {
    sheets: [
      form,
      plain('Tự do', 'visible', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      plain('Lists', 'veryHidden', [['Có'], ['Không'], ['Không áp dụng']]),
    ],
    names: [],
    styles,
    title: 'Mẫu thử',
  };
}
