/** How a group counts in the total: "điểm thưởng ngoài tổng", "trừ tối đa 10 điểm", "tính 40 điểm trong tổng". */
import type { HeadingSource } from '../../rubric/schema';
import { NUMBER, numeral, partsOf, shown } from './words';

export type HeadingRule = Pick<HeadingSource, 'bonus' | 'penalty' | 'weight'>;

const BONUS = 'điểm thưởng ngoài tổng';
const PENALTY = new RegExp(`^trừ tối đa ${NUMBER} điểm$`);
const WEIGHT = new RegExp(`^tính ${NUMBER} điểm trong tổng$`);

export const headingText = ({ bonus, penalty, weight }: HeadingRule): string =>
  [
    ...(bonus ? [BONUS] : []),
    ...(penalty === undefined ? [] : [`trừ tối đa ${shown(penalty)} điểm`]),
    ...(weight === undefined ? [] : [`tính ${shown(weight)} điểm trong tổng`]),
  ].join('; ');

/** Undefined where the words say something else. */
export function headingIn(words: string): HeadingRule | undefined {
  const rule: HeadingRule = {};
  for (const piece of partsOf(words).pieces) {
    const [, penalty] = PENALTY.exec(piece) ?? [];
    const [, weight] = WEIGHT.exec(piece) ?? [];
    if (piece === BONUS) rule.bonus = true;
    else if (penalty !== undefined) rule.penalty = numeral(penalty);
    else if (weight !== undefined) rule.weight = numeral(weight);
    else return undefined;
  }
  return rule;
}
