/** Rows and columns that were deleted, added, doubled, moved or hidden. */
import { a1 } from '../../sheet/address';
import { areasRead } from './canonical-formula';
import { CAPTION_ROW } from '../../form/layout';
import type { FormColumn } from '../../form/layout';
import { rising } from '../../sheet/align';
import type { ExaminedForm } from './examined-form';
import { finding } from '../finding';
import type { Finding } from '../finding';
import { numberIn } from './recompute';
import { cellAt, comparedText, plainText, remembering, shownText } from '../../sheet/cell-text';

/** Findings about rows and columns. */
export function rowAndColumnFindings(examined: ExaminedForm): Finding[] {
  return [...rowFindings(examined), ...addedRows(examined), ...columnFindings(examined)];
}

function describeRow({ expected }: ExaminedForm, drawn: number): { criterion?: string; text: string } {
  const row = expected.layout.rows[drawn];
  const criterion = row?.kind === 'printed' ? row.row.criterion : undefined;
  const text = (expected.printedRows[drawn] ?? []).map(({ value }) => String(value)).join(' · ');
  return { ...(criterion === undefined ? {} : { criterion }), text };
}

function rowFindings(examined: ExaminedForm): Finding[] {
  const { placement, expected, sheet } = examined;
  const { layout } = expected;
  const findings: Finding[] = [];
  const inTable = layout.rows.flatMap((row, drawn) => (row.kind === 'printed' ? [drawn] : []));
  if (areNamesExchanged(placement.displaced, inTable, placement.rows))
    findings.push(exchangedNames(examined));
  const displaced = new Set(findings.length > 0 ? [] : placement.displaced);
  const standing = inTable.filter((drawn) => placement.rows[drawn] !== undefined && !displaced.has(drawn));
  const inOrder = rising(standing.map((drawn) => placement.rows[drawn] ?? 0));
  const moved = new Set(standing.filter((_, index) => !inOrder.has(index)));
  layout.rows.forEach((row, drawn) => {
    const at = placement.rows[drawn];
    if (at === undefined) {
      const { criterion, text } = describeRow(examined, drawn);
      if (text !== '')
        findings.push(
          finding('row-deleted', {
            sheet: sheet.name,
            ref: lastRef(examined, drawn),
            criterion,
            expected: text,
          }),
        );
      return;
    }
    const ref = { row: at, col: placement.cols[0] ?? 0 };
    const hides = row.kind !== 'blank' && sheet.hiddenRows.has(at);
    const moves = displaced.has(drawn) || moved.has(drawn);
    if (!hides && !moves) return;
    const { criterion, text } = describeRow(examined, drawn);
    if (hides) findings.push(finding('row-hidden', { sheet: sheet.name, ref, criterion, found: text }));
    if (moves) findings.push(finding('row-moved', { sheet: sheet.name, ref, criterion, found: text }));
  });
  return findings;
}

/** True where rows are printed in their order and only their names say otherwise: nobody moved them. */
function areNamesExchanged(
  displaced: readonly number[],
  inTable: readonly number[],
  rows: readonly (number | undefined)[],
): boolean {
  if (displaced.length === 0) return false;
  const standing = inTable.filter((drawn) => rows[drawn] !== undefined);
  const inOrder = rising(standing.map((drawn) => rows[drawn] ?? 0));
  return displaced.every((drawn) => inOrder.has(standing.indexOf(drawn)));
}

/** Names that one line tells. */
const MOST_NAMED = 6;

/** One line for all names that were exchanged. */
function exchangedNames({ placement, expected, sheet }: ExaminedForm): Finding {
  const [first = 0] = placement.displaced;
  const row = expected.layout.rows[first];
  const refs = placement.displaced.map((drawn) => ({
    row: placement.rows[drawn] ?? 0,
    col: placement.cols[0] ?? 0,
  }));
  const named = placement.displaced.flatMap((drawn) => expected.rowNames.get(drawn) ?? []);
  return finding('name-elsewhere', {
    sheet: sheet.name,
    ref: refs[0],
    criterion: row?.kind === 'printed' ? row.row.criterion : undefined,
    expected: refs
      .slice(0, MOST_NAMED)
      .map((ref) => a1(ref))
      .join(', '),
    found: named.slice(0, MOST_NAMED).join(', '),
  });
}

/** Where a deleted row stood: the row after the last one before it that is still there. */
function lastRef({ placement }: ExaminedForm, drawn: number): { row: number; col: number } {
  for (let before = drawn - 1; before >= 0; before--) {
    const row = placement.rows[before];
    if (row !== undefined) return { row: row + 1, col: placement.cols[0] ?? 0 };
  }
  return { row: 0, col: 0 };
}

/** Rows that the form does not have. A row of remarks is honest; one with points or with a criterion's text is not. */
function addedRows(examined: ExaminedForm): Finding[] {
  const { placement, expected, sheet } = examined;
  const { layout } = expected;
  const taken = new Set(placement.rows.filter((row) => row !== undefined));
  const table = layout.rows.flatMap((row, drawn) =>
    row.kind === 'printed' ? (placement.rows[drawn] ?? []) : [],
  );
  const [first, last] = [Math.min(...table), Math.max(...table)];
  const said = remembering(comparedText);
  const texts = new Map<string, string>();
  const textCol = layout.columns.get('text') ?? 1;
  for (const [id, row] of layout.criterionRow) {
    const text = expected.printedRows[row]?.find(({ col }) => col === textCol)?.value;
    if (text !== undefined) texts.set(said(String(text)), id);
  }
  let counted: ReturnType<typeof countedAreas> | undefined;
  const findings: Finding[] = [];
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (taken.has(row)) continue;
    const at = (column: FormColumn) => {
      const col = layout.columns.get(column);
      return col === undefined ? undefined : cellAt(sheet, row, placement.cols[col]);
    };
    const doubled = texts.get(said(shownText(at('text'))));
    const points = numberIn(at('self'));
    const inside = row > first && row < last;
    if (doubled === undefined && !(inside && (points !== undefined || numberIn(at('max')) !== undefined)))
      continue;
    const selfCol = placement.cols[layout.columns.get('self') ?? 0];
    counted ??= countedAreas(examined);
    const counts = counted.some((area) => row >= area.top && row <= area.bottom && area.left === selfCol);
    findings.push(
      finding(doubled === undefined ? 'row-added' : 'row-doubled', {
        sheet: sheet.name,
        ref: { row, col: placement.cols[0] ?? 0 },
        criterion: doubled,
        found: [shownText(at('no')), said(shownText(at('text')))].filter(Boolean).join(' · '),
        points: counts ? (points ?? 0) : 0,
      }),
    );
  }
  return findings;
}

/** Areas that the sheet's own sums of the unit's points read. */
function countedAreas({ expected, placement, sheet }: ExaminedForm): ReturnType<typeof areasRead> {
  return expected.formulas.flatMap(({ row, col, role }) => {
    if (role.kind !== 'sum' || role.column !== 'self') return [];
    const formula = cellAt(sheet, placement.rows[row], placement.cols[col])?.formula;
    return formula === undefined ? [] : areasRead(formula);
  });
}

function columnFindings(examined: ExaminedForm): Finding[] {
  const { placement, expected, sheet } = examined;
  const findings: Finding[] = [];
  const own = [...expected.layout.columns].sort((a, b) => a[1] - b[1]);
  const standing = own.filter(([, col]) => placement.cols[col] !== undefined);
  const inOrder = rising(standing.map(([, col]) => placement.cols[col] ?? 0));
  const moved = new Set(standing.filter((_, index) => !inOrder.has(index)).map(([column]) => column));
  const captionRow = placement.rows[CAPTION_ROW] ?? 0;
  for (const [column, col] of own) {
    const at = placement.cols[col];
    const title = expected.printedRows[CAPTION_ROW]?.find((printed) => printed.col === col)?.value;
    const found = plainText(String(title ?? column));
    if (at === undefined) {
      findings.push(finding('column-deleted', { sheet: sheet.name, expected: found }));
      continue;
    }
    const ref = { row: captionRow, col: at };
    if (sheet.hiddenColumns.has(at))
      findings.push(finding('column-hidden', { sheet: sheet.name, ref, found }));
    if (moved.has(column)) findings.push(finding('column-moved', { sheet: sheet.name, ref, found }));
  }
  return findings;
}
