/** A newer version of the form is there: said, and the way to a workbook of it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formsTexts } from '../messages/forms';
import { builtIn } from '../rubric/store';
import { useForm, usePane } from './host';
import { safeName } from './save-file';

export function Newer() {
  const { host, language } = usePane();
  const { rubric, content, found, form } = useForm();
  const [said, setSaid] = useState('');
  const t = formsTexts[language];
  const { newer } = found;
  const { saveFile, version } = host;
  if (!newer) return null;
  const carry = async (): Promise<void> => {
    const { migratedFile } = await import('../intake/rewrite/migrate');
    const migrated = await migratedFile(content, newer, version, host.forms ?? builtIn);
    if (!migrated || !saveFile) return setSaid(t.notMigrated);
    const name = `${safeName(form.submission.unit) || safeName(rubric.id)} - ${safeName(newer.key)}.xlsx`;
    if ((await saveFile(migrated.bytes, name)) === 'refused') return setSaid(t.notMigrated);
    setSaid(t.migrated(name, migrated.confirm.length, migrated.left.length + migrated.leftFields.length));
  };
  return (
    <div className="pane-banner" data-tone="info">
      <span>{t.newer(rubric.version, newer.version, newer.changes ?? '')}</span>
      {saveFile && (
        <Button size="small" onClick={() => void carry()}>
          {t.migrate(newer.version)}
        </Button>
      )}
      <span aria-live="polite">{said}</span>
    </div>
  );
}
