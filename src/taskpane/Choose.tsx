/** First screen of a workbook without a form: choose one, name the unit, put it in. */
import { Button, Field, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { Fragment, useEffect, useId, useState } from 'react';
import { formsTexts } from '../messages/forms';
import { builtIn } from '../rubric/store';
import type { FormEntry } from '../rubric/store';
import { AddForms } from './AddForms';
import { findForms, groupForms, useForms } from './forms';
import { Names } from './fill/General';
import { usePane, usePaneState } from './host';

/** Search, list of forms, unit, and the one button. */
export function Choose() {
  const { session, t, host, language } = usePane();
  const { busy } = usePaneState();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [unit, setUnit] = useState('');
  const found = findForms(useForms(host.forms), search);
  const form = found.find(({ key }) => key === chosen) ?? (found.length === 1 ? found[0] : undefined);
  return (
    <main className="pane-page">
      <h1>{t.choose.title}</h1>
      <p>{t.choose.lead}</p>
      <form
        className="pane-choose"
        onSubmit={(event) => {
          event.preventDefault();
          if (form) void session.insertForm(form.key, unit);
        }}
      >
        <Field label={t.choose.search}>
          <Input
            value={search}
            onChange={(_, data) => setSearch(data.value)}
            contentBefore={<SearchRegular />}
            autoComplete="off"
          />
        </Field>
        <p className="pane-hidden" aria-live="polite">
          {found.length === 0 ? t.choose.none : t.choose.found(found.length)}
        </p>
        <FormList found={found} chosen={form} choose={setChosen} />
        {form && (
          <div className="pane-insert">
            <Unit form={form.key} value={unit} set={setUnit} />
            <p className="pane-quiet">{t.choose.before}</p>
            <Button type="submit" appearance="primary" size="large" disabledFocusable={busy !== undefined}>
              {t.choose.insert}
            </Button>
          </div>
        )}
      </form>
      {host.forms && <AddForms forms={host.forms} language={language} />}
    </main>
  );
}

interface FormListProps {
  found: readonly FormEntry[];
  chosen: FormEntry | undefined;
  choose: (key: string) => void;
}

/** The forms that were found, by authority and year. */
function FormList({ found, chosen, choose }: FormListProps) {
  const { t } = usePane();
  return (
    <fieldset className="pane-forms">
      <legend>{t.choose.forms}</legend>
      {found.length === 0 && <p>{t.choose.none}</p>}
      {groupForms(found).map(({ name, entries }) => (
        <Fragment key={name}>
          {name !== '' && <h2 lang="vi">{name}</h2>}
          {entries.map((entry) => (
            <FormOption
              key={entry.key}
              entry={entry}
              chosen={entry === chosen}
              choose={() => choose(entry.key)}
            />
          ))}
        </Fragment>
      ))}
    </fieldset>
  );
}

function FormOption({ entry, chosen, choose }: { entry: FormEntry; chosen: boolean; choose: () => void }) {
  const { t, language } = usePane();
  return (
    <label className="pane-form">
      <input type="radio" name="form" checked={chosen} onChange={choose} />
      <span>
        <strong lang="vi">
          {entry.province} {entry.year}
        </strong>
        <span lang="vi">{entry.audience}</span>
        {entry.decision !== '' && <small>{t.choose.decision(entry.decision)}</small>}
        <small className="pane-form-title" lang="vi">
          {entry.title}
        </small>
        <small>
          {entry.authority} · {formsTexts[language].facts(entry)}
        </small>
      </span>
    </label>
  );
}

/** The unit's name; from the decision's list where it has one. */
function Unit({ form, value, set }: { form: string; value: string; set: (unit: string) => void }) {
  const { t, host } = usePane();
  const store = host.forms ?? builtIn;
  const list = useId();
  const [known, setKnown] = useState<{ form: string; names: string[] }>();
  useEffect(() => {
    let gone = false;
    void store.load(form).then((rubric) => {
      if (!gone && rubric) setKnown({ form, names: rubric.agencies.flatMap(({ names }) => names) });
    });
    return () => {
      gone = true;
    };
  }, [form, store]);
  const names = known?.form === form ? known.names : [];
  return (
    <Field label={t.choose.unit} hint={names.length > 0 ? t.choose.unitListed : t.choose.unitHint}>
      <Input
        value={value}
        onChange={(_, data) => set(data.value)}
        autoComplete="off"
        {...(names.length > 0 ? { list } : {})}
      />
      {names.length > 0 && <Names id={list} names={names} />}
    </Field>
  );
}
