/** The criteria of a submission as cards: one is open, with its figures in view and its row shown in the sheet beside the pane. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { BatchEntry, ReceivedFile } from '../../intake/batch/entry';
import { findingText } from '../../messages/findings';
import { number } from '../../messages/language';
import { stateWords } from '../../messages/review';
import type { Appraisal, AppraisedCriterion, Who } from '../../review/appraisal/appraisal';
import { isUncalculated } from '../../review/compare';
import { parseA1 } from '../../sheet/address';
import { usePane } from '../host';
import { Decision } from './Decision';
import { InView } from './InView';
import type { Before } from './LastTime';
import { useBatch } from './useBatch';
import { useShowCell } from './useShowCell';

interface CardsProps {
  entry: BatchEntry;
  received: ReceivedFile;
  shown: readonly AppraisedCriterion[];
  before: Before | undefined;
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
}

export function Cards({ entry, received, shown, before, who, put }: CardsProps) {
  const { show, said } = useShowCell(entry);
  const [opened, setOpened] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const { reviewed } = received;
  const open = (id: string | undefined): void => {
    setOpened(id);
    const { cell = '', entered = '' } = reviewed.comparison.criteria.find((one) => one.id === id) ?? {};
    const [ref, through] = [parseA1(cell), parseA1(entered)];
    if (show && ref) show({ sheet: reviewed.sheet, ref, ...(through ? { through } : {}) });
  };
  const head = (): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
  useEffect(() => {
    if (opened !== undefined) head()?.focus({ preventScroll: true });
  }, [opened]);
  // the sheet that opens beside makes the pane narrow: the card is brought into view again
  useEffect(() => {
    if (opened !== undefined) head()?.closest('li')?.scrollIntoView?.({ block: 'start' });
  }, [opened, said]);
  /** The id of the card before or after one; undefined at the ends. */
  const neighbour = (id: string, by: 1 | -1): string | undefined =>
    shown[shown.findIndex((one) => one.id === id) + by]?.id;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    const next = opened === undefined ? shown[0]?.id : neighbour(opened, by);
    if (next !== undefined) open(next);
  };
  return (
    <ul className="pane-list" ref={list} onKeyDown={onKeyDown}>
      {shown.map((criterion) => (
        <li
          key={criterion.id}
          className="pane-problem"
          data-severity={criterion.state === 'open' ? 'warning' : 'gap'}
        >
          <Head
            criterion={criterion}
            uncalculated={isUncalculated(reviewed.comparison, criterion.id)}
            text={reviewed.rubric.criteria.find(({ id }) => id === criterion.id)?.text ?? ''}
            opened={opened === criterion.id}
            begun={entry.begun?.has(criterion.id) ?? false}
            toggle={() => open(opened === criterion.id ? undefined : criterion.id)}
          />
          {opened === criterion.id && (
            <Opened
              {...{ entry, received, criterion, before, who, open }}
              previous={neighbour(criterion.id, -1)}
              next={neighbour(criterion.id, 1)}
              put={put}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface OpenedProps extends Omit<CardsProps, 'shown'> {
  criterion: AppraisedCriterion;
  /** The ids of the cards before and after; undefined at the ends. */
  previous: string | undefined;
  next: string | undefined;
  open: (id: string | undefined) => void;
}

/** What is seen and decided of the criterion whose card is open; who has decided is led to the next one. */
function Opened({ entry, received, criterion, before, who, put, previous, next, open }: OpenedProps) {
  const { batch, t } = useBatch();
  return (
    <>
      <InView id={criterion.id} received={received} before={before} />
      <Decision
        criterion={criterion}
        appraisal={received.appraisal}
        begun={entry.begun?.get(criterion.id)}
        write={(begun) => batch.write(entry.id, criterion.id, begun)}
        who={who}
        proposed={proposedQuestion(received, criterion.id, t.appraisal)}
        put={(decided) => {
          put(decided);
          open(next);
        }}
      />
      <div className="pane-problem-do">
        {[
          { id: previous, text: t.appraisal.previous },
          { id: next, text: t.appraisal.next },
        ].map(({ id, text }) => (
          <Button key={text} size="small" disabledFocusable={id === undefined} onClick={() => open(id)}>
            {text}
          </Button>
        ))}
      </div>
    </>
  );
}

/** What to ask of the unit: the cell, what was found there, and what to do about it. */
function proposedQuestion(
  { reviewed, answers }: ReceivedFile,
  id: string,
  t: ReturnType<typeof useBatch>['t']['appraisal'],
): string {
  // questions go to the unit, in Vietnamese whatever the reviewer reads
  const found = reviewed.findings
    .filter(({ criterion }) => criterion === id)
    .map((one) => t.asked(one.cell ?? '', findingText(one)));
  const given = answers.get(id);
  const entered = given !== undefined && (given.claimed !== null || given.inputs.some((one) => one !== null));
  return [...found, ...(entered && given.evidence === '' ? [t.askedEvidence] : [])].join('\n');
}

interface HeadProps {
  criterion: AppraisedCriterion;
  /** Nobody knows what the unit gives itself. */
  uncalculated: boolean;
  text: string;
  opened: boolean;
  /** Something was written about it and not settled. */
  begun: boolean;
  toggle: () => void;
}

function Head({ criterion, uncalculated, text, opened, begun, toggle }: HeadProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const show = (value: number): string => number(value, language);
  const { id, self, recomputed, appraised, max, state } = criterion;
  return (
    <>
      <button type="button" className="pane-fold" aria-expanded={opened} onClick={toggle}>
        <span className="pane-no">{id}</span> <span lang="vi">{text}</span>
      </button>
      <p className="pane-quiet">
        {t.appraisal.given(
          self === null ? t.appraisal.nobody : uncalculated ? t.review.notCalculated : show(self),
          show(recomputed),
          show(appraised),
          show(max),
        )}
        {' · '}
        <strong lang="vi">{stateWords[state]}</strong>
        {begun && ` · ${t.appraisal.begun}`}
      </p>
    </>
  );
}
