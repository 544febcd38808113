/** A submitted file → the submission that it holds: the one way in for the command line, the page and the add-in. */
import { assessForm } from '../../form/answers/submission';
import type { AssessedForm, FoundForm } from '../../form/answers/submission';
import { carriedOtherwise } from '../../form/identity/carried';
import type { Identity } from '../../form/identity/identity';
import { fileProblemText } from '../../messages/file-problems/index';
import type { Language } from '../../messages/language';
import { problemText } from '../../messages/problems/index';
import { intakeTexts } from '../../messages/intake/index';
import type { Appraisal } from '../../review/appraisal/appraisal';
import { appraisalSheets } from '../../review/appraisal/sheets';
import { readReplies } from '../../review/appraisal/return';
import { readAppraisal } from '../../review/appraisal/read';
import { reviewAnswers } from '../../review/answers';
import { reviewTable } from '../../review/bare/review-table';
import type { Mending } from '../../review/bare/mending';
import type { BareReview } from '../../review/bare/review-table';
import { reviewForm } from '../../review/review';
import type { Review } from '../../review/review';
import { newestKey } from '../../rubric/store';
import type { RubricStore } from '../../rubric/store';
import type { Problem } from '../../rubric/problem';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { assess } from '../../scoring/assess';
import { documentRubric, parseDocument } from '../../scoring/document';
import type { WorkbookContent } from '../../sheet/content';
import { findForm } from './find';
import { noFormReason } from './legacy-text';
import { openFile } from './open-file';
import type { Assessment } from '../../scoring/assessment';

export interface SubmittedFile {
  name: string;
  bytes: Uint8Array;
  /** Day or local time ("2021-12-01T16:00:00.000") on which it was sent, where known. */
  sent?: string;
  /** Rows that a reviewer told for criteria of a bare table. */
  mending?: Mending;
}

export interface Taken {
  ok: true;
  rubric: Rubric;
  submission: Submission;
  assessment: Assessment;
  problems: Problem[];
  /** True where the form is known from the workbook alone: it is shown with these words, and never ranked. */
  embedded: boolean;
  source:
    | { kind: 'form'; content: WorkbookContent; found: FoundForm; form: AssessedForm }
    /** A table that the product did not make can only be read by reviewing it. */
    | { kind: 'table'; content: WorkbookContent; review: BareReview }
    | { kind: 'answers' };
}

export type TakeResult = Taken | { ok: false; reason: string };

/** Takes one file. Whatever is wrong with it becomes one sentence; nothing is thrown for the file's sake. */
export async function takeFile(
  { name, bytes, mending }: SubmittedFile,
  store: RubricStore,
  language: Language = 'vi',
): Promise<TakeResult> {
  const opened = await openFile(name, bytes);
  if (opened.kind === 'problem') return { ok: false, reason: fileProblemText(opened.problem, language) };
  if (opened.kind === 'json') return takeAnswers(opened.document, language, store);
  return takeContent(opened.content, store, language, mending);
}

/** The same for a workbook that has been read. */
export async function takeContent(
  content: WorkbookContent,
  store: RubricStore,
  language: Language = 'vi',
  mending?: Mending,
): Promise<TakeResult> {
  const found = await findForm(content, store);
  if (!found) return { ok: false, reason: noFormReason(content, language) };
  if (found.kind === 'unknown') return { ok: false, reason: intakeTexts[language].unknownForm(found.rubric) };
  if (found.kind === 'table') {
    const review = reviewTable(content, found.table, mending);
    if (review.bare.unusable) return { ok: false, reason: intakeTexts[language][review.bare.unusable] };
    const { rubric, submission, assessment, problems } = review;
    return {
      ...{ ok: true, rubric, submission, assessment, problems, embedded: false },
      source: { kind: 'table', content, review },
    };
  }
  const form = assessForm(content, found);
  const { submission, assessment, problems } = form;
  return {
    ok: true,
    rubric: found.rubric,
    submission,
    assessment,
    problems,
    embedded: found.embedded,
    source: { kind: 'form', content, found, form },
  };
}

async function takeAnswers(document: unknown, language: Language, store: RubricStore): Promise<TakeResult> {
  const texts = intakeTexts[language];
  const refuse = (reason: string): TakeResult => ({ ok: false, reason });
  const id = documentRubric(document);
  if (id === undefined)
    return refuse(
      problemText({ severity: 'error', code: 'not-a-document', received: 'rubric, answers' }, language),
    );
  const rubric = await store.load(newestKey(store, id));
  if (!rubric) return refuse(texts.noSuchForm(id, store.entries.map(({ key }) => key).join(', ')));
  const read = parseDocument(document, rubric);
  if (!read.ok) return refuse(read.problems.map((problem) => problemText(problem, language)).join(' '));
  const { submission } = read;
  const assessment = assess(rubric, submission);
  const problems = [
    ...read.problems,
    ...assessment.problems,
    ...assessment.criteria.flatMap((criterion) => criterion.problems),
  ];
  return { ok: true, rubric, submission, assessment, problems, embedded: false, source: { kind: 'answers' } };
}

/** What a review finds in a file that was taken: looked for only where somebody asks. */
export function reviewTaken({
  rubric,
  submission,
  assessment,
  problems,
  source,
}: Taken): Review | BareReview {
  if (source.kind === 'table') return source.review;
  if (source.kind === 'answers') return reviewAnswers(rubric, submission, assessment, problems);
  return reviewForm(source.content, source.found, source.form);
}

/** When a workbook says that it was saved, an instant; undefined where it says nothing. */
export const savedAt = ({ source }: Taken): string | undefined =>
  source.kind === 'answers' ? undefined : source.content.saved;

/** Why a submission is not ranked though it was read; undefined where nothing stands against it. */
export const unrankedReason = (
  { embedded, rubric }: Pick<Taken, 'embedded' | 'rubric'>,
  language: Language = 'vi',
): string | undefined =>
  embedded ? intakeTexts[language].unranked(rubric.key, rubric.fingerprints.whole) : undefined;

/** The appraisal that a workbook holds beside its form. */
export const appraisalIn = ({ rubric, source }: Taken): Appraisal | undefined =>
  source.kind === 'answers' ? undefined : readAppraisal(source.content, rubric)?.appraisal;

/** What the workbook's hidden sheet says of its form; tables and documents have none. */
export const identityIn = ({ source }: Pick<Taken, 'source'>): Identity | undefined =>
  source.kind === 'form' ? source.found.identity : undefined;

/** Questions that the unit was sent with its form, and its replies. */
export const repliesIn = ({ rubric, source }: Taken): ReturnType<typeof readReplies> =>
  source.kind === 'form'
    ? readReplies(
        source.content,
        rubric,
        (id) => source.form.located.cell(id, 'self')?.row,
        source.form.located.sheet.name,
      )
    : new Map();

/** Fingerprint of the form that a workbook carries, where it scores otherwise than the one by which it is scored. */
export function carriedIn({ rubric, embedded, source }: Taken): string | undefined {
  const carried =
    source.kind === 'form' && !embedded ? carriedOtherwise(source.content, rubric)?.rubric : undefined;
  return carried && carried.fingerprints.scoring !== rubric.fingerprints.scoring
    ? carried.fingerprints.whole
    : undefined;
}

/** True for a form of the product without the log of an appraisal: nothing accounts for assessors' points in it. */
export const unloggedIn = ({ rubric, source }: Taken): boolean =>
  source.kind === 'form' && appraisalSheets(source.content, rubric) === undefined;

/** Criteria whose points a table leaves unclear; a form of the product says all of them. */
export const unreadIn = ({ source }: Pick<Taken, 'source'>): readonly string[] =>
  source.kind === 'table' ? source.review.bare.open : [];
