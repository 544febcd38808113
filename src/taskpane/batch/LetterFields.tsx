/** What only a person can give for papers: asked once, kept in this browser for the next one. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { emptyLetter, readLetter } from '../../review/letter';
import type { Letter } from '../../review/letter';
import { useBatch } from './useBatch';

const KEY = 'scorecard-letter';

/** What was kept; nothing where it can't be read. */
function kept(): Letter | undefined {
  try {
    const read = readLetter(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return read.ok ? read.letter : undefined;
  } catch {
    return undefined;
  }
}

function keep(letter: Letter): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(letter));
  } catch {
    // no room, or not allowed: it is asked for again
  }
}

const names = [
  ...(['superior', 'agency', 'place', 'number', 'to', 'office', 'signer'] as const),
  ...(['recipients', 'venue', 'chair', 'secretary', 'participants'] as const),
];

export function LetterFields() {
  const { batch, state, t } = useBatch();
  const { letter } = state;
  const [typed, setTyped] = useState<Partial<Record<keyof Letter, string>>>({});
  useEffect(() => {
    const found = kept();
    if (found && letter === emptyLetter) batch.heads(found);
  }, [batch, letter]);
  const change = (name: keyof Letter, text: string): void => {
    setTyped({ ...typed, [name]: text });
    const value = Array.isArray(letter[name])
      ? text
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean)
      : text;
    const read = readLetter({ ...letter, [name]: value });
    if (!read.ok) return;
    batch.heads(read.letter);
    keep(read.letter);
  };
  return (
    <details>
      <summary>{t.letter.title}</summary>
      <p className="pane-quiet">{t.letter.lead}</p>
      {names.map((name) => {
        const value = letter[name];
        return (
          <Field key={name} label={t.letter.fields[name]} hint={Array.isArray(value) ? t.letter.many : null}>
            {Array.isArray(value) ? (
              <Textarea
                value={typed[name] ?? value.join('\n')}
                onChange={(_, data) => change(name, data.value)}
              />
            ) : (
              <Input
                value={typed[name] ?? value}
                autoComplete="off"
                onChange={(_, data) => change(name, data.value)}
              />
            )}
          </Field>
        );
      })}
    </details>
  );
}
