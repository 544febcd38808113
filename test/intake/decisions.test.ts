/**
 * What people decide about received files: what is counted, kept for another time, and asked about before it is lost.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { fileResults, unitResults } from '../../src/intake/batch/batch-results';
import { Batch } from '../../src/intake/batch/batch';
import type { BegunDecision } from '../../src/intake/batch/begun';
import { isSettled } from '../../src/intake/batch/shared';
import type { FileKeeper } from '../../src/intake/batch/kept-files';
import { decide } from '../../src/review/appraisal/appraisal';
import type { Appraisal } from '../../src/review/appraisal/appraisal';
import { finding } from '../../src/review/finding';
import { fromHundredths, toHundredths } from '../../src/scoring/exact';
import { builtIn } from '../../src/rubric/store';
import { form, submission } from '../scoring/forms';
import { InPlace } from '../tools/in-place';
import { MemoryFiles } from '../tools/memory-files';
import { until } from '../tools/until';
import { bytesOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const given = submission(rubric, 'ha-nam-so-tai-chinh-2021');
let first: Uint8Array;
let second: Uint8Array;
beforeAll(async () => {
  first = await bytesOf(rubric, given);
  second = await bytesOf(rubric, { ...given, unit: 'Sở Y tế' });
});

/** A pane over files of this browser, and its submitted files. */
function pane(files = new MemoryFiles(), keeper: FileKeeper & { closed?: () => void } = files.keeper()) {
  const reader = new InPlace();
  const batch = new Batch(reader, builtIn, keeper);
  return {
    ...{ batch, reader, files, keeper },
    sent: (name: string, bytes: Uint8Array) => reader.file(name, bytes),
    entry: (at = 0) => {
      const entry = batch.getSnapshot().entries[at];
      if (!entry) throw new Error('no entry');
      return entry;
    },
  };
}

const scored = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')?.id ?? '';

/** The appraisal with a criterion at nothing. */
function lowered(appraisal: Appraisal | undefined, id = scored): Appraisal {
  if (!appraisal) throw new Error('not read');
  const decided = decide(appraisal, id, { appraised: 0, reason: 'Thiếu' }, { at: '2026-12-01', by: 'B' });
  if (!decided.ok) throw new Error('not decided');
  return decided.appraisal;
}

const totalOf = (batch: Batch, at = 0): number =>
  fromHundredths(
    (unitResults(batch.getSnapshot()).results[at]?.criteria ?? []).reduce(
      (sum, { points }) => sum + toHundredths(points),
      0,
    ),
  );

test('what was decided counts at once, and is asked about until it stands in a file', async () => {
  const { batch, sent, entry } = pane();
  await batch.add([sent('a.xlsx', first)], 'vi');
  expect(batch.unsaved).toBe(false);
  const before = totalOf(batch);
  const points =
    unitResults(batch.getSnapshot()).results[0]?.criteria.find(({ id }) => id === scored)?.points ?? 0;
  expect(points).toBeGreaterThan(0);
  const appraisal = lowered(entry().received?.appraisal);
  batch.appraise(entry().id, appraisal);
  expect(totalOf(batch)).toBe(fromHundredths(toHundredths(before) - toHundredths(points)));
  expect([batch.unsaved, entry().decided]).toEqual([true, appraisal]);
  // another state of it was saved than the one that stands
  batch.saved(entry().id, lowered(entry().received?.appraisal));
  expect(batch.unsaved).toBe(true);
  batch.saved(entry().id, appraisal);
  expect(batch.unsaved).toBe(false);
  batch.appraise(99, appraisal);
  batch.saved(99, appraisal);
  expect(batch.getSnapshot().entries).toHaveLength(1);
});

const begun: BegunDecision = { points: '3', reason: '', explanation: '', question: '', state: '' };

test('what is being written is held until it is settled, and asked about as long', async () => {
  const { batch, sent, entry } = pane();
  await batch.add([sent('a.xlsx', first)], 'vi');
  batch.write(entry().id, scored, begun);
  batch.write(entry().id, 'other', { ...begun, points: '4' });
  expect(entry().begun?.get(scored)).toEqual(begun);
  expect(batch.unsaved).toBe(true);
  batch.write(entry().id, scored, undefined);
  expect([...(entry().begun?.keys() ?? [])]).toEqual(['other']);
  expect(batch.unsaved).toBe(true);
  batch.write(entry().id, 'other', undefined);
  expect(batch.unsaved).toBe(false);
});

test('files go on at another time with everything that was said about them', async () => {
  const { batch, sent, entry, files, keeper } = pane();
  await batch.add([sent('a.xlsx', first), sent('b.xlsx', second)], 'vi');
  await until(() => batch.getSnapshot().kept === true);
  batch.appraisedBy('Nguyễn Văn B');
  const appraisal = lowered(entry().received?.appraisal);
  batch.appraise(entry().id, appraisal);
  batch.saved(entry().id, appraisal);
  batch.appraise(entry(1).id, lowered(entry(1).received?.appraisal));
  const total = totalOf(batch);
  expect(await files.keeper().free()).toEqual([]);
  keeper.closed?.();
  const [held] = await files.keeper().free();
  expect(held).toMatchObject({ files: 2, touched: 2 });

  const later = pane(files);
  for (const [name, bytes] of [
    ['a.xlsx', first],
    ['b.xlsx', second],
  ] as const)
    later.sent(name, bytes);
  expect(await later.batch.takeUp(held?.batch ?? '', 'vi')).toBe(true);
  expect(later.batch.getSnapshot()).toMatchObject({ kept: true, reviewer: 'Nguyễn Văn B', running: false });
  expect(
    later.batch.getSnapshot().entries.map(({ file, state, unsaved }) => [file.name, state, unsaved]),
  ).toEqual([
    ['a.xlsx', 'done', false],
    ['b.xlsx', 'done', true],
  ]);
  expect(totalOf(later.batch)).toBe(total);
  // what comes now is another file, not one of those
  await later.batch.add([later.sent('c.xlsx', first)], 'vi');
  const ids = later.batch.getSnapshot().entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  // whoever has files already, and whoever comes second, takes none up
  expect(await later.batch.takeUp(held?.batch ?? '', 'vi')).toBe(false);
  expect(await pane(files).batch.takeUp(held?.batch ?? '', 'vi')).toBe(false);
  later.batch.clear();
  expect(later.batch.getSnapshot().entries).toEqual([]);
});

test('a browser that keeps nothing is said to, and the work goes on', async () => {
  const files = new MemoryFiles();
  const full: FileKeeper = { ...files.keeper(), put: () => Promise.reject(new Error('full')) };
  const { batch, sent, entry } = pane(files, full);
  await batch.add([sent('a.xlsx', first)], 'vi');
  await until(() => batch.getSnapshot().kept === false);
  expect(entry().state).toBe('done');
  const without = new Batch(new InPlace());
  await without.add([new File([], 'a.xlsx')], 'vi');
  expect(without.getSnapshot()).not.toHaveProperty('kept');
  expect(await without.takeUp('batch 1', 'vi')).toBe(false);
});

test('the open workbook is read anew in place of how it was before; other files stay', async () => {
  const { batch, sent, files, keeper } = pane();
  await batch.add([sent('a.xlsx', second)], 'vi');
  const one = await batch.addOpen(sent('open.xlsx', first), 'vi');
  const two = await batch.addOpen(sent('open.xlsx', second), 'vi');
  expect(two).not.toBe(one);
  const { entries } = batch.getSnapshot();
  expect(entries.map(({ id, open, state }) => [id === two, open, state])).toEqual([
    [false, false, 'done'],
    [true, true, 'done'],
  ]);
  expect(entries[1]?.received?.unit.unit).toBe('Sở Y tế');
  keeper.closed?.();
  expect(await files.keeper().free()).toMatchObject([{ files: 2 }]);
});

test('a row told for a bare table is read with all rows told before, and kept; what can’t be read stays as it was', async () => {
  const asked: unknown[] = [];
  const reader = new InPlace();
  const receiveHere = reader.receive.bind(reader);
  let broken = false;
  reader.receive = async (...args) => {
    const [{ name }, , , how] = args;
    asked.push(how?.mending && [...how.mending]);
    return broken ? { ok: false, file: name, reason: 'hỏng' } : receiveHere(...args);
  };
  const batch = new Batch(reader, builtIn, new MemoryFiles().keeper());
  await batch.add([reader.file('a.xlsx', first)], 'vi');
  const id = batch.getSnapshot().entries[0]?.id ?? 0;
  await batch.mend(id, 'I.1', 7, 'vi');
  await batch.mend(id, 'I.2', null, 'vi');
  broken = true;
  await batch.mend(id, 'I.3', 9, 'vi');
  await batch.mend(99, 'I.3', 9, 'vi');
  expect(asked).toEqual([
    undefined,
    [['I.1', 7]],
    [
      ['I.1', 7],
      ['I.2', null],
    ],
    [
      ['I.1', 7],
      ['I.2', null],
      ['I.3', 9],
    ],
  ]);
  const [entry] = batch.getSnapshot().entries;
  expect([entry?.state, [...(entry?.mending ?? [])]]).toEqual([
    'done',
    [
      ['I.1', 7],
      ['I.2', null],
    ],
  ]);
});

test('results tell of each file what was found in it, in its report and between files', async () => {
  const { batch, reader, sent, entry } = pane();
  await batch.add([sent('a.xlsx', first), sent('hỏng.xlsx', new Uint8Array([1, 2]))], 'vi');
  const alone = fileResults(batch.getSnapshot());
  expect(alone.map(({ id, result }) => [id, result.ok, result.file])).toEqual([
    [entry(0).id, true, 'a.xlsx'],
    [entry(1).id, false, 'hỏng.xlsx'],
  ]);
  expect(alone[0]?.result).toBe(entry().received?.reviewed);
  const reason = entry(1).reason ?? '';
  expect(reason).not.toBe('');
  expect(alone[1]?.result).toEqual({ ok: false, file: 'hỏng.xlsx', reason });
  // the same answers under another name are a finding of both
  await batch.add([sent('b.xlsx', second)], 'vi');
  const found = (at: number): string[] => {
    const { result } = fileResults(batch.getSnapshot())[at] ?? {};
    return result?.ok ? result.findings.map(({ code }) => code) : [];
  };
  const own = entry().received?.reviewed;
  expect(found(0).length).toBeGreaterThan(own?.ok ? own.findings.length : 99);
  expect(found(2).length).toBeGreaterThan(0);
  const said = finding('given-unit', { sheet: '', found: 'x' });
  reader.report = async () => ({ ok: true, findings: [said] });
  expect(await batch.check(entry().id, sent('bao-cao.docx', first), 'vi')).toBe('');
  expect(await batch.check(99, sent('bao-cao.docx', first), 'vi')).toBe('');
  expect(found(0)).toContain(said.code);
  expect(found(2)).not.toContain(said.code);
});

test('reading ends once the files are compared as they stand, and a result that is as before is the same', async () => {
  const { batch, sent, entry } = pane();
  let whole: boolean | undefined;
  batch.subscribe(() => {
    const state = batch.getSnapshot();
    if (!state.running) whole = isSettled(state);
  });
  await batch.add([sent('a.xlsx', first), sent('b.xlsx', second)], 'vi');
  expect(whole).toBe(true);
  const codes = (): string[][] =>
    fileResults(batch.getSnapshot()).map(({ result }) =>
      result.ok ? result.findings.map(({ code }) => code) : [],
    );
  const before = fileResults(batch.getSnapshot());
  codes().forEach((found, at) =>
    expect(found.length).toBeGreaterThan(entry(at).received?.reviewed.findings.length ?? 99),
  );
  batch.appraisedBy('Nguyễn Văn B');
  expect(fileResults(batch.getSnapshot()).map(({ result }) => result)).toEqual(
    before.map(({ result }) => result),
  );
  fileResults(batch.getSnapshot()).forEach(({ result }, at) => expect(result).toBe(before[at]?.result));
  // a file that is read again is compared again
  const then = codes();
  await batch.mend(entry().id, 'I.1', null, 'vi');
  expect(isSettled(batch.getSnapshot())).toBe(true);
  expect(codes()).toEqual(then);
  batch.clear();
  expect(isSettled(batch.getSnapshot())).toBe(true);
});

test('comparing tells how far it is, can be stopped, and says of each file that it left out that it did', async () => {
  const { batch, sent } = pane();
  // each step takes a slice
  let time = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 30));
  const heard: (number | undefined)[] = [];
  let stopAt: number | undefined = 1;
  batch.subscribe(() => {
    const { compared } = batch.getSnapshot();
    if (compared === undefined || compared === heard.at(-1)) return;
    heard.push(compared);
    if (compared === stopAt) batch.cancel();
  });
  const codes = (): string[][] =>
    fileResults(batch.getSnapshot()).map(({ result }) =>
      result.ok ? result.findings.map(({ code }) => code) : [],
    );
  const left = (): unknown => {
    const { running, compared, shared } = batch.getSnapshot();
    return { running, compared, left: shared.left, stopped: shared.stopped };
  };
  const twins = ['b.xlsx', 'c.xlsx'];
  await batch.add([sent('a.xlsx', first), ...twins.map((name) => sent(name, second))], 'vi');
  expect(heard).toEqual([0, 1]);
  expect(left()).toEqual({ running: false, left: 2, stopped: true });
  expect(codes().map((found) => found.includes('not-compared'))).toEqual([false, true, true]);
  expect(codes()[0]).toContain('evidence-shared');
  // what is known of all files at once stays
  expect(codes()[1]).toContain('unit-twice');
  stopAt = undefined;
  await batch.resume('vi');
  expect(left()).toEqual({ running: false, left: 0, stopped: false });
  expect(codes().flat()).not.toContain('not-compared');
  expect(codes()[1]).toContain('evidence-shared');
  clock.mockRestore();
});

test('a file that waits, or is being read, is in no result yet', async () => {
  const { batch, reader, sent } = pane();
  reader.receive = () => new Promise(() => undefined);
  void batch.add(
    ['a', 'b', 'c'].map((name) => sent(`${name}.xlsx`, first)),
    'vi',
  );
  expect(batch.getSnapshot().entries.map(({ state }) => state)).toEqual(['reading', 'reading', 'waiting']);
  expect(fileResults(batch.getSnapshot())).toEqual([]);
  expect(unitResults(batch.getSnapshot())).toEqual({ results: [], rubrics: new Map(), failed: [] });
});

test('a summary is made of what is ranked; the rest is named with its reason', async () => {
  const { batch, sent } = pane();
  await batch.add([sent('a.xlsx', first), sent('hỏng.xlsx', new Uint8Array([1, 2]))], 'vi');
  const { results, rubrics, failed } = unitResults(batch.getSnapshot());
  expect(results.map(({ file, unit }) => [file, unit])).toEqual([['a.xlsx', given.unit]]);
  expect([...rubrics.keys()]).toEqual([rubric.key]);
  expect(failed).toEqual([{ file: 'hỏng.xlsx', reason: batch.getSnapshot().entries[1]?.reason }]);
  const nobody = { entries: [], load: async () => undefined };
  const reader = new InPlace(nobody);
  const unknown = new Batch(reader, nobody);
  await unknown.add([reader.file('a.xlsx', first)], 'vi');
  const unranked = unitResults(unknown.getSnapshot());
  expect(unranked.results).toEqual([]);
  expect([...unranked.rubrics.keys()]).toEqual([]);
  expect(unranked.failed).toEqual([
    { file: 'a.xlsx', reason: unknown.getSnapshot().entries[0]?.received?.unranked, unranked: true },
  ]);
});

describe('while a file is read again', () => {
  /** A received file whose next readings wait until they are let go, oldest first. */
  async function slowly() {
    const desk = pane();
    const { batch, reader, sent } = desk;
    await batch.add([sent('a.xlsx', first)], 'vi');
    const waiting: (() => void)[] = [];
    const readWith: unknown[] = [];
    const receive = reader.receive.bind(reader);
    reader.receive = async (...args) => {
      readWith.push(args[3]?.mending);
      await new Promise<void>((go) => waiting.push(go));
      return receive(...args);
    };
    const letGo = async (): Promise<void> => {
      await until(() => waiting.length > 0);
      waiting.shift()?.();
    };
    return { ...desk, letGo, readWith };
  }

  test('what is decided then counts when it is read', async () => {
    const { batch, entry, letGo } = await slowly();
    const before = totalOf(batch);
    const reading = batch.holdAgainst({}, 'vi');
    batch.appraise(entry().id, lowered(entry().received?.appraisal));
    const decided = totalOf(batch);
    expect(decided).toBeLessThan(before);
    await letGo();
    await reading;
    expect([entry().state, totalOf(batch)]).toEqual(['done', decided]);
  });

  test('every row that is told then holds', async () => {
    const { batch, entry, letGo, readWith } = await slowly();
    const mending = [batch.mend(entry().id, 'I.1', 7, 'vi'), batch.mend(entry().id, 'I.2', null, 'vi')];
    await letGo();
    await letGo();
    await Promise.all(mending);
    const both = new Map([
      ['I.1', 7],
      ['I.2', null],
    ]);
    expect([entry().mending, readWith.at(-1)]).toEqual([both, both]);
  });
});
