/** Points as a table prints them. */
import { POINTS, figureIn } from '../../reading/figure';

/** "4 điểm", "4,5", "10 đ" → number; null where it is empty or may be read in two ways. */
export function pointsIn(text: string): number | null {
  const figure = figureIn(text, POINTS);
  const [value, second] = figure?.readings ?? [];
  return value === undefined || second !== undefined || figure?.percent || value < 0 ? null : value;
}
