/** Points as a table prints them. */
import { figureIn } from '../../reading/figure';
import { oneLine } from '../../reading/text';

const POINTS = /^(.*\S)\s*(?:điểm|đ)\.?$/i;

/** "4 điểm", "4,5", "10 đ" → number; null where it is empty or may be read in two ways. */
export function pointsIn(text: string): number | null {
  const line = oneLine(text);
  const figure = figureIn(POINTS.exec(line)?.[1] ?? line);
  const [value, second] = figure?.readings ?? [];
  return value === undefined || second !== undefined || figure?.percent || value < 0 ? null : value;
}
