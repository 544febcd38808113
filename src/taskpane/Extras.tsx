/** What every answer may carry beside its data: exemption, evidence, remark, claimed points. */
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { number } from '../messages/language';
import { problemText } from '../messages/problems';
import { problemAbout } from '../rubric/problem';
import type { Criterion } from '../rubric/types';
import type { Answer, Entry } from '../scoring/answer';
import { asksEvidence } from '../scoring/assess';
import { pointsOf } from '../scoring/kinds';
import { Asked } from './Asked';
import { entryText, typedEntry } from './entries';
import { useForm, usePane } from './host';
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

/** Evidence, where the form asks for it or somebody gave it, and the remark, which is the reason of an exemption too. */
export function Texts({ criterion, answer }: ExtrasProps) {
  const { session, t } = usePane();
  const { rubric } = useForm();
  const evidence = useDraft(
    answer.evidence,
    (text) => void session.setAnswer(criterion.id, { evidence: text.trim() }),
  );
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
      <Field
        label={t.card.evidence}
        hint={
          asksEvidence(rubric, criterion) ? (
            <span lang="vi">{criterion.evidence ?? t.card.evidenceHint}</span>
          ) : null
        }
      >
        <Textarea {...evidence} rows={2} resize="vertical" />
      </Field>
      {!exempt && (
        <Field label={t.card.note}>
          <Textarea {...note} rows={1} resize="vertical" />
        </Field>
      )}
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
