/** Points off for the grounds that the decision prints. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { number } from '../../messages/language';
import { deduct, takeBack } from '../../review/appraisal/appraisal';
import type { Appraisal, AppraisalResult, Deduction, Who } from '../../review/appraisal/appraisal';
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
  const { t } = useBatch();
  const [refused, setRefused] = useState('');
  const grounds = rubric.deductions?.grounds ?? [];
  if (grounds.length === 0) return null;
  const settle = (act: (by: Who) => AppraisalResult): boolean => {
    const by = who();
    const result = by && act(by);
    setRefused(
      result === undefined
        ? t.appraisal.reviewerFirst
        : result.ok
          ? ''
          : t.appraisal.notDeducted[result.refusal],
    );
    if (!result?.ok) return false;
    put(result.appraisal);
    return true;
  };
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
      <Deduct
        grounds={grounds}
        max={rubric.max}
        refused={refused}
        deduct={(deduction) => settle((by) => deduct(appraisal, rubric, deduction, by))}
      />
    </details>
  );
}

interface DeductProps {
  grounds: readonly string[];
  /** The most points that can be taken off. */
  max: number;
  /** Why the last one was not taken; '' where nothing was refused. */
  refused: string;
  /** False where it was refused: what was typed stays then. */
  deduct: (deduction: Deduction) => boolean;
}

/** One more deduction: its ground, how many points, and why. */
function Deduct({ grounds, max, refused, deduct }: DeductProps) {
  const { language } = usePane();
  const { t } = useBatch();
  const [ground, setGround] = useState('0');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const kind: Kind = { is: 'points', max };
  const taken = typedEntry(kind, amount);
  const wrong = problemOf(taken);
  const said = wrong ? problemText(wrong, language) : refused;
  const send = (): void => {
    const points = typeof taken === 'number' ? taken : NaN;
    if (!deduct({ ground: Number(ground), amount: points, reason: reason.trim() })) return;
    setAmount('');
    setReason('');
  };
  return (
    <>
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
      <Button size="small" onClick={send}>
        {t.appraisal.deduct}
      </Button>
    </>
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
