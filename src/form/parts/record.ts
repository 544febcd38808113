/** The joined form with the sheet "Ghép phần": what was taken from which file, differing answers side by side, and the choices read back from it. */
import { parts as words } from '../../messages/parts/index';
import { foldText } from '../../reading/fold';
import { readWords } from '../../reading/read';
import type { Criterion, Rubric } from '../../rubric/types';
import { SheetBuilder } from '../../sheet/builder';
import type { ContentSheet } from '../../sheet/content';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';
import { answerText } from '../answers/shown';
import { drawForm } from '../drawing/form';
import { formStyles } from '../drawing/styles';
import type { Choice, Given, Joined } from './join';

const columns = Object.keys(words.record);
const col = (column: keyof typeof words.record): number => columns.indexOf(column);

const recordStyles = {
  joinedTitle: formStyles.title,
  joinedText: formStyles.text,
  joinedHead: formStyles.th,
  joinedInput: formStyles.textPrinted,
} as const satisfies Record<string, Style>;

/** The form with the answers that came, and the record of how they came together. */
export function joinedWorkbook(rubric: Rubric, joined: Joined, options: { version: string }): WorkbookSpec {
  const spec = drawForm(rubric, joined.submission, options);
  const [form, ...others] = spec.sheets;
  if (!form) return spec;
  const record = recordWorkbook(rubric, joined);
  return {
    ...spec,
    sheets: [form, ...record.sheets, ...others],
    styles: { ...spec.styles, ...record.styles },
  };
}

/** The record alone, to stand in a file beside its form. */
export const recordWorkbook = (rubric: Rubric, joined: Joined): WorkbookSpec => ({
  sheets: [recordSheet(rubric, joined)],
  names: [],
  styles: recordStyles,
  title: words.joinedTitle,
});

function recordSheet(rubric: Rubric, { criteria }: Joined): SheetSpec {
  const sheet = new SheetBuilder<keyof typeof recordStyles>(words.joined, {
    styles: recordStyles,
    head: 'joinedHead',
  });
  const known = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  sheet.widths = [12, 18, 24, 60, 30];
  sheet.across(0, 'joinedTitle', words.joinedTitle, 0, columns.length - 1);
  sheet.row('joinedHead', Object.values(words.record));
  for (const { criterion, state, given, taken, reason } of criteria) {
    const own = known.get(criterion);
    const row = sheet.row('joinedText', [criterion, words.states[state]]);
    // a person chooses here, and says why
    sheet.put(row, col('from'), 'joinedInput', state === 'conflict' ? '' : (taken?.files.join('; ') ?? ''));
    sheet.put(
      row,
      col('answers'),
      'joinedText',
      own ? given.map((each) => givenText(each, own)).join('\n') : '',
    );
    sheet.put(row, col('reason'), 'joinedInput', reason);
  }
  return sheet.spec({ protected: true });
}

/** "1.xlsx: máy có mạng: 31; tất cả máy: 318". */
const givenText = ({ files, answer }: Given, criterion: Criterion): string =>
  `${files.join('; ')}: ${answerText(criterion, answer)}`;

/** What a person chose in the record: the file of every line, with its reason. */
export function readChoices({ rows }: Pick<ContentSheet, 'rows'>): Choice[] {
  const said = (row: number, at: number): string => {
    const reading = readWords(rows.get(row)?.get(at));
    return reading.is === 'value' ? reading.value.trim() : '';
  };
  const order = [...rows.keys()].sort((a, b) => a - b);
  const head = order.find((row) => foldText(said(row, 0)) === foldText(words.record.id));
  if (head === undefined) return [];
  return order
    .filter((row) => row > head)
    .map((row) => ({
      criterion: said(row, col('id')),
      file: said(row, col('from')).split('; ')[0] ?? '',
      reason: said(row, col('reason')),
    }))
    .filter(({ criterion, reason }) => criterion !== '' && reason !== '');
}
