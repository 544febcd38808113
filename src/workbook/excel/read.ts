/** Reads the workbook: two requests for any number of whole sheets, one for a block. */
import { type Area, a1Area } from '../../sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../sheet/content';
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
    const asked = (found ?? all.items).flatMap((sheet) => (sheet ? [askSheet(sheet)] : []));
    await context.sync();

    const styles = new StyleTable();
    const value: WorkbookContent = {
      sheets: asked.map((sheet) => tellSheet(sheet, styles)),
      names: [
        ...contentNames(global),
        ...asked.flatMap(({ sheet, local }) =>
          contentNames(local).map((name) => ({ ...name, scope: sheet.name })),
        ),
      ],
      styles: styles.list,
      properties: new Map(custom.items.map((property) => [property.key, String(property.value)])),
      foreign: { macros: false, externalLinks: [], embeddings: [] },
    };
    return { ok: true, value };
  });
}

/** Queues all that is read of one sheet. */
function askSheet(sheet: Excel.Worksheet) {
  // cells that are only formatted may reach to the end of the sheet; what they are merged with costs nothing to ask
  const used = sheet.getUsedRange(true).load(`${CELL_MEMBERS},rowIndex,columnIndex`);
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
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rows: new Map(),
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    hiddenRows: hidden(
      rows.value.map(({ rowHidden }) => rowHidden),
      used.rowIndex,
    ),
    hiddenColumns: hidden(
      columns.value.map(({ columnHidden }) => columnHidden),
      used.columnIndex,
    ),
    validations: [],
    conditionalFormats: [],
    protected: asked.protection.protected,
    drawings: [],
    links: [],
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
