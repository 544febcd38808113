/** What a summary is made of. Points are decimal numbers with at most two decimals. */
import type { Rubric } from '../rubric/types';
import type { Source, OpenCode, CriterionResult, Deduction, SaveTimes } from './unit';

/** A unit's points in one criterion of the second pass. */
export interface RelativeRow {
  criterion: string;
  unit: string;
  value: number;
  /** Numerator and denominator of the value. */
  exact: [string, string];
  /** What the value is measured against: the best value, the mean, the two ends. */
  reference: string;
  points: number;
}

/** What another unit stands at because one came late or left. */
export interface Shift {
  cause: 'late' | 'left';
  /** The unit that came late or left. */
  by: string;
  unit: string;
  /** The other unit's total without that one, and with it. */
  without: number;
  with: number;
}

/** Units that were to send the form. */
export interface UnitList {
  list: string;
  units: {
    name: string;
    /** ISO date, where known from elsewhere. */
    sent?: string;
    /** Other names that a person confirmed. */
    others?: readonly string[];
  }[];
}

/** What only a person can say. */
export type Question =
  /** Which unit bears the name? `near` are names of the lists, likeliest first. */
  | { kind: 'name'; unit: string; file: string; near: string[] }
  /** Which of the files counts? They were saved at the same time and give other points. */
  | { kind: 'times'; unit: string; files: string[] }
  /** What are the points of the `open` criteria that the unit's table leaves unclear? The total lies between `low` and `high`. */
  | { kind: 'table'; unit: string; file: string; open: number; low: number; high: number };

/** A file that is not ranked. */
export interface FailedFile {
  file: string;
  reason: string;
  /** True where it was read, but nobody but the workbook knows its form. */
  unranked?: boolean;
}

/** A second file of a unit, which does not count. */
export interface Double {
  unit: string;
  kept: string;
  dropped: string;
  /** The kept one was chosen, is appraised, is not blank, was saved later; or both give the same points. */
  why: 'chosen' | 'appraised' | 'filled' | 'later' | 'same';
  /** For `later`: what the times are taken from, and the times. */
  by?: keyof SaveTimes;
  keptTime?: string;
  droppedTime?: string;
}

export interface GroupInfo {
  key: string;
  no: string;
  text: string;
  max: number;
  bonus: boolean;
  criteria: string[];
}

/** Sums of one reading of a unit's points: as they are, at worst, at best. */
export interface Score {
  /** Points by group, in the form's order. */
  groups: number[];
  /** Without bonus and deductions. */
  base: number;
  bonus: number;
  total: number;
  /** total ÷ max in percent, two decimals. */
  percent: number;
  /** Mean of points ÷ maximum over the groups without bonus, ten decimals. */
  mean: number;
  class?: string;
}

export interface Before {
  total: number;
  percent: number;
  rank: number;
  class?: string;
}

export interface RankedUnit extends Score {
  unit: string;
  /** True where nobody wrote a name into the form, and `unit` is its file's. */
  unnamed?: true;
  file: string;
  /** Part of the decision's list; "" where the form has no lists, null for a unit that is on none. */
  list: string | null;
  sent?: string;
  late: boolean;
  source: Source;
  deductions: Deduction[];
  deducted: number;
  /** Rank within its list, and among all units of the form. */
  rank: number;
  jointRank: number;
  groupRanks: number[];
  worst: Score & { rank: number };
  best: Score & { rank: number };
  /** Number of criteria with an open question, by reason. */
  open: Partial<Record<OpenCode, number>>;
  errors: number;
  answered: number;
  /** Criteria with appraised points. */
  appraised: number;
  before?: Before;
  carried?: string;
  /** True where assessors' points stand in the form and no log of an appraisal accounts for them. */
  unlogged?: boolean;
  /** Share reached of each pillar in percent, where the form has criteria for it. */
  pillars: Record<string, number>;
  /** Absent where there are too many units to keep them. */
  criteria?: CriterionResult[];
}

/** What a criterion costs all units together. */
export interface CriterionLoss {
  id: string;
  text: string;
  max: number;
  /** Units that lose points. */
  units: number;
  lost: number;
}

export interface ClassCount {
  name: string;
  from: number;
  units: number;
}

/** A unit whose workbook was made from another form than those that it stands beside. */
export interface OtherForm {
  unit: string;
  file: string;
  /** Fingerprint of that form. */
  fingerprint: string;
  /** Version under which the unit is ranked apart; absent where it is ranked here, scored by the form of this ranking. */
  apart?: number;
  /** True where a file of the unit is ranked here too. */
  both?: true;
}

export interface FormSummary {
  rubric: Rubric;
  groups: GroupInfo[];
  /** Lists that have units, in order; null last. */
  lists: (string | null)[];
  /** By list, then rank, then name. */
  units: RankedUnit[];
  /** How many units each list names. */
  listed: { list: string; units: number }[];
  missing: { list: string; unit: string }[];
  /** Listed units of which it is open whether they sent the form, or which of their files counts. */
  unsure: { list: string; unit: string }[];
  /** Units whose form is blank; they are not ranked. */
  blank: { list: string | null; unit: string; file: string; unnamed?: true }[];
  questions: Question[];
  doubles: Double[];
  /** Other versions and other contents of the form among the files, unit by unit. */
  otherForms: OtherForm[];
  /** Most lost points first. */
  losses: CriterionLoss[];
  classes: ClassCount[];
  /** First day on which a submission is late. */
  dueBefore?: string;
  /** What the units of the form reach of each pillar together, in percent. */
  pillars: Record<string, number>;
  before?: { rubric: string; year: number; units: number };
  /** Criteria that are measured against all units: value, reference and points; and what units change that came late or left. */
  relative: { rows: RelativeRow[]; shifts: Shift[] };
}

export interface Summary {
  forms: FormSummary[];
  failed: FailedFile[];
  /** Submissions that were read, doubles included. */
  files: number;
}
