/** The styles of a donor added to those of a file: nothing of the file's own is touched, and what it has already is used again. */
import { type Donor, entries } from './donor';
import type { DraftPackage } from './draft-package';
import { attribute, element, elementsIn, isOpaque, openTag, prefixIn } from '../../package/xml-text';

/** Where formats of the donor stand in the file. */
export interface JoinedStyles {
  cell: (format: number) => number;
  differential: (format: number) => number;
}

/** Sections of a style sheet in the order that the schema asks for. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;
type Section = (typeof ORDER)[number];
/** Numbers of formats below this one are built in. */
const OWN_FORMATS = 164;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Undefined where the file's styles are written in a way that can't be added to safely. */
export function joinStyles(draft: DraftPackage, part: string, donor: Donor): JoinedStyles | undefined {
  const xml = draft.text(part);
  const prefix = prefixIn(xml, 'styleSheet');
  if (prefix === undefined || isOpaque(xml) || !xml.includes(NAMESPACE)) return undefined;
  const sections = new StyleSections(xml, prefix);
  const given = donor.parts.get('xl/styles.xml') ?? '';
  const simple = (section: Section): number[] =>
    entries(given, section).map((text) => sections.place(section, text));
  const [fonts, fills, borders, dxfs] = [simple('fonts'), simple('fills'), simple('borders'), simple('dxfs')];
  const numbers = new Map(
    entries(given, 'numFmts').map((text) => {
      const attributes = openTag(text, 'numFmt')?.attributes ?? '';
      const id = Number(attribute(attributes, 'numFmtId'));
      return [id, sections.numberFormat(attribute(attributes, 'formatCode') ?? '')] as const;
    }),
  );
  const moved = (attributes: string): string =>
    attributes.replace(/\s(numFmtId|fontId|fillId|borderId|xfId)="(\d+)"/g, (_, name: string, id: string) => {
      const map = { fontId: fonts, fillId: fills, borderId: borders }[name];
      if (map) return ` ${name}="${map[Number(id)] ?? 0}"`;
      if (name === 'numFmtId') return ` ${name}="${numbers.get(Number(id)) ?? id}"`;
      return sections.has('cellStyleXfs') ? ` ${name}="0"` : '';
    });
  const cells = entries(given, 'cellXfs').map((text) =>
    sections.place('cellXfs', text.replace(/^<xf[^>]*?(?=\/?>)/, moved)),
  );
  draft.put(part, sections.written());
  return { cell: (format) => cells[format] ?? 0, differential: (format) => dxfs[format] ?? 0 };
}

class StyleSections {
  private readonly found = new Map<Section, string[]>();
  private readonly grown = new Set<Section>();

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
  ) {
    for (const section of ORDER) {
      const place = element(xml, `${prefix}${section}`);
      if (place) this.found.set(section, elementsIn(xml, place.end, place.close));
    }
  }

  has(section: Section): boolean {
    return (this.found.get(section)?.length ?? 0) > 0;
  }

  /** Where an element stands, added at the end where there is none like it. */
  place(section: Section, written: string): number {
    const text = written.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${this.prefix}`);
    const all = this.found.get(section) ?? [];
    const at = all.indexOf(text);
    if (at !== -1) return at;
    this.found.set(section, [...all, text]);
    this.grown.add(section);
    return all.length;
  }

  /** The number of a format code, as written in an attribute. */
  numberFormat(code: string): number {
    const known = (this.found.get('numFmts') ?? []).map((text) => {
      const attributes = openTag(text, `${this.prefix}numFmt`)?.attributes ?? '';
      return { id: Number(attribute(attributes, 'numFmtId')), code: attribute(attributes, 'formatCode') };
    });
    const same = known.find((one) => one.code === code);
    if (same) return same.id;
    const id = Math.max(OWN_FORMATS - 1, ...known.map((one) => one.id)) + 1;
    this.place('numFmts', `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    return id;
  }

  written(): string {
    let { xml } = this;
    for (const section of ORDER) if (this.grown.has(section)) xml = this.withSection(xml, section);
    return xml;
  }

  private withSection(xml: string, section: Section): string {
    const name = `${this.prefix}${section}`;
    const all = this.found.get(section) ?? [];
    const place = element(xml, name);
    if (!place) {
      const at = this.placeFor(xml, section);
      return `${xml.slice(0, at)}<${name} count="${all.length}">${all.join('')}</${name}>${xml.slice(at)}`;
    }
    const attributes = place.attributes.replace(/\scount\s*=\s*["']\d*["']/, '');
    const before = place.empty ? '' : xml.slice(place.end, place.close);
    const fresh = all.slice(place.empty ? 0 : elementsIn(xml, place.end, place.close).length).join('');
    return (
      `${xml.slice(0, place.start)}<${name}${attributes} count="${all.length}">` +
      `${before}${fresh}</${name}>${xml.slice(place.stop)}`
    );
  }

  /** Behind the last section that stands before this one. */
  private placeFor(xml: string, section: Section): number {
    for (const earlier of ORDER.slice(0, ORDER.indexOf(section)).reverse()) {
      const place = element(xml, `${this.prefix}${earlier}`);
      if (place) return place.stop;
    }
    return openTag(xml, `${this.prefix}styleSheet`)?.end ?? 0;
  }
}
