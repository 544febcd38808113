/** Formulas as functions of the book and the place that they are computed in. */
import { columnIndex } from '../../../src/sheet/address';
import type { Area } from '../../../src/sheet/address';
import { functionOf } from './functions';
import { Fault, compare, eachPair, number, text } from './values';
import type { Operand, Table, Value } from './values';

/** Where a formula is computed, and how far that is from the cell for which it was written. */
export interface Place {
  sheet: string;
  row: number;
  down: number;
  right: number;
}
export interface Book {
  range(sheet: string, area: Area): Table;
  named(name: string): Table;
}
export type Reckoned = (book: Book, place: Place) => Operand;

const KINDS = ['text', 'number', 'reference', 'word', 'sign'] as const;
const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const TOKEN = new RegExp(
  [
    String.raw`("(?:[^"]|"")*")`,
    String.raw`(\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`(${SHEET}${CELL}(?::${CELL})?(?![\p{L}\d_(]))`,
    String.raw`([\p{L}_][\p{L}\d_.]*)`,
    String.raw`(<>|<=|>=|[=<>+\-*/&(){},])`,
  ].join('|'),
  'uy',
);

interface Token {
  kind: (typeof KINDS)[number];
  said: string;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const groups: (string | undefined)[] = TOKEN.exec(formula)?.slice(1) ?? [];
    const which = groups.findIndex((group) => group !== undefined);
    const [kind, said] = [KINDS[which], groups[which]];
    if (kind === undefined || said === undefined)
      throw new Error(`“${formula.slice(at)}” is no formula that is known here.`);
    tokens.push({ kind, said });
  }
  return tokens;
}

const SIGNS: Record<string, (a: Value, b: Value) => Value> = {
  '=': (a, b) => compare(a, b) === 0,
  '<>': (a, b) => compare(a, b) !== 0,
  '<': (a, b) => compare(a, b) < 0,
  '>': (a, b) => compare(a, b) > 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>=': (a, b) => compare(a, b) >= 0,
  '&': (a, b) => text(a) + text(b),
  '+': (a, b) => number(a) + number(b),
  '-': (a, b) => number(a) - number(b),
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => {
    if (number(b) === 0) throw new Fault('#DIV/0!');
    return number(a) / number(b);
  },
};
/** From those that bind least. */
const LEVELS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

const plain = (said: string): string => said.slice(1, -1).replaceAll('""', '"');

function reference(said: string): Reckoned {
  const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?(.+)$/u.exec(said) ?? [];
  const corners = cells.split(':').map((corner) => {
    const [, fixedCol, letters = '', fixedRow, line] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(corner) ?? [];
    return { col: columnIndex(letters) ?? 0, row: Number(line) - 1, fixedCol, fixedRow };
  });
  const [first, last = first] = corners;
  if (!first || !last) throw new Error(`${said} is no reference.`);
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const across = (corner: typeof first, right: number): number => corner.col + (corner.fixedCol ? 0 : right);
  const along = (corner: typeof first, down: number): number => corner.row + (corner.fixedRow ? 0 : down);
  return (book, { sheet: own, down, right }) =>
    book.range(sheet ?? own, {
      ...{ top: along(first, down), left: across(first, right) },
      ...{ bottom: along(last, down), right: across(last, right) },
    });
}

class Parser {
  private at = 0;
  private constructor(private readonly tokens: readonly Token[]) {}

  static read(formula: string): Reckoned {
    const parser = new Parser(tokensOf(formula));
    const whole = parser.level(0);
    if (parser.at < parser.tokens.length) throw new Error(`Something is left over: ${formula}`);
    return whole;
  }

  private isNext(...signs: string[]): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && signs.includes(token.said);
  }
  private take(sign?: string): Token {
    const token = this.tokens[this.at++];
    if (!token || (sign !== undefined && token.said !== sign)) throw new Error(`No ${sign ?? 'more'} here.`);
    return token;
  }

  private level(binding: number): Reckoned {
    const signs = LEVELS[binding];
    if (!signs) return this.signed();
    let left = this.level(binding + 1);
    while (this.isNext(...signs)) {
      const of = SIGNS[this.take().said];
      const [own, right] = [left, this.level(binding + 1)];
      if (of) left = (book, place) => eachPair(own(book, place), right(book, place), of);
    }
    return left;
  }

  private signed(): Reckoned {
    if (!this.isNext('-')) return this.atom();
    this.take();
    const inner = this.signed();
    return (book, place) => -number(inner(book, place));
  }

  private atom(): Reckoned {
    const { kind, said } = this.take();
    if (kind === 'text') return () => plain(said);
    if (kind === 'number') return () => Number(said);
    if (kind === 'reference') return reference(said);
    if (kind === 'word') return this.isNext('(') ? this.called(said) : (book) => book.named(said);
    if (said === '(') {
      const inner = this.level(0);
      this.take(')');
      return inner;
    }
    if (said === '{') return this.list();
    throw new Error(`${said} stands where a value is wanted.`);
  }

  private list(): Reckoned {
    const values: Value[] = [];
    do {
      const { kind, said } = this.take();
      values.push(kind === 'number' ? Number(said) : plain(said));
    } while (this.take().said === ',');
    return () => ({ rows: [values], top: 0 });
  }

  private called(name: string): Reckoned {
    const given: Reckoned[] = [];
    this.take('(');
    if (!this.isNext(')')) {
      given.push(this.level(0));
      while (this.isNext(',')) {
        this.take();
        given.push(this.level(0));
      }
    }
    this.take(')');
    return (book, place) => functionOf(name, place.row)(given.map((argument) => () => argument(book, place)));
  }
}

const known = new Map<string, Reckoned>();

/** A formula, without its "=". */
export function parsed(formula: string): Reckoned {
  const reckoned = known.get(formula) ?? Parser.read(formula);
  known.set(formula, reckoned);
  return reckoned;
}
