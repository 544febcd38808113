/** Every row of the table with what it is and how far its rule is understood; arrows move between them. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { cellOf, type Entry, type EntryProblem, type FormDraft } from '../../draft/model';
import type { AuthorTexts } from '../../messages/author';
import { draftTexts } from '../../messages/draft';

interface RowListProps {
  t: AuthorTexts;
  draft: FormDraft;
  problems: readonly EntryProblem[];
  selected: number;
  select: (index: number) => void;
}

const { kinds, states } = draftTexts.vi;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

export function RowList({ t, draft: { entries, columns }, problems, selected, select }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const open = new Set(problems.map(({ entry }) => entry));
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    select(Math.min(entries.length - 1, Math.max(0, selected + step)));
  };
  return (
    <ul
      ref={list}
      className="author-rows"
      role="listbox"
      aria-label={t.rows}
      aria-activedescendant={`row-${selected}`}
      tabIndex={0}
      onKeyDown={move}
    >
      {entries.map((entry, index) => (
        <li
          key={index}
          id={`row-${index}`}
          role="option"
          aria-selected={index === selected}
          data-kind={entry.kind}
          data-open={open.has(index)}
          onClick={() => select(index)}
        >
          <span>{cellOf(entry, columns, 'no')}</span>
          <span>{cellOf(entry, columns, 'text') || cellOf(entry, columns, 'method')}</span>
          <small>{stands(entry, t)}</small>
        </li>
      ))}
    </ul>
  );
}

function stands({ kind, state, confirmed }: Entry, t: AuthorTexts): string {
  if (kind !== 'criterion') return kinds[kind];
  return confirmed ? t.confirmed : state === '' ? kinds[kind] : states[state];
}
