/** One submitted file → its score, as other tools and as people read it. */
import { basename } from 'node:path';
import { lines } from '../../messages/cli';
import { formsTexts, titleOf } from '../../messages/forms';
import { number } from '../../messages/language';
import { named, problemLines } from '../../messages/problem-lines';
import { problemText } from '../../messages/problems';
import type { Problem } from '../../rubric/problem';
import { exactJson, oneLine, table } from '../output';
import { readSubmission } from '../files/submissions';
import type { ReadSubmission } from '../files/submissions';

export type Scored =
  | {
      ok: true;
      /** What is printed of it. */
      told: string;
      /** True where the submission has errors. */
      errors: boolean;
    }
  | { ok: false; reason: string };

/** Scores one file; whatever is wrong with it becomes one sentence. */
async function scoreFile(file: string, tell: (read: ReadSubmission) => string): Promise<Scored> {
  const read = await readSubmission(file);
  if (!read.ok) return { ok: false, reason: read.reason };
  return { ok: true, told: tell(read), errors: read.problems.some(({ severity }) => severity === 'error') };
}

/** Scores one file for a person. */
export const scoreForPeople = (file: string): Promise<Scored> => scoreFile(file, scoreText);
/** Scores one file for other programs: one line of JSON, which travels sooner than what it holds. */
export const scoreForPrograms = (file: string): Promise<Scored> =>
  scoreFile(file, (read) => exactJson(scoreJson(read)));

/** One file as the contract gives it to other programs (docs/design.md). */
export function scoreJson({
  file,
  rubric,
  submission,
  assessment,
  problems,
  embedded,
}: ReadSubmission): Record<string, unknown> {
  const byCriterion = new Map<string | undefined, Problem[]>();
  for (const problem of problems) {
    const own = byCriterion.get(problem.criterion);
    if (own) own.push(problem);
    else byCriterion.set(problem.criterion, [problem]);
  }
  const issuesOf = (criterion: string | undefined): unknown[] =>
    (byCriterion.get(criterion) ?? []).map((problem) => ({ ...problem, message: problemText(problem) }));
  return {
    file,
    rubric: rubric.key,
    form: embedded ? 'embedded' : 'store',
    fingerprint: rubric.fingerprints.whole,
    unit: submission.unit,
    total: assessment.total,
    max: assessment.max,
    bonus: assessment.bonus,
    percent: assessment.percent,
    ...(assessment.class === undefined ? {} : { class: assessment.class }),
    ...(rubric.columns.some((column) => column.role === 'achieved') ? { achieved: assessment.achieved } : {}),
    groups: assessment.headings
      .filter((h) => h.kind === 'group')
      .map(({ no, text, points, max }) => ({ no, text, points, max })),
    headings: assessment.headings.map(({ key, no, text, points, max }) => ({ key, no, text, points, max })),
    criteria: assessment.criteria.map(({ id, points, max, status, claimed, recomputedDiffers }) => ({
      id,
      points,
      max,
      status,
      claimed,
      recomputedDiffers,
      issues: issuesOf(id),
    })),
    issues: issuesOf(undefined),
  };
}

/** The same for a person. */
function scoreText({ file, rubric, submission, assessment, problems, embedded }: ReadSubmission): string {
  const out: string[] = [];
  const print = (text: string): void => void out.push(text);
  const vi = (value: number): string => number(value, 'vi');
  print(`${oneLine(basename(file))}: ${submission.unit || lines.noUnit} – ${titleOf(rubric)}`);
  if (embedded) print(`  ${formsTexts.vi.notInStoreText(rubric.fingerprints.whole)}`);
  print(
    table([
      ...assessment.headings
        .filter((h) => h.kind === 'group')
        .map((h) => [`  ${h.no}`, h.text.slice(0, 80), vi(h.points), `/ ${vi(h.max)}`]),
      ['', lines.total, vi(assessment.total), `/ ${vi(assessment.max)} (${vi(assessment.percent)}%)`],
    ]),
  );
  if (assessment.bonus > 0) print(`  ${lines.bonus(vi(assessment.bonus))}`);
  if (assessment.class !== undefined) print(`  ${lines.class(assessment.class)}`);
  print(`  ${lines.entered(assessment.answered, assessment.criteria.length)}`);
  const missing = assessment.criteria.filter(({ status }) => status === 'missing').map(({ id }) => id);
  if (missing.length > 0 && assessment.answered > 0) print(`  ${lines.missing(named(missing, 10))}`);
  for (const line of problemLines(problems)) print(`  ${line.text}`);
  print('');
  return out.join('\n');
}
