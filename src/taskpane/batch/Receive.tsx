/** Choosing submitted files, and how far their reading is. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Batch } from '../../intake/batch/batch';
import { batchTexts } from '../../messages/batch';
import { FilePicker } from '../controls/FilePicker';
import { useForms } from '../forms';
import { usePane } from '../host';
import { Bar } from '../Score';
import { Sure } from '../controls/Sure';
import { KeptOffer } from './KeptOffer';

interface ReceiveProps {
  batch: Batch;
  /** What is chosen. */
  label: string;
  hint?: string;
}

export function Receive({ batch, label, hint }: ReceiveProps) {
  const { host, language } = usePane();
  const t = batchTexts[language];
  const { entries, running, kept, shared } = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  const [asked, setAsked] = useState(false);
  const forms = useForms(host.forms);
  useEffect(() => void batch.renew(language), [batch, forms, language]);
  const done = entries.filter((entry) => entry.state === 'done' || entry.state === 'failed').length;
  return (
    <div className="pane-receive">
      <FilePicker
        label={label}
        multiple
        look={{ appearance: hint !== undefined && entries.length === 0 ? 'primary' : 'secondary' }}
        pick={(files) => void batch.add(files, language)}
      />
      {hint !== undefined && <p className="pane-quiet">{hint}</p>}
      {entries.length === 0 && batch.keeper && <KeptOffer batch={batch} keeper={batch.keeper} />}
      {entries.length > 0 && (
        <>
          <p aria-live="polite">{t.receive.progress(done, entries.length)}</p>
          {kept === false && <p role="alert">{t.receive.notKept}</p>}
          <Bar value={done} max={entries.length} label={t.receive.progress(done, entries.length)} thin />
          <Comparing batch={batch} />
          <div className="pane-problem-do">
            {running && (
              <Button size="small" onClick={() => batch.cancel()}>
                {t.receive.cancel}
              </Button>
            )}
            {!running && done < entries.length && (
              <Button size="small" onClick={() => void batch.resume(language)}>
                {t.receive.resume}
              </Button>
            )}
            {!running && done === entries.length && shared.stopped && (
              <Button size="small" onClick={() => void batch.resume(language)}>
                {t.receive.compareAgain}
              </Button>
            )}
            {!running && (
              <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
                {t.receive.clear}
              </Button>
            )}
          </div>
          {asked && (
            <Sure
              question={t.receive.clearSure}
              answer={(sure) => {
                setAsked(false);
                if (sure) batch.clear();
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

/** How far comparing the files with each other is, and how many it left out. */
function Comparing({ batch }: Pick<ReceiveProps, 'batch'>) {
  const { language } = usePane();
  const { receive: t } = batchTexts[language];
  const { entries, running, compared, shared } = useSyncExternalStore(batch.subscribe, batch.getSnapshot);
  if (running && compared !== undefined) {
    const all = entries.filter(({ received }) => received).length;
    return (
      <>
        <p role="status">{t.comparing}</p>
        <Bar value={compared} max={all} label={t.compared(compared, all)} thin />
        <p className="pane-quiet">{t.compared(compared, all)}</p>
      </>
    );
  }
  return running || shared.left === 0 ? null : (
    <p role="status">{t.uncompared(shared.left, shared.of.length)}</p>
  );
}
