/** What a unit entered for a criterion: one entry per input of its rule, and what every answer may carry. */

/** A number, nothing, or something that is no number (kept to be shown). An option is its index; a tick is 1 (Có) or 0 (Không). */
export type Entry = number | null | { unreadable: string };

export interface Answer {
  /** As many as the rule has inputs, in its order. */
  inputs: Entry[];
  /** Index of the exemption that is ticked. */
  exemption: Entry;
  /** Points that the unit claims, where it gives no data or beside it. */
  claimed: Entry;
  evidence: string;
  /** Reason of an exemption, or a remark of the unit. */
  note: string;
  /** Points that assessors gave in the form's own columns, by column. */
  assessed: Partial<Record<AssessorColumn, Entry>>;
}

export type AssessorColumn = 'department' | 'online' | 'expert' | 'appraised';

/** Assessor columns in ascending standing (READINGS, Huế: chuyên gia, không gian mạng, Sở TTTT, tự đánh giá). */
export const assessorColumns: AssessorColumn[] = ['department', 'online', 'expert', 'appraised'];

export interface Submission {
  rubric: string;
  unit: string;
  /** Lines of general and contact information, by field id. */
  fields: Record<string, string | number>;
  /** By criterion id; a criterion without an answer is missing. */
  answers: Map<string, Answer>;
}

export const isUnreadable = (entry: Entry | undefined): entry is { unreadable: string } =>
  typeof entry === 'object' && entry !== null;

export function emptyAnswer(inputs: number): Answer {
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
