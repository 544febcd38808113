/** Where a copied table is pasted. */
import type { ClipboardEvent } from 'react';
import { draftOf } from '../../draft/draft';
import { formDraft } from '../../draft/form-draft';
import type { FormDraft } from '../../draft/model';
import { pastedBlocks } from '../../intake/pasted';
import type { AuthorTexts } from '../../messages/author';

interface PasteProps {
  t: AuthorTexts;
  take: (draft: FormDraft) => void;
  say: (text: string) => void;
}

export function Paste({ t, take, say }: PasteProps) {
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { clipboardData: given } = event;
    const read = draftPasted(given.getData('text/plain'), given.getData('text/html'));
    say(read ? '' : t.unpasted);
    if (read) take(read);
  };
  return (
    <label>
      {t.paste}
      <textarea rows={3} value="" onChange={() => undefined} onPaste={paste} />
    </label>
  );
}

/** A decision's table that was copied; undefined where the clipboard holds none. */
export function draftPasted(plain: string, html: string): FormDraft | undefined {
  const blocks = pastedBlocks(plain, html);
  const draft = blocks && formDraft(draftOf(blocks));
  return draft && draft.columns.length > 0 ? draft : undefined;
}
