/** The form's own data: title, decision, classes, units. */
import { infoKeys } from '../../draft/info';
import { problemWords } from '../../draft/sheet/write';
import type { EntryProblem, FormDraft } from '../../draft/model';
import type { AuthorTexts } from '../../messages/author';
import { fields } from '../../messages/draft/sheet';

interface InfoFormProps {
  t: AuthorTexts;
  draft: FormDraft;
  problems: readonly EntryProblem[];
  change: (draft: FormDraft) => void;
}

export function InfoForm({ t, draft, problems, change }: InfoFormProps) {
  const open = problems.filter(({ key }) => key !== undefined);
  return (
    <details className="author-info">
      <summary>
        {t.info}
        {open.length > 0 && ` (${open.length})`}
      </summary>
      {infoKeys.map((key) => {
        const [label, hint] = fields[key];
        const found = open.find((problem) => problem.key === key);
        const value = draft.info[key] ?? '';
        return (
          <label key={key}>
            {label}
            {hint !== '' && <small>{hint}</small>}
            <textarea
              rows={Math.min(6, value.split('\n').length)}
              value={value}
              onChange={({ target }) => change({ ...draft, info: { ...draft.info, [key]: target.value } })}
            />
            {found && <em>{problemWords(found)}</em>}
          </label>
        );
      })}
    </details>
  );
}
