/** What `draft` and `publish` are given: a decision's table, a draft that was begun, or a form file. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'yaml';
import { draftOf, type Draft } from '../draft/draft';
import { draftOfFile } from '../draft/from-source';
import { formDraft } from '../draft/form-draft';
import type { FormDraft } from '../draft/model';
import { readDraft, type ReadDraft } from '../draft/sheet/read';
import { tablesOf } from '../draft/sheet-table';
import { readSheets } from '../intake/open-file';
import { refusals } from '../messages/cli';
import { fileProblemText } from '../messages/file-problems';
import { readDocx } from '../workbook/docx/read';
import { Unusable } from './output';

export type DraftInput =
  | { kind: 'table'; table: Draft; draft: FormDraft }
  | { kind: 'draft'; read: ReadDraft; draft: FormDraft; bytes: Uint8Array }
  | { kind: 'form'; draft: FormDraft };

const FORM_FILES = ['.yaml', '.yml', '.json'];
const MOST_ALIASES = 100;

/** What stands in a Word file, a workbook or a form file, whatever it is called. */
export async function draftInput(path: string): Promise<DraftInput> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new Unusable(refusals.unreadable(path));
  if (FORM_FILES.includes(extname(path).toLowerCase())) return { kind: 'form', draft: ofForm(path, bytes) };
  const sheets = readSheets(bytes);
  if (sheets.ok) {
    const read = readDraft(sheets.content);
    if (read) return { kind: 'draft', read, draft: read.draft, bytes };
    return ofTable(draftOf(tablesOf(sheets.content)));
  }
  if (sheets.problem.code !== 'not-xlsx' || sheets.problem.detail !== 'docx')
    throw new Unusable(`${path}: ${fileProblemText(sheets.problem)}`);
  const document = readDocx(bytes);
  if (!document.ok) throw new Unusable(`${path}: ${fileProblemText(document.problem)}`);
  return ofTable(draftOf(document.content));
}

const ofTable = (table: Draft): DraftInput => ({ kind: 'table', table, draft: formDraft(table) });

function ofForm(path: string, bytes: Uint8Array): FormDraft {
  const draft = draftOfForm(new TextDecoder().decode(bytes));
  if (!draft) throw new Unusable(refusals.noForm(path));
  return draft;
}

/** The draft that corrects a form file; undefined where the text is none. */
export function draftOfForm(text: string): FormDraft | undefined {
  try {
    return draftOfFile(parse(text, { maxAliasCount: MOST_ALIASES }));
  } catch {
    return undefined;
  }
}
