/** The table that a draft was read from: its name and fingerprint go with the draft, so that it can be kept beside the form. */
import { codeOf } from '../../rubric/code';
import type { FormDraft, Info } from '../model';

export interface TableFile {
  name: string;
  print: string;
}

/** The draft that was read from that file. */
export const readFrom = (draft: FormDraft, name: string, data: string | Uint8Array): FormDraft => ({
  ...draft,
  info: { ...draft.info, 'draft.table': `${name.replace(/^.*[\\/]/, '')} | ${codeOf(data)}` },
});

/** What the draft says of its table; undefined where it came from none. */
export function tableFileOf({ 'draft.table': line = '' }: Info): TableFile | undefined {
  const at = line.lastIndexOf('|');
  return at < 1 ? undefined : { name: line.slice(0, at).trim(), print: line.slice(at + 1).trim() };
}

export const isTable = ({ print }: TableFile, data: Uint8Array): boolean => codeOf(data) === print;

/** What it is called beside a published form. */
export const tableName = (stem: string, { name }: TableFile): string =>
  `${stem}-bang-nguon${/\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '.txt'}`;
