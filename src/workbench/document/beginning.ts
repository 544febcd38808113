/** Where a document is opened: in the sheet at the same criterion as in the pane. */
import { criterionAt } from '../../form/answers/changes';
import { firstOpen } from '../../form/answers/first-open';
import type { Recalculated } from '../../form/recalculate';
import type { Rubric } from '../../rubric/types';
import type { Selection } from '../../workbook/port';

/** The cell where somebody stood when they left a criterion, else that of the first one without an answer; undefined for the sheet's own. */
export function beginning(
  rubric: Rubric,
  { sheet, placement, ...form }: Recalculated,
  left: Selection | undefined,
): Selection | undefined {
  if (left?.sheet === sheet && criterionAt(placement, rubric, left.ref.row) !== undefined) return left;
  const id = firstOpen(rubric, form);
  const criterion = rubric.criteria.find((candidate) => candidate.id === id);
  const ref = criterion && placement.inputs(criterion)[0];
  return ref && { sheet, ref };
}
