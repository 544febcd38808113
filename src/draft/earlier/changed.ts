/** What a version of a form changes against the published one, as it is found and said. */

/** What becomes of the answers to a criterion. */
export type Effect = 'kept' | 'confirm' | 'rescored' | 'reentered' | 'joined' | 'new' | 'removed';

export interface ChangedPart {
  part: string;
  before: string;
  after: string;
}

export interface ChangedCriterion {
  was: string[];
  /** "" where it is gone. */
  id: string;
  text: string;
  parts: ChangedPart[];
  /** Boundary cases. */
  before: string;
  after: string;
  effect: Effect;
}

export interface Changes {
  criteria: ChangedCriterion[];
  /** How many are as they were. */
  same: number;
  headings: (ChangedPart & { heading: string })[];
  info: ChangedPart[];
}

/** Ids by what became of them. */
export interface ChangedIds {
  /** Scored otherwise, or said in other words. */
  meant: string[];
  added: string[];
  removed: string[];
  /** From and to. */
  renamed: [string, string][];
}
