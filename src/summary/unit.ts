/** What a summary knows of one unit before it is ranked among the others. */
import type { Status } from '../scoring/assessment';

/** Where a unit's points come from, best last. */
export const sources = ['self', 'recomputed', 'appraised'] as const;

export type Source = (typeof sources)[number];

/** Why a criterion's points are not yet certain. */
export const openCodes = [
  'missing',
  'invalid',
  'claimed',
  'differs',
  'exempt',
  'evidence',
  'finding',
  'supplement',
  /** A table that the product did not make does not say the points, or not clearly: its unit is not ranked. */
  'unread',
] as const;

export type OpenCode = (typeof openCodes)[number];

export interface CriterionResult {
  id: string;
  max: number;
  /** Points that count: appraised, else recomputed. */
  points: number;
  /** Points that the unit gives itself. */
  self: number;
  recomputed: number;
  appraised: number | null;
  status: Status;
  /** Numerator and denominator of the value of which the summary makes points. */
  value?: [string, string];
  /** Empty once the criterion is appraised, unless the appraisal leaves it open. */
  open: OpenCode[];
  /** Points if every open question goes against the unit, and for it. */
  low: number;
  high: number;
}

export interface Deduction {
  points: number;
  reason: string;
}

/** One submission as the summary needs it; plain data that survives JSON. */
export interface UnitResult {
  file: string;
  rubric: string;
  unit: string;
  /** ISO date (YYYY-MM-DD) on which it was sent, where known. */
  sent?: string;
  times?: SaveTimes;
  source: Source;
  criteria: CriterionResult[];
  deductions: Deduction[];
  /** Number of problems that are errors. */
  errors: number;
  /** True for a form in which nothing was entered. */
  blank: boolean;
  /** True where assessors' points stand in the form and no log of an appraisal accounts for them. */
  unlogged?: boolean;
  /** Fingerprint of the form in the workbook, where that scores otherwise than the one by which it is scored. */
  carried?: string;
}

/** When a file was saved, in local time ("2021-12-01T16:00:00.000"). */
export interface SaveTimes {
  /** As the workbook itself says. */
  workbook?: string;
  /** As its place in a folder says; a copy may be later than what it copies. */
  file?: string;
}

/** What an appraisal adds to a submission. */
export interface AppraisedPoints {
  /** Points by criterion id; a criterion that is not named stays as recomputed. */
  points: ReadonlyMap<string, number>;
  /** Criteria that the appraisal leaves open, with the points at stake. */
  open?: ReadonlyMap<string, { code: 'finding' | 'supplement'; low: number; high: number }>;
  deductions?: readonly Deduction[];
}
