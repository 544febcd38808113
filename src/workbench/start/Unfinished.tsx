/** Work of earlier times that no tab has open: forms that were being filled in, and forms that were being made. */
import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { FormEntry } from '../../rubric/store';
import type { Question } from '../../taskpane/controls/Sure';
import { continueWork, discardWork, freeWork } from '../author/kept-work';
import type { KeptWork } from '../author/kept-work';
import type { PageContext } from '../context';
import type { OwnJob } from '../own-job';
import { discard, freeDrafts } from '../document/drafts';
import type { KeptDraft } from '../document/drafts';
import { draftText, workText } from './draft-text';

const Discard = lazy(() => import('../Discard'));

interface Kept {
  drafts: readonly KeptDraft[];
  works: readonly KeptWork[];
}

const NOTHING: Kept = { drafts: [], works: [] };

export function useUnfinished(): Kept & { refresh: () => void } {
  const [kept, setKept] = useState<Kept>(NOTHING);
  const refresh = useCallback((): void => {
    Promise.all([freeDrafts(), freeWork()]).then(
      ([drafts, works]) => setKept({ drafts, works }),
      () => setKept(NOTHING),
    );
  }, []);
  useEffect(() => {
    refresh();
    // another tab may have let go of its draft meanwhile
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);
  return { ...kept, refresh };
}

interface UnfinishedProps extends Kept {
  context: PageContext;
  entries: readonly FormEntry[];
  refresh: () => void;
  begin: (job: OwnJob) => void;
}

interface Line {
  id: string;
  text: string;
  goOn: () => Promise<unknown>;
  discard: () => Promise<void>;
  sure: Question;
}

/** Each is gone on with, or thrown away. */
export function Unfinished({ context, entries, drafts, works, refresh, begin }: UnfinishedProps) {
  const { book, t, language } = context;
  const [leaving, setLeaving] = useState<Line>();
  const goOn = async (id: string): Promise<void> => {
    const work = await continueWork(id);
    // another tab was quicker
    if (work) begin({ kind: 'author', resumed: { ...work, id } });
    else refresh();
  };
  const lines = [
    ...drafts.map((draft): Line => ({
      id: draft.id,
      text: draftText(draft, entries, t, language),
      goOn: () => book.resume(draft.id),
      discard: () => discard(draft.id),
      sure: t.discardSure(draft.unit),
    })),
    ...works.map((work): Line => ({
      id: work.id,
      text: workText(work, t, language),
      goOn: () => goOn(work.id),
      discard: () => discardWork(work.id),
      sure: t.discardWorkSure(work.name),
    })),
  ];
  return (
    <section aria-labelledby="start-drafts">
      <h2 id="start-drafts">{t.drafts}</h2>
      <ul className="start-drafts">
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.text}</span>
            <button type="button" className="primary" onClick={() => void line.goOn()}>
              {t.resume}
            </button>
            <button type="button" onClick={() => setLeaving(line)}>
              {t.discard}
            </button>
          </li>
        ))}
      </ul>
      {leaving && (
        <Suspense>
          <Discard
            question={leaving.sure}
            answer={(sure) => {
              setLeaving(undefined);
              if (sure) void leaving.discard().then(refresh);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
