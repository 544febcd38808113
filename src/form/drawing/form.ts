/** Rubric and submission → the workbook of the official form: printed area, entry block, lists, identity. */
import { sheetNames } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { assess } from '../../scoring/assess';
import { area } from '../../sheet/address';
import { SheetBuilder } from '../../sheet/builder';
import { lastPageStart } from '../../sheet/last-page';
import type { NameSpec, SheetSpec, SpecCell, WorkbookSpec } from '../../sheet/spec';
import { writeBar } from './bar';
import { writeCriterion, writeResult } from './criterion-row';
import type { Drawing } from './drawing';
import { highlightFormats } from './highlights';
import { identitySheet } from '../identity/identity';
import { footerOf } from '../identity/ready';
import { listsOf } from '../lists';
import { BAR_ROW, CAPTION_ROW, columnAt, entryColumns, layoutOf } from '../layout';
import type { EntryColumn, FormLayout } from '../layout';
import { writeFields, writeFrame } from './frame';
import { colors, formStyles } from './styles';
import type { FormStyle } from './styles';
import { writeProgress } from './progress';
import { writeSums } from './sums';
import { writeCaptions } from './captions';
import type { Assessment } from '../../scoring/assessment';

export interface DrawOptions {
  /** Version of the program that writes the workbook. */
  version: string;
}

/** The workbook of a form, filled with a submission (an empty one for a blank form). */
export function drawForm(rubric: Rubric, submission: Submission, options: DrawOptions): WorkbookSpec {
  const drawing = begin(rubric, submission, assess(rubric, submission));
  const { layout, lists, sheet, names } = drawing;
  sheet.widths = columnWidths(layout);
  writeCaptions(drawing);
  writeFrame(drawing);
  for (const criterion of rubric.criteria) writeCriterion(drawing, criterion);
  writeSums(drawing);
  writeBar(drawing);
  writeProgress(drawing);
  for (const { area: range, formula, style } of highlightFormats(layout)) sheet.format(range, formula, style);
  sheet.until(layout.rows.length);
  sheet.height(BAR_ROW, BAR_POINTS);
  sheet.atLeast(CAPTION_ROW, LEAST_CAPTION_POINTS);
  return {
    sheets: [finished(layout, sheet), lists.sheet, identitySheet(rubric, submission, options.version)],
    names,
    styles: formStyles,
    title: rubric.title.join(' '),
    subject: rubric.attachment,
  };
}

/** Every cell of the form's sheet that holds a formula, with what the engine gives for it; other cells may be missing. */
export function drawResults(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
): readonly (readonly (SpecCell | undefined)[])[] {
  const drawing = begin(rubric, submission, assessment);
  writeFields(drawing);
  for (const criterion of rubric.criteria) writeResult(drawing, criterion);
  writeSums(drawing);
  writeBar(drawing);
  writeProgress(drawing);
  return drawing.sheet.cells;
}

function begin(rubric: Rubric, submission: Submission, assessment: Assessment): Drawing {
  const sheet = new SheetBuilder(sheetNames.form, { styles: formStyles, head: 'th' });
  const names: NameSpec[] = [];
  return {
    layout: layoutOf(rubric),
    lists: listsOf(rubric),
    submission,
    assessment,
    sheet,
    names,
    put: (row, col, style, content) => sheet.put(row, col, style, content),
    reads: (row, col, kind, by) => sheet.reads(row, col, kind, by),
    merge: (range) => void sheet.merges.push(range),
    name: (name, row, col) =>
      void names.push({ name, sheet: sheet.name, area: area(row, col), hidden: true }),
  };
}

/** Printed columns wider than this, together, want the sheet turned. */
const WIDEST_PORTRAIT = 110;
/** With the margins of a document, wider ones would be printed in less than 8 points. */
const WIDEST_FILED = 105;
const BAR_POINTS = 24;
const LEAST_CAPTION_POINTS = 38;

function finished(layout: FormLayout, sheet: SheetBuilder<FormStyle>): SheetSpec {
  const width = layout.rubric.columns.reduce((sum, column) => sum + column.width, 0);
  const wide = width > WIDEST_PORTRAIT;
  sheet.frozen = { rows: CAPTION_ROW + 1, columns: columnAt(layout, 'text') + 1 };
  const spec = sheet.spec({
    protected: true,
    top: layout.firstPrintedRow,
    bottom: layout.lastPrintedRow,
    right: layout.printedColumns - 1,
    page: {
      orientation: wide ? 'landscape' : 'portrait',
      titleRows: layout.tableHead,
      footer: footerOf('', layout.rubric),
      numbered: true,
      // a form is filed as the annex of a document
      margins: width > WIDEST_FILED ? 'sheet' : 'paper',
    },
    // a form begins with the name of its unit
    active: { row: layout.fieldRow.get('unit') ?? CAPTION_ROW, col: columnAt(layout, 'text') + 1 },
    tabColor: colors.band,
  });
  const follows = layout.rows.slice(layout.tableEnd + 1).some(({ kind }) => kind !== 'blank');
  const start = follows ? lastPageStart(spec, layout.tableEnd, pageStartsOf(layout)) : undefined;
  if (spec.print && start !== undefined) spec.print.pageStarts = [start];
  return spec;
}

/** Rows of the table at which a page may begin, the best first: its groups, its criteria. */
const pageStartsOf = ({ rows }: FormLayout): number[][] =>
  (['group', 'criterion'] as const).map((kind) =>
    rows.flatMap((row, at) => (row.kind === 'printed' && row.row.kind === kind ? [at] : [])),
  );

/** Widths: printed columns as the rubric says, a thin spacer, then the entry block. */
function columnWidths(layout: FormLayout): number[] {
  const widths: Record<EntryColumn, number> = {
    hint: 42,
    v1: 18,
    v2: 14,
    v3: 14,
    v4: 14,
    v5: 14,
    v6: 14,
    rate: 9,
    own: 13,
    exempt: 18,
    note: 24,
    evidence: 30,
    claimed: 13,
    status: 13,
    lost: 9,
    remark: 34,
  };
  const result = layout.rubric.columns.map((column) => column.width);
  result.push(2);
  for (const column of entryColumns) {
    const at = layout.columns.get(column);
    if (at !== undefined && at > layout.printedColumns) result[at] = widths[column];
  }
  return result;
}
