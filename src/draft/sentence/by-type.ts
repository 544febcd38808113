/** The maximum by type of unit: "phường: 5 điểm; đặc khu: không áp dụng". */
import type { CriterionSource } from '../../rubric/schema/rubric';
import { all, split } from './kind';
import { fixedPoints } from './gives';
import { partsOf, pointsText, worded } from './words';

export type MaxByType = NonNullable<CriterionSource['maxByType']>;

const NOT_APPLIED = 'không áp dụng';

export const byTypeText = (maxima: MaxByType): string =>
  Object.entries(maxima)
    .map(([type, most]) => `${worded(type)}: ${most === false ? NOT_APPLIED : pointsText(most)}`)
    .join('; ');

/** Undefined where the words are no maxima by type. */
export function byTypeIn(words: string): MaxByType | undefined {
  const { pieces, textOf } = partsOf(words);
  const found = all(
    pieces.map((piece): [string, number | false] | undefined => {
      const [type = '', says = ''] = split(piece) ?? [];
      const most = says === NOT_APPLIED ? false : fixedPoints(says, 0, Infinity);
      return type === '' || most === undefined ? undefined : [textOf(type), most];
    }),
  );
  return found && Object.fromEntries(found);
}
