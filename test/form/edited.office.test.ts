/** A form that people worked on in LibreOffice: rows inserted, moved and hidden, the sheet renamed; it is read all the same. */
import type { Rubric } from '../../src/rubric/types';
import { layoutOf, rowAt } from '../../src/form/layout';
import { fixture, formOf } from '../tools/forms';
import { editedByOffice } from '../tools/office-edit';
import { bytesOf, contentOf, readBack, saying, submissionOf } from '../tools/workbooks';

const rowsOf = (rubric: Rubric) => {
  const layout = layoutOf(rubric);
  return (index: number): number => rowAt(layout, rubric.criteria[index]?.id ?? '');
};

const edits: [name: string, statements: (rubric: Rubric) => string][] = [
  ['saved without a change', () => ''],
  [
    'rows inserted above the form and between criteria',
    (rubric) => `sheet.Rows.insertByIndex(${rowsOf(rubric)(5)}, 2)
sheet.Rows.insertByIndex(2, 3)`,
  ],
  [
    'a column inserted in the entry block',
    (rubric) => `sheet.Columns.insertByIndex(${layoutOf(rubric).printedColumns + 2}, 1)`,
  ],
  [
    'a row moved to the end of the table by cut and paste',
    (rubric) => {
      const [row, columns] = [rowsOf(rubric)(3), layoutOf(rubric).columns.size + 2];
      return `Dim source, target
source = sheet.getCellRangeByPosition(0, ${row}, ${columns}, ${row}).RangeAddress
target = sheet.getCellByPosition(0, ${layoutOf(rubric).rows.length + 5}).CellAddress
sheet.moveRange(target, source)`;
    },
  ],
  [
    'rows and columns hidden',
    (rubric) => `sheet.Rows.getByIndex(${rowsOf(rubric)(2)}).IsVisible = False
sheet.Columns.getByIndex(${layoutOf(rubric).printedColumns + 1}).IsVisible = False`,
  ],
  [
    'the sheet renamed and another put before it',
    () => `sheet.Name = "Phiếu 'của' Sở"
doc.Sheets.insertNewByName("Ghi nhớ", 0)`,
  ],
  ['every sheet but the form taken away', () => `doc.Sheets.removeByName("_scorecard")`],
];

test('a filled form is read the same after everything that people do to its sheet', async () => {
  const rubric = await formOf('ha-nam-2021-so');
  const submission = submissionOf(rubric, fixture('ha-nam-so-tai-chinh-2021'));
  const files = await editedByOffice(
    await bytesOf(rubric, submission),
    edits.map(([, statements]) => statements(rubric)),
  );
  edits.forEach(([name], index) => {
    const form = readBack(contentOf(files[index] ?? new Uint8Array()), rubric);
    expect([name, saying(form.submission)]).toEqual([name, saying(submission)]);
    expect([name, form.assessment.total, form.assessment.percent]).toEqual([name, 496, 99.2]);
  });
}, 400_000);
