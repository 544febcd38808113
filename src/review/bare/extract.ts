/** What a unit wrote into a bare table: points, evidence, sums, its name. */
import { fieldsOf } from '../../rubric/fields';
import type { Criterion, Rubric } from '../../rubric/types';
import { contains } from '../../sheet/address';
import type { CellRef } from '../../sheet/address';
import type { ContentSheet } from '../../sheet/content';
import { toHundredths } from '../../scoring/exact';
import type { RowMatch } from './match';
import type { TableCell, TableColumns, TableRow } from './table';
import { bareWords, pointsIn, readPoints } from './words';

/** Where a figure stands. */
export interface ClaimedCell {
  ref: CellRef;
  points: number | Unreadable;
}

/** `date`: the day that a spreadsheet made of what was typed. `cells`: rows of one criterion that say other points. */
export interface Unreadable {
  unreadable: string;
  date?: true;
  cells?: ClaimedCell[];
}

export interface Claim {
  ref: CellRef;
  /** Points, or the text that stands where they should. */
  points: number | Unreadable | null;
  /** Maximum that the table gives, where it does. */
  max?: { ref: CellRef; value: number };
  evidence: string;
  /** Whether one figure gave the points of several criteria, in a merged cell or beside blank ones. */
  shared?: 'merged' | 'loose';
  /** Cell of another row of the criterion, which says the same points. */
  again?: CellRef;
}

export interface Extraction {
  criteria: Map<string, Claim>;
  /** Sums by index of the printed row. */
  sums: Map<number, Claim>;
  /** General information by field. */
  fields: Map<string, { text: string; ref: CellRef }>;
}

/** Reads the cells of the matched rows. */
export function extract(
  rubric: Rubric,
  sheet: ContentSheet,
  rows: readonly TableRow[],
  heads: readonly { row: number; columns: TableColumns }[],
  matches: readonly RowMatch[],
): Extraction {
  const columnsAt = (row: number): TableColumns =>
    [...heads].reverse().find((head) => head.row < row)?.columns ?? heads[0]?.columns ?? {};
  const matched = new Set(matches.map(({ at }) => at));
  const criteria = new Map<string, Claim>();
  const sums = new Map<number, Claim>();
  const claimAt = (printed: number, at: number): Claim | undefined => {
    const row = rubric.rows[printed];
    const found = rows[at];
    if (!row || !found) return undefined;
    const columns = columnsAt(found.row);
    const below: TableRow[] = [];
    for (let next = at + 1; next < rows.length && !matched.has(next) && below.length < 8; next++) {
      const line = rows[next];
      // a row with a number of its own is another row, whatever it is
      if (!line || (columns.no !== undefined && line.cells.some(({ col }) => col === columns.no))) break;
      below.push(line);
    }
    return claimOf(row.max, found, row.kind === 'criterion' ? below : [], columns);
  };
  for (const { printed, at, twins = [] } of matches) {
    const row = rubric.rows[printed];
    const [first, ...others] = [at, ...twins].flatMap((index) => claimAt(printed, index) ?? []);
    if (!row || !first) continue;
    const claim = others.length === 0 ? first : oneOf([first, ...others]);
    if (row.kind === 'criterion' && row.criterion !== undefined) criteria.set(row.criterion, claim);
    else if (matches.every((other) => other.at !== at || other.printed === printed)) sums.set(printed, claim);
  }
  shareMerged(rubric, sheet, rows, matches, criteria);
  return { criteria, sums, fields: labelledFields(rubric, rows) };
}

/** The claim of a criterion that stands in several rows; which figure counts is only known where all say the same. */
function oneOf(claims: readonly [Claim, ...Claim[]]): Claim {
  const given = claims.flatMap((claim) =>
    claim.points === null ? [] : [{ claim, cell: { ref: claim.ref, points: claim.points } }],
  );
  const [first, ...others] = given;
  if (!first) return claims[0];
  const [second] = others;
  if (!second) return first.claim;
  const figures = [...new Set(given.map(({ cell }) => figureText(cell.points)))];
  return figures.length === 1
    ? { ...first.claim, again: second.cell.ref }
    : {
        ...first.claim,
        points: { unreadable: figures.join(' / '), cells: given.map(({ cell }) => cell) },
      };
}

/** A figure as it can be told from others. */
export const figureText = (points: ClaimedCell['points']): string =>
  typeof points === 'number' ? String(points) : points.unreadable;

function claimOf(
  max: number | null,
  { row, cells }: TableRow,
  below: TableRow[],
  columns: TableColumns,
): Claim {
  const at = (col: number | undefined): TableCell | undefined => cells.find((cell) => cell.col === col);
  const place = placeOf(max, cells, columns);
  const [maxCell, selfCell] = [at(place.max), at(place.self)];
  const maxValue = pointsIn(maxCell);
  const found =
    selfCell === undefined
      ? below.flatMap((line) =>
          line.cells.filter(({ col }) => col === columns.self).map((cell) => ({ row: line.row, cell })),
        )[0]
      : { row, cell: selfCell };
  const points = found === undefined ? null : claimedIn(found.cell, max);
  const evidence = [{ cells }, ...below]
    .flatMap((line) => line.cells.filter(({ col }) => col === columns.evidence && col !== place.self))
    .map(({ text }) => text)
    .join('; ');
  return {
    ref: { row: found?.row ?? row, col: found?.cell.col ?? place.self ?? 0 },
    points,
    ...(maxCell === undefined || maxValue === undefined
      ? {}
      : { max: { ref: { row, col: maxCell.col }, value: maxValue } }),
    evidence,
  };
}

function claimedIn(cell: TableCell, max: number | null): Claim['points'] {
  const reading = readPoints(cell, max ?? Number.MAX_SAFE_INTEGER);
  if (reading.is === 'blank') return null;
  if (reading.is === 'value') return reading.value;
  return { unreadable: reading.received, ...(reading.code === 'date-in-number' ? { date: true } : {}) };
}

/** Columns of maximum and points in one row: as the head says, or shifted where cells of the row are missing. */
function placeOf(
  max: number | null,
  cells: readonly TableCell[],
  columns: TableColumns,
): { max?: number; self?: number } {
  const { max: headMax, self: headSelf } = columns;
  const value = (col: number | undefined): number | undefined =>
    pointsIn(cells.find((cell) => cell.col === col));
  const usual = {
    ...(headMax === undefined ? {} : { max: headMax }),
    ...(headSelf === undefined ? {} : { self: headSelf }),
  };
  if (max === null || headMax === undefined || headSelf === undefined || value(headMax) === max) return usual;
  const step = headSelf - headMax;
  const shift = [-1, -2, 1].find(
    (by) =>
      value(headMax + by) === max &&
      value(headMax + by + step) !== undefined &&
      headMax + by > (columns.text ?? 0),
  );
  // only a row whose last cells are missing is shifted
  return shift === undefined || (value(headSelf) !== undefined && value(headMax) !== undefined)
    ? usual
    : { max: headMax + shift, self: headSelf + shift };
}

/** One figure beside several criteria holds their points together (Hà Nam II.1.7): full points can be told apart. */
function shareMerged(
  rubric: Rubric,
  sheet: ContentSheet,
  rows: readonly TableRow[],
  matches: readonly RowMatch[],
  criteria: Map<string, Claim>,
): void {
  const places = matches.flatMap(({ printed, at }) => {
    const id = rubric.rows[printed]?.criterion;
    const row = rows[at]?.row;
    const criterion = rubric.criteria.find((candidate) => candidate.id === id);
    return criterion && row !== undefined && rubric.rows[printed]?.kind === 'criterion'
      ? [{ criterion, row }]
      : [];
  });
  for (const { criterion, row } of places) {
    const claim = criteria.get(criterion.id);
    if (!claim || typeof claim.points !== 'number') continue;
    const merge = sheet.merges.find((area) => area.bottom > area.top && contains(area, claim.ref));
    const isBlank = (id: string): boolean => criteria.get(id)?.points === null;
    const after = places.slice(places.findIndex((place) => place.criterion === criterion) + 1);
    const merged = merge ? after.filter((place) => place.row > merge.top && place.row <= merge.bottom) : [];
    const whole = toHundredths(claim.points);
    const sumOf = (list: readonly { criterion: Criterion }[]): number =>
      list.reduce((all, place) => all + toHundredths(place.criterion.max), 0);
    // without a merge only full points of blank lines that follow under the same heading
    const length = after.findIndex(
      (_, index) => sumOf([{ criterion }, ...after.slice(0, index + 1)]) >= whole,
    );
    const following = whole > toHundredths(criterion.max) ? after.slice(0, length + 1) : [];
    const isMerge = row === merge?.top && merged.length > 0;
    const beside = [{ criterion, row }, ...(isMerge ? merged : following)];
    const full = whole === sumOf(beside);
    const alone = beside.slice(1).every((place) => isBlank(place.criterion.id));
    if (beside.length < 2 || !alone || (!isMerge && !full)) continue;
    for (const place of beside)
      criteria.set(place.criterion.id, sharedClaim(criteria, place.criterion, claim, full, isMerge));
  }
}

const sharedClaim = (
  criteria: Map<string, Claim>,
  { id, max }: Criterion,
  claim: Claim,
  full: boolean,
  merged: boolean,
): Claim => ({
  ...(criteria.get(id) ?? claim),
  ref: claim.ref,
  points: full ? max : { unreadable: String(typeof claim.points === 'number' ? claim.points : '') },
  shared: merged ? 'merged' : 'loose',
});

/** Letters of a label; what is longer is no label. */
const LONGEST_LABEL = 300;

/** What stands behind the labels of the form's general information, by field. */
function labelledFields(rubric: Rubric, rows: readonly TableRow[]): Extraction['fields'] {
  const fields: Extraction['fields'] = new Map();
  const wanted = new Map(fieldsOf(rubric).map(({ id, text }) => [bareWords(text).join(''), id]));
  for (const { row, cells } of rows) {
    for (const [index, { col, text }] of cells.entries()) {
      const colon = text.indexOf(':');
      const label = colon < 0 ? text : text.slice(0, colon);
      if (label.length > LONGEST_LABEL) continue;
      const id = wanted.get(bareWords(label.replace(/^\d+[.)]?\s*/, '')).join(''));
      if (id === undefined || fields.has(id)) continue;
      const behind = colon < 0 ? '' : text.slice(colon + 1).trim();
      const next = cells[index + 1];
      if (behind !== '') fields.set(id, { text: behind, ref: { row, col } });
      else if (next) fields.set(id, { text: next.text, ref: { row, col: next.col } });
    }
  }
  return fields;
}
