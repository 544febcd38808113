/** Colours of styles as "RRGGBB". */
import type { XmlAttributes } from './xml';

/** Excel's fixed palette; 0–7 repeat as 8–15. */
const PALETTE = (
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333'
).match(/.{6}/g);

/** The first two colours of Office's theme, its ground and its letters: white letters are usually theme 0. */
const THEME = ['FFFFFF', '000000'];

/** The colour an element names; undefined for automatic colours and those of the theme that are not plain black or white. */
export function colorOf(attributes: XmlAttributes): string | undefined {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb))
    return rgb.slice(-6).toUpperCase();
  const theme = attributes.int('theme');
  if (theme !== undefined) return attributes.get('tint') === undefined ? THEME[theme] : undefined;
  const indexed = attributes.int('indexed');
  if (indexed === undefined || indexed > 63) return undefined;
  return PALETTE?.[indexed < 8 ? indexed : indexed - 8];
}
