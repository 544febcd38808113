/** One criterion: what it asks, its inputs, and how its points arise. */
import { Button } from '@fluentui/react-components';
import { answerOf } from '../../scoring/answer-of';
import { explanationText } from '../../messages/explanations';
import { number } from '../../messages/language';
import { problemText } from '../../messages/problems';
import { ruleLines } from '../../messages/rules';
import type { Criterion } from '../../rubric/types';
import { a1 } from '../../sheet/address';
import { Claimed, Exemption, Texts } from './Extras';
import { useForm, usePane } from '../host';
import { Inputs } from './Inputs';

/** The card of a criterion. */
export function CriterionCard({ criterion }: { criterion: Criterion }) {
  const { session, t, language } = usePane();
  const { rubric, form, carried } = useForm();
  const answer = answerOf(form.submission, criterion);
  const above = rubric.headings.filter(({ key }) => criterion.path.includes(key));
  const cell = form.located.inputs(criterion)[0] ?? form.located.cell(criterion.id, 'v1');
  return (
    <article className="pane-card" aria-labelledby="pane-criterion">
      <p className="pane-path" lang="vi">
        {above.map(({ no, text }) => `${no} ${text}`.trim()).join(' › ')}
      </p>
      <h2 id="pane-criterion" lang="vi">
        <span className="pane-no">{criterion.no}</span> {criterion.text}
      </h2>
      <p className="pane-facts">
        <span>{t.card.max(number(criterion.max, language))}</span>
        {cell && (
          <Button
            size="small"
            appearance="transparent"
            className="pane-link"
            onClick={() => void session.select(criterion.id)}
          >
            {t.card.cell(a1(cell))}
          </Button>
        )}
      </p>
      {carried.has(criterion.id) && (
        <div className="pane-banner" data-tone="warning">
          <span>{t.card.carried}</span>
          <Button size="small" onClick={() => void session.mark([criterion.id], 'carried', false)}>
            {t.card.confirm}
          </Button>
        </div>
      )}
      <Exemption criterion={criterion} answer={answer} />
      {answer.exemption === null && <Inputs criterion={criterion} answer={answer} />}
      <Points criterion={criterion} />
      <Texts criterion={criterion} answer={answer} />
      {answer.exemption === null && <Claimed criterion={criterion} answer={answer} />}
      <How criterion={criterion} />
    </article>
  );
}

/** Points as they arise, with the sentence that explains them and what is odd about the answer. */
export function Points({ criterion }: { criterion: Criterion }) {
  const { t, language } = usePane();
  const { form } = useForm();
  const assessed = form.assessment.criteria.find(({ id }) => id === criterion.id);
  if (!assessed) return null;
  const { status, points, max } = assessed;
  const problems = form.problems.filter(
    (problem) => problem.criterion === criterion.id || problem.criteria?.includes(criterion.id),
  );
  const lost = status === 'scored' && points < max;
  return (
    <section className="pane-points" data-status={lost ? 'lost' : status}>
      <p className="pane-points-line">
        <span className="pane-points-figure" aria-live="polite">
          {number(points, language)}
          <small>
            {' / '}
            {t.points(number(max, language))}
          </small>
        </span>
        <span className="pane-status">{t.status[status]}</span>
      </p>
      <p>{explanationText(assessed.explanation, language)}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem, index) => (
            <li key={index} data-severity={problem.severity}>
              {problemText(problem, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How it is scored: the rule in words, what the form prints, the reading, and the source. */
function How({ criterion }: { criterion: Criterion }) {
  const { t, language } = usePane();
  const { rubric } = useForm();
  const [lead, ...lines] = ruleLines(criterion.rule, criterion.max, language);
  const { number: no, authority, date } = rubric.decision;
  const source = [no, authority, date?.split('-').reverse().join('/')].filter((part) => part !== undefined);
  return (
    <details className="pane-more">
      <summary>{t.card.how}</summary>
      <p>{lead}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <dl>
        {criterion.reading !== undefined && (
          <>
            <dt>{t.card.reading}</dt>
            <dd lang="vi">{criterion.reading}</dd>
          </>
        )}
        {criterion.evidence !== undefined && (
          <>
            <dt>{t.card.asked}</dt>
            <dd lang="vi">{criterion.evidence}</dd>
          </>
        )}
        <dt>{t.card.source}</dt>
        <dd lang="vi">{source.join(', ')}</dd>
      </dl>
    </details>
  );
}
