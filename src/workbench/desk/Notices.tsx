/** What is to be known of the open document: what becomes of the rest of its file, what was saved, what was refused. */
import { useState } from 'react';
import type { Language } from '../../messages/language';
import { problemText } from '../../messages/problems/index';
import type { Opened } from '../document/opened';
import type { PageContext } from '../context';

interface NoticesProps {
  context: PageContext;
  opened: Opened;
  /** Why the last thing was not done. */
  said: string;
  /** Name of the file that was saved last; said until the next change. */
  savedAs: string;
}

export function Notices({ context: { t, language }, opened, said, savedAs }: NoticesProps) {
  // what became of the rest of the file stays until somebody has read it
  const [others, setOthers] = useState(() => othersText(opened, t, language));
  const form = opened.kind === 'form' ? opened : undefined;
  return (
    <div role="status" className="desk-said">
      {others !== '' && (
        <p className="page-banner" data-tone="warning">
          {others}
          <button type="button" onClick={() => setOthers('')}>
            {t.close}
          </button>
        </p>
      )}
      {savedAs !== '' && !form?.dirty && <p className="page-banner">{t.saved(savedAs)}</p>}
      {said !== '' && (
        <p className="page-banner" data-tone="warning">
          {said}
        </p>
      )}
    </div>
  );
}

const MOST_LISTED = 12;

const shortList = (cells: readonly string[]): string =>
  cells.slice(0, MOST_LISTED).join(', ') + (cells.length > MOST_LISTED ? `… (${cells.length})` : '');

/** What becomes of all else that the file holds, said when it is opened. */
function othersText(opened: Opened, t: PageContext['t'], language: Language): string {
  if (opened.kind !== 'form') return '';
  const { left, replaced, moved, signed, found } = opened.others;
  const kept = opened.source ? [] : opened.others.kept;
  return [
    ...found.map((problem) => problemText(problem, language)),
    kept.length > 0 && t.othersKept(kept.join(', ')),
    left.length > 0 && !opened.source && t.othersLeft(left.join(', ')),
    replaced.length > 0 && t.printedReplaced(shortList(replaced)),
    moved && t.formMoved,
    signed && t.signed,
    opened.fromFile && !opened.source && t.laidOutAnew,
  ]
    .filter(Boolean)
    .join(' ');
}
