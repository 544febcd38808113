/** Submitted files that a person chose: read a few at a time, kept as figures and findings, never as cells. */
import { fileProblemText } from '../messages/file-problems';
import type { Language } from '../messages/language';
import { builtIn } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { Rubric } from '../rubric/types';
import type { BareMatch, Mending } from '../review/bare/review-table';
import type { Appraisal } from '../review/appraisal/appraisal';
import { findAcross } from '../review/across';
import type { Finding } from '../review/finding';
import type { FileResult, ReviewedFile } from '../review/result-sheet';
import { appraisedPoints } from '../summary/appraised';
import type { FailedFile, UnitResult } from '../summary/types';
import { appraisedResult } from '../summary/unit-result';
import type { Answer } from '../scoring/answer';
import type { Reader } from './reader';
import { createStore } from './store';

export interface ReceivedFile {
  reviewed: ReviewedFile;
  /** Before any appraisal. */
  unit: UnitResult;
  appraisal: Appraisal;
  /** What was entered, by criterion; endless texts are cut. */
  answers: ReadonlyMap<string, Answer>;
  /** How a table that the product did not make was read. */
  bare?: BareMatch;
  /** Why it is not ranked: nobody but the workbook knows the form. */
  unranked?: string;
}

export interface Entry {
  id: number;
  file: File;
  /** True for the workbook that stands open beside the pane: its cells can be selected. */
  open: boolean;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  received?: ReceivedFile;
  /** Why it could not be read. */
  reason?: string;
  /** Rows that the reviewer told for criteria of a bare table. */
  mending?: Mending;
  /** The unit's report in Word, and what it says otherwise than the form. */
  report?: { name: string; findings: readonly Finding[] };
}

export interface BatchState {
  entries: readonly Entry[];
  /** True while files are being read. */
  running: boolean;
  /** Who appraises; the name stays from one submission to the next. */
  reviewer: string;
}

/** How many files are read side by side. */
const AT_ONCE = 2;

export class Batch {
  private readonly store = createStore<BatchState>({
    entries: [],
    running: false,
    reviewer: '',
  });
  private next = 1;
  private controller: AbortController | undefined;

  constructor(
    readonly reader: Reader,
    readonly forms: RubricStore = builtIn,
  ) {}

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  private get state(): BatchState {
    return this.store.getSnapshot();
  }

  private set(change: Partial<BatchState>): void {
    this.store.set({ ...this.state, ...change });
  }

  private put(id: number, change: Partial<Entry>): void {
    this.set({
      entries: this.state.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    });
  }

  /** Adds files and reads what waits; a file of the same name, size and time is there already. */
  async add(files: Iterable<File>, language: Language): Promise<void> {
    const known = new Set(this.state.entries.map(({ file }) => stampOf(file)));
    const added = [...files].filter((file) => !known.has(stampOf(file)));
    this.set({
      entries: [
        ...this.state.entries,
        ...added.map((file): Entry => ({ id: this.next++, file, open: false, state: 'waiting' })),
      ],
    });
    await this.resume(language);
  }

  /** Reads the open workbook, as it is now, in place of how it was read before. Gives its entry's id. */
  async addOpen(file: File, language: Language): Promise<number> {
    const id = this.next++;
    this.set({
      entries: [
        ...this.state.entries.filter(({ open }) => !open),
        { id, file, open: true, state: 'waiting' },
      ],
    });
    await this.resume(language);
    return id;
  }

  /** Reads everything that waits. */
  async resume(language: Language): Promise<void> {
    if (this.state.running) return;
    const controller = new AbortController();
    this.controller = controller;
    this.set({ running: true });
    const work = async (): Promise<void> => {
      for (;;) {
        const entry = this.state.entries.find(({ state }) => state === 'waiting');
        if (!entry || controller.signal.aborted) return;
        this.put(entry.id, { state: 'reading' });
        const change = await this.receive(entry, language, controller.signal);
        this.put(entry.id, controller.signal.aborted ? { state: 'waiting' } : change);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    this.set({ running: false });
  }

  private async receive(
    { file, mending }: Entry,
    language: Language,
    signal: AbortSignal,
  ): Promise<Partial<Entry>> {
    const received = await this.reader.receive(file, language, signal, mending);
    if (!received.ok) return { state: 'failed', reason: received.reason };
    const { embedded } = received;
    const rubric = embedded?.form ?? (await this.forms.load(received.rubric));
    if (!rubric) return { state: 'failed', reason: received.rubric };
    const { reviewed, unit, appraisal, answers, bare } = received;
    return {
      state: 'done',
      received: {
        ...{ reviewed: { ...reviewed, rubric }, unit, appraisal, answers },
        ...(bare ? { bare } : {}),
        ...(embedded ? { unranked: embedded.unranked } : {}),
      },
    };
  }

  /** Stops reading; what was read stays, what was not waits. */
  cancel(): void {
    this.controller?.abort();
  }

  /** Takes all files away. */
  clear(): void {
    this.cancel();
    this.set({ entries: [] });
  }

  /** Tells the row of a criterion in a bare table (null: it has none), and reads the file again. */
  async mend(id: number, criterion: string, row: number | null, language: Language): Promise<void> {
    const entry = this.state.entries.find((candidate) => candidate.id === id);
    if (!entry) return;
    const mended = { ...entry, mending: new Map([...(entry.mending ?? []), [criterion, row]]) };
    const change = await this.receive(mended, language, new AbortController().signal);
    // a file that can't be read again stays as it was read
    if (change.state === 'done') this.put(id, { ...change, mending: mended.mending });
  }

  /** Lays the unit's report in Word beside its form; gives why that can't be. */
  async check(id: number, report: File, language: Language): Promise<string> {
    const entry = this.state.entries.find((candidate) => candidate.id === id);
    if (!entry) return '';
    const checked = await this.reader.report(report, entry.file, language);
    if (!checked?.ok) return checked?.reason ?? fileProblemText({ code: 'damaged' }, language);
    this.put(id, { report: { name: report.name, findings: checked.findings } });
    return '';
  }

  /** Names who appraises. */
  appraisedBy(reviewer: string): void {
    this.set({ reviewer });
  }

  /** Takes over what a reviewer decided about a file; the summary counts it from now on. */
  appraise(id: number, appraisal: Appraisal): void {
    const received = this.state.entries.find((entry) => entry.id === id)?.received;
    if (!received) return;
    this.put(id, { received: { ...received, appraisal } });
  }
}

const stampOf = ({ name, size, lastModified }: File): string => JSON.stringify([name, size, lastModified]);

/** The results of all files that were tried, with what only several files together show; one that is as before is the same object. */
export function fileResults({ entries }: BatchState): { id: number; result: FileResult }[] {
  const read = entries.flatMap(({ id, received }) => (received ? [{ id, ...received }] : []));
  const across = findAcross(read.map(({ reviewed }) => reviewed));
  const shared = new Map(read.map(({ id }, index) => [id, across.get(index)]));
  return entries.flatMap(
    ({ id, state, file, received, report, reason = '' }): { id: number; result: FileResult }[] => {
      const more = [...(report?.findings ?? []), ...(shared.get(id) ?? [])];
      if (received && more.length > 0)
        return [{ id, result: { ...received.reviewed, findings: [...received.reviewed.findings, ...more] } }];
      if (received) return [{ id, result: received.reviewed }];
      return state === 'failed' ? [{ id, result: { ok: false, file: file.name, reason } }] : [];
    },
  );
}

/** What the summary is made from. */
export function unitResults({ entries }: BatchState): {
  results: UnitResult[];
  rubrics: Map<string, Rubric>;
  failed: FailedFile[];
} {
  const all = entries.flatMap((entry) => entry.received ?? []);
  const received = all.filter(({ unranked }) => unranked === undefined);
  return {
    results: received.map(({ unit, reviewed, appraisal }) =>
      appraisedResult(unit, appraisedPoints(reviewed.rubric, appraisal)),
    ),
    rubrics: new Map(received.map(({ reviewed }) => [reviewed.rubric.key, reviewed.rubric])),
    failed: entries.flatMap(({ state, file, reason, received: one }) => {
      const why = state === 'failed' ? (reason ?? '') : one?.unranked;
      return why === undefined ? [] : [{ file: file.name, reason: why }];
    }),
  };
}
