/** Points by group against their maximum and the year before: a picture, and the figures behind it as a table. */
import { Button } from '@fluentui/react-components';
import { doubtText } from '../../messages/earlier';
import { number } from '../../messages/language';
import { FilePicker } from '../FilePicker';
import { useForm, usePane } from '../host';
import { Bar } from '../Score';
import type { Before } from './useBefore';

export function Groups({ before }: { before: Before }) {
  const { t, language } = usePane();
  const { assessment } = useForm().form;
  const earlier = new Map(before.assessment?.headings.map(({ key, points }) => [key, points]));
  const show = (value: number | undefined): string => (value === undefined ? '' : number(value, language));
  const change = (now: number, then: number | undefined): string => {
    if (then === undefined) return '';
    const difference = Math.round((now - then) * 100) / 100;
    return difference > 0 ? `+${show(difference)}` : show(difference).replace('-', '−');
  };
  const groups = assessment.headings.filter(({ kind }) => kind === 'group');
  const rows = [
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
      {rows.map(({ key, name, points, max, then }) => (
        <div key={key} className="pane-picture-row">
          <span lang="vi">{name}</span>
          <span className="pane-group-points">
            {show(points)}/{show(max)}
          </span>
          <Bar
            value={points}
            max={max}
            name={name}
            label={t.groups.bar(show(points), show(max), show(then))}
          />
          {then !== undefined && (
            <span className="pane-before" aria-hidden="true">
              <Bar value={then} max={max} label={show(then)} thin />
              <small>
                {t.groups.columns.before} {show(then)} ({change(points, then)})
              </small>
            </span>
          )}
        </div>
      ))}
      <details className="pane-more">
        <summary>{t.groups.table}</summary>
        <table className="pane-table">
          <thead>
            <tr>
              <th scope="col">{t.groups.columns.group}</th>
              <th scope="col">{t.groups.columns.points}</th>
              <th scope="col">{t.groups.columns.max}</th>
              {before.assessment && <th scope="col">{t.groups.columns.before}</th>}
              {before.assessment && <th scope="col">{t.groups.columns.change}</th>}
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
                {before.assessment && <td>{show(then)}</td>}
                {before.assessment && <td>{change(points, then)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {before.pick && (
        <>
          <div className="pane-problem-do">
            <FilePicker
              label={t.groups.pick}
              accept=".xlsx,.ods"
              look={{ size: 'small' }}
              pick={([file]) => file && void before.pick?.(file)}
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
      )}
    </section>
  );
}
