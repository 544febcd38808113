/** The points of the groups below the gaps, as a table and as a chart. */
import { improvement as words } from '../../messages/improvement/index';
import { withComma } from '../../reading/print';
import type { Assessment } from '../../scoring/assessment';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { area } from '../../sheet/address';
import { at } from '../../sheet/builder';
import type { SheetBuilder } from '../../sheet/builder';
import type { ChartSpec } from '../../sheet/spec';
import { col } from './columns';
import type { PlanStyle } from './columns';

/** Where the table's columns stand; the name of a group takes those up to the figures. */
const places = {
  no: 0,
  text: 1,
  max: col('max'),
  points: col('points'),
  lost: col('lost'),
  percent: col('reason'),
  before: col('step'),
};

/** The table behind the chart, and the chart without its place. */
export function writeGroups(
  sheet: SheetBuilder<PlanStyle>,
  head: number,
  assessment: Assessment,
  before: Assessment | undefined,
): { end: number; chart: Omit<ChartSpec, 'area'> } {
  const groups = assessment.headings.filter(({ kind }) => kind === 'group');
  const earlier = new Map(before?.headings.map(({ key, points }) => [key, points]));
  const last = before ? places.before : places.percent;
  const line = (row: number, style: PlanStyle): void => {
    for (let at = 0; at <= last; at++) sheet.put(row, at, style);
    sheet.merges.push(area(row, places.text, row, places.max - 1));
  };
  line(head, 'th');
  for (const [key, at] of Object.entries(places))
    if (at <= last && isCaption(key)) sheet.put(head, at, 'th', words.group[key]);
  groups.forEach(({ key, no, text, points, max }, index) => {
    const row = head + 1 + index;
    const [full, own] = [at(row, places.max), at(row, places.points)];
    line(row, 'text');
    sheet.put(row, places.no, 'center', no.replace(/\.$/, ''));
    sheet.put(row, places.text, 'text', text);
    sheet.put(row, places.max, 'center', max);
    sheet.put(row, places.points, 'center', points);
    sheet.put(row, places.lost, 'center', {
      formula: `ROUND(${full}-${own},2)`,
      value: fromHundredths(toHundredths(max) - toHundredths(points)),
    });
    sheet.put(row, places.percent, 'computedShare', {
      formula: `IF(${full}=0,0,${own}/${full})`,
      value: max === 0 ? 0 : points / max,
    });
    if (before) sheet.put(row, places.before, 'center', earlier.get(key) ?? '');
  });
  const end = head + groups.length;
  const reference = (at: number): string => sheet.reference(head + 1, at, end);
  return {
    end,
    chart: {
      kind: 'column',
      title: words.chart.title,
      categories: reference(places.no),
      series: [
        ...(before ? [{ name: words.group.before, values: reference(places.before), color: '7FA7C9' }] : []),
        { name: words.chart.points, values: reference(places.points), color: '1F3A5F' },
        { name: words.chart.max, values: reference(places.max), color: 'BFC9D6' },
      ],
      altText: words.chart.alt(factsOf(groups)),
    },
  };
}

/** What the chart shows, for who does not see it. */
const factsOf = (groups: Assessment['headings']): string =>
  groups
    .map(({ no, points, max }) => `${no.replace(/\.$/, '')}: ${withComma(points)}/${withComma(max)}`)
    .join('; ');

const isCaption = (key: string): key is keyof typeof words.group => key in words.group;
