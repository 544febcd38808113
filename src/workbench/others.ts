/** Sheets that stand beside the form in an opened file: their values are kept, so that nothing a person wrote is lost. */
import { findIdentities } from '../form/identity';
import { sheetNames } from '../messages/sheet';
import type { WorkbookContent } from '../sheet/content';
import { shownWorkbook } from '../sheet/shown';
import type { WorkbookSpec } from '../sheet/spec';
import { insertSheets } from '../workbook/grid/change';

export interface OtherSheets {
  /** Kept as values, without their formulas and formats. */
  kept: string[];
  /** Hidden ones, and ones whose name is taken: not kept. */
  left: string[];
}

/** The form laid out anew, with the other sheets of the file that it was read from. */
export function withOthers(
  spec: WorkbookSpec,
  content: WorkbookContent,
  form: string,
): { spec: WorkbookSpec; others: OtherSheets } {
  const own = new Set([form, sheetNames.lists, ...findIdentities(content).map(({ sheet }) => sheet.name)]);
  const others: OtherSheets = { kept: [], left: [] };
  let joined = spec;
  for (const sheet of content.sheets) {
    if (own.has(sheet.name)) continue;
    const added =
      sheet.visibility === 'visible'
        ? insertSheets(joined, shownWorkbook({ ...content, sheets: [sheet] }, ''))
        : undefined;
    if (added?.ok) joined = added.value;
    others[added?.ok ? 'kept' : 'left'].push(sheet.name);
  }
  return { spec: joined, others };
}
