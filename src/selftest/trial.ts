/** What the checks of the contract are made with. */
import type { CellRef } from '../sheet/address';
import type { ContentCell, WorkbookContent, ContentSheet } from '../sheet/content';
import type { CellValue } from '../sheet/spec';
import type { Workbook, Result, Block, WorkbookFailure, WorkbookChange, Selection } from '../workbook/port';
import { same } from './same';
import { synthetic } from './synthetic';

export interface Opened {
  workbook: Workbook;
  /** What a person does in the workbook; left out where nobody can. */
  user?: {
    type: (sheet: string, at: CellRef, value: CellValue) => Promise<void> | void;
    select: (sheet: string, at: CellRef) => Promise<void> | void;
  };
}

/** One thing that every workbook behind the port does; it throws where that is not so. */
export interface TrialCheck {
  name: string;
  run: (opened: Opened) => Promise<void>;
}

/** The value of a result that must be good. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The cells of a block that must have been read. */
export const cellsOf = (result: Result<Block>): ContentCell[][] => value(result).cells;

/** The failure of a result that must not be good. */
export function failure(result: Result<unknown>): WorkbookFailure {
  if (result.ok) throw new Error('It was done.');
  return result.failure;
}

/** Content without holes in it, so that two readings can be compared. */
export function picture(content: WorkbookContent): unknown {
  return content.sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows].map(([row, cells]) => [row, [...cells]]),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
}

/** What a check works with: a workbook, and the description put into it. */
class Trial {
  constructor(readonly opened: Opened) {}
  get workbook(): Workbook {
    return this.opened.workbook;
  }
  readonly readAll = async (): Promise<WorkbookContent> => value(await this.workbook.read());
  readonly inserted = async (): Promise<void> => same(value(await this.workbook.insert(synthetic)), {});
}

export const check = (name: string, act: (trial: Trial) => Promise<void>): TrialCheck => ({
  name,
  run: (opened) => act(new Trial(opened)),
});

export function sheetOf(content: WorkbookContent, sheet: string): ContentSheet {
  const found = content.sheets.find((candidate) => candidate.name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

/** A listener that remembers. */
export function ears() {
  const changes: WorkbookChange[] = [];
  const selections: Selection[] = [];
  return {
    changes,
    selections,
    changed: (change: WorkbookChange) => void changes.push(change),
    selected: (at: Selection) => void selections.push(at),
    forget: () => {
      changes.length = 0;
      selections.length = 0;
    },
  };
}

/** Waits for what is to come. */
export async function until(come: () => boolean): Promise<void> {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 10));
}
