/** Two appraisers of one submission: the other one's appraised file is joined, and what both decided differently is told. */
import { useState } from 'react';
import type { ReceivedFile } from '../../intake/batch/entry';
import { number } from '../../messages/language';
import type { Appraisal } from '../../review/appraisal/appraisal';
import { isJoinable, joinAppraisals } from '../../review/appraisal/join';
import type { Joined } from '../../review/appraisal/join';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';
import { useBatch } from './useBatch';

interface JoinProps {
  received: ReceivedFile;
  put: (appraisal: Appraisal) => void;
}

export function Join({ received: { appraisal, reviewed }, put }: JoinProps) {
  const { language } = usePane();
  const { batch, t } = useBatch();
  const [joined, setJoined] = useState<Joined | 'refused'>();
  const join = async (file: File): Promise<void> => {
    const other = await batch.reader.receive(file, language, new AbortController().signal);
    const found =
      other.ok && isJoinable({ rubric: reviewed.rubric, appraisal }, other)
        ? joinAppraisals(appraisal, other.appraisal)
        : undefined;
    setJoined(found ?? 'refused');
    if (found) put(found.appraisal);
  };
  return (
    <>
      <FilePicker
        label={t.appraisal.join}
        look={{ className: 'pane-start' }}
        pick={([file]) => void (file && join(file))}
      />
      <div role="status">
        {joined === 'refused' && <p>{t.appraisal.joinRefused}</p>}
        {joined && joined !== 'refused' && (
          <>
            <p>{t.appraisal.joined(joined.taken.length)}</p>
            {joined.conflicts.length > 0 && <p>{t.appraisal.conflicts(joined.conflicts.length)}</p>}
            <ul>
              {joined.conflicts.map(({ criterion, mine, theirs }) => (
                <li key={criterion}>
                  {t.appraisal.conflict(
                    criterion,
                    number(mine.appraised, language),
                    number(theirs.appraised, language),
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
