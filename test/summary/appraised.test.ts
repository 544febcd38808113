/** An appraisal that stands in the submission's own workbook counts before anything else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseResult } from '../../src/cli/summary/records';
import { readUnit } from '../../src/cli/summary/read-unit';
import { drawForm } from '../../src/form/drawing/form';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import { decide, deduct, startAppraisal } from '../../src/review/appraisal/appraisal';
import type { Appraisal, AppraisalResult } from '../../src/review/appraisal/appraisal';
import type { Rubric } from '../../src/rubric/types';
import { appraisedPoints } from '../../src/summary/appraised';
import { summariseForm } from '../../src/summary/summarise';
import type { UnitResult } from '../../src/summary/unit';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { review } from '../review/workbooks';
import { formOf } from '../tools/forms';
import { makeProvince } from '../tools/province';
import { bytesOf, contentOf, submissionOf } from '../tools/workbooks';

const who = { at: '2017-12-20', by: 'Tổ thẩm định' };
const done = (result: AppraisalResult): Appraisal => {
  if (!result.ok) throw new Error(result.refusal);
  return result.appraisal;
};

let rubric: Rubric;
let started: Appraisal;
const given = () => submissionOf(rubric, makeProvince(rubric).units[1]?.document);
beforeAll(async () => {
  rubric = await formOf('hau-giang-2017');
  started = startAppraisal(await review(contentOf(await bytesOf(rubric, given())), rubric));
});

/** The submission with its appraisal, read as the command line reads it. */
async function readWith(appraisal: Appraisal): Promise<UnitResult> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-appraised-'));
  try {
    const form = drawForm(rubric, given(), { version: '0.0.0' });
    const sheets = appraisalWorkbook(rubric, appraisal);
    const file = join(folder, 'a.xlsx');
    await writeFile(
      file,
      await writeWorkbook({
        ...form,
        sheets: [...form.sheets, ...sheets.sheets],
        names: [...form.names, ...sheets.names],
        styles: { ...form.styles, ...sheets.styles },
      }),
    );
    const result = parseResult(await readUnit(file), rubric);
    if (!result) throw new Error('not read');
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('an appraisal in which nothing is decided changes nothing', async () => {
  expect(appraisedPoints(rubric, started)).toBeUndefined();
  expect((await readWith(started)).source).toBe('recomputed');
}, 60_000);

test('decided points, what is to be supplemented, and deductions count', async () => {
  const before = summariseForm(rubric, [await readWith(started)]).units[0]!;
  const [first, second] = started.criteria.filter(({ appraised, max }) => appraised === max);
  if (!first || !second) throw new Error('no full criteria');
  let appraisal = done(decide(started, first.id, { appraised: 0, reason: 'Không có tài liệu' }, who));
  appraisal = done(decide(appraisal, second.id, { state: 'supplement', question: 'Gửi quyết định' }, who));
  appraisal = done(
    deduct(appraisal, rubric, { ground: 0, amount: 7.5, reason: 'Đối chiếu ngày 18/12' }, who),
  );
  const result = await readWith(appraisal);
  expect(result.source).toBe('appraised');
  const [unit] = summariseForm(rubric, [result]).units;
  expect(unit?.appraised).toBe(2);
  expect(unit?.deducted).toBe(7.5);
  expect(unit?.deductions[0]?.reason).toContain('không đúng với số liệu báo cáo');
  expect(unit?.deductions[0]?.reason).toContain('Đối chiếu ngày 18/12');
  expect(unit?.total).toBeCloseTo(before.total - first.max - 7.5, 9);
  expect(unit?.open.supplement).toBe(1);
  const left = result.criteria.find(({ id }) => id === second.id);
  expect([left?.low, left?.points, left?.high]).toEqual([0, second.max, second.max]);
}, 60_000);

test('a table that somebody typed counts by the points it claims, and says so', async () => {
  const form = drawForm(rubric, given(), { version: '0.0.0' });
  const [sheet] = form.sheets;
  if (!sheet?.print) throw new Error('no sheet');
  const { top, bottom, right } = sheet.print.area;
  const cells = sheet.cells
    .slice(top, bottom + 1)
    .map((row) =>
      row.slice(0, right + 1).map((cell) => (cell?.value === undefined ? undefined : { value: cell.value })),
    );
  const bytes = await writeWorkbook({
    ...form,
    names: [],
    sheets: [
      {
        name: sheet.name,
        visibility: 'visible',
        columns: sheet.columns,
        cells,
        rows: [],
        merges: [],
        validations: [],
        conditionalFormats: [],
        protected: false,
      },
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-bare-'));
  try {
    const file = join(folder, 'bang.xlsx');
    await writeFile(file, bytes);
    const line = await readUnit(file);
    const result = parseResult(line, rubric);
    expect(line).not.toContain('"reason"');
    expect(result?.source).toBe('self');
    const honest = summariseForm(rubric, [await readWith(started)]).units[0]!;
    expect(summariseForm(rubric, [result!]).units[0]?.total).toBe(honest.total);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
