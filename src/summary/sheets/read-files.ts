/** Tệp đã đọc: every file, whether it counts and why not; units that sent nothing. */
import type { SummaryWords } from '../../messages/summary';
import { shownDate, shownTime } from '../../messages/summary';
import type { Language } from '../../messages/language';
import { formName } from '../../messages/forms';
import { questionText } from '../question-text';
import type { Double, Summary } from '../types';
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

export function filesSheet(summary: Summary, words: SummaryWords, language: Language): Page {
  const page = new Page(words.sheets.files, words);
  page.widths = [42, 34, 28, 18, 12, 12, 50];
  page.title([words.filesTitle], 6);
  page.skip();
  const asked = new Map(
    summary.forms
      .flatMap(({ questions }) => questions)
      .flatMap((question) =>
        question.kind === 'name' ? [[question.file, questionText(question, language)]] : [],
      ),
  );
  const counted = summary.forms.flatMap(({ rubric, units }) => units.map((unit) => ({ rubric, unit })));
  const rows: Row[] = [
    ...summary.failed.map(({ file, reason, unranked }) =>
      row({ file, state: unranked ? words.states.unranked : words.states.failed, note: reason }),
    ),
    ...summary.forms.flatMap(({ rubric, doubles }) =>
      doubles.map((double) =>
        row({
          file: double.dropped,
          unit: double.unit,
          form: formName(rubric, language),
          state: words.states.double,
          note: doubleNote(words, double),
        }),
      ),
    ),
    ...summary.forms.flatMap(({ rubric, blank, questions }) => [
      ...questions.flatMap((question) =>
        question.kind === 'times'
          ? question.files.map((file) =>
              row({
                file,
                unit: question.unit,
                form: formName(rubric, language),
                state: words.states.undecided,
                note: questionText({ ...question, files: question.files.map(baseName) }, language),
              }),
            )
          : question.kind === 'table'
            ? [
                row({
                  file: question.file,
                  unit: question.unit,
                  form: formName(rubric, language),
                  state: words.states.unread,
                  note: questionText(question, language),
                }),
              ]
            : [],
      ),
      ...blank.map(({ file, unit, list }) =>
        row({
          file,
          unit,
          form: formName(rubric, language),
          state: words.states.blank,
          note: list === null ? (asked.get(file) ?? words.notListed) : '',
        }),
      ),
    ]),
    // of very many only those that want an eye
    ...counted
      .filter(
        ({ unit }) =>
          counted.length <= LIVE_UNITS ||
          unit.late ||
          unit.errors > 0 ||
          unit.list === null ||
          unit.carried !== undefined,
      )
      .slice(0, LIVE_UNITS * 5)
      .map(({ rubric, unit }) =>
        row({
          file: unit.file,
          unit: unit.unit,
          form: formName(rubric, language),
          state: words.states.counted,
          source: words.sources[unit.source],
          sent: unit.sent === undefined ? '' : shownDate(unit.sent),
          note: [
            ...(unit.late ? [words.late] : []),
            ...(unit.list === null ? [words.notListed, asked.get(unit.file) ?? ''] : []),
            ...(unit.carried === undefined ? [] : [words.otherForms.carried(unit.carried)]),
            ...(unit.errors > 0 ? [words.errorsNote(unit.errors)] : []),
          ]
            .filter(Boolean)
            .join('; '),
        }),
      ),
  ];
  const column = (key: keyof Row, head: string, width: number): Column<Row> => ({
    head,
    width,
    style: key === 'file' || key === 'note' ? 'small' : 'text',
    cell: (item) => item[key],
  });
  page.table(
    [
      column('file', words.file, 42),
      column('unit', words.unit, 34),
      column('form', words.form, 28),
      column('state', words.state, 18),
      column('source', words.source, 12),
      column('sent', words.sent, 12),
      column('note', words.note, 50),
    ],
    rows,
    { filter: true, repeat: true, freeze: 1 },
  );
  for (const { rubric, missing } of summary.forms) {
    if (missing.length === 0) continue;
    page.skip();
    page.put(page.next, 0, 'caption', `${formName(rubric, language)}: ${words.missingNote(missing.length)}`);
    page.table(
      [
        { head: words.unit, width: 42, style: 'text', cell: ({ unit }) => unit },
        { head: words.list, width: 34, style: 'text', cell: ({ list }) => list },
      ],
      missing,
    );
  }
  page.onePageDown(rows.length);
  return page;
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
