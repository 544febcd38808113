/** The guide inside the page: found by words, opened at what somebody is doing; without a network. A chunk of its own. */
import { useEffect, useId, useRef, useState } from 'react';
import type { PageTexts } from '../messages/page';
import { findParts, guideParts, partFor } from './guide';
import type { Topic } from './guide';

interface GuideProps {
  t: PageTexts;
  topic: Topic;
  close: () => void;
}

export default function GuideDialog({ t, topic, close }: GuideProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(() => partFor(guideParts, topic)?.id);
  useEffect(() => {
    // the browser gives the focus back to where it was
    dialog.current?.showModal();
  }, []);
  const found = findParts(guideParts, text);
  const part = found.find(({ id }) => id === chosen) ?? found[0];
  return (
    <dialog ref={dialog} className="guide" aria-labelledby={title} onClose={close}>
      <header>
        <h2 id={title}>{t.guide.title}</h2>
        <label>
          {t.guide.search}
          <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </header>
      <nav aria-label={t.guide.parts}>
        <p aria-live="polite">{text === '' ? '' : t.guide.found(found.length)}</p>
        <ul>
          {found.map(({ id, title: name }) => (
            <li key={id}>
              <button
                type="button"
                lang="vi"
                aria-current={id === part?.id || undefined}
                onClick={() => setChosen(id)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {part && (
        <article className="prose" lang="vi" tabIndex={0} aria-label={part.title}>
          <h3>{part.title}</h3>
          {/* our own text, made into HTML by the build */}
          <div dangerouslySetInnerHTML={{ __html: part.html }} />
        </article>
      )}
    </dialog>
  );
}
