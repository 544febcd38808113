/** One sheet of the description as the file library takes it. */
import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { a1Area, wholeColumns, wholeRows } from '../../../sheet/address';
import type { Lookup } from '../../../sheet/chart';
import { PAGE_NUMBER } from '../../../sheet/spec';
import type { CellValue, PrintSetup, SheetSpec, SpecCell } from '../../../sheet/spec';
import { storable, storableCellText } from './storable-text';
import { fileChart } from './write-chart';
import { fileConditionalRules, fileValidation } from './write-rules';

export type Palette = (key: string) => CellStyle;
type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type Protection = NonNullable<WriteSheet['protection']>;

const CM_PER_INCH = 2.54;
/** Cell padding that files count as part of a column's width and people do not: 5 of the default font's 7 pixels. */
export const COLUMN_PADDING = 5 / 7;
const MAX_FORMULA = 8192;
const MAX_FOOTER = 255;

/** Texts that the file library would store as error values. */
const ERROR_TEXT = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

const PROTECTION: Protection = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
};

function stored(value: CellValue): CellValue | null {
  if (typeof value === 'string') return storableCellText(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function fileCell(cell: SpecCell, style: CellStyle | undefined): Partial<Cell> {
  const styled = style === undefined ? {} : { style };
  const value = cell.value === undefined ? null : stored(cell.value);
  if (cell.formula !== undefined) {
    if (cell.formula.length > MAX_FORMULA)
      throw new RangeError(`A formula is longer than ${MAX_FORMULA} characters.`);
    return {
      ...styled,
      formula: storable(cell.formula),
      ...(value === null ? {} : { formulaResult: value }),
    };
  }
  // An empty text would be a cell that is not blank for ISBLANK and COUNTA.
  if (value === null || value === '') return styled;
  if (typeof value === 'string' && ERROR_TEXT.test(value))
    return { ...styled, value, richText: [{ text: value }] };
  return { ...styled, value };
}

/** Key of the style of every cell in a merge: Excel draws borders cell by cell. */
function mergedStyles(sheet: SheetSpec): Map<string, string | undefined> {
  const styles = new Map<string, string | undefined>();
  for (const merge of sheet.merges) {
    const style = sheet.cells[merge.top]?.[merge.left]?.style;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let col = merge.left; col <= merge.right; col++) {
        const key = `${row},${col}`;
        // Excel refuses the whole file.
        if (styles.has(key))
          throw new RangeError(`Merged ranges of "${sheet.name}" meet at ${a1Area(merge)}.`);
        styles.set(key, style);
      }
    }
  }
  return styles;
}

function fileCells(sheet: SheetSpec, palette: Palette): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const merged = mergedStyles(sheet);
  for (const [key, style] of merged) if (style !== undefined) cells.set(key, { style: palette(style) });
  sheet.cells.forEach((row, rowIndex) => {
    row.forEach((cell, col) => {
      if (!cell) return;
      const key = `${rowIndex},${col}`;
      const style = cell.style ?? merged.get(key);
      cells.set(key, fileCell(cell, style === undefined ? undefined : palette(style)));
    });
  });
  return cells;
}

/** The print area and the title rows are names, because the file library does not quote the sheet in them. */
function filePage(print: PrintSetup): PageSetup {
  const inches = (cm: number): number => Math.round((cm / CM_PER_INCH) * 1e4) / 1e4;
  const { top, right, bottom, left } = print.marginsCm;
  return {
    paperSize: print.paper ?? 'a4',
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: print.pages?.wide ?? 1,
    fitToHeight: print.pages?.tall ?? 0,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(top / 2),
      footer: inches(bottom / 2),
    },
  };
}

/** "&Lleft&Ccentre&Rright"; undefined where nothing is said. */
export function footerText({ left, center, right }: NonNullable<PrintSetup['footer']>): string | undefined {
  const text = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].filter(Boolean).join('');
  // Excel refuses the whole file, and cutting could break a code or a seal.
  if (text.length > MAX_FOOTER) throw new RangeError(`A footer is longer than ${MAX_FOOTER} characters.`);
  return text === '' ? undefined : storable(text);
}

/** The names that Excel keeps for the print area, the title rows and the filter of a sheet. */
export function reservedNames(sheet: SheetSpec): NonNullable<WriteOptions['namedRanges']> {
  const prefix = `'${sheet.name.replaceAll("'", "''")}'!`;
  const names: NonNullable<WriteOptions['namedRanges']> = [];
  const add = (name: string, reference: string): void =>
    void names.push({ name, range: prefix + reference, scope: sheet.name });
  if (sheet.autoFilter) add('_xlnm._FilterDatabase', a1Area(sheet.autoFilter, true));
  if (sheet.print) add('_xlnm.Print_Area', a1Area(sheet.print.area, true));
  const { titleColumns, titleRows } = sheet.print ?? {};
  const titles = [
    ...(titleColumns ? [wholeColumns(...titleColumns)] : []),
    ...(titleRows ? [wholeRows(...titleRows)] : []),
  ];
  if (titles.length > 0) add('_xlnm.Print_Titles', titles.join(`,${prefix}`));
  return names;
}

/** One sheet. What the library cannot say is put into the parts afterwards (patch.ts). */
export function fileSheet(sheet: SheetSpec, palette: Palette, lookup: Lookup): WriteSheet {
  const footer = sheet.print?.footer && footerText(sheet.print.footer);
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  const view: NonNullable<WriteSheet['view']> = {};
  if (sheet.tabColor !== undefined) view.tabColor = { rgb: sheet.tabColor };
  if (sheet.zoom !== undefined) view.zoomScale = sheet.zoom;

  const file: WriteSheet = {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({
      width: width + COLUMN_PADDING,
      ...(hidden ? { hidden } : {}),
    })),
    rows: Array.from({ length: Math.max(sheet.rows.length, sheet.cells.length) }, () => []),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, row])),
    cells: fileCells(sheet, palette),
    // Excel refuses a merge of one cell.
    merges: sheet.merges
      .filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right)
      .map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
    dataValidations: sheet.validations.map(fileValidation),
    conditionalRules: fileConditionalRules(sheet),
    view,
  };
  if (sheet.visibility === 'hidden') file.hidden = true;
  if (sheet.visibility === 'veryHidden') file.veryHidden = true;
  if (rows > 0 || columns > 0) file.freezePane = { rows, columns };
  if (sheet.protected) file.protection = PROTECTION;
  if (sheet.autoFilter) file.autoFilter = { range: a1Area(sheet.autoFilter) };
  if (sheet.print) file.pageSetup = filePage(sheet.print);
  // the library names the row that a page ends with
  if (sheet.print?.pageStarts) file.rowBreaks = sheet.print.pageStarts.map((row) => row - 1);
  if (footer !== undefined)
    file.headerFooter = {
      oddFooter: footer,
      ...(sheet.print?.numbered
        ? { differentFirst: true, oddHeader: `&C${PAGE_NUMBER}`, firstFooter: footer }
        : {}),
    };
  if (sheet.charts) file.charts = sheet.charts.map((chart) => fileChart(chart, lookup));
  return file;
}
