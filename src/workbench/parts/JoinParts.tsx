/** The returned files put together: what came, what is missing, and where two answered differently, to be chosen with a reason. */
import { useState } from 'react';
import { answerText } from '../../form/answers/shown';
import { joinParts, misfitOf } from '../../form/parts/join';
import type { Choice, JoinedCriterion } from '../../form/parts/join';
import { joinedFile } from '../../intake/rewrite/parts';
import type { Criterion } from '../../rubric/types';
import { isEmpty } from '../../scoring/answer';
import { saveFile } from '../../taskpane/save-file';
import type { PageContext } from '../context';
import { FileButton } from '../../taskpane/controls/FileButton';
import { WORKBOOKS, takenFrom } from './files';
import type { TakenFile } from './files';

interface JoinProps {
  context: PageContext;
  base: TakenFile;
  /** Says whether something came back or was chosen that stands in no joined file. */
  setUnsaved: (unsaved: boolean) => void;
}

export function JoinParts({ context, base, setUnsaved }: JoinProps) {
  const { t, version } = context;
  const words = t.parts.join;
  const { rubric, submission } = base.taken;
  const [returned, setReturned] = useState<readonly TakenFile[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [said, setSaid] = useState<readonly string[]>([]);
  const add = async (files: readonly File[]): Promise<void> => {
    const { taken, refused } = await cameBack(files, { context, base, returned });
    setReturned([...returned, ...taken]);
    setSaid(refused);
    if (taken.length > 0) setUnsaved(true);
  };
  const joined = joinParts(
    rubric,
    submission,
    returned.map(({ name, taken }) => ({ file: name, submission: taken.submission })),
    [...choices.values()],
  );
  const conflicts = joined.criteria.filter(({ state }) => state === 'conflict').length;
  const differing = joined.criteria.filter(({ given }) => given.length > 1);
  const save = async (): Promise<void> => {
    const name = base.name.replace(/(?=\.[^.]*$)/, words.suffix).replace(/\.ods$/i, '.xlsx');
    const file = await joinedFile(base.taken, base.bytes ?? new Uint8Array(), joined, version);
    saveFile(file.bytes, name);
    setUnsaved(false);
    setSaid([t.saved(name)]);
  };
  return (
    <>
      <FileButton label={words.choose} accept={WORKBOOKS} multiple pick={(files) => void add(files)} />
      <div role="status" className="parts-said">
        {said.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <Returned
        files={returned}
        remove={(name) => setReturned(returned.filter((one) => one.name !== name))}
        words={words}
      />
      <Standing joined={joined.criteria} words={words} />
      {differing.map((one) => (
        <Differing
          key={one.criterion}
          joined={one}
          criterion={rubric.criteria.find(({ id }) => id === one.criterion)}
          choice={choices.get(one.criterion)}
          choose={(choice) => {
            setChoices(new Map([...choices, [one.criterion, choice]]));
            setUnsaved(true);
          }}
          words={words}
        />
      ))}
      {returned.length > 0 && <Save t={t} anew={!base.bytes} conflicts={conflicts} save={save} />}
    </>
  );
}

interface SaveProps {
  t: PageContext['t'];
  /** True where the file can only be laid out anew. */
  anew: boolean;
  conflicts: number;
  save: () => Promise<void>;
}

/** The way to the joined file, and what will be different or open in it. */
function Save({ t, anew, conflicts, save }: SaveProps) {
  const words = t.parts.join;
  return (
    <>
      {anew && <p>{t.laidOutAnew}</p>}
      {conflicts > 0 && <p>{words.unsettled(conflicts)}</p>}
      <button type="button" className="primary" onClick={() => void save()}>
        {words.save}
      </button>
    </>
  );
}

interface StandingProps {
  joined: readonly JoinedCriterion[];
  words: PageContext['t']['parts']['join'];
}

/** How much was put together so far, and what nobody answered. */
function Standing({ joined, words }: StandingProps) {
  const of = (...states: JoinedCriterion['state'][]): readonly JoinedCriterion[] =>
    joined.filter(({ state }) => states.includes(state));
  const missing = of('missing');
  return (
    <>
      <p aria-live="polite">
        {words.summary(of('taken', 'chosen').length, of('conflict').length, missing.length)}
      </p>
      {missing.length > 0 && (
        <details>
          <summary>{words.missing(missing.length)}</summary>
          <p>{missing.map(({ criterion }) => criterion).join(', ')}</p>
        </details>
      )}
    </>
  );
}

interface Before {
  context: PageContext;
  /** The form that was given out. */
  base: TakenFile;
  returned: readonly TakenFile[];
}

/** The chosen files that are parts of this form and not there yet; of each other one, why not. */
async function cameBack(
  files: readonly File[],
  { context, base, returned }: Before,
): Promise<{ taken: TakenFile[]; refused: string[] }> {
  const { t } = context;
  const taken: TakenFile[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const one = await takenFrom(file, context);
    const misfit = 'refused' in one ? undefined : misfitOf(base.taken, one.taken);
    if ('refused' in one) refused.push(t.notOpened(file.name, one.refused));
    else if (misfit === 'form') refused.push(t.parts.join.otherForm(file.name));
    else if (misfit === 'unit') refused.push(t.parts.join.otherUnit(file.name));
    else if ([...returned, ...taken].some(({ name }) => name === file.name))
      refused.push(t.parts.join.sameName(file.name));
    else taken.push(one);
  }
  return { taken, refused };
}

interface ReturnedProps {
  files: readonly TakenFile[];
  remove: (name: string) => void;
  words: PageContext['t']['parts']['join'];
}

/** The files that came back, with how much each answers. */
function Returned({ files, remove, words }: ReturnedProps) {
  return (
    <ul>
      {files.map(({ name, taken }) => (
        <li key={name}>
          {words.came(name, [...taken.submission.answers.values()].filter((one) => !isEmpty(one)).length)}{' '}
          <button type="button" aria-label={`${words.remove}: ${name}`} onClick={() => remove(name)}>
            {words.remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface DifferingProps {
  joined: JoinedCriterion;
  criterion: Criterion | undefined;
  choice: Choice | undefined;
  choose: (choice: Choice) => void;
  words: PageContext['t']['parts']['join'];
}

/** One criterion that was answered differently: the answers side by side, the one that counts, and why. */
function Differing({
  joined: { criterion: id, given, state },
  criterion,
  choice,
  choose,
  words,
}: DifferingProps) {
  const now: Choice = choice ?? { criterion: id, file: '', reason: '' };
  return (
    <fieldset className="parts-differing">
      <legend lang="vi">
        {id} {criterion?.text}
      </legend>
      <div className="parts-answers">
        {given.map(({ files, answer }) => (
          <label key={files.join()}>
            <input
              type="radio"
              name={`parts-${id}`}
              checked={files.includes(now.file)}
              onChange={() => choose({ ...now, file: files[0] ?? '' })}
            />
            <strong>{files.join('; ')}</strong>
            <span lang="vi">{criterion ? answerText(criterion, answer) : ''}</span>
          </label>
        ))}
      </div>
      <label className="parts-reason">
        {words.reason}
        <input value={now.reason} onChange={(event) => choose({ ...now, reason: event.target.value })} />
      </label>
      <p role="status">{state === 'chosen' ? words.settled : words.choosing}</p>
    </fieldset>
  );
}
