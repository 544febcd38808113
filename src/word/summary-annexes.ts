/** The tables of the yearly report as its annexes, numbered and headed: the ranking of every unit, the groups, what was lost. */
import { letterTexts } from '../messages/letter';
import { criterionName, groupName, plainNo, report, vi, viColumn } from '../messages/report';
import { nameList } from '../messages/summary';
import { percentOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { climbOf } from '../summary/facts';
import { rankedByMean } from '../summary/score';
import type { FormSummary } from '../summary/types';
import type { Block } from './document';

export const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

type Key = 'ranking' | 'groups' | 'gaps';

export interface Annexes {
  blocks: Block[];
  /** How the text names an annex: "Phụ lục I". */
  named: (key: Key) => string;
}

/** The annexes that have something to say. */
export function summaryAnnexes(form: FormSummary, attached: string): Annexes {
  const made: [Key, string, Block[]][] = [
    ['ranking', report.ranking.title, ranking(form)],
    ['groups', report.groups.title, groups(form)],
    ['gaps', report.gaps.title, gaps(form)],
  ];
  const held = made.filter(([, , blocks]) => blocks.length > 0);
  const no = (index: number): string => letterTexts.appendix(roman[index] ?? String(index + 1));
  return {
    blocks: held.flatMap(([, title, blocks], index): Block[] => [
      { kind: 'annex', no: no(index), title, attached },
      ...blocks,
    ]),
    named: (wanted) => no(held.findIndex(([key]) => key === wanted)),
  };
}

/** Units of one list that a Word file names: more is for a table of figures. */
const MOST_LISTED = 2_000;

function ranking(form: FormSummary): Block[] {
  const byMean = rankedByMean(form.rubric);
  const [rank = '', unit = '', total = '', mean = '', className = '', movement = ''] = report.ranking.columns;
  const classes = form.classes.length > 0;
  const compared = form.before !== undefined;
  const spare = (classes ? 0 : 14) + (compared ? 0 : 18);
  return form.lists.flatMap((list): Block[] => {
    const all = form.units.filter((candidate) => candidate.list === list);
    const units = all.slice(0, MOST_LISTED);
    if (units.length === 0) return [];
    const totals = viColumn(units.map((one) => one.total));
    const rates = viColumn(units.map((one) => (byMean ? one.mean * 100 : one.percent)));
    const caption = list ?? report.ranking.unlisted;
    return [
      {
        kind: 'table',
        ...(caption === '' ? {} : { caption }),
        columns: [
          { title: rank, width: 9, align: 'center' },
          { title: unit, width: 33 + spare },
          { title: total, width: 12, align: 'right' },
          { title: byMean ? mean : report.ranking.rate, width: 14, align: 'right' },
          ...(classes ? [{ title: className, width: 14, align: 'center' as const }] : []),
          ...(compared ? [{ title: movement, width: 18, align: 'center' as const }] : []),
        ],
        rows: units.map((one, index) => [
          vi(one.rank),
          one.unnamed ? `[${one.unit}]` : one.unit,
          totals[index] ?? '',
          `${rates[index] ?? ''}${byMean ? '%' : ''}`,
          ...(classes ? [one.class ?? ''] : []),
          ...(compared ? [one.before ? report.ranking.movement(climbOf(one)) : report.ranking.fresh] : []),
        ]),
      },
      ...(units.length < all.length
        ? [{ kind: 'paragraph' as const, text: report.ranking.some(units.length, all.length) }]
        : []),
    ];
  });
}

/** Groups of the form with the mean of all units, and who is best. */
export const groupRates = ({ groups: all, units, rubric }: FormSummary) =>
  all.map((group, index) => {
    const sum = units.reduce((total, unit) => total + toHundredths(unit.groups[index] ?? 0), 0);
    const most = units.reduce((best, unit) => Math.max(best, unit.groups[index] ?? 0), 0);
    const best = most > 0 ? units.filter((unit) => unit.groups[index] === most) : [];
    return {
      text: `${plainNo(group.no || group.key)}. ${groupName(group.text, rubric.province)}`,
      bonus: group.bonus,
      max: rubric.headings.find(({ key }) => key === group.key)?.printedMax ?? group.max,
      mean: fromHundredths(Math.round(sum / units.length)),
      rate: percentOf(sum, toHundredths(group.max) * units.length),
      best:
        best.length === 0
          ? report.groups.nobody
          : nameList(
              best.map(({ unit }) => unit),
              'vi',
              3,
            ),
    };
  });

function groups(form: FormSummary): Block[] {
  if (form.units.length === 0) return [];
  const rows = groupRates(form);
  const [text = '', max = '', mean = '', rate = '', best = ''] = report.groups.columns;
  const means = viColumn(rows.map((row) => row.mean));
  const rates = viColumn(rows.map((row) => row.rate));
  return [
    {
      kind: 'table',
      columns: [
        { title: text, width: 36 },
        { title: max, width: 12, align: 'center' },
        { title: mean, width: 12, align: 'right' },
        { title: rate, width: 11, align: 'right' },
        { title: best, width: 29 },
      ],
      rows: rows.map((row, index) => [
        ...[row.text, vi(row.max), means[index] ?? '', rates[index] ?? '', row.best],
      ]),
    },
  ];
}

const TOP_GAPS = 10;

function gaps({ losses }: FormSummary): Block[] {
  const most = losses.filter(({ lost }) => lost > 0).slice(0, TOP_GAPS);
  if (most.length === 0) return [];
  const [code = '', text = '', count = '', lost = ''] = report.gaps.columns;
  const losts = viColumn(most.map((loss) => loss.lost));
  return [
    {
      kind: 'table',
      columns: [
        { title: code, width: 12, align: 'center' },
        { title: text, width: 56 },
        { title: count, width: 16, align: 'center' },
        { title: lost, width: 16, align: 'right' },
      ],
      rows: most.map((loss, index) => [
        loss.id,
        criterionName(loss.text),
        vi(loss.units),
        losts[index] ?? '',
      ]),
    },
  ];
}
