/** The papers that come of an appraisal: the appraised workbook, the minutes, and the workbook that goes back. */
import { Button } from '@fluentui/react-components';
import type { Entry, ReceivedFile } from '../../intake/batch';
import { localDate } from '../../intake/local-date';
import { minutesOf } from '../../review/appraisal/minutes';
import { usePane } from '../host';
import { useLetter } from '../letter';
import { LetterFields } from '../LetterFields';
import { useBatch, useDelivery } from './useBatch';

interface PapersProps {
  entry: Entry;
  received: ReceivedFile;
  reviewer: string;
}

export function Papers({
  entry: { id, file, report },
  received: { appraisal, reviewed },
  reviewer,
}: PapersProps) {
  const { host } = usePane();
  const { batch, t } = useBatch();
  const letter = useLetter();
  const delivery = useDelivery();
  if (!host.saveFile) return null;
  const findings = [...reviewed.findings, ...(report?.findings ?? [])];
  const details = { letter, date: localDate(new Date()), reviewer, findings };
  const unit = reviewed.unit === '' ? file.name.replace(/\.[^.]*$/, '') : reviewed.unit;
  const paper = (kind: 'appraised' | 'return') => async (): Promise<void> => {
    const make = () => batch.reader.paper(kind, file, appraisal, details, host.version);
    const given = await delivery.file(make, t.appraisal.fileNames[kind](unit));
    if (given && kind === 'appraised') batch.saved(id, appraisal);
  };
  const minutes = (): void =>
    void delivery.file(async () => {
      const { minutesDocument } = await import('../../word/minutes');
      return minutesDocument(minutesOf(reviewed.rubric, appraisal, details));
    }, t.appraisal.fileNames.minutes(unit));
  return (
    <section className="pane-fields" aria-label={t.appraisal.saveWorkbook}>
      <LetterFields paper="minutes" />
      <p className="pane-quiet">{t.appraisal.untouched}</p>
      <div className="pane-problem-do">
        <Button
          appearance="primary"
          disabledFocusable={delivery.busy}
          onClick={() => void paper('appraised')()}
        >
          {t.appraisal.saveWorkbook}
        </Button>
        <Button disabledFocusable={delivery.busy} onClick={minutes}>
          {t.appraisal.saveMinutes}
        </Button>
        <Button disabledFocusable={delivery.busy} onClick={() => void paper('return')()}>
          {t.appraisal.saveReturn}
        </Button>
      </div>
      <p role="status">{delivery.said}</p>
    </section>
  );
}
