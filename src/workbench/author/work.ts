/** The author's work on screen, kept as it changes. */
import { createStore } from '../../intake/store';
import type { Store } from '../../intake/store';
import { beginWork, discardWork, keepWork, leaveWork } from './kept-work';
import type { AuthorWork } from './kept-work';

/** Work that is gone on with. */
export interface ResumedWork extends AuthorWork {
  id: string;
}

export interface WorkState {
  work?: AuthorWork;
  /** False where the browser could not keep what is on screen. */
  kept: boolean;
}

export class Work {
  private readonly store: Store<WorkState>;
  /** What is kept has this id; undefined where nothing is. */
  private id: Promise<string> | undefined;
  /** What is kept follows each other, so that the last stays. */
  private queue: Promise<void> = Promise.resolve();

  constructor(resumed: ResumedWork | undefined) {
    this.store = createStore<WorkState>({ ...(resumed ? { work: resumed } : {}), kept: true });
    if (resumed) this.id = Promise.resolve(resumed.id);
  }

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly getSnapshot = (): WorkState => this.store.getSnapshot();

  /** Begins with other work; what was in hand stays kept. */
  readonly begin = (work: AuthorWork): void => {
    void this.leave();
    this.put(work);
  };

  readonly change = (part: Partial<AuthorWork>): void => {
    const { work } = this.getSnapshot();
    if (work) this.put({ ...work, ...part });
  };

  /** Goes to a row. That alone makes no work of what was published. */
  readonly select = (selected: number): void => {
    const { work } = this.getSnapshot();
    if (!work) return;
    if (this.id) this.put({ ...work, selected });
    else this.show({ work: { ...work, selected } });
  };

  /** Shows what was published, of which nothing needs to be kept. */
  readonly published = (part: Partial<AuthorWork>): void => {
    const { id } = this;
    const { work } = this.getSnapshot();
    this.id = undefined;
    if (work) this.show({ work: { ...work, ...part } });
    if (!id) return;
    this.inTurn(async () => {
      await discardWork(await id);
      await leaveWork(await id);
    });
  };

  /** Lets go of what is in hand; done when another tab may have it. */
  readonly leave = async (): Promise<void> => {
    const { id } = this;
    this.id = undefined;
    await this.queue;
    // where nothing could be kept, nothing is held
    await id?.then(leaveWork).catch(() => undefined);
  };

  private put(work: AuthorWork): void {
    const id = (this.id ??= beginWork());
    this.show({ work });
    this.inTurn(async () => keepWork(await id, work));
  }

  private show(change: Partial<WorkState>): void {
    this.store.set({ ...this.getSnapshot(), ...change });
  }

  private inTurn(act: () => Promise<void>): void {
    const told = (kept: boolean): void => {
      if (kept !== this.getSnapshot().kept) this.show({ kept });
    };
    this.queue = this.queue.then(act).then(
      () => told(true),
      () => told(false),
    );
  }
}
