/** Files of an author: a decision's table, a draft or a form file is read; a draft and a published form are written. */
import { parse } from 'yaml';
import { draftOf, type Draft } from '../../draft/table/draft';
import type { Examined } from '../../draft/examine';
import { draftOfFile } from '../../draft/source/from-file';
import { formDraft } from '../../draft/table/form-draft';
import type { FormDraft } from '../../draft/model';
import { formFile } from '../../draft/source/publish';
import { readDraft, type ReadDraft } from '../../draft/sheet/read';
import { reviewWorkbook } from '../../draft/sheet/review';
import { draftWorkbook } from '../../draft/sheet/write';
import { tablesOf } from '../../draft/table/sheet-table';
import { readFrom, tableFileOf, tableName } from '../../draft/table/table-file';
import { drawForm } from '../../form/drawing/form';
import { draftTexts } from '../../messages/draft/index';
import type { Rubric } from '../../rubric/types';
import { readDocx } from '../../workbook/docx/read';
import type { FileProblem } from '../../workbook/package/problems';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { readSheets } from '../file/open-file';

const FORM_FILE = /\.(?:ya?ml|json)$/i;
const MOST_ALIASES = 100;

export type DraftInput =
  | { kind: 'table'; table: Draft; draft: FormDraft }
  | { kind: 'draft'; read: ReadDraft; draft: FormDraft; bytes: Uint8Array }
  | { kind: 'form'; draft: FormDraft };

/** What an author begins from, or why it is none. */
export type DraftRead =
  { ok: true; input: DraftInput } | { ok: false; problem: FileProblem | { code: 'no-form' } };

/** What stands in a Word file or a workbook, whatever it is called; a form file is known by its name. */
export function readDraftFile(name: string, bytes: Uint8Array): DraftRead {
  if (FORM_FILE.test(name)) {
    const draft = draftOfText(new TextDecoder().decode(bytes));
    return draft ? { ok: true, input: { kind: 'form', draft } } : { ok: false, problem: { code: 'no-form' } };
  }
  const sheets = readSheets(bytes);
  if (sheets.ok) {
    const read = readDraft(sheets.content);
    if (read) return { ok: true, input: { kind: 'draft', read, draft: read.draft, bytes } };
    return ofTable(draftOf(tablesOf(sheets.content)), name, bytes);
  }
  if (sheets.problem.code !== 'not-xlsx' || sheets.problem.detail !== 'docx')
    return { ok: false, problem: sheets.problem };
  const document = readDocx(bytes);
  return document.ok
    ? ofTable(draftOf(document.content), name, bytes)
    : { ok: false, problem: document.problem };
}

const ofTable = (table: Draft, name: string, bytes: Uint8Array): DraftRead => ({
  ok: true,
  input: { kind: 'table', table, draft: readFrom(formDraft(table), name, bytes) },
});

/** The draft that corrects a form file; undefined where the text is none. */
export function draftOfText(text: string): FormDraft | undefined {
  try {
    return draftOfFile(parse(text, { maxAliasCount: MOST_ALIASES }));
  } catch {
    return undefined;
  }
}

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

export async function draftFile(examined: Examined): Promise<NamedBytes> {
  const name = `${examined.draft.info.id ?? 'mau-phieu'}-ban-nhap.xlsx`;
  return { name, bytes: await writeWorkbook(draftWorkbook(examined)) };
}

/** The form file as text. */
export function formText({ source, draft }: Examined, { decision }: Rubric): string {
  const { comment, table } = draftTexts.vi.published;
  const from = tableFileOf(draft.info);
  const lines = [comment(decision.number ?? '', decision.authority), ...(from ? [table(from)] : [])];
  return formFile(source, lines.map((line) => ` ${line}`).join('\n'));
}

/** The table that a draft came from, as a file beside the form. */
export function keptTable(stem: string, { draft }: Examined, table: NamedBytes | undefined): NamedBytes[] {
  const from = tableFileOf(draft.info);
  return table && from ? [{ name: tableName(stem, from), bytes: table.bytes }] : [];
}

export interface Published {
  form: NamedBytes;
  /** The empty form for the units. */
  blank: NamedBytes;
  /** The papers to check it by. */
  review: NamedBytes;
}

/** What a finished draft gives; `stem` is what the files are called before their endings. */
export async function publishedFiles(
  examined: Examined,
  rubric: Rubric,
  { version, stem = rubric.id }: { version: string; stem?: string },
): Promise<Published> {
  const nothing = { rubric: rubric.id, unit: '', fields: {}, answers: new Map() };
  return {
    form: { name: `${stem}.yaml`, bytes: new TextEncoder().encode(formText(examined, rubric)) },
    blank: {
      name: `${stem}.xlsx`,
      bytes: await writeWorkbook(drawForm(rubric, nothing, { version })),
    },
    review: {
      name: `${stem}-doi-chieu.xlsx`,
      bytes: await writeWorkbook(reviewWorkbook(examined.draft, rubric)),
    },
  };
}
