/** A submitted file → what is kept of it: the review's figures and findings, its appraisal, and its line for the summary. */
import { fileProblemText } from '../messages/file-problems';
import type { Language } from '../messages/language';
import { intakeTexts } from '../messages/review';
import { startAppraisal } from '../review/appraisal';
import type { Appraisal } from '../review/appraisal';
import { readAppraisal } from '../review/appraisal-read';
import type { BareMatch, BareReview, Mending } from '../review/bare/review';
import { reviewContent } from '../review/open';
import type { ReviewedFile } from '../review/result-sheet';
import { unsaidProblems } from '../review/review';
import type { Review } from '../review/review';
import { compareVersions } from '../review/versions';
import type { VersionComparison } from '../review/versions';
import { shownWorkbook } from '../sheet/shown';
import type { WorkbookSpec } from '../sheet/spec';
import type { UnitResult } from '../summary/types';
import { unitResult } from '../summary/unit-result';
import { noFormReason } from './legacy-text';
import { openFile } from './open-file';
import { saveTimes } from './local-date';

export type Reviewed =
  | {
      ok: true;
      review: Review | BareReview;
      /** Where the workbook holds one. */
      appraisal?: Appraisal;
      /** When the workbook says that it was saved, an instant. */
      saved?: string;
    }
  | { ok: false; reason: string };

/** Reads and reviews a workbook. Whatever is wrong with it becomes one sentence. */
export async function reviewBytes(
  name: string,
  bytes: Uint8Array,
  language: Language = 'vi',
  mending?: Mending,
): Promise<Reviewed> {
  const opened = await openFile(name, bytes);
  if (opened.kind === 'problem') return { ok: false, reason: fileProblemText(opened.problem, language) };
  if (opened.kind !== 'workbook') return { ok: false, reason: intakeTexts[language].noForm };
  const review = await reviewContent(opened.content, mending);
  if (!review) return { ok: false, reason: noFormReason(opened.content, language) };
  if ('bare' in review && review.bare.unusable)
    return { ok: false, reason: intakeTexts[language][review.bare.unusable] };
  const appraisal = readAppraisal(opened.content, review.rubric)?.appraisal;
  const { saved } = opened.content;
  return {
    ok: true,
    review,
    ...(appraisal === undefined ? {} : { appraisal }),
    ...(saved === undefined ? {} : { saved }),
  };
}

export interface SubmittedFile {
  name: string;
  bytes: Uint8Array;
  /** Day or local time ("2021-12-01T16:00:00.000") on which it was sent, where known. */
  sent?: string;
  /** Rows that a reviewer told for criteria of a bare table. */
  mending?: Mending;
}

/** Plain data that travels between a worker and the page; the form is named, not carried along. */
export type Received =
  | {
      ok: true;
      rubric: string;
      reviewed: Omit<ReviewedFile, 'rubric'>;
      /** Before any appraisal. */
      unit: UnitResult;
      /** As it stands in the workbook, or as it would begin. */
      appraisal: Appraisal;
      /** How a table that the product did not make was read. */
      bare?: BareMatch;
    }
  | { ok: false; file: string; reason: string };

/** Receives one file. Nothing is thrown for the file's sake. */
export async function receive(
  { name, bytes, sent, mending }: SubmittedFile,
  language: Language = 'vi',
): Promise<Received> {
  const read = await reviewBytes(name, bytes, language, mending);
  if (!read.ok) return { ok: false, file: name, reason: read.reason };
  const { review, appraisal, saved } = read;
  const { rubric, submission, assessment, problems, comparison, findings, recognised, sheet } = review;
  return {
    ok: true,
    rubric: rubric.id,
    reviewed: {
      ok: true,
      file: name,
      unit: submission.unit,
      sheet,
      comparison,
      recognised,
      findings,
      problems: unsaidProblems(review),
    },
    unit: unitResult({
      file: name,
      rubric,
      submission,
      assessment,
      problems,
      ...(sent === undefined ? {} : { sent: sent.slice(0, 10) }),
      times: saveTimes(sent, saved),
    }),
    appraisal: appraisal ?? startAppraisal(review),
    ...('bare' in review ? { bare: review.bare } : {}),
  };
}

/** The workbook as it was sent, values only, to be looked at; undefined where it can't be read. */
export async function sentWorkbook({ name, bytes }: SubmittedFile): Promise<WorkbookSpec | undefined> {
  const opened = await openFile(name, bytes);
  return opened.kind === 'workbook' ? shownWorkbook(opened.content, name) : undefined;
}

/** A submission beside an earlier version of it; undefined where one can't be read or they are of different forms. */
export async function compareFiles(
  earlier: SubmittedFile,
  later: SubmittedFile,
): Promise<VersionComparison | undefined> {
  const [first, second] = [
    await reviewBytes(earlier.name, earlier.bytes),
    await reviewBytes(later.name, later.bytes),
  ];
  if (!first.ok || !second.ok || first.review.rubric.id !== second.review.rubric.id) return undefined;
  return compareVersions(second.review.rubric, first.review, second.review);
}
