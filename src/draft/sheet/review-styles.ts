/** Looks of the papers by which a published form is checked. */
import { SMALL, bold, box, center, fills, font, middle, top } from '../../sheet/palette';

const small = { ...font, size: SMALL } as const;

export const reviewStyles = {
  title: { font: { ...bold, size: 14 }, align: center },
  line: { font, align: middle },
  sub: { font: bold, align: middle },
  th: { font: bold, align: center, border: box, fill: fills.head },
  text: { font: small, align: top, border: box, numberFormat: '@' },
  sign: { font: bold, align: center },
} as const;
export type ReviewStyle = keyof typeof reviewStyles;
