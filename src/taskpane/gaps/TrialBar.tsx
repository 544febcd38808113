/** What is being tried, what it comes to, and the two ways to end it; in view on every part of the pane. */
import { Button } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { gainText } from '../../messages/gaps';
import { number } from '../../messages/language';
import { useForm, usePane } from '../host';
import type { Trial } from '../trial';

export function TrialBar({ trial }: { trial: Trial }) {
  const { t, language } = usePane();
  const { form } = useForm();
  const tried = useSyncExternalStore(trial.subscribe, trial.tried);
  const { screen } = useSyncExternalStore(trial.subscribe, trial.getSnapshot);
  if (tried.size === 0 || screen.kind !== 'form') return null;
  const [now, then] = [form.assessment, screen.form.assessment];
  const gain = Math.round((then.total - now.total) * 100) / 100;
  return (
    <section className="pane-banner pane-trial" data-tone="warning" aria-label={t.trial.label}>
      <p aria-live="polite">
        <strong>
          {t.trial.sum(
            tried.size,
            number(now.total, language),
            number(then.total, language),
            gainText(gain, language),
          )}
        </strong>{' '}
        {then.class !== undefined && t.trial.class(now.class ?? '–', then.class)}
      </p>
      <p>{t.trial.writes([...tried.keys()].join('; '))}</p>
      <div className="pane-problem-do">
        <Button size="small" appearance="primary" onClick={() => void trial.write()}>
          {t.trial.write}
        </Button>
        <Button size="small" onClick={() => trial.discard()}>
          {t.trial.discard}
        </Button>
      </div>
    </section>
  );
}
