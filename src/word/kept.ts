/** An earlier report beside the one made now: what a person wrote stays, and what the program says may change. */
import { letterTexts } from '../messages/letter';
import { unitReport as texts } from '../messages/unit-report';
import { FILL } from '../sheet/bookmark';
import { OWN, SAID, sentenceTag } from './blocks';
import type { Block, OfficialDocument } from './document';

export interface Earlier {
  /** What a person wrote where the report asks for it, by place. */
  written: Map<string, string>;
  /** The program's sentences as they stand now, with the tag that they were given; a person may have changed them. */
  said: Map<string, { text: string; tag: string }>;
  /** Paragraphs that a person added, each with what it stands behind. */
  added: { after: string; text: string }[];
  /** What stands instead of a placeholder, by placeholder. */
  filled: Map<string, string>;
  /** How tables begin that a person added between the sentences: they can't be kept. */
  tables: string[];
  /** How many paragraphs with pictures a person added there: they can't be kept either. */
  pictures: number;
}

/** The text of a Word file, as far as it is looked at. */
export interface ReportText {
  /** `tag`: of the first content control in the paragraph, "" where there is none. */
  paragraphs: readonly { text: string; tag: string; heading: boolean; inTable: boolean; picture: boolean }[];
  controls: ReadonlyMap<string, string>;
}

/** First and last sentence of a report's text, between which a person adds paragraphs. */
export const FIRST = 'basis';
/** The note on a draft, which a finished report has not. */
export const DRAFT_NOTE = 'open';
/** What stands above the first sentence: "Căn cứ …". */
const TOP = 'top';
const ADDRESSED = letterTexts.to([]).trim();
export const LAST = 'request';

const idOf = (tag: string): string => tag.slice(SAID.length).split('#')[0] ?? '';

/** What an earlier report holds; undefined where the program did not make it. */
export function earlierReport({ paragraphs, controls }: ReportText): Earlier | undefined {
  const earlier: Earlier = {
    ...{ written: new Map(), said: new Map(), filled: new Map() },
    ...{ added: [], tables: [], pictures: 0 },
  };
  for (const [tag, text] of controls) {
    if (tag.startsWith(OWN)) earlier.written.set(tag.slice(OWN.length), text);
    if ((tag.startsWith('[') && text !== tag) || tag.startsWith(FILL)) earlier.filled.set(tag, text);
  }
  let [inside, after, told] = [false, TOP, false];
  for (const { text, tag, heading, inTable, picture } of paragraphs) {
    if (inside && picture) earlier.pictures += 1;
    // a table is told by the first of its texts
    if (inside && inTable && !told && text.trim() !== '') earlier.tables.push(text.trim());
    told = inTable && (told || text.trim() !== '');
    const id = tag.startsWith(SAID) ? idOf(tag) : undefined;
    if (id !== undefined && !earlier.said.has(id)) earlier.said.set(id, { text, tag });
    if (id === LAST) break;
    if (id === DRAFT_NOTE) continue;
    if (id !== undefined) after = SAID + id;
    else if (tag.startsWith(OWN)) after = tag;
    else if (heading) after = text;
    else if (inside && !inTable && text.trim() !== '') earlier.added.push({ after, text });
    if (id === FIRST || text.startsWith(ADDRESSED)) inside = true;
  }
  return earlier.said.size === 0 ? undefined : earlier;
}

const anchorOf = (block: Block): string | undefined => {
  if (block.kind === 'own') return OWN + block.id;
  if (block.kind === 'heading') return block.text;
  return block.kind === 'paragraph' && block.id !== undefined ? SAID + block.id : undefined;
};

/** The report with what a person wrote into the earlier one. A sentence that they changed stays while the form says the same. */
export function withEarlier(document: OfficialDocument, earlier: Earlier): OfficialDocument {
  const { blocks } = document;
  const anchors = new Set([TOP, ...blocks.map(anchorOf)]);
  const added = (wanted: (after: string) => boolean): Block[] =>
    earlier.added.flatMap(({ after, text }) => (wanted(after) ? [{ kind: 'paragraph', text }] : []));
  const kept = blocks.flatMap((block): Block[] => {
    const anchor = anchorOf(block);
    const behind = anchor === undefined ? [] : added((after) => after === anchor);
    // what it stood behind is gone: it stands before the end
    const lost = anchor === SAID + LAST ? added((after) => !anchors.has(after)) : [];
    return [...lost, keptBlock(block, earlier), ...behind];
  });
  return { ...document, blocks: [...added((after) => after === TOP), ...kept], filled: earlier.filled };
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

/** Sentences that were otherwise before, in the order of the document; last those that are gone. */
export function changedSentences({ blocks }: OfficialDocument, earlier: Earlier): ChangedSentence[] {
  const { said, tables, pictures } = earlier;
  const now = new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.id !== undefined ? [[block.id, block.text] as const] : [],
    ),
  );
  const changed = [...now].flatMap(([id, after]): ChangedSentence[] => {
    const before = said.get(id)?.text;
    return before === after ? [] : [{ after, ...(before === undefined ? {} : { before }) }];
  });
  const gone = [...said].flatMap(([id, { text: before }]): ChangedSentence[] =>
    now.has(id) ? [] : [{ before }],
  );
  const lost = [...tables.map(texts.lostTable), ...(pictures > 0 ? [texts.lostPictures(pictures)] : [])];
  return [...changed, ...gone, ...lost.map((before) => ({ before }))];
}
