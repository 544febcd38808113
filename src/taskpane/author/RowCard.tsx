/** One row: what the decision prints, and what its author decides. */
import { problemWords } from '../../draft/sheet/write';
import type { DraftEntry, EntryProblem, PrintedColumn } from '../../draft/model';
import type { Difference } from '../../draft/earlier/last-year';
import { rowKinds, type DraftRowKind } from '../../draft/table/row';
import type { AuthorTexts } from '../../messages/author';
import { draftTexts } from '../../messages/draft';
import { columns as heads, patterns } from '../../messages/draft/sheet';
import type { Rubric } from '../../rubric/types';
import { Trial } from './Trial';

interface RowCardProps {
  t: AuthorTexts;
  entry: DraftEntry;
  columns: readonly PrintedColumn[];
  /** Boundary cases as they are now. */
  check: string;
  problems: readonly EntryProblem[];
  rubric: Rubric | undefined;
  /** The draft corrects a published form, or comes from an earlier one. */
  corrects: boolean;
  /** What is other than where it comes from. */
  differences: readonly Difference[];
  put: (entry: DraftEntry) => void;
}

const { kinds, parts } = draftTexts.vi;
const isKind = (value: string): value is DraftRowKind => rowKinds.some((kind) => kind === value);
/** Lines that a kind of row has, in order. */
const FIELDS: Partial<
  Record<DraftRowKind, readonly ('id' | 'was' | 'points' | 'byType' | 'exempt' | 'evidence' | 'reading')[]>
> = {
  group: ['exempt'],
  heading: ['exempt'],
  criterion: ['id', 'was', 'points', 'byType', 'exempt', 'evidence', 'reading'],
  option: ['points'],
};
const RULED: readonly DraftRowKind[] = ['group', 'heading', 'criterion', 'total'];

export function RowCard({
  t,
  entry,
  columns,
  check,
  problems,
  rubric,
  corrects,
  put,
  ...more
}: RowCardProps) {
  const { differences } = more;
  const criterion = rubric?.criteria.find(({ id }) => id === entry.id);
  return (
    <section className="author-card" aria-label={t.row}>
      <h2>{t.printed}</h2>
      <Printed entry={entry} columns={columns} />
      {differences.length > 0 && <Before t={t} entry={entry} differences={differences} />}
      <KindAndLevel entry={entry} put={put} />
      {RULED.includes(entry.kind) && <RuleSentence t={t} entry={entry} put={put} />}
      {check !== '' && (
        <p className="author-check">
          <strong>{heads.check}: </strong>
          {check}
        </p>
      )}
      {entry.state !== 'sure' && entry.unexplained.length > 0 && (
        <p className="author-doubt">
          <strong>{heads.open}: </strong>
          {entry.unexplained.map((words) => `“${words}”`).join(' ')}
        </p>
      )}
      <ul className="author-problems">
        {problems
          .filter(({ code }) => code !== 'not-confirmed')
          .map((problem, index) => (
            <li key={index}>{problemWords(problem)}</li>
          ))}
      </ul>
      {entry.kind === 'criterion' && (
        <label className="author-confirm">
          <input
            type="checkbox"
            checked={entry.confirmed && entry.check === check}
            onChange={({ target: { checked } }) => put({ ...entry, confirmed: checked, check })}
          />
          {t.confirm}
        </label>
      )}
      <Fields entry={entry} corrects={corrects} put={put} />
      {criterion && <Trial t={t} criterion={criterion} />}
    </section>
  );
}

/** What the row was where it comes from. */
function Before({ t, entry, differences }: Pick<RowCardProps, 't' | 'entry' | 'differences'>) {
  return (
    <dl className="author-before" aria-label={t.earlier(entry.was)}>
      <dt>{t.earlier(entry.was)}</dt>
      {differences.map(({ part, before }) => (
        <dd key={part}>
          {parts[part]}: {before === '' ? '–' : before}
        </dd>
      ))}
    </dl>
  );
}

/** The lines that a row of its kind has. */
function Fields({ entry, corrects, put }: Pick<RowCardProps, 'entry' | 'corrects' | 'put'>) {
  return (FIELDS[entry.kind] ?? [])
    .filter((key) => key !== 'was' || corrects)
    .map((key) => (
      <label key={key}>
        {heads[key]}
        <input value={entry[key]} onChange={({ target: { value } }) => put({ ...entry, [key]: value })} />
      </label>
    ));
}

/** The cells of the row as the decision prints them. */
function Printed({ entry, columns }: Pick<RowCardProps, 'entry' | 'columns'>) {
  return (
    <dl>
      {columns.map(({ title }, index) => {
        const text = entry.cells[index] ?? '';
        return text === '' ? null : (
          <div key={index}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What the row is, and how deep it stands. */
function KindAndLevel({ entry, put }: Pick<RowCardProps, 'entry' | 'put'>) {
  return (
    <div className="author-pair">
      <label>
        {heads.kind}
        <select
          value={entry.kind}
          onChange={({ target: { value } }) => isKind(value) && put({ ...entry, kind: value })}
        >
          {rowKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {heads.level}
        <input
          inputMode="numeric"
          value={entry.level ?? ''}
          onChange={({ target: { value } }) =>
            put({ ...entry, level: /^\d$/.test(value) ? Number(value) : null })
          }
        />
      </label>
    </div>
  );
}

/** The sentence of its rule, written or taken from a pattern. */
function RuleSentence({ t, entry, put }: Pick<RowCardProps, 't' | 'entry' | 'put'>) {
  const write = (sentence: string): void => put({ ...entry, sentence, confirmed: false });
  return (
    <>
      <label>
        {heads.sentence}
        <textarea rows={4} value={entry.sentence} onChange={({ target: { value } }) => write(value)} />
      </label>
      <label>
        {t.pattern}
        <select value="" onChange={({ target: { value } }) => value !== '' && write(value)}>
          <option value="">{t.patternNone}</option>
          {patterns.map(([when, sentence]) => (
            <option key={when} value={sentence}>
              {when}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
