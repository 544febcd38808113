/** What people wrote into an improvement sheet, so that a later one has it too. */
import { improvement as words } from '../../messages/improvement/index';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import type { CellValue } from '../../sheet/spec';

/** What a person marked and wrote for a gap. */
export interface GapNote {
  infeasible?: boolean;
  person?: CellValue;
  deadline?: CellValue;
  note?: string;
}

/** The sheet and the later ones beside it: "Kế hoạch cải thiện", "Kế hoạch cải thiện (2)", … */
const ordinalOf = (name: string): number => {
  if (name === words.sheet) return 1;
  const [, count] =
    /^ \((\d{1,4})\)$/.exec(name.startsWith(words.sheet) ? name.slice(words.sheet.length) : '') ?? [];
  return Number(count ?? 0);
};

/** The name that the next improvement sheet of a workbook takes. */
export function nextPlanName(sheets: readonly { name: string }[]): string {
  const last = Math.max(0, ...sheets.map(({ name }) => ordinalOf(name)));
  return last === 0 ? words.sheet : `${words.sheet} (${last + 1})`;
}

/** What was written into the latest improvement sheet, by criterion; empty where there is none. */
export function writtenNotes(content: WorkbookContent): Map<string, GapNote> {
  const [latest] = content.sheets
    .filter(({ name }) => ordinalOf(name) > 0)
    .sort((a, b) => ordinalOf(b.name) - ordinalOf(a.name));
  const notes = new Map<string, GapNote>();
  const head = latest && headOf(latest);
  if (!latest || !head) return notes;
  for (const [row, cells] of latest.rows) {
    if (row <= head.row) continue;
    const at = (column: keyof typeof words.columns): CellValue | undefined => {
      const value = cells.get(head.columns.get(words.columns[column]) ?? -1)?.value;
      return value === null || typeof value === 'object' ? undefined : value;
    };
    const id = at('id');
    if (id === undefined || notes.has(String(id))) continue;
    const [person, deadline, note] = [at('person'), at('deadline'), at('note')];
    notes.set(String(id), {
      ...(at('infeasible') === undefined ? {} : { infeasible: true }),
      ...(person === undefined ? {} : { person }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(note === undefined ? {} : { note: String(note) }),
    });
  }
  return notes;
}

function headOf(sheet: ContentSheet): { row: number; columns: Map<string, number> } | undefined {
  for (const [row, cells] of sheet.rows) {
    const columns = new Map<string, number>();
    for (const [col, { value }] of cells) if (typeof value === 'string') columns.set(value, col);
    if (columns.has(words.columns.id) && columns.has(words.columns.person)) return { row, columns };
  }
  return undefined;
}

/** Notes of the pane joined with those of an earlier sheet; of two different notes both are kept. */
export function joinNotes(
  written: ReadonlyMap<string, GapNote>,
  infeasible: ReadonlySet<string>,
  notes: ReadonlyMap<string, string>,
): Map<string, GapNote> {
  const joined = new Map(written);
  for (const id of new Set([...infeasible, ...notes.keys()])) {
    const before = joined.get(id) ?? {};
    const [old, own] = [before.note ?? '', notes.get(id) ?? ''];
    const note = old.includes(own) ? old : own.includes(old) ? own : `${own}\n${old}`;
    joined.set(id, {
      ...before,
      ...(infeasible.has(id) ? { infeasible: true } : {}),
      ...(note === '' ? {} : { note }),
    });
  }
  return joined;
}
