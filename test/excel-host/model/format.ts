import { invalid, oneOf } from '../errors';
import type { BorderData, FormatData } from './data';
import { HostCollection, HostObject } from './object';
import type { Range } from './range';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const SIDES = [
  'EdgeTop',
  'EdgeRight',
  'EdgeBottom',
  'EdgeLeft',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Side = (typeof SIDES)[number];
type Edge = Exclude<Side, 'InsideHorizontal' | 'InsideVertical'>;

/** A shared part of a range's format: reads null where the cells differ, as Excel does. */
abstract class FormatPart extends HostObject {
  constructor(protected readonly range: Range) {
    super();
  }

  protected shared<K extends keyof FormatData>(key: K): FormatData[K] | null | undefined {
    return this.range.common((data) => data?.format[key]);
  }

  protected assign(values: FormatData): void {
    this.range.dress((data) => Object.assign(data.format, values));
  }
}

class RangeFill extends FormatPart {
  readonly clientClass = 'RangeFill';
  get color(): string {
    return this.shared('fill') ?? '';
  }
  set color(fill: string) {
    this.assign({ fill });
  }
}

class RangeFont extends FormatPart {
  readonly clientClass = 'RangeFont';
  get name(): string | null {
    const name = this.shared('fontName');
    return name === undefined ? 'Calibri' : name;
  }
  set name(fontName: string) {
    this.assign({ fontName });
  }
  get size(): number | null {
    const size = this.shared('fontSize');
    return size === undefined ? 11 : size;
  }
  set size(fontSize: number) {
    this.assign({ fontSize });
  }
  get bold(): boolean | null {
    const bold = this.shared('bold');
    return bold === undefined ? false : bold;
  }
  set bold(bold: boolean) {
    this.assign({ bold });
  }
  get italic(): boolean | null {
    const italic = this.shared('italic');
    return italic === undefined ? false : italic;
  }
  set italic(italic: boolean) {
    this.assign({ italic });
  }
  get color(): string {
    return this.shared('fontColor') ?? '#000000';
  }
  set color(fontColor: string) {
    this.assign({ fontColor });
  }
}

class FormatProtection extends FormatPart {
  readonly clientClass = 'FormatProtection';
  get locked(): boolean | null {
    return this.range.common((data) => data?.format.locked ?? true);
  }
  set locked(locked: boolean) {
    this.assign({ locked });
  }
}

const isEdge = (side: Side): side is Edge => side.startsWith('Edge');

class RangeBorder extends FormatPart {
  readonly clientClass = 'RangeBorder';
  constructor(
    range: Range,
    readonly sideIndex: Side,
  ) {
    super(range);
  }

  override get wireId(): string {
    return this.sideIndex;
  }

  private change(part: Partial<BorderData>): void {
    const { area } = this.range;
    const drawn = (old: BorderData | undefined): BorderData => ({
      style: 'Continuous',
      weight: 'Thin',
      color: '#000000',
      ...old,
      ...part,
    });
    this.range.dress((data, row, col) => {
      const sides: Edge[] = [];
      if (isEdge(this.sideIndex)) {
        const outer = {
          EdgeTop: row === area.top,
          EdgeBottom: row === area.bottom,
          EdgeLeft: col === area.left,
          EdgeRight: col === area.right,
        };
        if (outer[this.sideIndex]) sides.push(this.sideIndex);
      } else if (this.sideIndex === 'InsideHorizontal') {
        if (row > area.top) sides.push('EdgeTop');
        if (row < area.bottom) sides.push('EdgeBottom');
      } else {
        if (col > area.left) sides.push('EdgeLeft');
        if (col < area.right) sides.push('EdgeRight');
      }
      for (const side of sides) data.format[side] = drawn(data.format[side]);
    });
  }

  get style(): string | null {
    const border = isEdge(this.sideIndex)
      ? this.range.common((data) =>
          isEdge(this.sideIndex) ? data?.format[this.sideIndex]?.style : undefined,
        )
      : null;
    return border === undefined ? 'None' : border;
  }
  set style(style: string) {
    this.change({ style: oneOf(style, LINES) });
  }
  set weight(weight: string) {
    this.change({ weight: oneOf(weight, WEIGHTS) });
  }
  set color(color: string) {
    this.change({ color });
  }
}

class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly clientClass = 'RangeBorderCollection';
  constructor(private readonly range: Range) {
    super();
  }
  get items(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.range, side));
  }
  getItem(side: string): RangeBorder {
    return new RangeBorder(this.range, oneOf(side, SIDES));
  }
}

/** Excel's standard cell: 8.43 characters wide, 15 points high. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
/** 255 characters wide, 409 points high. */
const MOST_WIDTH = (255 * 7 + 5) * 0.75;
const MOST_HEIGHT = 409;

export class RangeFormat extends FormatPart {
  readonly clientClass = 'RangeFormat';
  get fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get font(): RangeFont {
    return new RangeFont(this.range);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get horizontalAlignment(): string | null {
    const found = this.shared('horizontalAlignment');
    return found === undefined ? 'General' : found;
  }
  set horizontalAlignment(value: string) {
    this.assign({ horizontalAlignment: oneOf(value, HORIZONTAL) });
  }
  get verticalAlignment(): string | null {
    const found = this.shared('verticalAlignment');
    return found === undefined ? 'Bottom' : found;
  }
  set verticalAlignment(value: string) {
    this.assign({ verticalAlignment: oneOf(value, VERTICAL) });
  }
  get wrapText(): boolean | null {
    const found = this.shared('wrapText');
    return found === undefined ? false : found;
  }
  set wrapText(wrapText: boolean) {
    this.assign({ wrapText });
  }
  get indentLevel(): number | null {
    const found = this.shared('indentLevel');
    return found === undefined ? 0 : found;
  }
  set indentLevel(indentLevel: number) {
    this.assign({ indentLevel });
  }
  get textOrientation(): number | null {
    const found = this.shared('textOrientation');
    return found === undefined ? 0 : found;
  }
  set textOrientation(textOrientation: number) {
    if (Math.abs(textOrientation) > 90) throw invalid('Text turns by 90 degrees at most.');
    this.assign({ textOrientation });
  }
  get columnWidth(): number {
    return this.range.sheet.widths.get(this.range.area.left) ?? STANDARD_WIDTH;
  }
  set columnWidth(points: number) {
    this.range.allow('allowFormatColumns');
    if (!(points >= 0 && points <= MOST_WIDTH)) throw invalid('No column is that wide.');
    for (let col = this.range.area.left; col <= this.range.area.right; col++)
      this.range.sheet.widths.set(col, points);
  }
  get rowHeight(): number {
    return this.range.sheet.heights.get(this.range.area.top) ?? STANDARD_HEIGHT;
  }
  set rowHeight(points: number) {
    this.range.allow('allowFormatRows');
    if (!(points >= 0 && points <= MOST_HEIGHT)) throw invalid('No row is that high.');
    for (let row = this.range.area.top; row <= this.range.area.bottom; row++)
      this.range.sheet.heights.set(row, points);
  }
}
