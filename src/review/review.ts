/** One submitted workbook reviewed: recognised, recomputed, compared, and everything found in it. */
import type { AssessedForm, FoundForm } from '../form/answers/submission';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { WorkbookContent } from '../sheet/content';
import { findChanges } from './findings/find-changes';
import { compare } from './compare';
import type { Comparison } from './compare';
import { examine } from './findings/examined-form';
import type { Finding } from './finding';
import type { Assessment } from '../scoring/assessment';

export interface Review {
  rubric: Rubric;
  recognised: { by: 'identity' | 'names' | 'text'; confidence: number };
  submission: Submission;
  assessment: Assessment;
  /** Problems of the answers, with their cells. */
  problems: Problem[];
  comparison: Comparison;
  findings: Finding[];
  /** Sheet of the workbook that holds the form. */
  sheet: string;
}

/** Problems that no finding says already. */
export function unsaidProblems({ problems, findings }: Pick<Review, 'problems' | 'findings'>): Problem[] {
  const said = new Set(findings.map(({ code, criterion }) => `${code} ${criterion ?? ''}`));
  // what the form in the file says otherwise is told with its rows
  if (findings.some(({ code }) => code === 'form-altered' || code === 'form-reworded'))
    said.add('rubric-outdated ');
  // of a bare table, checks between criteria are findings
  const checks = findings.some(({ code }) => code === 'check');
  return problems.filter(
    ({ code, criterion }) => !(code === 'check' ? checks : said.has(`${code} ${criterion ?? ''}`)),
  );
}

/** Reviews the form of the product that was found in a workbook and read. */
export function reviewForm(content: WorkbookContent, found: FoundForm, form: AssessedForm): Review {
  const examined = examine(content, found, form);
  const { submission, assessment, problems } = form;
  return {
    rubric: found.rubric,
    recognised: { by: found.by, confidence: found.confidence },
    submission,
    assessment,
    problems,
    comparison: compare(examined),
    findings: findChanges(examined),
    sheet: examined.sheet.name,
  };
}
