/** Back to the unit: its own form with the reviewer's questions beside the cells that they are about. */
import { drawForm } from '../../form/drawing/form';
import { BAR_ROW, CAPTION_ROW, columnAt, layoutOf, rowAt } from '../../form/layout';
import { appraisalTexts as texts, earlierTitles } from '../../messages/review/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import type { WorkbookContent } from '../../sheet/content';
import { heightsOf } from '../../sheet/fit';
import { TEXT, bold, middle } from '../../sheet/palette';
import type { Style, WorkbookSpec } from '../../sheet/spec';
import type { AppraisedCriterion } from './appraisal';
import { comparedText, remembering, shownText } from '../../sheet/cell-text';

const WIDTH = 40;

/** The form, filled as it was handed in, with questions and room for replies in two columns right of the entry block. */
export function returnWorkbook(
  rubric: Rubric,
  submission: Submission,
  { criteria }: { criteria: readonly Pick<AppraisedCriterion, 'id' | 'question'>[] },
  version: string,
): WorkbookSpec {
  const spec = drawForm(rubric, submission, { version });
  const layout = layoutOf(rubric);
  const [sheet, ...others] = spec.sheets;
  if (!sheet) return spec;
  const question = columnAt(layout, 'remark') + 1;
  const cells = sheet.cells.map((row) => [...row]);
  const put = (row: number, col: number, value: string, style: string): void => {
    const target = cells[row];
    if (target) target[col] = { value, style };
  };
  put(CAPTION_ROW, question, texts.question, 'caption');
  put(CAPTION_ROW, question + 1, texts.reply, 'caption');
  for (const { id, question: asked } of criteria) {
    if (asked.trim() === '') continue;
    const row = rowAt(layout, id);
    put(row, question, asked, 'question');
    put(row, question + 1, '', 'inputText');
  }
  const columns = [...sheet.columns];
  columns[question] = { width: WIDTH };
  columns[question + 1] = { width: WIDTH };
  const styles: Record<string, Style> = {
    ...spec.styles,
    question: {
      font: { ...bold, size: 10, color: '7A0000' },
      align: middle,
      fill: 'FDE9E7',
      numberFormat: TEXT,
    },
  };
  const needed = heightsOf({ cells, columns, merges: sheet.merges, styles, least: 0 });
  const rows = sheet.rows.map(({ height = 0, ...rest }, row) => ({
    ...rest,
    height: row === BAR_ROW ? height : Math.max(height, needed(row)),
  }));
  return { ...spec, styles, sheets: [{ ...sheet, cells, rows, columns }, ...others] };
}

/** Replies of the unit by criterion, from a workbook that came back. */
export function readReplies(
  content: WorkbookContent,
  rubric: Rubric,
  rowOf: (id: string) => number | undefined,
  sheetName: string,
): Map<string, { question: string; reply: string }> {
  const replies = new Map<string, { question: string; reply: string }>();
  const sheet = content.sheets.find(({ name }) => name === sheetName);
  const shown = remembering(comparedText);
  const columnOf = (title: 'question' | 'reply'): number | undefined =>
    [...(sheet?.rows.values() ?? [])]
      .flatMap((cells) => [...cells])
      .find(([, cell]) =>
        [texts[title], earlierTitles[title]].some((one) => one === shown(shownText(cell))),
      )?.[0];
  const [asked, said] = [columnOf('question'), columnOf('reply')];
  if (!sheet || asked === undefined || said === undefined) return replies;
  for (const { id } of rubric.criteria) {
    const row = rowOf(id);
    const cells = row === undefined ? undefined : sheet.rows.get(row);
    const question = shownText(cells?.get(asked));
    if (question !== '') replies.set(id, { question, reply: shownText(cells?.get(said)) });
  }
  return replies;
}
