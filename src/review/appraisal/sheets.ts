/** The two sheets of an appraisal in a workbook: the decisions and their log. */
import { appraisalTexts as texts } from '../../messages/review/index';
import type { Rubric } from '../../rubric/types';
import { cellAt, shownText } from '../../sheet/cell-text';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';

/** Undefined where the workbook holds no appraisal of this form. */
export function appraisalSheets(
  content: WorkbookContent,
  rubric: Rubric,
): { sheet: ContentSheet; log: ContentSheet } | undefined {
  const sheet = content.sheets.find(({ name }) => name === texts.sheets.appraisal);
  const log = content.sheets.find(({ name }) => name === texts.sheets.log);
  return sheet && log && shownText(cellAt(log, 0, 1)) === rubric.id ? { sheet, log } : undefined;
}
