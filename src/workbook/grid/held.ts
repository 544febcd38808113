/** What a workbook in memory holds, its steps, and who is told of them. */
import { a1 } from '../../sheet/address';
import type { WorkbookSpec } from '../../sheet/spec';
import type { CellWrite, Result, Selection, Step, Workbook } from '../port';
import { missing, writeCells } from './change';
import { NO_HISTORY, record, stepsOf, travel } from './history';

type Observer = Parameters<Workbook['observe']>[0];
type Steps = ReturnType<typeof stepsOf>;

/** A change that was made. */
export const done: Result<void> = { ok: true, value: undefined };

const tell = (observer: Observer, { sheet, ref }: Selection): void => observer.selected?.({ sheet, ref });

/** The description, the selection and the history; every change goes through here. */
export class HeldSpec {
  private selectedAt: Selection | undefined;
  private past = NO_HISTORY;
  private ways: Steps = stepsOf(NO_HISTORY);
  private readonly subscribers = new Set<() => void>();
  private readonly observers = new Set<Observer>();

  constructor(private now: WorkbookSpec) {}

  readonly spec = (): WorkbookSpec => this.now;
  readonly selection = (): Selection | undefined => this.selectedAt;
  readonly steps = (): Steps => this.ways;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.subscribers.add(listener);
    return () => void this.subscribers.delete(listener);
  };

  readonly observe = (observer: Observer): (() => void) => {
    this.observers.add(observer);
    if (this.selectedAt) tell(observer, this.selectedAt);
    return () => void this.observers.delete(observer);
  };

  readonly hold = (next: WorkbookSpec): void => {
    this.now = next;
    this.publish();
  };

  /** Keeps a change that succeeded and tells of it. */
  readonly keep = (
    changed: Result<WorkbookSpec>,
    edited: boolean,
    step?: Step,
    at?: Selection,
  ): Result<void> => {
    if (!changed.ok) return changed;
    if (step) this.remember(record(this.past, { step, spec: this.now, at: step.at ?? at }));
    this.hold(changed.value);
    if (edited) this.tellChanged('entries');
    return done;
  };

  /** A step without a place of its own leads to the first of its cells that can be seen. */
  readonly edit = (sheet: string, writes: CellWrite[], step?: Step): Result<void> => {
    const [first] = writes;
    const seen = this.now.sheets.some(({ name, visibility }) => name === sheet && visibility === 'visible');
    const at = first && seen ? { sheet, ref: first.ref } : undefined;
    return this.keep(writeCells(this.now, sheet, writes), writes.length > 0, step, at);
  };

  readonly choose = (at: Selection): void => {
    const before = this.selectedAt;
    if (before && before.sheet === at.sheet && a1(before.ref) === a1(at.ref)) return;
    this.show(at);
  };

  /** Goes a step back or on, to where it was made; false where there is none. */
  readonly travel = (way: keyof Steps): boolean => {
    const gone = travel(this.past, way, this.now);
    if (!gone) return false;
    this.remember(gone.history);
    this.hold(gone.moment.spec);
    this.tellChanged('structure');
    const { at } = gone.moment;
    if (at && missing(this.now, [at.sheet]) === undefined) this.show(at);
    return true;
  };

  private show(at: Selection): void {
    this.selectedAt = { ...at };
    this.publish();
    [...this.observers].forEach((observer) => tell(observer, at));
  }

  private remember(history: typeof NO_HISTORY): void {
    this.past = history;
    this.ways = stepsOf(history);
  }

  private publish(): void {
    [...this.subscribers].forEach((listener) => listener());
  }

  private tellChanged(what: Parameters<NonNullable<Observer['changed']>>[0]): void {
    [...this.observers].forEach((observer) => observer.changed?.(what));
  }
}
