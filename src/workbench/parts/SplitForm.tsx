/** Who fills in which groups and criteria until when, and a workbook for each of them. */
import { useId, useState } from 'react';
import { assign } from '../../form/parts/assign';
import type { AssignedLine, Part } from '../../form/parts/assign';
import { partFile } from '../../intake/rewrite/parts';
import type { Heading } from '../../rubric/types';
import { safeName, saveFile } from '../../taskpane/save-file';
import type { Rubric } from '../../rubric/types';
import type { PageContext } from '../context';
import type { TakenFile } from './files';

type Change = (what: string, bureau: string) => void;

interface SplitProps {
  context: PageContext;
  base: TakenFile;
  /** Says whether something was assigned and stands in no file. */
  setUnsaved: (unsaved: boolean) => void;
}

export function SplitForm({ context: { t, version }, base, setUnsaved }: SplitProps) {
  const { rubric, submission } = base.taken;
  const words = t.parts.split;
  const { owners, own, deadlines, until, parts, free } = useAssigned(rubric, setUnsaved);
  const [said, setSaid] = useState('');
  const names = useId();
  const save = async (wanted: readonly Part[]): Promise<void> => {
    for (const part of wanted)
      saveFile(
        await partFile({ rubric, submission }, part, version),
        `${safeName(part.bureau).slice(0, 80)}.xlsx`,
      );
    setSaid(words.saved(wanted.length));
    if (wanted.length === parts.length) setUnsaved(false);
  };
  return (
    <>
      <datalist id={names}>
        {parts.map(({ bureau }) => (
          <option key={bureau} value={bureau} />
        ))}
      </datalist>
      <ul className="parts-groups">
        {rubric.headings
          .filter(({ kind }) => kind === 'group')
          .map((group) => (
            <Group
              key={group.key}
              {...{ group, owners, own, names, words }}
              texts={base.taken.rubric.criteria}
            />
          ))}
      </ul>
      <section aria-labelledby="parts-bureaus">
        <h2 id="parts-bureaus">{words.bureaus}</h2>
        {parts.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <Bureaus {...{ parts, deadlines, words }} until={until} save={(part) => void save([part])} />
        )}
        {parts.length > 0 && free.length > 0 && <p>{words.free(free.join(', '))}</p>}
        <button
          type="button"
          className="primary"
          disabled={parts.length === 0}
          onClick={() => void save(parts)}
        >
          {words.saveAll}
        </button>
        <p role="status">{said}</p>
      </section>
    </>
  );
}

/** Who answers what until when, as far as it was assigned. */
function useAssigned(rubric: Rubric, setUnsaved: (unsaved: boolean) => void) {
  const [owners, setOwners] = useState<ReadonlyMap<string, string>>(new Map());
  const [deadlines, setDeadlines] = useState<ReadonlyMap<string, string>>(new Map());
  const lines = [...owners].map(([what, name]): AssignedLine => {
    const bureau = name.trim();
    return { what, bureau, deadline: printedDay(deadlines.get(bureau) ?? '') };
  });
  const own: Change = (what, bureau) => {
    setOwners(new Map([...owners, [what, bureau]]));
    setUnsaved(true);
  };
  const until = (bureau: string, day: string): void => {
    setDeadlines(new Map([...deadlines, [bureau, day]]));
    setUnsaved(true);
  };
  return { owners, own, deadlines, until, ...assign(rubric, lines) };
}

interface BureausProps {
  parts: readonly Part[];
  /** By bureau, as "2017-12-15". */
  deadlines: ReadonlyMap<string, string>;
  until: (bureau: string, day: string) => void;
  save: (part: Part) => void;
  words: PageContext['t']['parts']['split'];
}

/** The bureaus that have something to answer: how much, until when, and the file of each. */
function Bureaus({ parts, deadlines, until, save, words }: BureausProps) {
  return (
    <ul className="parts-bureaus">
      {parts.map((part) => (
        <li key={part.bureau}>
          <strong>{part.bureau}</strong>
          <span>{words.count(part.criteria.length)}</span>
          <label>
            {words.deadline}
            <input
              type="date"
              value={deadlines.get(part.bureau) ?? ''}
              onChange={(event) => until(part.bureau, event.target.value)}
            />
          </label>
          <button type="button" aria-label={words.saveOne(part.bureau)} onClick={() => save(part)}>
            {words.save}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "2017-12-15" as it is printed. */
const printedDay = (iso: string): string => iso.split('-').reverse().join('/');

interface GroupProps {
  group: Heading;
  texts: readonly { id: string; text: string }[];
  owners: ReadonlyMap<string, string>;
  own: Change;
  /** Id of the list of names that were given so far. */
  names: string;
  words: PageContext['t']['parts']['split'];
}

function Group({ group, texts, owners, own, names, words }: GroupProps) {
  const field = (what: string, label: string, hint: string) => (
    <input
      aria-label={label}
      placeholder={hint}
      list={names}
      value={owners.get(what) ?? ''}
      onChange={(event) => own(what, event.target.value)}
    />
  );
  const inGroup = new Set(group.criteria);
  return (
    <li>
      <div className="parts-line">
        <span lang="vi">
          {group.no} {group.text}
        </span>
        {field(group.key, words.bureauOf(`${group.no} ${group.text}`), words.bureau)}
      </div>
      <details>
        <summary>{words.single(group.criteria.length)}</summary>
        <ul>
          {texts
            .filter(({ id }) => inGroup.has(id))
            .map(({ id, text }) => (
              <li key={id} className="parts-line">
                <span lang="vi">
                  {id} {text}
                </span>
                {field(id, words.bureauOf(id), owners.get(group.key) || words.bureau)}
              </li>
            ))}
        </ul>
      </details>
    </li>
  );
}
