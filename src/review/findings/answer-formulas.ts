/** Answers that are formulas: allowed, and to be known. */
import { assessorColumnsOf } from '../../form/layout';
import { cellAt } from '../../sheet/cell-text';
import type { ExaminedForm } from './examined-form';
import { finding } from '../finding';
import type { Finding } from '../finding';

/** A note for each entry that a formula gives. */
export function answerFormulas({ rubric, placement, sheet, expected }: ExaminedForm): Finding[] {
  const columns = ['exempt', 'claimed', ...assessorColumnsOf(expected.layout)] as const;
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
