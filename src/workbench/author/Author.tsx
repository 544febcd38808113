/** "Soạn mẫu phiếu": the rows of a decision on the left, the selected one with its rule on the right. */
import { useState, useSyncExternalStore } from 'react';
import { publishedDraft } from '../../draft/earlier/correction';
import type { FormDraft } from '../../draft/model';
import type { Examined } from '../../draft/examine';
import { draftFile, keptTable, publishedFiles, type NamedBytes } from '../../intake/forms/draft-file';
import { authorTexts } from '../../messages/author';
import type { Rubric } from '../../rubric/types';
import { Downloads } from '../../taskpane/author/Downloads';
import { Drafting } from '../../taskpane/author/Drafting';
import { firstCriterion } from '../../taskpane/author/first-criterion';
import { LastYear } from '../../taskpane/author/LastYear';
import { DRAFTS, openDraft } from '../../taskpane/author/open-draft';
import type { OpenedDraft } from '../../taskpane/author/open-draft';
import { Paste } from '../../taskpane/author/Paste';
import { saveFile } from '../../taskpane/save-file';
import type { PageContext } from '../context';
import { FileButton } from '../../taskpane/controls/FileButton';
import { useLeaving } from '../Leaving';
import { Work } from './work';
import type { ResumedWork } from './work';

const give = ({ name, bytes }: NamedBytes): void => void saveFile(bytes, name);

interface AuthorProps {
  context: PageContext;
  /** Work that somebody goes on with; none where it begins. */
  resumed: ResumedWork | undefined;
  leave: () => void;
}

export default function Author({ context, resumed, leave }: AuthorProps) {
  const t = authorTexts[context.language];
  const [own] = useState(() => new Work(resumed));
  const { work, kept } = useSyncExternalStore(own.subscribe, own.getSnapshot);
  const leaving = useLeaving(work !== undefined && !kept, context, () => void own.leave().then(leave));
  const [said, setSaid] = useState('');
  const [files, setFiles] = useState<readonly NamedBytes[]>([]);
  const put = (draft: FormDraft): void => own.change({ draft });
  const take = ({ draft, from, problems }: OpenedDraft): void => {
    own.begin({
      draft,
      selected: firstCriterion(draft),
      ...(from ? { table: from } : {}),
      lasting: problems,
    });
    setFiles([]);
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = await openDraft(file);
    setSaid(opened ? '' : t.unread(file.name));
    if (opened) take(opened);
  };
  const publish = async (examined: Examined, rubric: Rubric): Promise<void> => {
    const made = Object.values(await publishedFiles(examined, rubric, { version: context.version }));
    made.forEach(give);
    // the exact table is kept beside the form
    setFiles([...made, ...keptTable(rubric.id, examined, work?.table)]);
    own.published({ draft: publishedDraft(examined.draft, rubric) });
    setSaid(t.published(rubric.version, rubric.changes ?? ''));
  };
  return (
    <main
      className="author"
      onDrop={(event) => {
        event.preventDefault();
        void open(event.dataTransfer.files[0]);
      }}
    >
      <Head context={context} home={leaving.go} kept={work && kept} open={open} />
      {leaving.asked}
      <p role="status" className="author-said">
        {said}
      </p>
      <Downloads title={t.again} files={files} give={give} />
      {work ? (
        <Drafting
          t={t}
          draft={work.draft}
          selected={work.selected}
          select={own.select}
          change={put}
          lasting={work.lasting}
          publish={publish}
        >
          {(examined) => (
            <>
              <LastYear t={t} draft={work.draft} put={put} say={setSaid} />
              <button type="button" onClick={() => void draftFile(examined).then(give)}>
                {t.save}
              </button>
            </>
          )}
        </Drafting>
      ) : (
        <div className="author-begin">
          <p>{t.begin}</p>
          <Paste t={t} take={(draft, from) => take({ draft, from, problems: [] })} say={setSaid} />
        </div>
      )}
    </main>
  );
}

interface HeadProps {
  context: PageContext;
  home: () => void;
  /** Whether the browser keeps the work; undefined where there is none. */
  kept: boolean | undefined;
  open: (file: File | undefined) => Promise<void>;
}

function Head({ context: { language, t: page }, home, kept, open }: HeadProps) {
  const t = authorTexts[language];
  const begun = kept !== undefined;
  return (
    <header className="author-bar">
      <button type="button" onClick={home}>
        {t.home}
      </button>
      <h1>{t.title}</h1>
      <FileButton label={begun ? t.other : t.choose} accept={DRAFTS} pick={([file]) => void open(file)} />
      {begun && <span role="status">{page[kept ? 'kept' : 'notKept']}</span>}
    </header>
  );
}
