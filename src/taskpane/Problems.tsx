/** Everything that is wrong or odd, each with its cell, what is wrong, and what would be right. */
import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { problemText } from '../messages/problems';
import { a1 } from '../sheet/address';
import { useForm, usePane, usePaneState } from './host';
import { problemGroups } from './problem-list';
import type { ListedProblem } from './problem-list';
import type { Severity } from '../rubric/severity';

const kinds = ['error', 'warning', 'note'] as const;

/** The list with its filter; `fix` opens a criterion in the pane. */
export function Problems({ fix }: { fix: (criterion: string) => void }) {
  const { session, t } = usePane();
  const { busy } = usePaneState();
  const { rubric, form } = useForm();
  const [kind, setKind] = useState<Severity>();
  const { problems, located, assessment } = form;
  const count = (of: Severity): number => problems.filter(({ severity }) => severity === of).length;
  const missing = assessment.criteria.filter(({ status }) => status === 'missing');
  const shown = kind === undefined ? problems.length : count(kind);
  const groups = problemGroups(rubric, located, problems, kind);
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
      <div className="pane-filter" role="group" aria-label={t.problems.filter}>
        <Filter
          label={t.problems.all}
          count={problems.length}
          on={kind === undefined}
          onClick={() => setKind(undefined)}
        />
        {kinds
          .filter((each) => count(each) > 0 || each === kind)
          .map((each) => (
            <Filter
              key={each}
              label={t.problems[each]}
              count={count(each)}
              on={kind === each}
              onClick={() => setKind(each)}
            />
          ))}
      </div>
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
      {groups.map(({ heading, items }) => (
        <section key={heading?.no ?? ''}>
          <h3 lang={heading ? 'vi' : undefined}>
            {heading ? `${heading.no} ${heading.text}` : t.problems.whole}
          </h3>
          <ul className="pane-list">
            {items.map((item, index) => (
              <Item key={index} item={item} fix={fix} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface FilterProps {
  label: string;
  count: number;
  on: boolean;
  onClick: () => void;
}

function Filter({ label, count, on, onClick }: FilterProps) {
  return (
    <button type="button" className="pane-chip" aria-pressed={on} onClick={onClick}>
      {label} <span>{count}</span>
    </button>
  );
}

function Item({
  item: { problem, criterion, cells },
  fix,
}: {
  item: ListedProblem;
  fix: (criterion: string) => void;
}) {
  const { session, t, language } = usePane();
  const { rubric, form } = useForm();
  const found = rubric.criteria.find(({ id }) => id === criterion);
  return (
    <li className="pane-problem" data-severity={problem.severity}>
      {found && (
        <p className="pane-problem-where" lang="vi">
          <span className="pane-no">{found.id}</span> {found.text}
        </p>
      )}
      <p>
        <span className="pane-kind">{t.problems[problem.severity]}: </span>
        {problemText(problem, language)}
      </p>
      <p className="pane-problem-do">
        {cells.map((ref) => (
          <Button
            key={a1(ref)}
            size="small"
            onClick={() => void session.selectCell(form.located.sheet.name, ref)}
          >
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
