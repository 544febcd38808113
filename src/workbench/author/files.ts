/** Files of the author's screen: what is read into a draft, and what a finished one gives. */
import { parse } from 'yaml';
import { draftOf } from '../../draft/draft';
import type { Examined } from '../../draft/examine';
import { draftOfFile } from '../../draft/from-source';
import { formDraft } from '../../draft/form-draft';
import type { FormDraft } from '../../draft/model';
import { formFile } from '../../draft/publish';
import { readDraft } from '../../draft/sheet/read';
import { reviewWorkbook } from '../../draft/sheet/review';
import { draftWorkbook } from '../../draft/sheet/write';
import { tablesOf } from '../../draft/sheet-table';
import { drawForm } from '../../form/drawing/form';
import { readSheets } from '../../intake/open-file';
import { draftTexts } from '../../messages/draft';
import type { Rubric } from '../../rubric/types';
import { readDocx } from '../../workbook/docx/read';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { pastedBlocks } from './pasted';

const FORM_FILE = /\.(?:ya?ml|json)$/i;
const MOST_ALIASES = 100;

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** A decision's table, a saved draft or a form file; undefined where the file is none of these. */
export function draftFrom(name: string, bytes: Uint8Array): FormDraft | undefined {
  if (FORM_FILE.test(name)) return ofForm(bytes);
  const sheets = readSheets(bytes);
  if (sheets.ok)
    return readDraft(sheets.content)?.draft ?? withRows(formDraft(draftOf(tablesOf(sheets.content))));
  const document = readDocx(bytes);
  return document.ok ? withRows(formDraft(draftOf(document.content))) : undefined;
}

/** A decision's table that was copied; undefined where the clipboard holds none. */
export function draftPasted(plain: string, html: string): FormDraft | undefined {
  const blocks = pastedBlocks(plain, html);
  return blocks && withRows(formDraft(draftOf(blocks)));
}

const withRows = (draft: FormDraft): FormDraft | undefined => (draft.columns.length > 0 ? draft : undefined);

function ofForm(bytes: Uint8Array): FormDraft | undefined {
  try {
    return draftOfFile(parse(new TextDecoder().decode(bytes), { maxAliasCount: MOST_ALIASES }));
  } catch {
    return undefined;
  }
}

export async function draftFile(examined: Examined): Promise<NamedBytes> {
  const name = `${examined.draft.info.id ?? 'bieu-mau'}-ban-nhap.xlsx`;
  return { name, bytes: await writeWorkbook(draftWorkbook(examined)) };
}

/** Form file, empty form and the papers to check it by. */
export async function publishedFiles(
  { source, draft }: Examined,
  rubric: Rubric,
  version: string,
): Promise<NamedBytes[]> {
  const { number = '', authority } = rubric.decision;
  const yaml = formFile(source, ` ${draftTexts.vi.published.comment(number, authority)}`);
  const blank = { rubric: rubric.id, unit: '', fields: {}, answers: new Map() };
  return [
    { name: `${rubric.id}.yaml`, bytes: new TextEncoder().encode(yaml) },
    { name: `${rubric.id}.xlsx`, bytes: await writeWorkbook(drawForm(rubric, blank, { version })) },
    {
      name: `${rubric.id}-doi-chieu.xlsx`,
      bytes: await writeWorkbook(reviewWorkbook(draft, rubric)),
    },
  ];
}
