/** A draft in hand: how far it is, the form's own data, its rows, and the selected one with its rule. */
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { Examined } from '../../draft/examine';
import type { Entry, FormDraft, Info } from '../../draft/model';
import type { AuthorTexts } from '../../messages/author';
import { draftTexts } from '../../messages/draft';
import type { Rubric } from '../../rubric/types';
import { InfoForm } from './InfoForm';
import { RowCard } from './RowCard';
import { RowList } from './RowList';
import { useExamined } from './useExamined';
import './author.css';

interface DraftingProps {
  t: AuthorTexts;
  draft: FormDraft;
  /** Row that is in hand. */
  selected: number;
  select: (index: number) => void;
  change: (draft: FormDraft) => void;
  publish: (examined: Examined, rubric: Rubric) => Promise<void>;
  /** Further buttons. */
  children?: (examined: Examined) => ReactNode;
}

export function Drafting({ t, draft, selected, select, change, publish, children }: DraftingProps) {
  const examined = useExamined(draft);
  const { problems, rubric, standing } = examined;
  const latest = useRef({ draft, change });
  useEffect(() => {
    latest.current = { draft, change };
  });
  const putInfo = useCallback(
    (info: Info): void => latest.current.change({ ...latest.current.draft, info }),
    [],
  );
  const entry = draft.entries[selected];
  const put = (changed: Entry): void =>
    change({ ...draft, entries: draft.entries.map((one, index) => (index === selected ? changed : one)) });
  const next =
    problems.find(({ entry: at }) => at !== undefined && at > selected) ??
    problems.find(({ entry: at }) => at !== undefined);
  return (
    <>
      <div className="author-tools">
        <span className="author-standing">{draftTexts.vi.standing[standing.state](standing.version)}</span>
        <strong role="status">{t.open(problems.length)}</strong>
        <button
          type="button"
          disabled={next === undefined}
          onClick={() => next?.entry !== undefined && select(next.entry)}
        >
          {t.next}
        </button>
        {children?.(examined)}
        <button
          type="button"
          className="primary"
          disabled={problems.length > 0 || !rubric || standing.state === 'published'}
          onClick={() => rubric && void publish(examined, rubric)}
        >
          {t.publish}
        </button>
      </div>
      <InfoForm t={t} info={draft.info} problems={problems} put={putInfo} />
      <div className="author-desk">
        <RowList t={t} draft={draft} problems={problems} selected={selected} select={select} />
        {entry && (
          <RowCard
            key={selected}
            t={t}
            entry={entry}
            columns={draft.columns}
            check={examined.draft.entries[selected]?.check ?? ''}
            problems={problems.filter(({ entry: at }) => at === selected)}
            rubric={rubric}
            corrects={draft.base !== undefined}
            put={put}
          />
        )}
      </div>
    </>
  );
}

/** The row where work begins. */
export const firstCriterion = ({ entries }: FormDraft): number =>
  Math.max(
    0,
    entries.findIndex(({ kind }) => kind === 'criterion'),
  );
