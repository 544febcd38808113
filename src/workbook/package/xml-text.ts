/** Places in the XML of a part, found without taking it apart: what is not changed stays as it was written. */

export interface Tag {
  start: number;
  /** Behind the ">". */
  end: number;
  /** What stands in the tag behind the name. */
  attributes: string;
  empty: boolean;
}

/** True where places can't be told by their tags alone. */
export const isOpaque = (xml: string): boolean => xml.includes('<!--') || xml.includes('<![CDATA[');

/** The prefix of the elements of a part ("x:"), by its root; undefined for another root. */
export const prefixIn = (xml: string, root: string): string | undefined =>
  new RegExp(`<((?:[\\w.-]+:)?)${root}[\\s>]`).exec(xml)?.[1];

/** The first opening tag of that name from a place on. */
export function openTag(xml: string, name: string, from = 0): Tag | undefined {
  for (let start = xml.indexOf(`<${name}`, from); start !== -1; start = xml.indexOf(`<${name}`, start + 1)) {
    const after = xml.charAt(start + 1 + name.length);
    if (!/[\s/>]/.test(after)) continue;
    const end = tagEnd(xml, start);
    if (end === -1) return undefined;
    const empty = xml.charAt(end - 2) === '/';
    return {
      start,
      end,
      attributes: xml.slice(start + 1 + name.length, end - (empty ? 2 : 1)).trimEnd(),
      empty,
    };
  }
  return undefined;
}

/** Behind the ">" of a tag; in quotes it means nothing. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}

const ATTRIBUTE = /\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute, as written. */
export const attribute = (attributes: string, wanted: string): string | undefined => {
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE))
    if (name === wanted) return double ?? single;
  return undefined;
};

/** The attributes but for some. */
export const without = (attributes: string, names: readonly string[]): string =>
  attributes.replace(ATTRIBUTE, (whole, name: string) => (names.includes(name) ? '' : whole));

/** A whole element, and where its content stands; undefined where there is none of that name. */
export interface Element extends Tag {
  /** Where the content ends; the same as `end` where the element is empty. */
  close: number;
  /** Behind the whole element. */
  stop: number;
}

/** The first element of that name from a place on. No element of its own name may stand in it. */
export function element(xml: string, name: string, from = 0): Element | undefined {
  const tag = openTag(xml, name, from);
  if (!tag) return undefined;
  if (tag.empty) return { ...tag, close: tag.end, stop: tag.end };
  const close = xml.indexOf(`</${name}>`, tag.end);
  return close === -1 ? undefined : { ...tag, close, stop: close + name.length + 3 };
}

/** The elements between two places, each as it is written. */
export function elementsIn(xml: string, from: number, to: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = xml.indexOf('<', from); at !== -1 && at < to;) {
    const end = tagEnd(xml, at);
    if (end === -1) break;
    if (depth === 0) start = at;
    if (xml.charAt(at + 1) === '/') depth -= 1;
    else if (xml.charAt(end - 2) !== '/') depth += 1;
    if (depth === 0) found.push(xml.slice(start, end));
    at = xml.indexOf('<', end);
  }
  return found;
}
