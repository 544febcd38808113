/** "Soạn mẫu phiếu": the rows of a decision on the left, the selected one with its rule on the right. */
import { useState } from 'react';
import { publishedDraft } from '../../draft/correction';
import type { Examined } from '../../draft/examine';
import type { EntryProblem, FormDraft } from '../../draft/model';
import { draftFile, keptTable, publishedFiles, type NamedBytes } from '../../intake/forms/draft-file';
import { authorTexts } from '../../messages/author';
import type { Rubric } from '../../rubric/types';
import { Downloads } from '../../taskpane/author/Downloads';
import { Drafting } from '../../taskpane/author/Drafting';
import { firstCriterion } from '../../taskpane/author/first-criterion';
import { LastYear } from '../../taskpane/author/LastYear';
import { DRAFTS, openDraft } from '../../taskpane/author/open-draft';
import { Paste } from '../../taskpane/author/Paste';
import { saveFile } from '../../taskpane/save-file';
import type { PageContext } from '../context';
import { FileButton } from '../../taskpane/controls/FileButton';

const give = ({ name, bytes }: NamedBytes): void => void saveFile(bytes, name);

export default function Author({ context, leave }: { context: PageContext; leave: () => void }) {
  const t = authorTexts[context.language];
  const [draft, setDraft] = useState<FormDraft>();
  const [selected, setSelected] = useState(0);
  const [said, setSaid] = useState('');
  const [files, setFiles] = useState<readonly NamedBytes[]>([]);
  /** The file that the draft was read from. */
  const [table, setTable] = useState<NamedBytes>();
  const [lasting, setLasting] = useState<readonly EntryProblem[]>([]);
  const begin = (
    read: FormDraft,
    from: NamedBytes | undefined,
    problems: readonly EntryProblem[] = [],
  ): void => {
    setDraft(read);
    setTable(from);
    setLasting(problems);
    setSelected(firstCriterion(read));
    setFiles([]);
  };
  const open = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    const opened = await openDraft(file);
    setSaid(opened ? '' : t.unread(file.name));
    if (opened) begin(opened.draft, opened.from, opened.problems);
  };
  const publish = async (examined: Examined, rubric: Rubric): Promise<void> => {
    const made = Object.values(await publishedFiles(examined, rubric, { version: context.version }));
    made.forEach(give);
    // the exact table is kept beside the form
    setFiles([...made, ...keptTable(rubric.id, examined, table)]);
    setDraft(publishedDraft(examined.draft, rubric));
    setSaid(t.published(rubric.version, rubric.changes ?? ''));
  };
  return (
    <main className="author">
      <header className="author-bar">
        <button type="button" onClick={leave}>
          {t.home}
        </button>
        <h1>{t.title}</h1>
        <FileButton label={draft ? t.other : t.choose} accept={DRAFTS} pick={(files) => void open(files)} />
      </header>
      <p role="status" className="author-said">
        {said}
      </p>
      <Downloads title={t.again} files={files} give={give} />
      {draft ? (
        <Drafting
          t={t}
          draft={draft}
          selected={selected}
          select={setSelected}
          change={setDraft}
          lasting={lasting}
          publish={publish}
        >
          {(examined) => (
            <>
              <LastYear t={t} draft={draft} put={setDraft} say={setSaid} />
              <button type="button" onClick={() => void draftFile(examined).then(give)}>
                {t.save}
              </button>
            </>
          )}
        </Drafting>
      ) : (
        <div className="author-begin">
          <p>{t.begin}</p>
          <Paste t={t} take={begin} say={setSaid} />
        </div>
      )}
    </main>
  );
}
