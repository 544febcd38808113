/**
 * A workbook behind the port that does what it is asked when it is told to, answers when it is told to, tells of edits when it is told
 * to, refuses when it is told to, and counts who listens.
 */
import type { GridWorkbook } from '../../src/workbook/grid/index';
import type { CellWrite, Result, Workbook, WorkbookFailure } from '../../src/workbook/port';
import type { WorkbookSpec } from '../../src/sheet/spec';

interface Request {
  name: keyof Workbook;
  act: () => Promise<Result<unknown>>;
  answer: (result: Result<unknown>) => void;
  result?: Result<unknown>;
}

/** What was really done, in order, with the workbook after it. */
export interface Effect {
  sheet: string;
  cells: readonly CellWrite[];
  after: WorkbookSpec;
}

export interface Controlled {
  workbook: Workbook;
  effects: Effect[];
  /** Does the oldest request that is not done yet, or refuses it. False where there is none. */
  run(failure?: WorkbookFailure): Promise<boolean>;
  /** Answers the oldest request that is done. False where there is none. */
  answer(): boolean;
  /** Tells of the oldest edit or selection that nobody was told of. False where there is none. */
  tell(): boolean;
  /** A person types into the sheet, at once. */
  type(sheet: string, cells: CellWrite[]): void;
  listeners(): number;
  /** Writes that are refused whenever they are done. */
  refuses: (cells: readonly CellWrite[]) => boolean;
}

export function controlled(grid: GridWorkbook): Controlled {
  const requests: Request[] = [];
  const events: (() => void)[] = [];
  const listeners = new Set<Parameters<Workbook['observe']>[0]>();
  const effects: Effect[] = [];
  const ask = <T>(name: keyof Workbook, act: () => Promise<Result<T>>): Promise<Result<T>> =>
    new Promise((resolve) => {
      requests.push({ name, act, answer: (result) => resolve(result as Result<T>) });
    });
  const later = (tell: (listener: Parameters<Workbook['observe']>[0]) => void): void =>
    void events.push(() => listeners.forEach(tell));
  void grid.observe({
    changed: (change) => later((listener) => listener.changed?.(change)),
    selected: (at) => later((listener) => listener.selected?.(at)),
  });
  const note = (sheet: string, cells: readonly CellWrite[]): void =>
    void effects.push({ sheet, cells, after: grid.spec() });
  const book: Controlled = {
    effects,
    refuses: () => false,
    workbook: {
      sheets: () => ask('sheets', () => grid.sheets()),
      read: (names) => ask('read', () => grid.read(names)),
      readBlock: (sheet, area) => ask('readBlock', () => grid.readBlock(sheet, area)),
      insert: (spec, course) => ask('insert', () => grid.insert(spec, course)),
      remove: (sheets) => ask('remove', () => grid.remove(sheets)),
      write: (sheet, cells, names) =>
        ask('write', async () => {
          if (book.refuses(cells)) return { ok: false, failure: { code: 'connection-lost' } };
          const result = await grid.write(sheet, cells, names);
          if (result.ok) note(sheet, cells);
          return result;
        }),
      setFooter: (sheet, footer) => ask('setFooter', () => grid.setFooter(sheet, footer)),
      select: (sheet, ref) => ask('select', () => grid.select(sheet, ref)),
      observe: (listener) =>
        ask('observe', async () => {
          listeners.add(listener);
          return { ok: true, value: () => void listeners.delete(listener) };
        }),
    },
    async run(failure) {
      const request = requests.find(({ result }) => result === undefined);
      if (!request) return false;
      // listening is not refused: it is the test's way to know what is heard
      request.result = failure && request.name !== 'observe' ? { ok: false, failure } : await request.act();
      return true;
    },
    answer() {
      const [request] = requests;
      if (request?.result === undefined) return false;
      requests.shift();
      request.answer(request.result);
      return true;
    },
    tell() {
      const event = events.shift();
      event?.();
      return event !== undefined;
    },
    type(sheet, cells) {
      if (grid.edit(sheet, cells).ok) note(sheet, cells);
    },
    listeners: () => listeners.size,
  };
  return book;
}
