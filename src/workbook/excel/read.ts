/** Reads the workbook: whole sheets, as many in a request as Excel answers at once, or one block in one request. */
import { type Area, a1Area, parseReference } from '../../sheet/address';
import { emptySheet } from '../../sheet/content';
import type { ContentCell, ContentName, ContentSheet, WorkbookContent } from '../../sheet/content';
import type { Block, Result, SheetInfo } from '../port';
import { CELL_MEMBERS, NAME_MEMBERS, StyleTable, contentCell, contentNames } from './content';
import { failed, run } from './run';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const AREA_MEMBERS =
  'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Sheets in order, with their visibility. */
export function sheets(): Promise<Result<SheetInfo[]>> {
  return run(async (context) => {
    const all = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    return {
      ok: true,
      value: all.items.map(({ name, visibility }) => ({ name, visibility: VISIBILITY[visibility] })),
    };
  });
}

/** Above this Excel may answer `null` in place of values (Excel.Range in the type definitions). */
const MOST_CELLS = 5_000_000;
/** Excel on the web answers with 5 MB at most: as many cells, of some 40 bytes each. */
const CELLS_AT_ONCE = 100_000;
/** Larger than any form or list that people were seen to keep beside one. */
const FOREIGN_CELLS = 50_000;
const FOREIGN_TOTAL = 500_000;
/** Of a sheet that names lead to, so much is read: a cell that somebody filled far away does not hide the form. */
const NAMED_ROWS = 1_500;
const NAMED_COLUMNS = 60;

/**
 * Reads whole sheets. Excel tells neither validations, conditional formats, links, fonts and fills in bulk nor what the file
 * is made of; these stay empty, and who needs them reads the saved file.
 */
export function read(names?: string[]): Promise<Result<WorkbookContent>> {
  return run(async (context) => {
    const { workbook } = context;
    const all = workbook.worksheets.load('items/name,items/visibility');
    const global = workbook.names.load(NAME_MEMBERS);
    const custom = workbook.properties.custom.load('items/key,items/value');
    await context.sync();

    const found = names?.map((name) =>
      all.items.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()),
    );
    const missing = names?.find((_name, i) => found?.[i] === undefined);
    if (missing !== undefined) return failed({ code: 'sheet-missing', sheet: missing });
    const wanted = (found ?? all.items).flatMap((sheet) => sheet ?? []);
    // cells that are only formatted may reach to the end of the sheet
    const used = wanted.map((sheet) =>
      sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    );
    await context.sync();

    const sized = wanted.flatMap((sheet, i) => {
      const range = used[i];
      return range ? [{ sheet, area: areaOf(range) }] : [];
    });
    const chosen = names ? sized : ownAndSmall(sized, contentNames(global));
    if (chosen.some(({ area }) => cellsIn(area) > MOST_CELLS)) return failed({ code: 'too-large' });
    const styles = new StyleTable();
    const told = new Map<Excel.Worksheet, ContentSheet>();
    const scoped: ContentName[] = [];
    for (const group of groups(chosen)) {
      const asked = group.map(askSheet);
      await context.sync();
      for (const one of asked) {
        // seen where other cells came meanwhile, or where this Excel answers less
        if (!Array.isArray(one.used.values)) return failed({ code: 'too-large' });
        told.set(one.sheet, tellSheet(one, styles));
        scoped.push(...contentNames(one.local).map((name) => ({ ...name, scope: one.sheet.name })));
      }
    }
    const value: WorkbookContent = {
      sheets: wanted.map((sheet) => told.get(sheet) ?? nameOnly(sheet)),
      names: [...contentNames(global), ...scoped],
      styles: styles.list,
      properties: new Map(custom.items.map((property) => [property.key, String(property.value)])),
      foreign: { macros: false, externalLinks: [], embeddings: [] },
    };
    return { ok: true, value };
  });
}

/** A sheet with the area of it that holds cells. */
interface Sized {
  sheet: Excel.Worksheet;
  area: Area;
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Sheets that the workbook's names lead to, and of the others those that are no larger than a form. */
function ownAndSmall(sized: readonly Sized[], names: readonly ContentName[]): Sized[] {
  const named = new Set(names.map(({ reference }) => parseReference(reference)?.sheet));
  let left = FOREIGN_TOTAL;
  return sized.flatMap(({ sheet, area }) => {
    if (named.has(sheet.name)) {
      const bottom = Math.min(area.bottom, area.top + NAMED_ROWS - 1);
      return [
        { sheet, area: { ...area, bottom, right: Math.min(area.right, area.left + NAMED_COLUMNS - 1) } },
      ];
    }
    const cells = cellsIn(area);
    if (cells > FOREIGN_CELLS || cells > left) return [];
    left -= cells;
    return [{ sheet, area }];
  });
}

/** Sheets that are asked for together. */
function groups(chosen: readonly Sized[]): Sized[][] {
  const made: Sized[][] = [];
  let room = 0;
  for (const one of chosen) {
    const cells = cellsIn(one.area);
    const last = made.at(-1);
    if (last && cells <= room) last.push(one);
    else made.push([one]);
    room = (last && cells <= room ? room : CELLS_AT_ONCE) - cells;
  }
  return made;
}

/** Queues all that is read of one sheet. */
function askSheet({ sheet, area }: Sized) {
  const used = sheet.getRange(a1Area(area)).load(`${CELL_MEMBERS},rowIndex,columnIndex`);
  const merged = sheet.getUsedRange(false).getMergedAreasOrNullObject().load(AREA_MEMBERS);
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load(
    'leftFooter,centerFooter,rightFooter',
  );
  return {
    sheet,
    used,
    merged,
    footer,
    local: sheet.names.load(NAME_MEMBERS),
    protection: sheet.protection.load('protected'),
    rows: used.getRowProperties({ rowHidden: true }),
    columns: used.getColumnProperties({ columnHidden: true }),
  };
}

function tellSheet(asked: ReturnType<typeof askSheet>, styles: StyleTable): ContentSheet {
  const { sheet, used, merged, rows, columns } = asked;
  const hidden = (flags: (boolean | undefined)[], offset: number): Set<number> =>
    new Set(flags.flatMap((flag, i) => (flag ? [offset + i] : [])));
  const content: ContentSheet = {
    ...nameOnly(sheet),
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    hiddenRows: hidden(
      rows.value.map(({ rowHidden }) => rowHidden),
      used.rowIndex,
    ),
    hiddenColumns: hidden(
      columns.value.map(({ columnHidden }) => columnHidden),
      used.columnIndex,
    ),
    protected: asked.protection.protected,
  };
  for (const [i, line] of used.values.entries()) {
    const cells = new Map<number, ContentCell>();
    for (const j of line.keys()) {
      const cell = contentCell(used, i, j);
      if (cell.value === null && cell.formula === undefined) continue;
      cells.set(used.columnIndex + j, { ...cell, style: styles.indexOf(String(used.numberFormat[i]?.[j])) });
    }
    if (cells.size > 0) content.rows.set(used.rowIndex + i, cells);
  }
  const footer = footerText(asked.footer);
  if (footer !== '') content.footer = footer;
  return content;
}

/** A sheet of which only the name is known. */
const nameOnly = ({ name, visibility }: Excel.Worksheet): ContentSheet =>
  emptySheet({ name, visibility: VISIBILITY[visibility] });

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** The three parts as a file stores them. */
function footerText({ leftFooter, centerFooter, rightFooter }: Excel.HeaderFooter): string {
  return [
    leftFooter && `&L${leftFooter}`,
    centerFooter && `&C${centerFooter}`,
    rightFooter && `&R${rightFooter}`,
  ].join('');
}

/** Reads one block in one request, with where the workbook's names stand. */
export function readBlock(sheet: string, area: Area): Promise<Result<Block>> {
  return run(async (context) => {
    const range = context.workbook.worksheets
      .getItemOrNullObject(sheet)
      .getRange(a1Area(area))
      .load(CELL_MEMBERS);
    const names = context.workbook.names.load(NAME_MEMBERS);
    await context.sync();
    if (range.isNullObject) return failed({ code: 'sheet-missing', sheet });
    const cells = range.values.map((line, row) => line.map((_value, col) => contentCell(range, row, col)));
    return { ok: true, value: { cells, names: contentNames(names) } };
  });
}
