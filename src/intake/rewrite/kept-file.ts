/** The file that was opened, with what was changed in it since: everything else in it stays as it is. */
import { inPlace } from '../../form/place/place';
import { recalculate } from '../../form/recalculate';
import { assessForm } from '../../form/answers/submission';
import type { FoundForm } from '../../form/answers/submission';
import { storeOf } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import type { ChangedCell, ChangedSheet } from '../../sheet/changes';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import type { SheetSpec, SpecCell, WorkbookSpec } from '../../sheet/spec';
import { cellAt } from '../../sheet/cell-text';
import { workbookContent } from '../../workbook/grid/content';
import { footerText } from '../../workbook/grid/footer';
import { canChange, changeWorkbook } from '../../workbook/xlsx/change';
import { donorOf } from '../../workbook/xlsx/changer/donor';
import type { Donor } from '../../workbook/xlsx/changer/donor';
import { readWorkbook } from '../../workbook/xlsx/read';
import { findForm } from '../file/find';
import { laidOutAnew, printsThe } from './others';

/** A style, to see whether a file takes any. */
export const probe = (): Promise<Donor> =>
  donorOf({
    sheets: [],
    names: [],
    styles: { probe: { font: { bold: true }, fill: 'FFFFFF', numberFormat: '0.00' } },
    title: '',
  });

/** True where saving can leave the file as it is but for the changed cells and the sheets that come, if its form stands as the product put it. */
export async function canKeep(bytes: Uint8Array, content: WorkbookContent): Promise<boolean> {
  const used = content.sheets.filter(({ rows }) => rows.size > 0).map(({ name }) => name);
  return canChange(bytes, used, await probe());
}

/** The form of the file as it was opened, laid out and calculated; undefined where the form was moved in it. */
export function openedForm(
  content: WorkbookContent,
  found: FoundForm,
  version: string,
): WorkbookSpec | undefined {
  if (!inPlace(found.placement)) return undefined;
  const form = assessForm(content, found);
  const { spec } = laidOutAnew(content, found.rubric, form, found.identity !== undefined, version);
  return recalculate(spec, workbookContent(spec), found.rubric)?.spec;
}

/** The file with the changes from then to `now`; undefined where the workbook has to be written anew. `saved`: an ISO instant. */
export async function savedInto(
  bytes: Uint8Array,
  now: WorkbookSpec,
  version: string,
  saved: string,
  rubric: Rubric,
): Promise<Uint8Array | undefined> {
  const read = readWorkbook(bytes);
  const found = read.ok ? await findForm(read.content, storeOf([rubric], 'embedded'), rubric.key) : undefined;
  if (!read.ok || found?.kind !== 'form') return undefined;
  const opened = openedForm(read.content, found, version);
  const changes = opened && changesSince(read.content, found.placement.sheet.name, opened, now);
  if (!changes) return undefined;
  const donor = changes.added.sheets.length > 0 ? await donorOf(changes.added) : undefined;
  return changeWorkbook(bytes, changes.sheets, saved, donor);
}

interface Changes {
  sheets: ChangedSheet[];
  /** Sheets that came. */
  added: WorkbookSpec;
}

/** What is to change in the file; undefined where that can't be said in cells and sheets. */
function changesSince(
  file: WorkbookContent,
  formSheet: string,
  opened: WorkbookSpec,
  now: WorkbookSpec,
): Changes | undefined {
  const sheets: ChangedSheet[] = [];
  const added: SheetSpec[] = [];
  const [form] = now.sheets;
  for (const sheet of now.sheets) {
    const before = opened.sheets.find(({ name }) => name === sheet.name);
    if (!before) {
      // formulas of the sheet would look for the form under another name
      if (form?.name !== formSheet) return undefined;
      added.push(sheet);
      continue;
    }
    const name = sheet === form ? formSheet : sheet.name;
    const inFile = file.sheets.find((one) => one.name === name);
    const change = changeOfSheet(sheet, before, sheet === form ? inFile : undefined, now);
    if (!change) continue;
    if (!inFile) return undefined;
    sheets.push({ sheet: name, ...change });
  }
  if (opened.sheets.some(({ name }) => !now.sheets.some((one) => one.name === name))) return undefined;
  const names = now.names.filter(({ sheet }) => added.some(({ name }) => name === sheet));
  return { sheets, added: { ...now, sheets: added, names } };
}

/** What changed in one sheet; `form`: the sheet in the file, where it is the form's. */
function changeOfSheet(
  sheet: SheetSpec,
  before: SheetSpec,
  form: ContentSheet | undefined,
  now: WorkbookSpec,
): Omit<ChangedSheet, 'sheet'> | undefined {
  const cells = cellsThat(sheet, (cell, row, col) =>
    form
      ? changeOfForm(cell, before.cells[row]?.[col], form, row, col, now)
      : changeOf(cell, before.cells[row]?.[col]),
  );
  const heights = heightsSince(before, sheet);
  const footer = footerSince(before, sheet);
  if (cells.length === 0 && heights.size === 0 && footer === undefined) return undefined;
  return { cells, heights, ...(footer === undefined ? {} : { footer }) };
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
