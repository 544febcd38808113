/** What a unit entered for a criterion: one entry per input of its rule, and what every answer may carry. */

import type { AssessorColumn } from '../rubric/types';
import type { Misread, Reading } from '../reading/kinds';

/** What stands where an entry belongs and can't be used: kept to be shown, with the reason and, of two readings, both. */
export interface Unreadable {
  unreadable: string;
  code?: Misread;
  readings?: readonly [number, number];
}

/** A number, nothing, or something that can't be used. An option is its index; a tick is 1 (Có) or 0 (Không). */
export type Entry = number | null | Unreadable;

/** The entry that a reading comes to. */
export function entryOf(reading: Reading): Entry {
  switch (reading.is) {
    case 'blank':
      return null;
    case 'value':
      return reading.value;
    case 'asked':
      return { unreadable: reading.received, code: reading.code, readings: reading.readings };
    case 'unreadable':
      return { unreadable: reading.received, code: reading.code };
  }
}

/** An answer never changes: what follows from it is kept as long as it lives. */
export interface Answer {
  /** As many as the rule has inputs, in its order. */
  readonly inputs: readonly Entry[];
  /** Index of the exemption that is ticked. */
  readonly exemption: Entry;
  /** Points that the unit claims, where it gives no data or beside it. */
  readonly claimed: Entry;
  readonly evidence: string;
  /** Reason of an exemption, or a remark of the unit. */
  readonly note: string;
  /** Points that assessors gave in the form's own columns, by column. */
  readonly assessed: Readonly<Partial<Record<AssessorColumn, Entry>>>;
}

/** An answer that is being put together, before anybody else has it. */
export type NewAnswer = { -readonly [Key in keyof Answer]: Answer[Key] };

export interface Submission {
  rubric: string;
  unit: string;
  /** Lines of general and contact information, by field id. */
  fields: Record<string, string | number>;
  /** By criterion id; a criterion without an answer is missing. */
  answers: Map<string, Answer>;
}

export const isUnreadable = (entry: Entry | undefined): entry is Unreadable =>
  typeof entry === 'object' && entry !== null;

export function emptyAnswer(inputs: number): NewAnswer {
  return {
    inputs: Array.from({ length: inputs }, () => null),
    exemption: null,
    claimed: null,
    evidence: '',
    note: '',
    assessed: {},
  };
}

/** True where the answer says nothing at all. */
export function isEmpty(answer: Answer): boolean {
  return (
    answer.inputs.every((entry) => entry === null) &&
    answer.exemption === null &&
    answer.claimed === null &&
    answer.evidence === '' &&
    answer.note === '' &&
    Object.values(answer.assessed).every((entry) => entry === null)
  );
}

/** True for a form in which nothing was entered. */
export const isBlank = ({ answers }: Submission): boolean => [...answers.values()].every(isEmpty);
