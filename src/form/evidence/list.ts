/**
 * The documents that prove a form's answers, each once and under a number. They are written where they belong, beside the criteria:
 * "[3] QĐ 12/QĐ-UBND" gives a document its number, "[3]" beside another criterion refers to it, and the same words mean the same document.
 */
import { foldText } from '../../reading/fold';
import type { Rubric } from '../../rubric/types';
import type { Answer } from '../../scoring/answer';
import { entriesOf, entryText, withFolder } from './entries';
import type { EvidenceEntry, EvidenceFolder } from './entries';

export interface EvidenceDocument {
  no: number;
  text: string;
  /** Where its files are, as the entries say. */
  folders: EvidenceFolder[];
  /** Criteria that it proves, in the order of the form. */
  criteria: string[];
}

export interface EvidenceList {
  /** By number. */
  documents: EvidenceDocument[];
  /** Numbers that are referred to and belong to no document. */
  unknown: { criterion: string; no: number }[];
  /** Numbers that were given to two documents: the first one has it. */
  twice: { criterion: string; no: number; text: string }[];
}

/** Entries of a whole form that are looked at. */
const MOST = 5_000;

/** Answers by criterion. */
interface Answered {
  answers: ReadonlyMap<string, Answer>;
}

/** What the criteria name, in the order of the form. */
const namedIn = (rubric: Rubric, { answers }: Answered): (EvidenceEntry & { criterion: string })[] =>
  rubric.criteria
    .flatMap(({ id }) =>
      entriesOf(answers.get(id)?.evidence ?? '').map((entry) => ({ ...entry, criterion: id })),
    )
    .slice(0, MOST);

/** The list of a form. */
export function evidenceList(rubric: Rubric, submission: Answered): EvidenceList {
  const named = namedIn(rubric, submission);
  const byNumber = new Map<number, EvidenceDocument>();
  const byWords = new Map<string, EvidenceDocument>();
  const [unknown, twice]: [EvidenceList['unknown'], EvidenceList['twice']] = [[], []];
  const add = (no: number, text: string): EvidenceDocument => {
    const document = { no, text, folders: [], criteria: [] };
    byNumber.set(no, document);
    byWords.set(foldText(text), document);
    return document;
  };
  // numbers that somebody gave come first: nothing that is added later moves them
  for (const { criterion, text, no } of named) {
    if (no === undefined || text === '') continue;
    const other = byNumber.get(no);
    if (!other && !byWords.has(foldText(text))) add(no, text);
    else if (other && foldText(other.text) !== foldText(text)) twice.push({ criterion, no, text });
  }
  // a number that leads nowhere never becomes that of another document
  const referred = new Set(named.flatMap(({ no, text }) => (text === '' ? [no] : [])));
  let free = 1;
  const next = (): number => {
    while (byNumber.has(free) || referred.has(free)) free += 1;
    return free;
  };
  for (const { criterion, text, no, folder } of named) {
    const document = text === '' ? byNumber.get(no ?? 0) : (byWords.get(foldText(text)) ?? add(next(), text));
    if (!document) {
      unknown.push({ criterion, no: no ?? 0 });
      continue;
    }
    if (!document.criteria.includes(criterion)) document.criteria.push(criterion);
    if (folder && !document.folders.some((one) => isSame(one, folder))) document.folders.push(folder);
  }
  return { documents: [...byNumber.values()].sort((a, b) => a.no - b.no), unknown, twice };
}

const isSame = (a: EvidenceFolder, b: EvidenceFolder): boolean => folderText(a) === folderText(b);

const folderText = (folder: EvidenceFolder): string => entryText({ text: '', folder });

/** What papers write of a document: its words and its folders. */
export const documentText = ({ text, folders }: Pick<EvidenceDocument, 'text' | 'folders'>): string =>
  folders.length === 0
    ? text
    : folders.map((folder, index) => entryText({ text: index === 0 ? text : '', folder })).join('; ');

/**
 * The evidence of the criteria with every document numbered: in full where it is named first, as its number afterwards. Only criteria
 * whose text becomes another.
 */
export function numberedEvidence(rubric: Rubric, submission: Answered): Map<string, string> {
  const { documents } = evidenceList(rubric, submission);
  const byWords = new Map(documents.map((document) => [foldText(document.text), document]));
  const said = new Map<number, string[]>();
  const texts = new Map<string, string[]>();
  for (const { criterion, ...entry } of namedIn(rubric, submission)) {
    const document = entry.text === '' ? undefined : byWords.get(foldText(entry.text));
    const own = texts.get(criterion) ?? [];
    texts.set(criterion, own);
    const no = document?.no ?? entry.no ?? 0;
    const folders = said.get(no);
    // a folder is said where it was written, once
    const again = entry.folder && (folders ?? []).includes(folderText(entry.folder));
    const { folder } = again ? { folder: undefined } : entry;
    own.push(
      entryText({ text: document && !folders ? document.text : '', no, ...(folder ? { folder } : {}) }),
    );
    if (document || folders) said.set(no, [...(folders ?? []), ...(folder ? [folderText(folder)] : [])]);
  }
  return new Map(
    [...texts].flatMap(([id, lines]) => {
      const text = lines.join('; ');
      return text === submission.answers.get(id)?.evidence ? [] : [[id, text] as const];
    }),
  );
}

/** The evidence that names a document in full, with a folder there, and its criterion; undefined where the list has no such number. */
export function attachedEvidence(
  rubric: Rubric,
  submission: Answered,
  no: number,
  folder: EvidenceFolder,
): { criterion: string; evidence: string } | undefined {
  const document = evidenceList(rubric, submission).documents.find((one) => one.no === no);
  for (const criterion of document?.criteria ?? []) {
    const evidence = submission.answers.get(criterion)?.evidence ?? '';
    const entry = entriesOf(evidence).find(({ text }) => foldText(text) === foldText(document?.text ?? ''));
    if (entry) return { criterion, evidence: withFolder(evidence, entry.at, folder) };
  }
  return undefined;
}
