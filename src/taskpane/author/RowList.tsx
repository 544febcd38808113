/** Every row of the table with what it is and how far its rule is understood; arrows move between them. */
import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import {
  cellOf,
  type DraftEntry,
  type EntryProblem,
  type FormDraft,
  type PrintedColumn,
} from '../../draft/model';
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
  // what was understood only waits for its author; anything else is wrong
  const wrong = new Set(problems.filter(({ code }) => code !== 'not-confirmed').map(({ entry }) => entry));
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
        <Row
          key={index}
          t={t}
          entry={entry}
          index={index}
          columns={columns}
          open={wrong.has(index) ? 'wrong' : open.has(index) ? entry.state : undefined}
          selected={index === selected}
          select={select}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  t: AuthorTexts;
  entry: DraftEntry;
  index: number;
  columns: readonly PrintedColumn[];
  /** Why it is open: something is wrong with it, or how far it was understood; undefined where it is settled. */
  open: 'wrong' | DraftEntry['state'] | undefined;
  selected: boolean;
  select: (index: number) => void;
}

/** Not drawn again for what is typed into another one. */
const Row = memo(function Row({ t, entry, index, columns, open, selected, select }: RowProps) {
  const no = cellOf(entry, columns, 'no');
  const text = cellOf(entry, columns, 'text') || cellOf(entry, columns, 'method');
  return (
    <li
      id={`row-${index}`}
      role="option"
      aria-selected={selected}
      data-kind={entry.kind}
      data-open={open}
      onClick={() => select(index)}
    >
      {/* a note over all columns stands in the first of them */}
      <span>{text === '' ? '' : no}</span>
      <span>{text === '' ? no : text}</span>
      <small>{stands(entry, t)}</small>
    </li>
  );
});

function stands({ kind, state, confirmed }: DraftEntry, t: AuthorTexts): string {
  if (kind !== 'criterion') return kinds[kind];
  return confirmed ? t.confirmed : state === '' ? kinds[kind] : states[state];
}
