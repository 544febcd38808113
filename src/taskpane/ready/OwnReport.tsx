/** The unit's own report as a Word file, made from the form as it is now; made again, it keeps what a person wrote. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { budgetTitle } from '../../messages/unit-report/budget';
import { batchTexts } from '../../messages/batch';
import type { Letter } from '../../review/appraisal/letter';
import { isBlank } from '../../scoring/answer';
import type { OfficialDocument } from '../../word/document';
import type { Earlier } from '../../word/earlier';
import type { ChangedSentence, Choices, LeftOut } from '../../word/kept';
import { FilePicker } from '../controls/FilePicker';
import { useForm, usePane } from '../host';
import { useLetter } from '../letter';
import { LetterFields } from './LetterFields';

interface Made {
  document: OfficialDocument;
  /** How much of a person's stays, and what changes: of a report that is made again. */
  again?: { kept: number; changes: ChangedSentence[]; out: LeftOut[] };
}

/** What a report is made of. */
interface Source extends Pick<ReturnType<typeof useForm>, 'rubric' | 'form'> {
  letter: Letter;
  earlier: Earlier | undefined;
  /** Parts that a person took out of the earlier report: put back or not. */
  choices: Choices;
  /** Amounts of the sheet on money, for forms whose source has one. */
  budget: () => Promise<ReadonlyMap<string, string>>;
}

/** The report as it would be made now. */
async function make({ rubric, form, letter, earlier, choices, budget }: Source): Promise<Made> {
  const [{ unitReport }, kept, amounts] = await Promise.all([
    import('../../word/unit-report'),
    import('../../word/kept'),
    budgetTitle(rubric) === undefined ? new Map<string, string>() : budget(),
  ]);
  const document = unitReport(rubric, form.submission, form.assessment, {
    letter,
    // amounts of the sheet before those of an earlier report
    written: new Map([...(earlier?.written ?? []), ...amounts]),
  });
  if (!earlier) return { document };
  const again = kept.withEarlier(document, earlier, choices);
  const changes = kept.changedSentences(again, earlier);
  const out = kept.leftOut(document, earlier);
  return { document: again, again: { kept: kept.keptCount(again, earlier), changes, out } };
}

export function OwnReport() {
  const { host, language, session, t } = usePane();
  const { rubric, form } = useForm();
  const letter = useLetter();
  const [said, setSaid] = useState('');
  const [earlier, setEarlier] = useState<Earlier>();
  const [choices, setChoices] = useState<Choices>(new Map());
  const { saveFile } = host;
  if (!saveFile) return null;
  const { submission } = form;
  const save = async (): Promise<void> => {
    const { writeDocument } = await import('../../word/frame');
    const name = t.ready.reportName(submission.unit);
    const { document } = await make({ rubric, form, letter, earlier, choices, budget: session.budget });
    setSaid(batchTexts[language].saved[await saveFile(await writeDocument(document), name)](name));
  };
  const choose = async (file: File): Promise<void> => {
    const [{ readReport }, { earlierReport }] = await Promise.all([
      import('../../intake/file/report-text'),
      import('../../word/earlier'),
    ]);
    // a file that was moved meanwhile is one that can't be read
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    const read = readReport(new Uint8Array(bytes), language);
    const found = read.ok ? earlierReport(read.text) : undefined;
    setEarlier(found);
    setChoices(new Map());
    setSaid(found ? '' : read.ok ? t.ready.notOwnReport(file.name) : read.reason);
  };
  return (
    <section aria-labelledby="pane-own-report">
      <h3 id="pane-own-report">{t.ready.report}</h3>
      <p>{t.ready.reportLead}</p>
      <LetterFields paper="report" />
      <div className="pane-problem-do">
        <Button disabledFocusable={isBlank(submission)} onClick={() => void save()}>
          {t.ready.makeReport}
        </Button>
        <FilePicker
          label={t.ready.earlierReport}
          accept=".docx"
          look={{ appearance: 'subtle' }}
          pick={([file]) => {
            if (file) void choose(file);
          }}
        />
      </div>
      {budgetTitle(rubric) !== undefined && (
        <div className="pane-problem-do">
          <Button appearance="subtle" onClick={() => void session.insertBudget()}>
            {t.ready.budget}
          </Button>
        </div>
      )}
      {earlier && <Changes earlier={earlier} choices={choices} choose={setChoices} />}
      <p role="status">{said}</p>
    </section>
  );
}

/** Changes that are shown one by one; a report has hundreds of sentences at most. */
const MOST_SHOWN = 100;

interface ChangesProps {
  earlier: Earlier;
  choices: Choices;
  choose: (choices: Choices) => void;
}

/** What stays and what would change, before the report is made. */
function Changes({ earlier, choices, choose }: ChangesProps) {
  const { session, t } = usePane();
  const { rubric, form } = useForm();
  const letter = useLetter();
  const [again, setAgain] = useState<Made['again']>();
  useEffect(() => {
    let current = true;
    void make({ rubric, form, letter, earlier, choices, budget: session.budget }).then((made) => {
      if (current) setAgain(made.again);
    });
    return () => {
      current = false;
    };
  }, [rubric, form, letter, earlier, choices, session]);
  if (!again) return null;
  const { kept, changes, out } = again;
  return (
    <>
      <div role="status">
        <p>{t.ready.reportAgain(kept, changes.length)}</p>
        <ul className="pane-list">
          {changes.slice(0, MOST_SHOWN).map(({ before, after }, index) => (
            <li key={index} className="pane-problem" data-severity="gap" lang="vi">
              {before !== undefined && <del>{before}</del>} {after !== undefined && <ins>{after}</ins>}
            </li>
          ))}
        </ul>
      </div>
      {out.length > 0 && (
        <fieldset className="pane-left-out">
          <legend>{t.ready.leftOut}</legend>
          {out.map(({ part, text, changed }) => (
            <Checkbox
              key={part}
              checked={choices.get(part) ?? changed}
              label={<span lang="vi">{changed ? t.ready.leftOutChanged(text) : text}</span>}
              onChange={(_, { checked }) => choose(new Map([...choices, [part, checked === true]]))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
