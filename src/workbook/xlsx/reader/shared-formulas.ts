/** Formulas that Excel writes once for several cells: the others have them shifted. */
import type { CellRef } from '../../../sheet/address';
import type { ContentCell } from '../../../sheet/content';
import type { Budget } from '../../package/areas';
import { type FormulaTemplate, formulaTemplate, shiftFormula } from './formula-shift';
import { MAX_FORMULA_TEXT } from '../../package/limits';

/** The cell that holds the formula of others. */
interface Master {
  at: CellRef;
  template: FormulaTemplate;
}

export class SharedFormulas {
  private readonly masters = new Map<string, Master>();
  /** Cells that stand before the one that holds their formula. */
  private readonly waiting: { cell: ContentCell; index: string; at: CellRef }[] = [];

  constructor(
    private readonly budget: Budget,
    private readonly fail: (detail: string, at: CellRef, code: 'damaged' | 'sheet-limit') => never,
  ) {}

  /** The cell at `at` holds the formula of all cells that name `index`. */
  begin(index: string, formula: string, at: CellRef): void {
    this.masters.set(index, { at, template: formulaTemplate(formula) });
  }

  /** Gives a cell the formula of `index`, now or once that is known. */
  use(index: string, cell: ContentCell, at: CellRef): void {
    const master = this.masters.get(index);
    if (master) cell.formula = this.expand(master, at);
    else this.waiting.push({ cell, index, at });
  }

  /** After the last cell: gives the formulas that had to wait. */
  finish(): void {
    for (const { cell, index, at } of this.waiting) {
      const master = this.masters.get(index);
      if (!master) this.fail('shared formula is missing', at, 'damaged');
      cell.formula = this.expand(master, at);
    }
  }

  private expand({ at: from, template }: Master, at: CellRef): string {
    const formula = shiftFormula(template, at.row - from.row, at.col - from.col);
    this.budget.formulaText += formula.length;
    if (this.budget.formulaText > MAX_FORMULA_TEXT) this.fail('text of shared formulas', at, 'sheet-limit');
    return formula;
  }
}
