/** Everything that was changed in a workbook of the product, against what the product writes for the same form. */
import { listFindings, validationFindings } from './entry-rules';
import type { ExaminedForm } from './examined-form';
import type { Finding } from '../finding';
import { folded } from './fold';
import { answerFormulas } from './answer-formulas';
import { checkFormulas, formulaFindings, versionFindings } from './formulas';
import { hiddenFindings } from './hidden';
import { imitationFindings } from './imitated';
import { originFindings } from './origin';
import { ownFormFindings } from './own-form';
import { pageFindings } from './page';
import { printedFindings } from './printed';
import { seenFindings } from './seen';
import { rowAndColumnFindings } from './rows-and-columns';

const order = { error: 0, warning: 1, note: 2 } as const;

/** Most serious first; within a severity those that change most points. */
export const bySeverity = (a: Finding, b: Finding): number =>
  order[a.severity] - order[b.severity] || Math.abs(b.points) - Math.abs(a.points);

/** Findings of a workbook, most serious first; empty where nobody changed anything but answers. */
export function findChanges(examined: ExaminedForm): Finding[] {
  const lists = listFindings(examined);
  const checked = checkFormulas(examined);
  const changes = folded(
    [
      ...formulaFindings(examined, checked, lists.explained),
      ...versionFindings(examined, checked),
      ...answerFormulas(examined),
      ...lists.findings,
      ...rowAndColumnFindings(examined),
      ...printedFindings(examined),
      ...validationFindings(examined),
      ...hiddenFindings(examined),
      ...seenFindings(examined),
      ...pageFindings(examined),
      ...imitationFindings(examined),
      ...originFindings(examined),
    ],
    examined,
  ).sort(bySeverity);
  return [...ownFormFindings(examined), ...changes];
}
