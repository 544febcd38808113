/** The workbook of the browser page: it lives in memory, and the grid draws what it holds. */
import { a1 } from '../../sheet/address';
import type { WorkbookSpec } from '../../sheet/spec';
import type { CellWrite, Result, Selection, Workbook } from '../port';
import { changeFooter, insertSheets, missing, removeSheets, writeCells } from './change';
import { contentCell, contentNames, workbookContent } from './content';

export interface GridWorkbook extends Workbook {
  /** What the workbook holds now; the same object until it changes. */
  spec(): WorkbookSpec;
  /** The cell that was last selected, by a person or by the program; the same object until another is. */
  selection(): Selection | undefined;
  /** Calls back whenever `spec` or `selection` give something new. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Takes over what was derived from the answers. Nobody is told of an edit, for it was none. */
  apply(spec: WorkbookSpec): void;
  /** An edit of a person in the grid: like `write`, at once. */
  edit(sheet: string, writes: CellWrite[]): Result<void>;
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
  const subscribers = new Set<() => void>();
  const observers = new Set<Parameters<Workbook['observe']>[0]>();

  const publish = (): void => [...subscribers].forEach((listener) => listener());
  const hold = (next: WorkbookSpec): void => {
    spec = next;
    publish();
  };
  /** Keeps a change that succeeded and tells of it. */
  const keep = (changed: Result<WorkbookSpec>, edited: boolean): Result<void> => {
    if (!changed.ok) return changed;
    hold(changed.value);
    if (edited) [...observers].forEach((observer) => observer.changed?.('entries'));
    return done;
  };
  const choose = (at: Selection): void => {
    if (selection && selection.sheet === at.sheet && a1(selection.ref) === a1(at.ref)) return;
    selection = { sheet: at.sheet, ref: at.ref };
    publish();
    [...observers].forEach((observer) => observer.selected?.({ sheet: at.sheet, ref: at.ref }));
  };
  const edit = (sheet: string, writes: CellWrite[]): Result<void> =>
    keep(writeCells(spec, sheet, writes), writes.length > 0);

  return {
    spec: () => spec,
    selection: () => selection,
    subscribe: (listener) => {
      subscribers.add(listener);
      return () => void subscribers.delete(listener);
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
      const cellOf = (row: number, col: number) => {
        const cell = sheet.cells[row]?.[col];
        return contentCell(cell, cell?.style === undefined ? undefined : spec.styles[cell.style]);
      };
      const value = Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => cellOf(top + r, left + c)),
      );
      return { ok: true, value: { cells: value, names: contentNames(spec) } };
    },
    insert: async (added) => {
      const kept = keep(insertSheets(spec, added), true);
      return kept.ok ? { ok: true, value: {} } : kept;
    },
    remove: async (names) => keep(removeSheets(spec, names), true),
    write: async (sheet, cells) => edit(sheet, cells),
    setFooter: async (sheet, footer) => keep(changeFooter(spec, sheet, footer), false),
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
