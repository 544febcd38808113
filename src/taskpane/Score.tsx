/** The head of the pane: which form and unit, how far, how many points, and the bars of the groups. */
import { formsTexts } from '../messages/forms';
import { number } from '../messages/language';
import { problemText } from '../messages/problems';
import type { Assessment } from '../scoring/assessment';
import { useForm, usePane } from './host';
import { Newer } from './Newer';

/** Form, unit, total, progress and groups; `trying` where they are those of a trial. */
export function Score({ trying = false }: { trying?: boolean }) {
  const { t, language } = usePane();
  const { rubric, form } = useForm();
  const { assessment, submission } = form;
  const show = (value: number): string => number(value, language);
  const count = rubric.criteria.length;
  return (
    <section className="pane-head" aria-label={t.score.form}>
      <h1 lang="vi" tabIndex={-1}>
        {rubric.province} {rubric.year}
      </h1>
      <p className="pane-unit" lang="vi">
        {submission.unit === '' ? <em>{t.score.noUnit}</em> : submission.unit}
      </p>
      <section aria-label={t.score.label} className="pane-score" data-trying={trying || undefined}>
        {trying && <p className="pane-trying">{t.trial.shown}</p>}
        <p className="pane-total">
          <span className="pane-total-figure">{show(assessment.total)}</span>
          <span className="pane-total-of">
            {' / '}
            {t.points(show(assessment.max))}
          </span>
          <span className="pane-percent">{show(assessment.percent)}%</span>
        </p>
        <p className="pane-progress">
          <span>{t.score.answered(assessment.answered, count)}</span>
          {assessment.class !== undefined && <span lang="vi">{t.score.class(assessment.class)}</span>}
        </p>
        <Bar
          value={assessment.answered}
          max={count}
          label={t.score.answered(assessment.answered, count)}
          thin
        />
        <Groups assessment={assessment} />
      </section>
      <Standing />
    </section>
  );
}

/** The points of each group beside what it can have. */
function Groups({ assessment }: { assessment: Assessment }) {
  const { t, language } = usePane();
  const show = (value: number): string => number(value, language);
  return (
    <details className="pane-groups">
      <summary>{t.score.groups}</summary>
      <ul>
        {assessment.headings
          .filter(({ kind }) => kind === 'group')
          .map(({ key, no, text, points, max, bonus }) => (
            <li key={key}>
              <span className="pane-group-name" lang="vi">
                {no} {text}
                {bonus && ` (${t.score.bonus})`}
              </span>
              <span className="pane-group-points">
                {show(points)}/{show(max)}
              </span>
              <Bar value={points} max={max} label={t.of(show(points), show(max))} name={`${no} ${text}`} />
            </li>
          ))}
      </ul>
    </details>
  );
}

/** How the form in the workbook stands to its control code and to the forms that are known here. */
function Standing() {
  const { t, language } = usePane();
  const { rubric, stale, found } = useForm();
  return (
    <>
      {stale && (
        <p className="pane-banner" data-tone="warning">
          {t.score.stale}
        </p>
      )}
      <Newer />
      {found.embedded && (
        <p className="pane-banner" data-tone="warning">
          {formsTexts[language].notInStoreText(rubric.fingerprints.whole)}
        </p>
      )}
      {found.identity !== undefined && found.identity.hash !== rubric.hash && (
        <p className="pane-banner" data-tone="warning">
          {problemText({ severity: 'warning', code: 'rubric-outdated' }, language)}
        </p>
      )}
    </>
  );
}

interface BarProps {
  value: number;
  max: number;
  label: string;
  name?: string;
  thin?: boolean;
}

/** A bar whose text says the same to those who don't see it. */
export function Bar({ value, max, label, name, thin = false }: BarProps) {
  return (
    <span
      role="meter"
      aria-label={name ?? label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      aria-valuetext={label}
      className={thin ? 'pane-bar pane-bar-thin' : 'pane-bar'}
    >
      <span style={{ inlineSize: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }} />
    </span>
  );
}
