/** “Thêm biểu mẫu…”: form files become forms of this browser, each with what came of it; added ones can be taken away. */
import { useRef, useState } from 'react';
import type { Added, Shelf } from '../intake/forms/shelf';
import { differencesText, formsTexts } from '../messages/forms';
import type { Language } from '../messages/language';
import { rubricProblemText } from '../messages/problems';
import { differencesOf } from '../rubric/differences';
import { useForms } from './forms';
import './add-forms.css';

interface AddFormsProps {
  forms: Shelf;
  language: Language;
  /** Class of its buttons, where it stands. */
  button?: string;
}

export function AddForms({ forms, language, button }: AddFormsProps) {
  const t = formsTexts[language];
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<readonly Added[]>([]);
  const own = useForms(forms).filter(({ from }) => from === 'given');
  return (
    <section className="forms-own" aria-label={t.own}>
      <input
        ref={field}
        type="file"
        accept=".yaml,.yml,.json,.xlsx"
        multiple
        hidden
        aria-label={t.add}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void forms.add(files).then(setSaid);
        }}
      />
      <button type="button" className={button} onClick={() => field.current?.click()}>
        {t.add}
      </button>
      <p>
        <small>{t.addHint}</small>
      </p>
      <div role="status">
        {said.map((one, index) => (
          <Said key={`${index} ${one.file}`} one={one} language={language} />
        ))}
      </div>
      {own.length > 0 && (
        <ul lang="vi">
          {own.map((entry) => (
            <li key={entry.key}>
              <span>
                <strong>{entry.title}</strong> {entry.authority}, {entry.year}
                <small>{t.facts(entry)}</small>
              </span>
              <button
                type="button"
                className={button}
                aria-label={t.removeOf(entry.title)}
                onClick={() => void forms.remove(entry.key)}
              >
                {t.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What came of one file. */
function Said({ one, language }: { one: Added; language: Language }) {
  const t = formsTexts[language];
  switch (one.kind) {
    case 'added':
    case 'known':
      return <p>{t[one.kind](one.form.title, one.form.fingerprint)}</p>;
    case 'other': {
      const { id, version } = one.known;
      const differences = differencesText(differencesOf(one.known, one.rubric), language);
      return <p data-tone="error">{t.other(one.file, id, version, differences)}</p>;
    }
    case 'refused':
      return (
        <>
          <p data-tone="error">{t.refused[one.read.reason](one.file)}</p>
          <ul>
            {one.read.problems
              .filter(({ severity }) => severity === 'error')
              .slice(0, MOST_PROBLEMS)
              .map((problem, index) => (
                <li key={index}>{rubricProblemText(problem, language)}</li>
              ))}
          </ul>
        </>
      );
  }
}

/** Problems of one file that are shown; who writes the form has `scorecard check`. */
const MOST_PROBLEMS = 30;
