/** Everything that was changed in a workbook of the product, against what the product writes for the same form. */
import { listFindings, validationFindings } from './entry-rules';
import type { ExaminedForm } from './examined-form';
import { bySeverity } from '../finding';
import type { Finding } from '../finding';
import { folded } from './fold';
import { answerFormulas } from './answer-formulas';
import { assessedFindings } from './assessed';
import { formulaFindings } from './formulas';
import { checkFormulas, versionFindings } from './checked-formulas';
import { hiddenFindings } from './hidden';
import { imitationFindings } from './imitated';
import { originFindings } from './origin';
import { alteredForm, carriedForm, followsFrom, ownFormFindings } from './own-form';
import { pageFindings } from './page';
import { printedFindings } from './printed';
import { seenFindings } from './seen';
import { rowAndColumnFindings } from './rows-and-columns';

/** Findings of a workbook, most serious first; empty where nobody changed anything but answers. */
export function findChanges(examined: ExaminedForm): Finding[] {
  const carried = carriedForm(examined);
  const all = changesIn(examined);
  const follows = carried?.examined ? followsFrom(changesIn(carried.examined)) : () => false;
  const changes = folded(
    all.filter((one) => !follows(one)),
    examined,
  ).sort(bySeverity);
  return [
    ...ownFormFindings(examined),
    ...(carried ? [alteredForm(examined, carried, all.filter(follows))] : []),
    ...changes,
  ];
}

/** What stands otherwise in the workbook than the form lays it out, cell by cell. */
function changesIn(examined: ExaminedForm): Finding[] {
  const lists = listFindings(examined);
  const checked = checkFormulas(examined);
  return [
    ...formulaFindings(examined, checked, lists.explained),
    ...versionFindings(examined, checked),
    ...answerFormulas(examined),
    ...assessedFindings(examined),
    ...lists.findings,
    ...rowAndColumnFindings(examined),
    ...printedFindings(examined),
    ...validationFindings(examined),
    ...hiddenFindings(examined),
    ...seenFindings(examined),
    ...pageFindings(examined),
    ...imitationFindings(examined),
    ...originFindings(examined),
  ];
}
