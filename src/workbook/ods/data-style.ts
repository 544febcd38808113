/** Data styles of OpenDocument → number format codes as Excel writes them. */
import { MAX_STYLES } from '../package/limits';
import { fail } from '../package/problems';
import type { XmlAttributes } from '../package/xml';

interface DataStyle {
  code: string;
  /** Styles for positive, negative and other values, which stand in front. */
  sections: string[];
  /** Hours beyond a day are counted on: a length of time. */
  length: boolean;
}

const STYLE = /^number:(?:number|currency|percentage|date|time|boolean|text)-style$/;
/** Characters that need no quotes in a code. */
const PLAIN = /^[%/.,:\- ]*$/;
const MAX_CODE = 1000;
const MAX_SECTIONS = 3;

const PARTS: Record<string, [short: string, long: string]> = {
  'number:day': ['d', 'dd'],
  'number:month': ['m', 'mm'],
  'number:year': ['yy', 'yyyy'],
  'number:day-of-week': ['ddd', 'dddd'],
  'number:hours': ['h', 'hh'],
  'number:minutes': ['m', 'mm'],
  'number:seconds': ['s', 'ss'],
  'number:am-pm': ['AM/PM', 'AM/PM'],
  'number:text-content': ['@', '@'],
  'number:boolean': ['General', 'General'],
  'number:scientific-number': ['0.00E+00', '0.00E+00'],
  'number:fraction': ['# ?/?', '# ?/?'],
};

export class DataStyleReader {
  private readonly styles = new Map<string, DataStyle>();
  private current: DataStyle | undefined;
  private literal: string | undefined;

  /** True where the element belongs to a data style. */
  open(name: string, attributes: XmlAttributes): boolean {
    if (STYLE.test(name)) {
      const length = attributes.get('number:truncate-on-overflow') === 'false';
      this.current = { code: '', sections: [], length };
      this.styles.set(attributes.get('style:name') ?? '', this.current);
      if (this.styles.size > MAX_STYLES)
        fail('too-large', { detail: `more than ${MAX_STYLES} number formats` });
      return true;
    }
    const { current } = this;
    if (!current) return false;
    if (name === 'number:text' || name === 'number:currency-symbol') this.literal = '';
    else if (name === 'number:number') this.add(digits(attributes));
    else if (name === 'style:map' && current.sections.length < MAX_SECTIONS)
      current.sections.push(attributes.get('style:apply-style-name') ?? '');
    else this.add(this.part(name, attributes, current.length));
    return true;
  }

  text(text: string): void {
    if (this.literal !== undefined && this.literal.length < MAX_CODE) this.literal += text;
  }

  close(name: string): void {
    if (STYLE.test(name)) this.current = undefined;
    if (this.literal === undefined || (name !== 'number:text' && name !== 'number:currency-symbol')) return;
    this.add(PLAIN.test(this.literal) ? this.literal : `"${this.literal.replaceAll('"', '')}"`);
    this.literal = undefined;
  }

  /** The code of the style of that name; General where nobody described it. */
  code(name: string): string {
    const style = this.styles.get(name);
    if (!style) return 'General';
    return [...style.sections.map((section) => this.styles.get(section)?.code ?? ''), style.code].join(';');
  }

  private part(name: string, attributes: XmlAttributes, length: boolean): string {
    const [short, long] = PARTS[name] ?? ['', ''];
    if (name === 'number:month' && attributes.get('number:textual') === 'true') return 'mmm';
    if (length && name === 'number:hours') return '[h]';
    return attributes.get('number:style') === 'long' ? long : short;
  }

  private add(piece: string): void {
    if (this.current && this.current.code.length < MAX_CODE) this.current.code += piece;
  }
}

/** "General" where no places are said. */
function digits(attributes: XmlAttributes): string {
  const places = attributes.int('number:decimal-places');
  if (places === undefined) return 'General';
  const whole = attributes.get('number:grouping') === 'true' ? '#,##0' : '0';
  return places === 0 ? whole : `${whole}.${'0'.repeat(Math.min(places, 20))}`;
}
