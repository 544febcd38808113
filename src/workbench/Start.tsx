/** The first screen: one click leads into a form, the example, a file, or unfinished work. */
import icon from '../../assets/icon.svg';
import { Suspense, lazy, useEffect, useState } from 'react';
import { catalogue } from '../rubric/catalogue';
import { discard, freeDrafts } from './drafts';
import type { KeptDraft } from './drafts';
import { LanguageButton } from './Bar';
import type { PageContext } from './context';
import { OpenFile } from './OpenFile';

const Discard = lazy(() => import('./Discard'));

export function Start({ context }: { context: PageContext }) {
  const { book, t, language, version } = context;
  const [drafts, setDrafts] = useState<KeptDraft[]>([]);
  const [leaving, setLeaving] = useState<KeptDraft>();
  const refresh = (): void => void freeDrafts().then(setDrafts, () => setDrafts([]));
  useEffect(() => {
    refresh();
    // another tab may have let go of its draft meanwhile
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  return (
    <main className="start">
      <header className="start-head">
        <img src={icon} alt="" width="56" height="56" />
        <div>
          <h1>{t.product}</h1>
          <p>{t.tagline}</p>
        </div>
        <LanguageButton context={context} />
      </header>

      {drafts.length > 0 && (
        <section aria-labelledby="start-drafts">
          <h2 id="start-drafts">{t.drafts}</h2>
          <ul className="start-drafts">
            {drafts.map((draft) => (
              <li key={draft.id}>
                <span>
                  {t.draft(
                    draft.unit || t.unnamed,
                    nameOf(draft.rubric),
                    new Date(draft.at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'),
                  )}
                </span>
                <button type="button" className="primary" onClick={() => void book.resume(draft.id)}>
                  {t.resume}
                </button>
                <button type="button" onClick={() => setLeaving(draft)}>
                  {t.discard}
                </button>
              </li>
            ))}
          </ul>
          {leaving && (
            <Suspense>
              <Discard
                question={t.discardSure(leaving.unit)}
                answer={(sure) => {
                  setLeaving(undefined);
                  if (sure) void discard(leaving.id).then(refresh);
                }}
              />
            </Suspense>
          )}
        </section>
      )}

      <section aria-labelledby="start-forms">
        <h2 id="start-forms">{t.start}</h2>
        <ul className="start-forms">
          {catalogue.map((entry) => (
            <li key={entry.id}>
              <button type="button" onClick={() => void book.create(entry.id)}>
                <strong>
                  {entry.province} {entry.year}
                </strong>
                <span>{entry.audience}</span>
                {entry.decision !== '' && <small>{t.decision(entry.decision)}</small>}
              </button>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="start-others">
        <h2 id="start-others">{t.otherWays}</h2>
        <ul className="start-ways">
          <li>
            <button type="button" onClick={() => void book.example()}>
              <strong>{t.example}</strong>
              <span>{t.exampleHint}</span>
            </button>
          </li>
          <li>
            <OpenFile context={context}>
              <strong>{t.open}</strong>
              <span>{t.openHint}</span>
            </OpenFile>
          </li>
        </ul>
      </section>
      <section aria-labelledby="start-jobs">
        <h2 id="start-jobs">{t.jobs}</h2>
        <ul className="start-ways">
          {(['review', 'summary'] as const).map((job) => (
            <li key={job}>
              <button type="button" onClick={() => void book.begin(job)}>
                <strong>{t.job[job].title}</strong>
                <span>{t.job[job].hint}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <footer>
        <p>{t.private}</p>
        <p>
          {t.version(version)} · {t.offline}
        </p>
      </footer>
    </main>
  );
}

function nameOf(id: string): string {
  const entry = catalogue.find((candidate) => candidate.id === id);
  return entry ? `${entry.province} ${entry.year}, ${entry.audience}` : id;
}
