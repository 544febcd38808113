/** Where a cell of a table that stands on several sheets really is. */
import { a1, parseA1, quoteSheet } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import type { Finding } from '../finding';
import type { RecognisedTable } from './recognise';

/** Where a cell of the joined table really stands. */
function standing(
  ref: CellRef,
  parts: RecognisedTable['parts'],
): { sheet: string; cell: string } | undefined {
  const part = [...parts].reverse().find(({ from }) => ref.row >= from);
  return part && { sheet: part.sheet, cell: a1({ row: ref.row - part.from, col: ref.col }) };
}

/** The finding in the sheet where its cell really stands. */
export function inPart(found: Finding, parts: RecognisedTable['parts']): Finding {
  const ref = found.cell === undefined ? undefined : parseA1(found.cell);
  return { ...found, ...(ref && standing(ref, parts)) };
}

/** A cell in a sentence, with its sheet where the table stands on several. */
export function cellText(ref: CellRef, parts: RecognisedTable['parts']): string {
  const at = standing(ref, parts);
  if (!at) return a1(ref);
  return parts.length > 1 ? `${quoteSheet(at.sheet)}!${at.cell}` : at.cell;
}
