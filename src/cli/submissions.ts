/** Reads submitted files (workbooks and answers documents) into assessed submissions. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { recognise } from '../form/read';
import type { Located, Recognised } from '../form/read';
import { assessWorkbook } from '../form/submission';
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
import { MAX_FILE_BYTES } from '../workbook/xlsx/limits';
import { readWorkbook } from '../workbook/xlsx/read';
import { Unusable, readableError } from './output';

/** What a folder is searched for. Files that can't be read are among them, so that no submission vanishes silently. */
export const SUBMISSION_ENDINGS = ['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.json'];

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
    const size = (await stat(file)).size;
    if (size > MAX_FILE_BYTES) return refuse(file, fileProblemText({ code: 'too-large' }));
    return extname(file).toLowerCase() === '.json' ? await readAnswers(file) : await readWorkbookFile(file);
  } catch (error) {
    return refuse(
      file,
      error instanceof Unusable ? error.message : `Không đọc được tệp: ${readableError(error)}`,
    );
  }
}

async function readWorkbookFile(file: string): Promise<SubmissionResult> {
  const read = readWorkbook(await readFile(file));
  if (!read.ok) return refuse(file, fileProblemText(read.problem));
  const { content } = read;
  const recognised = recognise(content, known);
  if (!recognised) return refuse(file, 'Tệp không chứa phiếu đánh giá của chương trình.');
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

async function readAnswers(file: string): Promise<SubmissionResult> {
  const document = parsed(await readFile(file, 'utf8'));
  if (document === undefined) return refuse(file, 'Tệp không phải là JSON hợp lệ.');
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

/** undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
