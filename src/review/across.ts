/** What only several files together show: two files of one unit, figures and evidence that two units can hardly have in common. */
import type { Identity } from '../form/identity/identity';
import type { Rubric } from '../rubric/types';
import { baseLetters } from '../reading/fold';
import { isNearlySame } from '../rubric/near-names';
import { unitKey, unlistedUnit } from '../rubric/unit-names';
import type { Submission } from '../scoring/answer';
import { plainText } from '../sheet/cell-text';
import { LEAST_SAME, commonness, isCopied, rarityOf } from './copied';
import { finding } from './finding';
import type { Finding } from './finding';

/** What of a submission is compared with others; by criterion, "" where there is nothing that tells much. */
export interface Traces {
  /** Key of the unit that sent it, and of the one for which the file was made. */
  unit: string;
  madeFor: string;
  figures: string[];
  /** Evidence that names a document. */
  documents: string[];
}

/** Smaller figures are the same in many units. */
const TELLING = 10;
/** "125/BC-SNV", "1663/QĐ-UBND": a document has one number. */
const DOCUMENT = /\d{1,6}\/(?:\d{4}\/)?\p{Lu}{1,6}(?:-\p{Lu}{1,10})?/u;
const LONGEST_EVIDENCE = 200;

/** What a submission leaves to compare. */
export function tracesOf(
  { criteria, province }: Rubric,
  { answers, unit }: Submission,
  identity: Pick<Identity, 'unit'> | undefined,
): Traces {
  const figures = criteria.map(({ id }) => {
    const inputs = answers.get(id)?.inputs ?? [];
    return inputs.some((entry) => typeof entry === 'number' && entry >= TELLING)
      ? JSON.stringify(inputs)
      : '';
  });
  const documents = criteria.map(({ id }) => {
    const evidence = (answers.get(id)?.evidence ?? '').slice(0, LONGEST_EVIDENCE);
    return DOCUMENT.test(evidence) ? plainText(evidence).toLocaleLowerCase('vi') : '';
  });
  return {
    unit: unitKey(unit, province),
    madeFor: unitKey(identity?.unit ?? '', province),
    figures,
    documents,
  };
}

export interface ComparedFile {
  file: string;
  unit: string;
  rubric: Pick<Rubric, 'id' | 'province' | 'agencies'>;
  sheet: string;
  traces: Traces;
}

/** Findings by index of the file. */
export function findAcross(files: readonly ComparedFile[]): Map<number, Finding[]> {
  const findings = new Map<number, Finding[]>();
  const add = (index: number, found: Finding): void =>
    void findings.set(index, [...(findings.get(index) ?? []), found]);
  for (const indices of groupsOf(files, ({ rubric, unit }) => unitKey(unit, rubric.province)))
    for (const index of indices) {
      const others = indices.filter((other) => other !== index).map((other) => files[other]?.file ?? '');
      const { sheet = '', unit = '' } = files[index] ?? {};
      add(index, finding('unit-twice', { sheet, expected: unit, found: others.join(', ') }));
    }
  for (const indices of groupsOf(files, () => 'all')) compareUnits(files, indices, add);
  return findings;
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

/** What files of one form have in common, told once for each other unit, whatever number of files it sent. */
function compareUnits(
  files: readonly ComparedFile[],
  indices: readonly number[],
  add: (index: number, found: Finding) => void,
): void {
  if (indices.length > MOST_COMPARED) return;
  const compared = indices.flatMap((index) => files[index] ?? []);
  const keys = compared.map(({ unit, rubric }) => unitKey(unit, rubric.province));
  const alike = alikeNames(compared, keys);
  const chance = commonness(compared.map(({ traces }) => traces.figures));
  compared.forEach((own, at) => {
    const others = new Map<string, ComparedFile[]>();
    compared.forEach((other, index) => {
      // of one unit it is said that it sent two; a file without a unit stands for itself
      const key = keys[index] === '' ? `#${index}` : (keys[index] ?? '');
      if (index === at || (keys[at] !== '' && key === keys[at])) return;
      others.set(key, [...(others.get(key) ?? []), other]);
    });
    const name = keys[at] ?? '';
    for (const [key, sent] of others) {
      for (const found of unitFindings(own, sent, chance)) add(indices[at] ?? 0, found);
      if (alike(name, key))
        add(indices[at] ?? 0, finding('unit-alike', { ...besides(own, sent), found: own.unit }));
    }
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
  own: ComparedFile,
  others: readonly ComparedFile[],
  chance: readonly number[],
): Finding[] {
  const [first] = others;
  if (!first) return [];
  const place = besides(own, others);
  const findings: Finding[] = [];
  const figures = most(own, others, 'figures', LEAST_SAME);
  const rarity = figures ? rarityOf(figures, chance) : 0;
  if (figures && isCopied(figures, rarity))
    findings.push(
      finding('figures-shared', {
        ...place,
        found: `${figures.same.length}/${figures.both.length} · ${rarity}`,
      }),
    );
  const documents = most(own, others, 'documents', LEAST_DOCUMENTS);
  if (documents && documents.same.length >= PART_DOCUMENTS * documents.both.length)
    findings.push(finding('evidence-shared', { ...place, found: documents.same.length }));
  const parent = own.traces.madeFor;
  if (parent !== '' && parent === first.traces.unit && parent !== own.traces.unit)
    findings.push(finding('file-descends', place));
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

/** Criteria for which both have something, and those of them for which it is the same. */
interface Common {
  same: number[];
  both: number[];
}

/** What a file has in common with that one of the others with which it has most; undefined below `least`, as nearly always. */
function most(
  own: ComparedFile,
  others: readonly ComparedFile[],
  kind: 'figures' | 'documents',
  least: number,
): Common | undefined {
  let best: readonly string[] | undefined;
  let count = least - 1;
  for (const { traces } of others) {
    const same = countSame(own.traces[kind], traces[kind]);
    if (same > count) [best, count] = [traces[kind], same];
  }
  return best && inCommon(own.traces[kind], best);
}

function countSame(a: readonly string[], b: readonly string[]): number {
  let same = 0;
  for (let index = 0; index < a.length; index++) if (a[index] !== '' && a[index] === b[index]) same++;
  return same;
}

function inCommon(a: readonly string[], b: readonly string[]): Common {
  const both = a.flatMap((one, index) => (one !== '' && (b[index] ?? '') !== '' ? [index] : []));
  return { same: both.filter((index) => a[index] === b[index]), both };
}
