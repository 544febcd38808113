/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { names } from '../../src/form/layout';
import { NO_OFFICE } from '../../src/intake/batch/office';
import { reviewedOf } from '../../src/intake/batch/reviewed';
import { reviewTaken, takeContent } from '../../src/intake/file/take';
import { unitKey } from '../../src/rubric/unit-names';
import { parseReference } from '../../src/sheet/address';
import { Batch } from '../../src/intake/batch/batch';
import { unitResults } from '../../src/intake/batch/batch-results';
import type { FileKeeper, KeptFile } from '../../src/intake/batch/kept-files';
import { workerReader } from '../../src/intake/batch/reader';
import type { Reader } from '../../src/intake/batch/reader';
import { compareFiles, receive } from '../../src/intake/batch/receive';
import type { Received } from '../../src/intake/batch/receive';
import { builtIn } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import type { RubricStore } from '../../src/rubric/store';
import { form, submission } from '../scoring/forms';
import { until } from '../tools/until';
import { bytesOf, contentOf } from '../tools/workbooks';

const refused = (file: string): Received => ({ ok: false, file, reason: 'không đọc' });
const fileOf = (name: string, content: string, lastModified: number): File =>
  Object.assign(new File([content], name, { lastModified }), {
    arrayBuffer: async () => new TextEncoder().encode(content).buffer,
  });

/** A reader that gives nothing. */
const nothing: Reader = {
  receive: async ({ name }) => refused(name),
  show: async () => undefined,
  compare: async () => undefined,
  report: async () => undefined,
  keeps: async () => undefined,
  paper: async () => undefined,
};

describe('files that are added', () => {
  test('a corrected file of the same name is another one; the same file again is not', async () => {
    const batch = new Batch(nothing);
    const first = fileOf('phieu.xlsx', 'a', 1000);
    await batch.add([first], 'vi');
    await batch.add([fileOf('phieu.xlsx', 'a', 1000)], 'vi');
    expect(batch.getSnapshot().entries).toHaveLength(1);
    await batch.add([fileOf('phieu.xlsx', 'a', 2000), fileOf('phieu.xlsx', 'ab', 1000)], 'vi');
    expect(batch.getSnapshot().entries).toHaveLength(3);
    expect(batch.getSnapshot().entries.every(({ state }) => state === 'failed')).toBe(true);
  });
});

test('a table of the office that comes while a file is being read counts for that file, too', async () => {
  const held: unknown[] = [];
  const waiting: (() => void)[] = [];
  const reader: Reader = {
    ...nothing,
    receive: async ({ name }, _language, _signal, { office } = {}) => {
      held.push(office?.given.length);
      await new Promise<void>((go) => void waiting.push(go));
      return refused(name);
    },
  };
  const batch = new Batch(reader);
  const reading = batch.add([fileOf('a.xlsx', 'a', 1)], 'vi');
  await batch.holdAgainst({ given: { file: 'bang.xlsx', value: [{ rows: new Map() }] } }, 'vi');
  waiting[0]?.();
  await until(() => waiting.length === 2);
  waiting[1]?.();
  await reading;
  expect(held).toEqual([0, 1]);
});

test('what gave nothing is read again once there are other forms, and only then', async () => {
  let asked = 0;
  const reader: Reader = {
    ...nothing,
    receive: async ({ name }) => {
      asked += 1;
      return refused(name);
    },
  };
  const forms = { entries: builtIn.entries, load: builtIn.load };
  const batch = new Batch(reader, forms);
  await batch.renew('vi');
  await batch.add([fileOf('a.xlsx', 'a', 1)], 'vi');
  await batch.renew('vi');
  expect(asked).toBe(1);
  forms.entries = [...builtIn.entries];
  await batch.renew('vi');
  await batch.renew('vi');
  expect(asked).toBe(2);
});

test('a file of which only the workbook knew the form is ranked once somebody adds that form', async () => {
  const own = form('ha-nam-2021-so');
  const bytes = await bytesOf(own, submission(own, 'ha-nam-so-tai-chinh-2021'));
  const forms: { -readonly [Key in keyof RubricStore]: RubricStore[Key] } = {
    entries: builtIn.entries.filter(({ id }) => id !== own.id),
    load: builtIn.load,
  };
  const nobody: RubricStore = {
    ...forms,
    load: async (key: string) => (key === own.key ? undefined : builtIn.load(key)),
  };
  const reader: Reader = {
    ...nothing,
    receive: (file, language) =>
      receive({ name: file.name, bytes }, forms.entries === builtIn.entries ? builtIn : nobody, language),
  };
  const batch = new Batch(reader, forms);
  await batch.add([fileOf('a.xlsx', 'a', 1)], 'vi');
  const ranked = () => batch.getSnapshot().entries.map(({ received }) => received && !received.unranked);
  expect(ranked()).toEqual([false]);
  // the summary names it among those that it does not rank, and says that it was read
  expect(unitResults(batch.getSnapshot())).toMatchObject({
    results: [],
    failed: [{ file: 'a.xlsx', reason: expect.stringMatching(/[à-ỹ]/), unranked: true }],
  });
  forms.entries = builtIn.entries;
  await batch.renew('vi');
  expect(ranked()).toEqual([true]);
  expect(unitResults(batch.getSnapshot())).toMatchObject({ results: [{ file: 'a.xlsx' }], failed: [] });
});

test('a file whose reading was stopped waits, and is read when it goes on', async () => {
  let stopped = false;
  const reader: Reader = {
    ...nothing,
    receive: ({ name }, _language, signal) =>
      new Promise((resolve) => {
        if (stopped) return resolve(refused(name));
        signal.addEventListener('abort', () => resolve(refused(name)));
      }),
  };
  const batch = new Batch(reader);
  const adding = batch.add(
    [fileOf('a.xlsx', 'a', 1), fileOf('b.xlsx', 'b', 1), fileOf('c.xlsx', 'c', 1)],
    'vi',
  );
  const states = (): string[] => batch.getSnapshot().entries.map(({ state }) => state);
  expect(states()).toEqual(['reading', 'reading', 'waiting']);
  batch.cancel();
  await adding;
  expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
  stopped = true;
  await batch.resume('vi');
  expect(states()).toEqual(['failed', 'failed', 'failed']);
});

test('a file that can’t be read again with another row stays as it was read', async () => {
  const rubric = form('ha-nam-2021-so');
  const bytes = await bytesOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  let moved = false;
  const reader: Reader = {
    ...nothing,
    receive: async ({ name }) => (moved ? refused(name) : receive({ name, bytes }, builtIn)),
  };
  const batch = new Batch(reader);
  await batch.add([fileOf('a.xlsx', 'a', 1)], 'vi');
  const [before] = batch.getSnapshot().entries;
  expect(before?.state).toBe('done');
  moved = true;
  await batch.mend(before?.id ?? 0, 'I.1', 7, 'vi');
  expect(batch.getSnapshot().entries).toEqual([before]);
});

test('a file that joins kept ones is kept beside them, and in the place of none', async () => {
  const kept = [3, 7, 5].map((id) => ({
    ...{ id, file: fileOf(`${id}.xlsx`, 'a', 1), unsaved: false, reviewer: id === 5 ? 'Bà B' : '' },
  }));
  const put: KeptFile[] = [];
  const keeper: FileKeeper = {
    free: async () => [],
    take: async () => kept,
    drop: async () => undefined,
    put: async (file) => void put.push(file),
    remove: async () => undefined,
  };
  const batch = new Batch(nothing, builtIn, keeper);
  await batch.takeUp('hôm qua', 'vi');
  await batch.add([fileOf('moi.xlsx', 'b', 2)], 'vi');
  expect(batch.getSnapshot().entries.map(({ id, file }) => [id, file.name])).toEqual([
    ...[
      [3, '3.xlsx'],
      [7, '7.xlsx'],
      [5, '5.xlsx'],
      [8, 'moi.xlsx'],
    ],
  ]);
  expect(put.map(({ id, reviewer }) => [id, reviewer])).toEqual([[8, 'Bà B']]);
});

test('what was decided after a file was written stands in no file yet', async () => {
  const rubric = form('ha-nam-2021-so');
  const bytes = await bytesOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  const batch = new Batch({ ...nothing, receive: async ({ name }) => receive({ name, bytes }, builtIn) });
  await batch.add([fileOf('a.xlsx', 'a', 1)], 'vi');
  const [entry] = batch.getSnapshot().entries;
  const { id = 0, received } = entry ?? {};
  if (!received) throw new Error('not read');
  const written = { ...received.appraisal, unit: 'Sở A' };
  const later = { ...written, unit: 'Sở B' };
  batch.appraise(id, written);
  batch.appraise(id, later);
  batch.saved(id, written);
  expect(batch.unsaved).toBe(true);
  batch.saved(id, later);
  expect(batch.unsaved).toBe(false);
});

describe('workers', () => {
  /** A worker that answers only what the test gives it. */
  class Slow {
    static all: Slow[] = [];
    onmessage?: (event: { data: unknown }) => void;
    onmessageerror?: () => void;
    onerror?: () => void;
    ended = false;
    asked = 0;
    constructor() {
      Slow.all.push(this);
    }
    postMessage(): void {
      this.asked += 1;
    }
    terminate(): void {
      this.ended = true;
    }
  }
  const original: unknown = Reflect.get(globalThis, 'Worker');
  beforeEach(() => {
    Slow.all = [];
    Reflect.set(globalThis, 'Worker', Slow);
  });
  afterAll(() => void Reflect.set(globalThis, 'Worker', original));
  const asked = async (count: number): Promise<Slow> => {
    while (Slow.all.reduce((sum, { asked: own }) => sum + own, 0) < count) await Promise.resolve();
    const last = Slow.all.filter(({ ended }) => !ended).at(-1);
    if (!last) throw new Error('no worker');
    return last;
  };

  test('one that answered takes the next file; one that was stopped, failed or gave nothing is ended', async () => {
    const reader = workerReader();
    const file = fileOf('a.xlsx', 'x', 1);
    const read = (signal = new AbortController().signal): Promise<Received> =>
      reader.receive(file, 'vi', signal);

    const first = read();
    const one = await asked(1);
    one.onmessage?.({ data: refused('a.xlsx') });
    await first;
    expect(one.ended).toBe(false);

    const stop = new AbortController();
    const second = read(stop.signal);
    expect(await asked(2)).toBe(one);
    stop.abort();
    expect(await second).toMatchObject({ ok: false });
    expect(one.ended).toBe(true);

    const third = read();
    const two = await asked(3);
    expect(two).not.toBe(one);
    two.onerror?.();
    expect(await third).toMatchObject({ ok: false, reason: expect.stringContaining('quá nặng') });
    expect(two.ended).toBe(true);

    const fourth = read();
    const three = await asked(4);
    three.onmessage?.({ data: undefined });
    await fourth;
    expect(three.ended).toBe(true);
  });

  const read = (reader: Reader, signal = new AbortController().signal): Promise<Received> =>
    reader.receive(fileOf('a.xlsx', 'x', 1), 'vi', signal);
  const heavy = { ok: false, reason: expect.stringContaining('quá nặng') };

  test('one that takes too long is ended, and one that answered in time is not', async () => {
    jest.useFakeTimers();
    try {
      const reader = workerReader();
      const first = read(reader);
      const one = await asked(1);
      one.onmessage?.({ data: refused('a.xlsx') });
      await first;
      expect(jest.getTimerCount()).toBe(0);
      const second = read(reader);
      await asked(2);
      await jest.advanceTimersByTimeAsync(19_999);
      expect(one.ended).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect(await second).toMatchObject(heavy);
      expect(one.ended).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  test('one whose answer can’t be read is ended; a reading that was stopped before it began asks nobody', async () => {
    const reader = workerReader();
    const first = read(reader);
    const one = await asked(1);
    one.onmessageerror?.();
    expect(await first).toMatchObject(heavy);
    expect(one.ended).toBe(true);

    const stop = new AbortController();
    stop.abort();
    expect(await read(reader, stop.signal)).toMatchObject({ ok: false });
    expect(Slow.all.map((worker) => worker.asked)).toEqual([1, 0]);
  });

  test('a file that was moved away is refused, and no worker is asked', async () => {
    const gone = Object.assign(new File(['x'], 'a.xlsx'), {
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    });
    const received = await workerReader().receive(gone, 'vi', new AbortController().signal);
    expect(received).toMatchObject({ ok: false, file: 'a.xlsx' });
    expect(Slow.all).toEqual([]);
  });

  test('those that know other forms than today’s are ended: at once while they wait, with their answer otherwise', async () => {
    const shelf: { added: readonly Rubric[]; base: string } = { added: [], base: '' };
    const reader = workerReader(shelf);
    const answer = (worker: Slow): void => worker.onmessage?.({ data: refused('a.xlsx') });
    const first = read(reader);
    // a worker is told the forms before it is asked
    const one = await asked(2);
    answer(one);
    await first;
    expect(one.ended).toBe(false);
    shelf.added = [form('ha-nam-2021-so')];
    const second = read(reader);
    const two = await asked(4);
    expect([one.ended, two === one]).toEqual([true, false]);
    shelf.added = [];
    const third = read(reader);
    const three = await asked(6);
    answer(two);
    answer(three);
    await Promise.all([second, third]);
    expect([two.ended, three.ended]).toEqual([true, false]);
  });
});

test('files of different forms, or one that can’t be read, are not compared', async () => {
  const [haNam, giaLai] = [form('ha-nam-2021-so'), form('gia-lai-2020-huyen')];
  const first = {
    name: 'a.xlsx',
    bytes: await bytesOf(haNam, submission(haNam, 'ha-nam-so-tai-chinh-2021')),
  };
  const other = { name: 'b.xlsx', bytes: await bytesOf(giaLai, submission(giaLai, 'gia-lai-kbang-2020')) };
  expect(await compareFiles(first, first, builtIn)).toBeDefined();
  expect(await compareFiles(first, other, builtIn)).toBeUndefined();
  expect(await compareFiles(first, { name: 'c.xlsx', bytes: new Uint8Array(9) }, builtIn)).toBeUndefined();
});

test('why the report of a unit can’t be read is said in its own words', async () => {
  const answers = [
    { ok: false as const, reason: 'Tệp này là PDF.' },
    undefined,
    { ok: true as const, findings: [] },
  ];
  const batch = new Batch({
    receive: async ({ name }) => refused(name),
    show: async () => undefined,
    compare: async () => undefined,
    report: async () => answers.shift(),
    keeps: async () => undefined,
    paper: async () => undefined,
  });
  await batch.add([fileOf('a.xlsx', 'a', 1)], 'vi');
  const id = batch.getSnapshot().entries[0]?.id ?? -1;
  const said = async (): Promise<string> => batch.check(id, fileOf('bao-cao.docx', 'b', 1), 'vi');
  expect([await said(), await said(), await said()]).toEqual([
    'Tệp này là PDF.',
    expect.stringContaining('hỏng'),
    '',
  ]);
  expect(batch.getSnapshot().entries[0]?.report).toEqual({ name: 'bao-cao.docx', findings: [] });
});

test('a file that was made for another unit is known to be, whatever stands in it now', async () => {
  const haNam = form('ha-nam-2021-so');
  const given = submission(haNam, 'ha-nam-so-tai-chinh-2021');
  const content = contentOf(await bytesOf(haNam, { ...given, unit: 'Sở Y tế' }));
  const { sheet, area } = parseReference(
    content.names.find(({ name }) => name === names.field('unit'))?.reference ?? '',
  ) ?? { area: undefined };
  const cell = content.sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(area?.top ?? -1)
    ?.get(area?.left ?? -1);
  if (!cell) throw new Error('no unit');
  cell.value = 'Sở Tài chính';
  const file = await takeContent(content, builtIn);
  if (!file.ok) throw new Error(file.reason);
  const { reviewed } = reviewedOf('a.xlsx', file, reviewTaken(file), NO_OFFICE);
  expect(reviewed.unit).toBe('Sở Tài chính');
  expect([reviewed.traces.unit, reviewed.traces.madeFor]).toEqual(
    ['Sở Tài chính', 'Sở Y tế'].map((unit) => unitKey(unit, haNam.province)),
  );
});
