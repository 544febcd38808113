import type { EntryProblem, FormDraft } from '../../draft/model';
import type { NamedBytes } from '../../intake/forms/draft-file';

/** Decisions, drafts and form files. */
export const DRAFTS = '.docx,.xlsx,.ods,.yaml,.yml';

export interface OpenedDraft {
  draft: FormDraft;
  /** The file, where it is the table that the draft comes from. */
  from: NamedBytes | undefined;
  /** What is wrong with the sheets of a draft themselves. */
  problems: readonly EntryProblem[];
}

/** The draft that a file begins; undefined where it holds no rows. */
export async function openDraft(file: File): Promise<OpenedDraft | undefined> {
  const { readDraftFile } = await import('../../intake/forms/draft-file');
  const { sheetProblems } = await import('../../draft/sheet/read');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readDraftFile(file.name, bytes);
  if (!read.ok || read.input.draft.columns.length === 0) return undefined;
  const { input } = read;
  return {
    draft: input.draft,
    from: input.kind === 'table' ? { name: file.name, bytes } : undefined,
    problems: input.kind === 'draft' ? sheetProblems(input.read) : [],
  };
}
