/** Heights at which every wrapped line of a row shows, on paper too. */
import { area, contains } from '../sheet/address';
import { columnPoints, linesHeight, wrappedLines } from '../sheet/measure';
import type { SheetSpec, Style } from '../sheet/spec';
import { BAR_ROW, CAPTION_ROW } from './plan';
import type { FormPlan } from './plan';
import { formStyles } from './styles';
import type { FormStyle } from './styles';

const LEAST = 17;

const isStyle = (key: string): key is FormStyle => key in formStyles;

/** Points that an indent step takes. */
const INDENT = 7;

export function rowHeights(plan: FormPlan, sheet: SheetSpec): SheetSpec['rows'] {
  const vertical = sheet.merges.filter((merge) => merge.bottom > merge.top);
  const across = new Map(sheet.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  return plan.rows.map((_, row) => {
    if (row === BAR_ROW) return { height: 24 };
    let height = LEAST;
    (sheet.cells[row] ?? []).forEach((content, col) => {
      const text = content?.value;
      const key = content?.style;
      if (text === undefined || key === undefined || !isStyle(key)) return;
      if (vertical.some((merge) => contains(merge, { row, col }))) return;
      const style: Style = formStyles[key];
      const range = across.get(`${row}:${col}`) ?? area(row, col);
      let width = -(style.align?.indent ?? 0) * INDENT;
      for (let at = range.left; at <= range.right; at++) width += columnPoints(sheet.columns[at]?.width ?? 8);
      height = Math.max(
        height,
        textHeight(String(text), width, style.font?.size ?? 11, style.font?.bold ?? false),
      );
    });
    return { height: row === CAPTION_ROW ? Math.max(height, 38) : height };
  });
}

const known = new Map<string, number>();
/** More texts than all forms print together; beyond, everything is measured anew. */
const MOST_KNOWN = 20_000;

/** Height of a wrapped text; printed texts come again with every edit and are measured once. */
function textHeight(text: string, width: number, size: number, bold: boolean): number {
  const key = `${width}|${size}|${bold}|${text}`;
  const found = known.get(key) ?? linesHeight(wrappedLines(text, width, size, bold), size);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
