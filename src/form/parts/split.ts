/** The workbook of one bureau: the whole form to be read, its own criteria open, and a sheet that says what they are. */
import { parts as words } from '../../messages/parts/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { SheetBuilder } from '../../sheet/builder';
import { plainText, shownText } from '../../sheet/cell-text';
import type { WorkbookContent } from '../../sheet/content';
import type { SheetSpec, SpecCell, Style, WorkbookSpec } from '../../sheet/spec';
import { drawForm } from '../drawing/form';
import { formStyles } from '../drawing/styles';
import { layoutOf } from '../layout';
import type { Part } from './assign';

const LAST = Object.keys(words.columns).length - 1;

/** The form with its answers so far; only what the bureau is to enter can be entered. */
export function partWorkbook(
  rubric: Rubric,
  submission: Submission,
  part: Part,
  options: { version: string },
): WorkbookSpec {
  const spec = openForPart(drawForm(rubric, submission, options), rubric, part.criteria);
  const [form, ...others] = spec.sheets;
  if (!form) return spec;
  return {
    ...spec,
    sheets: [form, partSheet(rubric, part), ...others],
    styles: { ...spec.styles, ...partStyles },
  };
}

/** A drawn form in which only some criteria can be entered. */
export function openForPart(spec: WorkbookSpec, rubric: Rubric, criteria: readonly string[]): WorkbookSpec {
  const [form, ...others] = spec.sheets;
  if (!form) return spec;
  const { sheet, styles } = openOnly(form, spec.styles, openRows(rubric, criteria));
  return { ...spec, sheets: [sheet, ...others], styles };
}

/** The criteria of the bureau for which a workbook was made; undefined for any other workbook. */
export function partIn({ sheets }: Pick<WorkbookContent, 'sheets'>, rubric: Rubric): string[] | undefined {
  const sheet = sheets.find(({ name }) => name === words.sheet);
  const said = new Set([...(sheet?.rows.values() ?? [])].map((cells) => plainText(shownText(cells.get(0)))));
  if (!said.has(words.columns.id)) return undefined;
  return rubric.criteria.flatMap(({ id }) => (said.has(id) ? [id] : []));
}

function openRows(rubric: Rubric, criteria: readonly string[]): ReadonlySet<number> {
  const layout = layoutOf(rubric);
  return new Set(
    criteria.flatMap((id) => [layout.criterionRow.get(id) ?? [], layout.optionRows.get(id) ?? []].flat()),
  );
}

/** The sheet with every entry cell locked but those of some rows. */
function openOnly(
  sheet: SheetSpec,
  styles: Record<string, Style>,
  open: ReadonlySet<number>,
): { sheet: SheetSpec; styles: Record<string, Style> } {
  const all = { ...styles };
  const locked = (cell: SpecCell | undefined): SpecCell | undefined => {
    const style = cell?.style === undefined ? undefined : styles[cell.style];
    if (!cell || !style?.unlocked) return cell;
    const key = `${cell.style} locked`;
    all[key] = { ...style, unlocked: false };
    return { ...cell, style: key };
  };
  const cells = sheet.cells.map((line, row) => (open.has(row) ? line : line.map(locked)));
  return { sheet: { ...sheet, cells }, styles: all };
}

const partStyles = {
  partTitle: formStyles.title,
  partText: formStyles.text,
  partCenter: formStyles.center,
  partHead: formStyles.th,
  partPlain: formStyles.plain,
} as const satisfies Record<string, Style>;

function partSheet(rubric: Rubric, { bureau, deadline, criteria }: Part): SheetSpec {
  const sheet = new SheetBuilder<keyof typeof partStyles>(words.sheet, {
    styles: partStyles,
    head: 'partHead',
  });
  sheet.widths = [12, 70, 10];
  sheet.across(0, 'partTitle', words.title, 0, LAST);
  sheet.across(1, 'partPlain', words.bureau(bureau), 0, LAST);
  sheet.across(2, 'partPlain', words.deadline(deadline), 0, LAST);
  sheet.across(3, 'partPlain', words.lead, 0, LAST);
  sheet.row('partHead', Object.values(words.columns));
  for (const { id, text, max } of rubric.criteria.filter((criterion) => criteria.includes(criterion.id))) {
    const row = sheet.row('partText', [id, text]);
    sheet.put(row, LAST, 'partCenter', max);
  }
  return sheet.spec({ protected: true });
}
