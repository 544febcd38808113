/** The workbook as it is now: read once, then kept in step with edits from the sheet and writes from the pane. */
import { usedArea, withBlock, withChanges } from '../form/answers/reread';
import { standStill } from '../sheet/names';
import type { RubricStore } from '../rubric/store';
import type { WorkbookContent } from '../sheet/content';
import type { Result, Selection, Step, StepHistory, Workbook, WorkbookChange } from '../workbook/port';
import { atSelection, formScreen, screenOf } from './state';
import type { Failure, FormScreen, Screen } from './state';
import { Showing } from './showing';
import type { Make, Writing } from './writing';
import { Written } from './written';

/** How long after a change could not be read it is tried again. */
const RETRY_MS = 2000;
/** How often a write is worked out anew because the form moved under it. */
const MOST_MOVES = 3;

/** What was entered and is not in the workbook yet. */
interface Pending extends Writing {
  make: Make;
  step: Step | undefined;
}

/** Keeps what the pane shows in step: it is the workbook as read, with what is not written yet. */
export class Live extends Showing {
  /** Which of several forms the person chose. */
  chosen: string | undefined;
  private stop: (() => void) | undefined;
  /** Readings and writes follow each other, so that none meets a half of another. */
  private queue: Promise<unknown> = Promise.resolve();
  /** What the workbook holds, as far as is known. */
  private base: WorkbookContent | undefined;
  private pending: Pending[] = [];
  /** What is to be read again: nothing, the form's cells, or everything. */
  private unread: WorkbookChange | undefined;
  /** Why a change could not be read yet. */
  private unheard: Failure | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** A reading waits for its turn, or goes on. */
  private waiting = false;
  private reading = false;
  /** The cell that the pane selects just now. */
  private going: Selection | undefined;

  /** Of a workbook that keeps no history, what the pane wrote. */
  private readonly written: Written | undefined;
  readonly history: StepHistory;

  constructor(
    readonly workbook: Workbook,
    private readonly forms: RubricStore,
  ) {
    super();
    const { history } = workbook;
    const written = new Written({
      write: (make) => this.write(make),
      select: ({ sheet, ref }) => workbook.select(sheet, ref),
    });
    this.history = history ?? written;
    if (!history) this.written = written;
  }

  /** Selects a cell; what the workbook tells of another one until that is done is over. */
  async goTo(at: Selection): Promise<Result<void>> {
    this.going = at;
    try {
      return await this.workbook.select(at.sheet, at.ref);
    } finally {
      if (this.going === at) this.going = undefined;
    }
  }

  /** Waits until everything is written, then reads the whole workbook. */
  read(): Promise<Screen> {
    return this.inTurn(() => this.readAll());
  }

  /** Begins to listen to the workbook. */
  async follow(): Promise<void> {
    if (this.stop) return;
    const observed = await this.workbook.observe({
      changed: (change) => this.hint(change),
      selected: (at) => this.select(at),
    });
    if (!observed.ok) this.refuse({ code: 'not-observed', cause: observed.failure });
    else if (this.disposed) observed.value();
    else this.stop = observed.value;
  }

  /** Ends listening; what comes in later changes nothing. */
  dispose(): void {
    this.disposed = true;
    clearTimeout(this.retry);
    this.stop?.();
    this.stop = undefined;
  }

  /** Writes all of the cells or none. The pane shows them at once, and takes them back where they could not be written. `step` remembers them. */
  async write(make: Make, step?: Step): Promise<boolean> {
    const state = this.form();
    if (!state) return false;
    const writing = make(state);
    if (!writing) return this.refuse({ code: 'cells-missing' });
    if (writing.changes.length === 0) return true;
    const pending: Pending = { ...writing, make, step };
    this.pending.push(pending);
    this.derive();
    const failure = await this.inTurn(() => this.land(pending));
    if (failure === undefined) return true;
    this.pending = this.pending.filter((other) => other !== pending);
    this.derive();
    return this.refuse(failure);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.queue.then(() => this.patiently(act));
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Writes what is pending where it belongs: if the form moved, it is read and the cells are worked out anew. */
  private async land(pending: Pending): Promise<Failure | undefined> {
    for (let moves = 0; ; moves++) {
      // a reading before this turn may have found that its row is gone
      if (!this.pending.includes(pending)) return { code: 'cells-missing' };
      const { sheet, changes, step } = pending;
      const { ok, ...rest } = await this.workbook.write(sheet, changes, this.base?.names, step);
      if (ok) {
        if (step && this.base) this.written?.record(step, { sheet, changes }, this.base);
        this.pending = this.pending.filter((other) => other !== pending);
        this.base &&= withChanges(this.base, sheet, changes);
        return undefined;
      }
      if (!('failure' in rest)) return { code: 'unknown', detail: '' };
      const { code } = rest.failure;
      if ((code !== 'moved' && code !== 'sheet-missing') || moves === MOST_MOVES) return rest.failure;
      const screen = await this.readAll();
      if (screen.kind === 'failed') return screen.failure;
      this.update(screen);
      if (screen.kind !== 'form') return { code: 'form-not-found' };
    }
  }

  private async readAll(): Promise<Screen> {
    const { unread } = this;
    // an edit that is told of from here on may not be in what is read
    this.unread = undefined;
    const content = await this.workbook.read();
    if (!content.ok) {
      if (unread) this.remember(unread);
      return { kind: 'failed', failure: content.failure };
    }
    this.base = content.value;
    const screen = await screenOf(content.value, this.forms, this.chosen);
    const before = this.form();
    if (screen.kind !== 'form' || before?.rubric !== screen.rubric) return screen;
    return this.withPending({ ...screen, current: before.current });
  }

  /** The form just read with what is not written yet, worked out for where its cells stand now. */
  private withPending(read: FormScreen): FormScreen {
    let screen = read;
    this.pending = this.pending.flatMap((pending) => {
      const again = pending.make(screen);
      if (!again) return [];
      Object.assign(pending, again);
      const content = withChanges(screen.content, again.sheet, again.changes);
      screen = formScreen(content, screen.found, screen) ?? screen;
      return [pending];
    });
    return screen;
  }

  /** Something may have changed: reads it again. */
  private hint(change: WorkbookChange): void {
    this.remember(change);
    this.readSoon();
  }

  private remember(change: WorkbookChange): void {
    if (this.unread !== 'structure') this.unread = change;
  }

  /** Reads what changed in its turn; changes that come while this waits are read with it. */
  private readSoon(): void {
    clearTimeout(this.retry);
    if (this.waiting) return;
    this.waiting = true;
    void this.inTurn(async () => {
      this.waiting = false;
      this.reading = true;
      await this.reread().finally(() => (this.reading = false));
    });
  }

  private async reread(): Promise<void> {
    const { unread: change } = this;
    this.unread = undefined;
    if (change === undefined || !this.form() || this.disposed) return;
    const read = change === 'entries' ? await this.rereadBlock() : 'moved';
    const screen = read === 'moved' ? await this.readAll() : read;
    if (screen !== 'read' && screen.kind === 'failed') this.hearAgain(change, screen.failure);
    else {
      this.heard();
      if (screen !== 'read') this.update(screen);
    }
  }

  /** A change could not be read: says so once, and tries until it can. */
  private hearAgain(change: WorkbookChange, failure: Failure): void {
    this.remember(change);
    if (!this.unheard) this.refuse(failure);
    this.unheard ??= failure;
    if (!this.disposed) this.retry = setTimeout(() => this.readSoon(), RETRY_MS);
  }

  /** What is shown is what the workbook holds; that it could not be read is over. */
  private heard(): void {
    const { failure, ...state } = this.store.getSnapshot();
    if (failure !== undefined && failure === this.unheard) this.set(state);
    this.unheard = undefined;
  }

  /** Reads the cells of the form's sheet again, where everything still stands as it stood. */
  private async rereadBlock(): Promise<'read' | 'moved' | Extract<Screen, { kind: 'failed' }>> {
    const { base } = this;
    const name = this.form()?.form.located.sheet.name;
    const sheet = base?.sheets.find((candidate) => candidate.name === name);
    if (!base || !sheet) return 'moved';
    const area = usedArea(sheet);
    const block = await this.workbook.readBlock(sheet.name, area);
    if (!block.ok)
      return block.failure.code === 'sheet-missing' ? 'moved' : { kind: 'failed', failure: block.failure };
    if (!standStill(base.names, block.value.names)) return 'moved';
    this.base = withBlock(base, sheet.name, area, block.value.cells);
    this.derive();
    return 'read';
  }

  /**
   * The card follows the selection, once the form stands on screen as it does in the sheet. Where the person has gone on in the pane
   * meanwhile, it stays there.
   */
  private select(at: Selection): void {
    const { asked, going } = this;
    if (going && (at.sheet !== going.sheet || at.ref.row !== going.ref.row)) return;
    const follow = (): void => {
      const state = this.form();
      if (state && this.asked === asked) this.update(atSelection(state, at));
    };
    if (this.unread === undefined && !this.reading) follow();
    else void this.inTurn(async () => follow());
  }

  private derive(): void {
    const state = this.form();
    if (!state || !this.base) return;
    const content = this.pending.reduce(
      (now, { sheet, changes }) => withChanges(now, sheet, changes),
      this.base,
    );
    const screen = formScreen(content, state.found, state);
    if (screen) this.update(screen);
  }
}
