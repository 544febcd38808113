/** The unit's own report as a Word file, made from the form as it is now. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { batchTexts } from '../messages/batch';
import { isBlank } from '../scoring/answer';
import { useForm, usePane } from './host';
import { useLetter } from './letter';
import { LetterFields } from './LetterFields';

export function OwnReport() {
  const { host, language, t } = usePane();
  const { rubric, form } = useForm();
  const letter = useLetter();
  const [said, setSaid] = useState('');
  const { saveFile } = host;
  if (!saveFile) return null;
  const { submission, assessment } = form;
  const make = async (): Promise<void> => {
    const [{ unitReport }, { writeDocument }] = await Promise.all([
      import('../word/unit-report'),
      import('../word/frame'),
    ]);
    const name = t.ready.reportName(submission.unit);
    const bytes = await writeDocument(unitReport(rubric, submission, assessment, { letter }));
    setSaid(batchTexts[language].saved[await saveFile(bytes, name)](name));
  };
  return (
    <section aria-labelledby="pane-own-report">
      <h3 id="pane-own-report">{t.ready.report}</h3>
      <p>{t.ready.reportLead}</p>
      <LetterFields paper="report" />
      <Button disabledFocusable={isBlank(submission)} onClick={() => void make()}>
        {t.ready.makeReport}
      </Button>
      <p role="status">{said}</p>
    </section>
  );
}
