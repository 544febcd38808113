/** How one criterion is scored: a rule of one kind, with its figures. */
import type { Expression } from './formula';

/** Points are decimal numbers with at most two decimals; ids are those of the rubric file. */
export interface Option {
  text: string;
  points: number;
}

/** What a band gives, `max` already put into points; `rate` is rate ÷ `over` (a percentage, 100 for the plain rate) × maximum. */
export type Gives = { points: number } | { over: number };

/** Bands are tried in order; the first whose bound holds counts. Rates are in percent. */
export interface Band {
  bound: { op: '>=' | '>' | '<='; value: number } | null;
  gives: Gives;
}

/** A figure that a formula reads. */
export interface NamedQuantity {
  /** Its name in the formula. */
  id: string;
  text: string;
  /** A percentage is a fraction of 1, a tick 1 or 0, a day the number by which Excel counts it. */
  type: 'whole' | 'number' | 'percent' | 'tick' | 'day';
  /** Who gives it. */
  source: 'entered' | 'office' | 'last-year';
  /** Place of the quantity of which it is a part: it counts as at most that. */
  partOf?: number;
}

/** A figure of the decision that may differ by the type of unit: one value, or one for each type. */
export interface Limit {
  id: string;
  text: string;
  values: number[];
}

/** Points = the value of a formula, rounded once, between `min` (0, below 0 for penalties) and the maximum. */
export interface FormulaRule {
  kind: 'formula';
  quantities: NamedQuantity[];
  limits: Limit[];
  expression: Expression;
  /** The formula as it is written, the maximum put in. */
  text: string;
  min: number;
  /** The maximum by type of unit, where it differs. */
  maxima?: number[];
  /** The formula gives a value, and the summary makes points of it. */
  relative?: Relative;
}

/** How points come of the values of all units together. */
export interface Relative {
  /** ÷ the best, between the least and the best, ÷ the mean, by place. */
  by: 'best' | 'range' | 'mean' | 'rank';
  lowerIsBetter: boolean;
  /** Points by place, the first that reaches; further places get none. */
  places: { upTo: number; points: number }[];
}

export type Rule =
  /** `fractions`: the quantities may have a fraction (money, hours); otherwise they can only be whole. */
  | { kind: 'ratio'; numerator: string; denominator: string; fractions?: true; bands: Band[] }
  | { kind: 'bands'; quantity: string; unit: string; fractions?: true; bands: Band[] }
  | { kind: 'choice'; options: Option[] }
  | { kind: 'combination'; options: Option[] }
  | { kind: 'checklist'; options: Option[] }
  | { kind: 'counts'; lines: Option[] }
  | { kind: 'deduction'; lines: Option[] }
  | FormulaRule
  | { kind: 'judgement' };

export type RuleKind = Rule['kind'];
