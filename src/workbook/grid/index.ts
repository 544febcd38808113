/** The workbook of the browser page: it lives in memory, and the grid draws what it holds. */
import type { WorkbookSpec } from '../../sheet/spec';
import type { CellWrite, Result, Selection, Step, StepHistory, Workbook } from '../port';
import { changeFooter, insertSheets, missing, removeSheets } from './change';
import { contentBlockLine, contentNames, workbookContent } from './content';
import { HeldSpec, done } from './held';

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

const sheetMissing = (sheet: string): Result<never> => ({
  ok: false,
  failure: { code: 'sheet-missing', sheet },
});

/** A workbook that holds a description and nothing else. */
export function gridWorkbook(initial: WorkbookSpec = EMPTY): GridWorkbook {
  const held = new HeldSpec(initial);
  const { keep, edit, choose } = held;
  return {
    spec: held.spec,
    selection: held.selection,
    subscribe: held.subscribe,
    history: {
      subscribe: held.subscribe,
      getSnapshot: held.steps,
      travel: async (way) => held.travel(way),
    },
    apply: held.hold,
    edit,
    selected: choose,
    sheets: async () => ({
      ok: true,
      value: held.spec().sheets.map(({ name, visibility }) => ({ name, visibility })),
    }),
    read: async (names) => {
      const absent = missing(held.spec(), names ?? []);
      if (absent !== undefined) return sheetMissing(absent);
      return { ok: true, value: workbookContent(held.spec(), names && new Set(names)) };
    },
    readBlock: async (name, { top, left, bottom, right }) => {
      const spec = held.spec();
      const sheet = spec.sheets.find((candidate) => candidate.name === name);
      if (!sheet) return sheetMissing(name);
      const value = Array.from({ length: bottom - top + 1 }, (_, down) =>
        contentBlockLine(sheet.cells[top + down] ?? [], spec.styles, left, right),
      );
      return { ok: true, value: { cells: value, names: contentNames(spec) } };
    },
    insert: async (added, _course, step) => {
      const kept = keep(insertSheets(held.spec(), added), true, step);
      return kept.ok ? { ok: true, value: {} } : kept;
    },
    remove: async (names, step) => keep(removeSheets(held.spec(), names), true, step),
    write: async (sheet, cells, _names, step) => edit(sheet, cells, step),
    setFooter: async (sheet, footer, step) => keep(changeFooter(held.spec(), sheet, footer), false, step),
    select: async (sheet, ref) => {
      if (missing(held.spec(), [sheet]) !== undefined) return sheetMissing(sheet);
      choose({ sheet, ref });
      return done;
    },
    observe: async (listener) => {
      return { ok: true, value: held.observe(listener) };
    },
  };
}
