/** A text → the formula that it writes; the grammar stands in `formula.ts`. */
import { isoDay } from '../reading/date';
import { dayOf } from '../reading/day';
import type { Expression, Test, Comparison, Operation } from './formula';

/** What the names of a formula stand for, in the order of the rule. */
export interface FormulaNames {
  quantities: readonly string[];
  limits: readonly string[];
}

export type ParsedFormula = { ok: true; expression: Expression } | { ok: false; problem: string };

/** Longest formula that is read; a decision's longest has some 150 letters. */
const LONGEST = 600;

const TOKEN =
  /\s*(?:(\d+(?:[.,]\d+)?)|(ngày\s+\d{1,2}\/\d{1,2}\/\d{4})|(\p{L}[\p{L}\p{M}\p{N}_]*)|(>=|<=|[-+*/×÷·:−–≥≤<>=();%]))/uy;

const SIGNS: Record<string, string> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '≥': '>=',
  '≤': '<=',
};

const COMPARISONS: readonly string[] = ['>=', '>', '<=', '<', '='];
type Token = { number: string } | { day: string } | { word: string } | { sign: string };
class Refused extends Error {}

function tokens(text: string): Token[] {
  const list: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Refused(`“${text.slice(at).trim()}”`);
    const [, figure, day, word, sign = ''] = found;
    if (figure !== undefined) list.push({ number: figure });
    else if (day !== undefined) list.push({ day });
    else if (word !== undefined) list.push({ word });
    else list.push({ sign: SIGNS[sign] ?? sign });
  }
  return list;
}

/** The formula of a text; `problem` shows the place that can't be read. */
export function parseFormula(text: string, names: FormulaNames): ParsedFormula {
  if (text.length > LONGEST) return { ok: false, problem: `> ${LONGEST}` };
  try {
    return { ok: true, expression: new Parser(tokens(text.normalize('NFKC').trim()), names).whole() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.message };
    throw error;
  }
}

class Parser {
  private at = 0;
  constructor(
    private readonly list: readonly Token[],
    private readonly names: FormulaNames,
  ) {}

  whole(): Expression {
    const result = this.formula();
    if (this.at < this.list.length) this.refuse();
    return result;
  }

  private refuse(): never {
    const rest = this.list.slice(this.at).map((token) => Object.values(token).join(''));
    throw new Refused(`“${rest.join(' ')}”`);
  }

  private isSign(sign: string): boolean {
    const token = this.list[this.at];
    return token !== undefined && 'sign' in token && token.sign === sign;
  }

  private isWord(word: string): boolean {
    const token = this.list[this.at];
    return token !== undefined && 'word' in token && token.word.toLowerCase() === word;
  }

  private took(is: boolean): boolean {
    if (is) this.at++;
    return is;
  }

  private need(is: boolean): void {
    if (!this.took(is)) this.refuse();
  }

  private formula(): Expression {
    if (!this.took(this.isWord('nếu'))) return this.sum();
    const cases: { when: Test; then: Expression }[] = [];
    for (;;) {
      const when = this.condition();
      this.need(this.isWord('thì'));
      cases.push({ when, then: this.sum() });
      this.need(this.isSign(';'));
      if (this.took(this.isWord('còn'))) {
        this.need(this.isWord('lại'));
        return { is: 'cases', cases, otherwise: this.sum() };
      }
      this.took(this.isWord('nếu'));
    }
  }

  private condition(): Test {
    const of = [this.both()];
    while (this.took(this.isWord('hoặc'))) of.push(this.both());
    const [only] = of;
    return only && of.length === 1 ? only : { is: 'any', of };
  }

  private both(): Test {
    const of = [this.compared()];
    while (this.took(this.isWord('và'))) of.push(this.compared());
    const [only] = of;
    return only && of.length === 1 ? only : { is: 'all', of };
  }

  private compared(): Test {
    const left = this.sum();
    const token = this.list[this.at];
    const op = token && 'sign' in token ? COMPARISONS.indexOf(token.sign) : -1;
    if (op < 0) this.refuse();
    this.at++;
    return { is: 'compare', op: COMPARISONS[op] as Comparison, left, right: this.sum() };
  }

  private chain(signs: readonly Operation[], part: () => Expression): Expression {
    let left = part();
    for (;;) {
      const op = signs.find((sign) => this.isSign(sign));
      if (op === undefined) return left;
      this.at++;
      left = { is: 'operation', op, left, right: part() };
    }
  }

  private sum(): Expression {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.factor()));
  }

  private factor(): Expression {
    const token = this.list[this.at];
    if (!token) this.refuse();
    this.at++;
    if ('number' in token) return this.figure(token.number);
    if ('day' in token) return this.day(token.day);
    if ('word' in token) return this.named(token.word);
    if (token.sign !== '(') {
      this.at--;
      this.refuse();
    }
    const inner = this.formula();
    this.need(this.isSign(')'));
    return inner;
  }

  private figure(text: string): Expression {
    const value = Number(text.replace(',', '.'));
    return this.took(this.isSign('%')) ? { is: 'number', value, percent: true } : { is: 'number', value };
  }

  private day(text: string): Expression {
    const iso = isoDay(text.replace(/^ngày\s+/, ''));
    if (iso === undefined) throw new Refused(`“${text}”`);
    return { is: 'day', value: dayOf(iso), iso };
  }

  private named(word: string): Expression {
    if ((word === 'min' || word === 'max') && this.took(this.isSign('('))) {
      const of = [this.sum()];
      while (this.took(this.isSign(';'))) of.push(this.sum());
      this.need(this.isSign(')'));
      return { is: word === 'min' ? 'least' : 'most', of };
    }
    if (word === 'max') return { is: 'max' };
    const quantity = this.names.quantities.indexOf(word);
    if (quantity >= 0) return { is: 'quantity', index: quantity };
    const limit = this.names.limits.indexOf(word);
    if (limit >= 0) return { is: 'limit', index: limit };
    throw new Refused(`“${word}”`);
  }
}
