/** Reads submitted files (workbooks and answers documents) into assessed submissions. */
import { recognise } from '../form/read';
import type { Located, Recognised } from '../form/read';
import { assessWorkbook } from '../form/submission';
import { noFormReason } from '../intake/legacy-text';
import { openFile } from '../intake/open-file';
import { fileProblemText } from '../messages/file-problems';
import { problemText } from '../messages/problems';
import { catalogue, loadRubric } from '../rubric/catalogue';
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assess';
import type { Submission } from '../scoring/answer';
import { documentRubric, parseDocument } from '../scoring/document';
import type { WorkbookContent } from '../sheet/content';
import { readBytes } from './files';
import { Unusable, readableError } from './output';

export interface ReadSubmission {
  file: string;
  rubric: Rubric;
  submission: Submission;
  assessment: Assessment;
  problems: Problem[];
  /** Where the form stands in its workbook; absent for an answers document. */
  workbook?: { content: WorkbookContent; located: Located; recognised: Recognised };
}

export type SubmissionResult =
  { ok: true; value: ReadSubmission } | { ok: false; file: string; reason: string };

const known = catalogue.map((entry) => entry.id);
const refuse = (file: string, reason: string): SubmissionResult => ({ ok: false, file, reason });

/** Reads one file. Whatever is wrong with it becomes one sentence; nothing is thrown for the file's sake. */
export async function readSubmission(file: string): Promise<SubmissionResult> {
  try {
    const read = await readBytes(file);
    if (!read.ok) return refuse(file, fileProblemText(read.problem));
    const opened = await openFile(file, read.bytes);
    if (opened.kind === 'problem') return refuse(file, fileProblemText(opened.problem));
    return opened.kind === 'json'
      ? await readAnswers(file, opened.document)
      : await readForm(file, opened.content);
  } catch (error) {
    return refuse(
      file,
      error instanceof Unusable ? error.message : `Không đọc được tệp: ${readableError(error)}`,
    );
  }
}

async function readForm(file: string, content: WorkbookContent): Promise<SubmissionResult> {
  const recognised = recognise(content, known);
  if (!recognised) return refuse(file, noFormReason(content, 'vi'));
  const rubric = await loadRubric(recognised.rubric);
  if (!rubric)
    return refuse(
      file,
      `Tệp chứa biểu “${recognised.rubric}” mà chương trình không biết. Hãy cập nhật chương trình.`,
    );
  const form = assessWorkbook(content, rubric, recognised);
  if (!form) return refuse(file, `Không tìm thấy các ô của biểu “${rubric.id}” (tên ô đã bị xóa).`);
  const { submission, assessment, problems, located } = form;
  return {
    ok: true,
    value: { file, rubric, submission, assessment, problems, workbook: { content, located, recognised } },
  };
}

async function readAnswers(file: string, document: unknown): Promise<SubmissionResult> {
  const id = documentRubric(document);
  if (id === undefined)
    return refuse(
      file,
      problemText({ severity: 'error', code: 'not-a-document', received: 'rubric, answers' }),
    );
  const rubric = await loadRubric(id);
  if (!rubric) return refuse(file, `Không có biểu “${id}”. Các biểu hiện có: ${known.join(', ')}.`);
  const read = parseDocument(document, rubric);
  if (!read.ok) return refuse(file, read.problems.map((problem) => problemText(problem)).join(' '));
  const assessment = assess(rubric, read.submission);
  const problems = [
    ...read.problems,
    ...assessment.problems,
    ...assessment.criteria.flatMap((criterion) => criterion.problems),
  ];
  return { ok: true, value: { file, rubric, submission: read.submission, assessment, problems } };
}
