/** Screens without a form to fill: several forms, unknown or newer forms, failures. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { failureText } from '../messages/failures';
import { a1 } from '../sheet/address';
import { formsTexts } from '../messages/forms';
import { useForms } from './forms';
import { usePane } from './host';
import type { Failure, ListedForm } from './state';

/** A screen that says one thing and what to do about it. */
export function Message({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <main className="pane-page">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </main>
  );
}

/** Which of several forms is to be opened. */
export function Several({ forms }: { forms: ListedForm[] }) {
  const { session, t, host, language } = usePane();
  const known = useForms(host.forms);
  return (
    <Message title={t.several.title} text={t.several.text}>
      <ul className="pane-list">
        {forms.map(({ rubric, unit }) => {
          const entry = known.find(({ key }) => key === rubric);
          const name = entry ? formsTexts[language].name(entry) : rubric;
          return (
            <li key={`${rubric} ${unit}`} className="pane-form">
              <span>
                <strong lang="vi">{name}</strong>
                <span lang="vi">{unit === '' ? t.several.noUnit : unit}</span>
                <Button
                  size="small"
                  aria-label={`${t.several.open}: ${name}`}
                  onClick={() => void session.choose(rubric)}
                >
                  {t.several.open}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Message>
  );
}

/** The workbook could not be read. */
export function Failed({ failure }: { failure: Failure }) {
  const { session, t, language } = usePane();
  return (
    <Message title={t.failed.title} text={failureText(failure.code, language, placeOf(failure))}>
      <div className="pane-row">
        <Button appearance="primary" onClick={() => void session.open()}>
          {t.retry}
        </Button>
        <CopyDiagnostics failure={failure} />
      </div>
    </Message>
  );
}

/** Copies what helps to find the cause: codes and versions, nothing that anybody entered. */
export function CopyDiagnostics({ failure }: { failure: Failure }) {
  const { host, t } = usePane();
  const [copied, setCopied] = useState<'done' | { text: string }>();
  const copy = async (): Promise<void> => {
    const lines = { version: host.version, failure: codesOf(failure), ...host.facts };
    const text = Object.entries(lines)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n');
    // some hosts on the web refuse the clipboard (OfficeDev/office-js #1991)
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'done' : { text });
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {t.failed.copy}
      </Button>
      <span aria-live="polite">{copied === 'done' ? t.failed.copied : copied ? t.failed.byHand : ''}</span>
      {typeof copied === 'object' && (
        <textarea readOnly rows={4} aria-label={t.failed.copy} value={copied.text} className="pane-by-hand" />
      )}
    </>
  );
}

/** A detail is Excel's own message about the call; names of sheets are left out. */
const codesOf = (failure: Failure): string =>
  failure.code === 'not-undone' || failure.code === 'not-observed'
    ? `${failure.code} < ${codesOf(failure.cause)}`
    : failure.code === 'unknown'
      ? `${failure.code}: ${failure.detail}`
      : failure.code;

/** Sheet, name or cell that a failure concerns. */
export function placeOf(failure: Failure): string {
  switch (failure.code) {
    case 'sheet-exists':
    case 'sheet-missing':
      return failure.sheet;
    case 'name-exists':
      return failure.name;
    case 'not-undone':
      return failure.sheets.join(', ');
    case 'locked':
      return a1(failure.ref);
    default:
      return '';
  }
}
