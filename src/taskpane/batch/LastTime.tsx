/** The unit's form of last time, chosen once, to stand on the card of every criterion. */
import { useState } from 'react';
import { doubtsToday } from '../../intake/file/earlier';
import type { ReceivedFile } from '../../intake/batch/entry';
import type { ReviewedFile } from '../../review/result-sheet';
import { doubtText } from '../../messages/earlier';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';
import { useBatch } from './useBatch';

export type Before = Pick<ReceivedFile, 'answers'> & Pick<ReviewedFile, 'comparison'>;

interface LastTimeProps {
  rubric: string;
  unit: string;
  put: (before: Before) => void;
}

export function LastTime({ rubric, unit, put }: LastTimeProps) {
  const { language } = usePane();
  const { batch, t } = useBatch();
  const [said, setSaid] = useState('');
  const choose = async (file: File): Promise<void> => {
    const read = await batch.reader.receive(file, language, new AbortController().signal);
    const fits = read.ok && read.rubric === rubric;
    const doubts = fits
      ? doubtsToday(
          unit,
          { unit: read.reviewed.unit, answers: read.answers },
          read.unit.times?.workbook?.slice(0, 10),
        )
      : [];
    setSaid(
      fits
        ? [
            `${t.appraisal.lastYear}: ${file.name}.`,
            ...doubts.map((doubt) => doubtText(doubt, language)),
          ].join(' ')
        : t.appraisal.lastYearRefused,
    );
    if (fits) put({ answers: read.answers, comparison: read.reviewed.comparison });
  };
  return (
    <>
      <FilePicker
        label={t.appraisal.lastYearFile}
        look={{ className: 'pane-start' }}
        pick={([file]) => void (file && choose(file))}
      />
      <p role="status">{said}</p>
    </>
  );
}
