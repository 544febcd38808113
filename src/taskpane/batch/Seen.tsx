/** The unit's list of evidence, in which the reviewer marks what was looked at. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReceivedFile } from '../../intake/batch/entry';
import { documentText, evidenceList } from '../../form/evidence/list';
import type { Appraisal, Who } from '../../review/appraisal/appraisal';
import { markSeen, seenDocuments } from '../../review/appraisal/seen';
import { foldText } from '../../reading/fold';
import { DocumentFiles, FolderPicker, FolderStanding, useFolderCheck } from '../ready/FolderCheck';
import { EvidenceLinks } from './EvidenceLinks';
import { useBatch } from './useBatch';

interface SeenProps {
  received: ReceivedFile;
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
}

export function Seen({ received: { appraisal, answers, reviewed }, who, put }: SeenProps) {
  const { t } = useBatch();
  const [open, setOpen] = useState(false);
  const { documents } = evidenceList(reviewed.rubric, { answers });
  const { checked: held, choose } = useFolderCheck(documents);
  if (documents.length === 0) return null;
  const seen = seenDocuments(appraisal);
  const isSeen = (text: string): boolean => seen.has(foldText(text));
  const by = who();
  const count = documents.filter(({ text }) => isSeen(text)).length;
  return (
    <details className="pane-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.appraisal.documents(count, documents.length)}</summary>
      <ul className="pane-list">
        {(open ? documents : []).map((document) => {
          const { no, text, criteria } = document;
          return (
            <li key={no} className="pane-problem">
              <Checkbox
                checked={isSeen(text)}
                disabled={!by}
                label={
                  <span lang="vi">
                    [{no}] {documentText(document)}
                  </span>
                }
                onChange={(_, { checked }) => {
                  if (by) put(markSeen(appraisal, text, checked === true, by));
                }}
              />
              <p className="pane-quiet">{t.appraisal.documentOf(criteria.join(', '))}</p>
              <DocumentFiles checked={held} no={no} />
              <EvidenceLinks evidence={text} />
            </li>
          );
        })}
      </ul>
      {open && <FolderPicker choose={choose} />}
      <FolderStanding checked={held} />
    </details>
  );
}
