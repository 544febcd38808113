/** What a criterion's printed rows say together of its rule: its own method, and the options on rows below it. */
import { oneLine, withoutEnd } from '../../reading/text';
import type { RuleSource } from '../../rubric/schema/rubric';
import { fixedPoints } from '../sentence/gives';
import { understand, type Understood } from '../sentence/sentence';
import { clean, partsOf, worded } from '../sentence/words';

/** The printed cells of a row that say something of points. */
export interface PrintedRow {
  text: string;
  method: string;
  /** Column of points beside the method. */
  printed: string;
  /** Column of most points. */
  max: string;
}

export interface Proposal extends Understood {
  /** The first option stands on the criterion's own row. */
  first: boolean;
  /** Points of each option's row, where the rule takes them from there. */
  points?: number[];
}

/** "Khác, đề nghị ghi rõ: ……", "Ghi số lượng:…": what a unit is to write there. */
const TO_FILL = /\(?(?:đề nghị |vui lòng )?ghi (?:rõ|số lượng|cụ thể)/iu;
/** "- Đầy đủ (20 điểm)". */
const IN_BRACKETS = /^(.*\S) ?\(\+? ?(\d[\d.,]* ?điểm)\)$/iu;
/** Nothing is printed where there is nothing. */
const NONE = /^(?:không|chưa)(?!\p{L})/iu;
const BY_RATE = /^tính theo tỷ lệ$/i;

/** Reads a criterion of that maximum with the option rows below it. */
export function propose(criterion: PrintedRow, below: readonly PrintedRow[], max: number): Proposal {
  const own = ownWords(criterion, max);
  const first =
    below.length > 0 && fixedPoints(pointed(criterion.printed), max) !== undefined && own.length > 0;
  const lines = first ? [{ ...criterion, text: '', max: '' }, ...below] : below;
  // points that only say the maximum again say nothing of options
  const said =
    first || (below.length > 0 && own.every((piece) => fixedPoints(piece, max) === max)) ? [] : own;
  const words = [...said, ...lines.map(wordsOf)].join('\n');
  const found = understand(words, criterion.text, max);
  const unprinted = printedElsewhere(criterion, first, own);
  const read: Understood =
    unprinted === undefined
      ? found
      : {
          ...found,
          state: found.state === 'sure' ? 'doubtful' : found.state,
          unexplained: [...found.unexplained, unprinted],
        };
  const points = said.length === 0 ? linePoints(read.rule, lines.length) : undefined;
  if (!points) return { ...read, first };
  const whole = optionsOf(read.rule)?.length === lines.length;
  return { ...read, first, points, ...(whole && read.rule ? { rule: withoutOptions(read.rule) } : {}) };
}

const ownWords = ({ method, printed }: PrintedRow, max: number): string[] =>
  partsOf(method === '' ? printed : method).pieces.filter(
    (piece) => fixedPoints(piece, max) !== undefined || piece !== '',
  );

/** What stands in the points column of a rule that the method says, unless it says the same. */
function printedElsewhere(
  { method, printed }: PrintedRow,
  first: boolean,
  own: readonly string[],
): string | undefined {
  if (first || method === '' || printed === '') return undefined;
  const same = own.some((piece) => /tỷ lệ/i.test(piece)) && /tỷ lệ/i.test(printed);
  return same ? undefined : printed;
}

/** A bare number in a column of points is points. */
const pointed = (cell: string): string =>
  /^\d+(?:[.,]\d+)?$/.test(oneLine(cell)) ? `${oneLine(cell)} điểm` : clean(cell);

/** An option's row as a piece of a sentence: "Máy quét: 1 điểm". */
function wordsOf({ text, method, printed, max }: PrintedRow): string {
  const points =
    (text.trim() === '' ? [printed, max] : [printed, method, max]).find((cell) => cell.trim() !== '') ?? '';
  const label = text.trim() === '' ? method : text;
  const own = unfilled(clean(label));
  if (BY_RATE.test(own)) return pointed(points);
  const [, before, inside] = IN_BRACKETS.exec(own) ?? [];
  if (points === '' && NONE.test(own)) return `${worded(own)}: 0 điểm`;
  if (points === '' || (before !== undefined && inside !== undefined))
    return before === undefined ? own : `${worded(clean(before))}: ${inside ?? ''}`;
  return `${worded(clean(own))}: ${pointed(points)}`;
}

function unfilled(text: string): string {
  const at = text.search(TO_FILL);
  return at < 0 ? text : withoutEnd(text.slice(0, at), (sign) => /[,:.…\s]/.test(sign));
}

const optionsOf = (rule: RuleSource | undefined): readonly { points: number }[] | undefined =>
  rule && 'options' in rule && rule.kind !== 'combination' ? rule.options : undefined;

/** The points of the first options, one for each row; what stands behind them is on no row. */
function linePoints(rule: RuleSource | undefined, rows: number): number[] | undefined {
  const options = optionsOf(rule);
  return rows > 0 && options && options.length >= rows
    ? options.slice(0, rows).map(({ points }) => points)
    : undefined;
}

function withoutOptions(rule: RuleSource): RuleSource {
  switch (rule.kind) {
    case 'choice':
    case 'checklist':
    case 'counts':
    case 'deduction':
      return { kind: rule.kind };
    default:
      return rule;
  }
}
