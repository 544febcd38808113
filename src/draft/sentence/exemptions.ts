/** Cases in which points are given without data: "miễn: Xã không có chợ: điểm tối đa". */
import type { CriterionSource } from '../../rubric/schema/rubric';
import { givesOf, givesText } from './gives';
import { split, type Asked } from './kind';
import { clean, partsOf, worded } from './words';

export type ExemptionSource = NonNullable<CriterionSource['exemptions']>[number];

const HEAD = 'miễn: ';
const EXCLUDED = 'không tính tiêu chí';
/** "Trường hợp xã không quản lý hệ thống nào: …", "Xã không có chợ: …". */
const CASE =
  /^(?:trường hợp|nếu|đối với|xã|phường|đơn vị|cơ quan|sở|huyện|địa phương)(?!\p{L}).*(?<!\p{L})không (?:có|quản lý|phát sinh|thuộc|được giao|triển khai)(?!\p{L})/iu;

export const exemptionsText = (exemptions: readonly ExemptionSource[]): string =>
  exemptions
    .map(
      ({ text, points }) => `${HEAD}${worded(text)}: ${points === 'excluded' ? EXCLUDED : givesText(points)}`,
    )
    .join('; ');

/** What the author writes in a cell of exemptions; undefined where it is none. */
export function exemptionsIn(words: string, max: number): ExemptionSource[] | undefined {
  const { pieces, textOf } = partsOf(words);
  const found = pieces.map((piece) => exemptionOf(piece, { textOf, max }, true));
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** Parts what a method says of exempt units from what it says of points. */
export function partExemptions(asked: Asked): { rest: string[]; exemptions: ExemptionSource[] } {
  const exemptions: ExemptionSource[] = [];
  const rest = asked.pieces.filter((piece) => {
    const found = exemptionOf(piece, asked, piece.startsWith(HEAD));
    if (found) exemptions.push(found);
    return !found;
  });
  return { rest, exemptions };
}

function exemptionOf(
  piece: string,
  { textOf, max }: Pick<Asked, 'textOf' | 'max'>,
  told: boolean,
): ExemptionSource | undefined {
  const [label, says = ''] = split(clean(piece).replace(HEAD, '')) ?? [];
  if (label === undefined || (!told && !CASE.test(label))) return undefined;
  const points = says === EXCLUDED && told ? 'excluded' : givesOf(says, max);
  if (points === undefined || points === 'rate' || typeof points === 'object') return undefined;
  return points === 0 && !told ? undefined : { text: textOf(label), points };
}
