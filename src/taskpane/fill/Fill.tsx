/** The part of the pane in which the form is filled: one card at a time, and the way from card to card. */
import { Button, Select } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { CriterionCard } from './CriterionCard';
import { General } from './General';
import { Finder } from './Finder';
import { useForm, usePane } from '../host';
import { isNarrowed } from './search';
import type { Status } from '../../scoring/assessment';
import type { Search } from './search';

/** Longest text of an entry of the list of criteria. */
const LONGEST = 70;
const GENERAL = 'general';

interface FillProps {
  search: Search;
  setSearch: (search: Search) => void;
}

/** The current criterion with its neighbours one press away, and the way to any other. */
export function Fill({ search, setSearch }: FillProps) {
  const { session, t } = usePane();
  const { rubric, form, current } = useForm();
  const { criteria } = rubric;
  const card = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const index = criteria.findIndex(({ id }) => id === current);
  const criterion = criteria[index];
  const status = new Map(form.assessment.criteria.map((assessed) => [assessed.id, assessed.status]));
  const following = [...criteria.slice(index + 1), ...criteria.slice(0, Math.max(index, 0))];
  const open = following.find(({ id }) => status.get(id) === 'missing');

  // only who asked for the next criterion at the bottom of a card is taken to its first input
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const first = card.current?.querySelector<HTMLElement>(
      'input:checked, input:not([type=radio]), input[type=radio], select, textarea',
    );
    first?.focus();
  }, [current]);
  const go = (id: string | undefined): void => {
    wanted.current = true;
    session.visit(id);
  };

  return (
    <div className={isNarrowed(search) ? 'pane-fill pane-finding' : 'pane-fill'}>
      <Finder search={search} setSearch={setSearch} choose={session.visit} />
      <Jump index={index} status={status} />
      <p className="pane-position" aria-live="polite">
        {criterion ? t.card.position(index + 1, criteria.length) : t.card.general}
      </p>
      <div ref={card}>
        {criterion ? <CriterionCard key={criterion.id} criterion={criterion} /> : <General />}
      </div>
      <div className="pane-onward">
        {index < criteria.length - 1 && (
          <Button appearance="primary" className="pane-next" onClick={() => go(criteria[index + 1]?.id)}>
            {t.card.nextBelow}
          </Button>
        )}
        {open && open.id !== criteria[index + 1]?.id && (
          <Button onClick={() => go(open.id)}>{t.card.nextOpen}</Button>
        )}
      </div>
    </div>
  );
}

interface JumpProps {
  /** Place of the current criterion among all; −1 at the general information. */
  index: number;
  /** By id of a criterion. */
  status: ReadonlyMap<string, Status>;
}

/** The way to the criterion before, after, and to any other by its name. */
function Jump({ index, status }: JumpProps) {
  const { session, t } = usePane();
  const { criteria, headings } = useForm().rubric;
  const at = (step: number): void => session.visit(criteria[index + step]?.id);
  return (
    <nav className="pane-nav" aria-label={t.card.nav}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={t.card.previous}
        disabledFocusable={index < 0}
        onClick={() => at(-1)}
      />
      <Select
        aria-label={t.card.jump}
        value={criteria[index]?.id ?? GENERAL}
        onChange={(_, data) => session.visit(data.value === GENERAL ? undefined : data.value)}
      >
        <option value={GENERAL}>{t.card.general}</option>
        {headings
          .filter(({ kind }) => kind === 'group')
          .map((group) => (
            <optgroup key={group.key} label={short(`${group.no} ${group.text}`)}>
              {criteria
                .filter(({ path }) => path[0] === group.key)
                .map(({ id, no, text }) => (
                  <option key={id} value={id}>
                    {short(`${mark(status.get(id))} ${no} ${text}`)}
                  </option>
                ))}
            </optgroup>
          ))}
      </Select>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={t.card.next}
        disabledFocusable={index === criteria.length - 1}
        onClick={() => at(1)}
      />
    </nav>
  );
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A sign before the criterion in the list; its words stand on the card. */
const mark = (status: string | undefined): string =>
  status === 'missing' ? '○' : status === 'invalid' ? '✕' : '●';
