/** Rubric and submission → the workbook of the official form: printed area, entry block, lists, identity. */
import { footer, sheetNames } from '../messages/sheet';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import { assess } from '../scoring/assess';
import { area } from '../sheet/address';
import type { NameSpec, SheetSpec, SpecCell, WorkbookSpec } from '../sheet/spec';
import { writeBar } from './bar';
import { writeCriterion } from './criterion-row';
import type { Drawing } from './drawing';
import { rowHeights } from './heights';
import { highlightFormats } from './highlights';
import { identitySheet } from './identity';
import { listsOf } from './lists';
import { CAPTION_ROW, columnAt, planForm } from './plan';
import type { FormPlan } from './plan';
import { writeFrame } from './frame';
import { colors, formStyles } from './styles';
import { writeProgress } from './progress';
import { writeSums } from './sums';
import { writeCaptions } from './captions';

export interface LayoutOptions {
  /** Version of the program that writes the workbook. */
  version: string;
}

/** The workbook of a form, filled with a submission (an empty one for a blank form). */
export function layoutForm(rubric: Rubric, submission: Submission, options: LayoutOptions): WorkbookSpec {
  const plan = planForm(rubric);
  const lists = listsOf(rubric);
  const assessment = assess(rubric, submission);
  const sheet: SheetSpec = {
    name: sheetNames.form,
    visibility: 'visible',
    columns: columnWidths(plan),
    rows: [],
    cells: plan.rows.map(() => []),
    merges: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: CAPTION_ROW + 1, columns: columnAt(plan, 'text') + 1 },
    protected: true,
    print: {
      orientation:
        rubric.columns.reduce((sum, column) => sum + column.width, 0) > 110 ? 'landscape' : 'portrait',
      area: area(plan.firstPrintedRow, 0, plan.lastPrintedRow, plan.printedColumns - 1),
      titleRows: plan.tableHead,
      marginsCm: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.8 },
      footer: { center: footer.page },
    },
    // a form begins with the name of its unit
    active: { row: plan.fieldRow.get('unit') ?? CAPTION_ROW, col: columnAt(plan, 'text') + 1 },
    tabColor: colors.band,
  };
  const nameList: NameSpec[] = [];
  const put: Drawing['put'] = (row, col, style, content) => {
    const target: SpecCell = { style };
    if (typeof content === 'object') Object.assign(target, content);
    else if (content !== undefined && content !== '') target.value = content;
    const cells = sheet.cells[row];
    if (cells) cells[col] = target;
  };
  const drawing: Drawing = {
    plan,
    lists,
    submission,
    assessment,
    sheet,
    names: nameList,
    put,
    merge: (range) => void sheet.merges.push(range),
    name: (name, row, col) =>
      void nameList.push({ name, sheet: sheet.name, area: area(row, col), hidden: true }),
  };
  writeCaptions(drawing);
  writeFrame(drawing);
  for (const criterion of rubric.criteria) writeCriterion(drawing, criterion);
  writeSums(drawing);
  writeBar(drawing);
  writeProgress(drawing);
  sheet.conditionalFormats = highlightFormats(plan);
  sheet.rows = rowHeights(plan, sheet);
  return {
    sheets: [sheet, lists.sheet, identitySheet(rubric, submission, options.version)],
    names: nameList,
    styles: formStyles,
    title: rubric.title.join(' '),
    subject: rubric.attachment,
  };
}

/** Widths: printed columns as the rubric says, a thin spacer, then the entry block. */
function columnWidths(plan: FormPlan): SheetSpec['columns'] {
  const widths = {
    hint: 42,
    v1: 18,
    v2: 14,
    v3: 14,
    rate: 9,
    exempt: 18,
    note: 24,
    evidence: 30,
    claimed: 13,
    status: 13,
    lost: 9,
    remark: 34,
  };
  const result = plan.rubric.columns.map((column) => ({ width: column.width }));
  result.push({ width: 2 });
  for (const [column, width] of Object.entries(widths)) {
    const at = plan.columns.get(column as keyof typeof widths);
    if (at !== undefined && at > plan.printedColumns) result[at] = { width };
  }
  return result;
}
