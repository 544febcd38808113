/** What is to be known of the open document: what becomes of the rest of its file, what was saved, what was refused. */
import { useLayoutEffect, useRef, useState } from 'react';
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
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) clearOf(document.activeElement?.closest('.sheet td'), box.current);
  });
  return (
    <div ref={box} role="status" className="desk-said">
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

/** Between a notice and the cell that it leaves free, in pixels. */
const GAP = 6;

/** Moves what is said off the cell that has the keyboard: above it, or where that is no room, below. */
function clearOf(at: Element | null | undefined, box: HTMLElement): void {
  box.style.bottom = '';
  if (!at || !box.firstChild) return;
  const cell = at.getBoundingClientRect();
  const said = box.getBoundingClientRect();
  const apart =
    said.top >= cell.bottom || said.bottom <= cell.top || said.left >= cell.right || said.right <= cell.left;
  if (apart) return;
  const above = cell.top - GAP - said.height >= 0;
  const bottom = above ? cell.top - GAP : cell.bottom + GAP + said.height;
  box.style.bottom = `${window.innerHeight - bottom}px`;
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
