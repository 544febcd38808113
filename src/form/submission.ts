/** From a workbook's content to an assessed submission: the one way for every edge (command line, pane, page). */
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { unlistedUnit } from '../rubric/unit-names';
import type { Submission } from '../scoring/answer';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assess';
import type { WorkbookContent } from '../sheet/content';
import { withCell } from './cells';
import { LAYOUT, findIdentities } from './identity';
import { readForm } from './read';
import type { Located, Recognised } from './read';

export interface AssessedForm {
  submission: Submission;
  assessment: Assessment;
  located: Located;
  /** All problems, with their cells: of criteria and of the form. */
  problems: Problem[];
}

/** Reads and assesses the form that a workbook holds; undefined where its cells can't be found. */
export function assessWorkbook(
  content: WorkbookContent,
  rubric: Rubric,
  recognised: Recognised,
): AssessedForm | undefined {
  const form = readForm(content, rubric);
  if (!form) return undefined;
  const { submission, located } = form;
  const assessment = assess(rubric, submission);
  const whole: Problem[] = [...assessment.problems];
  const { identity } = recognised;
  if (identity && identity.layout > LAYOUT) whole.push({ severity: 'error', code: 'layout-newer' });
  if (identity && identity.hash !== rubric.hash)
    whole.push({ severity: 'warning', code: 'rubric-outdated', received: identity.version });
  const forms = findIdentities(content).length;
  if (forms > 1) whole.push({ severity: 'warning', code: 'several-forms', received: forms });
  if (unlistedUnit(rubric, submission.unit))
    whole.push({ severity: 'warning', code: 'unit-not-listed', received: submission.unit });
  const problems = [
    ...whole,
    ...form.problems,
    ...assessment.criteria.flatMap((criterion) => criterion.problems),
  ];
  return {
    submission,
    assessment,
    located,
    problems: problems.map((problem) => withCell(problem, rubric, located, located.sheet.name)),
  };
}
