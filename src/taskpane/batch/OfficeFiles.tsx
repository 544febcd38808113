/** What the office in charge holds beside the files: its table of figures, and the values of a summary. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { HeldOffice } from '../../intake/batch/entry';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';
import { useBatch } from './useBatch';

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

export function OfficeFiles() {
  const { language } = usePane();
  const { batch, state, t } = useBatch();
  const [wrong, setWrong] = useState('');
  const { office } = state;
  const hold = (held: HeldOffice): void => {
    setWrong('');
    void batch.holdAgainst(held, language);
  };
  const chooseGiven = async (file: File): Promise<void> => {
    const { givenTable } = await import('../../intake/batch/held-against');
    const value = givenTable(await bytesOf(file));
    if (value) hold({ ...office, given: { file: file.name, value } });
    else setWrong(t.review.office.wrong.given(file.name));
  };
  const chooseReference = async (file: File): Promise<void> => {
    const { earlierValues } = await import('../../intake/batch/held-against');
    const value = earlierValues(await bytesOf(file));
    if (value) hold({ ...office, reference: { file: file.name, value } });
    else setWrong(t.review.office.wrong.reference(file.name));
  };
  const held = (['given', 'reference'] as const).flatMap((part) => {
    const file = office[part]?.file;
    return file === undefined ? [] : [`${t.review.office.held[part]}: ${file}`];
  });
  return (
    <details className="pane-more">
      <summary>{t.review.office.title}</summary>
      <div className="pane-receive">
        <p className="pane-quiet">{t.review.office.lead}</p>
        <FilePicker
          label={t.review.office.given}
          accept=".xlsx,.ods"
          pick={([file]) => file && void chooseGiven(file)}
        />
        <FilePicker
          label={t.review.office.reference}
          accept=".json"
          pick={([file]) => file && void chooseReference(file)}
        />
        <p role="status">{wrong === '' ? held.join(' · ') : wrong}</p>
        {held.length > 0 && (
          <Button size="small" className="pane-start" onClick={() => hold({})}>
            {t.review.office.away}
          </Button>
        )}
      </div>
    </details>
  );
}
