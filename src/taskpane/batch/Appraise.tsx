/** The reviewer's decisions about one submission, those of another reviewer, and the papers that come of them. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReceivedFile } from '../../intake/batch/entry';
import { decidedAt } from '../../intake/local-date';
import { number } from '../../messages/language';
import { acceptAgreeing, needsReason, unfinished } from '../../review/appraisal/appraisal';
import { doubtfulCriteria, withoutEvidence } from '../../review/appraisal/doubtful';
import { appraisalTotals } from '../../review/appraisal/totals';
import type { Appraisal, AppraisedCriterion, Who } from '../../review/appraisal/appraisal';
import { lastDecided, undone } from '../../review/appraisal/undo';
import { usePane } from '../host';
import { Cards } from './Cards';
import { Deductions } from './Deductions';
import { Join } from './Join';
import { LastTime } from './LastTime';
import type { Before } from './LastTime';
import { Papers } from './Papers';
import { Seen } from './Seen';
import { useBatch } from './useBatch';

const views = ['open', 'differs', 'decided', 'all'] as const;
type View = (typeof views)[number];

export function Appraise({ id }: { id: number }) {
  const { batch, state, t } = useBatch();
  const [view, setView] = useState<View>('open');
  const [before, setBefore] = useState<Before>();
  const { reviewer } = state;
  const entry = state.entries.find((candidate) => candidate.id === id);
  const received = entry?.received;
  if (!entry || !received) return null;
  const { appraisal, reviewed } = received;
  const { rubric } = reviewed;
  const left = unfinished(appraisal);
  const who = (): Who | undefined =>
    reviewer.trim() === '' ? undefined : { at: decidedAt(new Date()), by: reviewer.trim() };
  const put = (next: Appraisal): void => batch.appraise(id, next);
  const named = reviewer.trim() !== '';
  const shown = appraisal.criteria.filter((criterion) => inView(view, criterion, left));
  return (
    <>
      <Field label={t.appraisal.reviewer} hint={named ? null : t.appraisal.reviewerFirst}>
        <Input value={reviewer} autoComplete="off" onChange={(_, data) => batch.appraisedBy(data.value)} />
      </Field>
      <Totals received={received} left={left.length} begun={entry.begun?.size ?? 0} />
      <AtOnce received={received} who={who} put={put} />
      <Join received={received} put={put} />
      <Seen received={received} who={who} put={put} />
      <Deductions rubric={rubric} appraisal={appraisal} who={who} put={put} />
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
      <LastTime rubric={rubric.key} unit={received.reviewed.unit} put={setBefore} />
      <Cards entry={entry} received={received} shown={shown} before={before} who={who} put={put} />
      <Papers entry={entry} received={received} reviewer={reviewer.trim()} />
    </>
  );
}

interface TotalsProps {
  received: ReceivedFile;
  /** How many criteria are still to be decided, and about how many of them something is being written. */
  left: number;
  begun: number;
}

/** What the unit has by the decisions so far. */
function Totals({ received: { appraisal, reviewed }, left, begun }: TotalsProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const show = (value: number): string => number(value, language);
  const totals = appraisalTotals(reviewed.rubric, appraisal);
  return (
    <p aria-live="polite">
      <strong>{t.appraisal.total(show(totals.total), show(reviewed.rubric.max))}</strong>
      {[
        totals.bonus > 0 ? t.appraisal.bonus(show(totals.bonus)) : '',
        totals.deducted > 0 ? t.appraisal.deducted(show(totals.deducted)) : '',
      ]
        .filter(Boolean)
        .map((text) => `, ${text}`)}
      {'. '}
      {totals.class !== undefined && `${t.appraisal.class(totals.class)}. `}
      {t.appraisal.left(left)}
      {begun > 0 && ` ${t.appraisal.begunLeft(begun)}`}
    </p>
  );
}

interface AtOnceProps {
  received: ReceivedFile;
  /** Who decides; undefined until a name is given. */
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
}

/** Accepts all that agrees, or takes back what was decided last. */
function AtOnce({ received: { appraisal, reviewed }, who, put }: AtOnceProps) {
  const { t } = useBatch();
  const nameless = who() === undefined;
  const last = lastDecided(appraisal);
  const doubtful = doubtfulCriteria(reviewed);
  const agreeing = acceptable(appraisal, doubtful);
  const change = (act: (who: Who) => Appraisal): void => {
    const by = who();
    if (by) put(act(by));
  };
  return (
    <>
      {agreeing.size > 0 && (
        <Button
          className="pane-start"
          disabledFocusable={nameless}
          onClick={() => change((by) => acceptAgreeing(appraisal, by, doubtful))}
        >
          {t.appraisal.acceptAll(agreeing.size, withoutEvidence(reviewed, agreeing).size)}
        </Button>
      )}
      {last.length > 0 && (
        <Button
          className="pane-start"
          disabledFocusable={nameless}
          onClick={() => change((by) => undone(appraisal, by))}
        >
          {t.appraisal.undo(last.length, last[0] ?? '')}
        </Button>
      )}
    </>
  );
}

/** Criteria that "accept all" would accept. */
const acceptable = (appraisal: Appraisal, doubtful: ReadonlySet<string>): ReadonlySet<string> => {
  const after = acceptAgreeing(appraisal, { at: '', by: '' }, doubtful);
  return new Set(
    after.criteria.flatMap((criterion, index) =>
      criterion === appraisal.criteria[index] ? [] : [criterion.id],
    ),
  );
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
