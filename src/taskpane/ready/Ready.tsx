/** The last page: what is still missing, the control code, how to save, print and submit. */
import { Button } from '@fluentui/react-components';
import type { Severity } from '../../rubric/severity';
import { useForm, usePane, usePaneState } from '../host';
import { Evidence } from './Evidence';
import { OwnReport } from './OwnReport';
import { countOf, problemList } from '../problem-list';

/** `go` leads to what is still missing. */
export function Ready({ go }: { go: (part: 'fill' | 'problems', criterion?: string) => void }) {
  const { t } = usePane();
  const { rubric, form, carried } = useForm();
  const { criteria } = form.assessment;
  const missing = criteria.filter(({ status }) => status === 'missing');
  // the unit has a line of its own
  const problems = form.problems.filter(({ code: each }) => each !== 'unit-missing');
  const count = (severity: Severity): number =>
    countOf(problemList(rubric, form.located, problems, severity));
  const firstCarried = rubric.criteria.find(({ id }) => carried.has(id))?.id;
  const open = [
    { text: t.ready.unit, on: form.submission.unit === '', see: () => go('fill') },
    { text: t.ready.missing(missing.length), on: missing.length > 0, see: () => go('fill', missing[0]?.id) },
    { text: t.ready.errors(count('error')), on: count('error') > 0, see: () => go('problems') },
    { text: t.ready.warnings(count('warning')), on: count('warning') > 0, see: () => go('problems') },
    { text: t.ready.carried(carried.size), on: carried.size > 0, see: () => go('fill', firstCarried) },
  ].filter(({ on }) => on);
  return (
    <section className="pane-card" aria-labelledby="pane-ready">
      <h2 id="pane-ready">{t.ready.title}</h2>
      <h3>{t.ready.still}</h3>
      {open.length === 0 ? (
        <p>{t.ready.nothing}</p>
      ) : (
        <ul className="pane-list">
          {open.map(({ text, see }) => (
            <li key={text} className="pane-row">
              <span>{text}</span>
              <Button
                size="small"
                appearance="subtle"
                className="pane-link"
                aria-label={`${t.ready.see}: ${text}`}
                onClick={see}
              >
                {t.ready.see}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Code complete={open.length === 0} />
      <h3>{t.ready.next}</h3>
      <ol>
        <li>{t.ready.save}</li>
        <li>{t.ready.print}</li>
        <li>{t.ready.send}</li>
      </ol>
      <Evidence />
      <OwnReport />
    </section>
  );
}

/** The control code, and the button that gives one; `complete` where nothing is missing any more. */
function Code({ complete }: { complete: boolean }) {
  const { session, t } = usePane();
  const { busy } = usePaneState();
  const { code, stale } = useForm();
  return (
    <>
      <h3>{t.ready.code}</h3>
      {code !== '' && <p className="pane-code">{code}</p>}
      {code === '' ? (
        <p>{t.ready.explain}</p>
      ) : (
        <p className="pane-banner" data-tone={stale ? 'warning' : 'good'}>
          {stale ? t.ready.stale : t.ready.fresh}
        </p>
      )}
      {(code === '' || stale) && (
        <Button
          appearance="primary"
          disabledFocusable={busy !== undefined}
          onClick={() => void session.markReady()}
        >
          {stale ? t.ready.again : complete ? t.ready.freeze : t.ready.freezeAnyway}
        </Button>
      )}
    </>
  );
}
