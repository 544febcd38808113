/** Many submitted files: totals in three ways, findings counted, one file opened at a time. */
import { Button } from '@fluentui/react-components';
import { memo, useMemo, useState } from 'react';
import { fileResults } from '../../intake/batch/batch-results';
import { batchTexts } from '../../messages/batch';
import { failureText } from '../../messages/failures';
import { titleOf } from '../../messages/forms';
import { shortened } from '../../messages/language';
import { reviewerLines } from '../../messages/problem-lines';
import { resultWorkbook } from '../../review/result-sheet';
import type { FileResult } from '../../review/result-sheet';
import type { WorkbookFailure } from '../../workbook/port';
import { usePane } from '../host';
import { Chips } from '../controls/Chips';
import { Sure } from '../controls/Sure';
import { OfficeFiles } from './OfficeFiles';
import { Receive } from './Receive';
import { Submission } from './Submission';
import { useBatch, useDelivery } from './useBatch';
import { Ways } from './Ways';

const kinds = ['all', 'error', 'clean', 'failed'] as const;
type Kind = (typeof kinds)[number];

/** Files listed at once; more come on request, so that thousands stay quick. */
const PAGE = 60;

const kindOf = (result: FileResult): Exclude<Kind, 'all'> =>
  !result.ok ? 'failed' : result.findings.some(({ severity }) => severity === 'error') ? 'error' : 'clean';

const isOf = (kind: Kind, result: FileResult): boolean => kind === 'all' || kindOf(result) === kind;

export default function Review() {
  const { batch, state, t } = useBatch();
  const [kind, setKind] = useState<Kind>('all');
  const [opened, setOpened] = useState<number>();
  const [most, setMost] = useState(PAGE);
  const delivery = useDelivery();
  const results = useMemo(() => fileResults(state), [state]);
  const one = results.find(({ id }) => id === opened);
  if (one?.result.ok)
    return <Submission key={one.id} id={one.id} result={one.result} back={() => setOpened(undefined)} />;
  const shown = results.filter(({ result }) => isOf(kind, result));
  return (
    <section className="pane-card" aria-labelledby="pane-review">
      <h1 id="pane-review">{t.review.title}</h1>
      <p>{t.review.lead}</p>
      <Receive batch={batch} label={t.receive.choose} hint={t.receive.hint} />
      <OpenWorkbook show={setOpened} />
      {results.length > 0 && <OfficeFiles />}
      {results.length > 0 && (
        <>
          <Chips
            label={t.review.filter}
            chips={kinds.map((each) => ({
              kind: each,
              label: t.review.kinds[each],
              count: results.filter(({ result }) => isOf(each, result)).length,
            }))}
            chosen={kind}
            choose={setKind}
          />
          <Button
            className="pane-start"
            disabledFocusable={delivery.busy || state.running}
            onClick={() =>
              void delivery.sheets(
                async () => resultWorkbook(results.map(({ result }) => result)),
                t.review.fileName,
              )
            }
          >
            {t.review.save}
          </Button>
          <p role="status">{delivery.said}</p>
          <ul className="pane-list pane-files">
            {shown.slice(0, most).map(({ id, result }) => (
              <Item key={id} id={id} result={result} open={setOpened} />
            ))}
          </ul>
          {shown.length > most && (
            <Button className="pane-start" onClick={() => setMost(most + PAGE)}>
              {t.review.more(shown.length - most)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** The workbook that is open in Excel, reviewed like a file that was chosen. */
function OpenWorkbook({ show }: { show: (id: number) => void }) {
  const { host, language } = usePane();
  const { batch, state, t } = useBatch();
  const [failure, setFailure] = useState<WorkbookFailure>();
  const [asked, setAsked] = useState(false);
  const { openWorkbook } = host;
  if (!openWorkbook) return null;
  const again = state.entries.some(({ open }) => open);
  const read = async (): Promise<void> => {
    const file = await openWorkbook();
    setFailure(file.ok ? undefined : file.failure);
    if (file.ok) show(await batch.addOpen(file.value, language));
  };
  return (
    <>
      <Button
        className="pane-start"
        disabledFocusable={state.running}
        onClick={() => (again ? setAsked(true) : void read())}
      >
        {again ? t.receive.openAgain : t.receive.open}
      </Button>
      {failure && <p role="alert">{failureText(failure.code, language)}</p>}
      {asked && (
        <Sure
          question={t.receive.openAgainSure}
          answer={(sure) => {
            setAsked(false);
            if (sure) void read();
          }}
        />
      )}
    </>
  );
}

interface ItemProps {
  id: number;
  result: FileResult;
  open: (id: number) => void;
}

/** Written anew only where its file was: a batch says after every file that it has changed. */
const Item = memo(function Item({ id, result, open }: ItemProps) {
  const { language } = usePane();
  const t = batchTexts[language];
  if (!result.ok)
    return (
      <li className="pane-problem" data-severity="error">
        <strong>{result.file}</strong>
        <p>{result.reason}</p>
      </li>
    );
  const { unit, file, rubric, comparison, findings } = result;
  const count = (of: string): number => findings.filter(({ severity }) => severity === of).length;
  const errors = count('error');
  const odd = reviewerLines(result.problems, language).length;
  return (
    <li
      className="pane-problem"
      data-severity={errors > 0 ? 'error' : count('warning') > 0 ? 'warning' : 'gap'}
    >
      <button type="button" className="pane-fold" onClick={() => open(id)}>
        <strong>{unit === '' ? t.review.noUnit : shortened(unit)}</strong>
      </button>
      <p className="pane-quiet">
        {file} · <span lang="vi">{titleOf(rubric)}</span>
      </p>
      <Ways comparison={comparison} />
      <p>
        {findings.length === 0 ? t.review.clean : t.review.counts(errors, count('warning'), count('note'))}
        {odd > 0 && ` ${t.review.odd(odd)}`}
      </p>
    </li>
  );
});
