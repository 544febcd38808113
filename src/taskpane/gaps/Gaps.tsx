/** Where points are lost, what brings them back, and the least that reaches a target. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { number } from '../../messages/language';
import { reasonKind, reasonKinds } from '../../scoring/gap-reasons';
import { findGaps } from '../../scoring/gaps';
import type { Gap } from '../../scoring/gaps';
import { useForm, usePane } from '../host';
import type { Trial } from '../trial';
import { GapItem } from './GapItem';
import { Groups } from './Groups';
import { PlanCard } from './PlanCard';
import { useBefore } from './useBefore';

const kinds = ['all', ...reasonKinds, 'evidence'] as const;
type Kind = (typeof kinds)[number];
const orders = ['points', 'form'] as const;
type Order = (typeof orders)[number];

const isOf = <T extends string>(all: readonly T[], value: string): value is T =>
  all.some((each) => each === value);

/** The list, the plan and the picture; `fix` opens a criterion in the pane. */
export function Gaps({ trial, fix }: { trial: Trial; fix: (criterion: string) => void }) {
  const { t, language } = usePane();
  // the score above is painted first: finding a hundred gaps takes longer
  const { rubric, form, infeasible, identity, notes } = useDeferredValue(useForm());
  const { submission, assessment, located } = form;
  const before = useBefore();
  const [group, setGroup] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [order, setOrder] = useState<Order>('points');
  const [hide, setHide] = useState(false);
  const gaps = useMemo(() => findGaps(rubric, submission, assessment), [rubric, submission, assessment]);
  const criteria = useMemo(() => new Map(rubric.criteria.map((each) => [each.id, each])), [rubric]);
  const shown = gaps.filter(
    (gap) =>
      (group === '' || gap.group === group) &&
      (kind === 'all' || (kind === 'evidence' ? gap.evidenceMissing : reasonKind(gap.reason) === kind)) &&
      !(hide && infeasible.has(gap.id)),
  );
  const groups = rubric.headings.filter(
    (heading) => heading.kind === 'group' && gaps.some((gap) => gap.group === heading.key),
  );
  const sections =
    order === 'points'
      ? [{ key: '', title: '', items: shown }]
      : groups.map(({ key, no, text }) => ({
          key,
          title: `${no} ${text}`,
          items: shown.filter((gap) => gap.group === key),
        }));
  const lost = (items: Gap[]): string =>
    t.gaps.sum(
      items.length,
      number(Math.round(items.reduce((sum, gap) => sum + gap.lost, 0) * 100) / 100, language),
    );
  return (
    <section className="pane-card" aria-labelledby="pane-gaps">
      <h2 id="pane-gaps">{t.gaps.title}</h2>
      {gaps.length === 0 ? (
        <p>{t.gaps.none}</p>
      ) : (
        <>
          <PlanCard trial={trial} gaps={gaps} before={before.assessment} />
          <div className="pane-filters">
            <Field label={t.gaps.group}>
              <Select value={group} onChange={(_, data) => setGroup(data.value)}>
                <option value="">{t.gaps.all}</option>
                {groups.map(({ key, no, text }) => (
                  <option key={key} value={key} lang="vi">{`${no} ${text}`}</option>
                ))}
              </Select>
            </Field>
            <Field label={t.gaps.kind}>
              <Select value={kind} onChange={(_, { value }) => isOf(kinds, value) && setKind(value)}>
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {t.gaps.kinds[each]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t.gaps.order}>
              <Select value={order} onChange={(_, { value }) => isOf(orders, value) && setOrder(value)}>
                {orders.map((each) => (
                  <option key={each} value={each}>
                    {t.gaps.orders[each]}
                  </option>
                ))}
              </Select>
            </Field>
            {infeasible.size > 0 && (
              <Checkbox
                label={t.gaps.hide}
                checked={hide}
                onChange={(_, data) => setHide(data.checked === true)}
              />
            )}
          </div>
          <p aria-live="polite">{shown.length === 0 ? t.gaps.filtered : lost(shown)}</p>
          {sections
            .filter(({ items }) => items.length > 0)
            .map(({ key, title, items }) => (
              <section key={key}>
                {title !== '' && (
                  <h3>
                    <span lang="vi">{title}</span> <small>{lost(items)}</small>
                  </h3>
                )}
                <ul className="pane-list">
                  {items.map((gap) => {
                    const criterion = criteria.get(gap.id);
                    return (
                      criterion && (
                        <GapItem
                          key={gap.id}
                          gap={gap}
                          criterion={criterion}
                          sheet={located.sheet.name}
                          cell={located.inputs(criterion)[0]}
                          infeasible={infeasible.has(gap.id)}
                          note={identity && (notes.get(gap.id) ?? '')}
                          trial={trial}
                          fix={fix}
                        />
                      )
                    );
                  })}
                </ul>
              </section>
            ))}
        </>
      )}
      <Groups before={before} />
    </section>
  );
}
