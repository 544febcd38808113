/** Last year's form, laid beside the draft. */
import { besideLastYear, standBeside } from '../../draft/earlier/last-year';
import type { FormDraft } from '../../draft/model';
import { readRubricFile } from '../../intake/forms/rubric-file';
import type { AuthorTexts } from '../../messages/author';
import { draftTexts } from '../../messages/draft';
import type { Rubric } from '../../rubric/types';
import { FileButton } from '../controls/FileButton';

interface LastYearProps {
  t: AuthorTexts;
  draft: FormDraft;
  put: (draft: FormDraft, base: Rubric) => void;
  say: (text: string) => void;
}

export function LastYear({ t, draft, put, say }: LastYearProps) {
  const open = async (file: File): Promise<void> => {
    const read = readRubricFile(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return say(t.noForm(file.name));
    const beside = besideLastYear(draft, read.rubric);
    const { same, added, removed } = standBeside(beside);
    say(draftTexts.vi.beside(same.length, added, removed));
    put(beside, read.rubric);
  };
  return (
    <FileButton label={t.lastYear} accept=".yaml,.yml,.xlsx" pick={([file]) => file && void open(file)} />
  );
}
