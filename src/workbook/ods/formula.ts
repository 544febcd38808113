/** OpenFormula → the spelling that the rest of the program compares: commas, "!" behind sheets, no brackets. */
import { quoteSheet } from '../../sheet/address';

/** The address of another file, in quotes, before "#". */
const FILE = "'((?:[^']|'')*)'#";
/** A table's name, quoted or bare, behind an optional "$", up to its point. */
const SHEET = new RegExp(`^(?:${FILE})?\\$?(?:'((?:[^']|'')*)'|([^'.[\\]]*))\\.`);

/** "$'Phiếu'.$F$2:.$G$9" → "'Phiếu'!$F$2:$G$9"; ".E17" → "E17". */
export function excelReference(text: string): string {
  const match = SHEET.exec(text);
  if (!match) return text;
  const file = match[1] === undefined ? '' : `[${match[1]}]`;
  const sheet = file + (match[2]?.replaceAll("''", "'") ?? match[3] ?? '');
  // the second corner stands on the same sheet, whether it says so or not
  const [from, ...more] = text.slice(match[0].length).split(':');
  const to = more.length === 1 ? more[0]?.replace(SHEET, '') : undefined;
  const cells = [from, ...(to === undefined ? more : [to])].join(':');
  return sheet === '' ? cells : `${quoteSheet(sheet)}!${cells}`;
}

/** Index behind a quoted piece that begins at `start`; a doubled quote is one. */
function quotedEnd(text: string, start: number): number {
  const quote = text[start] ?? '"';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf(quote, at);
    if (end === -1) return text.length;
    if (text[end + 1] !== quote) return end + 1;
    at = end + 2;
  }
}

/** Quoted pieces of a text: where each begins and ends, quotes included. */
function* quoted(text: string): Generator<[start: number, end: number]> {
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "'" && text[at] !== '"') continue;
    const end = quotedEnd(text, at);
    yield [at, end];
    at = end - 1;
  }
}

/** Other files that a formula reads. */
export function filesRead(formula: string): string[] {
  if (!formula.includes("'#")) return [];
  const files: string[] = [];
  for (const [start, end] of quoted(formula))
    if (formula[start] === "'" && formula[end] === '#') files.push(formula.slice(start + 1, end - 1));
  return files;
}

/** "'Phiếu'.Q17:'Phiếu'.S96 Phiếu2.A1" → "Q17:S96 A1". */
export function cellsOf(target: string): string {
  let rest = '';
  let from = 0;
  for (const [start, end] of quoted(target)) {
    rest += target.slice(from, start);
    from = target[end] === '.' ? end + 1 : end;
  }
  return (rest + target.slice(from)).replace(/\$?[^\s:.]{1,80}\./g, '');
}

/** Index of the bracket that closes the one at `start`; names of sheets may hold brackets. */
function bracketEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== ']') at = text[at] === "'" ? quotedEnd(text, at) : at + 1;
  return at;
}

/** "of:=SUM([.E17];[.E27])" → "SUM(E17,E27)". */
export function excelFormula(text: string): string {
  const [prefix = ''] = /^(?:[a-z]{1,8}:)?=?/.exec(text) ?? [];
  if (prefix.startsWith('msoxl')) return text.slice(prefix.length);
  const pieces: string[] = [];
  let braces = 0;
  for (let at = prefix.length; at < text.length;) {
    const sign = text[at] ?? '';
    let end = at + 1;
    if (sign === '"') {
      end = quotedEnd(text, at);
      pieces.push(text.slice(at, end));
    } else if (sign === '[') {
      end = bracketEnd(text, at);
      pieces.push(excelReference(text.slice(at + 1, end++)));
    } else if (sign === ';' || sign === '~') pieces.push(',');
    else if (sign === '|' && braces > 0) pieces.push(';');
    else {
      if (sign === '{') braces++;
      if (sign === '}') braces--;
      pieces.push(sign);
    }
    at = end;
  }
  return pieces.join('');
}

export interface Condition {
  type: string;
  formula1?: string;
  formula2?: string;
}

const TYPES: [mark: string, type: string][] = [
  ['cell-content-is-in-list(', 'list'],
  ['cell-content-is-in-cell-range(', 'list'],
  ['cell-content-is-whole-number()', 'whole'],
  ['cell-content-is-decimal-number()', 'decimal'],
  ['cell-content-is-date()', 'date'],
  ['cell-content-is-time()', 'time'],
  ['cell-content-text-length', 'textLength'],
  ['is-true-formula(', 'custom'],
];

/** The rule of a validation. */
export function conditionOf(text: string): Condition {
  const known = TYPES.find(([mark]) => text.includes(mark));
  if (!known) return { type: 'none' };
  const [mark, type] = known;
  const inside = (opening: string): string =>
    text.slice(text.indexOf(opening) + opening.length, text.lastIndexOf(')'));
  if (type === 'list' || type === 'custom') return { type, formula1: excelFormula(`=${inside(mark)}`) };
  if (text.includes('between(')) {
    const [first = '', second = ''] = inside('between(').split(/[,;]/);
    return { type, formula1: first.trim(), formula2: second.trim() };
  }
  const bound = /\(\)\s*[<>=!]{1,2}/.exec(text);
  return bound ? { type, formula1: text.slice(bound.index + bound[0].length).trim() } : { type };
}
