/** A decision that a reviewer is writing: the inputs of its card as they stand. */
import type { AppraisalState } from '../../review/appraisal/appraisal';

export interface BegunDecision {
  points: string;
  reason: string;
  explanation: string;
  question: string;
  /** '': as the points have it. */
  state: AppraisalState | '';
}
