/** How the rows of a bare table were read as criteria, and the reviewer's hand where that is wrong. */
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { BareMatch } from '../../review/bare/review-table';
import type { Rubric } from '../../rubric/types';
import { usePane } from '../host';
import { useBatch } from './useBatch';

export function Matches({ id, rubric, bare }: { id: number; rubric: Rubric; bare: BareMatch }) {
  const { language } = usePane();
  const { batch, state, t } = useBatch();
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<string>();
  const decided = (state.entries.find((entry) => entry.id === id)?.received?.appraisal.log.length ?? 0) > 0;
  const printed = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion.text]));
  const found = new Map(bare.rows.map(({ row, text }) => [row, t.matches.option(row + 1, text)]));
  const shown = bare.matches.filter(({ doubtful }) => all || doubtful);
  return (
    <>
      <p>{t.matches.lead}</p>
      {decided && <p>{t.matches.decided}</p>}
      <Checkbox label={t.matches.all} checked={all} onChange={(_, data) => setAll(data.checked === true)} />
      {shown.length === 0 && <p>{t.matches.sure}</p>}
      <ul className="pane-list">
        {shown.map(({ criterion, row, confidence, doubtful }) => (
          <li key={criterion} className="pane-problem" data-severity={doubtful ? 'warning' : 'gap'}>
            <p>
              <span className="pane-no">{criterion}</span> <span lang="vi">{printed.get(criterion)}</span>
            </p>
            <p className="pane-quiet">
              {row === null
                ? t.matches.none
                : `${found.get(row) ?? ''} (${t.matches.confidence(Math.round(confidence * 100))})`}
            </p>
            {opened !== criterion ? (
              <Button
                size="small"
                className="pane-start"
                disabledFocusable={decided}
                aria-label={`${t.matches.change}: ${criterion}`}
                onClick={() => setOpened(criterion)}
              >
                {t.matches.change}
              </Button>
            ) : (
              <Field label={t.matches.row(criterion)}>
                <Select
                  value={row === null ? '' : String(row)}
                  onChange={(_, { value }) => {
                    setOpened(undefined);
                    void batch.mend(id, criterion, value === '' ? null : Number(value), language);
                  }}
                >
                  <option value="">{t.matches.none}</option>
                  {bare.rows.map((one) => (
                    <option key={one.row} value={one.row} lang="vi">
                      {found.get(one.row)}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
