/** Centred texts of several lines whose last is no lone word. */
import { textWidth } from '../sheet/measure';

/** Capitals are this much narrower than they are measured, small letters this much wider. */
const UNSURE = 0.06;
/** Parts of the width that are tried. */
const STEPS = 100;

const linesAt = (words: readonly number[], blank: number, width: number): number => {
  let [lines, used] = [1, 0];
  for (const word of words) {
    const next = used === 0 ? word : used + blank + word;
    if (next > width && used > 0) [lines, used] = [lines + 1, word];
    else used = next;
  }
  return lines;
};

/** The narrowest width in points at which a text takes no more lines than at the whole width, or than `least`; the whole one for a single line. */
export function evenWidth(text: string, points: number, bold: boolean, width: number, least = 1): number {
  const words = text.split(' ').map((word) => textWidth(word, points, bold));
  const blank = textWidth(' ', points, bold);
  const room = text === text.toLocaleUpperCase('vi') ? 1 : 1 + UNSURE;
  const lines = Math.max(least, linesAt(words, blank, width * (1 + UNSURE)));
  if (lines === 1) return width;
  for (let step = 1; step < STEPS; step++) {
    const narrow = (part: number): number => (width * (STEPS - part)) / STEPS;
    if (linesAt(words, blank, narrow(step)) > lines) return Math.min(width, narrow(step - 1) * room);
  }
  return width;
}
