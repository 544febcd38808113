/** Một trang: what a vice-chairman reads in two minutes. */
import { titleOf } from '../../messages/forms';
import type { Content } from '../../sheet/builder';
import { figure, nameList } from '../../messages/summary';
import type { SummaryWords } from '../../messages/summary';
import { otherFormLines } from '../other-forms';
import { unloggedLines } from '../unlogged';
import { changeOf, climbOf, factsOf, notRanked } from '../facts';
import type { Facts } from '../facts';
import type { RankedUnit, Summary } from '../types';
import { listName } from './context';
import type { FormContext, UnitTable } from './context';
import { oneLine } from './heat-map';
import { Page } from './page';

const RIGHT = 11;
const HALF = 5;
/** Points between two parts, so that one form fits a page. */
const GAP = 7;

/** One page for all forms of the run, a part for each. */
export function onePageSheet(
  summary: Summary,
  forms: readonly { context: FormContext; overview: UnitTable }[],
  words: SummaryWords,
): Page {
  const page = new Page(words.sheets.page, words);
  page.widths = Array.from({ length: RIGHT + 1 }, () => 12);
  for (const { context, overview } of forms) {
    const { rubric, units } = context.form;
    if (page.next > 0) page.skip(GAP);
    page.title(
      [words.pageTitle(rubric.province, context.year), titleOf(rubric, context.options.language)],
      RIGHT,
    );
    page.skip(GAP);
    const facts = factsOf(context.form);
    tiles(page, context, overview, facts);
    // ranks by the mean need not follow the totals that stand beside them
    if (context.byMean && units.length > 1) page.across(page.next, 'text', words.rankByMean, 0, RIGHT);
    page.skip(GAP);
    for (const { list, top, bottom } of facts.lists) {
      // whoever is on no list is asked about below, and leads nothing
      if (top.length === 0 || (list === null && facts.expected !== undefined)) continue;
      const name = context.hasLists ? ` (${listName(words, list)})` : '';
      columns(
        page,
        [`${words.best}${name}`, top.map((unit) => standing(context, unit))],
        [`${words.worst}${name}`, bottom.map((unit) => standing(context, unit))],
      );
    }
    if (context.form.before)
      columns(
        page,
        [words.climbers, facts.climbers.map((unit) => movement(context, unit))],
        [words.fallers, facts.fallers.map((unit) => movement(context, unit))],
      );
    if (facts.gaps.length > 0) {
      page.across(page.next, 'th', words.threeGaps, 0, RIGHT);
      for (const { id, text, units, lost } of facts.gaps)
        page.across(
          page.next,
          'text',
          `${id}. ${sentenceHead(text)}: ${words.gapLine(units, figure(lost, context.options.language))}`,
          0,
          RIGHT,
        );
      page.skip(GAP);
    }
    page.across(page.next, 'th', words.missing, 0, RIGHT);
    for (const text of stillMissing(summary, context, facts)) page.across(page.next, 'text', text, 0, RIGHT);
  }
  // of several forms each takes about a page
  if (forms.length === 1) page.onePageDown();
  return page;
}

function tiles(page: Page, { form, words, live }: FormContext, overview: UnitTable, facts: Facts): void {
  const col = overview.columns.total ?? 0;
  const totals = overview.page.reference(overview.top, col, overview.bottom);
  const calc = (formula: string, value: number): Content => (live ? { formula, value } : value);
  const counts: [string, Content][] = [
    [
      words.sentOf,
      facts.expected === undefined ? facts.sent : `${facts.sent - facts.unlisted} / ${facts.expected}`,
    ],
    [words.lateCount, facts.late.length],
    [words.meanTotal, calc(`ROUND(AVERAGE(${totals}),2)`, facts.mean)],
    [words.topTotal, calc(`MAX(${totals})`, facts.highest)],
    [words.lowTotal, calc(`MIN(${totals})`, facts.lowest)],
  ];
  const classColumn = overview.columns.class;
  for (const { name, units } of form.classes) {
    const formula =
      classColumn === undefined
        ? ''
        : `COUNTIF(${overview.page.reference(overview.top, classColumn, overview.bottom)},"${name.replaceAll('"', '""')}")`;
    counts.push([name, formula === '' ? units : calc(formula, units)]);
  }
  const row = page.next;
  counts.slice(0, RIGHT + 1).forEach(([label, value], index) => {
    page.put(row, index, 'tileLabel', label);
    page.put(row + 1, index, 'tileValue', value);
  });
  page.height(row, 30);
  page.height(row + 1, 28);
}

function columns(page: Page, left: [string, string[]], right: [string, string[]]): void {
  const row = page.next;
  page.across(row, 'th', left[0], 0, HALF);
  page.across(row, 'th', right[0], HALF + 1, RIGHT);
  for (let index = 0; index < Math.max(left[1].length, right[1].length, 1); index++) {
    page.across(row + 1 + index, 'text', left[1][index] ?? '–', 0, HALF);
    page.across(row + 1 + index, 'text', right[1][index] ?? '–', HALF + 1, RIGHT);
  }
  page.skip(GAP);
}

/** A printed text on one line before a colon of ours, without a sign at its own end. */
const sentenceHead = (text: string): string =>
  oneLine(text)
    .trimEnd()
    .replace(/[.:;]$/, '');

const standing = ({ options }: FormContext, { rank, unit, total, class: name }: RankedUnit): string =>
  `${rank}. ${unit}: ${figure(total, options.language)}${name === undefined ? '' : ` (${name})`}`;

function movement({ words, options, form }: FormContext, unit: RankedUnit): string {
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value), options.language)}`;
  const points =
    form.before?.rubric === form.rubric.key
      ? `, ${signed(changeOf(unit))} ${words.points.toLowerCase()}`
      : '';
  return `${unit.unit}: ${signed(climbOf(unit))} ${words.rank.toLowerCase()} (${unit.before?.rank ?? ''} → ${unit.rank})${points}`;
}

function stillMissing(summary: Summary, { form, words, options }: FormContext, facts: Facts): string[] {
  const { language, published } = options;
  const { unread, unranked } = notRanked(summary.failed);
  const lines = [
    ...(facts.missing.length > 0 ? [words.missingUnits(nameList(facts.missing, language, Infinity))] : []),
    ...(facts.unsure.length > 0 ? [words.unsureUnits(nameList(facts.unsure, language))] : []),
    ...(facts.blank.length > 0 ? [words.blankUnits(nameList(facts.blank, language))] : []),
    ...otherFormLines(form, language),
    ...(published ? [] : unloggedLines(form, language)),
    ...(facts.late.length > 0
      ? [
          words.lateUnits(
            nameList(
              facts.late.map(({ unit }) => unit),
              language,
            ),
          ),
        ]
      : []),
    ...(facts.unlisted > 0 ? [words.unlistedUnits(facts.unlisted)] : []),
    ...(unread > 0 ? [words.failedFiles(unread)] : []),
    ...(unranked > 0 ? [words.unrankedFiles(unranked)] : []),
    ...(facts.doubles > 0 ? [words.doubleFiles(facts.doubles)] : []),
    ...(facts.notAppraised > 0 ? [words.notAppraised(facts.notAppraised, facts.sent)] : []),
    ...(facts.unsettled > 0 && !published ? [words.unsettled(facts.unsettled, facts.sent)] : []),
  ];
  return lines.length > 0 ? lines : [words.nothingMissing];
}
