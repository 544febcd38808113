/** The sheet of the files that were read: what it says of a form's errors, and which of very many files it names. */
import { takeFile } from '../../src/intake/file/take';
import { summaryWords } from '../../src/messages/summary';
import { builtIn } from '../../src/rubric/store';
import { assess } from '../../src/scoring/assess';
import { filesSheet } from '../../src/summary/sheets/read-files';
import { summariseForm } from '../../src/summary/summarise';
import type { FormSummary } from '../../src/summary/types';
import { unitResult } from '../../src/summary/unit-result';
import { form } from '../scoring/forms';

const haNam = form('ha-nam-2021-so');

/** File and note of every file that the sheet names. */
function notesOf(...forms: FormSummary[]): [string, string][] {
  const files = forms.reduce((sum, { units }) => sum + units.length, 0);
  const { cells } = filesSheet({ forms, failed: [], files }, summaryWords('vi'), 'vi').spec();
  const head = cells.findIndex((row) => row.some((cell) => cell?.value === 'Ghi chú'));
  const columns = cells[head]?.map((cell) => cell?.value) ?? [];
  const text = (row: number, title: string) => String(cells[row]?.[columns.indexOf(title)]?.value ?? '');
  return cells.flatMap((_, row): [string, string][] =>
    row > head && text(row, 'Tệp').endsWith('.json') ? [[text(row, 'Tệp'), text(row, 'Ghi chú')]] : [],
  );
}

async function resultOf(name: string, answers: object) {
  const document = { rubric: haNam.id, unit: { name: 'Sở Tài chính' }, answers };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const taken = await takeFile({ name, bytes }, builtIn);
  if (!taken.ok) throw new Error(taken.reason);
  return unitResult({ file: name, ...taken });
}

test('errors of a form are counted, warnings are not', async () => {
  // more of something than there is of it is a warning; a percentage of 500 is none
  const odd = { 'I.1': { numerator: 12, denominator: 10 } };
  const wrong = { ...odd, 'I.2': { percent: 500 } };
  const noteOf = async (name: string, answers: object) =>
    notesOf(summariseForm(haNam, [await resultOf(name, answers)]));
  expect(await noteOf('thua.json', odd)).toEqual([['thua.json', '']]);
  expect(await noteOf('sai.json', wrong)).toEqual([['sai.json', 'Phiếu còn 1 lỗi']]);
});

test('of thousands of files the sheet names those that want an eye, however low their units rank', () => {
  const submission = { rubric: haNam.id, unit: 'Sở A', fields: {}, answers: new Map() };
  const assessment = assess(haNam, submission);
  const plain = unitResult({ file: '', rubric: haNam, submission, assessment, problems: [] });
  const summary = summariseForm(haNam, [{ ...plain, blank: false }]);
  const [one] = summary.units;
  if (!one) throw new Error('no unit');
  const units = Array.from({ length: 5_001 }, (_, index) => ({
    ...one,
    ...{ file: `${index}.json`, unit: `Xã ${index}`, list: 'Xã', errors: index === 5_000 ? 3 : 0 },
  }));
  expect(notesOf({ ...summary, units })).toEqual([['5000.json', 'Phiếu còn 3 lỗi']]);
});
