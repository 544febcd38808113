/** The parts of the yearly report: figures of a summary as sentences. What a person must write stands in square brackets. */
import { criterionName, plainNo, points, report, vi } from '../messages/report';
import { nameList } from '../messages/summary';
import { percentOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { climbOf, notRanked } from '../summary/facts';
import type { Facts } from '../summary/facts';
import { otherFormLines } from '../summary/other-forms';
import { questionText } from '../summary/question-text';
import { rankedByMean } from '../summary/score';
import type { FormSummary, RankedUnit, Summary } from '../summary/types';
import { sources } from '../summary/unit';
import type { Block } from './document';
import { groupRates } from './summary-annexes';

/** Of a list with more units no ties are told: the annex shows them. */
const MOST_RANKED = 150;
const MOST_DEDUCTED = 40;
const MOST_ASKED = 20;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const names = (units: readonly RankedUnit[]): string =>
  nameList(
    units.map(({ unit }) => unit),
    'vi',
  );

export function submitted(
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

export function overall({ units, classes, lists, rubric }: FormSummary, { mean }: Facts): Block[] {
  if (units.length === 0) return [];
  const parts = classes.map(({ name, units: count }) =>
    report.overall.classPart(count, name, vi(percentOf(count, units.length))),
  );
  const [first] = units;
  const only = units.length === 1 ? first?.class : undefined;
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
    ...(only === undefined ? [] : [paragraph(report.overall.class(only))]),
    ...(parts.length > 0 && units.length > 1 ? [paragraph(report.overall.classes(parts.join('; ')))] : []),
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

export function ranking(form: FormSummary, annex: string): Block[] {
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
  const { none, byMean, byTotal } = report.ranking;
  const how = rankedByMean(form.rubric) ? byMean : byTotal;
  return [
    paragraph(form.units.length === 1 ? none : how),
    ...lists,
    paragraph(report.ranking.see(annex, form.units.length)),
  ];
}

function ties(units: readonly RankedUnit[]): Block[] {
  const byRank = new Map<number, RankedUnit[]>();
  for (const unit of units) byRank.set(unit.rank, [...(byRank.get(unit.rank) ?? []), unit]);
  return [...byRank].flatMap(([rank, same]) =>
    same.length > 1 ? [paragraph(report.ranking.tie(names(same), rank))] : [],
  );
}

export function groups(form: FormSummary, annex: string): Block[] {
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

export function gaps({ losses, units }: FormSummary, annex: string): Block[] {
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

export function years(form: FormSummary, { climbers, fallers }: Facts): Block[] {
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

export function deductions({ units }: FormSummary): Block[] {
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

export function review({ failed }: Summary, { unsettled, sent, doubles }: Facts): Block[] {
  const { unread, unranked } = notRanked(failed);
  return [
    ...(unsettled > 0 ? [paragraph(report.review.unsettled(unsettled, sent))] : []),
    ...(unread > 0 ? [paragraph(report.review.failed(unread))] : []),
    ...(unranked > 0 ? [paragraph(report.review.unranked(unranked))] : []),
    ...(doubles > 0 ? [paragraph(report.review.doubles(doubles))] : []),
  ];
}

export function proposals({ gaps: most, missing, sent }: Facts): Block[] {
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
