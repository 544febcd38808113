/** Where in a rubric file a problem stands: its line, and the criterion that the line belongs to. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Problem } from '../../rubric/problem';

/** What stands against a text as YAML. */
type YamlFault = 'syntax' | 'twice' | 'tag' | 'repeats';

/** Repeated parts of a file; thousands of them are an attack. */
const MOST_ALIASES = 100;

export type ParsedFile =
  | {
      ok: true;
      source: unknown;
      /** The problem with its line, and the criterion where only its path was known. */
      place(problem: Problem): Problem;
    }
  | { ok: false; problem: Problem };

/** Parses a YAML text; what is none, or an attack, is told with its line where there is one. */
export function parseRubricText(text: string): ParsedFile {
  const lines = new LineCounter();
  const refuse = (received: YamlFault, at?: number): ParsedFile => ({
    ok: false,
    problem: {
      ...{ severity: 'error', code: 'rubric-yaml', received },
      ...(at === undefined ? {} : { line: lines.linePos(at).line }),
    },
  });
  try {
    const document = parseDocument(text, { lineCounter: lines });
    const [error] = document.errors;
    if (error)
      return refuse(
        error.code === 'DUPLICATE_KEY' ? 'twice' : 'syntax',
        openQuote(document, error.pos[0]) ?? error.pos[0],
      );
    // a warning is a tag that nobody knows: code, or another language's data
    const [tag] = document.warnings;
    if (tag) return refuse('tag', tag.pos[0]);
    const source = sourceOf(document);
    return source
      ? { ok: true, source: source.value, place: (problem) => placed(problem, document, lines) }
      : refuse('repeats');
  } catch {
    return refuse('syntax');
  }
}

/** Where a quoted text begins that is still open where the parser gave up. */
function openQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

/** The data of the document; undefined where it repeats parts of itself endlessly. */
function sourceOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
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
