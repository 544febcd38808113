/** What became of the formulas that the product wrote. */
import type { FormulaCell } from '../../form/drawing/expected';
import { withPresentTicks } from '../../scoring/rules/cells';
import type { CellRef } from '../../sheet/address';
import { cellAt, foundIn } from '../../sheet/cell-text';
import type { ContentCell } from '../../sheet/content';
import { finding } from '../finding';
import type { Finding, FindingCode } from '../finding';
import { canonicalFormula, respelled } from './canonical-formula';
import type { WriteReference } from './canonical-formula';
import { asDrawn, standing, translated } from './examined-form';
import type { ExaminedForm } from './examined-form';

/** A computed cell beside what stands in its place. */
export interface Checked extends FormulaCell {
  ref: CellRef;
  cell: ContentCell | undefined;
  /**
   * `earlier`: a formula that another version of the program wrote; it is held against its result. `unmoved`: rows moved, and the
   * formula reads the cells that it read before.
   */
  state: 'intact' | 'earlier' | 'edited' | 'unmoved' | 'replaced';
}

export type Changed = Checked & { state: 'edited' | 'unmoved' | 'replaced' };

export const isChanged = (entry: Checked): entry is Changed =>
  entry.state === 'edited' || entry.state === 'unmoved' || entry.state === 'replaced';
const spelled = new WeakMap<FormulaCell, string>();

/** The formula of a cell that stands where the product put it: the same for every file. */
function inOneSpelling(cell: FormulaCell, write: WriteReference): string {
  const known = spelled.get(cell) ?? canonicalFormula(cell.formula, write);
  spelled.set(cell, known);
  return known;
}

/** Every computed cell that is still there, with what became of its formula. */
export function checkFormulas(examined: ExaminedForm): Checked[] {
  const { placement, expected, sheet } = examined;
  const { rows, namedRows } = placement;
  const byText = translated(examined, rows);
  const byName = translated(
    examined,
    namedRows.map((row, drawn) => row ?? rows[drawn]),
  );
  const alike = namedRows.every((row, drawn) => row === undefined || row === rows[drawn]);
  const displaced = new Set(placement.displaced);
  const stands = standing(examined);
  const stateOf = (cell: FormulaCell, formula: string | undefined): Checked['state'] => {
    if (formula === undefined) return 'replaced';
    if (examined.inPlace && formula === cell.formula) return 'intact';
    const found = canonicalFormula(formula, stands);
    const wanted = examined.inPlace ? inOneSpelling(cell, byText) : canonicalFormula(cell.formula, byText);
    // a row that somebody moved must score what it holds itself, wherever its name stayed
    const byNames = !alike && !(cell.role.kind === 'criterion' && displaced.has(cell.row));
    const same =
      found === wanted ||
      withPresentTicks(found) === wanted ||
      (byNames && found === canonicalFormula(cell.formula, byName));
    // forms that were issued earlier show 0 there while nothing was entered
    const former = cell.role.kind === 'shown' && found === canonicalFormula(cell.role.name, byText);
    if (same || former) return 'intact';
    return found === canonicalFormula(cell.formula, asDrawn) ? 'unmoved' : 'edited';
  };
  const checked: Checked[] = [];
  // thousands of cells: nothing is copied that need not be
  for (const drawn of expected.formulas) {
    const row = placement.rows[drawn.row];
    const col = placement.cols[drawn.col];
    if (row === undefined || col === undefined) continue;
    const { formula, role } = drawn;
    const cell = cellAt(sheet, row, col);
    const state = stateOf(drawn, cell?.formula);
    checked.push({ row: drawn.row, col: drawn.col, formula, role, ref: { row, col }, cell, state });
  }
  if (!isOfOtherVersion(checked)) return checked;
  return checked.map((entry) => (entry.state === 'edited' ? { ...entry, state: 'earlier' } : entry));
}

/** True where most rows score themselves by other formulas: nobody edits all of them, another version of the program wrote them. */
function isOfOtherVersion(checked: readonly Checked[]): boolean {
  const statuses = checked.filter(
    ({ role, state }) => role.kind === 'criterion' && role.column === 'status' && state !== 'replaced',
  );
  return statuses.filter(({ state }) => state === 'edited').length > statuses.length / 2;
}

/** A note where the formulas are those of another version of the program. */
export function versionFindings({ sheet }: ExaminedForm, checked: readonly Checked[]): Finding[] {
  return checked.some(({ state }) => state === 'earlier')
    ? [finding('formulas-earlier', { sheet: sheet.name })]
    : [];
}

const CODES = {
  edited: 'formula-edited',
  unmoved: 'formula-unmoved',
  replaced: 'formula-replaced',
} as const satisfies Partial<Record<Checked['state'], FindingCode>>;

/** The finding of a formula that was edited, replaced or left behind. */
export function changed(
  examined: ExaminedForm,
  entry: Changed,
  points: number,
  expected?: string | number,
): Finding {
  const { state, ref, cell, role } = entry;
  const isGone = state === 'replaced';
  return finding(CODES[state], {
    sheet: examined.sheet.name,
    ref,
    criterion: role.kind === 'criterion' ? role.id : undefined,
    expected: (isGone ? expected : undefined) ?? `=${inPlaceOf(examined, entry)}`,
    found: isGone ? foundIn(cell) : `=${cell?.formula ?? ''}`,
    points,
  });
}

/** The form's own formula as it must read where its cells stand. */
function inPlaceOf(examined: ExaminedForm, { formula }: FormulaCell): string {
  if (examined.inPlace) return formula;
  const write = translated(examined, examined.placement.rows);
  return respelled(formula, (area) => write(area, undefined));
}
