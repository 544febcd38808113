/** What the pane shows and says, and the one action that goes on. */
import { createStore } from '../intake/store';
import type { Course } from '../workbook/port';
import type { Busy, Failure, FormScreen, Notice, PaneState, Screen } from './state';

/** Longer than Excel takes unless a cell is being edited. */
const PATIENCE_MS = 2000;
/** A part of the program that could not be loaded, say: the pane must not stay busy for that. */
const thrown = (error: unknown): Failure => ({
  code: 'unknown',
  detail: error instanceof Error ? error.message : String(error),
});

/** Holds the pane's state and is the only one that changes it. */
export class Showing {
  readonly store = createStore<PaneState>({ screen: { kind: 'loading' } });
  /** Once true, nothing that is shown changes any more. */
  protected disposed = false;
  /** How often the person asked the pane for a criterion. */
  protected asked = 0;
  private late = 0;
  private stopper: AbortController | undefined;

  /** The form on screen, where there is one. */
  form(): FormScreen | undefined {
    const { screen } = this.store.getSnapshot();
    return screen.kind === 'form' ? screen : undefined;
  }

  /** Shows a screen; what was said before is gone, unless something is said now. */
  show(screen: Screen, said: { notice?: Notice; failure?: Failure } = {}): void {
    const { busy, late } = this.store.getSnapshot();
    this.set({ screen, ...said, ...(busy === undefined ? {} : { busy }), ...(late ? { late } : {}) });
  }

  /** Shows a criterion (the general information where left out); what the workbook tells of the selection before that is over. */
  turnTo(id: string | undefined): void {
    this.asked++;
    const state = this.form();
    if (state) this.show({ ...state, current: id });
  }

  /** Shows a screen and leaves what was said; that the code is frozen holds only until the form changes. */
  protected update(screen: Screen): void {
    const { notice, ...state } = this.store.getSnapshot();
    if (screen === state.screen) return;
    const over = notice?.code === 'ready' && screen.kind === 'form' && screen.stale;
    this.set({ ...state, screen, ...(notice && !over ? { notice } : {}) });
  }

  protected set(state: PaneState): void {
    if (!this.disposed) this.store.set(state);
  }

  /** Says why something was not done. */
  refuse(failure: Failure): false {
    this.show(this.store.getSnapshot().screen, { failure });
    return false;
  }

  /** One action at a time; says why it failed. */
  async during(busy: Busy, act: (course: Course) => Promise<Failure | undefined>): Promise<boolean> {
    const before = this.store.getSnapshot();
    if (before.busy !== undefined) return false;
    this.set({ screen: before.screen, busy });
    const stopper = new AbortController();
    this.stopper = stopper;
    const failure = await act({
      signal: stopper.signal,
      progress: (done, of) => this.set({ ...this.store.getSnapshot(), stage: { done, of } }),
    }).catch(thrown);
    const { screen, notice, late } = this.store.getSnapshot();
    this.set({ screen, ...(notice ? { notice } : {}), ...(late ? { late } : {}) });
    return failure === undefined || this.refuse(failure);
  }

  /** Stops what is going on, as soon as that leaves nothing half done. */
  halt(): void {
    this.stopper?.abort();
  }

  /** Tells when Excel takes its time: most often a cell is being edited, and it waits for the end of that. */
  async patiently<T>(act: () => Promise<T>): Promise<T> {
    const tell = (by: number): void => {
      this.late += by;
      this.set({ ...this.store.getSnapshot(), late: this.late > 0 });
    };
    let told = false;
    const timer = setTimeout(() => {
      told = true;
      tell(1);
    }, PATIENCE_MS);
    try {
      return await act();
    } finally {
      clearTimeout(timer);
      if (told) tell(-1);
    }
  }
}
