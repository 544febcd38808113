/** What a reviewer decides about one criterion. */
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { BegunDecision } from '../../intake/batch/begun';
import { number } from '../../messages/language';
import { stateWords } from '../../messages/review';
import { decide } from '../../review/appraisal/appraisal';
import type { Appraisal, AppraisalState, AppraisedCriterion, Who } from '../../review/appraisal/appraisal';
import type { Kind } from '../../reading/kinds';
import { problemText } from '../../messages/problems';
import { Asked, problemOf } from '../fill/Asked';
import { entryText, typedEntry } from '../fill/entries';
import { usePane } from '../host';
import { useBatch } from './useBatch';

const states = ['accepted', 'adjusted', 'supplement', 'open'] as const satisfies readonly AppraisalState[];

interface DecisionProps {
  criterion: AppraisedCriterion;
  appraisal: Appraisal;
  /** What was written before and not settled. */
  begun: BegunDecision | undefined;
  write: (begun: BegunDecision | undefined) => void;
  /** Undefined until the reviewer is named. */
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
  /** What may be asked of the unit; empty where nothing is doubtful. */
  proposed: string;
}

/** What the reviewer writes, and settling it. */
function useDecision({ criterion, appraisal, begun, write, who, put }: DecisionProps, kind: Kind) {
  const { language } = usePane();
  const { t } = useBatch();
  const { id, max, appraised: earlier, reason, explanation, question } = criterion;
  const written = begun ?? {
    ...{ reason, explanation, question },
    points: entryText(earlier, language, kind),
    state: '',
  };
  const [refused, setRefused] = useState('');
  const appraised = typedEntry(kind, written.points);
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
        reason: written.reason.trim(),
        explanation: written.explanation.trim(),
        question: written.question.trim(),
        ...(written.state === '' ? {} : { state: written.state }),
      },
      by,
    );
    if (result.ok) {
      setRefused('');
      write(undefined);
      put(result.appraisal);
      return;
    }
    const words = t.appraisal.refused[result.refusal];
    setRefused(typeof words === 'function' ? words(number(result.expected ?? max, language)) : words);
  };
  return {
    ...{ written, appraised, refused, settle },
    change: (part: Partial<BegunDecision>) => write({ ...written, ...part }),
  };
}

/** The inputs of a decision; the criterion stands above them. */
export function Decision(props: DecisionProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const kind: Kind = { is: 'points', max: props.criterion.max };
  const { written, change, appraised, refused, settle } = useDecision(props, kind);
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
          value={written.points}
          onChange={(_, data) => change({ points: data.value })}
        />
      </Field>
      <Asked entry={appraised} choose={(value) => change({ points: entryText(value, language, kind) })} />
      <Field label={t.appraisal.usual}>
        <Select value="" onChange={(_, { value }) => change({ reason: value })}>
          <option value="" />
          {t.appraisal.usualReasons.map((usual) => (
            <option key={usual} lang="vi">
              {usual}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.appraisal.reason}>
        <Textarea value={written.reason} onChange={(_, data) => change({ reason: data.value })} />
      </Field>
      <Asking written={written} change={change} proposed={props.proposed} />
      <Button size="small" onClick={settle}>
        {t.appraisal.decide}
      </Button>
    </div>
  );
}

/** What is asked of the unit, what it explains, and where the matter stands. */
function Asking({
  written,
  change,
  proposed,
}: {
  written: BegunDecision;
  change: (part: Partial<BegunDecision>) => void;
  proposed: string;
}) {
  const { t } = useBatch();
  return (
    <details className="pane-more">
      <summary>{t.appraisal.question}</summary>
      <Field label={t.appraisal.question}>
        <Textarea value={written.question} onChange={(_, data) => change({ question: data.value })} />
      </Field>
      {proposed !== '' && (
        <Button size="small" onClick={() => change({ question: proposed })}>
          {t.appraisal.ask}
        </Button>
      )}
      <Field label={t.appraisal.explanation}>
        <Textarea value={written.explanation} onChange={(_, data) => change({ explanation: data.value })} />
      </Field>
      <Field label={t.appraisal.state}>
        <Select
          value={written.state}
          onChange={(_, { value }) => change({ state: states.find((each) => each === value) ?? '' })}
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
  );
}
