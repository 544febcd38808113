/** One submission: three totals, what was found, where the points differ, and its appraisal. */
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { BatchEntry } from '../../intake/batch/entry';
import { explanationText } from '../../messages/explanations';
import { findingText } from '../../messages/findings';
import { number, shortened } from '../../messages/language';
import { reviewerLines } from '../../messages/problem-lines';
import type { Finding } from '../../review/finding';
import type { ReviewedFile } from '../../review/result-sheet';
import type { MeasuredUnit } from '../../summary/measured-alone';
import { parseA1 } from '../../sheet/address';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';
import { Tabs } from '../controls/Tabs';
import { Appraise } from './Appraise';
import { Matches } from './Matches';
import { useBatch } from './useBatch';
import { useShowCell } from './useShowCell';
import type { ShowCell } from './useShowCell';
import { Ways } from './Ways';
import { Versions } from './Versions';

const severities = ['error', 'warning', 'note'] as const;

interface SubmissionProps {
  id: number;
  result: ReviewedFile;
  back: () => void;
}

export function Submission({ id, result, back }: SubmissionProps) {
  const { language, host } = usePane();
  const { state, t } = useBatch();
  const entry = state.entries.find((candidate) => candidate.id === id);
  const bare = entry?.received?.bare;
  const [part, setPart] = useState<'findings' | 'matches' | 'differences' | 'versions' | 'appraisal'>(
    'findings',
  );
  const head = useRef<HTMLHeadingElement>(null);
  // the list may have been scrolled far down: a submission is read from its beginning
  useEffect(() => {
    head.current?.closest('section')?.scrollIntoView?.({ block: 'start' });
    head.current?.focus({ preventScroll: true });
  }, []);
  // its sheet goes with it, wherever the reviewer goes on
  const { hideFile } = host;
  useEffect(() => hideFile, [hideFile]);
  const { unit, file, comparison, recognised, findings, problems } = result;
  const differences = comparison.criteria.filter(({ differs }) => differs).length;
  const known =
    recognised.by === 'text'
      ? t.review.recognised.text(number(Math.round(recognised.confidence * 100), language))
      : t.review.recognised[recognised.by];
  return (
    <section className="pane-card" aria-labelledby="pane-submission">
      <Button size="small" className="pane-start" icon={<ArrowLeftRegular />} onClick={back}>
        {t.review.back}
      </Button>
      <h1 id="pane-submission" ref={head} tabIndex={-1}>
        {unit === '' ? t.review.noUnit : shortened(unit)}
      </h1>
      <p className="pane-quiet">
        {file}. {known}
      </p>
      <Ways comparison={comparison} />
      {entry?.received?.measured && <Measured measured={entry.received.measured} />}
      <Tabs
        label={t.review.title}
        tabs={[
          { id: 'findings', label: t.review.findings, count: findings.length },
          ...(bare ? [{ id: 'matches' as const, label: t.matches.tab }] : []),
          { id: 'differences', label: t.review.differences, count: differences },
          { id: 'versions', label: t.versions.tab },
          { id: 'appraisal', label: t.appraisal.title },
        ]}
        chosen={part}
        choose={setPart}
      >
        {part === 'findings' && <Findings findings={findings} problems={problems} entry={entry} />}
        {part === 'matches' && bare && <Matches id={id} rubric={result.rubric} bare={bare} />}
        {part === 'differences' && <Differences result={result} />}
        {part === 'versions' && <Versions id={id} rubric={result.rubric} />}
        {part === 'appraisal' && <Appraise id={id} />}
      </Tabs>
    </section>
  );
}

/** Points of the second pass, against the values of a summary. */
function Measured({ measured: { rows, total, class: name } }: { measured: MeasuredUnit }) {
  const { language } = usePane();
  const { t } = useBatch();
  const shown = (value: number): string => number(value, language);
  return (
    <ul className="pane-facts-list">
      {rows.map(({ criterion, value, reference, points }) => (
        <li key={criterion}>{t.review.measured.row(criterion, shown(value), reference, shown(points))}</li>
      ))}
      <li>
        <strong>{t.review.measured.total(shown(total), name)}</strong>
      </li>
    </ul>
  );
}

interface FindingsProps extends Pick<ReviewedFile, 'findings' | 'problems'> {
  entry: BatchEntry | undefined;
}

function Findings({ findings, problems, entry }: FindingsProps) {
  const { language } = usePane();
  const { show, said } = useShowCell(entry);
  const { t } = useBatch();
  const lines = reviewerLines(problems, language);
  return (
    <>
      {findings.length === 0 && <p>{t.review.clean}</p>}
      <p role="status">{said}</p>
      {severities
        .map((severity) => ({ severity, items: findings.filter((finding) => finding.severity === severity) }))
        .filter(({ items }) => items.length > 0)
        .map(({ severity, items }) => (
          <section key={severity}>
            <h2>
              {t.review.severity[severity]} ({items.length})
            </h2>
            <ul className="pane-list">
              {items.map((finding, index) => (
                <li key={index} className="pane-problem" data-severity={severity}>
                  <p className="pane-quiet">
                    {finding.criterion !== undefined && <span className="pane-no">{finding.criterion}</span>}{' '}
                    <Place finding={finding} show={show} />
                  </p>
                  <p>{findingText(finding, language)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {lines.length > 0 && (
        <section>
          <h2>
            {t.review.answers} ({lines.length})
          </h2>
          <ul className="pane-list">
            {lines.map(({ severity, text }) => (
              <li key={text} className="pane-problem" data-severity={severity}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry && <ReportCheck entry={entry} />}
    </>
  );
}

/** The unit's report in Word beside its form; what contradicts the form stands among the findings. */
function ReportCheck({ entry: { id, report } }: { entry: BatchEntry }) {
  const { language } = usePane();
  const { batch, t } = useBatch();
  const [refused, setRefused] = useState('');
  const checked = report === undefined ? '' : t.review.reportChecked(report.name, report.findings.length);
  return (
    <section>
      <p className="pane-quiet">{t.review.reportLead}</p>
      <FilePicker
        label={t.review.report}
        accept=".docx"
        look={{ size: 'small' }}
        pick={([file]) => {
          if (file) void batch.check(id, file, language).then(setRefused);
        }}
      />
      <p role="status">{refused === '' ? checked : refused}</p>
    </section>
  );
}

/** Where it was found; one press shows the cell. */
function Place({ finding, show }: { finding: Finding; show: ShowCell | undefined }) {
  const { t } = useBatch();
  const { sheet, cell = '' } = finding;
  const place = t.review.place(sheet, cell);
  const ref = parseA1(cell);
  return show && ref ? (
    <Button size="small" onClick={() => show({ sheet, ref })}>
      {place}
    </Button>
  ) : (
    place
  );
}

function Differences({ result: { comparison, rubric } }: { result: ReviewedFile }) {
  const { language } = usePane();
  const { t } = useBatch();
  const show = (value: number | null): string => (value === null ? '–' : number(value, language));
  const texts = new Map(rubric.criteria.map(({ id, text }) => [id, text]));
  const rows = comparison.criteria.filter(({ differs }) => differs);
  if (rows.length === 0) return <p>{t.review.noDifferences}</p>;
  return (
    <div className="pane-wide">
      <table className="pane-table">
        <thead>
          <tr>
            {(['criterion', 'max', 'claimed', 'sheet', 'engine', 'how'] as const).map((column) => (
              <th key={column} scope="col">
                {t.review.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, max, claimed, sheet, engine, explanation }) => (
            <tr key={id}>
              <th scope="row">
                {id} <span lang="vi">{texts.get(id)}</span>
              </th>
              <td>{show(max)}</td>
              <td>{show(claimed)}</td>
              <td>{show(sheet)}</td>
              <td>{show(engine)}</td>
              <td>{explanationText(explanation, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
