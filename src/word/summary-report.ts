/** The yearly report: figures of a summary as sentences and tables. What a person must write stands in square brackets. */
import { points, report, vi, viColumn } from '../messages/report';
import { letterTexts } from '../messages/letter';
import { nameList } from '../messages/summary';
import { percentOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { climbOf, factsOf } from '../summary/facts';
import type { Facts } from '../summary/facts';
import { questionText } from '../summary/question-text';
import { rankedByMean } from '../summary/score';
import type { FormSummary, RankedUnit, Summary } from '../summary/types';
import { sources } from '../summary/types';
import { emptyLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Block, OfficialDocument } from './frame';
import { agencyName, capital, signatureOf } from './given';

export interface ReportOptions {
  /** The version for the public: without deductions' reasons, open questions and files. */
  published?: boolean;
  /** Year of the report; that of the decision where left out. */
  year?: number;
  /** What a person gave for it. */
  letter?: Letter;
}

/** Of a list with more units a report names the first and the last. */
const MOST_RANKED = 150;
const [FIRST_RANKED, LAST_RANKED] = [50, 20];
const MOST_DEDUCTED = 40;
const MOST_ASKED = 20;

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The report on one form's results. */
export function summaryReport(
  summary: Summary,
  form: FormSummary,
  options: ReportOptions = {},
): OfficialDocument {
  const { rubric } = form;
  const year = options.year ?? rubric.year;
  const facts = factsOf(form);
  const letter = options.letter ?? emptyLetter;
  const agency = agencyName(letter);
  const parts: [string, Block[]][] = [
    [report.submitted.heading, submitted(form, facts)],
    [report.overall.heading, overall(form, facts)],
    [report.ranking.heading, ranking(form)],
    [report.groups.heading, groups(form)],
    [report.gaps.heading, gaps(form)],
    ...(form.before ? ([[report.years.heading, years(form, facts)]] satisfies [string, Block[]][]) : []),
    ...(options.published
      ? []
      : ([
          [report.review.deductionsHeading, deductions(form)],
          [report.review.heading, review(summary, facts)],
        ] satisfies [string, Block[]][])),
    [report.proposals.heading, proposals(facts)],
  ];
  const { number, date, authority, title } = rubric.decision;
  const subject = report.subject(rubric.title.join(' '), rubric.province, year);
  const open = form.units.filter(({ source }) => source !== 'appraised').length;
  return {
    superior: letter.superior.toLocaleUpperCase('vi') || report.superior(rubric.province),
    agency: letter.agency.toLocaleUpperCase('vi') || letterTexts.agency,
    number: letter.number || letterTexts.reportNumber,
    // a report on one year may be signed in the next
    placeAndDate: `${letter.place || rubric.province}, ${letterTexts.openDay}`,
    type: open > 0 ? report.draftType : report.type,
    to: letterTexts.to(letter.to.length > 0 ? letter.to : [report.to(rubric.province)]),
    subject,
    title: subject,
    blocks: [
      ...(open > 0
        ? [{ kind: 'paragraph' as const, text: report.unappraised(open, form.units.length), italic: true }]
        : []),
      paragraph(report.basis(agency, number, date, authority, title)),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([heading, blocks], index): Block[] => [
          { kind: 'heading', level: 1, text: `${roman[index] ?? index + 1}. ${heading}` },
          ...blocks,
        ]),
      paragraph(report.request(capital(agency), rubric.province)),
    ],
    recipients: letter.recipients.length > 0 ? letter.recipients : report.copies,
    signatures: [signatureOf(letter)],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const names = (units: readonly RankedUnit[]): string =>
  nameList(
    units.map(({ unit }) => unit),
    'vi',
  );

function submitted(
  form: FormSummary,
  { sent, expected, unlisted, missing, unsure, blank, late }: Facts,
): Block[] {
  const parts = [...sources].reverse().flatMap((source) => {
    const count = form.units.filter((unit) => unit.source === source).length;
    return count > 0 ? [report.submitted.source[source](count)] : [];
  });
  const asked = form.questions
    .filter((question) => question.kind !== 'name' || question.near.length > 0)
    .slice(0, MOST_ASKED)
    .map((question) => questionText(question, 'vi'));
  return [
    paragraph(report.submitted.count(sent - unlisted, expected)),
    ...(unlisted > 0 ? [paragraph(report.submitted.unlisted(unlisted))] : []),
    ...(missing.length > 0 ? [paragraph(report.submitted.missing(nameList(missing, 'vi', 40)))] : []),
    ...(unsure.length > 0 ? [paragraph(report.submitted.unsure(nameList(unsure, 'vi', 40)))] : []),
    ...(asked.length > 0 ? [paragraph(report.submitted.questions(asked.join(' ')))] : []),
    ...(blank.length > 0 ? [paragraph(report.submitted.blank(nameList(blank, 'vi', 40)))] : []),
    ...(late.length > 0 && form.dueBefore !== undefined
      ? [paragraph(report.submitted.late(form.dueBefore, names(late)))]
      : []),
    ...(parts.length > 0 ? [paragraph(report.submitted.sources(parts.join('; ')))] : []),
  ];
}

function overall({ units, classes, lists, rubric }: FormSummary, { mean }: Facts): Block[] {
  if (units.length === 0) return [];
  const parts = classes.map(({ name, units: count }) =>
    report.overall.classPart(count, name, vi(percentOf(count, units.length))),
  );
  return [
    paragraph(report.overall.mean(points(mean), vi(rubric.max), rubric.bonus > 0 ? vi(rubric.bonus) : '')),
    ...lists.flatMap((list) =>
      extremes(
        list === null || lists.length === 1 ? '' : list,
        units.filter((unit) => unit.list === list),
      ),
    ),
    ...(parts.length > 0 ? [paragraph(report.overall.classes(parts.join('; ')))] : []),
  ];
}

/** The best and the worst of one list; of a single unit, or of equal ones, there is nothing to say. */
function extremes(list: string, units: readonly RankedUnit[]): Block[] {
  const totals = units.map(({ total }) => total);
  const [highest, lowest] = [Math.max(...totals), Math.min(...totals)];
  if (units.length < 2 || highest === lowest) return [];
  const holding = (wanted: number): string =>
    nameList(
      units.filter(({ total }) => total === wanted).map(({ unit }) => unit),
      'vi',
      3,
    );
  return [
    paragraph(
      report.overall.extremes(list, points(highest), holding(highest), points(lowest), holding(lowest)),
    ),
  ];
}

function ranking(form: FormSummary): Block[] {
  const byMean = rankedByMean(form.rubric);
  const [rank = '', unit = '', total = '', mean = '', className = '', movement = ''] = report.ranking.columns;
  const classes = form.classes.length > 0;
  const compared = form.before !== undefined;
  const spare = (classes ? 0 : 14) + (compared ? 0 : 18);
  if (form.units.length === 0) return [];
  const rule = paragraph(byMean ? report.ranking.byMean : report.ranking.byTotal);
  const tables = form.lists.flatMap((list): Block[] => {
    const all = form.units.filter((candidate) => candidate.list === list);
    const units =
      all.length > MOST_RANKED ? [...all.slice(0, FIRST_RANKED), ...all.slice(-LAST_RANKED)] : all;
    const totals = viColumn(units.map((one) => one.total));
    const rates = viColumn(units.map((one) => (byMean ? one.mean * 100 : one.percent)));
    return [
      {
        kind: 'table',
        caption: list === null ? report.ranking.unlisted : report.ranking.caption(list),
        columns: [
          { title: rank, width: 9, align: 'center' },
          { title: unit, width: 33 + spare },
          { title: total, width: 12, align: 'right' },
          { title: byMean ? mean : report.ranking.rate, width: 14, align: 'right' },
          ...(classes ? [{ title: className, width: 14, align: 'center' as const }] : []),
          ...(compared ? [{ title: movement, width: 18, align: 'center' as const }] : []),
        ],
        rows: units.map((one, index) => [
          String(one.rank),
          one.unit,
          totals[index] ?? '',
          `${rates[index] ?? ''}${byMean ? '%' : ''}`,
          ...(classes ? [one.class ?? ''] : []),
          ...(compared ? [one.before ? report.ranking.movement(climbOf(one)) : report.ranking.fresh] : []),
        ]),
      },
      ...(units.length < all.length
        ? [paragraph(report.ranking.some(FIRST_RANKED, LAST_RANKED, all.length))]
        : ties(units)),
    ];
  });
  return [rule, ...tables];
}

function ties(units: readonly RankedUnit[]): Block[] {
  const byRank = new Map<number, RankedUnit[]>();
  for (const unit of units) byRank.set(unit.rank, [...(byRank.get(unit.rank) ?? []), unit]);
  return [...byRank].flatMap(([rank, same]) =>
    same.length > 1 ? [paragraph(report.ranking.tie(names(same), rank))] : [],
  );
}

function groups({ groups: all, units }: FormSummary): Block[] {
  if (units.length === 0) return [];
  const rows = all.map((group, index) => {
    const sum = units.reduce((total, unit) => total + toHundredths(unit.groups[index] ?? 0), 0);
    const most = Math.max(...units.map((unit) => unit.groups[index] ?? 0));
    const best = units.filter((unit) => unit.groups[index] === most);
    return {
      text: `${group.no || group.key}. ${group.text.split('\n')[0] ?? ''}`,
      bonus: group.bonus,
      max: group.max,
      mean: fromHundredths(Math.round(sum / units.length)),
      rate: percentOf(sum, toHundredths(group.max) * units.length),
      best: nameList(
        best.map(({ unit }) => unit),
        'vi',
        3,
      ),
    };
  });
  const counted = rows.filter(({ bonus }) => !bonus).sort((a, b) => b.rate - a.rate);
  const [high, low] = [counted[0], counted.at(-1)];
  const [text = '', max = '', mean = '', rate = '', best = ''] = report.groups.columns;
  const means = viColumn(rows.map((row) => row.mean));
  const rates = viColumn(rows.map((row) => row.rate));
  return [
    ...(high && low && high !== low
      ? [paragraph(report.groups.sentence(high.text, vi(high.rate), low.text, vi(low.rate)))]
      : []),
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
        row.text,
        vi(row.max),
        means[index] ?? '',
        rates[index] ?? '',
        row.best,
      ]),
    },
  ];
}

const TOP_GAPS = 10;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function gaps({ losses, units }: FormSummary): Block[] {
  const most = losses.filter(({ lost }) => lost > 0).slice(0, TOP_GAPS);
  const [first] = most;
  if (!first) return [];
  const [code = '', text = '', count = '', lost = ''] = report.gaps.columns;
  const losts = viColumn(most.map((loss) => loss.lost));
  return [
    paragraph(report.gaps.sentence(oneLine(first.text), first.units, units.length, vi(first.lost))),
    {
      kind: 'table',
      columns: [
        { title: code, width: 12, align: 'center' },
        { title: text, width: 56 },
        { title: count, width: 16, align: 'center' },
        { title: lost, width: 16, align: 'right' },
      ],
      rows: most.map((loss, index) => [loss.id, oneLine(loss.text), String(loss.units), losts[index] ?? '']),
    },
  ];
}

function years(form: FormSummary, { climbers, fallers }: Facts): Block[] {
  const both = form.units.filter(({ before }) => before !== undefined);
  if (both.length === 0) return [];
  const sameForm = form.before?.rubric === form.rubric.id;
  const mean = (of: (unit: RankedUnit) => number): number =>
    fromHundredths(Math.round(both.reduce((sum, unit) => sum + toHundredths(of(unit)), 0) / both.length));
  const [now, before] = [mean(({ total }) => total), mean((unit) => unit.before?.total ?? 0)];
  const list = (units: readonly RankedUnit[]): string =>
    units.map((unit) => report.years.one(unit.unit, climbOf(unit))).join('; ');
  return [
    paragraph(
      sameForm
        ? report.years.mean(points(now), points(before), toHundredths(now) - toHundredths(before))
        : report.years.otherForm,
    ),
    ...(climbers.length > 0 ? [paragraph(report.years.climbers(list(climbers)))] : []),
    ...(fallers.length > 0 ? [paragraph(report.years.fallers(list(fallers)))] : []),
  ];
}

function deductions({ units }: FormSummary): Block[] {
  const deducted = units.filter((unit) => unit.deducted > 0);
  if (deducted.length === 0) return [];
  return [
    paragraph(report.review.deductions),
    {
      kind: 'items',
      items: deducted.slice(0, MOST_DEDUCTED).map(({ unit, deducted: taken, deductions: reasons }) =>
        report.review.deduction(
          unit,
          points(taken),
          reasons
            .map(({ reason }) => reason)
            .filter(Boolean)
            .join('; '),
        ),
      ),
    },
    ...(deducted.length > MOST_DEDUCTED
      ? [paragraph(report.review.moreDeductions(deducted.length - MOST_DEDUCTED))]
      : []),
  ];
}

function review({ failed }: Summary, { unsettled, sent, doubles }: Facts): Block[] {
  return [
    ...(unsettled > 0 ? [paragraph(report.review.unsettled(unsettled, sent))] : []),
    ...(failed.length > 0 ? [paragraph(report.review.failed(failed.length))] : []),
    ...(doubles > 0 ? [paragraph(report.review.doubles(doubles))] : []),
  ];
}

function proposals({ gaps: most, missing }: Facts): Block[] {
  return [
    ...(most.length > 0
      ? [
          paragraph(
            report.proposals.gaps(most.map(({ id, text }) => `“${oneLine(text)}” (${id})`).join('; ')),
          ),
        ]
      : []),
    ...(missing.length > 0 ? [paragraph(report.proposals.missing)] : []),
    { kind: 'own', id: 'proposals', text: report.proposals.write },
  ];
}
