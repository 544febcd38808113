/** What letters of a cell stand on: one colour, the dots and lines of a pattern, or the colours of a gradient. */
import { colorOf } from './colors';
import type { Colors } from './colors';
import type { XmlAttributes } from '../../package/xml';

/** Part of the ground that the lines or dots of a pattern take. */
const DENSITY: Readonly<Record<string, number>> = {
  ...{ gray0625: 0.0625, gray125: 0.125, lightGray: 0.25, mediumGray: 0.5, darkGray: 0.75 },
  ...{ lightHorizontal: 0.25, lightVertical: 0.25, lightDown: 0.25, lightUp: 0.25 },
  ...{ lightGrid: 0.4375, lightTrellis: 0.375, darkGrid: 0.5, darkTrellis: 0.75 },
  ...{ darkHorizontal: 0.5, darkVertical: 0.5, darkDown: 0.5, darkUp: 0.5 },
};

/** Colours of one gradient; more would be no gradient that a person sees. */
const MOST_STOPS = 16;

const channels = (color: string): number[] =>
  [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** So much of the first colour, the rest of the second. */
const mixed = (first: string, second: string, part: number): string =>
  channels(first)
    .map((one, at) => Math.round(one * part + (channels(second)[at] ?? 0) * (1 - part)))
    .map((one) => one.toString(16).padStart(2, '0').toUpperCase())
    .join('');

/** Reads one fill, and says after each element what is known of it. */
export class GroundReader {
  private pattern = '';
  private lines: string | undefined;
  private between: string | undefined;
  private stops: string[] = [];

  constructor(
    private readonly colors: Colors,
    private readonly differential: boolean,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'patternFill') this.pattern = attributes.get('patternType') ?? '';
    else if (name === 'fgColor') this.lines = colorOf(attributes, this.colors);
    else if (name === 'bgColor') this.between = colorOf(attributes, this.colors);
    else if (name === 'color' && this.stops.length < MOST_STOPS)
      this.stops.push(colorOf(attributes, this.colors) ?? '000000');
  }

  look(): { fill?: string; grounds?: string[] } {
    const [first, last] = [this.stops[0], this.stops.at(-1)];
    if (first !== undefined && last !== undefined)
      return { fill: mixed(first, last, 0.5), grounds: this.stops };
    const density = DENSITY[this.pattern];
    if (density === undefined) {
      // a plain fill is the foreground colour of a cell's format, but the background colour of a differential one
      const fill = this.differential ? this.between : this.pattern === 'solid' ? this.lines : undefined;
      return fill === undefined ? {} : { fill };
    }
    const { lines = '000000', between = 'FFFFFF' } = this;
    const most = density > 0.5 ? [lines] : density < 0.5 ? [between] : [];
    return { fill: mixed(lines, between, density), ...(most.length === 0 ? {} : { grounds: most }) };
  }
}
