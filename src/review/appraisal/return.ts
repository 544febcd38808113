/** Back to the unit: its own form with the reviewer's questions beside the cells that they are about. */
import { drawForm } from '../../form/drawing/form';
import { formStyles } from '../../form/drawing/styles';
import { BAR_ROW, CAPTION_ROW, columnAt, layoutOf, rowAt } from '../../form/layout';
import type { FormLayout } from '../../form/layout';
import { appraisalTexts as texts, earlierTitles } from '../../messages/review/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import type { ChangedSheet } from '../../sheet/changes';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import { heightsOf } from '../../sheet/fit';
import { TEXT, bold, middle } from '../../sheet/palette';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';
import type { AppraisedCriterion } from './appraisal';
import { comparedText, remembering, shownText } from '../../sheet/cell-text';

const WIDTH = 40;

type Asked = readonly Pick<AppraisedCriterion, 'id' | 'question'>[];

const questionStyles = {
  caption: formStyles.caption,
  inputText: formStyles.inputText,
  question: {
    font: { ...bold, size: 10, color: '7A0000' },
    align: middle,
    fill: 'FDE9E7',
    numberFormat: TEXT,
  },
} as const satisfies Record<string, Style>;

interface QuestionCell {
  row: number;
  col: number;
  value: string;
  style: keyof typeof questionStyles;
}

/** Questions, and room for replies, in two columns from `first` on. */
function questionCells(layout: FormLayout, criteria: Asked, first: number): QuestionCell[] {
  return [
    { row: CAPTION_ROW, col: first, value: texts.question, style: 'caption' },
    { row: CAPTION_ROW, col: first + 1, value: texts.reply, style: 'caption' },
    ...criteria.flatMap(({ id, question }): QuestionCell[] => {
      const row = rowAt(layout, id);
      if (question.trim() === '') return [];
      return [
        { row, col: first, value: question, style: 'question' },
        { row, col: first + 1, value: '', style: 'inputText' },
      ];
    }),
  ];
}

const afterRemarks = (layout: FormLayout): number => columnAt(layout, 'remark') + 1;

/** The form, filled as it was handed in, with questions and room for replies in two columns right of the entry block. */
export function returnWorkbook(
  rubric: Rubric,
  submission: Submission,
  { criteria }: { criteria: Asked },
  version: string,
): WorkbookSpec {
  const spec = drawForm(rubric, submission, { version });
  const layout = layoutOf(rubric);
  const [sheet, ...others] = spec.sheets;
  if (!sheet) return spec;
  const first = afterRemarks(layout);
  const cells = sheet.cells.map((row) => [...row]);
  for (const { row, col, value, style } of questionCells(layout, criteria, first)) {
    const target = cells[row];
    if (target) target[col] = { value, style };
  }
  const columns = [...sheet.columns];
  columns[first] = { width: WIDTH };
  columns[first + 1] = { width: WIDTH };
  const styles: Record<string, Style> = { ...spec.styles, ...questionStyles };
  const needed = heightsOf({ cells, columns, merges: sheet.merges, styles, least: 0 });
  const rows = sheet.rows.map(({ height = 0, ...rest }, row) => ({
    ...rest,
    height: row === BAR_ROW ? height : Math.max(height, needed(row)),
  }));
  return { ...spec, styles, sheets: [{ ...sheet, cells, rows, columns }, ...others] };
}

/** The same questions as changes to the sheet that was handed in; nothing that the unit wrote beside its form is overwritten. */
export function questionsFor(
  rubric: Rubric,
  submission: Submission,
  sheet: ContentSheet,
  criteria: Asked,
): { change: ChangedSheet; styles: Record<string, Style> } {
  const layout = layoutOf(rubric);
  let first = afterRemarks(layout);
  while (![first, first + 1].every((col, index) => isFree(sheet, col, index === 0 ? 'question' : 'reply')))
    first += 1;
  const asked = questionCells(layout, criteria, first);
  const put = new Set(asked.map(({ row, col }) => `${row} ${col}`));
  // questions and replies of an earlier round give way
  const earlier = [...sheet.rows].flatMap(([row, cells]) =>
    [first, first + 1].flatMap((col) =>
      cells.has(col) && !put.has(`${row} ${col}`) ? [{ row, col, value: null }] : [],
    ),
  );
  const [form] = drawForm(rubric, submission, { version: '' }).sheets;
  const columns = Array.from({ length: first + 2 }, () => ({ width: WIDTH }));
  const cells: SheetSpec['cells'] = [];
  for (const { row, col, value, style } of asked) (cells[row] ??= [])[col] = { value, style };
  const needed = heightsOf({ cells, columns, merges: [], styles: questionStyles, least: 0 });
  const heights = new Map(
    asked
      .filter(({ row, style }) => style === 'question' && needed(row) > (form?.rows[row]?.height ?? 0))
      .map(({ row }) => [row, needed(row)]),
  );
  const widths = new Map([first, first + 1].map((col) => [col, WIDTH]));
  return {
    change: { sheet: sheet.name, cells: [...asked, ...earlier], heights, widths },
    styles: questionStyles,
  };
}

/** True for a column that is empty, or was ours in an earlier round. */
function isFree({ rows }: ContentSheet, col: number, title: 'question' | 'reply'): boolean {
  const caption = comparedText(shownText(rows.get(CAPTION_ROW)?.get(col)));
  if ([texts[title], earlierTitles[title]].some((one) => one === caption)) return true;
  return [...rows.values()].every((cells) => shownText(cells.get(col)) === '');
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
