/** How a group counts: "điểm thưởng ngoài tổng", "trừ tối đa 10 điểm", "tính 40 điểm trong tổng", "in 350 điểm, cộng lại 340 điểm". */
import type { HeadingSource } from '../../rubric/schema/rubric';
import { NUMBER, numeral, partsOf, shown } from './words';

export interface HeadingRule extends Pick<HeadingSource, 'bonus' | 'penalty' | 'weight'> {
  /** The sum that is printed, and what its criteria add up to. */
  misprint?: { printed: number; holds: number };
}

const BONUS = 'điểm thưởng ngoài tổng';
const PENALTY = new RegExp(`^trừ tối đa ${NUMBER} điểm$`);
const MISPRINT = new RegExp(`^in ${NUMBER} điểm, cộng lại ${NUMBER} điểm$`);
const WEIGHT = new RegExp(`^tính ${NUMBER} điểm trong tổng$`);

export const headingText = ({ bonus, penalty, weight, misprint }: HeadingRule): string =>
  [
    ...(bonus ? [BONUS] : []),
    ...(penalty === undefined ? [] : [`trừ tối đa ${shown(penalty)} điểm`]),
    ...(weight === undefined ? [] : [`tính ${shown(weight)} điểm trong tổng`]),
    ...(misprint ? [`in ${shown(misprint.printed)} điểm, cộng lại ${shown(misprint.holds)} điểm`] : []),
  ].join('; ');

/** Undefined where the words say something else. */
export function headingIn(words: string): HeadingRule | undefined {
  const rule: HeadingRule = {};
  for (const piece of partsOf(words).pieces) {
    const [, penalty] = PENALTY.exec(piece) ?? [];
    const [, weight] = WEIGHT.exec(piece) ?? [];
    const [, printed, holds] = MISPRINT.exec(piece) ?? [];
    if (printed !== undefined && holds !== undefined)
      rule.misprint = { printed: numeral(printed), holds: numeral(holds) };
    else if (piece === BONUS) rule.bonus = true;
    else if (penalty !== undefined) rule.penalty = numeral(penalty);
    else if (weight !== undefined) rule.weight = numeral(weight);
    else return undefined;
  }
  return rule;
}
