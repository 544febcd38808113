/** The form's own data: title, decision, classes, units. */
import { memo } from 'react';
import { infoKeys } from '../../draft/source/info';
import { problemWords } from '../../draft/sheet/write';
import type { EntryProblem, Info } from '../../draft/model';
import type { AuthorTexts } from '../../messages/author';
import { fields, type InfoKey } from '../../messages/draft/sheet';

/** What few forms need, and is written as in a form file. */
const isSeldom = (key: InfoKey): boolean => fields[key][0].endsWith('(YAML)');
const usual = infoKeys.filter((key) => !isSeldom(key));
const seldom = infoKeys.filter(isSeldom);

interface InfoFormProps {
  t: AuthorTexts;
  info: Info;
  problems: readonly EntryProblem[];
  put: (info: Info) => void;
}

/** Not drawn again for what is typed into a row. */
export const InfoForm = memo(function InfoForm({ t, info, problems, put }: InfoFormProps) {
  const open = problems.filter(({ key }) => key !== undefined);
  const counted = (label: string, found: readonly EntryProblem[]): string =>
    found.length === 0 ? label : `${label} (${found.length})`;
  const line = (key: InfoKey) => {
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
  };
  return (
    <details className="author-info">
      <summary>{counted(t.info, open)}</summary>
      {usual.map(line)}
      <details>
        <summary>
          {counted(
            t.infoSeldom,
            open.filter(({ key }) => seldom.some((one) => one === key)),
          )}
        </summary>
        {seldom.map(line)}
      </details>
    </details>
  );
});
