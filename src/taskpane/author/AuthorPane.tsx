/** "Soạn mẫu phiếu" in Excel: the draft stands in the workbook, and the pane shows the selected row of it. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Examined } from '../../draft/examine';
import type { FormDraft } from '../../draft/model';
import type { NamedBytes } from '../../intake/forms/draft-file';
import { authorTexts } from '../../messages/author';
import { failureText } from '../../messages/failures';
import type { Rubric } from '../../rubric/types';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';
import { placeOf } from '../States';
import { Downloads } from './Downloads';
import { DraftSheet } from './draft-sheet';
import type { DraftPlace } from './draft-sheet';
import { Drafting } from './Drafting';
import { LastYear } from './LastYear';
import { DRAFTS, openDraft } from './open-draft';
import { Paste } from './Paste';
import '../plain-buttons.css';
import './author.css';

export default function AuthorPane() {
  const { host } = usePane();
  return host.author ? <Desk place={host.author} /> : null;
}

function Desk({ place }: { place: DraftPlace }) {
  const [sheet] = useState(() => new DraftSheet(place));
  const { language } = usePane();
  const t = authorTexts[language];
  const { known, draft, problems, selected, failure } = useSyncExternalStore(
    sheet.subscribe,
    sheet.getSnapshot,
  );
  const [said, setSaid] = useState('');
  const [table, setTable] = useState<NamedBytes>();
  const { files, give, publish } = usePublished(sheet, table, setSaid);
  useEffect(() => {
    void sheet.open();
    return () => void sheet.close();
  }, [sheet]);
  return (
    <section className="author" aria-label={t.title}>
      <h1>{t.title}</h1>
      <p role="status" className="author-said">
        {said}
      </p>
      <p role="alert" className="author-problems">
        {failure && failureText(failure.code, language, placeOf(failure))}
      </p>
      <Downloads title={t.again} files={files} give={(file) => void give([file])} />
      {!known ? (
        <Spinner />
      ) : draft ? (
        <Drafting
          t={t}
          draft={draft}
          selected={selected}
          select={sheet.select}
          change={sheet.change}
          publish={publish}
          lasting={problems}
          rowsBeside
        >
          {() => (
            <LastYear
              t={t}
              draft={draft}
              put={(beside, base) => void sheet.beside(beside, base)}
              say={setSaid}
            />
          )}
        </Drafting>
      ) : (
        <Begin sheet={sheet} say={setSaid} from={setTable} />
      )}
    </section>
  );
}

interface Published {
  /** The files of the form that was published last. */
  files: readonly NamedBytes[];
  /** Gives files to the person; the names of those that were refused. */
  give: (given: readonly NamedBytes[]) => Promise<string[]>;
  publish: (examined: Examined, rubric: Rubric) => Promise<void>;
}

/** Makes the form of the draft and gives its files, among them the table that the draft was read from. */
function usePublished(
  sheet: DraftSheet,
  table: NamedBytes | undefined,
  say: (text: string) => void,
): Published {
  const { host, language } = usePane();
  const t = authorTexts[language];
  const [files, setFiles] = useState<readonly NamedBytes[]>([]);
  const give = async (given: readonly NamedBytes[]): Promise<string[]> => {
    const refused: string[] = [];
    for (const { name, bytes } of given)
      if ((await host.saveFile?.(bytes, name)) === 'refused') refused.push(name);
    return refused;
  };
  const publish = async (examined: Examined, rubric: Rubric): Promise<void> => {
    const { keptTable, publishedFiles } = await import('../../intake/forms/draft-file');
    const { form, blank } = await publishedFiles(examined, rubric, { version: host.version });
    const refused = await give([form, blank]);
    setFiles([form, blank, ...keptTable(rubric.id, examined, table)]);
    await sheet.published(examined, rubric);
    const done = t.publishedInExcel(rubric.version, rubric.changes ?? '');
    say(refused.length > 0 ? `${done} ${t.notGiven(refused.join(', '))}` : done);
  };
  return { files, give, publish };
}

interface BeginProps {
  sheet: DraftSheet;
  say: (text: string) => void;
  /** Takes the file that the draft was read from. */
  from: (table: NamedBytes | undefined) => void;
}

/** The ways to a draft where the workbook holds none. */
function Begin({ sheet, say, from }: BeginProps) {
  const { language } = usePane();
  const t = authorTexts[language];
  const take = (draft: FormDraft, table?: NamedBytes): void => {
    say('');
    from(table);
    void sheet.begin(draft);
  };
  const open = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    const opened = await openDraft(file);
    if (opened) take(opened.draft, opened.from);
    else say(t.unread(file.name));
  };
  const fromSelection = async (): Promise<void> => {
    const draft = await sheet.selectedTable();
    if (draft) take(draft);
    else say(t.noTableSelected);
  };
  return (
    <div className="author-begin">
      <p>{t.beginInExcel}</p>
      <FilePicker
        label={t.choose}
        accept={DRAFTS}
        pick={(files) => void open(files)}
        look={{ appearance: 'primary' }}
      />
      <p>{t.fromSelectionHint}</p>
      <Button onClick={() => void fromSelection()}>{t.fromSelection}</Button>
      <Paste t={t} take={take} say={say} />
    </div>
  );
}
