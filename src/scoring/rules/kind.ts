/** What every rule kind can do. A new kind is a new file here and one line in `index.ts`. */
import { TOO_LARGE } from '../../reading/kinds';
import type { Misread } from '../../reading/kinds';
import type { Problem } from '../../rubric/problem';
import type { Rule, RuleKind } from '../../rubric/rule';
import type { Entry, Unreadable } from '../answer';
import type { Fraction } from '../exact';

/** Shape of an answer in answers documents (docs/design.md, contracts). */
export type AnswerShape = 'ratio' | 'number' | 'choice' | 'checklist' | 'counts' | 'points' | 'values';

export interface Input {
  /** `share` is a rate stored as a fraction of 1 and typed as a percentage. */
  type: 'number' | 'count' | 'share' | 'option' | 'tick' | 'points' | 'date';
  /** What is entered, in the words of the rubric. */
  label: string;
  /** A number that may have a fraction; otherwise it can only be whole. */
  fractions?: true;
  /** Who gives the figure, where it is not the unit itself. */
  source?: 'office' | 'last-year';
  /** Labels of the options to choose from. */
  options?: string[];
}

/** How points arose: by a rate (of the maximum, of a rate that brings it, in a band; the rate counted or typed), by a rule, or without one. */
export type ExplanationCode =
  | `explain-ratio${'' | '-over' | '-band'}${'' | '-share'}`
  | 'explain-bands'
  | 'explain-choice'
  | 'explain-checklist'
  | 'explain-counts'
  | 'explain-deduction'
  | 'explain-formula'
  | 'explain-pending'
  | 'explain-judgement'
  | 'explain-exempt'
  | 'explain-excluded'
  | 'explain-other-type'
  | 'explain-claimed'
  | 'explain-missing'
  | 'explain-invalid';

/** How points arose, put into words by `src/messages/explanations`. */
export interface Explanation {
  code: ExplanationCode;
  values: Record<string, string | number>;
}

export type Evaluation =
  /** Nothing that points could be computed from. */
  | { status: 'missing'; problems: Problem[] }
  | { status: 'invalid'; problems: Problem[] }
  /** A value of which the summary makes points. */
  | { status: 'pending'; value: Fraction; problems: Problem[]; explanation: Explanation }
  | { status: 'scored'; hundredths: number; problems: Problem[]; explanation: Explanation };

/** All that a rule can yield, in hundredths: single values, and intervals whose every value is possible. */
export interface Yield {
  values: number[];
  intervals: [number, number][];
}

/** More units of a numerator, a rate, a value, an option, a tick, more or fewer counts, none deducted, own points. */
export type StepCode =
  | 'step-more'
  | 'step-correct'
  | 'step-share'
  | 'step-value'
  | 'step-raise'
  | 'step-lower'
  | 'step-percent'
  | 'step-day'
  | 'step-untick'
  | 'step-reach'
  | 'step-option'
  | 'step-tick'
  | 'step-count'
  | 'step-fewer'
  | 'step-none'
  | 'step-judgement';

/** So many of what a line counts ("Số phần mềm …"). */
export interface Counted {
  count: number;
  label: string;
}

/** What a sentence is made of. */
export type Values = Record<string, string | number | readonly Counted[]>;

/** What a small change of the entries brings. */
export interface Step {
  inputs: readonly Entry[];
  /** Points after the step, in hundredths. */
  hundredths: number;
  code: StepCode;
  values: Values;
}

/** Excel expressions over the cells of the inputs; all read the same in Excel 2010, LibreOffice, Gnumeric and WPS. */
export interface Formulas {
  /** True, or an error, where an entry cannot be used. */
  invalid: string;
  /** True where there is enough to compute points; asked only where nothing is invalid. */
  answered: string;
  /** True where any input holds something usable; a count of numbers where left out. */
  entered?: string;
  /** True where the expression of the points is a value, of which the summary makes points. */
  pending?: true;
  /** Points; asked only where answered. */
  points: string;
  /** The rate as a fraction of 1, where the rule has one; asked only where answered. */
  rate?: string;
  /** True where something is odd but counts (numerator above denominator); asked only where answered. */
  odd?: string;
}

export interface RuleModule<R extends Rule> {
  answer: AnswerShape;
  inputs(rule: R, max: number): Input[];
  /** Points of the entries. Entries are as many as inputs. */
  evaluate(rule: R, max: number, entries: readonly Entry[]): Evaluation;
  yields(rule: R, max: number): Yield;
  /** `cells` are addresses, one an input; `lists` the ranges of option labels, one an input. */
  formulas(rule: R, max: number, cells: string[], lists: string[]): Formulas;
  /** Steps that bring more points, smallest first; empty where nothing is lost. */
  steps(rule: R, max: number, entries: readonly Entry[]): Step[];
}

export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** The part of an input that says so. */
export const mayHaveFractions = ({ fractions }: { fractions?: true }): { fractions?: true } =>
  fractions ? { fractions } : {};

/** Why an entry can't be used; `otherwise` where it does not say. */
export const misread = (
  { unreadable, code, readings }: Unreadable,
  otherwise: Misread,
): { code: Misread } & Pick<Problem, 'received' | 'readings'> => ({
  code: code ?? otherwise,
  received: unreadable,
  ...(readings === undefined ? {} : { readings }),
});

/** Every entry that can't be used, as a problem: what can't be read, numbers beyond any sense and below 0. */
export function unusable(entries: readonly Entry[], otherwise: Misread = 'not-a-number'): Problem[] {
  return entries.flatMap((entry, input): Problem[] => {
    if (entry === null) return [];
    if (typeof entry === 'object') return [{ severity: 'error', input, ...misread(entry, otherwise) }];
    if (!(Math.abs(entry) < TOO_LARGE))
      return [{ severity: 'error', code: 'too-large', input, received: String(entry) }];
    return entry < 0 ? [{ severity: 'error', code: 'negative', input, received: entry }] : [];
  });
}

/** Name of the cell that holds the place of the unit's type, from 1; 0 where none is chosen. */
export const UNIT_TYPE = 'form_type';

/** A number as a formula writes it. */
export const literal = (value: number): string => String(value);

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
