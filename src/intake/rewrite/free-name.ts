/** Names of sheets that are put beside a form. */
import type { WorkbookSpec } from '../../sheet/spec';

/** A sheet beside the form keeps its name, with a number where the new form's own sheets need it. */
export function withFreeName(kept: WorkbookSpec, { sheets }: WorkbookSpec): WorkbookSpec {
  const taken = new Set(sheets.map(({ name }) => name.toLocaleLowerCase('vi')));
  const free = (name: string): string => {
    for (let n = 2; ; n++) {
      const next = n === 2 && !taken.has(name.toLocaleLowerCase('vi')) ? name : numbered(name, n);
      if (!taken.has(next.toLocaleLowerCase('vi'))) return next;
    }
  };
  return { ...kept, sheets: kept.sheets.map((sheet) => ({ ...sheet, name: free(sheet.name) })) };
}

/** Excel's names of sheets have at most 31 characters. */
const numbered = (name: string, n: number): string => `${name.slice(0, 31 - ` (${n})`.length)} (${n})`;
