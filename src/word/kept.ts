/** An earlier report beside the one made now: what a person wrote stays, and what the program says may change. */
import { OWN, SAID } from './blocks';
import type { OfficialDocument } from './frame';

export interface Earlier {
  /** What a person wrote, by place. */
  written: Map<string, string>;
  /** What the program said, by sentence. */
  said: Map<string, string>;
}

/** The content controls of an earlier report, by what they hold. */
export function earlierReport(controls: ReadonlyMap<string, string>): Earlier {
  const of = (prefix: string): Map<string, string> =>
    new Map(
      [...controls].flatMap(([tag, text]) =>
        tag.startsWith(prefix) ? [[tag.slice(prefix.length), text]] : [],
      ),
    );
  return { written: of(OWN), said: of(SAID) };
}

export interface ChangedSentence {
  before?: string;
  after?: string;
}

/** Sentences that were otherwise before, in the order of the document; last those that are gone. */
export function changedSentences({ blocks }: OfficialDocument, { said }: Earlier): ChangedSentence[] {
  const now = new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.id !== undefined ? [[block.id, block.text] as const] : [],
    ),
  );
  const changed = [...now].flatMap(([id, after]): ChangedSentence[] => {
    const before = said.get(id);
    return before === after ? [] : [{ after, ...(before === undefined ? {} : { before }) }];
  });
  const gone = [...said].flatMap(([id, before]): ChangedSentence[] => (now.has(id) ? [] : [{ before }]));
  return [...changed, ...gone];
}
