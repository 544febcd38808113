/** Files that an earlier page or pane has kept: to go on with, or to be removed. */
import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Batch } from '../../intake/batch/batch';
import type { FileKeeper, KeptFiles } from '../../intake/batch/kept-files';
import { batchTexts } from '../../messages/batch';
import type { Language } from '../../messages/language';
import { usePane } from '../host';
import { Sure } from '../controls/Sure';

/** Stands where nothing was chosen yet. */
export function KeptOffer({ batch, keeper }: { batch: Batch; keeper: FileKeeper }) {
  const { language } = usePane();
  const t = batchTexts[language].receive;
  const [free, setFree] = useState<readonly KeptFiles[]>([]);
  const [dropping, setDropping] = useState<KeptFiles>();
  const [taken, setTaken] = useState(false);
  const look = useCallback(() => keeper.free().then(setFree, () => setFree([])), [keeper]);
  useEffect(() => void look(), [look]);
  const goOn = async ({ batch: id }: KeptFiles): Promise<void> => {
    setTaken(!(await batch.takeUp(id, language)));
    await look();
  };
  return (
    <>
      {taken && <p role="alert">{t.keptElsewhere}</p>}
      {free.length > 0 && (
        <ul className="pane-list" aria-label={t.keptBefore}>
          {free.map((files) => (
            <li key={files.batch} className="pane-problem" data-severity="note">
              <p>{keptText(files, language)}</p>
              <div className="pane-problem-do">
                <Button size="small" appearance="primary" onClick={() => void goOn(files)}>
                  {t.keptOpen}
                </Button>
                <Button size="small" appearance="subtle" onClick={() => setDropping(files)}>
                  {t.keptDrop}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {dropping && (
        <Sure
          question={t.keptDropSure(keptText(dropping, language))}
          answer={(sure) => {
            setDropping(undefined);
            if (sure) void keeper.drop(dropping.batch).then(look, look);
          }}
        />
      )}
    </>
  );
}

const keptText = ({ files, touched, at }: KeptFiles, language: Language): string =>
  batchTexts[language].receive.keptText(
    files,
    touched,
    new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'),
  );
