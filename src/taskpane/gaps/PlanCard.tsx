/** The least that reaches a target, worked out over what is being tried. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { gainText, planText, stepAction } from '../../messages/gaps';
import { number } from '../../messages/language';
import { findGaps } from '../../scoring/gaps';
import type { Gap } from '../../scoring/gaps';
import { nextClass } from '../../scoring/next-class';
import { applyPlan, planFor } from '../../scoring/plan';
import type { Plan } from '../../scoring/plan';
import type { Kind } from '../../reading/kinds';
import { problemText } from '../../messages/problems';
import { Asked, problemOf } from '../fill/Asked';
import { entryText, typedEntry } from '../fill/entries';
import { useForm, usePane, usePaneState } from '../host';
import type { Trial } from '../trial';
import type { Assessment } from '../../scoring/assessment';

/** A longer plan stays closed until somebody opens it. */
const MOST_OPEN = 6;

interface PlanCardProps {
  trial: Trial;
  /** Gaps of the form as it stands in the sheet. */
  gaps: Gap[];
  before: Assessment | undefined;
}

export function PlanCard({ trial, gaps, before }: PlanCardProps) {
  const { session, t, language } = usePane();
  const { busy } = usePaneState();
  const { rubric, form, infeasible } = useForm();
  const { screen } = useSyncExternalStore(trial.subscribe, trial.getSnapshot);
  const tried = useSyncExternalStore(trial.subscribe, trial.tried);
  const { submission, assessment } = screen.kind === 'form' ? screen.form : form;
  const { kind, next, typed, setTyped, wanted, target, refused } = useGoal(form.assessment);
  const plan = useMemo(
    () =>
      target === undefined
        ? undefined
        : planFor(rubric, submission, {
            target,
            infeasible,
            known: { assessment, gaps: findGaps(rubric, submission, assessment) },
          }),
    [rubric, submission, assessment, infeasible, target],
  );
  const tryPlan = (steps: Plan['steps']): void => {
    const { answers } = applyPlan(submission, { steps });
    const ids = new Set(steps.map(({ id }) => id));
    trial.try([...answers].filter(([id]) => ids.has(id)));
  };
  return (
    <section className="pane-plan" aria-label={t.gaps.plan}>
      <Field
        label={t.gaps.target}
        validationState={refused ? 'error' : 'none'}
        validationMessage={refused}
        hint={next ? t.gaps.targetClass(next.name, number(next.target, language)) : null}
      >
        <Input
          className="pane-figure"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? entryText(next?.target, language, kind)}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <Asked entry={wanted} choose={(value) => setTyped(entryText(value, language, kind))} />
      {plan && <PlanView plan={plan} trying={tried.size > 0} tryIt={tryPlan} />}
      <Button
        disabledFocusable={busy !== undefined || tried.size > 0}
        onClick={() => void session.insertPlan(gaps, plan, before)}
      >
        {t.gaps.insert}
      </Button>
      {tried.size > 0 && <p className="pane-quiet">{t.trial.first}</p>}
    </section>
  );
}

/** The points that somebody wants to reach: those of the next class until another goal is typed. */
function useGoal(assessment: Assessment) {
  const { t, language } = usePane();
  const { rubric } = useForm();
  const [typed, setTyped] = useState<string>();
  const next = nextClass(rubric, assessment);
  const most = rubric.max + rubric.bonus;
  const kind: Kind = { is: 'points', max: most };
  const wanted = typed === undefined ? (next?.target ?? null) : typedEntry(kind, typed);
  const wrong = problemOf(wanted);
  const target = typeof wanted === 'number' && wanted <= 1e6 ? wanted : undefined;
  // a goal that is no number, or none at all, is refused with a word
  const refused = wrong
    ? problemText(wrong, language)
    : typed !== undefined && target === undefined
      ? t.gaps.noTarget(number(most, language))
      : null;
  return { kind, next, typed, setTyped, wanted, target, refused };
}

interface PlanViewProps {
  plan: Plan;
  /** The plan goes on from what is tried, not from the form. */
  trying: boolean;
  tryIt: (steps: Plan['steps']) => void;
}

function PlanView({ plan, trying, tryIt }: PlanViewProps) {
  const { t, language } = usePane();
  return (
    <div className="pane-more">
      <p aria-live="polite">
        {trying && `${t.trial.given} `}
        {planText(plan, language)}
      </p>
      {plan.steps.length > 0 && (
        <>
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
          <Button size="small" onClick={() => tryIt(plan.steps)}>
            {t.trial.plan}
          </Button>
        </>
      )}
    </div>
  );
}
