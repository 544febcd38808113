import { findGaps } from '../../scoring/gaps';
import type { FormScreen } from '../state';

/** The gap that comes after `last` in the order of what they bring; the first one after the last, and where `last` is none. */
export function nextGap({ rubric, form }: FormScreen, last: string | undefined): string | undefined {
  const gaps = findGaps(rubric, form.submission, form.assessment);
  return gaps[(gaps.findIndex(({ id }) => id === last) + 1) % gaps.length]?.id;
}
