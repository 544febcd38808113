/** What a review tells: a line of JSON for each file, or lines that a person reads. */
import { basename } from 'node:path';
import { lines } from '../../messages/cli';
import { findingText } from '../../messages/findings';
import { number } from '../../messages/language';
import { reviewerLines } from '../../messages/problem-lines';
import { severityWords } from '../../messages/review';
import type { Finding } from '../../review/finding';
import type { Aside } from '../files/named-files';
import { joinedObjects, jsonArray, exactJson, oneLine, print, table } from '../output';
import type { ScoredFile } from '../workers/reviewed';
import type { ReviewedFile } from '../../review/result-sheet';
import { batchTexts } from '../../messages/batch';

type SentFile = Extract<ScoredFile, { ok: true }>;

/** A reviewed file whose form is at hand. */
export type ReadFile = Omit<SentFile, 'rubric' | 'embedded' | 'traces'> & Pick<ReviewedFile, 'rubric'>;
export type Result = ReadFile | Extract<ScoredFile, { ok: false }>;

const { measured: measuredLines, notCalculated, ways } = batchTexts.vi.review;

const worded = (finding: Finding): unknown => ({ ...finding, message: findingText(finding) });

/** Tells the results one after the other, as one JSON document or as lines. */
export function tellerOf(json: boolean): { tell(result: Result): void; end(aside: readonly Aside[]): void } {
  if (!json) return { tell: (result) => void (result.ok && printResult(result)), end: () => undefined };
  const list = jsonArray();
  return {
    tell: (result) =>
      list.add(
        result.ok
          ? joinedObjects(
              result.score,
              exactJson({
                recognised: result.recognised,
                comparison: result.comparison,
                findings: result.findings.map(worded),
                ...(result.measured ? { relative: result.measured } : {}),
              }),
            )
          : exactJson({ file: result.file, error: result.reason }),
      ),
    end: (aside) => {
      for (const { file, reason } of aside) list.add(exactJson({ file, error: reason }));
      list.end();
    },
  };
}

function printResult({ file, unit, comparison, findings, problems, measured }: ReadFile): void {
  const vi = (value: number): string => number(value, 'vi');
  print(`${oneLine(basename(file))}: ${unit === '' ? lines.noUnit : unit}`);
  const { claimed, sheet, engine } = comparison;
  print(
    table([
      [`  ${ways.claimed}`, claimed ? vi(claimed.points) : notCalculated, claimed?.class ?? ''],
      [`  ${ways.sheet}`, sheet ? vi(sheet.points) : notCalculated, sheet?.class ?? ''],
      [`  ${ways.engine}`, vi(engine.points), engine.class ?? ''],
    ]),
  );
  if (findings.length === 0) print(`  ${lines.unchanged}`);
  for (const finding of findings) {
    const place = [finding.criterion, finding.cell].filter((part) => part !== undefined).join(', ');
    print(
      `  ${severityWords[finding.severity]}${place === '' ? '' : ` (${place})`}: ${findingText(finding)}`,
    );
  }
  for (const { text } of reviewerLines(problems)) print(`  ${text}`);
  for (const row of measured?.rows ?? [])
    print(`  ${measuredLines.row(row.criterion, vi(row.value), row.reference, vi(row.points))}`);
  if (measured) print(`  ${measuredLines.total(vi(measured.total), measured.class)}`);
  print('');
}
