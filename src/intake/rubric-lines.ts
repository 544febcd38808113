/** Where in a rubric file a problem stands: its line, and the criterion that the line belongs to. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Problem } from '../rubric/problem';

/** Repeated parts of a file; thousands of them are an attack. */
const MOST_ALIASES = 100;

export interface ParsedFile {
  source: unknown;
  /** The problem with its line, and the criterion where only its path was known. */
  place(problem: Problem): Problem;
}

/** Parses a YAML text; undefined where it is none, or an attack. */
export function parseRubricText(text: string): ParsedFile | undefined {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines });
    // a warning is a tag that nobody knows: code, or another language's data
    if (document.errors.length + document.warnings.length > 0) return undefined;
    const source: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { source, place: (problem) => placed(problem, document, lines) };
  } catch {
    return undefined;
  }
}

function placed(problem: Problem, document: Document, lines: LineCounter): Problem {
  const { path, criterion, ...rest } = problem;
  const nodes = path ? along(document.contents, path) : [];
  const own = criterion ?? nodes.map(idOf).findLast((id) => id !== undefined);
  const node = nodes.at(-1) ?? (own === undefined ? undefined : withId(document.contents, own));
  const offset = node?.range?.[0];
  return {
    ...rest,
    ...(own === undefined ? {} : { criterion: own }),
    ...(offset === undefined ? {} : { line: lines.linePos(offset).line }),
  };
}

/** The nodes from the top down to where the path leads, as far as it leads. */
function along(top: unknown, path: NonNullable<Problem['path']>): Node[] {
  const nodes: Node[] = [];
  let node = top;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      // a key that should not be there stands where it is written, not where its value is
      if (pair && isScalar(pair.key) && !isMap(pair.value) && !isSeq(pair.value)) {
        nodes.push(pair.key);
        return nodes;
      }
      node = pair?.value;
    } else return nodes;
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nodes;
    nodes.push(node);
  }
  return nodes;
}

const idOf = (node: Node): string | undefined => {
  if (!isMap(node)) return undefined;
  const id: unknown = node.get('id');
  return typeof id === 'string' ? id : undefined;
};

/** The entry of a list with that id, wherever it stands. */
function withId(node: unknown, id: string): Node | undefined {
  if (isMap(node)) {
    if (idOf(node) === id) return node;
    for (const { value } of node.items) {
      const found = withId(value, id);
      if (found) return found;
    }
  }
  if (isSeq(node))
    for (const item of node.items) {
      const found = withId(item, id);
      if (found) return found;
    }
  return undefined;
}
