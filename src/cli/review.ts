/** `scorecard review`: recomputes submitted files and says what was changed in them. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { findingText } from '../messages/findings';
import { number } from '../messages/language';
import { reviewerLines } from '../messages/problem-lines';
import type { Finding } from '../review/finding';
import { startAppraisal } from '../review/appraisal';
import { findAcross } from '../review/files';
import { minutesOf } from '../review/minutes';
import { unsaidProblems } from '../review/review';
import { resultWorkbook } from '../review/result-sheet';
import type { FileResult, ReviewedFile } from '../review/result-sheet';
import { minutesDocument } from '../word/minutes';
import { writeWorkbook } from '../workbook/xlsx/write';
import { listFiles } from './files';
import { EXIT, Unusable, exitWith, jsonArray, print, readableError, table, tell } from './output';
import { reviewFile } from './reviews';
import type { FileReview } from './reviews';
import { scoreJson } from './score';
import { SUBMISSION_ENDINGS } from './submissions';

interface Options {
  output?: string;
  json?: boolean;
  minutes?: string;
}

/** Adds the command. */
export function registerReview(program: Command): void {
  program
    .command('review <paths...>')
    .description('rà soát các tệp đã nộp: tính lại, so sánh, tìm chỗ bị sửa; thư mục: mọi tệp trong đó')
    .option('-o, --output <file>', 'ghi kết quả vào tệp .xlsx')
    .option('--minutes <file>', 'ghi biên bản thẩm định của một tệp thành tệp .docx')
    .option('--json', 'in một tài liệu JSON')
    .action(async (paths: string[], options: Options) => {
      const { files, folder } = await listFiles(paths, SUBMISSION_ENDINGS);
      if (files.length === 0) throw new Unusable('Không có tệp .xlsx hoặc .json nào.');
      if (options.minutes !== undefined && files.length > 1)
        throw new Unusable('Biên bản (--minutes) chỉ lập cho một tệp.');
      const results: ScoredFile[] = [];
      for (const [index, file] of files.entries()) {
        if (files.length > 1) tell(`[${index + 1}/${files.length}] ${basename(file)}`);
        const reviewed = await reviewFile(file);
        results.push(settle(reviewed));
        if (options.minutes !== undefined && reviewed.ok) await saveMinutes(options.minutes, reviewed);
      }
      const failed = results.filter(({ ok }) => !ok).length;
      if (failed > 0) exitWith(failed === files.length && !folder ? EXIT.unusable : EXIT.errors);
      addAcross(results);
      report(results, options.json === true);
      if (results.some((result) => result.ok && result.findings.some(({ severity }) => severity === 'error')))
        exitWith(EXIT.errors);
      if (failed === files.length) exitWith(EXIT.unusable);
      if (options.output !== undefined) await save(options.output, results);
    });
}

/** A reviewed file with its score as other tools read it. */
type ScoredFile = (ReviewedFile & { score: Record<string, unknown> }) | Extract<FileResult, { ok: false }>;

/** What stays of a file once it is reviewed: its figures and findings, not its cells. */
function settle(reviewed: FileReview): ScoredFile {
  if (!reviewed.ok) {
    tell(`${reviewed.file}: ${reviewed.reason}`);
    return { ok: false, file: reviewed.file, reason: reviewed.reason };
  }
  const { file, review } = reviewed;
  const { rubric, submission, assessment, problems, comparison, findings, recognised, sheet } = review;
  if (problems.some(({ severity }) => severity === 'error')) exitWith(EXIT.errors);
  return {
    ok: true,
    file,
    unit: submission.unit,
    rubric,
    sheet,
    comparison,
    recognised,
    findings,
    problems: unsaidProblems(review),
    score: scoreJson({ file, rubric, submission, assessment, problems }),
  };
}

/** Findings that only all files together show. */
function addAcross(results: ScoredFile[]): void {
  const read = results.flatMap((result) => (result.ok ? [result] : []));
  const across = findAcross(
    read.map(({ file, rubric, unit, sheet }) => ({ file, rubric, sheet, submission: { unit } })),
  );
  for (const [index, findings] of across) read[index]?.findings.push(...findings);
}

const worded = (finding: Finding): unknown => ({ ...finding, message: findingText(finding) });

function report(results: ScoredFile[], json: boolean): void {
  if (json) {
    const list = jsonArray();
    for (const result of results)
      list.add(
        result.ok
          ? {
              ...result.score,
              recognised: result.recognised,
              comparison: result.comparison,
              findings: result.findings.map(worded),
            }
          : { file: result.file, error: result.reason },
      );
    list.end();
    return;
  }
  for (const result of results) if (result.ok) printResult(result);
}

const words = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' } as const;

function printResult({ file, unit, comparison, findings, problems }: ReviewedFile): void {
  const vi = (value: number): string => number(value, 'vi');
  print(`${basename(file)}: ${unit === '' ? '(chưa ghi tên đơn vị)' : unit}`);
  const { claimed, sheet, engine } = comparison;
  print(
    table([
      ['  Tự chấm', vi(claimed.points), claimed.class ?? ''],
      ['  Bảng tính', vi(sheet.points), sheet.class ?? ''],
      ['  Tính lại', vi(engine.points), engine.class ?? ''],
    ]),
  );
  if (findings.length === 0) print('  Không phát hiện thay đổi.');
  for (const finding of findings) {
    const place = [finding.criterion, finding.cell].filter((part) => part !== undefined).join(', ');
    print(`  ${words[finding.severity]}${place === '' ? '' : ` (${place})`}: ${findingText(finding)}`);
  }
  for (const { text } of reviewerLines(problems)) print(`  ${text}`);
  print('');
}

/** Minutes of the appraisal that the workbook holds; of the recomputed points where it holds none. */
async function saveMinutes(
  path: string,
  { review, appraisal = startAppraisal(review) }: Extract<FileReview, { ok: true }>,
): Promise<void> {
  const details = { parent: '', agency: '……', place: '', date: '', reviewer: '', number: '' };
  await store(path, await minutesDocument(minutesOf(review.rubric, appraisal, details)));
}

const save = async (path: string, results: FileResult[]): Promise<void> =>
  store(path, await writeWorkbook(resultWorkbook(results)));

async function store(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch((error: unknown) => {
    throw new Unusable(`Không ghi được ${path}: ${readableError(error)}`);
  });
}
