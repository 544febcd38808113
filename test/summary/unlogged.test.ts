/** Assessors' points that came with a unit's own form, without a log: they count, and every working face of the summary says so. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summaryJson } from '../../src/cli/summary/json';
import { parseResult } from '../../src/cli/summary/records';
import { readUnit } from '../../src/cli/summary/read-unit';
import { receive } from '../../src/intake/batch/receive';
import { writePaper } from '../../src/intake/rewrite/papers';
import { decide, startAppraisal } from '../../src/review/appraisal/appraisal';
import { builtIn } from '../../src/rubric/store';
import { appraisedPoints } from '../../src/summary/appraised';
import { summariseResults } from '../../src/summary/collect';
import { appraisedResult } from '../../src/summary/unit-result';
import type { UnitResult } from '../../src/summary/unit';
import { unloggedLines } from '../../src/summary/unlogged';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { summaryWorkbook } from '../../src/summary/workbook';
import { form } from '../scoring/forms';
import { submissionOf } from '../tools/workbooks';
import { read, review, write } from '../review/workbooks';

const rubric = form('lam-dong-2021-so');
const DETAILS = { letter: { ...emptyLetter, agency: 'A' }, date: '', reviewer: 'B' };
const FIRST = rubric.criteria[0]?.id ?? '';

const filled = (unit: string, assessed?: number) =>
  submissionOf(rubric, {
    rubric: rubric.id,
    unit: { name: unit },
    answers: {
      [FIRST]: { numerator: 31, denominator: 62, ...(assessed ? { assessed: { appraised: assessed } } : {}) },
    },
  });

/** The same file as the pane reads it, and as the command line keeps and reads it. */
async function bothWays(name: string, bytes: Uint8Array): Promise<[UnitResult, UnitResult]> {
  const received = await receive({ name, bytes }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-unlogged-'));
  try {
    await writeFile(join(folder, name), bytes);
    const kept = parseResult(await readUnit(join(folder, name)), rubric);
    if (!kept) throw new Error('not read');
    return [appraisedResult(received.unit, appraisedPoints(rubric, received.appraisal)), kept];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file of a unit after a reviewer decided its first criterion in the program. */
async function reviewed(unit: string): Promise<Uint8Array> {
  const bytes = await writeWorkbookOf(unit);
  const started = startAppraisal(await review(read(bytes)));
  const decided = decide(
    started,
    FIRST,
    { appraised: 1, reason: 'Thiếu tài liệu' },
    { at: '2021-12-20', by: 'A' },
  );
  if (!decided.ok) throw new Error(decided.refusal);
  const paper = await writePaper(
    'appraised',
    { name: 'b.xlsx', bytes },
    decided.appraisal,
    DETAILS,
    '1.0.0',
    builtIn,
  );
  if (!paper) throw new Error('not written');
  return paper;
}
const writeWorkbookOf = (unit: string, assessed?: number) => write(rubric, filled(unit, assessed));

test.each([
  ['the pane', 0],
  ['the command line', 1],
] as const)('what a unit typed as assessors’ points is told in the summary of %s', async (_, way) => {
  const [typed, honest, appraised] = await Promise.all([
    bothWays('typed.xlsx', await writeWorkbookOf('Sở Tài chính', 20)),
    bothWays('honest.xlsx', await writeWorkbookOf('Sở Nội vụ')),
    bothWays('appraised.xlsx', await reviewed('Sở Y tế')),
  ]);
  const summary = summariseResults(
    [typed[way], honest[way], appraised[way]],
    new Map([[rubric.key, rubric]]),
    [],
    {},
  );
  const [one] = summary.forms;
  if (!one) throw new Error('no ranking');
  expect(one.units.map(({ unit, source, unlogged }) => [unit, source, unlogged === true])).toEqual([
    ['Sở Tài chính', 'appraised', true],
    ['Sở Nội vụ', 'recomputed', false],
    ['Sở Y tế', 'appraised', false],
  ]);
  const line =
    '01 đơn vị có điểm thẩm định ghi sẵn trong tệp nhưng không có nhật ký thẩm định; điểm này được tính thay điểm tính lại, cần xem ai đã ghi: Sở Tài chính.';
  expect(unloggedLines(one, 'vi')).toEqual([line]);
  const texts = JSON.stringify(summaryWorkbook(summary, { language: 'vi' }).sheets);
  // among the notes of the ranking and on the page of the leadership; nowhere where they are made public
  expect(texts.split(line)).toHaveLength(3);
  const open = JSON.stringify(summaryWorkbook(summary, { language: 'vi', published: true }).sheets);
  expect(open.split(line)).toHaveLength(1);
  expect(texts).toContain('Điểm thẩm định ghi sẵn trong tệp, không có nhật ký thẩm định: cần xem ai đã ghi');
  expect(JSON.stringify(summaryJson(summary)).match(/"unlogged":true/g)).toHaveLength(1);
});
