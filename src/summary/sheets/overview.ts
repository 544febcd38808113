/** Tổng hợp: the ranking with its sums, live, sorted by rank, ready to be signed. */
import type { Language } from '../../messages/language';
import { otherFormLines } from '../other-forms';
import { unloggedLines } from '../unlogged';
import { questionText } from '../question-text';
import { figure, nameList, shownDate } from '../../messages/summary';
import { sourceText, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import { overviewColumns } from './overview-columns';
import type { OverviewColumn } from './overview-columns';
import type { PointsTable } from './points';

/** Columns that other sheets refer to. */
const REFERRED = [
  ...(['unit', 'list', 'rank', 'total', 'mean'] as const),
  ...(['percent', 'class', 'change', 'deducted'] as const),
];

/** Writes the sheet; its sums refer to the points by criterion where there are any. */
export function overviewSheet(context: FormContext, points: PointsTable | undefined): UnitTable {
  const { form, words } = context;
  const columns = overviewColumns(context, points);
  columns.add(...originColumns(context));
  // day and file stand beside the printed page; who was late is named below the table
  const right = columns.at('sent') - 1;
  const page = titledPage(context, 'overview', words.title(context.year), columns.widths, right);
  const { top, bottom } = page.table(columns.all, form.units, {
    filter: true,
    repeat: true,
    freeze: columns.at('unit') + 1,
  });
  page.skip();
  for (const text of notes(context)) page.across(page.next, 'note', text, 0, right);
  page.signature(right);
  page.onePageDown();
  return {
    ...{ page, top, bottom, right },
    columns: Object.fromEntries(
      REFERRED.flatMap((key) => {
        const at = columns.find(key);
        return at === undefined ? [] : [[key, at]];
      }),
    ),
    groups: form.groups.map((_, index) => columns.at(`group${index}`)),
  };
}

/** Where the points come from, when they came, and in which file. */
function originColumns(context: FormContext): OverviewColumn[] {
  const { words } = context;
  return [
    {
      key: 'source',
      head: words.source,
      width: 9.5,
      style: 'center',
      cell: (unit) => sourceText(context, unit),
    },
    {
      key: 'sent',
      head: words.sent,
      width: 11,
      style: 'center',
      cell: ({ sent, late }) =>
        sent === undefined ? '' : `${shownDate(sent)}${late ? `\n(${words.late})` : ''}`,
    },
    {
      key: 'file',
      head: words.file,
      width: 30,
      style: 'small',
      cell: ({ file }) => file.replace(/^.*[/\\]/, ''),
    },
  ];
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
    form.units.length === 1 ? words.rankNone : byMean ? words.rankByMean : words.rankByTotal,
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
    ...(published ? [] : unloggedLines(form, language)),
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
