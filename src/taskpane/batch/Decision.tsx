/** What a reviewer decides about one criterion. */
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { number } from '../../messages/language';
import { stateWords } from '../../messages/review';
import { decide } from '../../review/appraisal/appraisal';
import type { Appraisal, AppraisalState, AppraisedCriterion, Who } from '../../review/appraisal/appraisal';
import type { Kind } from '../../reading/kinds';
import { problemText } from '../../messages/problems';
import { Asked, problemOf } from '../Asked';
import { entryText, typedEntry } from '../entries';
import { usePane } from '../host';
import { useBatch } from './useBatch';

const states = ['accepted', 'adjusted', 'supplement', 'open'] as const satisfies readonly AppraisalState[];

interface DecisionProps {
  criterion: AppraisedCriterion;
  appraisal: Appraisal;
  /** Undefined until the reviewer is named. */
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
  /** What may be asked of the unit; empty where nothing is doubtful. */
  proposed: string;
}

/** The inputs of a decision; the criterion stands above them. */
export function Decision({ criterion, appraisal, who, put, proposed }: DecisionProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const { id, max } = criterion;
  const kind: Kind = { is: 'points', max };
  const [points, setPoints] = useState(entryText(criterion.appraised, language, kind));
  const [reason, setReason] = useState(criterion.reason);
  const [explanation, setExplanation] = useState(criterion.explanation);
  const [question, setQuestion] = useState(criterion.question);
  const [state, setState] = useState<AppraisalState | ''>('');
  const [refused, setRefused] = useState('');
  const appraised = typedEntry(kind, points);
  const settle = (): void => {
    const by = who();
    if (!by) return setRefused(t.appraisal.reviewerFirst);
    const wrong = problemOf(appraised);
    if (wrong) return setRefused(problemText(wrong, language));
    const result = decide(
      appraisal,
      id,
      {
        appraised: typeof appraised === 'number' ? appraised : NaN,
        reason: reason.trim(),
        explanation: explanation.trim(),
        question: question.trim(),
        ...(state === '' ? {} : { state }),
      },
      by,
    );
    if (result.ok) {
      setRefused('');
      put(result.appraisal);
      return;
    }
    const words = t.appraisal.refused[result.refusal];
    setRefused(typeof words === 'function' ? words(number(result.expected ?? max, language)) : words);
  };
  return (
    <div className="pane-try">
      <Field
        label={t.appraisal.points}
        validationState={refused === '' ? 'none' : 'error'}
        validationMessage={refused === '' ? null : refused}
      >
        <Input
          className="pane-figure"
          inputMode="decimal"
          autoComplete="off"
          value={points}
          onChange={(_, data) => setPoints(data.value)}
        />
      </Field>
      <Asked entry={appraised} choose={(value) => setPoints(entryText(value, language, kind))} />
      <Field label={t.appraisal.usual}>
        <Select value="" onChange={(_, { value }) => setReason(value)}>
          <option value="" />
          {t.appraisal.usualReasons.map((usual) => (
            <option key={usual} lang="vi">
              {usual}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.appraisal.reason}>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <details className="pane-more">
        <summary>{t.appraisal.question}</summary>
        <Field label={t.appraisal.question}>
          <Textarea value={question} onChange={(_, data) => setQuestion(data.value)} />
        </Field>
        {proposed !== '' && (
          <Button size="small" onClick={() => setQuestion(proposed)}>
            {t.appraisal.ask}
          </Button>
        )}
        <Field label={t.appraisal.explanation}>
          <Textarea value={explanation} onChange={(_, data) => setExplanation(data.value)} />
        </Field>
        <Field label={t.appraisal.state}>
          <Select
            value={state}
            onChange={(_, { value }) => setState(states.find((each) => each === value) ?? '')}
          >
            <option value="" />
            {states.map((each) => (
              <option key={each} value={each} lang="vi">
                {stateWords[each]}
              </option>
            ))}
          </Select>
        </Field>
      </details>
      <Button size="small" onClick={settle}>
        {t.appraisal.decide}
      </Button>
    </div>
  );
}
