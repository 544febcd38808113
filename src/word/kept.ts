/** An earlier report beside the one made now: what a person wrote, moved or took out stays so, and what the program says may change. */
import { unitReport as texts } from '../messages/unit-report';
import { aroundOf, plain, withoutPlaces } from './around';
import { OWN, SAID, sentenceTag } from './blocks';
import type { Block, OfficialDocument } from './document';
import { DRAFT_NOTE, LAST, TOP } from './earlier';
import type { Earlier } from './earlier';
import { anchorIn, anchorOf, tagOf } from './made';
import { inOrderOf } from './moved';

/** A part of the program's that a person took out of the earlier report. */
export interface LeftOut {
  part: string;
  /** As the report would have it now. */
  text: string;
  /** It tells other figures than the one that was taken out. */
  changed: boolean;
}

/** What to do with parts that were taken out: put back or not. Where nobody says, those of other figures come back. */
export type Choices = ReadonlyMap<string, boolean>;

/** Parts that the earlier report had, and that a person took out of it. */
export function leftOut({ blocks }: OfficialDocument, { made, order }: Earlier): LeftOut[] {
  const [tags, anchors, standing] = [new Set(made), new Set(made.map(anchorIn)), new Set(order)];
  return blocks.flatMap((block): LeftOut[] => {
    const [anchor, tag] = [anchorOf(block), tagOf(block)];
    // that a report is a draft is always said
    if (anchor === undefined || tag === undefined || anchor === SAID + DRAFT_NOTE) return [];
    if (standing.has(anchor) || !anchors.has(anchor) || !('text' in block)) return [];
    const text = block.kind === 'own' ? `[${block.text}]` : block.text.replace(/^- /, '');
    return [{ part: partOf(anchor), text, changed: !tags.has(tag) }];
  });
}

const partOf = (anchor: string): string =>
  [SAID, OWN].reduce((name, start) => (name.startsWith(start) ? name.slice(start.length) : name), anchor);

/** The report with what a person wrote into the earlier one. A sentence that they changed stays while the form says the same. */
export function withEarlier(
  document: OfficialDocument,
  earlier: Earlier,
  choices: Choices = new Map(),
): OfficialDocument {
  const out = new Set(
    leftOut(document, earlier).flatMap(({ part, changed }) => ((choices.get(part) ?? changed) ? [] : [part])),
  );
  const standing = document.blocks.filter((block) => !out.has(partOf(anchorOf(block) ?? '')));
  const blocks = inOrderOf(standing, anchorOf, earlier.made.map(anchorIn), earlier.order);
  const anchors = new Set([TOP, ...blocks.map(anchorOf)]);
  const added = (wanted: (after: string) => boolean): Block[] =>
    earlier.added.flatMap(({ after, text, heading }): Block[] =>
      !wanted(after) ? [] : [heading ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text }],
    );
  // what it stood behind is gone: it stands before the end
  const lost = added((after) => !anchors.has(after));
  const kept = blocks.flatMap((block): Block[] => {
    const anchor = anchorOf(block);
    const behind = anchor === undefined ? [] : added((after) => after === anchor);
    return [...(anchor === SAID + LAST ? lost : []), keptBlock(block, earlier), ...behind];
  });
  const above = added((after) => after === TOP);
  return {
    ...document,
    blocks: [...above, ...kept, ...(anchors.has(SAID + LAST) ? [] : lost)],
    filled: earlier.filled,
  };
}

function keptBlock(block: Block, { written, said }: Earlier): Block {
  if (block.kind === 'own') {
    const own = written.get(block.id);
    return own === undefined ? block : { ...block, written: own };
  }
  if (block.kind !== 'paragraph' || block.id === undefined) return block;
  const before = said.get(block.id);
  const same = before !== undefined && before.tag === sentenceTag(block.id, block.text);
  return same && before.text !== block.text ? { ...block, text: before.text, made: block.text } : block;
}

/** How many places, sentences and paragraphs of a person stay. */
export const keptCount = (document: OfficialDocument, { written, added }: Earlier): number =>
  written.size +
  added.length +
  document.blocks.filter((block) => block.kind === 'paragraph' && block.made !== undefined).length;

export interface ChangedSentence {
  before?: string;
  after?: string;
}

/** Sentences that were otherwise before, in the order of the document; last those that are gone. Of what was taken out `leftOut` tells. */
export function changedSentences(document: OfficialDocument, earlier: Earlier): ChangedSentence[] {
  const { said, tables, pictures, made, order } = earlier;
  const anchors = new Set(made.map(anchorIn));
  const now = new Map(
    document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.id !== undefined ? [[block.id, block.text] as const] : [],
    ),
  );
  const takenOut = (id: string): boolean => anchors.has(SAID + id) && !order.includes(SAID + id);
  const changed = [...now].flatMap(([id, after]): ChangedSentence[] => {
    const before = said.get(id)?.text;
    if (before === after || (before === undefined && id !== DRAFT_NOTE && takenOut(id))) return [];
    return [{ after, ...(before === undefined ? {} : { before }) }];
  });
  const gone = [...said].flatMap(([id, { text: before }]): ChangedSentence[] =>
    now.has(id) ? [] : [{ before }],
  );
  const around = lostAround(document, earlier);
  const lost = [
    ...tables.map(texts.lostTable),
    ...(pictures > 0 ? [texts.lostPictures(pictures)] : []),
    ...(around.length > 0 ? [texts.lostAround(around)] : []),
  ];
  return [...changed, ...gone, ...lost.map((before) => ({ before }))];
}

/** Texts around the report's own that are not in the new one: typed by a person, or of earlier answers. */
function lostAround(document: OfficialDocument, { around }: Earlier): string[] {
  const now = aroundOf(document);
  return [...new Set(around.map(plain))].filter((text) => !now.has(text) && !now.has(withoutPlaces(text)));
}
