/** Assessors' points that no appraisal accounts for: a summary counts them, whoever wrote them. */
import { assessorColumnsOf } from '../../form/layout';
import { appraisalSheets } from '../appraisal/sheets';
import type { ExaminedForm } from './examined-form';
import { finding } from '../finding';
import type { Finding } from '../finding';

/** One warning at the first of them, with how many criteria have such points. */
export function assessedFindings({
  content,
  rubric,
  placement,
  sheet,
  expected,
  form,
}: ExaminedForm): Finding[] {
  const columns = assessorColumnsOf(expected.layout);
  const cells = rubric.criteria.flatMap(({ id }) => {
    const given = form.submission.answers.get(id)?.assessed ?? {};
    const column = columns.find((one) => typeof given[one] === 'number');
    return column === undefined ? [] : [{ id, ref: placement.cell(id, column) }];
  });
  const [first] = cells;
  if (!first?.ref || appraisalSheets(content, rubric)) return [];
  const { id: criterion, ref } = first;
  return [finding('assessed-unlogged', { sheet: sheet.name, ref, criterion, found: cells.length })];
}
