/** The guide inside the product: found by words, opened at what somebody is doing; without a network. A chunk of its own. */
import { useEffect, useId, useRef, useState } from 'react';
import { guideTexts } from '../../messages/guide';
import type { Language } from '../../messages/language';
import { findParts, guideParts, partFor } from './parts';
import type { Topic } from './parts';
import './guide.css';
import './prose.css';

interface GuideProps {
  language: Language;
  topic: Topic;
  close: () => void;
}

export default function GuideDialog({ language, topic, close }: GuideProps) {
  const t = guideTexts[language];
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
        <h2 id={title}>{t.title}</h2>
        <label>
          {t.search}
          <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </header>
      <nav aria-label={t.parts}>
        <p aria-live="polite">{text === '' ? '' : t.found(found.length)}</p>
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
