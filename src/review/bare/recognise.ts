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

/** The form and the sheet that are most alike; undefined where none is. */
export function recogniseTable(
  content: WorkbookContent,
  rubrics: readonly Rubric[],
): RecognisedTable | undefined {
  let best: (RecognisedTable & { rank: number }) | undefined;
  for (const sheet of content.sheets) {
    const rows = tableRows(sheet);
    const words = new Set<string>();
    for (const { cells } of rows) for (const cell of cells) wordTriples(cell.words, words);
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
