/** The four places of the page, said once to who has not been here before. */
import { useState } from 'react';
import type { PageTexts } from '../../messages/page/index';
import { enterSheet } from './regions';

const SEEN_KEY = 'places-seen';

export function Welcome({ t }: { t: PageTexts }) {
  const [seen, setSeen] = useState(() => localStorage.getItem(SEEN_KEY) !== null);
  if (seen) return null;
  const close = (): void => {
    localStorage.setItem(SEEN_KEY, 'yes');
    setSeen(true);
    enterSheet();
  };
  return (
    <aside className="welcome" aria-label={t.welcome.title}>
      <ol>
        {t.welcome.places.map(([name, what]) => (
          <li key={name}>
            <strong>{name}</strong>: {what}
          </li>
        ))}
      </ol>
      <button type="button" onClick={close}>
        {t.welcome.close}
      </button>
    </aside>
  );
}
