/** Last year's form beside a new draft: which criterion comes from which, and the rules that the same words had. */
import { baseLetters, foldText } from '../../reading/fold';
import type { Rubric } from '../../rubric/types';
import { draftOfSource } from '../source/from-source';
import { cellOf, type DraftEntry, type FormDraft, type Info } from '../model';

/** Texts that share fewer of their words are two criteria. */
const NEAR = 0.6;

/** A criterion's row, and the rows of its options. */
interface Block {
  row: DraftEntry;
  options: DraftEntry[];
  text: string;
  words: ReadonlySet<string>;
  /** Method and maximum, and what its options print. */
  said: string;
}

/** The draft with what the earlier form says of its criteria, all of it to be confirmed. */
export function besideLastYear(draft: FormDraft, base: Rubric): FormDraft {
  const before = draftOfSource(base.source);
  const earlier = blocksOf(before);
  const own = blocksOf(draft);
  const pairs = matched(own, earlier);
  const known = new Set(earlier.map(({ row }) => row.id));
  const taken = new Set([...pairs.values()].map(({ row }) => row.id));
  const used = new Set([...known, ...own.map(({ row }) => row.id)]);
  const changed = new Map<DraftEntry, DraftEntry>();
  for (const block of own) {
    const found = pairs.get(block);
    const { row } = block;
    // an id that meant something else last year would bring its answers here
    if (!found) changed.set(row, known.has(row.id) && !taken.has(row.id) ? renamed(row, used) : row);
    else {
      changed.set(row, takenOver(block, found));
      if (block.said === found.said)
        block.options.forEach((option, index) =>
          changed.set(option, { ...option, points: found.options[index]?.points ?? option.points }),
        );
    }
  }
  const info = { ...pick(before.info), ...draft.info };
  return { ...draft, base, info, entries: draft.entries.map((entry) => changed.get(entry) ?? entry) };
}

/** Who fills in, and what stands around the table: nothing that points or classes follow from. */
const AROUND = ['province', 'audience', 'agencies', 'after'] as const;

const pick = (info: Info): Info =>
  Object.fromEntries(AROUND.flatMap((key) => (info[key] === undefined ? [] : [[key, info[key]]])));

/** Where the same words are printed, the rule that they were found to mean; else only where it comes from. */
function takenOver({ row, said }: Block, found: Block): DraftEntry {
  const { id, sentence, points, byType, exempt, evidence, reading } = found.row;
  const own = { ...row, was: id, evidence: row.evidence || evidence };
  if (said !== found.said) return own;
  return {
    ...own,
    ...{ sentence, points, byType, exempt, reading },
    ...{ state: 'earlier', unexplained: [], confirmed: false },
  };
}

function renamed(row: DraftEntry, used: Set<string>): DraftEntry {
  let count = 2;
  while (used.has(`${row.id}-${count}`)) count++;
  const id = `${row.id}-${count}`;
  used.add(id);
  return { ...row, id };
}

function blocksOf({ entries, columns }: FormDraft): Block[] {
  const printed = (entry: DraftEntry): string =>
    (['text', 'method', 'printed', 'max'] as const)
      .map((role) => foldText(cellOf(entry, columns, role)))
      .join('\n');
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const row of entries) {
    if (row.kind === 'option' && open) {
      open.options.push(row);
      open.said += `\n${printed(row)}`;
      continue;
    }
    open = undefined;
    if (row.kind !== 'criterion') continue;
    const text = cellOf(row, columns, 'text');
    const said = (['method', 'printed', 'max'] as const).map((role) => foldText(cellOf(row, columns, role)));
    open = { row, options: [], text: foldText(text), words: wordsOf(text), said: said.join('\n') };
    blocks.push(open);
  }
  return blocks;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    baseLetters(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** Each criterion with at most one of the earlier form: those of the same text, then the likest, the same id first among equals. */
function matched(own: readonly Block[], earlier: readonly Block[]): Map<Block, Block> {
  const likely = own.flatMap((block) =>
    earlier.flatMap((other) => {
      const like = block.text === other.text ? 1 : 0.99 * likeness(block.words, other.words);
      if (like < NEAR) return [];
      // equal texts under two headings are told apart by what else is the same
      const beside = (block.row.id === other.row.id ? 0.02 : 0) + (block.said === other.said ? 0.01 : 0);
      return [{ block, other, like: like + beside }];
    }),
  );
  const pairs = new Map<Block, Block>();
  const gone = new Set<Block>();
  for (const { block, other } of likely.sort((a, b) => b.like - a.like)) {
    if (pairs.has(block) || gone.has(other)) continue;
    pairs.set(block, other);
    gone.add(other);
  }
  return pairs;
}

/** Twice the words that both have, by all words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** What became of the criteria of the form that a draft comes from. */
export interface Beside {
  /** Ids by what they are here. */
  same: string[];
  added: string[];
  removed: string[];
}

export function standBeside({ entries, base }: FormDraft): Beside {
  const criteria = entries.filter(({ kind }) => kind === 'criterion');
  const used = new Set(criteria.flatMap(({ was }) => was.split(';').map((id) => id.trim())));
  return {
    same: criteria.flatMap(({ id, was }) => (was === '' ? [] : [id])),
    added: criteria.flatMap(({ id, was }) => (was === '' ? [id] : [])),
    removed: (base?.criteria ?? []).flatMap(({ id }) => (used.has(id) ? [] : [id])),
  };
}

/** What a row prints, and how it is scored, otherwise than where it comes from. */
export interface Difference {
  part: 'text' | 'method' | 'max' | 'sentence';
  before: string;
}

/** Rows of the form that a draft comes from, by id; made once for each form. */
const rowsOf = new WeakMap<Rubric, { draft: FormDraft; rows: ReadonlyMap<string, DraftEntry> }>();

function rowsOfForm(base: Rubric): { draft: FormDraft; rows: ReadonlyMap<string, DraftEntry> } {
  const known = rowsOf.get(base);
  if (known) return known;
  const draft = draftOfSource(base.source);
  const rows = new Map(draft.entries.flatMap((row) => (row.id === '' ? [] : [[row.id, row] as const])));
  const made = { draft, rows };
  rowsOf.set(base, made);
  return made;
}

export function differencesOf(entry: DraftEntry, { base, columns }: FormDraft): Difference[] {
  if (!base || entry.kind !== 'criterion') return [];
  const { draft, rows } = rowsOfForm(base);
  const earlier = rows.get(entry.was.trim());
  if (!earlier) return [];
  const printed = (['text', 'method', 'max'] as const).flatMap((part): Difference[] => {
    const before = cellOf(earlier, draft.columns, part);
    return foldText(before) === foldText(cellOf(entry, columns, part)) ? [] : [{ part, before }];
  });
  return earlier.sentence === entry.sentence
    ? printed
    : [...printed, { part: 'sentence', before: earlier.sentence }];
}
