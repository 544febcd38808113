/** The documents that prove the form's answers: each once, with the criteria that it serves, beside the names of files in a folder. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { checkFolder } from '../form/evidence/folder';
import { evidenceList, numberedEvidence } from '../form/evidence/list';
import type { EvidenceDocument } from '../form/evidence/list';
import { FilePicker } from './FilePicker';
import { useForm, usePane, usePaneState } from './host';

/** Names that are listed one by one; more are counted. */
const MOST_NAMES = 30;

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join('; ') + (names.length > MOST_NAMES ? `… (${names.length})` : '');

export function Evidence() {
  const { session, t } = usePane();
  const { busy } = usePaneState();
  const { rubric, form } = useForm();
  const [paths, setPaths] = useState<readonly string[]>();
  const list = useMemo(() => evidenceList(rubric, form.submission), [rubric, form.submission]);
  const renumbered = useMemo(() => numberedEvidence(rubric, form.submission), [rubric, form.submission]);
  const checked = paths && checkFolder(list.documents, paths);
  const documents: (EvidenceDocument & { files?: string[] })[] = checked?.documents ?? list.documents;
  const missing = checked?.documents.filter(({ files }) => files.length === 0).length ?? 0;
  return (
    <section aria-labelledby="pane-evidence">
      <h3 id="pane-evidence">{t.evidence.title}</h3>
      <p>{list.documents.length === 0 ? t.evidence.none : t.evidence.lead}</p>
      {[
        ...list.unknown.map(({ criterion, no }) => t.evidence.unknown(criterion, no)),
        ...list.twice.map(({ criterion, no, text }) => t.evidence.twice(criterion, no, text)),
      ].map((text) => (
        <p key={text} className="pane-banner" data-tone="warning">
          {text}
        </p>
      ))}
      {list.documents.length > 0 && (
        <>
          <details className="pane-more" open={checked !== undefined || undefined}>
            <summary>{t.evidence.count(list.documents.length)}</summary>
            <ol className="pane-list">
              {documents.map((document) => (
                <li key={document.no} className="pane-problem">
                  <p lang="vi">
                    [{document.no}] {document.text}
                  </p>
                  <p className="pane-quiet">{t.evidence.criteria(document.criteria.join(', '))}</p>
                  {document.files && <Files files={document.files} />}
                </li>
              ))}
            </ol>
          </details>
          <p className="pane-quiet">{t.evidence.folderLead}</p>
          <div className="pane-problem-do">
            <FilePicker
              label={t.evidence.folder}
              accept=""
              folder
              pick={(files) => setPaths(files.map((file) => file.webkitRelativePath || file.name))}
            />
            <Button
              disabledFocusable={busy !== undefined || renumbered.size === 0}
              onClick={() => void session.numberEvidence()}
            >
              {t.evidence.number}
            </Button>
            <Button disabledFocusable={busy !== undefined} onClick={() => void session.insertEvidence()}>
              {t.evidence.sheet}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {checked && (
          <p>
            {t.evidence.checked(checked.documents.length - missing, missing, checked.others.length)}{' '}
            {checked.others.length > 0 && t.evidence.others(listed(checked.others))}
          </p>
        )}
      </div>
    </section>
  );
}

/** Files of one document, by their names. */
function Files({ files }: { files: readonly string[] }) {
  const { t } = usePane();
  return <p>{files.length === 0 ? t.evidence.missing : t.evidence.there(listed(files))}</p>;
}
