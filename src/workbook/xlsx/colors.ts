/** Colours of styles as "RRGGBB". */
import type { XmlAttributes } from './xml';

/** Excel's fixed palette; 0–7 repeat as 8–15. */
const PALETTE = (
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333'
).match(/.{6}/g);

/** The colour an element names; undefined for theme and automatic colours. */
export function colorOf(attributes: XmlAttributes): string | undefined {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb))
    return rgb.slice(-6).toUpperCase();
  const indexed = attributes.int('indexed');
  if (indexed === undefined || indexed > 63) return undefined;
  return PALETTE?.[indexed < 8 ? indexed : indexed - 8];
}
