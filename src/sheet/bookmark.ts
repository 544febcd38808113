/** Names of bookmarks that say the same as the tag of a content control: programs that drop tags keep bookmarks. */

/** Tag of a placeholder where its own text can't stand. */
export const FILL = 'fill:';

const SIGNS: Readonly<Record<string, string>> = { '.': '_d', ':': '_k', '#': '_h', '-': '_m', _: '_u' };
const LETTERS = new Map(Object.entries(SIGNS).map(([sign, code]) => [code, sign]));
/** Word takes no longer name. */
const LONGEST = 40;

/** The name; undefined where a tag has other letters than names may have, or too many. */
export function bookmarkName(tag: string): string | undefined {
  const name = tag.replace(/[.:#_-]/g, (sign) => SIGNS[sign] ?? '');
  return name.length <= LONGEST && /^[A-Za-z]\w*$/.test(name) ? name : undefined;
}

/** The tag that a name says. */
export const bookmarkTag = (name: string): string =>
  name.replace(/_[dkhmu]/g, (code) => LETTERS.get(code) ?? code);
