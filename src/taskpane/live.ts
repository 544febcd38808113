/** The workbook as it is now: read once, then kept in step with edits from the sheet and writes from the pane. */
import type { CellChange } from '../form/changes';
import { inverse, restored, usedArea, withBlock, withChanges } from '../form/reread';
import { catalogue, loadRubric } from '../rubric/catalogue';
import type { WorkbookContent } from '../sheet/content';
import type { Workbook } from '../workbook/port';
import { atSelection, formScreen, screenOf } from './state';
import type { Busy, Failure, FormScreen, Notice, PaneState, Screen } from './state';
import { createStore } from './store';

/** Edits come in bursts; one reading serves them all. */
const QUIET_MS = 30;

/** Holds the pane's state and is the only one that changes it. */
export class Live {
  readonly store = createStore<PaneState>({ screen: { kind: 'loading' } });
  /** Which of several forms the person chose. */
  chosen: string | undefined;
  private stop: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes follow each other, in the order in which they were made. */
  private queue: Promise<unknown> = Promise.resolve();
  private writing = 0;
  /** Goes up with every write, so that a reading from before it is thrown away. */
  private epoch = 0;

  constructor(readonly workbook: Workbook) {}

  /** The form on screen, where there is one. */
  form(): FormScreen | undefined {
    const { screen } = this.store.getSnapshot();
    return screen.kind === 'form' ? screen : undefined;
  }

  /** Shows a screen; what was said before is gone, unless something is said now. */
  show(screen: Screen, said: { notice?: Notice; failure?: Failure } = {}): void {
    const { busy } = this.store.getSnapshot();
    this.store.set({ screen, ...said, ...(busy === undefined ? {} : { busy }) });
  }

  /** Shows a screen and leaves what was said; that the code is frozen holds only until the form changes. */
  private update(screen: Screen): void {
    const { notice, ...state } = this.store.getSnapshot();
    if (screen === state.screen) return;
    const over = notice?.code === 'ready' && screen.kind === 'form' && screen.stale;
    this.store.set({ ...state, screen, ...(notice && !over ? { notice } : {}) });
  }

  /** Says why something was not done. */
  refuse(failure: Failure): false {
    this.show(this.store.getSnapshot().screen, { failure });
    return false;
  }

  /** One action at a time; says why it failed. */
  async during(busy: Busy, act: () => Promise<Failure | undefined>): Promise<boolean> {
    const before = this.store.getSnapshot();
    if (before.busy !== undefined) return false;
    this.store.set({ screen: before.screen, busy });
    const failure = await act();
    const { screen, notice } = this.store.getSnapshot();
    this.store.set({ screen, ...(notice ? { notice } : {}) });
    return failure === undefined || this.refuse(failure);
  }

  /** Waits until everything is written, then reads the whole workbook. */
  async read(): Promise<Screen> {
    await this.queue;
    const content = await this.workbook.read();
    if (!content.ok) return { kind: 'failed', failure: content.failure };
    const known = catalogue.map(({ id }) => id);
    const screen = await screenOf(content.value, known, loadRubric, this.chosen);
    const before = this.form();
    return screen.kind === 'form' && before?.rubric === screen.rubric
      ? { ...screen, current: before.current }
      : screen;
  }

  /** Begins to listen to the workbook. */
  async follow(): Promise<void> {
    if (this.stop) return;
    const observed = await this.workbook.observe({
      changed: () => this.hint(),
      selected: (at) => {
        const state = this.form();
        if (state) this.update(atSelection(state, at));
      },
    });
    if (observed.ok) this.stop = observed.value;
  }

  /** Ends listening. */
  dispose(): void {
    clearTimeout(this.timer);
    this.stop?.();
    this.stop = undefined;
  }

  /** Writes all of the cells or none. The pane shows them at once, and takes them back where they could not be written. */
  async write(sheet: string, changes: CellChange[]): Promise<boolean> {
    const state = this.form();
    if (!state || changes.length === 0) return state !== undefined;
    const old = inverse(state.content, sheet, changes);
    this.epoch++;
    this.writing++;
    this.derive(withChanges(state.content, sheet, changes));
    const result = this.queue.then(() => this.workbook.write(sheet, changes));
    this.queue = result;
    const { ok, ...rest } = await result;
    this.writing--;
    if (ok) return true;
    const now = this.form();
    if (now) this.derive(restored(now.content, sheet, old));
    return 'failure' in rest ? this.refuse(rest.failure) : false;
  }

  /** Something may have changed: reads the form's block again when it is quiet. */
  private hint(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reread(), QUIET_MS);
  }

  private async reread(): Promise<void> {
    const state = this.form();
    if (!state) return;
    if (this.writing > 0) return this.hint();
    const { epoch } = this;
    const { sheet } = state.form.located;
    const area = usedArea(sheet);
    const block = await this.workbook.readBlock(sheet.name, area);
    // a write began meanwhile: what was read is already old
    if (epoch !== this.epoch) return this.hint();
    if (!block.ok) {
      if (block.failure.code === 'sheet-missing') this.show(await this.read());
      else this.refuse(block.failure);
      return;
    }
    const now = this.form();
    if (now) this.derive(withBlock(now.content, sheet.name, area, block.value));
  }

  private derive(content: WorkbookContent): void {
    const state = this.form();
    const screen = state && formScreen(content, state.rubric, state.recognised, state);
    if (screen) this.update(screen);
  }
}
