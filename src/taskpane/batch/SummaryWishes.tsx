/** What the summary is to hold: last year's files, due day, year, list of units, joint ranking, published version. */
import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { unitListProblem } from '../../messages/unit-lists';
import { FilePicker } from '../controls/FilePicker';
import { usePane } from '../host';
import { Receive } from './Receive';
import { useBatch } from './useBatch';
import type { UsedSummary } from './useSummary';

export function SummaryWishes({ used: { wishes, wish, wrong, earlier } }: { used: UsedSummary }) {
  const { t } = useBatch();
  return (
    <details className="pane-more">
      <summary>{t.summary.wishes}</summary>
      <div className="pane-fields pane-wishes">
        <Receive batch={earlier} label={t.summary.lastYear} />
        <UnitListChoice wishes={wishes} wish={wish} />
        <Field
          label={t.summary.year}
          hint={t.summary.yearHint}
          validationState={wrong.year ? 'error' : 'none'}
          validationMessage={wrong.year ? t.summary.yearWrong : null}
        >
          <Input
            value={wishes.year}
            inputMode="numeric"
            autoComplete="off"
            onChange={(_, data) => wish({ year: data.value })}
          />
        </Field>
        <Field
          label={t.summary.dueBefore}
          hint={t.summary.dueHint}
          validationState={wrong.due ? 'error' : 'none'}
          validationMessage={wrong.due ? t.summary.dueWrong : null}
        >
          <Input value={wishes.due} autoComplete="off" onChange={(_, data) => wish({ due: data.value })} />
        </Field>
        <Checkbox
          label={t.summary.joint}
          checked={wishes.joint}
          onChange={(_, data) => wish({ joint: data.checked === true })}
        />
        <Checkbox
          label={t.summary.leaders}
          checked={wishes.leaders}
          onChange={(_, data) => wish({ leaders: data.checked === true })}
        />
        <Checkbox
          label={t.summary.published}
          checked={wishes.published}
          onChange={(_, data) => wish({ published: data.checked === true })}
        />
      </div>
    </details>
  );
}

function UnitListChoice({ wishes: { list }, wish }: Pick<UsedSummary, 'wishes' | 'wish'>) {
  const { language } = usePane();
  const { t } = useBatch();
  const [problem, setProblem] = useState('');
  const read = async (file: File): Promise<void> => {
    const { readUnitLists } = await import('../../intake/file/unit-list');
    const read = readUnitLists(new Uint8Array(await file.arrayBuffer()));
    setProblem(read.ok ? '' : `${file.name} ${unitListProblem(read.problem, language)}`);
    if (read.ok) wish({ list: { file: file.name, lists: read.lists, outside: read.outside } });
  };
  return (
    <div className="pane-receive">
      <FilePicker
        label={t.summary.list}
        accept=".txt,.csv,.json,.xlsx,.ods"
        pick={([file]) => file && void read(file)}
      />
      <p className="pane-quiet">{t.summary.listHint}</p>
      {list && (
        <p>
          {t.summary.listed(
            list.file,
            list.lists.reduce((sum, { units }) => sum + units.length, 0),
          )}{' '}
          <Button size="small" appearance="subtle" onClick={() => wish({ list: undefined })}>
            {t.summary.listDrop}
          </Button>
        </p>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
