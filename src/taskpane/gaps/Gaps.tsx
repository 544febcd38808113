/** Where points are lost, what brings them back, and the least that reaches a target. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { number } from '../../messages/language';
import type { Heading } from '../../rubric/types';
import { reasonKind, reasonKinds } from '../../scoring/gap-reasons';
import { findGaps } from '../../scoring/gaps';
import type { Gap } from '../../scoring/gaps';
import { useForm, usePane } from '../host';
import type { FormScreen } from '../state';
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

/** What of the gaps is shown, and in which order. */
interface Choice {
  group: string;
  kind: Kind;
  order: Order;
  /** Leaves out what cannot be done. */
  hide: boolean;
}

const isShown = (gap: Gap, { group, kind, hide }: Choice, infeasible: ReadonlySet<string>): boolean =>
  (group === '' || gap.group === group) &&
  (kind === 'all' || (kind === 'evidence' ? gap.evidenceMissing : reasonKind(gap.reason) === kind)) &&
  !(hide && infeasible.has(gap.id));

/** The list, the plan and the picture; `fix` opens a criterion in the pane. */
export function Gaps({ trial, fix }: { trial: Trial; fix: (criterion: string) => void }) {
  const { t, language } = usePane();
  // the score above is painted first: finding a hundred gaps takes longer
  const screen = useDeferredValue(useForm());
  const { rubric, form, infeasible } = screen;
  const { submission, assessment } = form;
  const before = useBefore();
  const [choice, setChoice] = useState<Choice>({ group: '', kind: 'all', order: 'points', hide: false });
  const gaps = useMemo(() => findGaps(rubric, submission, assessment), [rubric, submission, assessment]);
  const shown = gaps.filter((gap) => isShown(gap, choice, infeasible));
  const groups = rubric.headings.filter(
    (heading) => heading.kind === 'group' && gaps.some((gap) => gap.group === heading.key),
  );
  const sections =
    choice.order === 'points'
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
          <Filters groups={groups} choice={choice} choose={setChoice} hides={infeasible.size > 0} />
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
                <GapList screen={screen} gaps={items} trial={trial} fix={fix} />
              </section>
            ))}
        </>
      )}
      <Groups before={before} />
    </section>
  );
}

interface FiltersProps {
  groups: readonly Heading[];
  choice: Choice;
  choose: (choice: Choice) => void;
  /** Something can be left out. */
  hides: boolean;
}

/** An edit hardly ever changes which groups have gaps. */
const sameFilters = (a: FiltersProps, b: FiltersProps): boolean =>
  a.choice === b.choice &&
  a.choose === b.choose &&
  a.hides === b.hides &&
  a.groups.length === b.groups.length &&
  a.groups.every((group, index) => group === b.groups[index]);

const Filters = memo(function Filters({ groups, choice, choose, hides }: FiltersProps) {
  const { t } = usePane();
  const { group, kind, order, hide } = choice;
  return (
    <div className="pane-filters">
      <Field label={t.gaps.group}>
        <Select value={group} onChange={(_, { value }) => choose({ ...choice, group: value })}>
          <option value="">{t.gaps.all}</option>
          {groups.map(({ key, no, text }) => (
            <option key={key} value={key} lang="vi">{`${no} ${text}`}</option>
          ))}
        </Select>
      </Field>
      <Field label={t.gaps.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) => isOf(kinds, value) && choose({ ...choice, kind: value })}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t.gaps.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.gaps.order}>
        <Select
          value={order}
          onChange={(_, { value }) => isOf(orders, value) && choose({ ...choice, order: value })}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {t.gaps.orders[each]}
            </option>
          ))}
        </Select>
      </Field>
      {hides && (
        <Checkbox
          label={t.gaps.hide}
          checked={hide}
          onChange={(_, { checked }) => choose({ ...choice, hide: checked === true })}
        />
      )}
    </div>
  );
}, sameFilters);

function GapList({
  screen: { rubric, form, infeasible, identity, notes },
  gaps,
  trial,
  fix,
}: {
  screen: FormScreen;
  gaps: readonly Gap[];
  trial: Trial;
  fix: (criterion: string) => void;
}) {
  const { located } = form;
  const criteria = useMemo(() => new Map(rubric.criteria.map((each) => [each.id, each])), [rubric]);
  return (
    <ul className="pane-list">
      {gaps.map((gap) => {
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
  );
}
