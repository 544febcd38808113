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
}

/** Part of a form's text that must be found. */
const LEAST = 0.3;

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

/** The form and the sheet that are most alike; undefined where none is. */
export function recogniseTable(
  content: WorkbookContent,
  rubrics: readonly Rubric[],
): RecognisedTable | undefined {
  let best: (RecognisedTable & { rank: number }) | undefined;
  for (const sheet of content.sheets) {
    const rows = tableRows(sheet);
    const words = sheetTriples(rows);
    if (words.size === 0) continue;
    for (const rubric of rubrics) {
      const form = formTriples(rubric);
      let shared = 0;
      for (const triple of form) if (words.has(triple)) shared++;
      const confidence = shared / form.size;
      // forms of two audiences share most of their text: the one that leaves less over is meant
      const rank = (2 * shared) / (form.size + words.size) + confidence;
      if (confidence >= LEAST && rank > (best?.rank ?? 0))
        best = { rubric, sheet, rows, confidence: Math.round(confidence * 100) / 100, rank };
    }
  }
  return best;
}
