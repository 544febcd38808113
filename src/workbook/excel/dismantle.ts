import { parseReference } from '../../sheet/address';

/** Deletes sheets and the names of the workbook that point into them. Names, visibility and formulas must be loaded. */
export function dismantle(sheets: Excel.Worksheet[], names: Excel.NamedItem[]): void {
  const lost = new Set(sheets.map(({ name }) => name));
  for (const item of names) {
    const sheet = parseReference(String(item.formula))?.sheet;
    if (sheet !== undefined && lost.has(sheet)) item.delete();
  }
  for (const sheet of sheets) {
    // Excel deletes no sheet that is very hidden
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
}
