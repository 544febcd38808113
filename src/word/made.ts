/** What the program wrote into a report, kept in the file beside the text: so a part that a person took out is told from one that is new. */
import { OWN, SAID, sentenceTag } from './blocks';
import { markOf } from './runs';
import type { Block } from './document';

const HEADING = 'heading#';
const PROPERTY = 'scorecardMade';
/** Word keeps no longer text in a property of a file. */
const LONGEST = 255;

/** A part of the text as it is found again; undefined of one that is not. */
export function anchorOf(block: Block): string | undefined {
  if (block.kind === 'own') return OWN + block.id;
  if (block.kind === 'heading') return headingAnchor(block.text);
  return block.kind === 'paragraph' && block.id !== undefined ? SAID + block.id : undefined;
}

/** A heading is told by its words. */
export const headingAnchor = (text: string): string => HEADING + markOf(text).toString(36);

/** Part that a tag tells of, whatever figures it told then. */
export const anchorIn = (tag: string): string => (tag.startsWith(SAID) ? (tag.split('#')[0] ?? '') : tag);

/** Tag of a part as the program words it. */
export function tagOf(block: Block): string | undefined {
  if (block.kind !== 'paragraph' || block.id === undefined) return anchorOf(block);
  return sentenceTag(block.id, block.made ?? block.text);
}

/** Tags of the program's parts, in their order. */
export const madeTags = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => tagOf(block) ?? []);

/** The tags as properties of the file. */
export function madeProperties(tags: readonly string[]): { name: string; value: string }[] {
  const values: string[] = [];
  for (const tag of tags) {
    const last = values.at(-1);
    const joined = last === undefined ? tag : `${last} ${tag}`;
    if (last !== undefined && joined.length <= LONGEST) values[values.length - 1] = joined;
    else values.push(tag);
  }
  return values.map((value, index) => ({ name: `${PROPERTY}${index + 1}`, value }));
}

/** The tags that a file's properties hold. */
export function madeOf(properties: ReadonlyMap<string, string>): string[] {
  const tags: string[] = [];
  for (let no = 1; ; no++) {
    const value = properties.get(`${PROPERTY}${no}`);
    if (value === undefined) return tags;
    tags.push(...value.split(' '));
  }
}
