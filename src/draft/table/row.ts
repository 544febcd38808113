/** A row of a decision's table, and what it can be. */
import type { Oddity } from '../../sheet/table';

export const rowKinds = ['group', 'heading', 'criterion', 'option', 'total', 'note', 'unclear'] as const;
export type DraftRowKind = (typeof rowKinds)[number];

export interface DraftRow {
  /** As printed. */
  no: string;
  text: string;
  method: string;
  /** Column of points beside the method. */
  printed: string;
  /** Points of the column of most points; null where none is printed, or it is no single number. */
  max: number | null;
  /** What that column prints. */
  printedMax: string;
  kind: DraftRowKind;
  /** Id of the criterion that the row belongs to. */
  criterion?: string;
  /** Where it stands: table, or sheet, and row from 1. */
  at: { table: number; sheet?: string; row: number };
  /** What else the row prints: column and text. */
  others: { column: string; text: string }[];
  /** What plain text may not show as the paper does. */
  odd: Oddity[];
  /** Its number's cell is the lower part of the one above. */
  below: boolean;
}
