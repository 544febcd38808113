/** Which version this is, and what has changed. */
import changes from '../../../CHANGELOG.md';
import '../../taskpane/guide/prose.css';
import type { PageContext } from '../context';

export function About({ context: { t, version } }: { context: PageContext }) {
  return (
    <details>
      <summary>
        {t.about}: {t.version(version)} · {t.offline}
      </summary>
      <h3>{t.changes}</h3>
      {/* written by us, made into HTML by the build */}
      <div lang="en" className="prose" dangerouslySetInnerHTML={{ __html: changes }} />
    </details>
  );
}
