/**
 * The one door between the program and wherever the workbook lives: Excel (Office.js), an .xlsx file, or the browser grid.
 * Every adapter passes the contract suite in test/workbook.
 */
import type { Area, CellRef } from '../sheet/address';
import type { ContentCell, ContentName, WorkbookContent } from '../sheet/content';
import type { CellValue, WorkbookSpec } from '../sheet/spec';

export interface SheetInfo {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
}

/** What may have changed: values of cells, or also where cells, sheets and names stand. */
export type WorkbookChange = 'entries' | 'structure';

/** A block of cells, row by row, and where the workbook's names stood at that moment. */
export interface Block {
  cells: ContentCell[][];
  names: ContentName[];
}

/** A value to write, or null to empty the cell. Text is always written as text, never as a formula. */
export interface CellWrite {
  ref: CellRef;
  value: CellValue | null;
}

export type WorkbookFailure =
  | {
      code:
        | 'cell-editing'
        | 'workbook-protected'
        | 'sheet-protected'
        | 'read-only'
        | 'connection-lost'
        | 'api-missing'
        | 'too-large'
        | 'cancelled';
    }
  /** The names stand elsewhere than whoever asked believes: nothing was written. */
  | { code: 'moved' }
  | { code: 'sheet-exists'; sheet: string }
  | { code: 'sheet-missing'; sheet: string }
  | { code: 'name-exists'; name: string }
  /** A step failed, and taking back what was done before it failed too: these sheets want a person's eye. */
  | { code: 'not-undone'; sheets: string[]; cause: WorkbookFailure }
  | { code: 'locked'; sheet: string; ref: CellRef }
  /** Excel does not give its file away. */
  | { code: 'file-withheld'; detail: string }
  | { code: 'unknown'; detail: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: WorkbookFailure };

/** How a long step is accompanied: told how far it has come, and asked between its stages whether to go on. */
export interface Course {
  progress?: (stage: number, stages: number) => void;
  signal?: AbortSignal;
}

/** What was put in. Pages may be left as they are where Excel can't set them up; everything else is there. */
export interface Inserted {
  unprinted?: WorkbookFailure;
}

export interface Selection {
  sheet: string;
  ref: CellRef;
  /** Where a place is shown: a cell that is to be in view with it, as far as there is room. */
  through?: CellRef;
}

/**
 * A change as a person would name it. Writes that bear the same step are one change, and are taken back together.
 */
export interface Step {
  code:
    | 'typed'
    | 'pasted'
    | 'cleared'
    | 'filled'
    | 'answered'
    | 'tried'
    | 'carried'
    | 'confirmed'
    | 'marked'
    | 'noted'
    | 'field'
    | 'ready'
    | 'planned'
    | 'numbered'
    | 'added';
  /** Cells or criteria that it concerns. */
  count?: number;
  /** The cell or criterion, where it concerns one. */
  place?: string;
  /** Where the view goes when it is taken back; left out, to the first of its cells. */
  at?: Selection;
}

/** The step that would be taken back, and the one that would be done again. */
export interface Steps {
  undo: Step | undefined;
  redo: Step | undefined;
}

/** What was done to a workbook, to be taken back and done again. */
export interface StepHistory {
  subscribe(listener: () => void): () => void;
  /** The same object until one of the two is another. */
  getSnapshot(): Steps;
  /** Takes the last step back, or does it again, and selects what changed; false where that could not be done. */
  travel(way: keyof Steps): Promise<boolean>;
}

export interface Workbook {
  /** Left out where the workbook keeps none: Excel does not take back what add-ins write. */
  history?: StepHistory;
  /** Sheets in order, with their visibility. */
  sheets(): Promise<Result<SheetInfo[]>>;
  /**
   * Reads whole sheets (all where `names` is left out), with names and properties. Where all are read, a sheet that is far larger
   * than any form may come without its cells.
   */
  read(names?: string[]): Promise<Result<WorkbookContent>>;
  /** Reads one block of cells in one round trip. */
  readBlock(sheet: string, area: Area): Promise<Result<Block>>;
  /** Adds the sheets of the description; nothing of it stays when a step fails. */
  insert(spec: WorkbookSpec, course?: Course, step?: Step): Promise<Result<Inserted>>;
  /** Takes away sheets that the product added, with their names. */
  remove(sheets: string[], step?: Step): Promise<Result<void>>;
  /**
   * Writes values into unlocked cells of one sheet: all of them, or none. `names` are the workbook's names as they stood when the
   * cells were chosen; where one has moved, nothing is written.
   */
  write(
    sheet: string,
    cells: CellWrite[],
    names?: readonly ContentName[],
    step?: Step,
  ): Promise<Result<void>>;
  /** Writes into a sheet's footer. */
  setFooter(
    sheet: string,
    footer: { left?: string; center?: string; right?: string },
    step?: Step,
  ): Promise<Result<void>>;
  /** Shows the sheet and selects the cell. */
  select(sheet: string, ref: CellRef): Promise<Result<void>>;
  /** Calls back after edits and selections, and at once where a selection is known; a hint only, edits are always read again. Returns how to stop. */
  observe(listener: {
    changed?: (change: WorkbookChange) => void;
    selected?: (at: Selection) => void;
  }): Promise<Result<() => void>>;
}
