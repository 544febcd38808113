/** Submitted files that a person chose: read a few at a time, kept as figures and findings, never as cells. */
import { fileProblemText } from '../../messages/file-problems/index';
import type { BegunDecision } from './begun';
import type { Language } from '../../messages/language';
import { builtIn } from '../../rubric/store';
import type { RubricStore } from '../../rubric/store';
import type { Appraisal } from '../../review/appraisal/appraisal';
import type { FileKeeper } from './kept-files';
import type { Reader } from './reader';
import { Held } from './held';
import { asRead, stampOf, waitingAgain, type BatchEntry, type BatchState, type HeldOffice } from './entry';
import { NO_OFFICE } from './office';
import { NOTHING_SHARED, isSettled, sharedFindings } from './shared';

/** How many files are read side by side. */
const AT_ONCE = 2;

export class Batch {
  readonly subscribe: Held['subscribe'];
  readonly getSnapshot: Held['getSnapshot'];
  private readonly held: Held;
  private next = 1;
  /** The forms by which files were read last. */
  private known: RubricStore['entries'] | undefined;
  private controller: AbortController | undefined;
  /** Rows are told one after the other, so that each keeps those before it. */
  private mended: Promise<void> = Promise.resolve();

  constructor(
    readonly reader: Reader,
    readonly forms: RubricStore = builtIn,
    readonly keeper?: FileKeeper,
  ) {
    this.held = new Held(keeper);
    ({ subscribe: this.subscribe, getSnapshot: this.getSnapshot } = this.held);
  }

  private get state(): BatchState {
    return this.held.state;
  }

  /** True while something that was decided, or is being written, stands in no file. */
  get unsaved(): boolean {
    return this.state.entries.some(({ unsaved, begun }) => unsaved === true || (begun?.size ?? 0) > 0);
  }

  /** Goes on with kept files: reads them, and holds to what was decided. False where another page or pane has them. */
  async takeUp(batch: string, language: Language): Promise<boolean> {
    const kept =
      this.state.entries.length > 0 ? undefined : await this.keeper?.take(batch).catch(() => undefined);
    if (!kept) return false;
    this.next = Math.max(0, ...kept.map(({ id }) => id)) + 1;
    this.held.set({
      kept: true,
      reviewer: kept.map(({ reviewer }) => reviewer).find((name) => name !== '') ?? '',
      entries: kept.map(waitingAgain),
    });
    await this.resume(language);
    return true;
  }

  /** Adds files and reads what waits; a file of the same name, size and time is there already. */
  async add(files: Iterable<File>, language: Language): Promise<void> {
    const known = new Set(this.state.entries.map(({ file }) => stampOf(file)));
    const added = [...files]
      .filter((file) => !known.has(stampOf(file)))
      .map((file): BatchEntry => ({ id: this.next++, file, open: false, state: 'waiting' }));
    this.held.set({ entries: [...this.state.entries, ...added] });
    this.held.keep(added.map(({ id }) => id));
    await this.resume(language);
  }

  /** Reads the open workbook, as it is now, in place of how it was read before. Gives its entry's id. */
  async addOpen(file: File, language: Language): Promise<number> {
    const id = this.next++;
    const before = this.state.entries.filter(({ open }) => open);
    this.held.set({
      entries: [
        ...this.state.entries.filter(({ open }) => !open),
        { id, file, open: true, state: 'waiting' },
      ],
    });
    this.held.forget(before);
    this.held.keep([id]);
    await this.resume(language);
    return id;
  }

  /** Reads everything that waits, and compares what was read. */
  async resume(language: Language): Promise<void> {
    if (this.state.running) return;
    this.known = this.forms.entries;
    this.held.set({ running: true });
    const reading = this.begin();
    do {
      await this.readWaiting(language, reading);
      await this.compare(this.begin());
    } while (
      !isSettled(this.state) ||
      (!reading.aborted && this.state.entries.some(({ state }) => state === 'waiting'))
    );
    this.held.set({ running: false });
  }

  /** Begins work that is stopped next. */
  private begin(): AbortSignal {
    this.controller = new AbortController();
    return this.controller.signal;
  }

  private async readWaiting(language: Language, signal: AbortSignal): Promise<void> {
    const work = async (): Promise<void> => {
      for (;;) {
        const entry = this.state.entries.find(({ state }) => state === 'waiting');
        if (!entry || signal.aborted) return;
        this.held.put(entry.id, { state: 'reading' });
        const { office } = this.state;
        const change = await this.receive(entry, language, signal);
        // what was held against an earlier table of the office is read again
        const over = signal.aborted || office !== this.state.office;
        this.held.put(entry.id, over ? { state: 'waiting' } : change);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  private async compare(signal: AbortSignal): Promise<void> {
    const shared = await sharedFindings({
      now: () => this.state,
      signal,
      tell: (compared) => this.held.set({ compared }),
    });
    this.held.set({ compared: undefined, ...(shared ? { shared } : {}) });
  }

  /** Reads again what gave nothing, or nothing to rank, where there are other forms now. */
  async renew(language: Language): Promise<void> {
    if (this.known === undefined || this.known === this.forms.entries) return;
    this.held.set({
      entries: this.state.entries.map((entry) =>
        entry.state === 'failed' || entry.received?.unranked !== undefined
          ? { ...entry, state: 'waiting' }
          : entry,
      ),
    });
    await this.resume(language);
  }

  private async receive(
    { id, file, mending }: BatchEntry,
    language: Language,
    signal: AbortSignal,
  ): Promise<Partial<BatchEntry>> {
    const { given, reference } = this.state.office;
    const received = await this.reader.receive(file, language, signal, {
      ...(mending ? { mending } : {}),
      office: {
        given: given?.value ?? NO_OFFICE.given,
        reference: reference?.value ?? NO_OFFICE.reference,
      },
    });
    // what was decided while it was read, too
    return asRead(received, this.forms, () => this.held.find(id)?.decided);
  }

  /** Holds the files against what the office has from now on: those that were read are read again, decisions stay. */
  async holdAgainst(office: HeldOffice, language: Language): Promise<void> {
    this.held.set({
      office,
      entries: this.state.entries.map((entry): BatchEntry =>
        entry.state === 'done' ? { ...entry, state: 'waiting' } : entry,
      ),
    });
    await this.resume(language);
  }

  /** Stops reading, and then comparing; what was read or found stays, what was not waits. */
  cancel(): void {
    this.controller?.abort();
  }

  /** Takes all files away. */
  clear(): void {
    this.cancel();
    this.held.forget(this.state.entries);
    this.held.set({ entries: [], shared: NOTHING_SHARED });
  }

  /** Tells the row of a criterion in a bare table (null: it has none), and reads the file again with all that was told before. */
  mend(id: number, criterion: string, row: number | null, language: Language): Promise<void> {
    const mended = this.mended.then(() => this.readMended(id, criterion, row, language));
    this.mended = mended.catch(() => undefined);
    return mended;
  }

  private async readMended(
    id: number,
    criterion: string,
    row: number | null,
    language: Language,
  ): Promise<void> {
    const entry = this.held.find(id);
    if (!entry) return;
    const mended = { ...entry, mending: new Map([...(entry.mending ?? []), [criterion, row]]) };
    const change = await this.receive(mended, language, new AbortController().signal);
    // a file that can't be read again stays as it was read
    if (change.state !== 'done') return;
    this.held.put(id, { ...change, mending: mended.mending });
    this.held.keep([id]);
    await this.resume(language);
  }

  /** Lays the unit's report in Word beside its form; gives why that can't be. */
  async check(id: number, report: File, language: Language): Promise<string> {
    const entry = this.held.find(id);
    if (!entry) return '';
    const checked = await this.reader.report(report, entry.file, language);
    if (!checked?.ok) return checked?.reason ?? fileProblemText({ code: 'damaged' }, language);
    this.held.put(id, { report: { name: report.name, findings: checked.findings } });
    return '';
  }

  /** Names who appraises. */
  appraisedBy(reviewer: string): void {
    this.held.set({ reviewer });
  }

  /** Takes over what a reviewer decided about a file; the summary counts it from now on. */
  appraise(id: number, appraisal: Appraisal): void {
    const received = this.held.find(id)?.received;
    if (!received) return;
    this.held.put(id, { received: { ...received, appraisal }, decided: appraisal, unsaved: true });
    this.held.keep([id]);
  }

  /** Holds what is being written about a criterion until it is settled (`undefined`), whatever the pane shows meanwhile. */
  write(id: number, criterion: string, written: BegunDecision | undefined): void {
    const begun = new Map(this.held.find(id)?.begun);
    if (written) begun.set(criterion, written);
    else begun.delete(criterion);
    this.held.put(id, { begun });
  }

  /** Notes that what was decided about a file stands in a file of its own now. */
  saved(id: number, appraisal: Appraisal): void {
    if (this.held.find(id)?.received?.appraisal !== appraisal) return;
    this.held.put(id, { unsaved: false });
    this.held.keep([id]);
  }
}
