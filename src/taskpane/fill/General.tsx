/** The lines of general information at the top and bottom of the form, and last year's data. */
import { Field, Input, Select } from '@fluentui/react-components';
import { Suspense, lazy, useId } from 'react';
import type { Field as FormField } from '../../rubric/types';
import { problemText } from '../../messages/problems';
import type { Entry } from '../../scoring/answer';
import { fieldKind } from '../../scoring/kinds';
import { Asked, problemOf } from './Asked';
import { entryText, typedEntry } from './entries';
import { useForm, usePane } from '../host';
import { useDraft } from './useDraft';

const CarryOver = lazy(() => import('./CarryOver').then(({ CarryOver: part }) => ({ default: part })));

/** The card of the general information. */
export function General() {
  const { host, t } = usePane();
  const { rubric } = useForm();
  const sections = [...rubric.before, ...rubric.after];
  const hasUnit = sections.some(({ fields }) => fields.some(({ id }) => id === 'unit'));
  return (
    <article className="pane-card" aria-labelledby="pane-general">
      <h2 id="pane-general">{t.card.general}</h2>
      <p>{t.card.generalLead}</p>
      {sections.map(({ title, no, fields }) => (
        <section key={`${no}${title}`} className="pane-fields">
          {title !== '' && <h3 lang="vi">{`${no} ${title}`.trim()}</h3>}
          {fields
            .filter(({ id }) => id !== 'totalPoints')
            .map((field) => (
              <Line key={field.id} field={field} />
            ))}
        </section>
      ))}
      {hasUnit && host.openFile && (
        <Suspense>
          <CarryOver />
        </Suspense>
      )}
    </article>
  );
}

function Line({ field }: { field: FormField }) {
  const { session, language } = usePane();
  const { rubric, form } = useForm();
  const list = useId();
  const unit = field.id === 'unit';
  const value = unit ? form.submission.unit : form.submission.fields[field.id];
  const kind = fieldKind(field);
  const entry: Entry = typeof value === 'number' ? value : kind ? typedEntry(kind, value ?? '') : null;
  const write = (text: string | number | null): void => void session.setField(field.id, text);
  const draft = useDraft(kind ? entryText(entry, language, kind) : String(value ?? ''), (text) => {
    const typed = kind ? typedEntry(kind, text) : text.trim();
    write(typeof typed === 'object' ? (typed?.unreadable ?? null) : typed);
  });
  const wrong = problemOf(entry);
  const names = unit ? rubric.agencies.flatMap((agency) => agency.names) : [];
  return (
    <>
      <Field
        label={<span lang="vi">{`${field.no} ${field.text}`.trim().replace(/:$/, '')}</span>}
        validationState={wrong ? 'error' : 'none'}
        validationMessage={wrong ? problemText(wrong, language) : null}
      >
        {field.options ? (
          <Select value={String(value ?? '')} onChange={(_, data) => write(data.value)}>
            <option value="">–</option>
            {field.options.map((option) => (
              <option key={option} value={option} lang="vi">
                {option}
              </option>
            ))}
          </Select>
        ) : (
          <Input {...draft} autoComplete="off" {...(names.length > 0 ? { list } : {})} />
        )}
        {names.length > 0 && <Names id={list} names={names} />}
      </Field>
      <Asked entry={entry} choose={write} />
    </>
  );
}

/** The decision's list of units, offered while typing. */
export function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
