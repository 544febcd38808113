/** What is printed: texts, numbers and maxima that somebody edited. */
import type { Examined } from './examined';
import type { PrintedCell } from '../form/expected';
import { finding } from './finding';
import type { Finding } from './finding';
import { cellAt, foundIn, says, shownText } from '../sheet/text';

/** Printed cells that say something else, and text that was added to blank printed cells. */
export function printedFindings(examined: Examined): Finding[] {
  const { expected, placement, sheet } = examined;
  const findings: Finding[] = [];
  for (const printed of expected.printed) {
    const row = placement.rows[printed.row];
    const col = placement.cols[printed.col];
    if (row === undefined || col === undefined) continue;
    const cell = cellAt(sheet, row, col);
    if (says(cell, printed.value)) continue;
    findings.push(
      finding(codeOf(examined, printed), {
        sheet: sheet.name,
        ref: { row, col },
        criterion: criterionOf(examined, printed.row),
        expected: typeof printed.value === 'boolean' ? String(printed.value) : printed.value,
        found: foundIn(cell),
      }),
    );
  }
  return [...findings, ...addedTexts(examined)];
}

function codeOf({ expected }: Examined, { row, col, value }: PrintedCell): Finding['code'] {
  const inTable = expected.plan.rows[row]?.kind === 'printed';
  if (inTable && col === expected.plan.columns.get('max')) return 'maximum-edited';
  return typeof value === 'number' ? 'printed-number-edited' : 'printed-edited';
}

function criterionOf({ expected }: Examined, row: number): string | undefined {
  const planned = expected.plan.rows[row];
  return planned?.kind === 'printed' ? planned.row.criterion : undefined;
}

/** Printed columns of the table hold nothing where the form prints nothing. */
function addedTexts(examined: Examined): Finding[] {
  const { expected, placement, sheet } = examined;
  const { plan } = expected;
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of expected.sheet.merges)
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) covered.add(`${row}:${col}`);
  return plan.rows.flatMap((planned, row) => {
    if (planned.kind !== 'printed') return [];
    return (['no', 'text', 'method', 'printed', 'max'] as const).flatMap((column): Finding[] => {
      const col = plan.columns.get(column);
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
