/** Tables of decisions in Word, from the rows of the forms that are built in, and from decisions of other styles made up here. */
import { draftOf, type Draft } from '../../src/draft/table/draft';
import { withComma } from '../../src/reading/print';
import { load } from '../../src/rubric/load';
import type { ColumnRole, Row, Rubric } from '../../src/rubric/types';
import { readDocx } from '../../src/workbook/docx/read';
import { invented } from './invented';
import { sources } from './printed';
import { cell, docx, headRow, table, tr } from './word';

/** Rows between two heads, as on a page. */
const PAGE = 30;

function draftIn(rows: readonly string[]): Draft {
  const read = readDocx(docx(table(...rows)));
  if (!read.ok) throw new Error(read.problem.code);
  return draftOf(read.content);
}

function printed(row: Row, role: ColumnRole): string {
  switch (role) {
    case 'max':
      return row.max === null ? '' : withComma(row.max);
    case 'no':
    case 'text':
    case 'method':
    case 'printed':
    case 'note':
      return row[role];
    default:
      return row.marks.some((mark) => mark === role) ? 'x' : '';
  }
}

/** The form's rows as a table of Word whose head is printed on every page, with and without the flag that says so. */
function wordRows({ columns, rows }: Rubric): string[] {
  const hasMethod =
    columns.some(({ role }) => role === 'method') || rows.every(({ method }) => method === '');
  const shown = hasMethod ? columns : [...columns, { role: 'method' as const, title: 'Cách tính' }];
  const head = (flagged: boolean): string =>
    headRow(
      shown.map(({ title }) => title),
      flagged,
    );
  return [
    head(true),
    ...rows.flatMap((row, index) => [
      ...(index > 0 && index % PAGE === 0 ? [head(false)] : []),
      tr(...shown.map(({ role }) => cell(printed(row, role)))),
    ]),
  ];
}

test.each(sources.map((source) => [source.id, source] as const))(
  'every row of %s is read as what it is',
  (id, source) => {
    const loaded = load(source);
    if (!loaded.ok) throw new Error(id);
    const { rows } = loaded.rubric;
    const draft = draftIn(wordRows(loaded.rubric));
    const plain = (text: string): string => text.trim();
    const wrong = rows.flatMap((row, index) => {
      const found = draft.rows[index];
      // two criteria for which the form prints no points can't be told from headings
      if (row.kind === 'criterion' && row.max === null && found?.kind === 'unclear') return [];
      return found?.kind === row.kind &&
        plain(found.text) === plain(row.text) &&
        plain(found.no) === plain(row.no)
        ? []
        : [[row.kind, found?.kind, row.no, row.text]];
    });
    expect(wrong).toEqual([]);
    expect(draft.rows).toHaveLength(rows.length);
  },
);

test.each(invented)('a decision of another style: $name', ({ rows, kinds, rules }) => {
  const draft = draftIn(rows);
  expect(draft.rows.map(({ kind }) => kind)).toEqual(kinds);
  const sure = draft.criteria.filter(({ state }) => state === 'sure');
  const proposed = Object.fromEntries(sure.map(({ id, sentence }) => [id, sentence]));
  // what is sure is right; the rest is left to the author
  expect(rules).toMatchObject(proposed);
});

test('so much of the other styles is understood', () => {
  const criteria = invented.flatMap(({ rows }) => draftIn(rows).criteria);
  const count = (state: string): number => criteria.filter((one) => one.state === state).length;
  expect([criteria.length, count('sure'), count('doubtful'), count('unknown')]).toEqual([18, 12, 3, 3]);
});
