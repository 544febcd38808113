/** Points by group against their maximum and the year before: a picture, and the figures behind it as a table. */
import { Button } from '@fluentui/react-components';
import { doubtText } from '../../messages/earlier';
import { number } from '../../messages/language';
import { FilePicker } from '../controls/FilePicker';
import { useForm, usePane } from '../host';
import { Bar } from '../Score';
import type { Before } from './useBefore';

interface GroupRow {
  key: string;
  name: string;
  points: number;
  max: number;
  /** Points of the year before. */
  then: number | undefined;
}

export function Groups({ before }: { before: Before }) {
  const { t } = usePane();
  const { assessment } = useForm().form;
  const earlier = new Map(before.assessment?.headings.map(({ key, points }) => [key, points]));
  const groups = assessment.headings.filter(({ kind }) => kind === 'group');
  const rows: GroupRow[] = [
    ...groups.map(({ key, no, text, points, max }) => ({
      key,
      name: `${no} ${text}`,
      points,
      max,
      then: earlier.get(key),
    })),
    {
      key: 'total',
      name: t.groups.total,
      points: assessment.total,
      max: assessment.max,
      then: before.assessment?.total,
    },
  ];
  return (
    <section className="pane-picture" aria-labelledby="pane-groups">
      <h3 id="pane-groups">{t.groups.title}</h3>
      {rows.map((row) => (
        <Bars key={row.key} row={row} />
      ))}
      <details className="pane-more">
        <summary>{t.groups.table}</summary>
        <Figures rows={rows} compared={before.assessment !== undefined} />
      </details>
      {before.pick && <EarlierFile before={before} pick={before.pick} />}
    </section>
  );
}

/** How figures are written here. */
function useFigures() {
  const { language } = usePane();
  const show = (value: number | undefined): string => (value === undefined ? '' : number(value, language));
  const change = (now: number, then: number | undefined): string => {
    if (then === undefined) return '';
    const difference = Math.round((now - then) * 100) / 100;
    return difference > 0 ? `+${show(difference)}` : show(difference).replace('-', '−');
  };
  return { show, change };
}

/** A group's points as a bar, above that of the year before. */
function Bars({ row: { name, points, max, then } }: { row: GroupRow }) {
  const { t } = usePane();
  const { show, change } = useFigures();
  return (
    <div className="pane-picture-row">
      <span lang="vi">{name}</span>
      <span className="pane-group-points">
        {show(points)}/{show(max)}
      </span>
      <Bar value={points} max={max} name={name} label={t.groups.bar(show(points), show(max), show(then))} />
      {then !== undefined && (
        <span className="pane-before" aria-hidden="true">
          <Bar value={then} max={max} label={show(then)} thin />
          <small>
            {t.groups.columns.before} {show(then)} ({change(points, then)})
          </small>
        </span>
      )}
    </div>
  );
}

function Figures({ rows, compared }: { rows: readonly GroupRow[]; compared: boolean }) {
  const { t } = usePane();
  const { show, change } = useFigures();
  return (
    <table className="pane-table">
      <thead>
        <tr>
          <th scope="col">{t.groups.columns.group}</th>
          <th scope="col">{t.groups.columns.points}</th>
          <th scope="col">{t.groups.columns.max}</th>
          {compared && <th scope="col">{t.groups.columns.before}</th>}
          {compared && <th scope="col">{t.groups.columns.change}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, points, max, then }) => (
          <tr key={key}>
            <th scope="row" lang="vi">
              {name}
            </th>
            <td>{show(points)}</td>
            <td>{show(max)}</td>
            {compared && <td>{show(then)}</td>}
            {compared && <td>{change(points, then)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The file of the year before. */
function EarlierFile({ before, pick }: { before: Before; pick: NonNullable<Before['pick']> }) {
  const { t, language } = usePane();
  return (
    <>
      <div className="pane-problem-do">
        <FilePicker
          label={t.groups.pick}
          accept=".xlsx,.ods"
          look={{ size: 'small' }}
          pick={([file]) => file && void pick(file)}
        />
        {before.assessment && (
          <Button size="small" appearance="subtle" onClick={before.drop}>
            {t.groups.drop}
          </Button>
        )}
      </div>
      {before.file !== '' && <p className="pane-quiet">{t.groups.before(before.file)}</p>}
      {before.doubts.length > 0 && (
        <p className="pane-banner" data-tone="warning" role="status">
          {before.doubts.map((doubt) => doubtText(doubt, language)).join(' ')}
        </p>
      )}
      {before.refused && <p role="alert">{t.groups.other}</p>}
    </>
  );
}
