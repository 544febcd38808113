/** The reviewer's decisions about one submission, and the papers that come of them. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Entry, ReceivedFile } from '../../intake/batch';
import { localDate } from '../../intake/local-date';
import { number } from '../../messages/language';
import { stateWords } from '../../messages/review';
import {
  acceptAgreeing,
  appraisalTotals,
  doubtfulCriteria,
  needsReason,
  unfinished,
} from '../../review/appraisal/appraisal';
import type { Appraisal, AppraisedCriterion, Who } from '../../review/appraisal/appraisal';
import { minutesOf } from '../../review/appraisal/minutes';
import { usePane } from '../host';
import { useLetter } from '../letter';
import { LetterFields } from '../LetterFields';
import { Decision } from './Decision';
import { Deductions } from './Deductions';
import { InView } from './InView';
import { useBatch, useDelivery } from './useBatch';

const views = ['open', 'differs', 'decided', 'all'] as const;
type View = (typeof views)[number];

export function Appraise({ id }: { id: number }) {
  const { language } = usePane();
  const { batch, state, t } = useBatch();
  const [view, setView] = useState<View>('open');
  const [opened, setOpened] = useState<string>();
  const { reviewer } = state;
  const entry = state.entries.find((candidate) => candidate.id === id);
  const received = entry?.received;
  if (!entry || !received) return null;
  const { appraisal, reviewed } = received;
  const { rubric } = reviewed;
  const totals = appraisalTotals(rubric, appraisal);
  const left = unfinished(appraisal);
  const show = (value: number): string => number(value, language);
  const who = (): Who | undefined =>
    reviewer.trim() === '' ? undefined : { at: new Date().toISOString(), by: reviewer.trim() };
  const change = (act: (who: Who) => Appraisal): void => {
    const by = who();
    if (by) batch.appraise(id, act(by));
  };
  const named = reviewer.trim() !== '';
  const texts = new Map(rubric.criteria.map((printed) => [printed.id, printed.text]));
  const doubtful = doubtfulCriteria(reviewed);
  const agreeing = appraisal.criteria.length - acceptedBefore(appraisal, doubtful);
  const shown = appraisal.criteria.filter((criterion) => inView(view, criterion, left));
  return (
    <>
      <Field label={t.appraisal.reviewer} hint={named ? null : t.appraisal.reviewerFirst}>
        <Input value={reviewer} autoComplete="off" onChange={(_, data) => batch.appraisedBy(data.value)} />
      </Field>
      <p aria-live="polite">
        <strong>{t.appraisal.total(show(totals.total), show(rubric.max))}</strong>
        {[
          totals.bonus > 0 ? t.appraisal.bonus(show(totals.bonus)) : '',
          totals.deducted > 0 ? t.appraisal.deducted(show(totals.deducted)) : '',
        ]
          .filter(Boolean)
          .map((text) => `, ${text}`)}
        {'. '}
        {totals.class !== undefined && `${t.appraisal.class(totals.class)}. `}
        {t.appraisal.left(left.length)}
      </p>
      {agreeing > 0 && (
        <Button
          className="pane-start"
          disabledFocusable={!named}
          onClick={() => change((by) => acceptAgreeing(appraisal, by, doubtful))}
        >
          {t.appraisal.acceptAll(agreeing)}
        </Button>
      )}
      <Deductions rubric={rubric} appraisal={appraisal} who={who} put={(next) => batch.appraise(id, next)} />
      <Field label={t.appraisal.show}>
        <Select
          value={view}
          onChange={(_, { value }) => setView(views.find((each) => each === value) ?? 'open')}
        >
          {views.map((each) => (
            <option key={each} value={each}>
              {t.appraisal.shown[each]} ({appraisal.criteria.filter((one) => inView(each, one, left)).length})
            </option>
          ))}
        </Select>
      </Field>
      <ul className="pane-list">
        {shown.map((criterion) => (
          <li
            key={criterion.id}
            className="pane-problem"
            data-severity={criterion.state === 'open' ? 'warning' : 'gap'}
          >
            <button
              type="button"
              className="pane-fold"
              aria-expanded={opened === criterion.id}
              onClick={() => setOpened(opened === criterion.id ? undefined : criterion.id)}
            >
              <span className="pane-no">{criterion.id}</span> <span lang="vi">{texts.get(criterion.id)}</span>
            </button>
            <p className="pane-quiet">
              {t.appraisal.given(
                criterion.self === null ? t.appraisal.nobody : show(criterion.self),
                show(criterion.recomputed),
                show(criterion.appraised),
                show(criterion.max),
              )}
              {' · '}
              <strong lang="vi">{stateWords[criterion.state]}</strong>
            </p>
            {opened === criterion.id && <InView id={criterion.id} received={received} />}
            {opened === criterion.id && (
              <Decision
                criterion={criterion}
                appraisal={appraisal}
                who={who}
                put={(next) => {
                  batch.appraise(id, next);
                  setOpened(undefined);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <Papers entry={entry} received={received} reviewer={reviewer.trim()} />
    </>
  );
}

/** Criteria that "accept all" would leave as they are. */
const acceptedBefore = (appraisal: Appraisal, doubtful: ReadonlySet<string>): number => {
  const after = acceptAgreeing(appraisal, { at: '', by: '' }, doubtful);
  return after.criteria.filter((criterion, index) => criterion === appraisal.criteria[index]).length;
};

function inView(view: View, criterion: AppraisedCriterion, left: readonly AppraisedCriterion[]): boolean {
  switch (view) {
    case 'open':
      return left.includes(criterion);
    case 'differs':
      return needsReason(criterion) || criterion.self !== criterion.recomputed;
    case 'decided':
      return criterion.state !== 'open';
    case 'all':
      return true;
  }
}

interface PapersProps {
  entry: Entry;
  received: ReceivedFile;
  reviewer: string;
}

function Papers({ entry: { file, report }, received: { appraisal, reviewed }, reviewer }: PapersProps) {
  const { host } = usePane();
  const { batch, t } = useBatch();
  const letter = useLetter();
  const delivery = useDelivery();
  if (!host.saveFile) return null;
  const findings = [...reviewed.findings, ...(report?.findings ?? [])];
  const details = { letter, date: localDate(new Date()), reviewer, findings };
  const unit = reviewed.unit === '' ? file.name.replace(/\.[^.]*$/, '') : reviewed.unit;
  const paper = (kind: 'appraised' | 'return') => (): void =>
    void delivery.file(
      () => batch.reader.paper(kind, file, appraisal, details, host.version),
      t.appraisal.fileNames[kind](unit),
    );
  const minutes = (): void =>
    void delivery.file(async () => {
      const { minutesDocument } = await import('../../word/minutes');
      return minutesDocument(minutesOf(reviewed.rubric, appraisal, details));
    }, t.appraisal.fileNames.minutes(unit));
  return (
    <section className="pane-fields" aria-label={t.appraisal.saveWorkbook}>
      <LetterFields paper="minutes" />
      <p className="pane-quiet">{t.appraisal.untouched}</p>
      <div className="pane-problem-do">
        <Button appearance="primary" disabledFocusable={delivery.busy} onClick={paper('appraised')}>
          {t.appraisal.saveWorkbook}
        </Button>
        <Button disabledFocusable={delivery.busy} onClick={minutes}>
          {t.appraisal.saveMinutes}
        </Button>
        <Button disabledFocusable={delivery.busy} onClick={paper('return')}>
          {t.appraisal.saveReturn}
        </Button>
      </div>
      <p role="status">{delivery.said}</p>
    </section>
  );
}
