/** The papers that come of an appraisal: the appraised workbook, the minutes, and the workbook that goes back. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { BatchEntry, ReceivedFile } from '../../intake/batch/entry';
import { localDate } from '../../intake/local-date';
import type { Paper } from '../../intake/rewrite/papers';
import { minutesOf } from '../../review/appraisal/minutes';
import { usePane } from '../host';
import { useLetter } from '../letter';
import { LetterFields } from '../ready/LetterFields';
import { useBatch, useDelivery } from './useBatch';

interface PapersProps {
  entry: BatchEntry;
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
  const keeps = useKeeps(file);
  if (!host.saveFile) return null;
  const findings = [...reviewed.findings, ...(report?.findings ?? [])];
  const details = { letter, date: localDate(new Date()), reviewer, findings };
  const unit = reviewed.unit === '' ? file.name.replace(/\.[^.]*$/, '') : reviewed.unit;
  const paper = (kind: Paper) => async (): Promise<void> => {
    const make = () => batch.reader.paper(kind, file, appraisal, details, host.version);
    const name = named(t.appraisal.fileNames[kind](unit), file, keeps?.includes(kind) === true);
    const given = await delivery.file(make, name);
    if (given && kind === 'appraised') batch.saved(id, appraisal);
  };
  const anew = PAPERS.filter((kind) => keeps && !keeps.includes(kind));
  const minutes = (): void =>
    void delivery.file(async () => {
      const { minutesDocument } = await import('../../word/minutes');
      return minutesDocument(minutesOf(reviewed.rubric, appraisal, details));
    }, t.appraisal.fileNames.minutes(unit));
  return (
    <section className="pane-fields" aria-label={t.appraisal.saveWorkbook}>
      <LetterFields paper="minutes" />
      <p className="pane-quiet">{t.appraisal.untouched}</p>
      {anew.length > 0 && (
        <p className="pane-quiet">
          {t.appraisal.drawnAnew(anew.map((kind) => t.appraisal.paperNames[kind]))}
        </p>
      )}
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

const PAPERS: readonly Paper[] = ['appraised', 'return'];

/** Which papers leave the submitted file as it is; undefined until that is known. */
function useKeeps(file: File): readonly Paper[] | undefined {
  const { batch } = useBatch();
  const [known, setKnown] = useState<{ file: File; papers: readonly Paper[] }>();
  useEffect(() => {
    let left = false;
    void batch.reader.keeps(file).then((papers) => {
      if (!left && papers) setKnown({ file, papers });
    });
    return () => {
      left = true;
    };
  }, [batch, file]);
  return known?.file === file ? known.papers : undefined;
}

/** A workbook with macros is opened under its own ending only. */
const named = (name: string, file: File, kept: boolean): string =>
  kept && /\.xlsm$/i.test(file.name) ? name.replace(/\.xlsx$/, '.xlsm') : name;
