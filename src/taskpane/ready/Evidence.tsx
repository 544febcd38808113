/** The documents that prove the form's answers: each once, with the criteria that it serves, beside the names of files in a folder. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { documentText, evidenceList, numberedEvidence } from '../../form/evidence/list';
import { DocumentFiles, FolderPicker, FolderStanding, useFolderCheck } from './FolderCheck';
import { useForm, usePane, usePaneState } from '../host';

export function Evidence() {
  const { session, t } = usePane();
  const { busy } = usePaneState();
  const { rubric, form } = useForm();
  const list = useMemo(() => evidenceList(rubric, form.submission), [rubric, form.submission]);
  const renumbered = useMemo(() => numberedEvidence(rubric, form.submission), [rubric, form.submission]);
  const { checked, choose } = useFolderCheck(list.documents);
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
              {list.documents.map((document) => (
                <li key={document.no} className="pane-problem">
                  <p lang="vi">
                    [{document.no}] {documentText(document)}
                  </p>
                  <p className="pane-quiet">{t.evidence.criteria(document.criteria.join(', '))}</p>
                  <DocumentFiles checked={checked} no={document.no} />
                </li>
              ))}
            </ol>
          </details>
          <p className="pane-quiet">{t.evidence.folderLead}</p>
          <div className="pane-problem-do">
            <FolderPicker choose={choose} />
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
      <FolderStanding checked={checked} />
    </section>
  );
}
