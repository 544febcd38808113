/** What the pane wrote into a workbook that keeps no history of its own, to be taken back: Excel does not undo what add-ins write. */
import type { CellChange } from '../form/answers/changes';
import { createStore } from '../intake/store';
import type { CellRef } from '../sheet/address';
import type { ContentSheet, WorkbookContent } from '../sheet/content';
import { standStill } from '../sheet/names';
import type { CellValue } from '../sheet/spec';
import type { Selection, Step, StepHistory, Steps } from '../workbook/port';
import type { Make, Writing } from './writing';

/** Cells of one sheet as they were and as they were written, and where the names stood. */
interface Part {
  sheet: string;
  names: WorkbookContent['names'];
  before: CellChange[];
  after: CellChange[];
}

interface Done {
  step: Step;
  parts: Part[];
}

const DEPTH = 200;

/** The workbook's way to write cells and to select one. */
export interface Hands {
  write(make: Make): Promise<boolean>;
  select(at: Selection): Promise<unknown>;
}

/** A history over what is recorded; a cell that somebody changed since is left alone. */
export class Written implements StepHistory {
  private readonly store = createStore<Steps>({ undo: undefined, redo: undefined });
  private past: Record<keyof Steps, readonly Done[]> = { undo: [], redo: [] };

  constructor(private readonly hands: Hands) {}

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  /** Remembers cells that are about to be written; `content` still holds what stood there. */
  record(step: Step, { sheet, changes }: Writing, content: WorkbookContent): void {
    // the code also stands in the footer, which is not read back
    if (step.code === 'ready') return;
    const rows = content.sheets.find(({ name }) => name === sheet)?.rows;
    const before = changes.map(({ ref }) => ({ ref, value: valueAt(rows, ref) }));
    const part: Part = { sheet, names: content.names, before, after: changes };
    const last = this.past.undo.at(-1);
    const done =
      last?.step === step
        ? [...this.past.undo.slice(0, -1), { step, parts: [...last.parts, part] }]
        : [...this.past.undo, { step, parts: [part] }];
    this.keep({ undo: done.slice(-DEPTH), redo: [] });
  }

  async travel(way: keyof Steps): Promise<boolean> {
    const done = this.past[way].at(-1);
    if (!done) return false;
    for (const part of way === 'undo' ? done.parts.toReversed() : done.parts)
      if (!(await this.hands.write(makeOf(part, way)))) return false;
    const other = way === 'undo' ? 'redo' : 'undo';
    const rest = this.past[way].slice(0, -1);
    const gone = [...this.past[other], done];
    this.keep(way === 'undo' ? { undo: rest, redo: gone } : { undo: gone, redo: rest });
    const at = done.step.at ?? placeOf(done);
    if (at) await this.hands.select(at);
    return true;
  }

  private keep(past: Record<keyof Steps, readonly Done[]>): void {
    this.past = past;
    this.store.set({ undo: past.undo.at(-1)?.step, redo: past.redo.at(-1)?.step });
  }
}

/** What a cell holds, as it can be written again: no error value can. */
function valueAt(rows: ContentSheet['rows'] | undefined, { row, col }: CellRef): CellValue | null {
  const value = rows?.get(row)?.get(col)?.value ?? null;
  return typeof value === 'object' ? null : value;
}

const placeOf = ({ parts: [part] }: Done): Selection | undefined => {
  const ref = part?.before[0]?.ref;
  return part && ref && { sheet: part.sheet, ref };
};

/** Writes one side of a part where its cells still hold the other; undefined where they stand elsewhere by now. */
const makeOf =
  ({ sheet, names, before, after }: Part, way: keyof Steps): Make =>
  ({ content }) => {
    if (!standStill(names, content.names)) return undefined;
    const rows = content.sheets.find(({ name }) => name === sheet)?.rows;
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    const untouched = to.filter(({ ref }, index) => valueAt(rows, ref) === (from[index]?.value ?? null));
    return { sheet, changes: untouched };
  };
