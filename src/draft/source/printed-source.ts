/** The printed cells of a row as a form file has them. */
import { withComma } from '../../reading/print';
import type { CriterionSource } from '../../rubric/schema/rubric';
import { cellOf, type DraftEntry, type PrintedColumn } from '../model';

export type Line = NonNullable<CriterionSource['lines']>[number];
type Columns = readonly PrintedColumn[];

/** Number, text, method, note and marks. */
export function printedOf(
  entry: DraftEntry,
  columns: Columns,
): Pick<CriterionSource, 'no' | 'text' | 'method' | 'note' | 'marks'> {
  const no = cellOf(entry, columns, 'no');
  const method = cellOf(entry, columns, 'method');
  const note = cellOf(entry, columns, 'note');
  const marks = (['self', 'department', 'online', 'expert'] as const).filter(
    (role) => cellOf(entry, columns, role) !== '',
  );
  return {
    ...(no === '' ? {} : { no: /^[1-9]\d{0,8}$/.test(no) ? Number(no) : no }),
    text: cellOf(entry, columns, 'text'),
    ...(method === '' ? {} : { method }),
    ...(note === '' ? {} : { note }),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

export function pointsColumn(entry: DraftEntry, columns: Columns): Pick<CriterionSource, 'printed'> {
  const printed = cellOf(entry, columns, 'printed');
  return printed === '' ? {} : { printed };
}

/** What the column of points shows, where that is not the points themselves. */
function shown(
  entry: DraftEntry,
  columns: Columns,
  points: number | undefined,
  beside: boolean,
): Pick<Line, 'printed'> {
  const printed = cellOf(entry, columns, 'printed');
  const same = points !== undefined && beside ? withComma(points) : '';
  return printed === same ? {} : { printed };
}

const pointsOf = (points: number | undefined): Pick<Line, 'points'> =>
  points === undefined ? {} : { points };

/** The first option, which stands on its criterion's own row. */
export function firstLine(entry: DraftEntry, columns: Columns, points: number | undefined): Line {
  const { method } = printedOf(entry, columns);
  return {
    ...(method === undefined ? {} : { method }),
    ...pointsOf(points),
    ...shown(entry, columns, points, true),
  };
}

/** An option on a row of its own; `beside` where the form prints points beside the method. */
export function lineOf(
  entry: DraftEntry,
  columns: Columns,
  { points, max, beside }: { points: number | undefined; max: number | undefined; beside: boolean },
): Line {
  const { no, text, method, note } = printedOf(entry, columns);
  return {
    ...(no === undefined ? {} : { no }),
    ...(text === '' ? {} : { text }),
    ...(method === undefined ? {} : { method }),
    ...(max === undefined ? {} : { max }),
    ...pointsOf(points),
    ...shown(entry, columns, points, beside),
    ...(note === undefined ? {} : { note }),
  };
}
