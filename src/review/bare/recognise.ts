/** Which form a table is that the product did not make: by three-word runs of its printed text. */
import type { Rubric } from '../../rubric/types';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import { tableRows } from './table';
import type { TableRow } from './table';
import { bareWords, wordTriples } from './words';

export interface RecognisedTable {
  rubric: Rubric;
  sheet: ContentSheet;
  rows: TableRow[];
  /** 0 to 1: how much of the form's text stands in the sheet. */
  confidence: number;
  /** Sheets that hold the table, each with the row from which its rows are counted here. */
  parts: { sheet: string; from: number }[];
}

/** Part of a form's text that must be found. */
const LEAST = 0.3;

/** Part of a form's text that makes a sheet one of its parts, and how much of it no other part says. */
const LEAST_PART = 0.1;
const FRESH = 0.7;
/** Sheets that are looked at together. */
const MOST_PARTS = 16;
/** Rows between two parts, so that none goes on in the other. */
const PART_GAP = 3;

/** Runs of a sheet that are told apart; a sheet that says more than this is no form, whatever else it says. */
const MOST_RUNS = 100_000;

const triples = new WeakMap<Rubric, Set<string>>();

function formTriples(rubric: Rubric): Set<string> {
  let known = triples.get(rubric);
  if (!known) {
    known = new Set();
    for (const { text } of rubric.rows) wordTriples(bareWords(text), known);
    triples.set(rubric, known);
  }
  return known;
}

/** Runs of all texts of a sheet; texts that stand in many cells are read once. */
function sheetTriples(rows: readonly TableRow[]): Set<string> {
  const runs = new Set<string>();
  const read = new Set<readonly string[]>();
  for (const { cells } of rows)
    for (const { words } of cells) {
      if (read.has(words)) continue;
      read.add(words);
      wordTriples(words, runs);
      if (runs.size > MOST_RUNS) return runs;
    }
  return runs;
}

interface Candidate {
  sheet: ContentSheet;
  rows: TableRow[];
  runs: Set<string>;
}

/** Runs of the form that stand in a sheet. */
const sharedRuns = (form: ReadonlySet<string>, { runs }: Candidate): string[] =>
  [...form].filter((run) => runs.has(run));

/** The form and the sheets that are most alike; undefined where none are. A form may stand on several sheets in parts. */
export function recogniseTable(
  content: WorkbookContent,
  rubrics: readonly Rubric[],
): RecognisedTable | undefined {
  const candidates = content.sheets.flatMap((sheet): Candidate[] => {
    const rows = tableRows(sheet);
    const runs = sheetTriples(rows);
    return runs.size === 0 ? [] : [{ sheet, rows, runs }];
  });
  let best: (RecognisedTable & { rank: number }) | undefined;
  for (const rubric of rubrics) {
    const form = formTriples(rubric);
    const able = candidates
      .filter((candidate) => sharedRuns(form, candidate).length >= form.size * LEAST_PART)
      .slice(0, MOST_PARTS);
    for (const first of able) {
      const parts = partsBeside(form, first, able);
      const shared = new Set(parts.flatMap((part) => sharedRuns(form, part))).size;
      const confidence = shared / form.size;
      // forms of two audiences share most of their text: the one that leaves less over is meant
      const all = parts.reduce((sum, { runs }) => sum + runs.size, 0);
      const rank = (2 * shared) / (form.size + all) + confidence;
      if (confidence >= LEAST && rank > (best?.rank ?? 0))
        best = { rubric, ...joinParts(parts), confidence: Math.round(confidence * 100) / 100, rank };
    }
  }
  return best;
}

/** The sheets that continue a table: each says another part of the form. A copy says the same again and is no part. */
function partsBeside(form: ReadonlySet<string>, first: Candidate, all: readonly Candidate[]): Candidate[] {
  const said = new Set(sharedRuns(form, first));
  const parts = new Set([first]);
  for (const candidate of all) {
    const own = candidate === first ? [] : sharedRuns(form, candidate);
    const fresh = own.filter((run) => !said.has(run));
    if (fresh.length === 0 || fresh.length < own.length * FRESH) continue;
    parts.add(candidate);
    for (const run of own) said.add(run);
  }
  return all.filter((candidate) => parts.has(candidate));
}

/** Parts one below the other, as if they stood on one sheet. */
function joinParts(parts: readonly Candidate[]): Pick<RecognisedTable, 'sheet' | 'rows' | 'parts'> {
  let from = 0;
  const moved = parts.map(({ sheet, rows }) => {
    const part = { sheet: sheet.name, from };
    const own = {
      rows: rows.map((row) => ({ ...row, row: row.row + part.from })),
      merges: sheet.merges.map((area) => ({
        ...area,
        top: area.top + part.from,
        bottom: area.bottom + part.from,
      })),
    };
    from += (rows.at(-1)?.row ?? 0) + PART_GAP;
    return { part, own };
  });
  const [first] = parts;
  if (!first) throw new Error('A table has a part.');
  return {
    sheet: { ...first.sheet, merges: moved.flatMap(({ own }) => own.merges) },
    rows: moved.flatMap(({ own }) => own.rows),
    parts: moved.map(({ part }) => part),
  };
}
