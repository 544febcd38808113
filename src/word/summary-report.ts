/** The yearly report: figures of a summary as sentences and tables. What a person must write stands in square brackets. */
import {
  agencyName,
  capital,
  criterionName,
  measured,
  plainNo,
  points,
  report,
  vi,
} from '../messages/report';
import { letterTexts } from '../messages/letter';
import { nameList } from '../messages/summary';
import { percentOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { climbOf, factsOf, notRanked } from '../summary/facts';
import type { Facts } from '../summary/facts';
import { otherFormLines } from '../summary/other-forms';
import { questionText } from '../summary/question-text';
import { rankedByMean } from '../summary/score';
import type { FormSummary, RankedUnit, Summary } from '../summary/types';
import { sources } from '../summary/types';
import { emptyLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';
import type { Block, OfficialDocument } from './document';
import { signatureOf } from './given';
import { groupRates, roman, summaryAnnexes } from './summary-annexes';

export interface ReportOptions {
  /** The version for the public: without deductions' reasons, open questions and files. */
  published?: boolean;
  /** Year of the report; that of the decision where left out. */
  year?: number;
  /** What a person gave for it. */
  letter?: Letter;
}

/** Of a list with more units no ties are told: the annex shows them. */
const MOST_RANKED = 150;
const MOST_DEDUCTED = 40;
const MOST_ASKED = 20;

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
  const agency = agencyName(
    letter.agency,
    rubric.agencies.flatMap(({ names: known }) => known),
  );
  const annexes = summaryAnnexes(form, letterTexts.attached(letter.number, agency));
  const parts: [string, Block[]][] = [
    [report.submitted.heading, submitted(form, facts)],
    [report.overall.heading, overall(form, facts)],
    [report.ranking.heading, ranking(form, annexes.named('ranking'))],
    [report.groups.heading, groups(form, annexes.named('groups'))],
    [report.gaps.heading, gaps(form, annexes.named('gaps'))],
    ...(form.before ? ([[report.years.heading, years(form, facts)]] satisfies [string, Block[]][]) : []),
    ...(options.published
      ? []
      : ([
          [report.review.deductionsHeading, deductions(form)],
          [report.review.heading, review(summary, facts)],
        ] satisfies [string, Block[]][])),
    [report.proposals.heading, proposals(facts)],
  ];
  const subject = report.subject(
    measured(rubric.decision.title, rubric.title.join(' '), rubric.province),
    year,
  );
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
      paragraph(report.basis(agency, letterTexts.decision(rubric.decision))),
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
    annexes: annexes.blocks,
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
    ...otherFormLines(form, 'vi').map(paragraph),
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
    paragraph(
      report.overall.mean(
        ...([units.length, points(mean), vi(rubric.declaredTotal)] as const),
        rubric.bonus > 0 ? vi(rubric.bonus) : '',
      ),
    ),
    ...rubric.misprints.map(({ at, printed, holds }) =>
      paragraph(report.overall.misprint(at === 'total' ? '' : plainNo(at), vi(printed), vi(holds))),
    ),
    ...lists.flatMap((list) =>
      extremes(
        lists.length === 1 ? '' : (list ?? report.overall.outside),
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

/** Best of a list whom a sentence names; the annex has all. */
const FIRST_NAMED = 3;

function ranking(form: FormSummary, annex: string): Block[] {
  if (form.units.length === 0) return [];
  const lists = form.lists.flatMap((list): Block[] => {
    const units = form.units.filter((unit) => unit.list === list);
    const first = units
      .slice(0, FIRST_NAMED)
      .map(({ rank, unit, total }) => report.ranking.one(rank, unit, points(total)));
    if (list === null || units.length < 2) return [];
    return [
      paragraph(report.ranking.first(form.lists.length === 1 ? '' : list, first.join('; '))),
      ...(units.length > MOST_RANKED ? [] : ties(units)),
    ];
  });
  return [
    paragraph(rankedByMean(form.rubric) ? report.ranking.byMean : report.ranking.byTotal),
    ...lists,
    paragraph(report.ranking.see(annex)),
  ];
}

function ties(units: readonly RankedUnit[]): Block[] {
  const byRank = new Map<number, RankedUnit[]>();
  for (const unit of units) byRank.set(unit.rank, [...(byRank.get(unit.rank) ?? []), unit]);
  return [...byRank].flatMap(([rank, same]) =>
    same.length > 1 ? [paragraph(report.ranking.tie(names(same), rank))] : [],
  );
}

function groups(form: FormSummary, annex: string): Block[] {
  if (form.units.length === 0) return [];
  const counted = groupRates(form).filter(({ bonus }) => !bonus);
  const rates = counted.map(({ rate }) => rate);
  const [high, low] = [Math.max(...rates), Math.min(...rates)];
  const having = (wanted: number): string[] =>
    counted.filter(({ rate }) => rate === wanted).map(({ text }) => text);
  return [
    ...(high > low ? [paragraph(report.groups.sentence(having(high), vi(high), having(low), vi(low)))] : []),
    paragraph(report.groups.see(annex)),
  ];
}

function gaps({ losses, units }: FormSummary, annex: string): Block[] {
  const [first, second] = losses.filter(({ lost }) => lost > 0);
  if (!first) return [];
  const tied = second?.lost === first.lost;
  return [
    paragraph(
      report.gaps.sentence(criterionName(first.text), tied, first.units, units.length, points(first.lost)),
    ),
    paragraph(report.gaps.see(annex)),
  ];
}

function years(form: FormSummary, { climbers, fallers }: Facts): Block[] {
  const both = form.units.filter(({ before }) => before !== undefined);
  if (both.length === 0) return [];
  const sameForm = form.before?.rubric === form.rubric.key;
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
  const { unread, unranked } = notRanked(failed);
  return [
    ...(unsettled > 0 ? [paragraph(report.review.unsettled(unsettled, sent))] : []),
    ...(unread > 0 ? [paragraph(report.review.failed(unread))] : []),
    ...(unranked > 0 ? [paragraph(report.review.unranked(unranked))] : []),
    ...(doubles > 0 ? [paragraph(report.review.doubles(doubles))] : []),
  ];
}

function proposals({ gaps: most, missing, sent }: Facts): Block[] {
  return [
    ...(most.length > 0
      ? [
          paragraph(
            report.proposals.gaps(
              sent,
              most.map(({ id, text }) => `“${criterionName(text)}” (${id})`).join('; '),
            ),
          ),
        ]
      : []),
    ...(missing.length > 0 ? [paragraph(report.proposals.missing)] : []),
    { kind: 'own', id: 'proposals', text: report.proposals.write },
  ];
}
