/**
 * The documents that prove a form's answers, each once and under a number. They are written where they belong, beside the criteria:
 * "[3] QĐ 12/QĐ-UBND" gives a document its number, "[3]" beside another criterion refers to it, and the same words mean the same document.
 */
import { foldText } from '../../reading/fold';
import type { Rubric } from '../../rubric/types';
import type { Answer } from '../../scoring/answer';

export interface EvidenceDocument {
  no: number;
  text: string;
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

/** Documents of one criterion, and of a whole form, that are listed; nobody proves more. */
const MOST_OF_ONE = 200;
const MOST = 5_000;
const MARKED = /^\[(\d{1,4})\]\s*/;
const ONLY_REFERENCES = /^(?:\[\d{1,4}\][\s,]*)+$/;

/** Answers by criterion. */
interface Answered {
  answers: ReadonlyMap<string, Answer>;
}

/** A document as one criterion names it: by its words, by a number, or by both. */
interface Named {
  criterion: string;
  text: string;
  no?: number;
}

/** What the criteria name, in the order of the form. */
function namedIn(rubric: Rubric, { answers }: Answered): Named[] {
  return rubric.criteria
    .flatMap(({ id }) =>
      (answers.get(id)?.evidence ?? '')
        .split(/[\n;]+/)
        .slice(0, MOST_OF_ONE)
        .flatMap((line) => namedBy(id, line)),
    )
    .slice(0, MOST);
}

function namedBy(criterion: string, line: string): Named[] {
  const text = line.replace(/^[\s•*+–-]+/, '').replace(/(?<![\s.,])[\s.,]+$/, '');
  if (text === '') return [];
  if (ONLY_REFERENCES.test(text))
    return [...text.matchAll(/\[(\d{1,4})\]/g)].map(([, no]) => ({ criterion, text: '', no: Number(no) }));
  const no = MARKED.exec(text)?.[1];
  return [
    {
      criterion,
      text: text.replace(MARKED, ''),
      ...(no === undefined || Number(no) === 0 ? {} : { no: Number(no) }),
    },
  ];
}

/** The list of a form. */
export function evidenceList(rubric: Rubric, submission: Answered): EvidenceList {
  const named = namedIn(rubric, submission);
  const byNumber = new Map<number, EvidenceDocument>();
  const byWords = new Map<string, EvidenceDocument>();
  const [unknown, twice]: [EvidenceList['unknown'], EvidenceList['twice']] = [[], []];
  const add = (no: number, text: string): EvidenceDocument => {
    const document = { no, text, criteria: [] };
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
  for (const { criterion, text, no } of named) {
    const document = text === '' ? byNumber.get(no ?? 0) : (byWords.get(foldText(text)) ?? add(next(), text));
    if (!document) unknown.push({ criterion, no: no ?? 0 });
    else if (!document.criteria.includes(criterion)) document.criteria.push(criterion);
  }
  return { documents: [...byNumber.values()].sort((a, b) => a.no - b.no), unknown, twice };
}

/**
 * The evidence of the criteria with every document numbered: in full where it is named first, as its number afterwards. Only criteria
 * whose text becomes another.
 */
export function numberedEvidence(rubric: Rubric, submission: Answered): Map<string, string> {
  const { documents } = evidenceList(rubric, submission);
  const byWords = new Map(documents.map((document) => [foldText(document.text), document]));
  const said = new Set<number>();
  const texts = new Map<string, string[]>();
  for (const { criterion, text, no } of namedIn(rubric, submission)) {
    const document = text === '' ? undefined : byWords.get(foldText(text));
    const own = texts.get(criterion) ?? [];
    texts.set(criterion, own);
    if (!document) own.push(`[${no ?? 0}]`);
    else own.push(said.has(document.no) ? `[${document.no}]` : `[${document.no}] ${document.text}`);
    if (document) said.add(document.no);
  }
  return new Map(
    [...texts].flatMap(([id, lines]) => {
      const text = lines.join('; ');
      return text === submission.answers.get(id)?.evidence ? [] : [[id, text] as const];
    }),
  );
}
