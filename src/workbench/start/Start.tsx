/** The first screen: one click leads into a form, the example, a file, or unfinished work. */
import icon from '../../../assets/icon.svg';
import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { formsTexts } from '../../messages/forms/index';
import type { FormEntry } from '../../rubric/store';
import { AddForms } from '../../taskpane/AddForms';
import { FEW_FORMS, findForms, groupForms, useForms } from '../../taskpane/forms';
import { About } from './About';
import { HelpButton, LanguageButton } from '../Bar';
import type { PageContext } from '../context';
import type { OwnJob } from '../own-job';
import { Forget } from './Forget';
import { OpenFile } from '../OpenFile';
import { Unfinished, useUnfinished } from './Unfinished';

export function Start({ context, begin }: { context: PageContext; begin: (job: OwnJob) => void }) {
  const { book, t, language, forms } = context;
  const entries = useForms(forms);
  const { drafts, works, refresh } = useUnfinished();
  return (
    <main className="start">
      <header className="start-head">
        <img src={icon} alt="" width="56" height="56" />
        <div>
          <h1>{t.product}</h1>
          <p>{t.tagline}</p>
        </div>
        <HelpButton context={context} />
        <LanguageButton context={context} />
      </header>

      {drafts.length + works.length > 0 && (
        <Unfinished {...{ context, entries, drafts, works, refresh, begin }} />
      )}

      <section aria-labelledby="start-forms">
        <h2 id="start-forms">{t.start}</h2>
        <Forms context={context} entries={entries} />
        <AddForms forms={forms} language={language} />
      </section>

      <Ways id="others" title={t.otherWays}>
        <Way name={t.example} hint={t.exampleHint} go={() => void book.example()} />
        <li>
          <OpenFile context={context}>
            <strong>{t.open}</strong>
            <span>{t.openHint}</span>
          </OpenFile>
        </li>
      </Ways>
      <Ways id="parts" title={t.together}>
        {(['split', 'join'] as const).map((job) => (
          <Way key={job} name={t.parts[job].title} hint={t.parts[job].hint} go={() => begin({ kind: job })} />
        ))}
      </Ways>
      <Ways id="jobs" title={t.jobs}>
        {(['review', 'summary'] as const).map((job) => (
          <Way key={job} name={t.job[job].title} hint={t.job[job].hint} go={() => void book.begin(job)} />
        ))}
      </Ways>
      <Ways id="author" title={t.newDecision}>
        <Way name={t.author} hint={t.authorHint} go={() => begin({ kind: 'author' })} />
      </Ways>
      <footer>
        <p>{t.private}</p>
        <Forget context={context} entries={entries} done={refresh} />
        <About context={context} />
      </footer>
    </main>
  );
}

/** A group of things to begin with. */
function Ways({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`start-${id}`}>
      <h2 id={`start-${id}`}>{title}</h2>
      <ul className="start-ways">{children}</ul>
    </section>
  );
}

function Way({ name, hint, go }: { name: string; hint: string; go: () => void }) {
  return (
    <li>
      <button type="button" onClick={go}>
        <strong>{name}</strong>
        <span>{hint}</span>
      </button>
    </li>
  );
}

/** The forms, each one click away; many are searched, and stand by authority and year. */
function Forms({ context: { book, t, language }, entries }: FormsProps) {
  const words = formsTexts[language];
  const [search, setSearch] = useState('');
  const found = findForms(entries, search);
  return (
    <>
      {entries.length > FEW_FORMS && (
        <input
          type="search"
          className="start-search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {found.length === 0 && <p>{words.none}</p>}
      {groupForms(found).map(({ name, entries: own }) => (
        <Fragment key={name}>
          {name !== '' && <h3 lang="vi">{name}</h3>}
          <ul className="start-forms">
            {own.map((entry) => (
              <li key={entry.key}>
                <button type="button" onClick={() => void book.create(entry.key)}>
                  <strong>
                    {entry.province} {entry.year}
                  </strong>
                  <span>{entry.audience}</span>
                  {entry.decision !== '' && <small>{t.decision(entry.decision)}</small>}
                  <small className="start-form-title">{entry.title}</small>
                  <small>
                    {entry.authority} · {words.facts(entry)}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}

interface FormsProps {
  context: PageContext;
  entries: readonly FormEntry[];
}
