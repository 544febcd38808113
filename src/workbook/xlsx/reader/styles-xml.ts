/** Styles: what a reader of forms needs of them, one entry per cell format. */
import type { ContentStyle } from '../../../sheet/content';
import { isDateFormat } from '../../../sheet/serial-date';
import { colorOf } from './colors';
import type { Colors } from './colors';
import { GroundReader } from './ground';
import { MAX_STYLES } from '../../package/limits';
import { builtInFormat } from './number-format';
import { fail } from '../../package/problems';
import { localName, type XmlAttributes, type XmlSink } from '../../package/xml';

type Look = Partial<ContentStyle>;

/** Fonts that show pictures or Greek for letters. */
const SIGN_FONT =
  /^(?:Symbol|Wingdings(?: [23])?|Webdings|Marlett|ZapfDingbats|Zapf Dingbats|OpenSymbol|StarSymbol|MT Extra|Bookshelf Symbol 7|MS Outlook|Segoe MDL2 Assets|Segoe Fluent Icons|Adobe Blank(?: 2)?|(?:Libre Barcode|IDAutomation|Code ?(?:39|128)|Free 3 of 9).*)$/i;
/** The character set by which a font says that it has signs for letters. */
const SIGN_CHARSET = 2;

/** Reads one font, fill or differential format; also used for formats inside extension lists. */
export class LookReader {
  look: Look = {};
  /** What the current element belongs to; borders have colours, too. */
  private inside = '';
  private differential = false;
  private crosses = false;
  private ground: GroundReader;

  constructor(private readonly colors: Colors) {
    this.ground = new GroundReader(colors, false);
  }

  start(differential: boolean): void {
    this.look = {};
    this.inside = '';
    this.differential = differential;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'font':
      case 'fill':
      case 'border':
        this.inside = name;
        this.ground = new GroundReader(this.colors, this.differential);
        this.crosses = attributes.flag('diagonalUp') || attributes.flag('diagonalDown');
        break;
      case 'color':
        if (this.inside === 'font') this.set('fontColor', colorOf(attributes, this.colors));
        else this.openGround(name, attributes);
        break;
      case 'sz':
        if (this.inside === 'font') {
          const size = Number(attributes.get('val'));
          if (size > 0) this.look.fontSize = size;
        }
        break;
      case 'strike':
        if (this.inside === 'font' && (attributes.get('val') === undefined || attributes.flag('val')))
          this.look.struck = true;
        break;
      case 'vertAlign':
        if (this.inside === 'font' && attributes.get('val') !== 'baseline') this.look.raised = true;
        break;
      case 'name':
      case 'rFont':
        this.setSigns(SIGN_FONT.test(attributes.get('val') ?? ''));
        break;
      case 'charset':
        this.setSigns(attributes.int('val') === SIGN_CHARSET);
        break;
      case 'scheme': {
        const { major, minor } = this.colors.fonts;
        this.setSigns(SIGN_FONT.test((attributes.get('val') === 'major' ? major : minor) ?? ''));
        break;
      }
      case 'diagonal':
        if (this.crosses && (attributes.get('style') ?? 'none') !== 'none') this.look.crossed = true;
        break;
      case 'patternFill':
      case 'fgColor':
      case 'bgColor':
        this.openGround(name, attributes);
        break;
      case 'numFmt':
        this.set('numberFormat', attributes.get('formatCode'));
        break;
      case 'alignment': {
        const indent = attributes.int('indent') ?? 0;
        if (indent > 0) this.look.indent = indent;
        if (attributes.get('horizontal') === 'fill') this.look.repeats = true;
        if (attributes.int('readingOrder') === RIGHT_TO_LEFT) this.look.turned = true;
        // lines that are broken do not shrink
        if (attributes.flag('shrinkToFit') && !attributes.flag('wrapText')) this.look.shrinks = true;
      }
    }
  }

  private setSigns(signs: boolean): void {
    if (signs && this.inside === 'font') this.look.signs = true;
  }

  private openGround(name: string, attributes: XmlAttributes): void {
    if (this.inside !== 'fill') return;
    this.ground.open(name, attributes);
    Object.assign(this.look, this.ground.look());
  }

  private set(key: 'fontColor' | 'numberFormat', value: string | undefined): void {
    if (value !== undefined) this.look[key] = value;
  }

  style(): ContentStyle {
    return { numberFormat: 'General', ...this.look };
  }
}

/** How a style names that its text is read from right to left. */
const RIGHT_TO_LEFT = 2;

export interface Styles {
  /** By index of the cell format. */
  cells: ContentStyle[];
  /** By index of the cell format: 1 where a number is shown as a date. */
  dates: Uint8Array;
  /** By index of the differential format. */
  differential: ContentStyle[];
}

export class StylesSink implements XmlSink {
  private section = '';
  private depth = 0;
  private readonly formats = new Map<number, string>();
  private readonly fonts: Look[] = [];
  private readonly fills: Look[] = [];
  private readonly borders: Look[] = [];
  private readonly xfs: { format: number; font: number; fill: number; border: number; own: Look }[] = [];
  private readonly differential: ContentStyle[] = [];
  private readonly reader: LookReader;

  constructor(colors: Colors) {
    this.reader = new LookReader(colors);
  }

  open(name: string, attributes: XmlAttributes): void {
    const depth = this.depth++;
    const local = localName(name);
    if (depth === 1) this.section = local;
    else if (depth === 2) this.openEntry(local, attributes);
    else if (depth > 2) this.reader.open(local, attributes);
  }

  private openEntry(name: string, attributes: XmlAttributes): void {
    this.reader.start(this.section === 'dxfs');
    if (this.section === 'numFmts' && name === 'numFmt') {
      const id = attributes.int('numFmtId');
      const code = attributes.get('formatCode');
      if (id !== undefined && code !== undefined) this.formats.set(id, code);
    } else if (this.section === 'cellXfs' && name === 'xf') {
      this.xfs.push({
        format: attributes.int('numFmtId') ?? 0,
        font: attributes.int('fontId') ?? 0,
        fill: attributes.int('fillId') ?? 0,
        border: attributes.int('borderId') ?? 0,
        own: this.reader.look,
      });
      if (this.xfs.length > MAX_STYLES) fail('too-large', { detail: `more than ${MAX_STYLES} cell formats` });
    } else if (name === 'font' || name === 'fill' || name === 'border') this.reader.open(name, attributes);
  }

  text(): void {}

  close(): void {
    if (--this.depth !== 2) return;
    if (this.section === 'fonts') this.fonts.push(this.reader.look);
    else if (this.section === 'fills') this.fills.push(this.reader.look);
    else if (this.section === 'borders') this.borders.push(this.reader.look);
    else if (this.section === 'dxfs') this.differential.push(this.reader.style());
  }

  /** What the part said, once it is read. */
  result(): Styles {
    const dateIds = new Map<number, boolean>();
    const dates = new Uint8Array(this.xfs.length);
    const cells = this.xfs.map(({ format, font, fill, border, own }, i): ContentStyle => {
      const numberFormat = this.formats.get(format) ?? builtInFormat(format);
      let date = dateIds.get(format);
      if (date === undefined) dateIds.set(format, (date = isDateFormat(numberFormat)));
      if (date) dates[i] = 1;
      return { numberFormat, ...this.fonts[font], ...this.fills[fill], ...this.borders[border], ...own };
    });
    return { cells, dates, differential: this.differential };
  }
}
