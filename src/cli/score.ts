/** `scorecard score`: recomputes workbooks and answers documents. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { number } from '../messages/language';
import { named, problemLines } from '../messages/problem-lines';
import { problemText } from '../messages/problems';
import type { Problem } from '../rubric/problem';
import { listFiles } from './files';
import { EXIT, Unusable, exitWith, jsonArray, print, table, tell } from './output';
import { SUBMISSION_ENDINGS, readSubmission } from './submissions';
import type { ReadSubmission } from './submissions';

export function registerScore(program: Command): void {
  program
    .command('score <paths...>')
    .description('tính lại điểm từ các tệp .xlsx hoặc .json; thư mục: mọi tệp trong đó')
    .option('--json', 'in một tài liệu JSON')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const { files, folder } = await listFiles(paths, SUBMISSION_ENDINGS);
      if (files.length === 0) throw new Unusable('Không có tệp .xlsx hoặc .json nào.');
      const results = json ? jsonArray() : undefined;
      let read = 0;
      for (const file of files) {
        const result = await readSubmission(file);
        if (!result.ok) {
          tell(`${result.file}: ${result.reason}`);
          if (files.length === 1 && !folder) exitWith(EXIT.unusable);
          else exitWith(EXIT.errors);
          results?.add({ file: result.file, error: result.reason });
          continue;
        }
        read += 1;
        const { value } = result;
        if (value.problems.some((problem) => problem.severity === 'error')) exitWith(EXIT.errors);
        if (results) results.add(scoreJson(value));
        else printScore(value);
      }
      if (read === 0) exitWith(EXIT.unusable);
      results?.end();
    });
}

/** One file as DESIGN.md's contract gives it to other tools. */
export function scoreJson({
  file,
  rubric,
  submission,
  assessment,
  problems,
}: ReadSubmission): Record<string, unknown> {
  const issues = (own: Problem[]): unknown[] =>
    own.map((problem) => ({ ...problem, message: problemText(problem) }));
  return {
    file,
    rubric: rubric.id,
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
      issues: issues(problems.filter((problem) => problem.criterion === id)),
    })),
    issues: issues(problems.filter((problem) => problem.criterion === undefined)),
  };
}

function printScore({ file, rubric, submission, assessment, problems }: ReadSubmission): void {
  const vi = (value: number): string => number(value, 'vi');
  print(`${basename(file)}: ${submission.unit || '(chưa ghi tên đơn vị)'} – ${rubric.title.join(' ')}`);
  print(
    table([
      ...assessment.headings
        .filter((h) => h.kind === 'group')
        .map((h) => [`  ${h.no}`, h.text.slice(0, 80), vi(h.points), `/ ${vi(h.max)}`]),
      ['', 'Tổng điểm', vi(assessment.total), `/ ${vi(assessment.max)} (${vi(assessment.percent)} %)`],
    ]),
  );
  if (assessment.bonus > 0) print(`  Trong đó điểm thưởng: ${vi(assessment.bonus)}`);
  if (assessment.class !== undefined) print(`  Xếp loại: ${assessment.class}`);
  print(`  Đã trả lời ${assessment.answered}/${assessment.criteria.length} tiêu chí`);
  const missing = assessment.criteria.filter(({ status }) => status === 'missing').map(({ id }) => id);
  if (missing.length > 0 && assessment.answered > 0) print(`  Chưa trả lời: ${named(missing, 10)}`);
  for (const line of problemLines(problems)) print(`  ${line.text}`);
  print('');
}
