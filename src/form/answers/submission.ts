/** From a workbook's content to an assessed submission: the one way for every edge (command line, pane, page). */
import type { Problem } from '../../rubric/problem';
import type { Rubric } from '../../rubric/types';
import { nearUnits } from '../../rubric/near-names';
import { unlistedUnit } from '../../rubric/unit-names';
import type { Submission } from '../../scoring/answer';
import { assess } from '../../scoring/assess';
import type { WorkbookContent } from '../../sheet/content';
import { isCalculated } from './calculated';
import { withCell } from './with-cell';
import { LAYOUT, findIdentities } from '../identity/identity';
import type { Identity } from '../identity/identity';
import type { Placement } from '../place/place';
import { asProblem, placeProblems } from '../place/problems';
import { readForm } from './read';
import type { Assessment } from '../../scoring/assessment';

/** A form that was found in a workbook: which, how, and where. */
export interface FoundForm {
  kind: 'form';
  rubric: Rubric;
  placement: Placement;
  by: 'identity' | 'names' | 'text';
  /** 0 to 1: how much of the form's text is there, where only the text tells it. */
  confidence: number;
  /** What the identity sheet says, where there is one. */
  identity?: Identity;
  /** True where nobody knows the form but the workbook itself, which carries it. */
  embedded: boolean;
  /** The newest version in the store, where it is newer than the workbook's own. */
  newer?: Rubric | undefined;
}

export interface AssessedForm {
  submission: Submission;
  assessment: Assessment;
  located: Placement;
  /** All problems, with their cells: of criteria and of the form. */
  problems: Problem[];
}

/** Reads and assesses the form that was found in a workbook. */
export function assessForm(
  content: WorkbookContent,
  { rubric, placement: located, identity }: FoundForm,
): AssessedForm {
  const form = readForm(rubric, located);
  const { submission } = form;
  const assessment = assess(rubric, submission);
  const whole: Problem[] = [
    ...assessment.problems,
    ...placeProblems(located, identity !== undefined).map(asProblem),
  ];
  if (identity && identity.layout > LAYOUT) whole.push({ severity: 'error', code: 'layout-newer' });
  if (identity && identity.hash !== rubric.hash)
    whole.push({ severity: 'warning', code: 'rubric-outdated', received: identity.version });
  if (!isCalculated(located, rubric)) whole.push({ severity: 'warning', code: 'never-calculated' });
  const forms = findIdentities(content).length;
  if (forms > 1) whole.push({ severity: 'warning', code: 'several-forms', received: forms });
  if (unlistedUnit(rubric, submission.unit))
    whole.push({
      severity: 'warning',
      code: 'unit-not-listed',
      received: submission.unit,
      expected: nearUnits(rubric, submission.unit).join('”, “'),
    });
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
