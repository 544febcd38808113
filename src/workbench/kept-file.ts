/** The file that was opened, with what was changed on the page: everything else in it stays as it is. */
import { inPlace } from '../form/place/place';
import { recalculate } from '../form/recalculate';
import { assessForm } from '../form/answers/submission';
import { findForm } from '../intake/find';
import type { ChangedCell, ChangedSheet } from '../sheet/changes';
import type { ContentSheet, WorkbookContent } from '../sheet/content';
import type { SheetSpec, SpecCell, WorkbookSpec } from '../sheet/spec';
import { cellAt } from '../sheet/cell-text';
import { workbookContent } from '../workbook/grid/content';
import { footerText } from '../workbook/grid/footer';
import { canChange, changeWorkbook } from '../workbook/xlsx/change';
import { readWorkbook } from '../workbook/xlsx/read';
import { laidOutAnew, printsThe } from './others';

/** True where saving can leave the file as it is but for the changed cells: the form stands as the product put it. */
export async function canKeep(bytes: Uint8Array, content: WorkbookContent): Promise<boolean> {
  const found = await findForm(content);
  if (found?.kind !== 'form' || !inPlace(found.placement)) return false;
  const visible = content.sheets.filter(({ rows }) => rows.size > 0).map(({ name }) => name);
  return canChange(bytes, visible);
}

/** The file with the changes from then to `now`; undefined where the workbook has to be written anew. `saved`: an ISO instant. */
export async function savedInto(
  bytes: Uint8Array,
  now: WorkbookSpec,
  version: string,
  saved: string,
): Promise<Uint8Array | undefined> {
  const read = readWorkbook(bytes);
  const found = read.ok ? await findForm(read.content) : undefined;
  if (!read.ok || found?.kind !== 'form' || !inPlace(found.placement)) return undefined;
  const form = assessForm(read.content, found);
  const { spec } = laidOutAnew(read.content, found.rubric, form, found.identity !== undefined, version);
  const opened = recalculate(spec, workbookContent(spec), found.rubric)?.spec;
  const changes = opened && changesSince(read.content, form.located.sheet.name, opened, now);
  return changes && changeWorkbook(bytes, changes, saved);
}

/** What is to change in the file; undefined where sheets came or went. */
function changesSince(
  file: WorkbookContent,
  formSheet: string,
  opened: WorkbookSpec,
  now: WorkbookSpec,
): ChangedSheet[] | undefined {
  if (now.sheets.length !== opened.sheets.length) return undefined;
  const changes: ChangedSheet[] = [];
  for (const [index, sheet] of now.sheets.entries()) {
    const before = opened.sheets[index];
    const name = index === 0 ? formSheet : sheet.name;
    const inFile = file.sheets.find((one) => one.name === name);
    if (before?.name !== sheet.name) return undefined;
    const cells = cellsThat(sheet, (cell, row, col) =>
      index === 0 && inFile
        ? changeOfForm(cell, before.cells[row]?.[col], inFile, row, col, now)
        : changeOf(cell, before.cells[row]?.[col]),
    );
    const heights = heightsSince(before, sheet);
    const footer = footerSince(before, sheet);
    if (cells.length === 0 && heights.size === 0 && footer === undefined) continue;
    if (!inFile) return undefined;
    changes.push({ sheet: name, cells, heights, ...(footer === undefined ? {} : { footer }) });
  }
  return changes;
}

type Change = Pick<ChangedCell, 'value' | 'formula'>;

function cellsThat(
  sheet: SheetSpec,
  change: (cell: SpecCell, row: number, col: number) => Change | undefined,
): ChangedCell[] {
  return sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, col) => {
      const found = cell && change(cell, row, col);
      return found ? [{ row, col, ...found }] : [];
    }),
  );
}

/** A value that somebody entered, or that the product keeps about the form. */
const changeOf = (cell: SpecCell, before: SpecCell | undefined): Change | undefined =>
  cell.formula === undefined && (cell.value ?? '') !== (before?.value ?? '')
    ? { value: cell.value ?? null }
    : undefined;

/** In the form, formulas and printed cells are also set right where the file shows something else. */
function changeOfForm(
  cell: SpecCell,
  before: SpecCell | undefined,
  file: ContentSheet,
  row: number,
  col: number,
  { styles }: WorkbookSpec,
): Change | undefined {
  const found = cellAt(file, row, col);
  if (cell.formula !== undefined) {
    const value = cell.value ?? '';
    if (found?.formula === undefined) return { value, formula: { text: cell.formula } };
    return (found.value ?? '') === value ? undefined : { value, formula: 'kept' };
  }
  const open = cell.style !== undefined && styles[cell.style]?.unlocked === true;
  if (open || (cell.value ?? '') === '') return changeOf(cell, before);
  return found && printsThe(found, cell) ? undefined : { value: cell.value ?? null };
}

function heightsSince(before: SheetSpec, { rows }: SheetSpec): Map<number, number> {
  const heights = new Map<number, number>();
  rows.forEach(({ height }, row) => {
    if (height !== undefined && height !== before.rows[row]?.height) heights.set(row, height);
  });
  return heights;
}

function footerSince(before: SheetSpec, now: SheetSpec): string | undefined {
  const [old, text] = [before, now].map(({ print }) => footerText(print?.footer ?? {}));
  return text === old ? undefined : text;
}
