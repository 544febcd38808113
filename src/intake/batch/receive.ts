/** A submitted file → what is kept of it: the review's figures and findings, its appraisal, and its line for the summary. */
import { shortened } from '../../messages/language';
import type { Language } from '../../messages/language';
import { startAppraisal } from '../../review/appraisal/appraisal';
import type { Appraisal } from '../../review/appraisal/appraisal';
import { withMeasured } from '../../review/appraisal/measured';
import type { BareMatch } from '../../review/bare/review-table';
import type { ReviewedFile } from '../../review/result-sheet';
import { answeredQuestions, compareVersions } from '../../review/versions';
import type { Answered, VersionComparison } from '../../review/versions';
import type { RubricStore } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import type { Answer, Submission } from '../../scoring/answer';
import { shownWorkbook } from '../../sheet/shown';
import type { WorkbookSpec } from '../../sheet/spec';
import type { MeasuredUnit } from '../../summary/measured-alone';
import type { UnitResult } from '../../summary/unit';
import { unitResult } from '../../summary/unit-result';
import { NO_OFFICE } from './office';
import type { Office } from './office';
import { openFile } from '../file/open-file';
import { reviewedOf } from './reviewed';
import { saveTimes } from '../local-date';
import {
  appraisalIn,
  carriedIn,
  unloggedIn,
  repliesIn,
  reviewTaken,
  savedAt,
  takeFile,
  unrankedReason,
  unreadIn,
} from '../file/take';
import type { SubmittedFile } from '../file/take';

/** Plain data that travels between a worker and the page; the form is named, not carried along. */
export type Received =
  | {
      ok: true;
      rubric: string;
      /** The form itself and why it is not ranked, where only the workbook has it. */
      embedded?: { form: Rubric; unranked: string };
      reviewed: Omit<ReviewedFile, 'rubric'>;
      /** Before any appraisal. */
      unit: UnitResult;
      /** As it stands in the workbook, or as it would begin. */
      appraisal: Appraisal;
      /** What was entered, by criterion; endless texts are cut. */
      answers: Map<string, Answer>;
      /** How a table that the product did not make was read. */
      bare?: BareMatch;
      /** What it stands at with the points of the second pass, where the values of a summary are at hand. */
      measured?: MeasuredUnit;
    }
  | { ok: false; file: string; reason: string };

/** Receives one file. Nothing is thrown for the file's sake. */
export async function receive(
  file: SubmittedFile,
  store: RubricStore,
  language: Language = 'vi',
  office: Office = NO_OFFICE,
): Promise<Received> {
  const { name, sent } = file;
  const taken = await takeFile(file, store, language);
  if (!taken.ok) return { ok: false, file: name, reason: taken.reason };
  const review = reviewTaken(taken);
  const { rubric, submission, assessment, problems } = taken;
  const unranked = unrankedReason(taken, language);
  const carried = carriedIn(taken);
  const { reviewed, measured } = reviewedOf(name, taken, review, office);
  return {
    ok: true,
    rubric: rubric.key,
    ...(unranked === undefined ? {} : { embedded: { form: rubric, unranked } }),
    reviewed,
    unit: unitResult({
      file: name,
      rubric,
      submission,
      assessment,
      problems,
      unread: unreadIn(taken),
      unlogged: unloggedIn(taken),
      ...(carried === undefined ? {} : { carried }),
      ...(sent === undefined ? {} : { sent: sent.slice(0, 10) }),
      times: saveTimes(sent, savedAt(taken)),
    }),
    appraisal: withMeasured(appraisalIn(taken) ?? startAppraisal(review), measured?.rows ?? []),
    answers: briefAnswers(submission),
    ...('bare' in review ? { bare: review.bare } : {}),
    ...(measured ? { measured } : {}),
  };
}

/** Letters of evidence and notes that are kept of a file as they stand; of one that holds more each text is cut, with a sign that says so. */
const MOST_LETTERS = 200_000;

function briefAnswers({ answers }: Submission): Map<string, Answer> {
  const letters = [...answers.values()].reduce(
    (sum, { evidence, note }) => sum + evidence.length + note.length,
    0,
  );
  if (letters <= MOST_LETTERS) return answers;
  return new Map(
    [...answers].map(([id, answer]) => [
      id,
      { ...answer, evidence: shortened(answer.evidence), note: shortened(answer.note) },
    ]),
  );
}

/** The workbook as it was sent, values only, to be looked at; undefined where it can't be read. */
export async function sentWorkbook({ name, bytes }: SubmittedFile): Promise<WorkbookSpec | undefined> {
  const opened = await openFile(name, bytes);
  return opened.kind === 'workbook' ? shownWorkbook(opened.content, name) : undefined;
}

/** A resubmission beside the version before it, and what became of the questions that the unit was sent. */
export interface Resubmission extends VersionComparison {
  questions: Answered[];
}

/** A submission beside an earlier version of it; undefined where one can't be read or they are of different forms. */
export async function compareFiles(
  earlier: SubmittedFile,
  later: SubmittedFile,
  store: RubricStore,
): Promise<Resubmission | undefined> {
  const [first, second] = [await takeFile(earlier, store), await takeFile(later, store)];
  if (!first.ok || !second.ok || first.rubric.key !== second.rubric.key) return undefined;
  const compared = compareVersions(second.rubric, first, second);
  return { ...compared, questions: answeredQuestions(compared, repliesIn(second)) };
}
