/** Text that is there and can't be seen: white, tiny, struck or pushed out letters, formats that show nothing, conditional formats that hide. */
import { contains } from '../../sheet/address';
import type { Area, CellRef } from '../../sheet/address';
import type { ContentCell, ContentStyle } from '../../sheet/content';
import type { ExaminedForm } from './examined-form';
import { formatColor } from '../../sheet/number-format';
import { finding } from '../finding';
import type { Finding } from '../finding';
import { foundIn, shownText } from '../../sheet/cell-text';

/** Letters below this size in points can't be read on paper. */
const TINY = 4;
/** Size of letters that a style does not tell. */
const USUAL = 11;
/** Difference of brightness (0 to 255) below which letters can't be told from their ground. */
const FAINT = 32;
/** Letters from this size on show a piece of themselves in a cell. */
const HUGE = 72;
/** Blanks by which a number format pushes its number aside. */
const PADDED = /(?:_.|[ \u00a0]|"[ \u00a0]*"){10,}/;
/** So many times the width of a cell in blanks push a text below its edge. */
const BLANK_WIDTHS = 3;

/** Of a colour in six digits of sixteen; of anything else none, which is faint on no ground. */
function brightness(color: string): number {
  const whole = Number.parseInt(color, 16);
  return (
    0.299 * Math.floor(whole / 0x10000) +
    0.587 * (Math.floor(whole / 0x100) % 0x100) +
    0.114 * (whole % 0x100)
  );
}

/** True for a format such as ";;;" that shows nothing for numbers and texts. */
export const showsNothing = (format: string): boolean => /^(?:\s*;){2,}\s*$/.test(format);

/** Width of a step by which a text is pushed in, in characters. */
const STEP = 1.3;
/** So many empty lines push a text below the edge of its cell. */
const PUSHED_LINES = /^(?:[ \t]*\n){3,}/;

/** Why nobody can read a text in this style; undefined where it can be read. */
function hiddenBy(style: Partial<ContentStyle>): string | undefined {
  const { fontColor, fontSize, fill, grounds = [], numberFormat } = style;
  if (numberFormat !== undefined && showsNothing(numberFormat)) return numberFormat;
  if (fontSize !== undefined && (fontSize <= TINY || fontSize >= HUGE)) return `${fontSize} pt`;
  // letters without a colour are black
  const letters = fontColor ?? '000000';
  const ground = [fill ?? 'FFFFFF', ...grounds].find(
    (one) => Math.abs(brightness(letters) - brightness(one)) < FAINT,
  );
  return ground === undefined ? undefined : `#${letters} / #${ground}`;
}

/** Why a part of a text can't be read, with that part. */
function partHidden(runs: ContentCell['runs'], style: ContentStyle, words: boolean): string | undefined {
  const unseen = (runs ?? []).filter(
    ({ text, ...own }) =>
      text.trim() !== '' &&
      (hiddenBy({ ...style, ...own }) !== undefined || (!words && (own.struck || own.signs) === true)),
  );
  return unseen.length === 0 ? undefined : `part ${unseen.map(({ text }) => text).join('…')}`;
}

/** Width of a cell of the form in characters, with those merged into it. */
function widthOf({ merges, columns }: ExaminedForm['expected']['sheet'], ref: CellRef): number {
  const { left, right } = merges.find((area) => contains(area, ref)) ?? { left: ref.col, right: ref.col };
  let width = 0;
  for (let col = left; col <= right; col++) width += columns[col]?.width ?? Infinity;
  return width;
}

function isPushed(text: string, width: () => number): boolean {
  const blanks = text.length - text.trimStart().length;
  return PUSHED_LINES.test(text) || (blanks > 0 && blanks >= BLANK_WIDTHS * width());
}

/** Why nobody sees what stands in a cell, or takes it for no longer valid. */
function unseenBy(
  cell: ContentCell,
  style: ContentStyle,
  width: () => number,
  words: boolean,
): string | undefined {
  const { indent = 0, struck, crossed, turned, numberFormat } = style;
  const color = typeof cell.value === 'number' ? formatColor(cell.value, numberFormat) : undefined;
  // a nought that is not seen is nobody's gain
  const faint = color !== undefined && cell.value !== 0 && hiddenBy({ ...style, fontColor: color });
  if (faint) return faint;
  if (indent > 0 && indent * STEP >= width()) return `indent ${indent}`;
  // what the unit itself writes it may cross out
  if (!words) {
    if (struck) return 'struck';
    if (crossed) return 'crossed';
    if (turned && typeof cell.value === 'string') return 'turned';
    if (style.signs) return 'signs';
    const shrunk = style.shrinks ? ((style.fontSize ?? USUAL) * width()) / shownText(cell).length : Infinity;
    if (shrunk <= TINY) return `${shrunk.toFixed(1)} pt`;
  }
  if (typeof cell.value === 'number' && PADDED.test(numberFormat)) return 'indent 10';
  if (typeof cell.value === 'string' && isPushed(cell.value, width)) return 'lines';
  return cell.runs && partHidden(cell.runs, style, words);
}

/** Printed and computed cells, and answers, whose text is hidden. */
export function hiddenFindings(examined: ExaminedForm): Finding[] {
  const { content, expected, placement, sheet } = examined;
  const reasons = content.styles.map(hiddenBy);
  const findings: Finding[] = [];
  if (sheet.visibility !== 'visible')
    findings.push(finding('sheet-hidden', { sheet: sheet.name, found: sheet.visibility }));
  const words = new Set([expected.layout.columns.get('evidence'), expected.layout.columns.get('note')]);
  expected.sheet.cells.forEach((cells, row) => {
    const at = placement.rows[row];
    const standing = at === undefined ? undefined : sheet.rows.get(at);
    if (at === undefined || !standing) return;
    cells.forEach((drawn, col) => {
      const across = placement.cols[col];
      if (!drawn || across === undefined) return;
      const cell = standing.get(across);
      const style = content.styles[cell?.style ?? -1];
      if (!cell || !style || cell.value === null) return;
      const width = (): number => widthOf(expected.sheet, { row, col });
      const reason = reasons[cell.style ?? -1] ?? unseenBy(cell, style, width, words.has(col));
      if (reason === undefined || shownText(cell) === '') return;
      const ref: CellRef = { row: at, col: across };
      const printed = expected.layout.rows[row];
      findings.push(
        finding('text-hidden', {
          sheet: sheet.name,
          ref,
          criterion: printed?.kind === 'printed' ? printed.row.criterion : undefined,
          expected: foundIn(cell),
          found: reason,
        }),
      );
    });
  });
  return [...findings, ...formatFindings(examined)];
}

/** Conditional formats that hide what stands below them; those of the form itself hide nothing. */
function formatFindings(examined: ExaminedForm): Finding[] {
  const { content, sheet } = examined;
  return sheet.conditionalFormats.flatMap(({ areas, formula, style, hidesValue }): Finding[] => {
    const look = style === undefined ? undefined : content.styles[style];
    const [area] = areas;
    if (!area || (!look && !hidesValue)) return [];
    const hidden = hidesValue
      ? { ref: { row: area.top, col: area.left }, reason: 'bars' }
      : look && firstHidden(examined, areas, look);
    if (!hidden) return [];
    return [
      finding('format-hides', {
        sheet: sheet.name,
        ref: hidden.ref,
        found: `${hidden.reason}${formula === undefined ? '' : ` (=${formula})`}`,
      }),
    ];
  });
}

/** The first cell of the form that can be read as it is, and no more as a condition shows it. */
function firstHidden(
  { content, placement, sheet }: ExaminedForm,
  areas: readonly Area[],
  { numberFormat, ...look }: ContentStyle,
): { ref: CellRef; reason: string } | undefined {
  const color = formatColor(1, numberFormat);
  // a condition says nothing about what it leaves as it is
  const changed: Partial<ContentStyle> = {
    ...look,
    ...(look.fill !== undefined && look.grounds === undefined ? { grounds: [] } : {}),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(color === undefined ? {} : { fontColor: color }),
  };
  // what a condition does to a cell is told by the cell's style; most conditions hide nothing in any
  const reasonIn = (before: Partial<ContentStyle>): string | undefined =>
    hiddenBy(before) === undefined
      ? (hiddenBy({ ...before, ...changed }) ?? (look.struck ? 'struck' : undefined))
      : undefined;
  const [plain, reasons] = [reasonIn({}), content.styles.map(reasonIn)];
  if (plain === undefined && reasons.every((reason) => reason === undefined)) return undefined;
  for (const row of placement.rows) {
    if (row === undefined) continue;
    const across = areas.filter(({ top, bottom }) => top <= row && row <= bottom);
    if (across.length === 0) continue;
    const cells = sheet.rows.get(row);
    for (const col of placement.cols) {
      if (col === undefined || !across.some(({ left, right }) => left <= col && col <= right)) continue;
      const style = cells?.get(col)?.style;
      const reason = style === undefined || style >= reasons.length ? plain : reasons[style];
      if (reason !== undefined) return { ref: { row, col }, reason };
    }
  }
  return undefined;
}
