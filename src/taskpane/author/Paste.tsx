/** Where a copied table is pasted. */
import type { ClipboardEvent } from 'react';
import { draftOf } from '../../draft/table/draft';
import { formDraft } from '../../draft/table/form-draft';
import type { FormDraft } from '../../draft/model';
import { readFrom } from '../../draft/table/table-file';
import type { NamedBytes } from '../../intake/forms/draft-file';
import { pastedBlocks } from '../../intake/file/pasted';
import type { AuthorTexts } from '../../messages/author';

interface PasteProps {
  t: AuthorTexts;
  take: (draft: FormDraft, from: NamedBytes) => void;
  say: (text: string) => void;
}

export function Paste({ t, take, say }: PasteProps) {
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { clipboardData: given } = event;
    const read = draftPasted(given.getData('text/plain'), given.getData('text/html'));
    say(read ? '' : t.unpasted);
    if (read) take(read.draft, read.from);
  };
  return (
    <label>
      {t.paste}
      <textarea rows={3} value="" onChange={() => undefined} onPaste={paste} />
    </label>
  );
}

/** A decision's table that was copied, and the copy as a file; undefined where the clipboard holds none. */
export function draftPasted(plain: string, html: string): { draft: FormDraft; from: NamedBytes } | undefined {
  const blocks = pastedBlocks(plain, html);
  const draft = blocks && formDraft(draftOf(blocks));
  if (!draft || draft.columns.length === 0) return undefined;
  const bytes = new TextEncoder().encode(plain === '' ? html : plain);
  return { draft: readFrom(draft, PASTED, bytes), from: { name: PASTED, bytes } };
}

/** What a pasted table is called. */
const PASTED = 'bang-da-dan.txt';
