/** Everything that is wrong or odd, each with its cell, what is wrong, and what would be right. */
import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { problemText } from '../messages/problems';
import { a1 } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import { Chips } from './controls/Chips';
import { useForm, usePane, usePaneState } from './host';
import { countOf, problemList } from './problem-list';
import type { ProblemCard } from './problem-list';
import type { Severity } from '../rubric/severity';

const kinds = ['all', 'error', 'warning', 'note'] as const;
type Kind = (typeof kinds)[number];

const severityOf = (kind: Kind): Severity | undefined => (kind === 'all' ? undefined : kind);

/** The list with its filter; `fix` opens a criterion in the pane. */
export function Problems({ fix }: { fix: (criterion: string) => void }) {
  const { session, t } = usePane();
  const { busy } = usePaneState();
  const { rubric, form } = useForm();
  const [kind, setKind] = useState<Kind>('all');
  const { problems, located, assessment } = form;
  // what a filter counts is what it lists
  const listed = (of: Kind): number => countOf(problemList(rubric, located, problems, severityOf(of)));
  const missing = assessment.criteria.filter(({ status }) => status === 'missing');
  const { cards, unproved } = problemList(rubric, located, problems, severityOf(kind));
  const shown = listed(kind);
  return (
    <section className="pane-card" aria-labelledby="pane-problems">
      <div className="pane-row">
        <h2 id="pane-problems">{t.problems.title}</h2>
        <Button
          size="small"
          icon={<ArrowSyncRegular />}
          disabledFocusable={busy !== undefined}
          onClick={() => void session.recheck()}
        >
          {t.recheck}
        </Button>
      </div>
      <Chips
        label={t.problems.filter}
        chips={kinds
          .map((each) => ({ kind: each, label: t.problems[each], count: listed(each) }))
          .filter(({ kind: each, count }) => each === 'all' || each === kind || count > 0)}
        chosen={kind}
        choose={setKind}
      />
      <p aria-live="polite">{shown === 0 ? t.problems.none : t.problems.count(shown)}</p>
      {missing[0] && (
        <div className="pane-row pane-quiet">
          <span>{t.problems.missing(missing.length)}</span>
          <Button
            size="small"
            appearance="subtle"
            className="pane-link"
            onClick={() => fix(missing[0]?.id ?? '')}
          >
            {t.problems.toMissing}
          </Button>
        </div>
      )}
      <ul className="pane-list">
        {cards.map((card, index) => (
          <Card key={card.criterion ?? index} card={card} fix={fix} />
        ))}
      </ul>
      {unproved.length > 0 && <Unproved ids={unproved} fix={fix} />}
    </section>
  );
}

/** One cause: its signs lead to the cell, and the criterion opens in the pane. */
function Card({
  card: { severity, problems, criterion, cells },
  fix,
}: {
  card: ProblemCard;
  fix: (criterion: string) => void;
}) {
  const { session, t, language } = usePane();
  const { rubric, form } = useForm();
  const found = rubric.criteria.find(({ id }) => id === criterion);
  const select = (ref: CellRef): void => void session.selectCell(form.located.sheet.name, ref);
  const [first] = cells;
  return (
    <li className="pane-problem" data-severity={severity}>
      <p className="pane-problem-where" lang={found && 'vi'}>
        {found ? (
          <>
            <span className="pane-no">{found.id}</span> {found.text}
          </>
        ) : (
          t.problems.whole
        )}
      </p>
      {problems.map((problem, index) => {
        const said = (
          <>
            <span className="pane-kind">{t.problems[problem.severity]}: </span>
            {problemText(problem, language)}
          </>
        );
        return first ? (
          <button key={index} type="button" className="pane-said-of" onClick={() => select(first)}>
            {said}
          </button>
        ) : (
          <p key={index}>{said}</p>
        );
      })}
      <p className="pane-problem-do">
        {cells.map((ref) => (
          <Button key={a1(ref)} size="small" onClick={() => select(ref)}>
            {t.problems.cell(a1(ref))}
          </Button>
        ))}
        {criterion !== undefined && (
          <Button size="small" appearance="subtle" className="pane-link" onClick={() => fix(criterion)}>
            {t.problems.fix}
          </Button>
        )}
      </p>
    </li>
  );
}

/** Missing evidence, in one line that opens. */
function Unproved({ ids, fix }: { ids: readonly string[]; fix: (criterion: string) => void }) {
  const { t } = usePane();
  const { rubric } = useForm();
  return (
    <details className="pane-more">
      <summary>{t.problems.unproved(ids.length)}</summary>
      <ul className="pane-list pane-found">
        {rubric.criteria
          .filter(({ id }) => ids.includes(id))
          .map(({ id, text }) => (
            <li key={id}>
              <button type="button" className="pane-item" lang="vi" onClick={() => fix(id)}>
                <span className="pane-no">{id}</span> {text}
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}
