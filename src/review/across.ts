/** What only several files together show: two files of one unit, figures and evidence that two units can hardly have in common. */
import type { Rubric } from '../rubric/types';
import { unitKey } from '../rubric/unit-names';
import type { Submission } from '../scoring/answer';
import { plainText } from '../sheet/cell-text';
import { finding } from './finding';
import type { Finding } from './finding';

/** What of a submission is compared with others; by criterion, "" where there is nothing that tells much. */
export interface Traces {
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
export function tracesOf({ criteria }: Rubric, { answers }: Submission): Traces {
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
  return { figures, documents };
}

export interface ComparedFile {
  file: string;
  unit: string;
  rubric: Pick<Rubric, 'id' | 'province'>;
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
  for (const indices of groupsOf(files, () => 'all')) comparePairs(files, indices, add);
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
/** So many figures must be the same, and so large a part of those that both have. */
const LEAST_SAME = 8;
const PART_SAME = 0.8;
/** One document of the province may be evidence for many units; so many, and half of all, for the same criteria hardly are. */
const LEAST_DOCUMENTS = 3;
const PART_DOCUMENTS = 0.5;

function comparePairs(
  files: readonly ComparedFile[],
  indices: readonly number[],
  add: (index: number, found: Finding) => void,
): void {
  if (indices.length > MOST_COMPARED) return;
  const keys = new Map(
    indices.map((index) => [index, unitKey(files[index]?.unit ?? '', files[index]?.rubric.province ?? '')]),
  );
  indices.forEach((first, at) => {
    for (const second of indices.slice(at + 1)) {
      const [a, b] = [files[first], files[second]];
      // of one unit it is said that it sent two
      if (!a || !b || (keys.get(first) !== '' && keys.get(first) === keys.get(second))) continue;
      for (const [index, own, other] of [
        [first, a, b],
        [second, b, a],
      ] as const)
        for (const found of pairFindings(own, other)) add(index, found);
    }
  });
}

function pairFindings(own: ComparedFile, other: ComparedFile): Finding[] {
  const figures = inCommon(own.traces.figures, other.traces.figures);
  const documents = inCommon(own.traces.documents, other.traces.documents);
  const place = {
    sheet: own.sheet,
    expected: other.unit === '' ? fileName(other) : `${other.unit} (${fileName(other)})`,
  };
  return [
    ...(figures.same >= LEAST_SAME && figures.same >= PART_SAME * figures.both
      ? [finding('figures-shared', { ...place, found: `${figures.same}/${figures.both}` })]
      : []),
    ...(documents.same >= LEAST_DOCUMENTS && documents.same >= PART_DOCUMENTS * documents.both
      ? [finding('evidence-shared', { ...place, found: documents.same })]
      : []),
  ];
}

const fileName = ({ file }: ComparedFile): string => file.split(/[\\/]/).at(-1) ?? file;

function inCommon(a: readonly string[], b: readonly string[]): { same: number; both: number } {
  let [same, both] = [0, 0];
  a.forEach((one, index) => {
    if (one === '' || (b[index] ?? '') === '') return;
    both += 1;
    if (one === b[index]) same += 1;
  });
  return { same, both };
}
