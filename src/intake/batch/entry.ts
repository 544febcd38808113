/** What a batch holds: an entry for each submitted file, and what the office has beside them. */
import type { BegunDecision } from './begun';
import type { Mending } from '../../review/bare/mending';
import type { BareMatch } from '../../review/bare/review-table';
import { keepDecisions } from '../../review/appraisal/keep-decisions';
import type { Appraisal } from '../../review/appraisal/appraisal';
import type { Finding } from '../../review/finding';
import type { ReviewedFile } from '../../review/result-sheet';
import type { MeasuredUnit } from '../../summary/measured-alone';
import type { UnitResult } from '../../summary/unit';
import type { Answer } from '../../scoring/answer';
import type { RubricStore } from '../../rubric/store';
import type { KeptFile } from './kept-files';
import type { Office } from './office';
import type { Received } from './receive';

export interface ReceivedFile {
  reviewed: ReviewedFile;
  /** Before any appraisal. */
  unit: UnitResult;
  appraisal: Appraisal;
  /** What was entered, by criterion; endless texts are cut. */
  answers: ReadonlyMap<string, Answer>;
  /** How a table that the product did not make was read. */
  bare?: BareMatch;
  /** What it stands at with the points of the second pass, where the values of a summary are at hand. */
  measured?: MeasuredUnit;
  /** Why it is not ranked: nobody but the workbook knows the form. */
  unranked?: string;
}

export interface BatchEntry {
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
  /** What somebody decided about it here or before this pane was opened. */
  decided?: Appraisal;
  /** True while what was decided stands in no file. */
  unsaved?: boolean;
  /** What is being written about criteria and was not settled, by criterion. */
  begun?: ReadonlyMap<string, BegunDecision>;
}

/** A file of the office: its name and what it gives. */
interface OfficeFile<Part extends keyof Office> {
  file: string;
  value: Office[Part];
}

export type HeldOffice = { readonly [Part in keyof Office]?: OfficeFile<Part> };

/** Findings between files, and the files for which they are all. */
export interface Shared {
  of: readonly ReviewedFile[];
  found: ReadonlyMap<ReviewedFile, readonly Finding[]>;
  /** How many of them were not compared with the others. */
  left: number;
  /** True where somebody stopped it before it was done. */
  stopped: boolean;
}

export interface BatchState {
  entries: readonly BatchEntry[];
  /** True while files are being read, or compared with each other. */
  running: boolean;
  /** What only several files show. */
  shared: Shared;
  /** How many files are compared by now, while they are. */
  compared?: number | undefined;
  /** What the office holds beside the files, with the names of its own files. */
  office: HeldOffice;
  /** Who appraises; the name stays from one submission to the next. */
  reviewer: string;
  /** Whether the browser keeps the files for another time; undefined before there are any. */
  kept?: boolean;
}

/** A file that was read, or not, as its entry has it; what is decided by then holds. */
export async function asRead(
  received: Received,
  forms: RubricStore,
  decidedNow: () => Appraisal | undefined,
): Promise<Partial<BatchEntry>> {
  if (!received.ok) return { state: 'failed', reason: received.reason };
  const { embedded } = received;
  const rubric = embedded?.form ?? (await forms.load(received.rubric));
  const decided = decidedNow();
  if (!rubric) return { state: 'failed', reason: received.rubric };
  const { reviewed, unit, appraisal, answers, bare, measured } = received;
  return {
    state: 'done',
    received: {
      ...{
        reviewed: { ...reviewed, rubric },
        unit,
        appraisal: decided ? keepDecisions(appraisal, decided) : appraisal,
        answers,
      },
      ...(bare ? { bare } : {}),
      ...(measured ? { measured } : {}),
      ...(embedded ? { unranked: embedded.unranked } : {}),
    },
  };
}

/** A kept file as it waits to be read again, with what was decided about it. */
export const waitingAgain = ({ id, file, mending, decided, unsaved }: KeptFile): BatchEntry => ({
  ...{ id, file, unsaved, open: false, state: 'waiting' },
  ...(mending ? { mending } : {}),
  ...(decided ? { decided } : {}),
});

/** The same for a file that was chosen twice. */
export const stampOf = ({ name, size, lastModified }: File): string =>
  JSON.stringify([name, size, lastModified]);
