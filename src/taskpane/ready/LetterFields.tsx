/** What only a person can give for papers: asked once, kept for the next one. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { batchTexts } from '../../messages/batch';
import { readLetter } from '../../review/appraisal/letter';
import type { Letter } from '../../review/appraisal/letter';
import { usePane } from '../host';
import { keepLetter, useLetter } from '../letter';

type Name = keyof Letter;

/** What reports bear; minutes bear where, who led, who wrote and who took part as well. */
const ofReports = ['superior', 'agency', 'place', 'number', 'to', 'office', 'signer', 'recipients'] as const;
const ofMinutes = [
  ...(['superior', 'agency', 'place', 'number', 'recipients'] as const),
  ...(['venue', 'chair', 'secretary', 'participants'] as const),
];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

export function LetterFields({ paper }: { paper: 'report' | 'minutes' }) {
  const { language } = usePane();
  const letter = useLetter();
  // as it was typed: blanks at its end come before the next word
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const t = batchTexts[language].letter;
  const names = paper === 'report' ? ofReports : ofMinutes;
  const change = (name: Name, text: string): void => {
    const read = readLetter({ ...letter, [name]: Array.isArray(letter[name]) ? linesOf(text) : text });
    if (!read.ok) return;
    setTyped({ ...typed, [name]: text });
    keepLetter(read.letter);
  };
  return (
    <details className="pane-more">
      <summary>{t.title}</summary>
      <p className="pane-quiet">{t.lead}</p>
      {names.map((name) => {
        const value = letter[name];
        const many = Array.isArray(value);
        const shown = typed[name] ?? (Array.isArray(value) ? value.join('\n') : value);
        return (
          <Field key={name} label={t.fields[name]} hint={many ? t.many : null}>
            {many ? (
              <Textarea value={shown} rows={2} onChange={(_, data) => change(name, data.value)} />
            ) : (
              <Input value={shown} autoComplete="off" onChange={(_, data) => change(name, data.value)} />
            )}
          </Field>
        );
      })}
    </details>
  );
}
