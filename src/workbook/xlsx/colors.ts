/** Colours of styles as "RRGGBB". */
import { localName, type XmlAttributes, type XmlSink } from './xml';

/** Excel's fixed palette; 0–7 repeat as 8–15. */
const PALETTE = (
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333'
).match(/.{6}/g);

/** Office's own theme in the order in which styles count its colours: ground and letters first. */
export const OFFICE_THEME: readonly string[] = [
  ...['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31'],
  ...['A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'],
];

/** Where the parts of a theme stand in that order. */
const PLACES = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3'],
  ...['accent4', 'accent5', 'accent6', 'hlink', 'folHlink'],
];

/** The colours of a workbook's theme. */
export class ThemeSink implements XmlSink {
  readonly colors: string[] = [...OFFICE_THEME];
  private place = -1;

  open(name: string, attributes: XmlAttributes): void {
    const local = localName(name);
    if (local !== 'srgbClr' && local !== 'sysClr') {
      this.place = PLACES.indexOf(local);
      return;
    }
    const color = attributes.get(local === 'srgbClr' ? 'val' : 'lastClr') ?? '';
    if (this.place >= 0 && /^[0-9A-Fa-f]{6}$/.test(color)) this.colors[this.place] = color.toUpperCase();
    this.place = -1;
  }

  text(): void {}

  close(): void {}
}

/** Lighter for a tint above 0, darker below; by the brightness of the colour, as Excel does. */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...parts), Math.min(...parts)];
  const light = (high + low) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = (at: number): number => 1 - Math.abs(2 * at - 1);
  const scale = spread(light) === 0 ? 0 : spread(wanted) / spread(light);
  return parts
    .map((part) => Math.round(255 * Math.min(1, Math.max(0, wanted + (part - light) * scale))))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

/** The colour an element names; undefined for automatic colours. */
export function colorOf(attributes: XmlAttributes, themed: readonly string[]): string | undefined {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb))
    return rgb.slice(-6).toUpperCase();
  const theme = attributes.int('theme');
  if (theme !== undefined) {
    const [color, tint] = [themed[theme], Number(attributes.get('tint') ?? 0)];
    return color === undefined || !(Math.abs(tint) <= 1) ? color : tinted(color, tint);
  }
  const indexed = attributes.int('indexed');
  // the ground of a window
  if (indexed === 65) return 'FFFFFF';
  if (indexed === undefined || indexed > 63) return undefined;
  return PALETTE?.[indexed < 8 ? indexed : indexed - 8];
}
