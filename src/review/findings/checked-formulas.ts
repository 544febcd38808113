/** What became of the formulas that the product wrote. */
import type { FormulaCell } from '../../form/drawing/expected';
import type { CellRef } from '../../sheet/address';
import { cellAt, foundIn } from '../../sheet/cell-text';
import type { ContentCell } from '../../sheet/content';
import { finding } from '../finding';
import type { Finding, FindingCode } from '../finding';
import { canonicalFormula } from './canonical-formula';
import type { WriteReference } from './canonical-formula';
import { standing, translated } from './examined-form';
import type { ExaminedForm } from './examined-form';

/** A computed cell beside what stands in its place. */
export interface Checked extends FormulaCell {
  ref: CellRef;
  cell: ContentCell | undefined;
  /** `earlier`: a formula that another version of the program wrote; it is held against its result. */
  state: 'intact' | 'earlier' | 'edited' | 'replaced';
}

export const isChanged = ({ state }: Checked): boolean => state === 'edited' || state === 'replaced';
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
  const stands = standing(examined);
  const stateOf = (cell: FormulaCell, formula: string | undefined): Checked['state'] => {
    if (formula === undefined) return 'replaced';
    if (examined.inPlace && formula === cell.formula) return 'intact';
    const found = canonicalFormula(formula, stands);
    const wanted = examined.inPlace ? inOneSpelling(cell, byText) : canonicalFormula(cell.formula, byText);
    const same = found === wanted || (!alike && found === canonicalFormula(cell.formula, byName));
    // forms that were issued earlier show 0 there while nothing was entered
    const former = cell.role.kind === 'shown' && found === canonicalFormula(cell.role.name, byText);
    return same || former ? 'intact' : 'edited';
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

/** The finding of a formula that was edited or replaced. */
export function changed(
  examined: ExaminedForm,
  entry: Checked,
  points: number,
  expected?: string | number,
): Finding {
  const code: FindingCode = entry.state === 'replaced' ? 'formula-replaced' : 'formula-edited';
  return finding(code, {
    sheet: examined.sheet.name,
    ref: entry.ref,
    criterion: entry.role.kind === 'criterion' ? entry.role.id : undefined,
    expected: entry.state === 'replaced' ? (expected ?? `=${entry.formula}`) : `=${entry.formula}`,
    found: entry.state === 'replaced' ? foundIn(entry.cell) : `=${entry.cell?.formula ?? ''}`,
    points,
  });
}
