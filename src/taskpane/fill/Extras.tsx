/** What every answer may carry beside its data: exemption, evidence, remark, claimed points. */
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { folderOf, withFolder } from '../../form/evidence/entries';
import { number } from '../../messages/language';
import { problemText } from '../../messages/problems';
import { problemAbout } from '../../rubric/problem';
import type { Criterion } from '../../rubric/types';
import type { Answer, Entry } from '../../scoring/answer';
import { asksEvidence } from '../../scoring/assess-answer';
import { pointsOf } from '../../scoring/kinds';
import { Asked } from './Asked';
import { entryText, typedEntry } from './entries';
import { FilePicker } from '../controls/FilePicker';
import { useForm, usePane } from '../host';
import { useDraft } from './useDraft';

interface ExtrasProps {
  criterion: Criterion;
  answer: Answer;
}

/** Exempt cases as the form prints them, with the reason that goes with them. */
export function Exemption({ criterion, answer }: ExtrasProps) {
  const { session, t, language } = usePane();
  if (criterion.exemptions.length === 0 && answer.exemption === null) return null;
  const chosen = typeof answer.exemption === 'number' ? String(answer.exemption) : '';
  return (
    <Field label={t.card.exemption} className="pane-exempt">
      <RadioGroup
        value={chosen === '' ? 'none' : chosen}
        onChange={(_, data) =>
          void session.setAnswer(criterion.id, {
            exemption: data.value === 'none' ? null : Number(data.value),
          })
        }
      >
        <Radio value="none" label={t.card.notExempt} />
        {criterion.exemptions.map(({ text, points }, index) => (
          <Radio
            key={text}
            value={String(index)}
            label={
              <span>
                <span lang="vi">{text}</span> ({t.points(number(points, language))})
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Evidence and the remark, which is the reason of an exemption too. */
export function Texts({ criterion, answer }: ExtrasProps) {
  const { session, t } = usePane();
  const note = useDraft(answer.note, (text) => void session.setAnswer(criterion.id, { note: text.trim() }));
  const exempt = answer.exemption !== null;
  const reasonMissing = exempt && answer.note === '';
  return (
    <>
      {exempt && (
        <Field
          label={t.card.reason}
          required
          validationState={reasonMissing ? 'error' : 'none'}
          validationMessage={reasonMissing ? t.card.reasonNeeded : null}
        >
          <Textarea {...note} rows={2} resize="vertical" />
        </Field>
      )}
      <EvidenceText criterion={criterion} answer={answer} />
      {!exempt && (
        <Field label={t.card.note}>
          <Textarea {...note} rows={1} resize="vertical" />
        </Field>
      )}
    </>
  );
}

/** Evidence as text, with what the form asks for; a folder is attached by its names alone. */
function EvidenceText({ criterion, answer }: ExtrasProps) {
  const { session, t } = usePane();
  const { rubric } = useForm();
  const [attached, setAttached] = useState('');
  const draft = useDraft(
    answer.evidence,
    (text) => void session.setAnswer(criterion.id, { evidence: text.trim() }),
  );
  // the entry in which somebody writes is the one that the folder belongs to
  const place = useRef(Infinity);
  const attach = (files: readonly File[]): void => {
    const folder = folderOf(files.map((file) => file.webkitRelativePath || file.name));
    // what is still being typed goes with it
    draft.onChange(undefined, { value: withFolder(draft.value, place.current, folder) });
    draft.onBlur();
    setAttached(t.card.attached(folder.name, folder.files.length + folder.more));
  };
  return (
    <>
      <Field
        label={t.card.evidence}
        hint={
          asksEvidence(rubric, criterion) ? (
            <span lang="vi">{criterion.evidence ?? t.card.evidenceHint}</span>
          ) : null
        }
      >
        <Textarea
          {...draft}
          rows={2}
          resize="vertical"
          onSelect={({ currentTarget }) => (place.current = currentTarget.selectionStart)}
        />
      </Field>
      <div className="pane-attach">
        <FilePicker label={t.card.attach} accept="" folder pick={attach} look={{ size: 'small' }} />
        {attached === '' && <span className="pane-quiet">{t.card.attachHint}</span>}
        <span className="pane-quiet" role="status">
          {attached}
        </span>
      </div>
    </>
  );
}

/** Points without data; closed until somebody needs it. */
export function Claimed({ criterion, answer }: ExtrasProps) {
  const { session, t, language } = usePane();
  const { form } = useForm();
  const claim = (claimed: Entry): void => void session.setAnswer(criterion.id, { claimed });
  const draft = useDraft(entryText(answer.claimed, language, pointsOf(criterion)), (text) =>
    claim(typedEntry(pointsOf(criterion), text)),
  );
  if (criterion.rule.kind === 'judgement' && answer.claimed === null) return null;
  const problem = form.problems.find(
    ({ criterion: id, code }) => id === criterion.id && problemAbout[code] === 'claimed',
  );
  return (
    <details className="pane-more" open={answer.claimed !== null || undefined}>
      <summary>{t.card.claimedSummary}</summary>
      <Field
        label={t.card.claimed}
        hint={t.card.claimedHint(number(criterion.max, language))}
        validationState={problem ? (problem.severity === 'error' ? 'error' : 'warning') : 'none'}
        validationMessage={problem ? problemText(problem, language) : null}
      >
        <Input {...draft} inputMode="decimal" autoComplete="off" className="pane-figure" />
      </Field>
      <Asked entry={answer.claimed} choose={claim} />
    </details>
  );
}
