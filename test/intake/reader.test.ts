/**
 * What a reviewer asks of submitted files, as the page asks it: through the workers' own script.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { readFileSync } from 'node:fs';
import { fileProblemText } from '../../src/messages/file-problems';
import { intakeTexts } from '../../src/messages/intake';
import { NO_OFFICE } from '../../src/intake/batch/office';
import { workerReader } from '../../src/intake/batch/reader';
import type { Received } from '../../src/intake/batch/receive';
import { decide } from '../../src/review/appraisal/appraisal';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { readAppraisal } from '../../src/review/appraisal/read';
import { readReplies } from '../../src/review/appraisal/return';
import { placeForm } from '../../src/form/place/place';
import { fromHundredths, toHundredths } from '../../src/scoring/exact';
import { MAX_FILE_BYTES } from '../../src/workbook/package/limits';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { beginAnew, loadWorkers, workers } from '../tools/script-worker';
import { bytesOf, contentOf, saying, specOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const details = { letter: emptyLetter, date: '', reviewer: 'B', findings: [] };
let filled: Uint8Array;

beforeAll(async () => {
  await loadWorkers({ 'intake.worker.ts': () => import('../../src/intake/batch/intake.worker') });
  filled = await bytesOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
});
beforeEach(() => {
  // one script serves all workers: it forgets the forms of the test before
  new Worker(new URL('file:///intake.worker.ts')).postMessage({ kind: 'forms', added: [], base: 'file:///' });
  beginAnew();
});

const fileOf = (
  name: string,
  bytes: Uint8Array,
  lastModified = new Date(2021, 10, 30, 16, 5).getTime(),
): File =>
  Object.assign(new File([], name, { lastModified }), { arrayBuffer: async () => bytes.slice().buffer });
const phieu = (): File => fileOf('phieu.xlsx', filled);
const unreadable = (): File =>
  Object.assign(phieu(), { arrayBuffer: () => Promise.reject(new Error('moved')) });

const signal = (): AbortSignal => new AbortController().signal;
const received = async (file: File, reader = workerReader()): Promise<Extract<Received, { ok: true }>> => {
  const read = await reader.receive(file, 'vi', signal());
  if (!read.ok) throw new Error(read.reason);
  return read;
};

test('a file is received with its form, its points, what was answered and when it was sent', async () => {
  const one = await received(phieu());
  expect(one).toMatchObject({
    rubric: rubric.key,
    reviewed: { ok: true, file: 'phieu.xlsx' },
    unit: { file: 'phieu.xlsx', sent: '2021-11-30', times: { file: '2021-11-30T16:05:00.000' } },
  });
  const sent = submission(rubric, 'ha-nam-so-tai-chinh-2021');
  expect(saying({ ...sent, answers: one.answers })).toEqual(saying(sent));
  const points = one.unit.criteria.reduce((sum, { points: own }) => sum + toHundredths(own), 0);
  expect(fromHundredths(points)).toBe(one.reviewed.comparison.engine.points);
  expect(one.appraisal.criteria.map(({ id }) => id)).toEqual(rubric.criteria.map(({ id }) => id));
  for (const part of ['embedded', 'bare', 'measured']) expect(one).not.toHaveProperty(part);
  // of the workbook that is open nobody knows when it was saved
  const open = await received(fileOf('phieu.xlsx', filled, 0));
  expect(open.unit.sent).toBeUndefined();
});

test('a table that the product did not make is received, and again with the row that a reviewer told', async () => {
  const table = fileOf('bang.xlsx', readFileSync('test/fixtures/bare-ha-nam-so-tai-chinh-2021.xlsx'));
  const reader = workerReader();
  const first = await received(table, reader);
  expect(first.rubric).toBe(rubric.key);
  const told = rubric.criteria[0]?.id ?? '';
  const again = await reader.receive(table, 'vi', signal(), { mending: new Map([[told, null]]) });
  expect(again.ok && again.bare).not.toEqual(first.bare);
});

test.each<[string, () => File, 'too-large' | 'damaged']>([
  ['too large', () => Object.defineProperty(phieu(), 'size', { value: MAX_FILE_BYTES + 1 }), 'too-large'],
  ['gone', unreadable, 'damaged'],
])('a file that is %s is answered with why', async (_what, make, code) => {
  const answer = await workerReader().receive(make(), 'vi', signal());
  const reason = fileProblemText({ code }, 'vi');
  expect(answer).toEqual({ ok: false, file: 'phieu.xlsx', reason });
});

test('a file without a form is answered with why', async () => {
  const [sheet] = specOf(rubric).sheets;
  if (!sheet) throw new Error('no sheet');
  const own = {
    ...sheet,
    cells: [[{ value: 'gì đó' }]],
    merges: [],
    validations: [],
    conditionalFormats: [],
  };
  const bytes = await writeWorkbook({ sheets: [own], names: [], styles: {}, title: '' });
  const file = fileOf('a.xlsx', bytes);
  const answer = await workerReader().receive(file, 'vi', signal());
  expect(answer).toEqual({ ok: false, file: 'a.xlsx', reason: intakeTexts.vi.noForm });
});

test('an answers document is received as it was sent, without cells and papers', async () => {
  const document = readFileSync('test/fixtures/ha-nam-so-tai-chinh-2021.json');
  const file = fileOf('phieu.json', document);
  const reader = workerReader();
  const one = await received(file, reader);
  const same = await received(phieu(), reader);
  expect(one.unit.criteria.map(({ id, points }) => [id, points])).toEqual(
    same.unit.criteria.map(({ id, points }) => [id, points]),
  );
  expect(await reader.keeps(file)).toEqual([]);
  expect(await reader.show(file)).toBeUndefined();
  expect(await reader.paper('appraised', file, one.appraisal, details, '0')).toBeUndefined();
});

test('the workbook is shown as it was sent, values only', async () => {
  const shown = await workerReader().show(phieu());
  expect(shown?.sheets.map(({ name }) => name)).toEqual(['Phiếu đánh giá']);
  expect(shown?.sheets.flatMap(({ cells }) => cells.flat()).some((cell) => cell?.formula !== undefined)).toBe(
    false,
  );
});

test('a submission is laid beside the version before it', async () => {
  const later = submission(rubric, 'ha-nam-so-tai-chinh-2021');
  const [first] = later.answers;
  if (!first) throw new Error('no answers');
  const [id, answer] = first;
  const changed = { ...later, answers: new Map(later.answers).set(id, { ...answer, note: 'ghi chú khác' }) };
  const compared = await workerReader().compare(
    phieu(),
    fileOf('lan-2.xlsx', await bytesOf(rubric, changed)),
  );
  expect(JSON.stringify(compared)).toContain('ghi chú khác');
  expect(compared?.questions).toEqual([]);
});

test('papers leave the submitted file as it is, and hold what was decided', async () => {
  const reader = workerReader();
  const { appraisal } = await received(phieu(), reader);
  expect([...((await reader.keeps(phieu())) ?? [])].sort()).toEqual(['appraised', 'return']);
  const id = rubric.criteria[0]?.id ?? '';
  const decided = decide(appraisal, id, { appraised: 0, reason: 'Thiếu' }, { at: '2026-12-01', by: 'B' });
  if (!decided.ok) throw new Error('not decided');
  const appraised = await reader.paper('appraised', phieu(), decided.appraisal, details, '0');
  const content = contentOf(appraised ?? new Uint8Array());
  expect(readAppraisal(content, rubric)?.appraisal.criteria).toEqual(decided.appraisal.criteria);
  const again = await received(fileOf('phieu.xlsx', appraised ?? new Uint8Array()), reader);
  expect(again.appraisal.criteria).toEqual(decided.appraisal.criteria);
  const asked = {
    ...appraisal,
    criteria: appraisal.criteria.map((one) =>
      one.id === id ? { ...one, question: 'Số liệu quý mấy?' } : one,
    ),
  };
  const returned = contentOf(
    (await reader.paper('return', phieu(), asked, details, '0')) ?? new Uint8Array(),
  );
  const placed = placeForm(returned, rubric);
  const replies = readReplies(
    returned,
    rubric,
    (of) => placed?.cell(of, 'self')?.row,
    placed?.sheet.name ?? '',
  );
  expect(replies).toEqual(new Map([[id, { question: 'Số liệu quý mấy?', reply: '' }]]));
  // one worker did all of it and waits for more
  expect(workers).toMatchObject({ begun: 1, working: 1 });
});

test('a report that is no Word file is answered with why', async () => {
  const report = await workerReader().report(
    fileOf('bao-cao.docx', new Uint8Array([1, 2, 3])),
    phieu(),
    'en',
  );
  expect(report).toMatchObject({ ok: false });
  expect(report && !report.ok && report.reason).not.toBe('');
});

test('what the browser can’t read any more is undefined everywhere, and starts no worker', async () => {
  const reader = workerReader();
  const { appraisal } = await received(phieu(), reader);
  beginAnew();
  const fresh = workerReader();
  expect([
    await fresh.show(unreadable()),
    await fresh.keeps(unreadable()),
    await fresh.compare(unreadable(), phieu()),
    await fresh.compare(phieu(), unreadable()),
    await fresh.report(unreadable(), phieu(), 'vi'),
    await fresh.report(phieu(), unreadable(), 'vi'),
    await fresh.paper('return', unreadable(), appraisal, details, '0'),
  ]).toEqual(Array.from({ length: 7 }, () => undefined));
  expect(workers.begun).toBe(0);
});

test('forms that a person adds are known to the workers that begin after it, and only to those', async () => {
  const own = await formOf('vinh-an-2026-xa');
  const bytes = await bytesOf(own);
  const shelf = { added: [] as (typeof own)[], base: 'file:///page.html' };
  const reader = workerReader(shelf);
  const before = await received(fileOf('phieu.xlsx', bytes), reader);
  // the workbook carries its form, which nobody else knows
  expect(before.embedded).toMatchObject({
    form: { key: own.key },
    unranked: intakeTexts.vi.unranked(own.key, own.fingerprints.whole),
  });
  shelf.added = [own];
  expect(workers).toMatchObject({ begun: 1, working: 1 });
  const after = await received(fileOf('phieu.xlsx', bytes), reader);
  expect(after).not.toHaveProperty('embedded');
  expect(workers).toMatchObject({ begun: 2, working: 1 });
});

test('a file that takes too long, or makes its worker fail, is too heavy; one that is stopped is not waited for', async () => {
  const reader = workerReader();
  const heavy = fileProblemText({ code: 'too-heavy' }, 'en');
  workers.failing = 'loudly';
  expect(await reader.receive(phieu(), 'en', signal())).toEqual({
    ok: false,
    file: 'phieu.xlsx',
    reason: heavy,
  });
  expect(workers.working).toBe(0);
  workers.failing = 'silently';
  const stop = new AbortController();
  stop.abort();
  expect(await reader.receive(phieu(), 'en', stop.signal)).toMatchObject({ ok: false });
  expect(workers.working).toBe(0);
  jest.useFakeTimers();
  try {
    let answered = false;
    const reading = reader.receive(phieu(), 'en', signal()).then((answer) => {
      answered = true;
      return answer;
    });
    await jest.advanceTimersByTimeAsync(19_900);
    expect([answered, workers.working]).toEqual([false, 1]);
    await jest.advanceTimersByTimeAsync(200);
    expect(await reading).toMatchObject({ reason: heavy });
    expect(workers.working).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test('the office’s own values are handed to the worker', async () => {
  const table = { rows: new Map([[0, new Map([[0, { value: 'x' }]])]]) };
  const read = await workerReader().receive(phieu(), 'vi', signal(), {
    office: { ...NO_OFFICE, given: [table] },
  });
  expect(read.ok).toBe(true);
});
