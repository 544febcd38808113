/** The result of a review of many files as a workbook: files, findings, odd figures, points in the three ways. */
import { findingText } from '../messages/findings';
import { titleOf } from '../messages/forms';
import { reviewerLines } from '../messages/problem-lines';
import { resultTexts, severityWords } from '../messages/review';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import type { CellValue, WorkbookSpec } from '../sheet/spec';
import type { Traces } from './traces';
import type { Comparison } from './compare';
import type { Finding } from './finding';
import type { Review } from './review';
import { tableSheet, tableStyles } from './tabular';

/** What is kept of a file that was reviewed; the cells of its workbook are not. */
export interface ReviewedFile {
  ok: true;
  file: string;
  unit: string;
  rubric: Rubric;
  sheet: string;
  comparison: Comparison;
  recognised: Review['recognised'];
  findings: Finding[];
  /** What is wrong or odd about the answers themselves. */
  problems: Problem[];
  /** What is compared with other files. */
  traces: Traces;
}

export type FileResult = ReviewedFile | { ok: false; file: string; reason: string };

/** What the workbook of the result tells of a file. */
export type ToldFile = Omit<ReviewedFile, 'traces'> | Extract<FileResult, { ok: false }>;

type Row = (CellValue | undefined)[];

type ReadFile = Extract<ToldFile, { ok: true }>;

function fileRow(result: ToldFile): Row {
  if (!result.ok) return [result.file, ...Array.from({ length: 10 }, () => undefined), result.reason];
  const { file, unit, rubric, comparison, findings } = result;
  const { claimed, sheet, engine } = comparison;
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    file,
    unit,
    titleOf(rubric),
    claimed?.points,
    sheet?.points,
    engine.points,
    claimed?.class,
    engine.class,
    count('error'),
    count('warning'),
    count('note'),
  ];
}

const findingRows = ({ file, unit, findings }: ReadFile): Row[] =>
  findings.map((finding) => [
    file,
    unit,
    severityWords[finding.severity],
    findingText(finding),
    finding.criterion,
    finding.sheet,
    finding.cell,
    finding.expected,
    finding.found,
    finding.points,
  ]);

const figureRows = ({ file, unit, problems }: ReadFile): Row[] =>
  reviewerLines(problems).map(({ severity, text }) => [file, unit, severityWords[severity], text]);

const criterionRows = ({ file, unit, comparison }: ReadFile): Row[] =>
  comparison.criteria
    .filter(({ differs }) => differs)
    .map(({ id, max, claimed, sheet, engine }) => [
      file,
      unit,
      id,
      max,
      claimed ?? undefined,
      sheet ?? undefined,
      engine,
      Math.round(((sheet ?? claimed ?? 0) - engine) * 100) / 100,
    ]);

/** The workbook of the result. */
export function resultWorkbook(results: readonly ToldFile[]): WorkbookSpec {
  const read = results.flatMap((result) => (result.ok ? [result] : []));
  const { title, sheets } = resultTexts;
  // of files that nobody could read nothing is said
  const none = read.length > 0 ? resultTexts.none : { findings: '', figures: '', criteria: '' };
  return {
    title,
    names: [],
    styles: tableStyles,
    sheets: [
      tableSheet({
        name: sheets.files,
        title,
        head: resultTexts.files,
        widths: [34, 34, 20, 10, 10, 10, 12, 12, 8, 10, 9, 40],
        rows: results.map(fileRow),
      }),
      tableSheet({
        name: sheets.findings,
        title: `${title}: ${sheets.findings.toLowerCase()}`,
        head: resultTexts.findings,
        widths: [26, 26, 10, 60, 12, 16, 8, 26, 26, 10],
        rows: read.flatMap(findingRows),
        none: none.findings,
      }),
      tableSheet({
        name: sheets.figures,
        title: `${title}: ${sheets.figures.toLowerCase()}`,
        head: resultTexts.figures,
        widths: [26, 26, 10, 100],
        rows: read.flatMap(figureRows),
        none: none.figures,
      }),
      tableSheet({
        name: sheets.criteria,
        title: `${title}: ${sheets.criteria.toLowerCase()}`,
        head: resultTexts.criteria,
        widths: [34, 34, 14, 10, 10, 10, 10, 10],
        rows: read.flatMap(criterionRows),
        none: none.criteria,
      }),
    ],
  };
}
