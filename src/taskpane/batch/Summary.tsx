/** The leadership's workbook and report from the files that were read. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Batch, unitResults } from '../../intake/batch';
import { number } from '../../messages/language';
import { loadPillars } from '../../rubric/pillars';
import type { Pillars } from '../../rubric/pillars';
import { summariseResults } from '../../summary/collect';
import { isoDate } from '../../summary/iso-date';
import type { FormSummary, Summary as SummaryOf } from '../../summary/types';
import { usePane } from '../host';
import { Receive } from './Receive';
import { useBatch, useDelivery } from './useBatch';

/** More units than these are in the workbook only. */
const SHOWN = 40;

export default function Summary() {
  const { host, language } = usePane();
  const { batch, state, t } = useBatch();
  const delivery = useDelivery();
  const picker = useRef<HTMLInputElement>(null);
  const [earlier] = useState(() => new Batch(batch.reader));
  const lastState = useSyncExternalStore(earlier.subscribe, earlier.getSnapshot);
  const [pillars, setPillars] = useState<Pillars>();
  const [due, setDue] = useState('');
  const [joint, setJoint] = useState(false);
  const [published, setPublished] = useState(false);
  useEffect(() => void loadPillars().then(setPillars), []);
  const dueBefore = isoDate(due);
  const last = useMemo(() => {
    const { results, rubrics, failed } = unitResults(lastState);
    return pillars && results.length > 0
      ? summariseResults(results, rubrics, failed, { pillars })
      : undefined;
  }, [lastState, pillars]);
  const summary = useMemo(() => {
    const { results, rubrics, failed } = unitResults(state);
    if (!pillars || results.length === 0) return undefined;
    return summariseResults(results, rubrics, failed, {
      pillars,
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...(last ? { lastYear: last } : {}),
    });
  }, [state, pillars, dueBefore, last]);
  // a summary of half of the files would call the other half missing
  const reading = [state, lastState].some(
    ({ running, entries }) => running || entries.some((entry) => entry.state === 'waiting'),
  );
  const workbook = async (of: SummaryOf, pillarsOf: Pillars) => {
    const { summaryWorkbook } = await import('../../summary/workbook');
    return summaryWorkbook(of, {
      language: 'vi',
      joint,
      published,
      pillars: pillarsOf,
      ...(last ? { lastYear: last.forms } : {}),
    });
  };
  const report = async (of: SummaryOf, form: FormSummary) => {
    const [{ summaryReport }, { writeDocument }] = await Promise.all([
      import('../../word/summary-report'),
      import('../../word/frame'),
    ]);
    return writeDocument(summaryReport(of, form, { published }));
  };
  return (
    <section className="pane-card" aria-labelledby="pane-summary">
      <h1 id="pane-summary">{t.summary.title}</h1>
      <p>{t.summary.lead}</p>
      <Receive />
      {summary && pillars && (
        <>
          <div className="pane-fields">
            <input
              ref={picker}
              type="file"
              accept=".xlsx,.xlsm"
              multiple
              hidden
              aria-label={t.summary.lastYear}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                event.target.value = '';
                void earlier.add(files, language);
              }}
            />
            <Button size="small" onClick={() => picker.current?.click()}>
              {t.summary.lastYear}
              {lastState.entries.length > 0 && ` (${lastState.entries.length})`}
            </Button>
            <Field
              label={t.summary.dueBefore}
              hint={t.summary.dueHint}
              validationState={due.trim() !== '' && dueBefore === undefined ? 'error' : 'none'}
              validationMessage={due.trim() !== '' && dueBefore === undefined ? t.summary.dueWrong : null}
            >
              <Input value={due} autoComplete="off" onChange={(_, data) => setDue(data.value)} />
            </Field>
            <Checkbox
              label={t.summary.joint}
              checked={joint}
              onChange={(_, data) => setJoint(data.checked === true)}
            />
            <Checkbox
              label={t.summary.published}
              checked={published}
              onChange={(_, data) => setPublished(data.checked === true)}
            />
          </div>
          <div className="pane-problem-do">
            <Button
              appearance="primary"
              disabledFocusable={delivery.busy || reading}
              onClick={() => void delivery.sheets(() => workbook(summary, pillars), t.summary.fileName)}
            >
              {t.summary.save}
            </Button>
            {host.saveFile &&
              summary.forms.map((form) => (
                <Button
                  key={form.rubric.id}
                  disabledFocusable={delivery.busy || reading}
                  onClick={() =>
                    void delivery.file(() => report(summary, form), t.summary.reportName(form.rubric.id))
                  }
                >
                  {t.summary.report}
                  {summary.forms.length > 1 && ` ${form.rubric.id}`}
                </Button>
              ))}
          </div>
          <p role="status">{reading ? t.summary.reading : delivery.said}</p>
          {last !== undefined && last.failed.length > 0 && (
            <p>{t.summary.lastFailed(last.failed.map(({ file }) => file).join('; '))}</p>
          )}
          {summary.failed.length > 0 && <p>{t.summary.failed(summary.failed.length)}</p>}
          {summary.forms.map((form) => (
            <Ranking key={form.rubric.id} form={form} />
          ))}
        </>
      )}
    </section>
  );
}

function Ranking({ form }: { form: FormSummary }) {
  const { language } = usePane();
  const { t } = useBatch();
  const { rubric, units, missing, doubles, lists } = form;
  const late = units.filter((unit) => unit.late).length;
  const facts = [
    t.summary.units(units.length),
    missing.length > 0 &&
      t.summary.missing(
        missing.length,
        missing
          .slice(0, 8)
          .map(({ unit }) => unit)
          .join('; '),
      ),
    late > 0 && t.summary.late(late),
    doubles.length > 0 && t.summary.doubles(doubles.length),
  ].filter((fact) => fact !== false);
  return (
    <section aria-label={rubric.title.join(' ')}>
      <h2 lang="vi">{rubric.title.join(' ')}</h2>
      <ul className="pane-facts-list">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="pane-wide">
        <table className="pane-table">
          <caption className="pane-hidden">{t.summary.ranking}</caption>
          <thead>
            <tr>
              {(['unit', 'rank', 'total', 'class', 'source'] as const).map((column) => (
                <th key={column} scope="col">
                  {t.summary.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.slice(0, SHOWN).map((unit) => (
              <tr key={unit.file}>
                <th scope="row" lang="vi">
                  {unit.unit}
                  {lists.length > 1 && unit.list !== null && <small> {unit.list}</small>}
                </th>
                <td>{unit.rank}</td>
                <td>{number(unit.total, language)}</td>
                <td lang="vi">{unit.class ?? ''}</td>
                <td>{t.summary.sources[unit.source]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
