/** Whether a form's own formulas were ever calculated: some programs write formulas and no values. */
import type { Rubric } from '../../rubric/types';
import { cellAt } from '../../sheet/cell-text';
import type { Placement } from '../place/place';

/** False where the rows score themselves by formulas and not one of them shows anything. */
export function isCalculated({ sheet, cell }: Placement, rubric: Rubric): boolean {
  const statuses = rubric.criteria.flatMap(({ id }) => {
    const ref = cell(id, 'status');
    const content = ref && cellAt(sheet, ref.row, ref.col);
    return content?.formula === undefined ? [] : [content];
  });
  return statuses.length === 0 || statuses.some(({ value }) => value !== null && value !== '');
}
