/** Files of several versions of a form, and one whose own form scores otherwise: never mixed without a word, unit by unit, on every face. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawForm } from '../../src/form/drawing/form';
import { receive } from '../../src/intake/batch/receive';
import { readRubricFile } from '../../src/intake/forms/rubric-file';
import { storeOf } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { summariseResults } from '../../src/summary/collect';
import { otherFormLines } from '../../src/summary/other-forms';
import type { FormSummary, Summary } from '../../src/summary/types';
import type { UnitResult } from '../../src/summary/unit';
import { summaryWorkbook } from '../../src/summary/workbook';
import { summaryReport } from '../../src/word/summary-report';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { submission } from '../scoring/forms';

const text = readFileSync(join('test', 'fixtures', 'forms', 'truong-son-2026-xa.yaml'), 'utf8');

function rubricOf(...changes: [string, string][]): Rubric {
  const source = changes.reduce((all, [from, to]) => all.replace(from, to), text);
  const loaded = readRubricFile(new TextEncoder().encode(source));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rubric;
}

const first = rubricOf();
const second = rubricOf(['year: 2026\n', 'year: 2026\nversion: 2\nchanges: sửa I.4\n']);
const dearer = rubricOf(['        points: 0.5\n', '        points: 0.75\n']);
const reworded = rubricOf(['text: NHẬN THỨC SỐ', 'text: NHẬN THỨC VỀ SỐ']);
const store = storeOf([first, second], 'given');

async function sent(
  rubric: Rubric,
  unit: string,
  file: string,
  count: number | null = 3,
): Promise<UnitResult> {
  const given = { ...submission(rubric, count === null ? {} : { 'I.4': { counts: [count] } }), unit };
  const bytes = await writeWorkbook(drawForm(rubric, given, { version: '1.0.0' }));
  const received = await receive({ name: file, bytes }, store);
  if (!received.ok) throw new Error(received.reason);
  return received.unit;
}

let summary: Summary;
let versions: [FormSummary, FormSummary];
beforeAll(async () => {
  const results = await Promise.all([
    sent(first, 'Xã An Sơn', 'a.xlsx', 4),
    sent(first, 'Xã Duy Sơn', 'd1.xlsx'),
    sent(dearer, 'Xã Cẩm Sơn', 'c.xlsx'),
    sent(reworded, 'Xã Gio Sơn', 'g.xlsx'),
    sent(second, 'Xã Bình Sơn', 'b.xlsx'),
    sent(second, 'Xã Duy Sơn', 'd2.xlsx'),
  ]);
  const names = ['Xã An Sơn', 'Xã Bình Sơn', 'Xã Cẩm Sơn', 'Xã Duy Sơn', 'Xã Gio Sơn', 'Xã Hà Lâm'];
  summary = summariseResults(results, new Map([first, second].map((rubric) => [rubric.key, rubric])), [], {
    lists: [{ list: '', units: names.map((name) => ({ name })) }],
  });
  const [one, two] = summary.forms;
  if (!one || !two) throw new Error('two rankings were wanted');
  versions = [one, two];
});

test('each version is a ranking of its own, and says who stands in the other', () => {
  const [one, two] = versions;
  expect(one.units.map(({ unit, total }) => [unit, total])).toEqual([
    ['Xã An Sơn', 2],
    ['Xã Cẩm Sơn', 1.5],
    ['Xã Duy Sơn', 1.5],
    ['Xã Gio Sơn', 1.5],
  ]);
  expect(otherFormLines(one, 'vi')).toEqual([
    expect.stringMatching(
      /^02 đơn vị lập phiếu theo bản 2 .*: Xã Bình Sơn; Xã Duy Sơn \(cũng có phiếu.*\)\.$/,
    ),
    expect.stringMatching(
      new RegExp(`^01 đơn vị .* Xã Cẩm Sơn \\(mã nội dung ${dearer.fingerprints.whole}\\)`),
    ),
  ]);
  expect(two.otherForms.map(({ unit, apart, both }) => [unit, apart, both])).toEqual([
    ['Xã An Sơn', 1, undefined],
    ['Xã Cẩm Sơn', 1, undefined],
    ['Xã Duy Sơn', 1, true],
    ['Xã Gio Sơn', 1, undefined],
  ]);
});

test('a unit that sent another version is not missing', () => {
  expect(versions.map(({ missing }) => missing.map(({ unit }) => unit))).toEqual([
    ['Xã Hà Lâm'],
    ['Xã Hà Lâm'],
  ]);
});

test('nor is one whose form of the other version is blank', async () => {
  const results = [await sent(first, 'Xã An Sơn', 'a.xlsx'), await sent(second, 'Xã Hà Lâm', 'h.xlsx', null)];
  const { forms } = summariseResults(
    results,
    new Map([first, second].map((rubric) => [rubric.key, rubric])),
    [],
    { lists: [{ list: '', units: ['Xã An Sơn', 'Xã Hà Lâm', 'Xã Kim Sơn'].map((name) => ({ name })) }] },
  );
  expect(forms.map(({ rubric, missing, blank }) => [rubric.key, missing, blank.length])).toEqual([
    [first.key, [{ list: '', unit: 'Xã Kim Sơn' }], 0],
    [second.key, [{ list: '', unit: 'Xã Kim Sơn' }], 1],
  ]);
});

test('the workbook for the leadership and the yearly report say it in the same words', () => {
  const [line] = otherFormLines(versions[0], 'vi');
  const { sheets } = summaryWorkbook(summary, { language: 'vi' });
  const cells = sheets.map(({ name, cells: rows }): [string, unknown[]] => [
    name,
    rows.flat().map((cell) => cell?.value),
  ]);
  expect(cells.flatMap(([name, values]) => (values.includes(line) ? [name] : []))).toEqual([
    'Tóm tắt',
    'Tổng hợp 1',
  ]);
  expect(cells.find(([name]) => name === 'Tổng hợp 2')?.[1]).toContain(`${second.title.join(' ')} (bản 2)`);
  expect(JSON.stringify(summaryReport(summary, versions[0]).blocks)).toContain(line);
});
