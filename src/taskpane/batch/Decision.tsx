/** What a reviewer decides about one criterion. */
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { number } from '../../messages/language';
import { stateWords } from '../../messages/review';
import { decide } from '../../review/appraisal';
import type { Appraisal, AppraisalState, AppraisedCriterion, Who } from '../../review/appraisal';
import { entryText, typedEntry } from '../entries';
import { usePane } from '../host';
import { useBatch } from './useBatch';

const states = ['accepted', 'adjusted', 'supplement', 'open'] as const satisfies readonly AppraisalState[];

interface DecisionProps {
  criterion: AppraisedCriterion;
  text: string;
  appraisal: Appraisal;
  /** Undefined until the reviewer is named. */
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
}

export function Decision({ criterion, text, appraisal, who, put }: DecisionProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const { id, self, recomputed, max } = criterion;
  const [points, setPoints] = useState(entryText(criterion.appraised, language));
  const [reason, setReason] = useState(criterion.reason);
  const [explanation, setExplanation] = useState(criterion.explanation);
  const [question, setQuestion] = useState(criterion.question);
  const [state, setState] = useState<AppraisalState | ''>(criterion.state === 'open' ? '' : criterion.state);
  const [refused, setRefused] = useState('');
  const show = (value: number | null): string =>
    value === null ? t.appraisal.nobody : number(value, language);
  const settle = (): void => {
    const by = who();
    if (!by) return setRefused(t.appraisal.reviewerFirst);
    const appraised = typedEntry(points);
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
    <li className="pane-problem" data-severity={criterion.state === 'open' ? 'warning' : 'gap'}>
      <p>
        <span className="pane-no">{id}</span> <span lang="vi">{text}</span>
      </p>
      <p className="pane-quiet">{t.appraisal.given(show(self), show(recomputed), show(max))}</p>
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
      <Field label={t.appraisal.reason}>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <details className="pane-more">
        <summary>{t.appraisal.question}</summary>
        <Field label={t.appraisal.question}>
          <Textarea value={question} onChange={(_, data) => setQuestion(data.value)} />
        </Field>
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
      <div className="pane-problem-do">
        <Button size="small" onClick={settle}>
          {t.appraisal.decide}
        </Button>
        {criterion.state !== 'open' && <span lang="vi">{stateWords[criterion.state]}</span>}
      </div>
    </li>
  );
}
