/** Tệp đã đọc: every file, whether it counts and why not; units that sent nothing. */
import type { SummaryWords } from '../../messages/summary';
import { shownDate, shownTime } from '../../messages/summary';
import type { Language } from '../../messages/language';
import { formName } from '../../messages/forms';
import { questionText } from '../question-text';
import type { Double, FormSummary, RankedUnit, Summary } from '../types';
import { LIVE_UNITS } from './context';
import { Page } from './page';
import type { Column } from './page';

interface Row {
  file: string;
  unit: string;
  form: string;
  state: string;
  source: string;
  sent: string;
  note: string;
}

const baseName = (file: string): string => file.replace(/^.*[/\\]/, '');

/** What the sheet is written from. */
interface Told {
  summary: Summary;
  words: SummaryWords;
  language: Language;
  /** Questions about the names of units, by file. */
  asked: ReadonlyMap<string, string>;
}

export function filesSheet(summary: Summary, words: SummaryWords, language: Language): Page {
  const questions = summary.forms.flatMap((form) => form.questions);
  const asked = new Map(
    questions.flatMap((question) =>
      question.kind === 'name' ? [[question.file, questionText(question, language)]] : [],
    ),
  );
  const told = { summary, words, language, asked };
  const rows = [
    ...failedRows(told),
    ...summary.forms.flatMap((form) => doubleRows(told, form)),
    ...summary.forms.flatMap((form) => [...undecidedRows(told, form), ...blankRows(told, form)]),
    ...countedRows(told),
  ];
  const page = new Page(words.sheets.files, words);
  page.title([words.filesTitle], 6);
  page.skip();
  page.table(columnsOf(words), rows, { filter: true, repeat: true, freeze: 1 });
  for (const form of summary.forms) if (form.missing.length > 0) writeMissing(page, told, form);
  page.onePageDown();
  return page;
}

const failedRows = ({ summary, words }: Told): Row[] =>
  summary.failed.map(({ file, reason, unranked }) =>
    row({ file, state: unranked ? words.states.unranked : words.states.failed, note: reason }),
  );

/** Files in whose place another of the same unit counts. */
const doubleRows = ({ words, language }: Told, { rubric, doubles }: FormSummary): Row[] =>
  doubles.map((double) =>
    row({
      file: double.dropped,
      unit: double.unit,
      form: formName(rubric, language),
      state: words.states.double,
      note: doubleNote(words, double),
    }),
  );

/** Files of which nobody knows yet whether they count, or what they hold. */
function undecidedRows({ words, language }: Told, { rubric, questions }: FormSummary): Row[] {
  const form = formName(rubric, language);
  return questions.flatMap((question) => {
    if (question.kind === 'times') {
      const note = questionText({ ...question, files: question.files.map(baseName) }, language);
      return question.files.map((file) =>
        row({ file, unit: question.unit, form, state: words.states.undecided, note }),
      );
    }
    if (question.kind !== 'table') return [];
    const { file, unit } = question;
    return [row({ file, unit, form, state: words.states.unread, note: questionText(question, language) })];
  });
}

const blankRows = ({ words, language, asked }: Told, { rubric, blank }: FormSummary): Row[] =>
  blank.map(({ file, unit, list }) =>
    row({
      file,
      unit,
      form: formName(rubric, language),
      state: words.states.blank,
      note: list === null ? (asked.get(file) ?? words.notListed) : '',
    }),
  );

/** Files that count; of very many only those that want an eye. */
function countedRows(told: Told): Row[] {
  const { summary, words, language } = told;
  const counted = summary.forms.flatMap(({ rubric, units }) => units.map((unit) => ({ rubric, unit })));
  return counted
    .filter(({ unit }) => counted.length <= LIVE_UNITS || wantsAnEye(unit))
    .slice(0, LIVE_UNITS * 5)
    .map(({ rubric, unit }) =>
      row({
        file: unit.file,
        unit: unit.unit,
        form: formName(rubric, language),
        state: words.states.counted,
        source: words.sources[unit.source],
        sent: unit.sent === undefined ? '' : shownDate(unit.sent),
        note: countedNote(told, unit),
      }),
    );
}

const wantsAnEye = ({ late, errors, list, carried, unlogged }: RankedUnit): boolean =>
  late || errors > 0 || list === null || carried !== undefined || unlogged === true;

const countedNote = (
  { words, asked }: Told,
  { file, late, list, carried, unlogged, errors }: RankedUnit,
): string =>
  [
    ...(late ? [words.late] : []),
    ...(list === null ? [words.notListed, asked.get(file) ?? ''] : []),
    ...(carried === undefined ? [] : [words.otherForms.carried(carried)]),
    ...(unlogged ? [words.unlogged.one] : []),
    ...(errors > 0 ? [words.errorsNote(errors)] : []),
  ]
    .filter(Boolean)
    .join('; ');

function columnsOf(words: SummaryWords): Column<Row>[] {
  const column = (key: keyof Row, width: number): Column<Row> => ({
    head: words[key],
    width,
    style: key === 'file' || key === 'note' ? 'small' : 'text',
    cell: (item) => item[key],
  });
  return [
    column('file', 32),
    column('unit', 26),
    column('form', 34),
    column('state', 13),
    column('source', 11),
    column('sent', 11),
    column('note', 40),
  ];
}

/** The units of a form's lists that sent nothing. */
function writeMissing(page: Page, { words, language }: Told, { rubric, missing }: FormSummary): void {
  page.skip();
  page.put(page.next, 0, 'caption', `${formName(rubric, language)}: ${words.missingNote(missing.length)}`);
  page.table(
    [
      { head: words.unit, width: 32, style: 'text', cell: ({ unit }) => unit },
      { head: words.list, width: 28, style: 'text', cell: ({ list }) => list },
    ],
    missing,
  );
}

/** Why a file does not count, with the times where they decide. */
function doubleNote(words: SummaryWords, { kept, why, by, keptTime, droppedTime }: Double): string {
  const times =
    by && keptTime && droppedTime ? [words.laterTimes[by](shownTime(keptTime), shownTime(droppedTime))] : [];
  return [words.doubles[why](baseName(kept)), ...times].join(' ');
}

const row = (given: Partial<Row> & Pick<Row, 'file' | 'state'>): Row => ({
  unit: '',
  form: '',
  source: '',
  sent: '',
  note: '',
  ...given,
});
