/** Which sheet of a workbook is the form, and which are copies of it: the names vote, what is printed decides. */
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import { comparedText, remembering, shownText } from '../../sheet/cell-text';
import { sheetNames } from '../../messages/sheet';
import type { Expected } from '../drawing/expected';
import type { SaidNames } from './names';

/** Rows within which the row of captions is looked for. */
const CAPTIONS_WITHIN = 20;
/** Part of the captions, or of the criteria's texts, by which a sheet is the form's. */
const MOST_CAPTIONS = 0.8;
const MOST_TEXTS = 0.5;
/** Rows of another sheet that are looked at for the form's texts. */
const ROWS_LOOKED_AT = 5_000;

/** The sheet of the form; `named` where the names lead to it. */
export function formSheet(
  content: WorkbookContent,
  expected: Expected,
  said: SaidNames,
): { sheet: ContentSheet; named: boolean } | undefined {
  const voted = votedSheet(content, said);
  if (voted && holdsForm(voted, expected)) return { sheet: voted, named: true };
  const printed = content.sheets.filter((sheet) => holdsForm(sheet, expected));
  const sheet =
    printed.find(({ name }) => name === sheetNames.form) ??
    printed.find(({ visibility }) => visibility === 'visible') ??
    printed[0];
  if (sheet) return { sheet, named: false };
  return voted && { sheet: voted, named: true };
}

/** Other sheets that are the same form: drafts, copies, last year's. */
export const formCopies = (
  content: WorkbookContent,
  expected: Expected,
  form: ContentSheet,
): ContentSheet[] => content.sheets.filter((sheet) => sheet !== form && holdsForm(sheet, expected));

/** The sheet to which most names point first. */
function votedSheet(content: WorkbookContent, said: SaidNames): ContentSheet | undefined {
  const votes = new Map<string, number>();
  for (const [first] of said.values()) if (first) votes.set(first.sheet, (votes.get(first.sheet) ?? 0) + 1);
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  return content.sheets.find(({ name }) => name === most?.[0]);
}

const known = new WeakMap<ContentSheet['rows'], Map<Expected, boolean>>();

/** True where a sheet prints the form: its row of captions, or the head of its table with most of its criteria. */
function holdsForm(sheet: ContentSheet, expected: Expected): boolean {
  const answers = known.get(sheet.rows) ?? new Map<Expected, boolean>();
  known.set(sheet.rows, answers);
  let holds = answers.get(expected);
  if (holds === undefined) {
    const textOf = remembering(comparedText);
    holds =
      rowOf(sheet, expected.captions, CAPTIONS_WITHIN, textOf) !== undefined ||
      // the head is the rarer of both: most sheets are settled by it
      (rowOf(sheet, expected.tableHead, ROWS_LOOKED_AT, textOf) !== undefined &&
        holdsCriteria(sheet, expected, textOf));
    answers.set(expected, holds);
  }
  return holds;
}

/** The first row that holds most of the wanted texts, which may have several words each. */
export function rowOf(
  sheet: ContentSheet,
  wanted: ReadonlyMap<string, string>,
  within = CAPTIONS_WITHIN,
  textOf = remembering(comparedText),
): number | undefined {
  const least = Math.max(2, new Set(wanted.values()).size * MOST_CAPTIONS);
  // no composition and no honest blanks make a text this much longer
  const most = 4 * Math.max(...[...wanted.keys()].map(({ length }) => length));
  for (const [row, cells] of sheet.rows) {
    if (row > within || cells.size < least) continue;
    const found = new Set<string>();
    for (const cell of cells.values()) {
      const shown = shownText(cell);
      const text = shown.length > most ? '' : textOf(shown);
      const said = wanted.get(text);
      if (said !== undefined) found.add(said);
    }
    if (found.size >= least) return row;
  }
  return undefined;
}

function holdsCriteria(
  sheet: ContentSheet,
  { criterionTexts }: Expected,
  textOf: (text: string) => string,
): boolean {
  const found = new Set<string>();
  let looked = 0;
  for (const cells of sheet.rows.values()) {
    if (++looked > ROWS_LOOKED_AT) break;
    for (const { value } of cells.values()) {
      if (typeof value !== 'string' || value.length < 4) continue;
      const text = textOf(value);
      if (criterionTexts.has(text)) found.add(text);
    }
  }
  return found.size > criterionTexts.size * MOST_TEXTS;
}
