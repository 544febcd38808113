/** The workbook of the browser page: it lives in memory, and the grid draws what it holds. */
import { a1 } from '../../sheet/address';
import type { WorkbookSpec } from '../../sheet/spec';
import type { CellWrite, Result, Selection, Step, StepHistory, Workbook } from '../port';
import { changeFooter, insertSheets, missing, removeSheets, writeCells } from './change';
import { contentBlockLine, contentNames, workbookContent } from './content';
import { NO_HISTORY, record, stepsOf, travel } from './history';

export interface GridWorkbook extends Workbook {
  /** Everything that was changed with a step, wherever it was changed. */
  history: StepHistory;
  /** What the workbook holds now; the same object until it changes. */
  spec(): WorkbookSpec;
  /** The cell that was last selected, by a person or by the program; the same object until another is. */
  selection(): Selection | undefined;
  /** Calls back whenever `spec` or `selection` give something new. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Takes over what was derived from the answers. Nobody is told of an edit, for it was none. */
  apply(spec: WorkbookSpec): void;
  /** An edit of a person in the grid: like `write`, at once. */
  edit(sheet: string, writes: CellWrite[], step?: Step): Result<void>;
  /** A person has selected a cell in the grid. */
  selected(at: Selection): void;
}

const EMPTY: WorkbookSpec = { sheets: [], names: [], styles: {}, title: '' };

const done: Result<void> = { ok: true, value: undefined };
const sheetMissing = (sheet: string): Result<never> => ({
  ok: false,
  failure: { code: 'sheet-missing', sheet },
});

/** A workbook that holds a description and nothing else. */
export function gridWorkbook(initial: WorkbookSpec = EMPTY): GridWorkbook {
  let spec = initial;
  let selection: Selection | undefined;
  let past = NO_HISTORY;
  let steps = stepsOf(past);
  const subscribers = new Set<() => void>();
  const observers = new Set<Parameters<Workbook['observe']>[0]>();

  const publish = (): void => [...subscribers].forEach((listener) => listener());
  const hold = (next: WorkbookSpec): void => {
    spec = next;
    publish();
  };
  /** Keeps a change that succeeded and tells of it. */
  const keep = (
    changed: Result<WorkbookSpec>,
    edited: boolean,
    step?: Step,
    at?: Selection,
  ): Result<void> => {
    if (!changed.ok) return changed;
    if (step) remember(record(past, { step, spec, at: step.at ?? at }));
    hold(changed.value);
    if (edited) [...observers].forEach((observer) => observer.changed?.('entries'));
    return done;
  };
  const remember = (history: typeof past): void => {
    past = history;
    steps = stepsOf(past);
  };
  const show = (at: Selection): void => {
    const { sheet, ref } = at;
    selection = { ...at };
    publish();
    [...observers].forEach((observer) => observer.selected?.({ sheet, ref }));
  };
  const choose = (at: Selection): void => {
    if (selection && selection.sheet === at.sheet && a1(selection.ref) === a1(at.ref)) return;
    show(at);
  };
  /** A step without a place of its own leads to the first of its cells that can be seen. */
  const edit = (sheet: string, writes: CellWrite[], step?: Step): Result<void> => {
    const [first] = writes;
    const seen = spec.sheets.some(({ name, visibility }) => name === sheet && visibility === 'visible');
    const at = first && seen ? { sheet, ref: first.ref } : undefined;
    return keep(writeCells(spec, sheet, writes), writes.length > 0, step, at);
  };
  const goTo = (way: keyof typeof steps): boolean => {
    const gone = travel(past, way, spec);
    if (!gone) return false;
    remember(gone.history);
    hold(gone.moment.spec);
    [...observers].forEach((observer) => observer.changed?.('structure'));
    const { at } = gone.moment;
    if (at && missing(spec, [at.sheet]) === undefined) show(at);
    return true;
  };
  const subscribe = (listener: () => void): (() => void) => {
    subscribers.add(listener);
    return () => void subscribers.delete(listener);
  };

  return {
    spec: () => spec,
    selection: () => selection,
    subscribe,
    history: {
      subscribe,
      getSnapshot: () => steps,
      travel: async (way) => goTo(way),
    },
    apply: hold,
    edit,
    selected: choose,
    sheets: async () => ({
      ok: true,
      value: spec.sheets.map(({ name, visibility }) => ({ name, visibility })),
    }),
    read: async (names) => {
      const absent = missing(spec, names ?? []);
      if (absent !== undefined) return sheetMissing(absent);
      return { ok: true, value: workbookContent(spec, names && new Set(names)) };
    },
    readBlock: async (name, { top, left, bottom, right }) => {
      const sheet = spec.sheets.find((candidate) => candidate.name === name);
      if (!sheet) return sheetMissing(name);
      const value = Array.from({ length: bottom - top + 1 }, (_, down) =>
        contentBlockLine(sheet.cells[top + down] ?? [], spec.styles, left, right),
      );
      return { ok: true, value: { cells: value, names: contentNames(spec) } };
    },
    insert: async (added, _course, step) => {
      const kept = keep(insertSheets(spec, added), true, step);
      return kept.ok ? { ok: true, value: {} } : kept;
    },
    remove: async (names, step) => keep(removeSheets(spec, names), true, step),
    write: async (sheet, cells, _names, step) => edit(sheet, cells, step),
    setFooter: async (sheet, footer, step) => keep(changeFooter(spec, sheet, footer), false, step),
    select: async (sheet, ref) => {
      if (missing(spec, [sheet]) !== undefined) return sheetMissing(sheet);
      choose({ sheet, ref });
      return done;
    },
    observe: async (listener) => {
      observers.add(listener);
      return { ok: true, value: () => void observers.delete(listener) };
    },
  };
}
