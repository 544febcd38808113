import type { Pillar } from './pillars';
import type { ColumnRole, RubricSource } from './schema/rubric';
import type { Severity } from './severity';
import type { Rule } from './rule';

export type { ColumnRole };

/** Columns in which assessors give points. */
export const assessorRoles = ['department', 'online', 'expert', 'appraised'] as const;
export type AssessorColumn = (typeof assessorRoles)[number];

export interface Exemption {
  text: string;
  points: number;
  /** True where the criterion leaves the total with its maximum. */
  excluded?: true;
}

export interface Criterion {
  id: string;
  no: string;
  text: string;
  /** Maximum that counts, in points. */
  max: number;
  /** Least points: below 0 for penalties, 0 where left out. */
  min?: number;
  /** The maximum by type of unit, 0 where the criterion does not apply to the type. */
  maxima?: number[];
  /** Maximum as printed; null where the form prints none. */
  printedMax: number | null;
  rule: Rule;
  /** Printed cases in which points are given without data, those of the headings above first. */
  exemptions: Exemption[];
  evidence?: string;
  reading?: string;
  /** Keys of the headings above it, outermost (the group) first. */
  path: string[];
  /** True where each option or counted line has a printed row of its own, so that its input stands there. */
  inputsOnLines: boolean;
}

/** A heading (at the top level: a group) with the criteria anywhere below it. */
export interface Heading {
  key: string;
  no: string;
  text: string;
  kind: 'group' | 'heading';
  /** Sum as printed; null where the form prints none. */
  printedMax: number | null;
  /** Sum of the maxima of its criteria. */
  max: number;
  bonus: boolean;
  /** Points that a group counts for in the total, where that is not its maximum. */
  weight?: number;
  /** Most points that a group of penalties takes off; its criteria have no maximum. */
  penalty?: number;
  /** Keys of the headings above it, outermost first. */
  path: string[];
  criteria: string[];
}

export type MarkColumn = 'self' | 'department' | 'online' | 'expert';

export interface Row {
  kind: 'group' | 'heading' | 'criterion' | 'option' | 'total';
  no: string;
  text: string;
  method: string;
  /** Printed points column beside the method. */
  printed: string;
  max: number | null;
  note: string;
  marks: MarkColumn[];
  /** Criterion to which a criterion or option row belongs. */
  criterion?: string;
  /** Option or counted line that stands on the row. */
  option?: number;
  /** Heading to which a group, heading or its total row belongs. */
  heading?: string;
  /** Total row of the form: with bonus points or without. */
  total?: 'all' | 'without-bonus';
}

export interface Field {
  id: string;
  no: string;
  text: string;
  kind: 'text' | 'number' | 'choice';
  /** What a choice offers; it is kept as its text. */
  options?: string[];
  /** A number that may have a fraction; otherwise it can only be whole. */
  fractions?: true;
}

export interface Section {
  no: string;
  title: string;
  fields: Field[];
}

export interface Column {
  role: ColumnRole;
  title: string;
  over?: string;
  width: number;
}

/** One entered figure: an input of a criterion's rule (from 0), or a line of general information. */
export type FigurePlace = { criterion: string; input: number } | { field: string };

/** A figure that stands in several places and is one and the same. */
export interface Quantity {
  id: string;
  text: string;
  places: FigurePlace[];
}

/** What must be known of a criterion's answer; `from` is the least number of points. */
export type Condition =
  { criterion: string; is: 'positive' | 'none' | 'full' } | { criterion: string; is: 'points'; from: number };

/** A check between criteria, with the sentence that a person reads where it fails. */
export type Check = { severity: Severity; text: string } & (
  | { kind: 'same'; criteria: [string, string] }
  | { kind: 'atMost'; lower: FigurePlace; upper: FigurePlace }
  | { kind: 'implies'; when: Condition[]; then: Condition[] }
  /** `sharedBase`: both rates are of the same quantity, so the rates compare too. */
  | { kind: 'partOf'; part: string; whole: string; sharedBase: boolean }
  | { kind: 'sharedDenominator'; quantity: Quantity }
);

/** What the points of one criterion leave of another's. */
export type PointLimit = { criterion: string; /** The decision's sentence. */ text: string } & (
  | { kind: 'zero'; when: Condition[] }
  /** At most the points of `by`. */
  | { kind: 'atMost'; by: string }
);

/** What a class needs beside its points: a least share of a group in per cent, or a condition. */
export type ClassNeed = { group: string; percent: number } | Condition;

/** What two copies of a form are compared by. */
export interface Fingerprints {
  /** Ids, maxima, rules, limits, classes by points. */
  scoring: string;
  /** Texts, their order, columns. */
  print: string;
  /** Units, deadline, decision, names of classes, readings. */
  administration: string;
  /** All of it: what people read out to each other. */
  whole: string;
}

export interface Rubric {
  id: string;
  /** A corrected decision is the next version of the same id. */
  version: number;
  /** Id and version as one text. */
  key: string;
  /** What this version changed against the one before. */
  changes?: string;
  /** SHA-256 of what the form says, hexadecimal; what came to rubric files later is left out of it. */
  hash: string;
  fingerprints: Fingerprints;
  /** The content of the rubric file, which travels with every workbook of the form. */
  source: RubricSource;
  province: string;
  year: number;
  audience: string;
  title: string[];
  heading: string[];
  attachment: string;
  body?: { no: string; title: string };
  decision: RubricSource['decision'];
  /** Total as printed. */
  declaredTotal: number;
  /** Sum of the criteria outside the bonus groups. */
  max: number;
  /** Bonus points that stand outside the total; 0 where there are none. */
  bonus: number;
  columns: Column[];
  rows: Row[];
  criteria: Criterion[];
  headings: Heading[];
  before: Section[];
  after: Section[];
  signature: string[];
  footnotes: string[];
  readings: string[];
  /** Highest first. */
  classes: { name: string; from: number; needs: ClassNeed[] }[];
  /** By what the class goes: points or per cent, with the bonus or without. */
  classBy: { of: 'total' | 'percent'; bonus: boolean };
  /** Labels of the types of unit, where the form tells them apart. */
  unitTypes: string[];
  /** Each after those of the criteria on which it depends. */
  limits: PointLimit[];
  /** Printed columns of assessors, the one whose points count before the others last. */
  assessors: AssessorColumn[];
  /** True where what applies to a unit is scaled to the whole maximum. */
  scaled: boolean;
  deductions?: { source: string; grounds: string[] };
  ranking?: { source: string; text: string };
  deadline?: { day: number; month: number; source: string };
  agencies: { list: string; names: string[] }[];
  misprints: { at: string; printed: number; holds: number }[];
  quantities: Quantity[];
  checks: Check[];
  /** Earlier forms whose answers this one takes over. */
  from: { form: string; criteria?: Record<string, string[]> | undefined; confirm?: string[] | undefined }[];
  /** Beginning of criterion ids → common pillar. */
  pillars: Readonly<Record<string, Pillar>>;
}
