/** The workbook of one bureau: the whole form to be read, its own criteria open, and a sheet that says what they are. */
import { parts as words } from '../../messages/parts/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { SheetBuilder } from '../../sheet/builder';
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
  const spec = drawForm(rubric, submission, options);
  const [form, ...others] = spec.sheets;
  if (!form) return spec;
  const { sheet, styles } = openOnly(form, spec.styles, openRows(rubric, part));
  return {
    ...spec,
    sheets: [sheet, partSheet(rubric, part), ...others],
    styles: { ...styles, ...partStyles },
  };
}

function openRows(rubric: Rubric, { criteria }: Part): ReadonlySet<number> {
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
