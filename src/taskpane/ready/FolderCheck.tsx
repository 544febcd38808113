/** The documents of a list held against a folder by names alone: a button, and how it stands for each document and for all. */
import { useState } from 'react';
import { checkFolder } from '../../form/evidence/folder';
import type { CheckedFolder } from '../../form/evidence/folder';
import type { EvidenceDocument } from '../../form/evidence/list';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';

/** Names that are listed one by one; more are counted. */
const MOST_NAMES = 30;

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join('; ') + (names.length > MOST_NAMES ? `… (${names.length})` : '');

/** Holds the documents against the folder that was chosen; undefined before one is. */
export function useFolderCheck(documents: readonly EvidenceDocument[]): {
  checked: CheckedFolder | undefined;
  choose: (files: readonly File[]) => void;
} {
  const [paths, setPaths] = useState<readonly string[]>();
  return {
    checked: paths && checkFolder(documents, paths),
    choose: (files) => setPaths(files.map((file) => file.webkitRelativePath || file.name)),
  };
}

/** The button. */
export function FolderPicker({ choose }: { choose: (files: readonly File[]) => void }) {
  const { t } = usePane();
  return <FilePicker label={t.evidence.folder} accept="" folder pick={choose} />;
}

/** Files of one document, by their names. */
export function DocumentFiles({ checked, no }: { checked: CheckedFolder | undefined; no: number }) {
  const { t } = usePane();
  const found = checked?.documents.find((document) => document.no === no);
  if (!found) return null;
  const { files, absent } = found;
  return (
    <>
      <p>{files.length === 0 ? t.evidence.missing : t.evidence.there(listed(files))}</p>
      {files.length > 0 && absent.length > 0 && <p>{t.evidence.absent(listed(absent))}</p>}
    </>
  );
}

/** How many documents have all their files. */
export function FolderStanding({ checked }: { checked: CheckedFolder | undefined }) {
  const { t } = usePane();
  const whole = checked?.documents.filter(({ files, absent }) => files.length > 0 && absent.length === 0);
  return (
    <div role="status">
      {checked && whole && (
        <p>
          {t.evidence.checked(whole.length, checked.documents.length - whole.length, checked.others.length)}{' '}
          {checked.others.length > 0 && t.evidence.others(listed(checked.others))}
        </p>
      )}
    </div>
  );
}
