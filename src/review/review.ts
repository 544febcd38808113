/** One submitted workbook reviewed: recognised, recomputed, compared, and everything found in it. */
import type { Recognised } from '../form/read';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { Assessment } from '../scoring/assess';
import type { WorkbookContent } from '../sheet/content';
import { findChanges } from './changes';
import { compare } from './compare';
import type { Comparison } from './compare';
import { examine } from './examined';
import type { Finding } from './finding';

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

/** Problems of the answers that no finding says already: of a bare table, checks between criteria are findings. */
export const unsaidProblems = ({ problems, findings }: Pick<Review, 'problems' | 'findings'>): Problem[] =>
  findings.some(({ code }) => code === 'check') ? problems.filter(({ code }) => code !== 'check') : problems;

/** Reviews a workbook that the product made; undefined where its form can't be found (then a bare table may still be). */
export function reviewWorkbook(
  content: WorkbookContent,
  rubric: Rubric,
  recognised: Recognised,
): Review | undefined {
  const examined = examine(content, rubric, recognised);
  if (!examined) return undefined;
  const { submission, assessment, problems } = examined.form;
  return {
    rubric,
    recognised: { by: recognised.by, confidence: 1 },
    submission,
    assessment,
    problems,
    comparison: compare(examined),
    findings: findChanges(examined),
    sheet: examined.sheet.name,
  };
}
