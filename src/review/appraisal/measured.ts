/** Points that only the summary's values give, in an appraisal: as recomputed ones, until a reviewer decides. */
import { number } from '../../messages/language';
import { measuredReason } from '../../messages/minutes';
import type { Appraisal } from './appraisal';

export interface MeasuredPoints {
  criterion: string;
  /** The unit's own value, and what it is measured against. */
  value: number;
  reference: string;
  points: number;
}

/** The appraisal with the measured points where nobody has decided yet. */
export function withMeasured(appraisal: Appraisal, measured: readonly MeasuredPoints[]): Appraisal {
  return {
    ...appraisal,
    criteria: appraisal.criteria.map((one) => {
      const found = measured.find(({ criterion }) => criterion === one.id);
      if (!found || one.state !== 'open') return one;
      const { points, value, reference } = found;
      const reason = measuredReason(number(value, 'vi'), reference);
      return { ...one, recomputed: points, appraised: points, reason };
    }),
  };
}
