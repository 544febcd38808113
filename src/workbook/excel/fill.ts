/** One sheet of a description through the API: first what its cells hold and look like, then what guards and prints it. */
import { type Area, a1, a1Area, cell, wholeColumns, wholeRows } from '../../sheet/address';
import type { Lookup } from '../../sheet/chart';
import { columnPoints } from '../../sheet/measure';
import { PAGE_NUMBER } from '../../sheet/spec';
import type { PrintSetup, SheetSpec, Style } from '../../sheet/spec';
import { addChart } from './chart';
import { dressSurface, dressText } from './dress';
import { cellInput } from './input';
import { addRules } from './rules';

/** A sheet that is being built, and what it shall become. */
export interface Page {
  spec: SheetSpec;
  sheet: Excel.Worksheet;
}

/** Ranges of a sheet by address. They live for one batch only, so Excel need not keep track of them. */
function ranges(sheet: Excel.Worksheet): (area: Area) => Excel.Range {
  const made = new Map<string, Excel.Range>();
  return (area) => {
    const address = a1Area(area);
    const range = made.get(address) ?? sheet.getRange(address).untrack();
    made.set(address, range);
    return range;
  };
}

/** Values and formulas. Before the number formats: a text cell would keep a formula as text. */
export function fillPage({ spec, sheet }: Page): void {
  const columns = Math.max(0, ...spec.cells.map((row) => row.length));
  if (columns === 0) return;
  const whole = { top: 0, left: 0, bottom: spec.cells.length - 1, right: columns - 1 };
  sheet.getRange(a1Area(whole)).formulas = spec.cells.map((row) =>
    Array.from({ length: columns }, (_, col) => cellInput(row[col])),
  );
}

/** Fonts and alignments. */
export function dressPage({ spec, sheet }: Page, styles: Record<string, Style>): void {
  dressText(ranges(sheet), spec, styles);
}

/** Fills, borders, locks, number formats, merges and sizes. */
export function shapePage({ spec, sheet }: Page, styles: Record<string, Style>): void {
  const rangeAt = ranges(sheet);
  dressSurface(rangeAt, spec, styles);
  for (const area of spec.merges) rangeAt(area).merge(false);
  size(sheet, spec);
}

/** Widths and heights, and which columns and rows are hidden: one action each; a line without a word about it stays as it is. */
function size(sheet: Excel.Worksheet, { columns, rows }: SheetSpec): void {
  if (columns.length > 0)
    sheet
      .getRange(a1Area({ top: 0, left: 0, bottom: 0, right: columns.length - 1 }))
      .untrack()
      .setColumnProperties(
        columns.map(({ width, hidden }) => ({
          ...(width === undefined ? {} : { format: { columnWidth: columnPoints(width) } }),
          ...(hidden ? { columnHidden: true } : {}),
        })),
      );
  if (rows.length > 0)
    sheet
      .getRange(a1Area({ top: 0, left: 0, bottom: rows.length - 1, right: 0 }))
      .untrack()
      .setRowProperties(
        rows.map(({ height, hidden }) => ({
          ...(height === undefined ? {} : { format: { rowHeight: height } }),
          ...(hidden ? { rowHidden: true } : {}),
        })),
      );
}

/** Rules, charts, panes and filters. Zoom is not in the API. */
export function rulePage(context: Excel.RequestContext, { spec, sheet }: Page, lookup: Lookup): void {
  addRules(ranges(sheet), spec);
  for (const chart of spec.charts ?? []) addChart(context, sheet, chart, lookup);
  freeze(sheet, spec.freeze);
  if (spec.autoFilter) sheet.autoFilter.apply(sheet.getRange(a1Area(spec.autoFilter)));
  if (spec.tabColor !== undefined) sheet.tabColor = `#${spec.tabColor}`;
}

/** How the sheet is printed; Excel may refuse it where no printer is set up. */
export function printPage({ spec, sheet }: Page): void {
  if (!spec.print) return;
  setUpPrint(sheet.pageLayout, spec.print);
  for (const row of spec.print.pageStarts ?? []) sheet.horizontalPageBreaks.add(a1(cell(row, 0)));
}

/** Selection, protection and visibility, in the order in which none locks out the next. */
export function finishPage({ spec, sheet }: Page): void {
  if (spec.active && spec.visibility === 'visible') sheet.getRange(a1(spec.active)).select();
  if (spec.protected) {
    sheet.protection.protect({
      allowAutoFilter: true,
      allowSort: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      selectionMode: 'Normal',
    });
  }
  if (spec.visibility !== 'visible')
    sheet.visibility = spec.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
}

function freeze(sheet: Excel.Worksheet, split: SheetSpec['freeze']): void {
  if (!split) return;
  const { rows, columns } = split;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(a1Area({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setUpPrint(page: Excel.PageLayout, print: PrintSetup): void {
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper === 'a3' ? 'A3' : 'A4';
  const { wide = 1, tall } = print.pages ?? {};
  page.zoom = { horizontalFitToPages: wide, ...(tall === undefined ? {} : { verticalFitToPages: tall }) };
  page.setPrintMargins('Centimeters', print.marginsCm);
  page.setPrintArea(a1Area(print.area));
  if (print.titleRows) page.setPrintTitleRows(wholeRows(...print.titleRows));
  if (print.titleColumns) page.setPrintTitleColumns(wholeColumns(...print.titleColumns));
  if (print.numbered) {
    page.headersFooters.state = 'FirstAndDefault';
    page.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  }
  if (print.footer) putFooter(page, print.footer);
}

/** Sets the parts that are given and leaves the others, on the first page and all others. */
export function putFooter(page: Excel.PageLayout, footer: NonNullable<PrintSetup['footer']>): void {
  const { defaultForAllPages, firstPage } = page.headersFooters;
  for (const one of [defaultForAllPages, firstPage]) {
    if (footer.left !== undefined) one.leftFooter = footer.left;
    if (footer.center !== undefined) one.centerFooter = footer.center;
    if (footer.right !== undefined) one.rightFooter = footer.right;
  }
}
