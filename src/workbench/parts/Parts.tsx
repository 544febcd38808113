/** "Chia phần, ghép phần": one form that several bureaus fill in. */
import { useState } from 'react';
import type { PageContext } from '../context';
import { FileButton } from '../../taskpane/controls/FileButton';
import { useLeaving } from '../Leaving';
import { JoinParts } from './JoinParts';
import { SplitForm } from './SplitForm';
import { WORKBOOKS, takenFrom } from './files';
import type { TakenFile } from './files';
import './parts.css';

export type PartsJob = 'split' | 'join';

export default function Parts({
  context,
  job,
  leave,
}: {
  context: PageContext;
  job: PartsJob;
  leave: () => void;
}) {
  const t = context.t.parts;
  const [base, setBase] = useState<TakenFile>();
  const [said, setSaid] = useState('');
  const [unsaved, setUnsaved] = useState(false);
  const leaving = useLeaving(unsaved, context, leave);
  const choose = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const taken = await takenFrom(file, context);
    setSaid('refused' in taken ? context.t.notOpened(file.name, taken.refused) : '');
    if ('refused' in taken) return;
    setBase(taken);
    setUnsaved(false);
  };
  return (
    <main
      className="parts"
      onDrop={(event) => {
        // what is dropped on the parts is no form to be opened; those that came back are taken below
        event.preventDefault();
        if (!base) void choose([...event.dataTransfer.files]);
      }}
    >
      <header className="parts-bar">
        <button type="button" onClick={leaving.go}>
          {context.t.home}
        </button>
        <h1>{t[job].title}</h1>
        <FileButton
          label={base ? t.otherForm : t.chooseForm}
          accept={WORKBOOKS}
          pick={(files) => void choose(files)}
        />
      </header>
      {leaving.asked}
      <p role="status" className="parts-said">
        {said}
      </p>
      {!base && <p>{t[job].lead}</p>}
      {base && (
        <p>
          <strong>{base.taken.submission.unit || context.t.unnamed}</strong> · {base.name}
        </p>
      )}
      {base && job === 'split' && <SplitForm key={base.name} {...{ context, base, setUnsaved }} />}
      {base && job === 'join' && <JoinParts key={base.name} {...{ context, base, setUnsaved }} />}
    </main>
  );
}
