/** On a shared computer: one button that removes everything this browser keeps, and says first what that is. */
import { Suspense, lazy, useState } from 'react';
import type { FormEntry } from '../../rubric/store';
import type { PageContext } from '../context';
import { draftText, workText } from './draft-text';
import { forgetAll, keptHere } from '../document/drafts';
import type { Kept } from '../document/drafts';

const Discard = lazy(() => import('../Discard'));

interface ForgetProps {
  context: PageContext;
  /** Every form that the page knows, to name drafts by. */
  entries: readonly FormEntry[];
  done: () => void;
}

export function Forget({ context: { t, language, forms, batch }, entries, done }: ForgetProps) {
  const [kept, setKept] = useState<Kept>();
  const [said, setSaid] = useState('');
  const added = entries.filter(({ from }) => from === 'given');
  const settle = async (sure: boolean): Promise<void> => {
    setKept(undefined);
    if (!sure) return;
    for (const { key } of added) await forms.remove(key);
    batch.clear();
    await forgetAll();
    setSaid(t.forgotten);
    done();
  };
  return (
    <div>
      <button
        type="button"
        className="quiet"
        onClick={() =>
          void keptHere().then(setKept, () =>
            setKept({ drafts: [], works: [], open: 0, received: 0, settings: localStorage.length }),
          )
        }
      >
        {t.forget}
      </button>
      <span role="status">{said}</span>
      {kept && (
        <Suspense>
          <Discard
            question={t.forgetSure(
              kept.drafts.map((draft) => draftText(draft, entries, t, language)),
              kept.works.map((work) => workText(work, t, language)),
              kept.open,
              added.length,
              kept.received + batch.getSnapshot().entries.length,
              kept.settings,
            )}
            answer={(sure) => void settle(sure)}
          />
        </Suspense>
      )}
    </div>
  );
}
