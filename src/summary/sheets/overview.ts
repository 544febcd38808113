/** Tổng hợp: the ranking with its sums, live, sorted by rank, ready to be signed. */
import { own } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import type { Language } from '../../messages/language';
import { otherFormLines } from '../other-forms';
import { questionText } from '../question-text';
import type { RankedUnit } from '../types';
import { figure, nameList, shownDate } from '../../messages/summary';
import { hasOneMaximum, isMoreThanSum } from '../../scoring/standing';
import { classFormula, listName, listWidth, rankFormula, sourceText, titledPage } from './context';
import type { FormContext, UnitColumn, UnitTable } from './context';
import { groupSumFormula } from './points';
import type { PointsTable } from './points';
import type { Column } from './page';

type Key =
  | UnitColumn
  | `group${number}`
  | 'joint'
  | 'beforeTotal'
  | 'beforeRank'
  | 'climb'
  | 'base'
  | 'source'
  | 'sent'
  | 'file';

/** Writes the sheet; its sums refer to the points by criterion where there are any. */
export function overviewSheet(context: FormContext, points: PointsTable | undefined): UnitTable {
  const { form, words, options, live, byMean, hasLists } = context;
  const { groups, rubric } = form;
  const compared = form.before !== undefined;
  const sameForm = form.before?.rubric === rubric.key;
  const plain = groups.flatMap(({ bonus }, index) => (bonus ? [] : [`group${index}` as const]));
  const extra = groups.flatMap(({ bonus }, index) => (bonus ? [`group${index}` as const] : []));
  const deducts = rubric.deductions !== undefined || form.units.some(({ deducted }) => deducted > 0);
  const order: Key[] = [
    'rank',
    ...(options.joint && form.lists.length > 1 ? (['joint'] as const) : []),
    'unit',
    ...(hasLists ? (['list'] as const) : []),
    ...plain,
    'base',
    ...extra,
    ...(deducts ? (['deducted'] as const) : []),
    'total',
    'percent',
    ...(byMean ? (['mean'] as const) : []),
    ...(rubric.classes.length > 0 ? (['class'] as const) : []),
    ...(compared
      ? (['beforeTotal', ...(sameForm ? (['change'] as const) : []), 'beforeRank', 'climb'] as const)
      : []),
    'source',
    'sent',
    'file',
  ];
  const at = new Map(order.map((key, index) => [key, index]));
  const cellOf = (key: Key, row: number): string => own(at.get(key) ?? 0, row);

  const titleRows = 4;
  const top = titleRows + 1;
  const bottom = top + form.units.length - 1;
  const keys = (byMean ? (['mean', 'total'] as const) : (['total'] as const)).map((key) => ({
    of: at.get(key) ?? 0,
  }));
  const ranked = (row: number, list: number | undefined): string =>
    rankFormula({ top, bottom, at: (col) => own(col, row) }, keys, list);
  const calc = (formula: string, value: number | string): Content => (live ? { formula, value } : value);
  // sums of cells do not scale, limit or floor; what is added to them is the same for every form
  const summed = isMoreThanSum(rubric) ? (_formula: string, value: number | string): Content => value : calc;
  const shared = hasOneMaximum(rubric) ? calc : summed;
  const sum = (cells: readonly string[]): string => cells.join('+');

  const columns: Record<string, Column<RankedUnit>> = {
    rank: {
      head: words.rank,
      width: 6,
      style: 'strongCenter',
      cell: (unit, row) => calc(ranked(row, at.get('list')), unit.rank),
    },
    joint: {
      head: words.jointRank,
      width: 7,
      style: 'center',
      cell: (unit, row) => calc(ranked(row, undefined), unit.jointRank),
    },
    unit: { head: words.unit, width: 34, style: 'strongText', cell: ({ unit }) => unit },
    list: {
      head: words.list,
      width: listWidth(context),
      style: 'text',
      cell: ({ list }) => listName(words, list),
    },
    base: {
      head: words.base,
      width: 9,
      style: 'number',
      cell: (unit, row) => summed(`ROUND(${sum(plain.map((key) => cellOf(key, row)))},2)`, unit.base),
    },
    deducted: { head: words.deducted, width: 7, style: 'number', cell: ({ deducted }) => deducted },
    total: {
      head: words.total,
      width: 9,
      style: 'strong',
      cell: (unit, row) =>
        calc(
          `MAX(0,ROUND(${sum(['base', ...extra].map((key) => cellOf(key as Key, row)))}${deducts ? `-${cellOf('deducted', row)}` : ''},2))`,
          unit.total,
        ),
    },
    percent: {
      head: words.percent,
      width: 8,
      style: 'number',
      // whole hundredths first, so that halves are halves
      cell: (unit, row) =>
        shared(`ROUND(ROUND(${cellOf('total', row)}*100,0)/${rubric.max},2)`, unit.percent),
    },
    mean: {
      head: words.mean,
      width: 9,
      style: 'percent',
      cell: (unit, row) => {
        const counted = groups.flatMap(({ bonus, max }, index) =>
          bonus || max <= 0 ? [] : [`${cellOf(`group${index}`, row)}/${max}`],
        );
        return summed(`ROUND((${sum(counted)})/${counted.length},10)`, unit.mean);
      },
    },
    class: {
      head: words.class,
      width: 12,
      style: 'strongCenter',
      cell: (unit, row) => summed(classFormula(form, cellOf('total', row)), unit.class ?? ''),
    },
    beforeTotal: {
      head: sameForm ? words.beforeTotal : `${words.before}, %`,
      width: 9,
      style: 'number',
      cell: ({ before }) => (sameForm ? before?.total : before?.percent),
    },
    change: {
      head: words.change,
      width: 8,
      style: 'change',
      cell: (unit, row) =>
        calc(
          `IF(${cellOf('beforeTotal', row)}="","",ROUND(${cellOf('total', row)}-${cellOf('beforeTotal', row)},2))`,
          unit.before ? Math.round((unit.total - unit.before.total) * 100) / 100 : '',
        ),
    },
    beforeRank: { head: words.beforeRank, width: 7, style: 'center', cell: ({ before }) => before?.rank },
    climb: {
      head: words.climb,
      width: 7,
      style: 'climb',
      cell: (unit, row) =>
        calc(
          `IF(${cellOf('beforeRank', row)}="","",${cellOf('beforeRank', row)}-${cellOf('rank', row)})`,
          unit.before ? unit.before.rank - unit.rank : '',
        ),
    },
    source: { head: words.source, width: 11, style: 'center', cell: (unit) => sourceText(context, unit) },
    sent: {
      head: words.sent,
      width: 11,
      style: 'center',
      cell: ({ sent, late }) =>
        sent === undefined ? '' : `${shownDate(sent)}${late ? `\n(${words.late})` : ''}`,
    },
    file: { head: words.file, width: 30, style: 'small', cell: ({ file }) => file.replace(/^.*[/\\]/, '') },
  };
  groups.forEach(({ key, no, max, bonus }, index) => {
    const penalty = rubric.headings.find((heading) => heading.key === key)?.penalty;
    const sign = penalty !== undefined ? '−' : bonus ? '+' : '';
    columns[`group${index}`] = {
      head: `${no || key}\n(${sign}${figure(penalty ?? max, options.language)})`,
      width: 8,
      style: 'number',
      cell: (unit, row) => {
        const value = unit.groups[index] ?? 0;
        if (!points) return value;
        const formula = groupSumFormula(points, key, cellOf('unit', row));
        // penalties take off no more than the form says
        return calc(penalty === undefined ? formula : `MAX(${-penalty},${formula})`, value);
      },
    };
  });

  const shown = order.flatMap((key) => columns[key] ?? []);
  const page = titledPage(
    context,
    'overview',
    words.title(context.year),
    shown.map(({ width }) => width),
  );
  const table = page.table(shown, form.units, {
    filter: true,
    repeat: true,
    freeze: (at.get('unit') ?? 0) + 1,
  });
  // the file stands beside the printed page
  const right = (at.get('file') ?? 1) - 1;
  page.skip();
  for (const text of notes(context)) page.across(page.next, 'note', text, 0, right);
  page.signature(right);
  page.onePageDown(form.units.length);
  const known: Partial<Record<UnitColumn, number>> = {};
  for (const key of [
    'unit',
    'list',
    'rank',
    'total',
    'mean',
    'percent',
    'class',
    'change',
    'deducted',
  ] as const) {
    const col = at.get(key);
    if (col !== undefined) known[key] = col;
  }
  return {
    page,
    top: table.top,
    bottom: table.bottom,
    columns: known,
    groups: groups.map((_, index) => at.get(`group${index}`) ?? 0),
  };
}

/** Questions that a page holds; the pane and the command line hold all. */
const MOST_ASKED = 20;

const unitNames = (units: readonly { unit: string }[], language: Language): string =>
  nameList(
    units.map(({ unit }) => unit),
    language,
    40,
  );

function notes({ form, words, options, byMean, live }: FormContext): string[] {
  const { language, published } = options;
  const late = form.units.filter((unit) => unit.late).map(({ unit }) => unit);
  const deducted = form.units.filter((unit) => unit.deducted > 0);
  return [
    byMean ? words.rankByMean : words.rankByTotal,
    words.sourceNote,
    `${words.groupNote}: ${form.groups.map(({ no, key, text }) => `${no || key}: ${text.split('\n')[0] ?? ''}`).join('; ')}.`,
    ...(deducted.length === 0
      ? []
      : [
          `${words.deductionNote}: ${deducted
            .map(({ unit, deducted: points, deductions }) => {
              const reasons = deductions
                .map(({ reason }) => reason)
                .filter(Boolean)
                .join(', ');
              return `${unit} −${figure(points, language)}${published || reasons === '' ? '' : ` (${reasons})`}`;
            })
            .join('; ')}.`,
        ]),
    ...(form.missing.length === 0
      ? []
      : [`${words.missingNote(form.missing.length)}: ${form.missing.map(({ unit }) => unit).join('; ')}.`]),
    ...(form.unsure.length === 0
      ? []
      : [`${words.unsureNote(form.unsure.length)}: ${unitNames(form.unsure, language)}.`]),
    ...(form.blank.length === 0
      ? []
      : [`${words.blankNote(form.blank.length)}: ${unitNames(form.blank, language)}.`]),
    ...otherFormLines(form, language),
    ...form.questions
      .filter((question) => question.kind !== 'name' || question.near.length > 0)
      .slice(0, MOST_ASKED)
      .map((question) => questionText(question, language)),
    ...(late.length === 0 || form.dueBefore === undefined
      ? []
      : [`${words.lateNote(late.length, shownDate(form.dueBefore))}: ${nameList(late, language, 40)}.`]),
    ...(live ? [] : [words.many(form.units.length)]),
  ];
}
