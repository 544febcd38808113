/** Writes the neutral description as an .xlsx file, in Node and in the browser. */
import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { a1, a1Area, contains, quoteSheet } from '../../sheet/address';
import { lookupIn } from '../../sheet/chart';
import type { SheetSpec, WorkbookSpec } from '../../sheet/spec';
import {
  patchApplication,
  patchCachedBlanks,
  patchDataBars,
  patchFonts,
  patchHiddenNames,
  patchParts,
  patchView,
  type Patch,
} from './writer/patch';
import { patchChartCache, patchGridlines } from './writer/write-chart';
import { fileSheet, reservedNames, type Palette } from './writer/write-sheet';
import { DEFAULT_FONT, fileStyle } from './writer/write-style';

function paletteOf(spec: WorkbookSpec): Palette {
  const styles = new Map<string, CellStyle>();
  for (const [key, style] of Object.entries(spec.styles)) styles.set(key, fileStyle(style));
  return (key) => {
    const style = styles.get(key);
    if (!style) throw new RangeError(`The workbook has no style "${key}".`);
    return style;
  };
}

function sheetPatch(sheet: SheetSpec, tabSelected: boolean): Patch {
  const { active } = sheet;
  const merge = active && sheet.merges.find((range) => contains(range, active));
  const view = patchView({
    tabSelected,
    ...(active ? { activeCell: a1(active), selection: merge ? a1Area(merge) : a1(active) } : {}),
  });
  return (xml) => patchCachedBlanks(patchDataBars(view(xml)));
}

/**
 * Writes a workbook as an .xlsx file. The same description and moment give the same bytes.
 * @throws RangeError where the description is not a workbook (no visible sheet, unknown style, merges that meet …)
 */
export async function writeWorkbook(spec: WorkbookSpec, modified: Date = new Date()): Promise<Uint8Array> {
  const first = spec.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  if (first < 0) throw new RangeError('A workbook needs a visible sheet.');
  const palette = paletteOf(spec);
  const lookup = lookupIn(spec);
  const names = spec.names.map(({ name, sheet, area }) => ({
    name,
    range: `${quoteSheet(sheet)}!${a1Area(area, true)}`,
  }));
  const file = await writeXlsx({
    sheets: spec.sheets.map((sheet) => fileSheet(sheet, palette, lookup)),
    namedRanges: [...names, ...spec.sheets.flatMap(reservedNames)],
    properties: {
      title: spec.title,
      ...(spec.subject === undefined ? {} : { subject: spec.subject }),
      modified,
    },
    defaultFont: DEFAULT_FONT,
    activeSheet: first,
  });
  const cache = patchChartCache(lookup);
  const charts = spec.sheets.flatMap((sheet) => sheet.charts ?? []);
  const hidden = spec.names.filter((name) => name.hidden).map((name) => name.name);
  return patchParts(
    file,
    new Map<string, Patch>([
      ['docProps/app.xml', patchApplication],
      ['xl/workbook.xml', patchHiddenNames(new Set([...hidden, '_xlnm._FilterDatabase']))],
      ['xl/styles.xml', patchFonts],
      ...charts.map((_, index): [string, Patch] => [
        `xl/charts/chart${index + 1}.xml`,
        (xml) => patchGridlines(cache(xml)),
      ]),
      ...spec.sheets.map((sheet, index): [string, Patch] => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheetPatch(sheet, index === first),
      ]),
    ]),
  );
}
