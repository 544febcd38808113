/** A draft in hand: how far it is, the form's own data, its rows, and the selected one with its rule. */
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { Examined } from '../../draft/examine';
import { differencesOf } from '../../draft/earlier/last-year';
import type { DraftEntry, EntryProblem, FormDraft, Info } from '../../draft/model';
import { problemWords } from '../../draft/sheet/write';
import type { AuthorTexts } from '../../messages/author';
import { draftTexts } from '../../messages/draft';
import type { Rubric } from '../../rubric/types';
import { InfoForm } from './InfoForm';
import { RowCard } from './RowCard';
import { RowList } from './RowList';
import { SharedOffers } from './SharedOffers';
import { useExamined } from './useExamined';
import '../plain-buttons.css';
import './author.css';

const NONE: readonly EntryProblem[] = [];

interface DraftingProps {
  t: AuthorTexts;
  draft: FormDraft;
  /** Row that is in hand. */
  selected: number;
  select: (index: number) => void;
  change: (draft: FormDraft) => void;
  /** What is wrong with the file of the draft, and is mended there. */
  lasting?: readonly EntryProblem[];
  /** The rows stand in a sheet beside it. */
  rowsBeside?: boolean;
  publish: (examined: Examined, rubric: Rubric) => Promise<void>;
  /** Further buttons. */
  children?: (examined: Examined) => ReactNode;
}

export function Drafting({ t, draft, selected, select, change, publish, children, ...more }: DraftingProps) {
  const examined = useExamined(draft);
  const { lasting = NONE, rowsBeside = false } = more;
  const { rubric } = examined;
  const problems = [...lasting, ...examined.problems];
  const latest = useRef({ draft, change });
  useEffect(() => {
    latest.current = { draft, change };
  });
  const putInfo = useCallback(
    (info: Info): void => latest.current.change({ ...latest.current.draft, info }),
    [],
  );
  const entry = draft.entries[selected];
  const put = (changed: DraftEntry): void =>
    change({ ...draft, entries: draft.entries.map((one, index) => (index === selected ? changed : one)) });
  return (
    <>
      <Tools {...{ t, examined, problems, selected, select, publish }}>{children?.(examined)}</Tools>
      {lasting.length > 0 && (
        <ul className="author-problems">
          {lasting.map((problem, index) => (
            <li key={index}>
              “{problem.received}”: {problemWords(problem)}
            </li>
          ))}
        </ul>
      )}
      <InfoForm t={t} info={draft.info} problems={examined.problems} put={putInfo} />
      <SharedOffers t={t} offered={examined.offered} info={draft.info} put={putInfo} />
      <div className="author-desk" data-beside={rowsBeside}>
        {rowsBeside ? (
          <Steps t={t} selected={selected} count={draft.entries.length} select={select} />
        ) : (
          <RowList t={t} draft={draft} problems={problems} selected={selected} select={select} />
        )}
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
            differences={differencesOf(entry, draft)}
            put={put}
          />
        )}
      </div>
    </>
  );
}

interface ToolsProps extends Pick<DraftingProps, 't' | 'selected' | 'select' | 'publish'> {
  examined: Examined;
  problems: readonly EntryProblem[];
  children: ReactNode;
}

/** How far the draft is, the way to what is open, and its publication. */
function Tools({ t, examined, problems, selected, select, publish, children }: ToolsProps) {
  const { rubric, standing } = examined;
  // what is published is no longer to be published
  const done = problems.length === 0 && standing.state === 'published';
  const open = problems.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const next = open.find((entry) => entry > selected) ?? open[0];
  return (
    <div className="author-tools">
      <span className="author-standing">{draftTexts.vi.standing[standing.state](standing.version)}</span>
      <strong role="status">{done ? '' : t.open(problems.length)}</strong>
      <button type="button" disabled={next === undefined} onClick={() => next !== undefined && select(next)}>
        {t.next}
      </button>
      {children}
      <button
        type="button"
        className="primary"
        disabled={problems.length > 0 || !rubric || done}
        onClick={() => rubric && void publish(examined, rubric)}
      >
        {t.publish}
      </button>
    </div>
  );
}

interface StepsProps {
  t: AuthorTexts;
  selected: number;
  count: number;
  select: (index: number) => void;
}

/** From row to row, where they are not listed. */
function Steps({ t, selected, count, select }: StepsProps) {
  return (
    <div className="author-steps">
      <button type="button" disabled={selected === 0} onClick={() => select(selected - 1)}>
        {t.before}
      </button>
      <span>{t.place(selected + 1, count)}</span>
      <button type="button" disabled={selected + 1 >= count} onClick={() => select(selected + 1)}>
        {t.after}
      </button>
    </div>
  );
}
