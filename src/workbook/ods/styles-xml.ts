/** Styles of an OpenDocument sheet: what a reader of forms needs of them, parents and number formats put in. */
import type { ContentStyle } from '../../sheet/content';
import { isDateFormat } from '../../sheet/serial-date';
import { MAX_STYLES, MAX_TEXT } from '../package/limits';
import { fail } from '../package/problems';
import type { XmlAttributes, XmlSink } from '../package/xml';
import { DataStyleReader } from './data-style';

interface OdsStyle {
  parent?: string;
  format?: string;
  look: Omit<ContentStyle, 'numberFormat'>;
  /** Of a table: false where the sheet is hidden. */
  display: boolean;
  master?: string;
}

/** Parents of parents; real files have two. */
const MAX_PARENTS = 16;
const FONT_SIZE = /^(\d{1,4}(?:\.\d{1,4})?)pt$/;
const COLOR = /^#([0-9a-f]{6})$/i;

/** Takes styles.xml first and then the automatic styles of content.xml, whose names win. */
export class OdsStyles implements XmlSink {
  private readonly styles = new Map<string, OdsStyle>();
  private readonly formats = new DataStyleReader();
  private current: OdsStyle | undefined;
  /** Text of the footer by master page. */
  private readonly footers = new Map<string, string>();
  private master: string | undefined;
  private inFooter = false;
  private readonly placed = new Map<string, number>();
  /** By index, as cells name them. */
  readonly cells: ContentStyle[] = [];
  readonly dates: boolean[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (this.formats.open(name, attributes)) return;
    switch (name) {
      case 'style:style':
        this.addStyle(attributes);
        break;
      case 'style:table-cell-properties':
        this.color('fill', attributes.get('fo:background-color'));
        break;
      case 'style:table-properties':
        if (this.current && attributes.get('table:display') === 'false') this.current.display = false;
        break;
      case 'style:text-properties':
        this.color('fontColor', attributes.get('fo:color'));
        this.size(attributes.get('fo:font-size'));
        this.letters(attributes);
        break;
      case 'style:master-page':
        this.master = attributes.get('style:name');
        break;
      case 'style:footer':
        this.inFooter = attributes.get('style:display') !== 'false';
    }
  }

  text(text: string): void {
    this.formats.text(text);
    if (!this.inFooter || this.master === undefined) return;
    const footer = (this.footers.get(this.master) ?? '') + text;
    if (footer.length > MAX_TEXT) fail('text-too-long', { detail: 'footer' });
    this.footers.set(this.master, footer);
  }

  close(name: string): void {
    this.formats.close(name);
    if (name === 'style:style') this.current = undefined;
    else if (name === 'style:footer') this.inFooter = false;
    else if (name === 'style:master-page') this.master = undefined;
  }

  private addStyle(attributes: XmlAttributes): void {
    const name = attributes.get('style:name');
    if (name === undefined) return;
    const parent = attributes.get('style:parent-style-name');
    const format = attributes.get('style:data-style-name');
    const master = attributes.get('style:master-page-name');
    this.current = {
      look: {},
      display: true,
      ...(parent === undefined ? {} : { parent }),
      ...(format === undefined ? {} : { format }),
      ...(master === undefined ? {} : { master }),
    };
    this.styles.set(name, this.current);
    const shown = attributes.get('style:display-name');
    if (shown !== undefined) this.styles.set(shown, this.current);
    if (this.styles.size > 2 * MAX_STYLES) fail('too-large', { detail: `more than ${MAX_STYLES} styles` });
  }

  private color(key: 'fill' | 'fontColor', value: string | undefined): void {
    const color = COLOR.exec(value ?? '')?.[1];
    if (this.current && color !== undefined) this.current.look[key] = color.toUpperCase();
  }

  private letters(attributes: XmlAttributes): void {
    if (!this.current) return;
    if ((attributes.get('style:text-line-through-style') ?? 'none') !== 'none')
      this.current.look.struck = true;
    if (/^(?:super|sub|[1-9]|-[1-9])/.test(attributes.get('style:text-position') ?? ''))
      this.current.look.raised = true;
  }

  private size(value: string | undefined): void {
    const size = Number(FONT_SIZE.exec(value ?? '')?.[1]);
    if (this.current && size > 0) this.current.look.fontSize = size;
  }

  /** Index of a cell's style among `cells`; undefined for one that nobody described. */
  index(name: string): number | undefined {
    const known = this.placed.get(name);
    if (known !== undefined) return known;
    const chain: OdsStyle[] = [];
    for (let at = this.styles.get(name); at && chain.length < MAX_PARENTS;) {
      chain.unshift(at);
      at = at.parent === undefined ? undefined : this.styles.get(at.parent);
    }
    if (chain.length === 0) return undefined;
    const format = chain.reduce<string | undefined>((last, own) => own.format ?? last, undefined);
    const numberFormat = format === undefined ? 'General' : this.formats.code(format);
    const index = this.cells.push(Object.assign({ numberFormat }, ...chain.map(({ look }) => look))) - 1;
    this.dates.push(isDateFormat(numberFormat));
    this.placed.set(name, index);
    return index;
  }

  /** Whether the table of that style is shown, and the footer of its pages. */
  table(name: string): { visible: boolean; footer: string | undefined } {
    const style = this.styles.get(name);
    return {
      visible: style?.display ?? true,
      footer: style?.master === undefined ? undefined : this.footers.get(style.master),
    };
  }
}
