/** "Soạn mẫu phiếu": the rows of a decision on the left, the selected one with its rule on the right. */
import { useDeferredValue, useMemo, useState, type ClipboardEvent } from 'react';
import { examine } from '../../draft/examine';
import type { Entry, FormDraft } from '../../draft/model';
import { publishedDraft } from '../../draft/correction';
import { authorTexts } from '../../messages/author';
import { draftTexts } from '../../messages/draft';
import { saveFile } from '../../taskpane/save-file';
import type { PageContext } from '../context';
import { draftFile, draftFrom, draftPasted, publishedFiles, type NamedBytes } from './files';
import { FileButton } from '../FileButton';
import { InfoForm } from './InfoForm';
import { RowCard } from './RowCard';
import { RowList } from './RowList';
import './author.css';

/** Decisions, drafts and form files. */
const DRAFTS = '.docx,.xlsx,.ods,.yaml,.yml';

export default function Author({ context, leave }: { context: PageContext; leave: () => void }) {
  const t = authorTexts[context.language];
  const [draft, setDraft] = useState<FormDraft>();
  const [said, setSaid] = useState('');
  const open = (files: File[]): void => {
    const [file] = files;
    if (!file) return;
    void file.arrayBuffer().then((buffer) => {
      const read = draftFrom(file.name, new Uint8Array(buffer));
      setSaid(read ? '' : t.unread(file.name));
      if (read) setDraft(read);
    });
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { clipboardData: given } = event;
    const read = draftPasted(given.getData('text/plain'), given.getData('text/html'));
    setSaid(read ? '' : t.unpasted);
    if (read) setDraft(read);
  };
  return (
    <main className="author">
      <header className="author-bar">
        <button type="button" onClick={leave}>
          {t.home}
        </button>
        <h1>{t.title}</h1>
        <FileButton label={draft ? t.other : t.choose} accept={DRAFTS} pick={open} />
      </header>
      <p role="status" className="author-said">
        {said}
      </p>
      {draft ? (
        <Drafting context={context} draft={draft} change={setDraft} say={setSaid} />
      ) : (
        <div className="author-begin">
          <p>{t.begin}</p>
          <label>
            {t.paste}
            <textarea rows={3} value="" onChange={() => undefined} onPaste={paste} />
          </label>
        </div>
      )}
    </main>
  );
}

interface DraftingProps {
  context: PageContext;
  draft: FormDraft;
  change: (draft: FormDraft) => void;
  say: (text: string) => void;
}

function Drafting({ context, draft, change, say }: DraftingProps) {
  const t = authorTexts[context.language];
  const [selected, setSelected] = useState(() =>
    Math.max(
      0,
      draft.entries.findIndex(({ kind }) => kind === 'criterion'),
    ),
  );
  const settled = useDeferredValue(draft);
  const examined = useMemo(() => examine(settled), [settled]);
  const { problems } = examined;
  const entry = draft.entries[selected];
  const put = (changed: Entry): void =>
    change({ ...draft, entries: draft.entries.map((one, index) => (index === selected ? changed : one)) });
  const next =
    problems.find(({ entry: at }) => at !== undefined && at > selected) ??
    problems.find(({ entry: at }) => at !== undefined);
  const give = (files: readonly NamedBytes[]): void => {
    for (const { name, bytes } of files) saveFile(bytes, name);
  };
  const { rubric, standing } = examined;
  const publish = async (): Promise<void> => {
    if (!rubric || standing.state === 'published') return;
    give(await publishedFiles(examined, rubric, context.version));
    change(publishedDraft(examined.draft, rubric));
    say(t.published(rubric.version, rubric.changes ?? ''));
  };
  return (
    <>
      <div className="author-tools">
        <span className="author-standing">{draftTexts.vi.standing[standing.state](standing.version)}</span>
        <strong role="status">{t.open(problems.length)}</strong>
        <button
          type="button"
          disabled={next === undefined}
          onClick={() => next?.entry !== undefined && setSelected(next.entry)}
        >
          {t.next}
        </button>
        <button type="button" onClick={() => void draftFile(examined).then((file) => give([file]))}>
          {t.save}
        </button>
        <button
          type="button"
          className="primary"
          disabled={problems.length > 0 || !rubric || standing.state === 'published'}
          onClick={() => void publish()}
        >
          {t.publish}
        </button>
      </div>
      <InfoForm t={t} draft={draft} problems={problems} change={change} />
      <div className="author-desk">
        <RowList t={t} draft={draft} problems={problems} selected={selected} select={setSelected} />
        {entry && (
          <RowCard
            key={selected}
            t={t}
            entry={entry}
            columns={draft.columns}
            check={examined.draft.entries[selected]?.check ?? ''}
            problems={problems.filter(({ entry: at }) => at === selected)}
            rubric={rubric}
            corrects={draft.base !== undefined}
            put={put}
          />
        )}
      </div>
    </>
  );
}
