/** Forms as workbooks and back, in one step each. */
import { drawForm } from '../../src/form/drawing/form';
import { claimedForms } from '../../src/form/identity/identity';
import { placeForm } from '../../src/form/place/place';
import { assessForm } from '../../src/form/answers/submission';
import type { AssessedForm, FoundForm } from '../../src/form/answers/submission';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { isEmpty } from '../../src/scoring/answer';
import { parseDocument } from '../../src/scoring/document';
import type { WorkbookContent } from '../../src/sheet/content';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { builtIn } from '../../src/rubric/store';

const VERSION = '0.0.0';

export const emptySubmission = (rubric: Rubric): Submission => ({
  rubric: rubric.id,
  unit: '',
  fields: {},
  answers: new Map(),
});

/** The submission of an answers document; fails where it does not fit the form. */
export function submissionOf(rubric: Rubric, document: unknown): Submission {
  const parsed = parseDocument(document, rubric);
  if (!parsed.ok || parsed.problems.some(({ code }) => code !== 'answer-shape'))
    throw new Error(JSON.stringify(parsed.problems));
  return parsed.submission;
}

export const specOf = (rubric: Rubric, submission: Submission = emptySubmission(rubric)): WorkbookSpec =>
  drawForm(rubric, submission, { version: VERSION });

export const bytesOf = (rubric: Rubric, submission?: Submission): Promise<Uint8Array> =>
  writeWorkbook(specOf(rubric, submission));

/** What a workbook holds; fails where it can't be read. */
export function contentOf(bytes: Uint8Array): WorkbookContent {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.detail ?? ''}`);
  return read.content;
}

/** The form that a workbook says it holds, in its place. */
export function foundIn(content: WorkbookContent, rubric: Rubric): FoundForm {
  const [claim] = claimedForms(content, builtIn.entries);
  const placement = placeForm(content, rubric);
  if (claim?.form !== rubric.key || !placement) throw new Error('The form was not found.');
  const { by, identity } = claim;
  return {
    kind: 'form',
    rubric,
    placement,
    by,
    confidence: 1,
    embedded: false,
    ...(identity ? { identity } : {}),
  };
}

/** Reads and assesses the form in a workbook. */
export const readBack = (content: WorkbookContent, rubric: Rubric): AssessedForm =>
  assessForm(content, foundIn(content, rubric));

/** What a submission says, without answers that say nothing. */
export const saying = ({ unit, fields, answers }: Submission) => ({
  unit,
  fields,
  answers: [...answers].filter(([, answer]) => !isEmpty(answer)),
});
