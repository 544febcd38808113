/** A formula with what its names stand for: "công thức: điểm = (a + 0,5 × b)/c × max; a = Số nhiệm vụ đúng hạn; …". */
import { parseFormula } from '../../rubric/formula-parser';
import type { Kind, RuleSentence } from './kind';
import { NUMBER, numeral, pointsText, shown, worded } from './words';

type Formula = Kind<'formula'>;
type Quantity = Formula['quantities'][number];
type Limit = NonNullable<Formula['limits']>[number];
type Relative = NonNullable<Formula['relative']>;

const HEADS = { points: 'công thức: điểm = ', value: 'công thức: giá trị = ' } as const;

const TYPES: Record<NonNullable<Quantity['type']>, string> = {
  whole: 'số nguyên',
  number: 'số lẻ',
  percent: 'tỷ lệ %',
  tick: 'có hoặc không',
  day: 'ngày',
};

const SOURCES: Record<NonNullable<Quantity['source']>, string> = {
  office: 'văn phòng cho',
  'last-year': 'của năm trước',
};

const PART_OF = 'phần của ';

const BY: Record<Relative['by'], string> = {
  best: 'đơn vị tốt nhất',
  range: 'khoảng từ kém nhất đến tốt nhất',
  mean: 'bình quân các đơn vị',
  rank: 'thứ hạng',
};

const RELATIVE = 'chấm theo ';
const LOWER = ', thấp hơn là tốt hơn';
const NAME = '([a-zA-Z][a-zA-Z0-9]*)';
const quantityLine = new RegExp(String.raw`^${NAME}(?: \[([^\]]*)\])? = (.+)$`);
const limitLine = new RegExp(String.raw`^mức ${NAME} = (.+)$`);
const valueLine = new RegExp(String.raw`^mức ${NAME}(?: của (.+))?: (-?)${NUMBER}$`);
const placeLine = new RegExp(String.raw`^đến hạng (\d{1,6}): (-?)${NUMBER} điểm$`);

export const formula: RuleSentence<Formula> = {
  print: ({ quantities, limits, points, value, relative }) =>
    [
      ...(points === undefined ? [] : [HEADS.points + worded(points)]),
      ...(value === undefined ? [] : [HEADS.value + worded(value)]),
      ...quantities.map(quantityText),
      ...(limits ?? []).flatMap(limitTexts),
      ...(relative ? relativeTexts(relative) : []),
    ].join('; '),
  read(asked) {
    const { pieces, textOf } = asked;
    const written = pieces.length === 1 ? inWords(pieces[0] ?? '') : undefined;
    if (written) return { rule: written, doubts: [] };
    const rule: Formula = { kind: 'formula', quantities: [] };
    for (const piece of pieces) if (!take(piece, rule, textOf)) return undefined;
    return rule.quantities.length > 0 && (rule.points ?? rule.value) !== undefined
      ? { rule, doubts: [] }
      : undefined;
  },
};

/** "Điểm = (Số việc đúng hạn + 0,5 x Số việc quá hạn)/Tổng số việc x Điểm tối đa". */
const IN_WORDS = /^điểm ?= ?(\S.*?) ?[x×*] ?điểm tối đa$/i;

/** A phrase of a formula: up to the next sign. */
const PHRASE = /[^\s\d.,()+−–/×*-][^\d()+−–/×*-]*/gu;
const NAMES = ['a', 'b', 'c', 'd'];

/** Names the quantities of a formula that a decision writes out in words; undefined where a phrase names none. */
function inWords(piece: string): Formula | undefined {
  const [, words = ''] = IN_WORDS.exec(piece) ?? [];
  const quantities: Quantity[] = [];
  const points = `${words.replace(/ x /gi, ' × ')} × max`.replace(PHRASE, (phrase) => {
    const text = phrase.trim();
    if (text === 'max') return phrase;
    const id = NAMES[quantities.length];
    if (id === undefined || !/^(?:tổng )?số /i.test(text)) return '?';
    quantities.push({ id, text });
    return phrase.endsWith(' ') ? `${id} ` : id;
  });
  const names = { quantities: quantities.map(({ id }) => id), limits: [] };
  return quantities.length > 2 && parseFormula(points, names).ok
    ? { kind: 'formula', quantities, points }
    : undefined;
}

function quantityText({ id, text, type, source, partOf }: Quantity): string {
  const more = [
    ...(type === undefined ? [] : [TYPES[type]]),
    ...(source === undefined ? [] : [SOURCES[source]]),
    ...(partOf === undefined ? [] : [PART_OF + partOf]),
  ];
  return `${id}${more.length === 0 ? '' : ` [${more.join(', ')}]`} = ${worded(text)}`;
}

const limitTexts = ({ id, text, value, byType }: Limit): string[] => [
  `mức ${id} = ${worded(text)}`,
  ...(value === undefined ? [] : [`mức ${id}: ${shown(value)}`]),
  ...Object.entries(byType ?? {}).map(([type, one]) => `mức ${id} của ${worded(type)}: ${shown(one)}`),
];

const relativeTexts = ({ by, lowerIsBetter, places }: Relative): string[] => [
  `${RELATIVE}${BY[by]}${lowerIsBetter ? LOWER : ''}`,
  ...(places ?? []).map(({ upTo, points }) => `đến hạng ${upTo}: ${pointsText(points)}`),
];

/** Puts what a piece says into the rule; false where it says nothing that belongs there. */
function take(piece: string, rule: Formula, textOf: (part: string) => string): boolean {
  for (const key of ['points', 'value'] as const) {
    if (!piece.startsWith(HEADS[key])) continue;
    rule[key] = textOf(piece.slice(HEADS[key].length));
    return true;
  }
  return (
    takeLimit(piece, rule, textOf) ||
    takeRelative(piece, rule) ||
    takeQuantity(piece, rule.quantities, textOf)
  );
}

function takeQuantity(piece: string, quantities: Quantity[], textOf: (part: string) => string): boolean {
  const [, id, told, text] = quantityLine.exec(piece) ?? [];
  if (id === undefined || text === undefined) return false;
  const quantity: Quantity = { id, text: textOf(text) };
  for (const word of told?.split(', ') ?? []) {
    const type = keyOf(TYPES, word);
    const source = keyOf(SOURCES, word);
    if (type !== undefined) quantity.type = type;
    else if (source !== undefined) quantity.source = source;
    else if (word.startsWith(PART_OF)) quantity.partOf = word.slice(PART_OF.length);
    else return false;
  }
  quantities.push(quantity);
  return true;
}

function takeLimit(piece: string, rule: Formula, textOf: (part: string) => string): boolean {
  const [, id, type, sign, figure] = valueLine.exec(piece) ?? [];
  const limit = rule.limits?.find((one) => one.id === id);
  if (limit && figure !== undefined) {
    const value = sign === '-' ? -numeral(figure) : numeral(figure);
    if (type === undefined) limit.value = value;
    else limit.byType = { ...limit.byType, [textOf(type)]: value };
    return true;
  }
  const [, name, text] = limitLine.exec(piece) ?? [];
  if (name === undefined || text === undefined) return false;
  rule.limits = [...(rule.limits ?? []), { id: name, text: textOf(text) }];
  return true;
}

function takeRelative(piece: string, rule: Formula): boolean {
  const [, upTo, sign, points] = placeLine.exec(piece) ?? [];
  if (rule.relative && upTo !== undefined && points !== undefined) {
    const place = { upTo: Number(upTo), points: sign === '-' ? -numeral(points) : numeral(points) };
    rule.relative.places = [...(rule.relative.places ?? []), place];
    return true;
  }
  if (!piece.startsWith(RELATIVE)) return false;
  const lower = piece.endsWith(LOWER);
  const by = keyOf(BY, piece.slice(RELATIVE.length, lower ? -LOWER.length : undefined));
  if (by !== undefined) rule.relative = { by, ...(lower ? { lowerIsBetter: true } : {}) };
  return by !== undefined;
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K | undefined {
  for (const key in words) if (words[key] === word) return key;
  return undefined;
}
