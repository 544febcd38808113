/** What only several files together show: two files of one unit, figures and evidence that two units can hardly have in common. */
import type { Rubric } from '../rubric/types';
import { baseLetters } from '../reading/fold';
import { isNearlySame } from '../rubric/near-names';
import { unitKey, unlistedUnit } from '../rubric/unit-names';
import { LEAST_SAME, commonness, isCopied, rarityOf } from './copied';
import { marking, nearFigures, sameEvidence, sameFigures } from './likeness';
import type { Common, Likeness, Marks } from './likeness';
import { LEAST_NEAR, isNearlyCopied, nearness } from './nearly-copied';
import { finding } from './finding';
import type { Finding, FindingCode } from './finding';
import type { Traces } from './traces';

export interface ComparedFile {
  file: string;
  unit: string;
  rubric: Pick<Rubric, 'id' | 'province' | 'agencies'>;
  sheet: string;
  traces: Traces;
}

interface MarkedFile extends ComparedFile {
  marks: Marks;
}

/** What files show together, as far as they were compared. */
export interface Across {
  /** Findings by index of the file. */
  found: Map<number, Finding[]>;
  /** Files that were not held against the others of their form yet. */
  left: Set<number>;
}

/** Work that can be left off between its steps, with what it gave by then. */
type Steps<T> = Generator<Across, T>;

/** Findings by index of the file. */
export function findAcross(files: readonly ComparedFile[]): Map<number, Finding[]> {
  const steps = stepsAcross(files);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return toldOf(value, files);
  }
}

/** What is told of each file where comparing ends here: of one that was left out, that it was. */
export function toldOf({ found, left }: Across, files: readonly ComparedFile[]): Map<number, Finding[]> {
  const told = new Map(found);
  for (const index of left) {
    const { sheet = '' } = files[index] ?? {};
    told.set(index, [...(found.get(index) ?? []), finding('not-compared', { sheet })]);
  }
  return told;
}

/** The same in steps: what many files have in common takes seconds, for which no page may stand still. */
export function* stepsAcross(files: readonly ComparedFile[]): Steps<Across> {
  const across: Across = { found: new Map(), left: new Set() };
  const add = (index: number, found: Finding): void =>
    void across.found.set(index, [...(across.found.get(index) ?? []), found]);
  for (const indices of groupsOf(files, ({ rubric, unit }) => unitKey(unit, rubric.province)))
    for (const index of indices) {
      const others = indices.filter((other) => other !== index).map((other) => files[other]?.file ?? '');
      const { sheet = '', unit = '' } = files[index] ?? {};
      add(index, finding('unit-twice', { sheet, expected: unit, found: others.join(', ') }));
    }
  const groups = groupsOf(files, () => 'all');
  for (const indices of groups) for (const index of indices) across.left.add(index);
  for (const indices of groups) yield* compareUnits(files, indices, across, add);
  return across;
}

/** Files of one form that have the same key, where several have; "" is no key. */
function groupsOf(files: readonly ComparedFile[], keyOf: (file: ComparedFile) => string): number[][] {
  const groups = new Map<string, number[]>();
  files.forEach((file, index) => {
    const own = keyOf(file);
    if (own === '') return;
    const key = JSON.stringify([file.rubric.id, own]);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Comparing more files than these with each other would keep a person waiting. */
const MOST_COMPARED = 1_000;

/** What files of one form have in common: one finding of a kind for each file, whatever number of units and files it tells of. */
function* compareUnits(
  files: readonly ComparedFile[],
  indices: readonly number[],
  across: Across,
  add: (index: number, found: Finding) => void,
): Steps<void> {
  if (indices.length > MOST_COMPARED) return;
  const chosen = indices.flatMap((index) => files[index] ?? []);
  const markOf = marking();
  const marks: Marks[] = [];
  for (const { traces } of chosen) {
    marks.push(markOf(traces));
    yield across;
  }
  const compared = chosen.flatMap((file, at): MarkedFile[] => {
    const own = marks[at];
    return own ? [{ ...file, marks: own }] : [];
  });
  const keys = compared.map(({ unit, rubric }) => unitKey(unit, rubric.province));
  const alike = alikeNames(compared, keys);
  yield across;
  const same = commonness(compared.map(({ traces }) => traces.figures));
  yield across;
  const chance = { same, near: nearness(compared.map(({ traces }) => traces.amounts)) };
  // a file without a unit stands for itself
  const units = keys.map((key, index) => (key === '' ? `#${index}` : key));
  const sent = new Map<string, MarkedFile[]>();
  compared.forEach((file, index) => {
    const unit = units[index] ?? '';
    const before = sent.get(unit);
    if (before) before.push(file);
    else sent.set(unit, [file]);
  });
  for (const [at, own] of compared.entries()) {
    yield across;
    const told: Told[] = [];
    for (const [unit, others] of sent) {
      // of one unit it is said that it sent two
      if (unit === units[at]) continue;
      told.push(...unitFindings(own, others, chance));
      if (alike(keys[at] ?? '', unit))
        told.push({ found: finding('unit-alike', { ...besides(own, others), found: own.unit }), weight: 0 });
    }
    const index = indices[at] ?? 0;
    for (const found of foldUnits(told)) add(index, found);
    across.left.delete(index);
  }
}

/** A finding about one other unit, and how much speaks for it. */
interface Told {
  found: Finding;
  weight: number;
}

/** Other units that a finding names; the rest is counted. */
const MOST_NAMED = 6;

/** One finding of each kind: about the unit for which most speaks, with the other units of which the same is true. */
function foldUnits(told: readonly Told[]): Finding[] {
  const kinds = new Map<FindingCode, Told[]>();
  for (const one of told) {
    const before = kinds.get(one.found.code);
    if (before) before.push(one);
    else kinds.set(one.found.code, [one]);
  }
  return [...kinds.values()].flatMap((units) => {
    const [first, ...rest] = [...units].sort((a, b) => b.weight - a.weight);
    if (!first) return [];
    if (rest.length === 0) return [first.found];
    const named = rest.slice(0, MOST_NAMED).map(({ found }) => String(found.expected ?? ''));
    return [{ ...first.found, others: { named, count: rest.length } }];
  });
}

/** Names that no list has, and that are read letter by letter beside all others; more would keep a person waiting. */
const MOST_UNLISTED = 20;

/** Which keys are nearly one name. Units that the decision itself lists are not one, however alike. */
function alikeNames(
  compared: readonly ComparedFile[],
  keys: readonly string[],
): (a: string, b: string) => boolean {
  const base = new Map(keys.map((key) => [key, baseLetters(key)]));
  const listed = new Set(
    compared.flatMap(({ unit, rubric }, index) =>
      rubric.agencies.length > 0 && !unlistedUnit(rubric, unit) ? [keys[index] ?? ''] : [],
    ),
  );
  const few = listed.size > 0 && base.size - listed.size <= MOST_UNLISTED;
  return (a, b) => {
    if (a === '' || (listed.has(a) && listed.has(b))) return false;
    return base.get(a) === base.get(b) || (few && isNearlySame(a, b));
  };
}

/** One document of the province may be evidence for many units; so many, and half of all, for the same criteria hardly are. */
const LEAST_DOCUMENTS = 3;
const PART_DOCUMENTS = 0.5;

/** What a file has in common with those of another unit: of each kind the file that has most. */
function unitFindings(
  own: MarkedFile,
  others: readonly MarkedFile[],
  chance: { same: readonly number[]; near: readonly number[] },
): Told[] {
  const [first] = others;
  if (!first) return [];
  const findings: Told[] = [];
  const tell = (code: FindingCode, weight: number, found?: string | number): void =>
    void findings.push({ found: finding(code, { ...besides(own, others), found }), weight });
  const figures = most(own.marks, others, LEAST_SAME, sameFigures);
  const rarity = figures ? rarityOf(figures, chance.same) : 0;
  const told = (common: Common, rare: number): string =>
    `${common.same.length}/${common.both.length} · ${rare}`;
  if (figures && isCopied(figures, rarity)) tell('figures-shared', rarity, told(figures, rarity));
  else {
    const near = most(own.marks, others, LEAST_NEAR, nearFigures);
    const rare = near ? rarityOf(near, chance.near) : 0;
    if (near && isNearlyCopied(near.same.length, near.both.length, rare))
      tell('figures-near', rare, told(near, rare));
  }
  const documents = most(own.marks, others, LEAST_DOCUMENTS, sameEvidence);
  if (documents && documents.same.length >= PART_DOCUMENTS * documents.both.length)
    tell('evidence-shared', documents.same.length, documents.same.length);
  const parent = own.traces.madeFor;
  if (parent !== '' && parent === first.traces.unit && parent !== own.traces.unit) tell('file-descends', 0);
  return findings;
}

/** Where a file's finding stands, and of whom it tells. */
function besides(
  { sheet }: ComparedFile,
  others: readonly ComparedFile[],
): { sheet: string; expected: string } {
  const [unit = '', named] = [others[0]?.unit, others.map(fileName).join(', ')];
  return { sheet, expected: unit === '' ? named : `${unit} (${named})` };
}

const fileName = ({ file }: ComparedFile): string => file.split(/[\\/]/).at(-1) ?? file;

/** What a file has in common with that one of the others with which it has most; undefined below `least`, as nearly always. */
function most(
  own: Marks,
  others: readonly MarkedFile[],
  least: number,
  likeness: Likeness,
): Common | undefined {
  let best: Marks | undefined;
  let count = least - 1;
  for (const { marks } of others) {
    const same = likeness(own, marks);
    if (same > count) [best, count] = [marks, same];
  }
  if (!best) return undefined;
  const common: Common = { same: [], both: [] };
  likeness(own, best, common);
  return common;
}
