/** Colours of styles as "RRGGBB". */
import { INDEXED_COLORS } from '../../../sheet/indexed-colors';
import { localName, type XmlAttributes, type XmlSink } from '../../package/xml';

/** What a workbook's styles count their colours in, and take their fonts from. */
export interface Colors {
  theme: readonly string[];
  /** By index; a file may say its own. */
  indexed: readonly string[];
  /** Names of the theme's fonts. */
  fonts: ThemeFonts;
}

export interface ThemeFonts {
  major?: string;
  minor?: string;
}

/** Those of Excel; 0–7 are there twice. */
const OWN_INDEXED = [...INDEXED_COLORS.slice(0, 8), ...INDEXED_COLORS];

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

/** The colours and fonts of a workbook's theme. */
export class ThemeSink implements XmlSink {
  readonly colors: string[] = [...OFFICE_THEME];
  readonly fonts: ThemeFonts = {};
  private place = -1;
  private font: keyof ThemeFonts | undefined;

  open(name: string, attributes: XmlAttributes): void {
    const local = localName(name);
    if (local === 'majorFont') this.font = 'major';
    else if (local === 'minorFont') this.font = 'minor';
    else if (local === 'latin' && this.font) {
      this.fonts[this.font] = attributes.get('typeface') ?? '';
      this.font = undefined;
    }
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

/** The colours that a file counts otherwise than Excel does, in its styles. */
export class IndexedSink implements XmlSink {
  readonly colors: string[] = [...OWN_INDEXED];
  private inside = false;
  private place = 0;

  open(name: string, attributes: XmlAttributes): void {
    const local = localName(name);
    if (local === 'indexedColors') this.inside = true;
    if (!this.inside || local !== 'rgbColor' || this.place >= OWN_INDEXED.length) return;
    this.colors[this.place] = rgbOf(attributes) ?? this.colors[this.place] ?? '';
    this.place += 1;
  }

  text(): void {}

  close(name: string): void {
    if (localName(name) === 'indexedColors') this.inside = false;
  }
}

function rgbOf(attributes: XmlAttributes): string | undefined {
  const rgb = attributes.get('rgb') ?? '';
  return /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
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
export function colorOf(attributes: XmlAttributes, colors: Colors): string | undefined {
  const rgb = rgbOf(attributes);
  if (rgb !== undefined) return rgb;
  const theme = attributes.int('theme');
  if (theme !== undefined) {
    const [color, tint] = [colors.theme[theme], Number(attributes.get('tint') ?? 0)];
    return color === undefined || !(Math.abs(tint) <= 1) ? color : tinted(color, tint);
  }
  const indexed = attributes.int('indexed');
  // the ground of a window
  return indexed === 65 ? 'FFFFFF' : colors.indexed[indexed ?? -1];
}
