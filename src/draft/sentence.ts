/**
 * Rules in Vietnamese: one canonical sentence for each, and a reader of it that takes a decision's own words as well. Whatever it
 * cannot explain to the last word makes no rule, or a doubtful one; a wrong rule that looks sure is worse than none.
 */
import { oneLine, withoutEnd } from '../reading/text';
import type { Band, Rule } from '../rubric/types';
import { bandsOf, givesOf, givesText, rangeOf, rangeText } from './bands';

/** Rules that have a sentence so far. */
export type SentencedRule = Extract<
  Rule,
  { kind: 'ratio' | 'choice' | 'checklist' | 'counts' | 'judgement' }
>;

export interface Understood {
  rule?: SentencedRule;
  state: 'sure' | 'doubtful' | 'unknown';
  /** Words that the rule does not explain. */
  unexplained: string[];
}

const ONE_OF = 'chọn một: ';
const ALL_OF = 'cộng các mục: ';
const JUDGED = 'hội đồng chấm theo mức độ';

/** The canonical sentence of a rule. */
export function sentenceOf(rule: SentencedRule): string {
  const priced = (options: { text: string; points: number }[]): string =>
    options.map(({ text, points }) => `${text}: ${givesText({ points })}`).join('; ');
  switch (rule.kind) {
    case 'ratio': {
      const bands = rule.bands.map((band) =>
        rule.bands.length === 1 ? givesText(band.gives) : `${rangeText(band)}: ${givesText(band.gives)}`,
      );
      return [`a = ${rule.numerator}`, `b = ${rule.denominator}`, ...bands].join('; ');
    }
    case 'choice':
      return ONE_OF + priced(rule.options);
    case 'checklist':
      return ALL_OF + priced(rule.options);
    case 'counts':
      return rule.lines.map(({ text, points }) => `mỗi ${text}: ${givesText({ points })}`).join('; ');
    case 'judgement':
      return JUDGED;
  }
}

/** Reads a method ("cách tính điểm"), canonical or the decision's own, of a criterion with that text and maximum. */
export function understand(method: string, criterion: string, max: number): Understood {
  const pieces = method
    .split(/[\n;]/)
    .map(clean)
    .filter((piece) => piece !== '');
  const unknown: Understood = { state: 'unknown', unexplained: [method].filter((words) => words !== '') };
  if (pieces.length === 0) return unknown;
  if (pieces.length === 1 && pieces[0]?.toLowerCase() === JUDGED)
    return { rule: { kind: 'judgement' }, state: 'sure', unexplained: [] };
  const read = ratio(pieces, criterion, max) ?? counts(pieces, max) ?? options(pieces, max) ?? unknown;
  return read.state === 'sure' && CASE.test(oneLine(criterion))
    ? { ...read, state: 'doubtful', unexplained: [criterion] }
    : read;
}

/** A case of its own, or points, in the criterion's text: an exemption that the method does not say. */
const CASE = /(?<!\p{L})(?:trường hợp|nếu|lưu ý|điểm|không phát sinh|không thuộc|miễn)(?!\p{L})/iu;

/** One kind of quotes, blanks and signs; no dash before, no full stop behind. */
const clean = (piece: string): string =>
  withoutEnd(
    oneLine(piece)
      .replace(/^[-–+•*] ?/, '')
      .replace(/[×*]/g, 'x'),
    (sign) => /[.,\s]/.test(sign),
  );

const LABEL = /^([ab]) ?[=:] ?(\S.*)$/i;
/** What stands for a quantity that no word names. */
const UNNAMED = '?';
/** "Tỷ lệ X/tổng số Y"; any other stroke may be one between two words ("huyện/xã"). */
const PARTS = /^tỷ lệ ([^/()]*[^/()\s])(?: ?\/ ?| trên )(tổng [^/()]+)$/i;
const BY_LABELS = /^điểm = a\/b x /;

function ratio(pieces: readonly string[], criterion: string, max: number): Understood | undefined {
  const labels = new Map<string, string>();
  const rest = pieces.filter((piece) => {
    const [, name, label] = LABEL.exec(piece) ?? [];
    if (name !== undefined && label !== undefined) labels.set(name.toLowerCase(), label);
    return name === undefined;
  });
  const bands = rateBands(
    rest.map((piece) => piece.toLowerCase().replace(BY_LABELS, 'điểm = tỷ lệ x ')),
    max,
  );
  if (!bands) return undefined;
  const named = labels.has('a') && labels.has('b');
  const subject = oneLine(criterion);
  if (!named && !/^tỷ lệ /i.test(subject)) return undefined;
  const [, over, under] = PARTS.exec(subject) ?? [];
  const numerator = labels.get('a') ?? over?.trim() ?? subject.replace(/^tỷ lệ /i, '');
  const denominator = labels.get('b') ?? under?.trim() ?? UNNAMED;
  const known = numerator !== UNNAMED && denominator !== UNNAMED;
  return {
    rule: { kind: 'ratio', numerator, denominator, bands },
    state: known ? 'sure' : 'doubtful',
    unexplained: known ? [] : [subject],
  };
}

function rateBands(pieces: readonly string[], max: number): Band[] | undefined {
  const [first, ...more] = pieces;
  if (first === undefined) return undefined;
  if (more.length === 0) {
    const gives = givesOf(first, max);
    return gives && 'over' in gives ? [{ bound: null, gives }] : undefined;
  }
  const parts: { range: NonNullable<ReturnType<typeof rangeOf>>; gives: Band['gives'] }[] = [];
  for (const piece of pieces) {
    const at = piece.indexOf(':');
    const range = rangeOf(piece.slice(0, Math.max(at, 0)).trim());
    const gives = givesOf(piece.slice(at + 1).trim(), max);
    if (at < 0 || !range || !gives) return undefined;
    parts.push({ range, gives });
  }
  return bandsOf(parts);
}

const EACH =
  /^mỗi ([^:;\d]*[^:;\s\d]):? (?:được )?(\d{1,4}(?:,\d{1,2})?) điểm(?:,? (?:tối đa|nhưng không quá) (\d{1,4}(?:,\d{1,2})?) điểm)?$/iu;

function counts(pieces: readonly string[], max: number): Understood | undefined {
  const lines: { text: string; points: number }[] = [];
  for (const piece of pieces) {
    const [, label, each, cap] = EACH.exec(piece) ?? [];
    if (label === undefined || each === undefined) return undefined;
    if (cap !== undefined && (pieces.length > 1 || Number(cap.replace(',', '.')) !== max)) return undefined;
    lines.push({ text: label.replace(/ được$/, ''), points: Number(each.replace(',', '.')) });
  }
  const plain = lines.every(({ text }) => !CONDITION.test(text));
  return plain ? { rule: { kind: 'counts', lines }, state: 'sure', unexplained: [] } : undefined;
}

/** Words by which a label is more than a name: numbers, bounds, cases, additions. */
const CONDITION =
  /[\d%<>≥≤=]|(?<!\p{L})(?:mỗi|thêm|trừ|cộng|từ|đến|dưới|trên|trước|sau|trường hợp|trở lên|nếu|tỷ lệ|điểm)(?!\p{L})/iu;

function options(pieces: readonly string[], max: number): Understood | undefined {
  const [first = '', ...more] = pieces;
  const told = [ONE_OF, ALL_OF].find((words) => first.toLowerCase().startsWith(words));
  const found: { text: string; points: number }[] = [];
  for (const piece of told === undefined ? pieces : [first.slice(told.length), ...more]) {
    const at = piece.lastIndexOf(':');
    const gives = givesOf(
      piece
        .slice(at + 1)
        .trim()
        .toLowerCase(),
      max,
    );
    const text = piece.slice(0, Math.max(at, 0)).trim();
    if (at < 1 || !gives || !('points' in gives)) return undefined;
    found.push({ text, points: gives.points });
  }
  const kind =
    told === undefined
      ? kindBy(
          found.map(({ points }) => points),
          max,
        )
      : told === ONE_OF
        ? 'choice'
        : 'checklist';
  if (kind === undefined || found.length < 2) return undefined;
  const conditions =
    told === undefined ? found.map(({ text }) => text).filter((text) => CONDITION.test(text)) : [];
  return {
    rule: { kind, options: found },
    state: conditions.length > 0 ? 'doubtful' : 'sure',
    unexplained: conditions,
  };
}

/** One of them: from the maximum down to nothing. All together: each gives something, and the sum is the maximum. */
function kindBy(points: readonly number[], max: number): 'choice' | 'checklist' | undefined {
  const falling = points.every((value, index) => index === 0 || value < (points[index - 1] ?? 0));
  if (falling && points[0] === max && points.at(-1) === 0) return 'choice';
  const sum = points.reduce((total, value) => total + Math.round(value * 1000), 0) / 1000;
  return points.length > 1 && points.every((value) => value > 0) && sum === max ? 'checklist' : undefined;
}
