/** What a workbook's defined names say about a form: where each points, and which of them the printed sheet contradicts. */
import type { CellRef } from '../../sheet/address';
import { parseReference } from '../../sheet/address';
import type { WorkbookContent } from '../../sheet/content';
import type { Expected } from '../drawing/expected';
import { names } from '../layout';

export interface SaidPlace {
  sheet: string;
  ref: CellRef;
  /** Sheet to which the name is local, where it is. */
  scope: string | undefined;
  /** As the workbook writes it. */
  reference: string;
}

/** Places by name in small letters, workbook-wide ones first: a copied sheet brings names of its own. */
export type SaidNames = ReadonlyMap<string, readonly SaidPlace[]>;

/** A name that is lost, stands twice or points elsewhere than where the printed sheet shows its part. */
export interface NameDoubt {
  code: 'name-lost' | 'name-elsewhere' | 'name-twice';
  name: string;
  /** Where the workbook says that it is; empty where it is lost. */
  says: readonly string[];
  /** Where it stands by what is printed. */
  stands: CellRef;
  /** First cell that it points to instead, on the form's own sheet. */
  instead?: CellRef;
  criterion?: string;
}

/** The form's own names, as the workbook has them. */
export function saidNames(content: WorkbookContent, { ownNames }: Expected): SaidNames {
  const said = new Map<string, SaidPlace[]>();
  for (const { name, scope, reference } of content.names) {
    const key = name.toLowerCase();
    const found = ownNames.has(key) ? parseReference(reference) : undefined;
    if (!found) continue;
    const place = {
      sheet: found.sheet,
      ref: { row: found.area.top, col: found.area.left },
      scope,
      reference,
    };
    const known = said.get(key) ?? said.set(key, []).get(key);
    // workbook-wide before sheet-local
    if (scope === undefined) known?.splice(known.filter((one) => one.scope === undefined).length, 0, place);
    else known?.push(place);
  }
  return said;
}

/** The form's own names that stand on its sheet for a figure or a calculation: its formulas take those before the workbook's own. */
export function figuresNamed(
  content: WorkbookContent,
  { ownNames }: Expected,
  sheet: string,
): ReadonlyMap<string, string> {
  return new Map(
    content.names.flatMap(({ name, scope, reference }): [string, string][] => {
      const key = name.toLowerCase();
      return scope === sheet && ownNames.has(key) && !parseReference(reference) ? [[key, reference]] : [];
    }),
  );
}

/** What of a place a name is read for: columns give only the column, rows only the row. */
const same = (name: string, a: CellRef, b: CellRef): boolean =>
  name.startsWith('col_')
    ? a.col === b.col
    : /^(?:crit|sum)_/.test(name)
      ? a.row === b.row
      : a.row === b.row && a.col === b.col;

/** Names that no reading depends on: a form of an earlier program may lack them. */
const aside = new Set<string>([names.highlight]);

/** Every name that says something else than what is printed. `standing` is undefined where a part is gone or was moved by hand. */
export function nameDoubts(
  { spec, layout }: Expected,
  said: SaidNames,
  figures: ReadonlyMap<string, string>,
  sheet: string,
  standing: (row: number, col: number) => CellRef | undefined,
): NameDoubt[] {
  const form = names.form(layout.rubric.id);
  return spec.names.flatMap(({ name, area }): NameDoubt[] => {
    const stands = standing(area.top, area.left);
    if (!stands || aside.has(name) || name === form) return [];
    const own = (said.get(name.toLowerCase()) ?? []).filter(
      // the names of a copied sheet are the copy's
      ({ sheet: at, scope }) => at === sheet || scope === undefined || scope === sheet,
    );
    const figure = figures.get(name.toLowerCase());
    const wrong = own.filter(({ sheet: at, ref }) => at !== sheet || !same(name, ref, stands));
    if (own.length > 0 && wrong.length === 0 && figure === undefined) return [];
    const row = layout.rows[area.top];
    const criterion = row?.kind === 'printed' ? row.row.criterion : undefined;
    const instead = wrong.find(({ sheet: at }) => at === sheet)?.ref;
    const base = {
      name,
      says: [...own.map(({ reference }) => reference), ...(figure === undefined ? [] : [figure])],
      stands,
      ...(instead ? { instead } : {}),
      ...(criterion === undefined ? {} : { criterion }),
    };
    if (own.length === 0) return [{ code: 'name-lost', ...base }];
    const isTwice = wrong.length < own.length || figure !== undefined;
    return [{ code: isTwice ? 'name-twice' : 'name-elsewhere', ...base }];
  });
}
