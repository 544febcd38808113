/** An answer tried on a rule: what the form will ask, and the points that come of it. */
import { useState } from 'react';
import type { AuthorTexts } from '../../messages/author';
import { hundredth } from '../../reading/figure';
import { figureIn } from '../../reading/figure';
import { withComma } from '../../reading/print';
import type { Criterion } from '../../rubric/types';
import type { Entry } from '../../scoring/answer';
import { fromHundredths } from '../../scoring/exact';
import { ruleOf, type Input } from '../../scoring/rules';

export function Trial({ t, criterion }: { t: AuthorTexts; criterion: Criterion }) {
  const rule = ruleOf(criterion);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const entries = rule.inputs.map((input, index) => entryOf(typed[index] ?? '', input));
  const tried = entries.some((entry) => entry !== null);
  const found = tried ? rule.evaluate(entries) : undefined;
  const said =
    found?.status === 'scored' ? t.points(withComma(fromHundredths(found.hundredths))) : t.noPoints;
  return (
    <fieldset className="author-trial">
      <legend>{t.trial}</legend>
      {rule.inputs.map((input, index) => (
        <label key={index}>
          {input.label === '' ? t.value : input.label}
          <Field
            input={input}
            value={typed[index] ?? ''}
            change={(value) =>
              setTyped(rule.inputs.map((_, other) => (other === index ? value : (typed[other] ?? ''))))
            }
          />
        </label>
      ))}
      <output>{tried ? said : ''}</output>
    </fieldset>
  );
}

interface FieldProps {
  input: Input;
  value: string;
  change: (value: string) => void;
}

function Field({ input, value, change }: FieldProps) {
  if (input.type === 'tick')
    return (
      <input
        type="checkbox"
        checked={value === '1'}
        onChange={({ target: { checked } }) => change(checked ? '1' : '0')}
      />
    );
  if (!input.options) return <input value={value} onChange={({ target }) => change(target.value)} />;
  return (
    <select value={value} onChange={({ target }) => change(target.value)}>
      <option value="" />
      {input.options.map((text, index) => (
        <option key={index} value={String(index)}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** A rate is typed in per cent. */
function entryOf(text: string, { type }: Input): Entry {
  const [value] = figureIn(text)?.readings ?? [];
  if (value === undefined) return null;
  return type === 'share' ? hundredth(value) : value;
}
