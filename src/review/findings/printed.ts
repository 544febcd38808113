/** What is printed: texts, numbers and maxima that somebody edited. */
import { hasEarlierWords } from '../../form/identity/earlier';
import type { ExaminedForm } from './examined-form';
import type { PrintedCell } from '../../form/drawing/expected';
import { asItLooks, disguiseOf } from '../../reading/disguise';
import { finding } from '../finding';
import type { Finding } from '../finding';
import { cellAt, foundIn, plainText, says, shownText } from '../../sheet/cell-text';

/** Printed cells that say something else, and text that was added to blank printed cells. */
export function printedFindings(examined: ExaminedForm): Finding[] {
  const { expected, placement, sheet, identity } = examined;
  const findings: Finding[] = [];
  const earlier = hasEarlierWords(identity, placement);
  for (const printed of expected.printed) {
    // an earlier layout had other words beside the form
    if (printed.own && earlier) continue;
    const row = placement.rows[printed.row];
    const col = placement.cols[printed.col];
    if (row === undefined || col === undefined) continue;
    const cell = cellAt(sheet, row, col);
    if (says(cell, printed.value) || isFilledIn(examined, printed, shownText(cell))) continue;
    const disguised =
      typeof printed.value === 'string' && asItLooks(shownText(cell)) === asItLooks(printed.value);
    findings.push(
      finding(disguised ? 'letters-disguised' : codeOf(examined, printed), {
        sheet: sheet.name,
        ref: { row, col },
        criterion: criterionOf(examined, printed.row),
        expected: typeof printed.value === 'boolean' ? String(printed.value) : printed.value,
        found: (disguised && disguiseOf(shownText(cell))) || foundIn(cell),
      }),
    );
  }
  return [...findings, ...addedTexts(examined)];
}

/** Dots that a form prints for people to write on, outside its table: "số ……/BC-…". */
const DOTS = /(?:\.{3}|…)[.…]*/;
/** What a person writes on one row of dots. */
const LONGEST_FILLED = 80;

/** True where only dots were written on. */
function isFilledIn({ expected }: ExaminedForm, { row, value }: PrintedCell, found: string): boolean {
  if (typeof value !== 'string' || expected.layout.rows[row]?.kind === 'printed') return false;
  const [first = '', ...rest] = plainText(value).split(DOTS);
  const text = plainText(found.slice(0, value.length + LONGEST_FILLED * rest.length));
  if (rest.length === 0 || !text.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const next = index === rest.length - 1 ? text.length - part.length : text.indexOf(part, at);
    if (next < at || next - at > LONGEST_FILLED || !text.startsWith(part, next)) return false;
    at = next + part.length;
  }
  return true;
}

function codeOf({ expected }: ExaminedForm, { row, col, value }: PrintedCell): Finding['code'] {
  const inTable = expected.layout.rows[row]?.kind === 'printed';
  if (inTable && col === expected.layout.columns.get('max')) return 'maximum-edited';
  return typeof value === 'number' ? 'printed-number-edited' : 'printed-edited';
}

function criterionOf({ expected }: ExaminedForm, row: number): string | undefined {
  const drawn = expected.layout.rows[row];
  return drawn?.kind === 'printed' ? drawn.row.criterion : undefined;
}

/** Printed columns of the table hold nothing where the form prints nothing. */
function addedTexts(examined: ExaminedForm): Finding[] {
  const { expected, placement, sheet } = examined;
  const { layout } = expected;
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of expected.sheet.merges)
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) covered.add(`${row}:${col}`);
  return layout.rows.flatMap((drawn, row) => {
    if (drawn.kind !== 'printed') return [];
    return (['no', 'text', 'method', 'printed', 'max'] as const).flatMap((column): Finding[] => {
      const col = layout.columns.get(column);
      const at = placement.rows[row];
      if (col === undefined || at === undefined || covered.has(`${row}:${col}`)) return [];
      const value = expected.sheet.cells[row]?.[col]?.value;
      if (value !== undefined && value !== '') return [];
      const cell = cellAt(sheet, at, placement.cols[col]);
      if (shownText(cell).trim() === '') return [];
      return [
        finding(column === 'max' ? 'maximum-edited' : 'printed-edited', {
          sheet: sheet.name,
          ref: { row: at, col: placement.cols[col] ?? 0 },
          criterion: criterionOf(examined, row),
          expected: '',
          found: foundIn(cell),
        }),
      ];
    });
  });
}
