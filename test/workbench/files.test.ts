/**
 * What becomes of files that the page opens and saves: through its workers, its drafts and back into a file.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { fileProblemText } from '../../src/messages/file-problems';
import type { WorkbookContent } from '../../src/sheet/content';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { Book } from '../../src/workbench/document/book';
import type { Opened } from '../../src/workbench/document/opened';
import { keptHere } from '../../src/workbench/document/drafts';
import { MAX_FILE_BYTES } from '../../src/workbook/package/limits';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { type MemoryDatabases, MemoryLocks } from '../tools/browser-memory';
import { beginAnew, loadWorkers, workers } from '../tools/script-worker';
import { until } from '../tools/until';
import { contentOf, readBack, specOf } from '../tools/workbooks';
import { rubricOf } from '../taskpane/pane';

const FORM = 'lam-dong-2021-so';

jest.mock('idb-keyval', () => {
  const tools = jest.requireActual<typeof import('../tools/browser-memory')>('../tools/browser-memory');
  return new tools.MemoryDatabases();
});
const databases = jest.requireMock<MemoryDatabases>('idb-keyval');

/** Files that the browser was handed: name and bytes. */
const saved: { name: string; blob: Blob }[] = [];

beforeAll(() =>
  loadWorkers({
    'reading.worker.ts': () => import('../../src/workbench/document/reading.worker'),
    'writing.worker.ts': () => import('../../src/workbench/document/writing.worker'),
  }),
);

let count = 0;
beforeEach(() => {
  databases.clear();
  sessionStorage.clear();
  beginAnew();
  saved.length = 0;
  Object.assign(globalThis.crypto, { randomUUID: () => `id-${++count}` });
  Object.defineProperty(navigator, 'locks', { value: new MemoryLocks(), configurable: true });
  let blob: Blob | undefined;
  Object.assign(URL, {
    createObjectURL: (given: Blob) => ((blob = given), 'blob:'),
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (blob) saved.push({ name: this.download, blob });
  });
});

const fileOf = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = reject;
    reader.readAsArrayBuffer(blob);
  });

async function opened(name: string, bytes: Uint8Array, book = new Book('0')): Promise<Book> {
  await book.open(fileOf(name, bytes), 'vi');
  return book;
}

const form = (book: Book): Extract<Opened, { kind: 'form' }> => {
  const { opened: now } = book.getSnapshot();
  if (now.kind !== 'form') throw new Error(now.kind);
  return now;
};

/** Types 7 into the first entry cell of a criterion. */
async function typeInto(book: Book, id: string): Promise<void> {
  const { grid } = form(book);
  const read = await grid.read();
  if (!read.ok) throw new Error(read.failure.code);
  const ref = placed(read.value).cell(id, 'v1');
  if (!ref) throw new Error('no cell');
  grid.edit(grid.spec().sheets[0]?.name ?? '', [{ ref, value: 7 }]);
}
const placed = (content: WorkbookContent) => readBack(content, rubric).located;
const answerIn = async (blob: Blob | undefined, id: string) =>
  blob && readBack(contentOf(await bytesOf(blob)), rubric).submission.answers.get(id)?.inputs;

let rubric: Awaited<ReturnType<typeof rubricOf>>;
let filled: Uint8Array;
/** A criterion that asks for a number. */
let counted: string;
beforeAll(async () => {
  rubric = await rubricOf(FORM);
  filled = await writeWorkbook(
    specOf(rubric, { rubric: FORM, unit: 'Sở Y tế', fields: {}, answers: new Map() }),
  );
  counted = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')?.id ?? '';
});

test('a form keeps the name of its file and everything in it but what was typed', async () => {
  const book = await opened('Phiếu của Sở.xlsx', filled);
  expect(form(book)).toMatchObject({ fileName: 'Phiếu của Sở.xlsx', fromFile: true, dirty: false });
  expect(book.getSnapshot().reading).toBeUndefined();
  await typeInto(book, counted);
  expect(form(book).dirty).toBe(true);
  expect(await book.save()).toEqual({ name: 'Phiếu của Sở.xlsx', anew: false });
  expect(saved.map(({ name }) => name)).toEqual(['Phiếu của Sở.xlsx']);
  expect(saved[0]?.blob.type).toMatch(/spreadsheetml\.sheet$/);
  expect(await answerIn(saved[0]?.blob, counted)).toMatchObject({ 0: 7 });
  expect(form(book).dirty).toBe(false);
  expect(workers.working).toBe(0);
  await book.leave();
  // what is saved is no draft any more
  expect((await keptHere()).drafts).toEqual([]);
});

test('a form whose rows were moved is laid out anew, and is an .xlsx from then on', async () => {
  const spec = specOf(rubric, { rubric: FORM, unit: 'Sở Y tế', fields: {}, answers: new Map() });
  const book = await opened('phieu.moi.xlsm', await writeWorkbook(lowered(spec)));
  expect(form(book).others.moved).toBe(true);
  expect(form(book).source).toBeUndefined();
  await typeInto(book, counted);
  expect(await book.save()).toEqual({ name: 'phieu.moi.xlsx', anew: false });
  expect(await answerIn(saved[0]?.blob, counted)).toMatchObject({ 0: 7 });
});

/** The same form with two rows put in above it. */
function lowered(spec: WorkbookSpec): WorkbookSpec {
  const [sheet, ...others] = spec.sheets;
  if (!sheet) throw new Error('no sheet');
  const by = 2;
  const down = <T extends { top: number; bottom: number }>(area: T): T => ({
    ...area,
    top: area.top + by,
    bottom: area.bottom + by,
  });
  const shifted = {
    ...sheet,
    cells: [...Array.from({ length: by }, () => []), ...sheet.cells].map((line) =>
      line.map((each) => {
        if (!each) return each;
        const plain = { ...each };
        delete plain.formula;
        return plain;
      }),
    ),
    rows: [...Array.from({ length: by }, () => ({})), ...sheet.rows],
    merges: sheet.merges.map(down),
    validations: [],
    conditionalFormats: [],
  };
  delete shifted.dataBars;
  delete shifted.freeze;
  return {
    ...spec,
    sheets: [shifted, ...others],
    names: spec.names.map((name) => (name.sheet === sheet.name ? { ...name, area: down(name.area) } : name)),
  };
}

test('a new form is named after its unit, and one without a unit after the form', async () => {
  const book = new Book('0');
  await book.create(FORM);
  expect(form(book)).toMatchObject({
    fromFile: false,
    dirty: false,
    fileName: `Phiếu đánh giá - ${FORM}.xlsx`,
  });
  expect((await book.save()).name).toBe(`Phiếu đánh giá - ${FORM}.xlsx`);
  await book.example();
  const { computed, fileName, dirty } = form(book);
  expect(fileName).toBe(`${computed.submission.unit} - ${computed.submission.rubric}.xlsx`);
  expect(dirty).toBe(true);
  expect(await book.save()).toEqual({ name: fileName, anew: false });
  expect(saved.map(({ name }) => name)).toEqual([`Phiếu đánh giá - ${FORM}.xlsx`, fileName]);
  await book.leave();
  expect(await book.save()).toEqual({ name: '', anew: false });
  expect(saved).toHaveLength(2);
});

const noForm: WorkbookSpec = {
  sheets: [
    {
      ...{ name: 'Sổ khác', visibility: 'visible', columns: [{ width: 9 }], rows: [], merges: [] },
      ...{ cells: [[{ value: 'gì đó' }]], validations: [], conditionalFormats: [], protected: false },
    },
  ],
  names: [],
  styles: {},
  title: '',
};

test('a workbook without a form is shown and not saved', async () => {
  const book = await opened('khác.xlsx', await writeWorkbook(noForm));
  expect(book.getSnapshot().opened).toMatchObject({ kind: 'foreign', fileName: 'khác.xlsx' });
  expect(await book.save()).toEqual({ name: '', anew: false });
  expect(saved).toEqual([]);
});

test('a file that can’t be opened says why and leaves what is open as it is', async () => {
  const book = await opened('phieu.xlsx', filled);
  const before = form(book);
  const said = async (file: File) => {
    await book.open(file, 'vi');
    const { opened: now, trouble, reading } = book.getSnapshot();
    expect(now).toBe(before);
    expect(reading).toBeUndefined();
    return trouble;
  };
  const damaged = fileProblemText({ code: 'damaged' }, 'vi');
  const file = (name: string) => fileOf(name, filled);
  const huge = file('lớn.xlsx');
  Object.defineProperty(huge, 'size', { value: MAX_FILE_BYTES + 1 });
  expect(await said(huge)).toEqual({
    ...{ file: 'lớn.xlsx', code: 'not-opened', detail: fileProblemText({ code: 'too-large' }, 'vi') },
  });
  const gone = Object.assign(file('mất.xlsx'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await said(gone)).toMatchObject({ file: 'mất.xlsx', code: 'not-opened', detail: damaged });
  workers.failing = 'loudly';
  expect(await said(file('lỗi.xlsx'))).toMatchObject({ file: 'lỗi.xlsx', detail: damaged });
  expect(workers.working).toBe(0);
  book.dismiss();
  expect(Object.keys(book.getSnapshot())).toEqual(['opened']);
});

test('a file that takes too long is given up, and its worker with it', async () => {
  jest.useFakeTimers();
  try {
    workers.failing = 'silently';
    const book = new Book('0');
    const reading = book.open(fileOf('chậm.xlsx', filled), 'vi');
    expect(book.getSnapshot().reading).toBe('chậm.xlsx');
    await jest.advanceTimersByTimeAsync(19_000);
    expect([book.getSnapshot().reading, workers.working]).toEqual(['chậm.xlsx', 1]);
    await jest.advanceTimersByTimeAsync(2000);
    await reading;
    expect(book.getSnapshot().trouble).toMatchObject({ file: 'chậm.xlsx', code: 'not-opened' });
    expect(workers.working).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test('what can’t be written is said to whoever saves, and stays a draft', async () => {
  const book = await opened('phieu.xlsx', filled);
  await typeInto(book, counted);
  workers.failing = 'loudly';
  await expect(book.save()).rejects.toThrow('phieu.xlsx');
  expect([form(book).dirty, saved]).toEqual([true, []]);
  await book.leave();
  expect((await keptHere()).drafts.map(({ fileName }) => fileName)).toEqual(['phieu.xlsx']);
});

test('a draft goes on in its file: after a reload by itself, later when it is chosen', async () => {
  const book = await opened('phieu.xlsx', filled);
  await typeInto(book, counted);
  expect(form(book).kept).toBe('pending');
  await book.flush();
  expect(form(book).kept).toBe('yes');
  const reloaded = new Book('0');
  await reloaded.restore();
  expect(form(reloaded)).toMatchObject({ fileName: 'phieu.xlsx', fromFile: true, dirty: true });
  await reloaded.leave();
  const [draft] = (await keptHere()).drafts;
  expect(draft).toMatchObject({ unit: 'Sở Y tế', rubric: FORM, fileName: 'phieu.xlsx' });
  const later = new Book('0');
  await later.restore();
  expect(later.getSnapshot().opened.kind).toBe('start');
  await later.resume(draft?.id ?? '');
  expect(await later.save()).toEqual({ name: 'phieu.xlsx', anew: false });
  expect(await answerIn(saved[0]?.blob, counted)).toMatchObject({ 0: 7 });
  await later.resume('gone');
  expect(later.getSnapshot().trouble).toMatchObject({ code: 'not-opened' });
});

test('a browser that keeps nothing is said to, and everything else goes on', async () => {
  const book = await opened('phieu.xlsx', filled);
  jest.spyOn(databases.at('egov-scorecard/drafts'), 'set').mockImplementation(() => {
    throw new Error('quota');
  });
  await typeInto(book, counted);
  await until(() => form(book).kept === 'no');
  expect(await book.save()).toEqual({ name: 'phieu.xlsx', anew: false });
});
