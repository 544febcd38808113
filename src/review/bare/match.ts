/** Row by row, which printed row of the form a row of a bare table is. */
import type { Row, Rubric } from '../../rubric/types';
import { align } from '../../sheet/align';
import { letterPairs, pairLikeness, remembering } from '../../sheet/cell-text';
import type { TableCell, TableRow } from './table';
import { bareNumber, bareWords } from './words';

export interface RowMatch {
  /** Index of the printed row in the rubric. */
  printed: number;
  /** Index of the row in the table. */
  at: number;
  /** 0 to 1. */
  confidence: number;
  /** Indices of rows that say the same and are nothing else: the criterion stands in the table more than once. */
  twins?: number[];
}

/** Likeness of texts from which a row may be the printed one. */
const LEAST = 0.55;
/** Likeness from which a row is the printed one and no other. */
const SURE = 0.85;
/** How much less alike a row may be that is a criterion's as well. */
const TWIN = 0.05;
/** Words that two texts must share before their letters are compared. */
const SHARED = 0.3;
/** Rows that are compared with a printed row letter by letter. */
const CANDIDATES = 64;
/** Cells of a row in which printed text is looked for. */
const TEXT_CELLS = 12;

interface Wanted {
  index: number;
  row: Row;
  words: string[];
  pairs: Uint32Array;
  no: string;
}

/** Headings, criteria and totals: the rows that a table can't do without. Options may be missing. */
const wantedRows = (rubric: Rubric): Wanted[] =>
  rubric.rows.flatMap((row, index) => {
    if (row.kind === 'option') return [];
    const words = bareWords(row.text === '' ? row.method : row.text);
    return words.length === 0
      ? []
      : [{ index, row, words, pairs: letterPairs(words.join('')), no: bareNumber(row.no) }];
  });

/** Matches in printed order; rows that stand out of order are matched afterwards where only one fits. */
export function matchRows(rubric: Rubric, rows: readonly TableRow[]): RowMatch[] {
  const wanted = wantedRows(rubric);
  const likeness = likenessOf(wanted, rows);
  const pairs = align(wanted.length, rows.length, (i, j) => likeness.get(i * rows.length + j) ?? 0);
  const matches = pairs.map(([i, j]): RowMatch => ({
    printed: wanted[i]?.index ?? 0,
    at: j,
    confidence: confident(likeness, wanted.length, rows.length, i, j),
  }));
  // a row may open with its heading and hold its first criterion beside it (Hà Nam II.1.7)
  const usedRows = new Set(pairs.flatMap(([i, j]) => (wanted[i]?.row.kind === 'criterion' ? [j] : [])));
  const usedWanted = new Set(pairs.map(([i]) => i));
  wanted.forEach((one, i) => {
    if (usedWanted.has(i)) return;
    const fitting = rows.flatMap((_, j) => {
      const like = usedRows.has(j) ? 0 : (likeness.get(i * rows.length + j) ?? 0);
      return like >= SURE ? [{ j, like }] : [];
    });
    const [only] = fitting;
    if (!only || fitting.length > 1) return;
    usedRows.add(only.j);
    matches.push({ printed: one.index, at: only.j, confidence: round(only.like * 0.9) });
  });
  return withTwins(matches, wanted, rows.length, likeness).sort((a, b) => a.printed - b.printed);
}

/** Criteria whose row stands in the table again, as likely as the one that was taken. */
function withTwins(
  matches: readonly RowMatch[],
  wanted: readonly Wanted[],
  count: number,
  likeness: ReadonlyMap<number, number>,
): RowMatch[] {
  const isCriterion = ({ printed }: RowMatch): boolean =>
    wanted.some(({ index, row }) => index === printed && row.kind === 'criterion');
  const taken = new Set(matches.filter(isCriterion).map(({ at }) => at));
  const free = Array.from({ length: count }, (_, at) => at).filter((at) => !taken.has(at));
  return matches.map((match) => {
    const i = wanted.findIndex(({ index }) => index === match.printed);
    if (!isCriterion(match)) return match;
    const like = (at: number): number => likeness.get(i * count + at) ?? 0;
    const least = Math.max(LEAST, like(match.at) - TWIN);
    const twins = free.filter((at) => like(at) >= least);
    return twins.length === 0 ? match : { ...match, twins };
  });
}

const round = (value: number): number => Math.round(Math.min(1, value) * 100) / 100;

/** Likeness less how near the best other row or criterion comes. */
function confident(
  likeness: Map<number, number>,
  first: number,
  second: number,
  i: number,
  j: number,
): number {
  const own = likeness.get(i * second + j) ?? 0;
  let rival = 0;
  for (let other = 0; other < second; other++)
    if (other !== j) rival = Math.max(rival, likeness.get(i * second + other) ?? 0);
  for (let other = 0; other < first; other++)
    if (other !== i) rival = Math.max(rival, likeness.get(other * second + j) ?? 0);
  return round(own - (rival >= own ? 0.1 : 0));
}

/** Likenesses that are worth considering, by pair. Words lead to the candidates, letters decide. */
function likenessOf(wanted: readonly Wanted[], rows: readonly TableRow[]): Map<number, number> {
  const candidates = candidatesIn(wanted, rows);
  const pairsOf = remembering(letterPairs);
  const texts = new Map<number, string[]>();
  const textsAt = (j: number): string[] => {
    const own = texts.get(j) ?? textsOf(rows, j);
    texts.set(j, own);
    return own;
  };
  const result = new Map<number, number>();
  wanted.forEach((one, i) => {
    for (const j of candidates(one)) {
      const like = Math.max(...textsAt(j).map((text) => pairLikeness(one.pairs, pairsOf(text), LEAST)));
      if (like >= LEAST) result.set(i * rows.length + j, like * 0.8 + agreement(one, rows[j]) * 0.2);
    }
  });
  return result;
}

/** Rows that share most words with a printed row, at most `CANDIDATES`, whatever the table repeats. */
function candidatesIn(wanted: readonly Wanted[], rows: readonly TableRow[]): (one: Wanted) => number[] {
  const holders = new Map<string, number[]>(wanted.flatMap(({ words }) => words.map((word) => [word, []])));
  const sizes = rows.map(({ cells }, index) => {
    const words = new Set(textCells([...cells, ...continuation(rows, index)]).flatMap((cell) => cell.words));
    for (const word of words) holders.get(word)?.push(index);
    return words.size;
  });
  return ({ words }) => {
    const shared = new Uint32Array(rows.length);
    const found: number[] = [];
    for (const word of words)
      for (const row of holders.get(word) ?? []) {
        shared[row] = (shared[row] ?? 0) + 1;
        if (shared[row] === Math.ceil(words.length * SHARED)) found.push(row);
      }
    return found
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b)
      .slice(0, CANDIDATES);
  };
}

/** Cells of a row that may hold a printed text. */
const textCells = (cells: readonly TableCell[]): TableCell[] =>
  cells.filter(({ words }) => words.length > 0).slice(0, TEXT_CELLS);

/** Texts that a row may mean: each of its cells, all of them, and a cell that goes on in the next row. */
function textsOf(rows: readonly TableRow[], index: number): string[] {
  const long = textCells(rows[index]?.cells ?? []);
  const next = continuation(rows, index);
  return [
    ...long.map(({ words }) => words.join('')),
    // "II CÁC TIÊU CHÍ …" in one cell
    ...long.map(({ words }) => words.slice(1).join('')),
    ...long.flatMap(({ col, words }) =>
      next.filter((cell) => cell.col === col).map((cell) => [...words, ...cell.words].join('')),
    ),
    ...(long.length > 1
      ? [
          long
            .slice(0, 3)
            .flatMap(({ words }) => words)
            .join(''),
        ]
      : []),
  ];
}

/** Cells of the next row where it only goes on with this one: no number in front, no points. */
function continuation(rows: readonly TableRow[], index: number): TableRow['cells'] {
  const [own, next] = [rows[index], rows[index + 1]];
  if (!own || !next || next.row !== own.row + 1) return [];
  const first = own.cells[0]?.col ?? 0;
  return next.cells.some(({ col, points }) => col <= first || points !== undefined) ? [] : next.cells;
}

/** 0 to 1: number and maximum of the row agree. */
function agreement({ row, no }: Wanted, found: TableRow | undefined): number {
  const cells = found?.cells ?? [];
  const [first] = cells;
  const sameNo =
    no === ''
      ? first !== undefined && !/^[\dIVX][\dIVX.,\s]*$/.test(first.text)
      : first !== undefined &&
        (bareNumber(first.text) === no || bareNumber(first.text.split(' ')[0] ?? '') === no);
  const sameMax = row.max === null || cells.some(({ points }) => points === row.max);
  return (sameNo ? 0.7 : 0) + (sameMax ? 0.3 : 0);
}
