/** Answers that are formulas: allowed, and to be known. */
import { assessorColumnsOf } from '../form/plan';
import { cellAt } from '../sheet/text';
import type { Examined } from './examined';
import { finding } from './finding';
import type { Finding } from './finding';

/** A note for each entry that a formula gives. */
export function answerFormulas({ rubric, placement, sheet, expected }: Examined): Finding[] {
  const columns = ['exempt', 'claimed', ...assessorColumnsOf(expected.plan)] as const;
  return rubric.criteria.flatMap((criterion) => {
    const { id } = criterion;
    const refs = [...placement.inputs(criterion), ...columns.map((column) => placement.cell(id, column))];
    return refs.flatMap((ref) => {
      const formula = ref && cellAt(sheet, ref.row, ref.col)?.formula;
      return formula === undefined
        ? []
        : [finding('answer-formula', { sheet: sheet.name, ref, criterion: id, found: `=${formula}` })];
    });
  });
}
