/** What a reviewer decides about a submission: points with reasons, states, deductions, and a log that only grows. */
import type { Rubric } from '../../rubric/types';
import { hasPoints } from '../../scoring/assess-answer';
import { hasTwoDecimals, toHundredths } from '../../scoring/exact';
import type { Review } from '../review';

export type AppraisalState = 'open' | 'accepted' | 'adjusted' | 'supplement';

export interface AppraisedCriterion {
  id: string;
  max: number;
  /** Least points: below 0 for penalties, 0 where left out. */
  min?: number;
  /** Points that the unit gives itself; null where it gives none. */
  self: number | null;
  recomputed: number;
  /** Recomputed points until somebody decides otherwise; where assessors gave points, those of the highest standing. */
  appraised: number;
  reason: string;
  /** The unit's explanation (giải trình). */
  explanation: string;
  state: AppraisalState;
  /** What the unit must supplement. */
  question: string;
}

/** A deduction for one of the form's printed grounds (Hậu Giang article 6.4 prints no amounts). */
export interface Deduction {
  ground: number;
  amount: number;
  reason: string;
}

export type LogAction =
  | 'points'
  | 'state'
  | 'reason'
  | 'explanation'
  | 'question'
  | 'deduct'
  | 'take-back'
  | 'seen'
  | 'unseen'
  | 'sheet';

export interface LogEntry {
  at: string;
  by: string;
  action: LogAction;
  criterion?: string;
  from: string | number;
  to: string | number;
  reason: string;
}

export interface Appraisal {
  rubric: string;
  unit: string;
  criteria: AppraisedCriterion[];
  /** The unit's sheet was never calculated, and it claims not all points: what it gives itself is what its entries give. */
  neverCalculated?: true;
  deductions: Deduction[];
  log: LogEntry[];
}

/** Who decides, and when; there is no clock in here. */
export interface Who {
  at: string;
  by: string;
}

export type AppraisalRefusal =
  'unknown-criterion' | 'points-out-of-range' | 'reason-required' | 'ground-unknown';

export type AppraisalResult =
  { ok: true; appraisal: Appraisal } | { ok: false; refusal: AppraisalRefusal; expected?: number };

const same = (a: number, b: number): boolean => toHundredths(a) === toHundredths(b);

/** Begins the appraisal of a reviewed submission. */
export function startAppraisal({ rubric, submission, assessment, comparison }: Review): Appraisal {
  const compared = new Map(comparison.criteria.map((criterion) => [criterion.id, criterion]));
  return {
    rubric: rubric.id,
    unit: submission.unit,
    criteria: assessment.criteria.map(({ id, max, points, achieved, status }, index) => {
      const { claimed = null, sheet = null, engine = points } = compared.get(id) ?? {};
      const assessed = Object.values(submission.answers.get(id)?.assessed ?? {}).some(
        (entry) => typeof entry === 'number',
      );
      const { min } = rubric.criteria[index] ?? {};
      return {
        id,
        max,
        ...(min === undefined ? {} : { min }),
        self: claimed ?? (comparison.sheet === null ? (hasPoints(status) ? engine : null) : sheet),
        recomputed: engine,
        appraised: assessed ? achieved : engine,
        reason: '',
        explanation: submission.answers.get(id)?.note ?? '',
        state: 'open',
        question: '',
      };
    }),
    ...(comparison.claimed === null ? { neverCalculated: true as const } : {}),
    deductions: [],
    log: [],
  };
}

/** True where the points differ from what the unit gives itself, so that a reason must be said. */
export const needsReason = ({ self, appraised }: Pick<AppraisedCriterion, 'self' | 'appraised'>): boolean =>
  !same(self ?? 0, appraised);

/** What a reviewer changes of one criterion. */
export type Decision = Partial<
  Pick<AppraisedCriterion, 'appraised' | 'reason' | 'explanation' | 'state' | 'question'>
>;

/** Decides about one criterion. Points other than the unit's own need a reason; each change goes into the log. */
export function decide(appraisal: Appraisal, id: string, decision: Decision, who: Who): AppraisalResult {
  const before = appraisal.criteria.find((criterion) => criterion.id === id);
  if (!before) return { ok: false, refusal: 'unknown-criterion' };
  const after = { ...before, ...decision };
  const { appraised, max, min = 0 } = after;
  if (!(appraised >= min && appraised <= max) || !hasTwoDecimals(appraised))
    return { ok: false, refusal: 'points-out-of-range', expected: max };
  const settled = after.state === 'accepted' || after.state === 'adjusted';
  const touched = decision.appraised !== undefined || settled;
  if (touched && needsReason(after) && after.reason.trim() === '')
    return { ok: false, refusal: 'reason-required' };
  if (decision.state === undefined && decision.appraised !== undefined)
    after.state = needsReason(after) ? 'adjusted' : 'accepted';
  return { ok: true, appraisal: put(appraisal, before, after, who) };
}

const actions = [
  ['appraised', 'points'],
  ['state', 'state'],
  ['reason', 'reason'],
  ['explanation', 'explanation'],
  ['question', 'question'],
] as const;

/** The appraisal with one criterion as it is now, and every difference appended to the log. */
export function put(
  appraisal: Appraisal,
  before: AppraisedCriterion,
  after: AppraisedCriterion,
  { at, by }: Who,
): Appraisal {
  const log = actions.flatMap(([key, action]): LogEntry[] =>
    before[key] === after[key]
      ? []
      : [{ at, by, action, criterion: after.id, from: before[key], to: after[key], reason: after.reason }],
  );
  return {
    ...appraisal,
    criteria: appraisal.criteria.map((criterion) => (criterion.id === after.id ? after : criterion)),
    log: [...appraisal.log, ...log],
  };
}

/** Accepts every open criterion whose three points are equal, but none that is doubtful. */
export function acceptAgreeing(
  appraisal: Appraisal,
  who: Who,
  doubtful: ReadonlySet<string> = new Set(),
): Appraisal {
  return appraisal.criteria.reduce((current, criterion) => {
    const { state, self, recomputed, appraised } = criterion;
    const agrees = same(self ?? 0, recomputed) && same(recomputed, appraised);
    return state === 'open' && agrees && !doubtful.has(criterion.id)
      ? put(current, criterion, { ...criterion, state: 'accepted' }, who)
      : current;
  }, appraisal);
}

/** Takes points off for one of the form's printed grounds. */
export function deduct(
  appraisal: Appraisal,
  rubric: Rubric,
  deduction: Deduction,
  who: Who,
): AppraisalResult {
  const ground = rubric.deductions?.grounds[deduction.ground];
  if (ground === undefined) return { ok: false, refusal: 'ground-unknown' };
  if (!(deduction.amount > 0) || !hasTwoDecimals(deduction.amount))
    return { ok: false, refusal: 'points-out-of-range' };
  if (deduction.reason.trim() === '') return { ok: false, refusal: 'reason-required' };
  const { amount, reason } = deduction;
  return {
    ok: true,
    appraisal: {
      ...appraisal,
      deductions: [...appraisal.deductions, deduction],
      log: [
        ...appraisal.log,
        { ...who, action: 'deduct', from: '', to: amount, reason: `${ground} ${reason}` },
      ],
    },
  };
}

/** Takes a deduction back; the log keeps both. */
export function takeBack(appraisal: Appraisal, index: number, reason: string, who: Who): AppraisalResult {
  const deduction = appraisal.deductions[index];
  if (!deduction) return { ok: false, refusal: 'ground-unknown' };
  if (reason.trim() === '') return { ok: false, refusal: 'reason-required' };
  return {
    ok: true,
    appraisal: {
      ...appraisal,
      deductions: appraisal.deductions.filter((_, at) => at !== index),
      log: [...appraisal.log, { ...who, action: 'take-back', from: deduction.amount, to: '', reason }],
    },
  };
}

/** Criteria that can't be closed yet: undecided, or other points without a reason. */
export const unfinished = ({ criteria }: Appraisal): AppraisedCriterion[] =>
  criteria.filter(
    (criterion) => criterion.state === 'open' || (needsReason(criterion) && criterion.reason.trim() === ''),
  );
