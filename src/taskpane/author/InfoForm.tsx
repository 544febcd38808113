/** The form's own data: title, decision, classes, units. */
import { memo } from 'react';
import { infoKeys } from '../../draft/source/info';
import { problemWords } from '../../draft/sheet/write';
import type { EntryProblem, Info } from '../../draft/model';
import type { AuthorTexts } from '../../messages/author';
import { fields } from '../../messages/draft/sheet';

interface InfoFormProps {
  t: AuthorTexts;
  info: Info;
  problems: readonly EntryProblem[];
  put: (info: Info) => void;
}

/** Not drawn again for what is typed into a row. */
export const InfoForm = memo(function InfoForm({ t, info, problems, put }: InfoFormProps) {
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
        const value = info[key] ?? '';
        return (
          <label key={key}>
            {label}
            {hint !== '' && <small>{hint}</small>}
            <textarea
              rows={Math.min(6, value.split('\n').length)}
              value={value}
              onChange={({ target }) => put({ ...info, [key]: target.value })}
            />
            {found && <em>{problemWords(found)}</em>}
          </label>
        );
      })}
    </details>
  );
});
