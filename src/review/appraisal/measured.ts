/** Points that only the summary's values give, in an appraisal: as recomputed ones, until a reviewer decides. */
import type { Appraisal } from './appraisal';

export interface MeasuredPoints {
  criterion: string;
  points: number;
  /** Why the points are what they are. */
  reason: string;
}

/** The appraisal with the measured points where nobody has decided yet. */
export function withMeasured(appraisal: Appraisal, measured: readonly MeasuredPoints[]): Appraisal {
  return {
    ...appraisal,
    criteria: appraisal.criteria.map((one) => {
      const found = measured.find(({ criterion }) => criterion === one.id);
      if (!found || one.state !== 'open') return one;
      const { points, reason } = found;
      return { ...one, recomputed: points, appraised: points, reason };
    }),
  };
}
