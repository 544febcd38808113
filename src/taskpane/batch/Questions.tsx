/** What only a person can say before the ranking holds: which unit a name means, which of two files counts. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Roster, confirmedLists, decisionLists } from '../../summary/names';
import { questionText } from '../../summary/question-text';
import type { FormSummary, Question } from '../../summary/types';
import { usePane } from '../host';
import { useBatch, useDelivery } from './useBatch';
import type { UsedSummary } from './useSummary';

/** More questions come when these are answered. */
const SHOWN = 12;
const OUTSIDE = '\0';

interface QuestionsProps {
  form: FormSummary;
  /** Names that can be chosen. */
  names: readonly string[];
  used: UsedSummary;
}

export function Questions({ form: { questions }, names, used }: QuestionsProps) {
  const { t } = useBatch();
  if (questions.length === 0) return null;
  return (
    <section aria-label={t.summary.questions.title}>
      <h3>{t.summary.questions.title}</h3>
      <p>{t.summary.questions.lead}</p>
      <ul className="pane-list">
        {questions.slice(0, SHOWN).map((question) => (
          <li key={JSON.stringify(question)} className="pane-problem" data-severity="warning">
            {question.kind === 'name' ? (
              <NameQuestion question={question} names={names} used={used} />
            ) : question.kind === 'table' ? (
              <TableQuestion question={question} />
            ) : (
              <TimesQuestion question={question} used={used} />
            )}
          </li>
        ))}
      </ul>
      {questions.length > SHOWN && <p>{t.summary.questions.more(questions.length - SHOWN)}</p>}
    </section>
  );
}

function NameQuestion({
  question,
  names,
  used: { wishes, wish },
}: {
  question: Extract<Question, { kind: 'name' }>;
  names: readonly string[];
  used: UsedSummary;
}) {
  const { language } = usePane();
  const { t } = useBatch();
  const [chosen, setChosen] = useState(question.near[0] ?? '');
  const confirm = (): void =>
    wish({
      confirmed: new Map([...wishes.confirmed, [question.unit, chosen === OUTSIDE ? null : chosen]]),
    });
  const others = names.filter((name) => !question.near.includes(name));
  return (
    <>
      <p lang="vi">
        <strong>{questionText(question, language)}</strong>
      </p>
      <p className="pane-quiet">{question.file}</p>
      <Field label={t.summary.questions.unit(question.unit)}>
        <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
          {chosen === '' && <option value="">{t.summary.questions.choose}</option>}
          {[...question.near, ...others].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={OUTSIDE}>{t.summary.questions.outside}</option>
        </Select>
      </Field>
      <div className="pane-problem-do">
        <Button size="small" disabledFocusable={chosen === ''} onClick={confirm}>
          {t.summary.questions.confirm}
        </Button>
      </div>
    </>
  );
}

/** Settled in the file's own list: by choosing rows, or by appraising the criteria. */
function TableQuestion({ question }: { question: Question }) {
  const { language } = usePane();
  return (
    <p lang={language}>
      <strong>{questionText(question, language)}</strong>
    </p>
  );
}

function TimesQuestion({
  question,
  used: { wishes, wish },
}: {
  question: Extract<Question, { kind: 'times' }>;
  used: UsedSummary;
}) {
  const { language } = usePane();
  const { t } = useBatch();
  return (
    <>
      <p lang="vi">
        <strong>{questionText(question, language)}</strong>
      </p>
      <div className="pane-problem-do">
        {question.files.map((file) => (
          <Button key={file} size="small" onClick={() => wish({ chosen: new Set([...wishes.chosen, file]) })}>
            {t.summary.questions.count(file)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** What was answered: kept with the list, in a file that is the list from then on. */
export function Answered({
  forms,
  used: { wishes, wish },
}: {
  forms: readonly FormSummary[];
  used: UsedSummary;
}) {
  const { host } = usePane();
  const { t } = useBatch();
  const delivery = useDelivery();
  const { confirmed, chosen, list } = wishes;
  if (confirmed.size + chosen.size === 0) return null;
  const file = async (): Promise<Uint8Array> => {
    const { unitListFile } = await import('../../intake/file/unit-list');
    const lists = list?.lists ?? forms.flatMap(({ rubric }) => decisionLists(rubric));
    const kept = confirmedLists(
      { lists, outside: list?.outside ?? [] },
      confirmed,
      forms[0]?.rubric.province ?? '',
    );
    return new TextEncoder().encode(unitListFile(kept));
  };
  return (
    <>
      <p role="status">{t.summary.questions.confirmed(confirmed.size + chosen.size)}</p>
      <div className="pane-problem-do">
        {host.saveFile && confirmed.size > 0 && (
          <Button
            size="small"
            disabledFocusable={delivery.busy}
            onClick={() => void delivery.file(file, t.summary.questions.fileName)}
          >
            {t.summary.questions.save}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => wish({ confirmed: new Map(), chosen: new Set() })}
        >
          {t.summary.questions.drop}
        </Button>
      </div>
      {delivery.said !== '' && <p role="status">{delivery.said}</p>}
    </>
  );
}

/** The names of the lists that count for a form. */
export const listedNames = ({ rubric }: FormSummary, { list }: UsedSummary['wishes']): string[] =>
  new Roster(rubric, list?.lists).units.map(({ name }) => name);
