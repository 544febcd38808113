/** Points off for the grounds that the decision prints. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { number } from '../../messages/language';
import { deduct, takeBack } from '../../review/appraisal/appraisal';
import type { Appraisal, AppraisalResult, Who } from '../../review/appraisal/appraisal';
import type { Rubric } from '../../rubric/types';
import type { Kind } from '../../reading/kinds';
import { problemText } from '../../messages/problems';
import { Asked, problemOf } from '../fill/Asked';
import { entryText, typedEntry } from '../fill/entries';
import { usePane } from '../host';
import { useBatch } from './useBatch';

interface DeductionsProps {
  rubric: Rubric;
  appraisal: Appraisal;
  who: () => Who | undefined;
  put: (appraisal: Appraisal) => void;
}

export function Deductions({ rubric, appraisal, who, put }: DeductionsProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const [ground, setGround] = useState('0');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState('');
  const grounds = rubric.deductions?.grounds ?? [];
  if (grounds.length === 0) return null;
  const settle = (act: (by: Who) => AppraisalResult): void => {
    const by = who();
    if (!by) return setRefused(t.appraisal.reviewerFirst);
    const result = act(by);
    if (result.ok) {
      setRefused('');
      setAmount('');
      setReason('');
      put(result.appraisal);
      return;
    }
    setRefused(t.appraisal.notDeducted[result.refusal]);
  };
  const kind: Kind = { is: 'points', max: rubric.max };
  const taken = typedEntry(kind, amount);
  const wrong = problemOf(taken);
  const said = wrong ? problemText(wrong, language) : refused;
  return (
    <details className="pane-more">
      <summary>
        {t.appraisal.deductions} ({appraisal.deductions.length})
      </summary>
      <Deducted
        grounds={grounds}
        appraisal={appraisal}
        takeBack={(index) => settle((by) => takeBack(appraisal, index, t.appraisal.takeBackReason, by))}
      />
      <Field label={t.appraisal.ground}>
        <Select value={ground} onChange={(_, data) => setGround(data.value)}>
          {grounds.map((text, index) => (
            <option key={text} value={String(index)} lang="vi">
              {text}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t.appraisal.amount}
        validationState={said === '' ? 'none' : 'error'}
        validationMessage={said === '' ? null : said}
      >
        <Input
          className="pane-figure"
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={(_, data) => setAmount(data.value)}
        />
      </Field>
      <Asked entry={taken} choose={(value) => setAmount(entryText(value, language, kind))} />
      <Field label={t.appraisal.deductionReason}>
        <Input value={reason} autoComplete="off" onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Button
        size="small"
        onClick={() =>
          settle((by) =>
            deduct(
              appraisal,
              rubric,
              {
                ground: Number(ground),
                amount: typeof taken === 'number' ? taken : NaN,
                reason: reason.trim(),
              },
              by,
            ),
          )
        }
      >
        {t.appraisal.deduct}
      </Button>
    </details>
  );
}

interface DeductedProps {
  grounds: readonly string[];
  appraisal: Appraisal;
  takeBack: (index: number) => void;
}

/** What was taken off, to be taken back. */
function Deducted({ grounds, appraisal, takeBack }: DeductedProps) {
  const { language } = usePane();
  const { t } = useBatch();
  return (
    <ul className="pane-list">
      {appraisal.deductions.map((deduction, index) => (
        <li key={index} className="pane-problem">
          <p lang="vi">{grounds[deduction.ground]}</p>
          <p>
            −{number(deduction.amount, language)}: {deduction.reason}
          </p>
          <Button size="small" onClick={() => takeBack(index)}>
            {t.appraisal.takeBack}
          </Button>
        </li>
      ))}
    </ul>
  );
}
