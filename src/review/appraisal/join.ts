/** Two appraisers worked on one submission: their decisions and logs together, what they decided differently by name. */
import type { Rubric } from '../../rubric/types';
import { unitKey } from '../../rubric/unit-names';
import type { Appraisal, AppraisedCriterion, Deduction, LogEntry } from './appraisal';

export interface JoinConflict {
  criterion: string;
  /** What stays until somebody decides. */
  mine: AppraisedCriterion;
  theirs: AppraisedCriterion;
}

export interface Joined {
  appraisal: Appraisal;
  /** Criteria that the other one decided and this one did not. */
  taken: string[];
  conflicts: JoinConflict[];
}

interface Appraised<Form> {
  rubric: Form;
  appraisal: Pick<Appraisal, 'unit'>;
}

/** Two appraisals of one unit by one version of a form: what another version's criterion got means another thing. `theirs` names its form by its key. */
export const isJoinable = (mine: Appraised<Rubric>, theirs: Appraised<string>): boolean =>
  mine.rubric.key === theirs.rubric &&
  unitKey(mine.appraisal.unit, mine.rubric.province) === unitKey(theirs.appraisal.unit, mine.rubric.province);

/** What a decision consists of. */
const PARTS = ['appraised', 'state', 'reason', 'explanation', 'question'] as const;

const sameDecision = (a: AppraisedCriterion, b: AppraisedCriterion): boolean =>
  PARTS.every((part) => a[part] === b[part]);

const keyOf = (entry: LogEntry): string =>
  JSON.stringify([entry.at, entry.by, entry.action, entry.criterion, entry.from, entry.to, entry.reason]);

/** Both logs, each entry once, oldest first; entries of one moment stay in their order. */
function joinedLog(mine: readonly LogEntry[], theirs: readonly LogEntry[]): LogEntry[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((entry) => !known.has(keyOf(entry)))].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

const sameDeduction = (a: Deduction, b: Deduction): boolean =>
  a.ground === b.ground && a.amount === b.amount && a.reason === b.reason;

/** Takes over what the other one decided alone; where both decided differently, this one's stays and the conflict is told. Undefined for another form. */
export function joinAppraisals(mine: Appraisal, theirs: Appraisal): Joined | undefined {
  if (mine.rubric !== theirs.rubric) return undefined;
  const touched = (log: readonly LogEntry[]): Set<string | undefined> =>
    new Set(log.map(({ criterion }) => criterion));
  const [by, byOther] = [touched(mine.log), touched(theirs.log)];
  const taken: string[] = [];
  const conflicts: JoinConflict[] = [];
  const criteria = mine.criteria.map((own) => {
    const other = theirs.criteria.find(({ id }) => id === own.id);
    if (!other || !byOther.has(own.id) || sameDecision(own, other)) return own;
    if (by.has(own.id)) {
      conflicts.push({ criterion: own.id, mine: own, theirs: other });
      return own;
    }
    taken.push(own.id);
    const { appraised, state, reason, explanation, question } = other;
    return { ...own, appraised, state, reason, explanation, question };
  });
  const more = theirs.deductions.filter((one) => !mine.deductions.some((own) => sameDeduction(own, one)));
  return {
    appraisal: {
      ...mine,
      criteria,
      deductions: [...mine.deductions, ...more],
      log: joinedLog(mine.log, theirs.log),
    },
    taken,
    conflicts,
  };
}
