/** Whether a form's own formulas were ever calculated: some programs write formulas and no values. */
import type { Rubric } from '../../rubric/types';
import { cellAt } from '../../sheet/cell-text';
import type { Placement } from '../place/place';

/** False where the rows score themselves by formulas and not one of them shows anything. */
export function isCalculated({ sheet, cell }: Placement, rubric: Rubric): boolean {
  let formulas = false;
  for (const { id } of rubric.criteria) {
    const ref = cell(id, 'status');
    const content = ref && cellAt(sheet, ref.row, ref.col);
    if (content?.formula === undefined) continue;
    if (content.value !== null && content.value !== '') return true;
    formulas = true;
  }
  return !formulas;
}
