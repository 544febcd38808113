/** The leadership's workbook and report from the files that were read. */
import { Button } from '@fluentui/react-components';
import { formName, titleOf } from '../../messages/forms';
import { number } from '../../messages/language';
import { nameList } from '../../messages/summary';
import { otherFormLines } from '../../summary/other-forms';
import { unloggedLines } from '../../summary/unlogged';
import type { FailedFile, FormSummary } from '../../summary/types';
import { usePane } from '../host';
import { useLetter } from '../letter';
import { LetterFields } from '../ready/LetterFields';
import { Answered, Questions, listedNames } from './Questions';
import { Receive } from './Receive';
import { SummaryWishes } from './SummaryWishes';
import { useBatch, useDelivery } from './useBatch';
import { useSummary } from './useSummary';
import type { UsedSummary } from './useSummary';

/** More units than these are in the workbook only. */
const SHOWN = 40;

export default function Summary() {
  const { batch, t } = useBatch();
  const used = useSummary();
  const { ready, failed } = used;
  return (
    <section className="pane-card" aria-labelledby="pane-summary">
      <h1 id="pane-summary">{t.summary.title}</h1>
      <p>{t.summary.lead}</p>
      <Receive batch={batch} label={t.receive.choose} hint={t.receive.hint} />
      <NotRanked title={t.summary.unranked} files={failed.filter(({ unranked }) => unranked)} />
      <NotRanked title={t.summary.failed} files={failed.filter(({ unranked }) => !unranked)} />
      {ready && (
        <>
          <SummaryWishes used={used} />
          <Deliveries used={used} ready={ready} />
          <Answered forms={ready.summary.forms} used={used} />
          {ready.summary.forms.map((form) => (
            <Ranking key={form.rubric.key} form={form} used={used} />
          ))}
        </>
      )}
    </section>
  );
}

/** Files that no ranking has, each with why. */
function NotRanked({ title, files }: { title: (count: number) => string; files: readonly FailedFile[] }) {
  const { t } = useBatch();
  if (files.length === 0) return null;
  return (
    <section aria-label={title(files.length)}>
      <h2>{title(files.length)}</h2>
      <ul className="pane-list">
        {files.slice(0, SHOWN).map(({ file, reason }, index) => (
          <li key={`${index} ${file}`} className="pane-problem" data-severity="warning">
            <p>
              <strong>{file}</strong>: {reason}
            </p>
          </li>
        ))}
      </ul>
      {files.length > SHOWN && <p>{t.summary.moreFiles(files.length - SHOWN)}</p>}
    </section>
  );
}

interface DeliveriesProps {
  used: UsedSummary;
  ready: NonNullable<UsedSummary['ready']>;
}

/** What the summary can be saved as: the leadership's workbook, a form's report in Word, the values that a next table is held against. */
function useWritten({ wishes }: UsedSummary, { summary, last, year }: DeliveriesProps['ready']) {
  const letter = useLetter();
  const { joint, published, leaders } = wishes;
  const workbook = async () => {
    const { summaryWorkbook } = await import('../../summary/workbook');
    return summaryWorkbook(summary, {
      language: 'vi',
      joint,
      published,
      leaders,
      ...(year === undefined ? {} : { year }),
      ...(last ? { lastYear: last.forms } : {}),
    });
  };
  const report = async (form: FormSummary) => {
    const [{ summaryReport }, { writeDocument }] = await Promise.all([
      import('../../word/summary-report'),
      import('../../word/frame'),
    ]);
    return writeDocument(
      summaryReport(summary, form, {
        published,
        letter,
        ...(year === undefined ? {} : { year }),
      }),
    );
  };
  const values = async (): Promise<Uint8Array> => {
    const { writeReference } = await import('../../summary/reference-file');
    return new TextEncoder().encode(writeReference(summary.forms));
  };
  return { workbook, report, values };
}

/** The workbook and the reports, and what could not be read. */
function Deliveries({ used, ready }: DeliveriesProps) {
  const { host } = usePane();
  const { t } = useBatch();
  const delivery = useDelivery();
  const { workbook, report, values } = useWritten(used, ready);
  const { reading } = used;
  const { summary, last } = ready;
  return (
    <>
      {host.saveFile && <LetterFields paper="report" />}
      <div className="pane-problem-do">
        <Button
          appearance="primary"
          disabledFocusable={delivery.busy || reading}
          onClick={() => void delivery.sheets(workbook, t.summary.fileName)}
        >
          {t.summary.save}
        </Button>
        {host.saveFile &&
          summary.forms.map((form) => (
            <Button
              key={form.rubric.key}
              disabledFocusable={delivery.busy || reading}
              onClick={() => void delivery.file(() => report(form), t.summary.reportName(form.rubric.key))}
            >
              {t.summary.report}
              {summary.forms.length > 1 && ` ${formName(form.rubric)}`}
            </Button>
          ))}
        {host.saveFile && summary.forms.some(({ relative }) => relative.rows.length > 0) && (
          <Button
            disabledFocusable={delivery.busy || reading}
            onClick={() => void delivery.file(values, t.summary.valuesName)}
          >
            {t.summary.values}
          </Button>
        )}
      </div>
      <p role="status">{reading ? t.summary.reading : delivery.said}</p>
      {last !== undefined && last.failed.length > 0 && (
        <p>{t.summary.lastFailed(last.failed.map(({ file }) => file).join('; '))}</p>
      )}
    </>
  );
}

function Ranking({ form, used }: { form: FormSummary; used: UsedSummary }) {
  const { language } = usePane();
  const { t } = useBatch();
  const { rubric, units, missing, unsure, blank, doubles, lists } = form;
  const few = (all: readonly { unit: string }[]): string =>
    nameList(
      all.map(({ unit }) => unit),
      language,
      8,
    );
  const title = titleOf(rubric);
  const late = units.filter((unit) => unit.late).length;
  const facts = [
    t.summary.units(units.length),
    missing.length > 0 && t.summary.missing(missing.length, missing.map(({ unit }) => unit).join('; ')),
    unsure.length > 0 && t.summary.unsure(unsure.length, few(unsure)),
    blank.length > 0 && t.summary.blank(blank.length, few(blank)),
    late > 0 && t.summary.late(late),
    doubles.length > 0 && t.summary.doubles(doubles.length),
    ...otherFormLines(form, language, 8),
    ...unloggedLines(form, language, 8),
  ].filter((fact) => fact !== false);
  return (
    <section aria-label={title}>
      <h2 lang="vi">{title}</h2>
      <ul className="pane-facts-list">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Questions form={form} names={listedNames(form, used.wishes)} used={used} />
      <RankTable units={units} lists={lists.length} />
    </section>
  );
}

/** The first units by rank; `lists` is how many lists of units the form has. */
function RankTable({ units, lists }: { units: FormSummary['units']; lists: number }) {
  const { language } = usePane();
  const { t } = useBatch();
  return (
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
                {lists > 1 && unit.list !== null && <small> {unit.list}</small>}
                {unit.list === null && <small> {t.summary.unlisted}</small>}
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
  );
}
