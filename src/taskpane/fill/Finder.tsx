/** Finding a criterion: words, what is still to be done, a group; and the list of what was found. */
import { Field, Input, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo } from 'react';
import type { Criterion } from '../../rubric/types';
import { useForm, usePane } from '../host';
import { findCriteria, isNarrowed, states } from './search';
import type { Search } from './search';

interface FinderProps {
  search: Search;
  setSearch: (search: Search) => void;
  /** Brings a criterion to the card and into the sheet's view. */
  choose: (id: string) => void;
}

export function Finder({ search, setSearch, choose }: FinderProps) {
  const { t } = usePane();
  const screen = useForm();
  const deferred = useDeferredValue(search);
  const found = useMemo(
    () => (isNarrowed(deferred) ? findCriteria(screen, deferred) : undefined),
    [screen, deferred],
  );
  return (
    <div role="search" className="pane-find" aria-label={t.find.title}>
      <Field label={t.find.text}>
        <Input
          type="search"
          value={search.text}
          onChange={(_, { value }) => setSearch({ ...search, text: value })}
          onKeyDown={(event) => {
            const [first] = found ?? [];
            if (event.key === 'Enter' && first) choose(first.id);
          }}
          contentBefore={<SearchRegular />}
          autoComplete="off"
        />
      </Field>
      <By search={search} setSearch={setSearch} />
      <p className="pane-quiet" aria-live="polite">
        {found && t.find.found(found.length)}
      </p>
      {found && found.length > 0 && (
        <ul className="pane-list pane-found">
          {found.map((criterion) => (
            <Found
              key={criterion.id}
              criterion={criterion}
              current={criterion.id === screen.current}
              choose={choose}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Only what is to be done, only one group. */
function By({ search, setSearch }: Omit<FinderProps, 'choose'>) {
  const { t } = usePane();
  const { rubric } = useForm();
  return (
    <div className="pane-find-by">
      <Select
        aria-label={t.find.state}
        value={search.state ?? ''}
        onChange={(_, { value }) => setSearch({ ...search, state: states.find((each) => each === value) })}
      >
        <option value="">{t.find.states.all}</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {t.find.states[each]}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t.find.group}
        value={search.group ?? ''}
        onChange={(_, { value }) => setSearch({ ...search, group: value === '' ? undefined : value })}
      >
        <option value="">{t.gaps.all}</option>
        {rubric.headings
          .filter(({ kind }) => kind === 'group')
          .map(({ key, no, text }) => (
            <option key={key} value={key} lang="vi">
              {`${no} ${text}`}
            </option>
          ))}
      </Select>
    </div>
  );
}

function Found({
  criterion: { id, text },
  current,
  choose,
}: {
  criterion: Criterion;
  current: boolean;
  choose: (id: string) => void;
}) {
  return (
    <li>
      <button
        type="button"
        className="pane-item"
        aria-current={current || undefined}
        lang="vi"
        onClick={() => choose(id)}
      >
        <span className="pane-no">{id}</span> {text}
      </button>
    </li>
  );
}
