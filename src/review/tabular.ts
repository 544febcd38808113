/** Plain tables as sheets: a bold head that stays in view, wrapped text, borders, a print set-up. */
import type { CellValue, SheetSpec, SpecCell, Style } from '../sheet/spec';
import { columnPoints, linesHeight, wrappedLines } from '../sheet/measure';
import { area } from '../sheet/address';

const font = { name: 'Times New Roman', size: 11 };
const line = { style: 'thin', color: '808080' } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** Styles of the review's sheets. Text is text, so that nothing of a unit's words is ever a formula. */
export const tableStyles = {
  title: { font: { ...font, bold: true, size: 14 } },
  head: {
    font: { ...font, bold: true },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
    fill: 'E8EDF3',
    border,
  },
  text: { font, align: { vertical: 'top', wrap: true }, border, numberFormat: '@' },
  number: { font, align: { horizontal: 'center', vertical: 'top' }, border, numberFormat: '[$-42A]General' },
  plain: { font },
} as const satisfies Record<string, Style>;

export interface Table {
  name: string;
  title: string;
  head: readonly string[];
  widths: readonly number[];
  rows: (CellValue | undefined)[][];
}

const HEAD_ROW = 2;

/** The table as a sheet. */
export function tableSheet({ name, title, head, widths, rows }: Table): SheetSpec {
  const cells: (SpecCell | undefined)[][] = [
    [{ value: title, style: 'title' }],
    [],
    head.map((value) => ({ value, style: 'head' })),
    ...rows.map((row) =>
      head.map((_, col): SpecCell => {
        const value = row[col];
        if (value === undefined || value === '') return { style: 'text' };
        return { value, style: typeof value === 'number' ? 'number' : 'text' };
      }),
    ),
  ];
  return {
    name,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    rows: cells.map((row, index) => ({
      height:
        index === 0
          ? 22
          : Math.max(
              17,
              ...row.map((cell, col) =>
                cell?.value === undefined || index === 1
                  ? 0
                  : linesHeight(
                      wrappedLines(
                        String(cell.value),
                        columnPoints(widths[col] ?? 10),
                        11,
                        index === HEAD_ROW,
                      ),
                      11,
                    ),
              ),
            ),
    })),
    cells,
    merges: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    protected: false,
    ...(rows.length === 0 ? {} : { autoFilter: area(HEAD_ROW, 0, HEAD_ROW + rows.length, head.length - 1) }),
    print: {
      orientation: 'landscape',
      area: area(0, 0, cells.length - 1, head.length - 1),
      titleRows: [HEAD_ROW, HEAD_ROW],
      marginsCm: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.8 },
      footer: { center: 'Trang &P/&N' },
    },
  };
}
