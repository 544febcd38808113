/** Where points are lost, what brings them back, and the least that reaches a target. */
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { gainText, gapText, planText, stepAction, stepText } from '../messages/gaps';
import { number } from '../messages/language';
import { findGaps } from '../scoring/gaps';
import type { Gap } from '../scoring/gaps';
import { nextClassTarget, planFor } from '../scoring/plan';
import type { Plan } from '../scoring/plan';
import { a1 } from '../sheet/address';
import { entryText, typedEntry } from './entries';
import { useForm, usePane, usePaneState } from './host';

/** The list and the plan; `fix` opens a criterion in the pane. */
export function Gaps({ fix }: { fix: (criterion: string) => void }) {
  const { t, language } = usePane();
  const { rubric, form, infeasible } = useForm();
  const { submission, assessment } = form;
  const [group, setGroup] = useState('');
  const [typed, setTyped] = useState<string>();
  const gaps = useMemo(() => findGaps(rubric, submission, assessment), [rubric, submission, assessment]);
  const next = nextClassTarget(rubric, assessment.total);
  const wanted = typed === undefined ? next : typedEntry(typed);
  const target = typeof wanted === 'number' && wanted <= 1e6 ? wanted : undefined;
  const plan = useMemo(
    () =>
      target === undefined
        ? undefined
        : planFor(rubric, submission, { target, infeasible, known: { assessment, gaps } }),
    [rubric, submission, assessment, gaps, infeasible, target],
  );
  const shown = gaps.filter((gap) => group === '' || gap.group === group);
  const lost = shown.reduce((sum, gap) => sum + gap.lost, 0);
  const groups = rubric.headings.filter(
    ({ kind, key }) => kind === 'group' && gaps.some((gap) => gap.group === key),
  );
  const nextClass = rubric.classes.find(({ from }) => from === next);
  return (
    <section className="pane-card" aria-labelledby="pane-gaps">
      <h2 id="pane-gaps">{t.gaps.title}</h2>
      {gaps.length === 0 ? (
        <p>{t.gaps.none}</p>
      ) : (
        <>
          <section className="pane-plan" aria-label={t.gaps.plan}>
            <Field
              label={t.gaps.target}
              hint={nextClass ? t.gaps.targetClass(nextClass.name, number(nextClass.from, language)) : null}
            >
              <Input
                className="pane-figure"
                inputMode="decimal"
                autoComplete="off"
                value={typed ?? entryText(next, language)}
                onChange={(_, data) => setTyped(data.value)}
              />
            </Field>
            {plan && <PlanView plan={plan} />}
            <Insert gaps={gaps} plan={plan} />
          </section>
          <Field label={t.gaps.group}>
            <Select value={group} onChange={(_, data) => setGroup(data.value)}>
              <option value="">{t.gaps.all}</option>
              {groups.map(({ key, no, text }) => (
                <option key={key} value={key} lang="vi">{`${no} ${text}`}</option>
              ))}
            </Select>
          </Field>
          <p aria-live="polite">{t.gaps.sum(shown.length, number(Math.round(lost * 100) / 100, language))}</p>
          <ul className="pane-list">
            {shown.map((gap) => (
              <GapItem key={gap.id} gap={gap} fix={fix} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A longer plan stays closed until somebody opens it. */
const MOST_OPEN = 6;

function PlanView({ plan }: { plan: Plan }) {
  const { t, language } = usePane();
  return (
    <div className="pane-more">
      <p aria-live="polite">{planText(plan, language)}</p>
      {plan.steps.length > 0 && (
        <details open={plan.steps.length <= MOST_OPEN || undefined}>
          <summary>{t.gaps.plan}</summary>
          <ol>
            {plan.steps.map(({ id, step }) => (
              <li key={id}>
                <span className="pane-no">{id}</span> {stepAction(step, language)}{' '}
                <strong>{gainText(step.gain, language)}</strong>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Insert({ gaps, plan }: { gaps: Gap[]; plan: Plan | undefined }) {
  const { session, t } = usePane();
  const { busy } = usePaneState();
  return (
    <Button disabledFocusable={busy !== undefined} onClick={() => void session.insertPlan(gaps, plan)}>
      {t.gaps.insert}
    </Button>
  );
}

function GapItem({ gap, fix }: { gap: Gap; fix: (criterion: string) => void }) {
  const { session, t, language } = usePane();
  const { rubric, form, infeasible, identity } = useForm();
  const criterion = rubric.criteria.find(({ id }) => id === gap.id);
  const ref = criterion && form.located.inputs(criterion)[0];
  return (
    <li className="pane-problem" data-severity="gap">
      <p className="pane-row">
        <span className="pane-no">{gap.id}</span>
        <strong>{t.gaps.lost(t.points(number(gap.lost, language)))}</strong>
      </p>
      <p className="pane-problem-where" lang="vi">
        {criterion?.text}
      </p>
      <p>{gapText(gap, language)}</p>
      {gap.next && <p className="pane-step">{stepText(gap.next, language)}</p>}
      <div className="pane-problem-do">
        {ref && (
          <Button size="small" onClick={() => void session.selectCell(form.located.sheet.name, ref)}>
            {t.problems.cell(a1(ref))}
          </Button>
        )}
        <Button size="small" appearance="subtle" className="pane-link" onClick={() => fix(gap.id)}>
          {t.gaps.fix}
        </Button>
      </div>
      {identity && gap.steps.length > 0 && (
        <Checkbox
          label={t.gaps.infeasible}
          checked={infeasible.has(gap.id)}
          onChange={(_, data) => void session.mark([gap.id], 'infeasible', data.checked === true)}
        />
      )}
    </li>
  );
}
