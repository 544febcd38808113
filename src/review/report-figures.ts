/** A unit's report in Word held against its form: rates that are none of their figures, and quantities with another number. */
import { fieldsOf } from '../rubric/fields';
import type { FigurePlace, Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { CellRef } from '../sheet/address';
import { finding } from './finding';
import type { Finding } from './finding';
import { isNoPart } from './no-part';

interface Remark {
  code: 'report-rate' | 'report-quantity';
  sentence: string;
  /** As the report says it. */
  said: string | number;
  right: string | number;
  place?: FigurePlace | undefined;
}

const MOST_SENTENCES = 5_000;
const LONGEST = 2_000;
/** Letters of a sentence that a finding repeats. */
const QUOTED = 300;

/** What is known of the form beside its answers: its sheet, and where something stands there. */
export interface FormCells {
  sheet: string;
  cellOf(place: FigurePlace): CellRef | undefined;
}

/** The findings in the order of the report, each with its sentence and the cell of the form. */
export function reportFindings(
  rubric: Rubric,
  submission: Submission,
  paragraphs: readonly string[],
  { sheet, cellOf }: FormCells,
): Finding[] {
  const known = quantitiesOf(rubric, submission);
  const ratios = ratiosOf(rubric, submission);
  const criteria = rubric.criteria.map(({ text }) => wordsOf(text));
  const remarks = paragraphs.slice(0, MOST_SENTENCES).flatMap((paragraph) => {
    const sentence = paragraph.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    return [...rates(sentence, ratios), ...shares(sentence), ...quantities(sentence, known, criteria)];
  });
  return remarks.map(({ code, sentence, said, right, place }) =>
    finding(code, {
      sheet,
      ref: place && cellOf(place),
      criterion: place && 'criterion' in place ? place.criterion : undefined,
      expected: right,
      found: said,
      text: sentence.slice(0, QUOTED),
    }),
  );
}

const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

/** "25/27 (83%)", "31/318, đạt tỷ lệ 9,75%": n/m with a percentage that is not n/m, rounded as it is written. "9,80/15 điểm" are points. */
const RATE =
  /(?<![\d/.,])(\d[\d.]{0,11})\/(\d[\d.]{0,11})(?![\d/.]|,\d| ?điểm)[^\d%]{0,40}(\d{1,3}(?:[.,]\d{1,4})?) ?%\)?/g;

const GOAL = /phấn đấu|mục tiêu|chỉ tiêu|đến năm \d{4}/iu;

function rates(sentence: string, ratios: readonly Ratio[]): Remark[] {
  return [...sentence.matchAll(RATE)].flatMap((match): Remark[] => {
    const [said, first = '', second = '', percent = ''] = match;
    const [part, whole] = [numberOf(first), numberOf(second)];
    if (whole === 0) return [];
    const same = ratios.find((one) => one.part === part && one.whole === whole);
    if (!same && isNoPart(sentence.slice(0, match.index), second)) return [];
    const meant = same ?? closest(wordsOf(sentence.slice(0, match.index)), ratios)[0];
    const place = meant ? { criterion: meant.criterion, input: 0 } : wholeOf(whole, ratios);
    const right = (100 * part) / whole;
    if (!isWritten(percent, right) && !(right > 100 && numberOf(percent) === 100))
      return [{ code: 'report-rate', sentence, said, right: Math.round(right * 100) / 100, place }];
    // what a unit aims at need not be what it has
    if (same || !meant || GOAL.test(sentence.slice(0, match.index))) return [];
    return [
      {
        code: 'report-quantity',
        sentence,
        said: `${first}/${second}`,
        right: `${meant.part}/${meant.whole}`,
        place,
      },
    ];
  });
}

/** Whether a percentage is this one, cut off as well as rounded. */
function isWritten(percent: string, right: number): boolean {
  const decimals = /[.,](\d+)/.exec(percent)?.[1]?.length ?? 0;
  return Math.abs(right - Number(percent.replace(',', '.'))) < 10 ** -decimals;
}

/** "trực tiếp là 220 hồ sơ, trực tuyến là 350 hồ sơ đạt 60,3%": two parts that make one whole, and the share of the second. */
const SHARE =
  /trực tiếp[^\d,;.]{0,20} (\d[\d.]{0,11}) hồ sơ[,;]? (?:và )?trực tuyến[^\d,;.]{0,20} (\d[\d.]{0,11}) hồ sơ,? \(?(?:đạt|chiếm)(?: tỷ lệ| tỉ lệ)? ?(\d{1,3}(?:[.,]\d{1,4})?) ?%\)?(?=[.,;]|$| và | (?:trên )?tổng)/giu;

function shares(sentence: string): Remark[] {
  return [...sentence.matchAll(SHARE)].flatMap(([said, first = '', second = '', percent = '']): Remark[] => {
    const part = numberOf(second);
    const others = [...sentence.matchAll(/\d[\d.]{0,11}/g)].map(([text]) => numberOf(text));
    const sum = numberOf(first) + part;
    // the sentence may name a whole of its own
    if (part === 0 || [sum, ...others].some((whole) => isWritten(percent, (100 * part) / whole))) return [];
    return [{ code: 'report-rate', sentence, said, right: Math.round((1e4 * part) / sum) / 100 }];
  });
}

/** Where the form says the whole of a rate that it does not ask for. */
function wholeOf(whole: number, ratios: readonly Ratio[]): FigurePlace | undefined {
  const [only, ...more] = ratios.filter((one) => one.whole === whole);
  return only && more.length === 0 ? { criterion: only.criterion, input: 1 } : undefined;
}

/** Figures of a rate as the form has them. */
interface Ratio {
  criterion: string;
  part: number;
  whole: number;
  words: ReadonlySet<string>;
}

function ratiosOf(rubric: Rubric, { answers }: Submission): Ratio[] {
  return rubric.criteria.flatMap(({ id, text, rule }) => {
    const [part, whole] = answers.get(id)?.inputs ?? [];
    return rule.kind === 'ratio' && typeof part === 'number' && typeof whole === 'number'
      ? [{ criterion: id, part, whole, words: wordsOf(text) }]
      : [];
  });
}

interface Known {
  place: FigurePlace;
  value: number;
  words: ReadonlySet<string>;
}

/** Figures of the form that stand for one quantity: general information and shared denominators. */
function quantitiesOf(rubric: Rubric, submission: Submission): Known[] {
  const fields = fieldsOf(rubric).map(({ id, text }) => ({
    label: text,
    place: { field: id },
    value: submission.fields[id],
  }));
  const shared = rubric.quantities.flatMap(({ text, places }) =>
    places.map((place) => ({
      label: text,
      place,
      value:
        'field' in place
          ? submission.fields[place.field]
          : submission.answers.get(place.criterion)?.inputs[place.input],
    })),
  );
  return [...fields, ...shared].flatMap(({ label, place, value }) =>
    typeof value === 'number' ? [{ place, value, words: wordsOf(label) }] : [],
  );
}

/** Abbreviations of the forms, written out. */
const ABBREVIATIONS: Record<string, string> = {
  cbccvc: 'cán bộ công chức viên chức',
  cbcc: 'cán bộ công chức',
  tthc: 'thủ tục hành chính',
  dvctt: 'dịch vụ công trực tuyến',
  cntt: 'công nghệ thông tin',
};
const FILLERS = new Set(['của', 'và', 'trong', 'các', 'được', 'là', 'về', 'số', 'tổng']);

function wordsOf(text: string): ReadonlySet<string> {
  const outside = text
    .replace(/\([^()]{0,300}\)/g, ' ')
    .toLocaleLowerCase('vi')
    .normalize('NFC');
  const words = outside.split(/[^\p{L}\d]+/u).flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '));
  return new Set(words.filter((word) => word !== '' && !FILLERS.has(word)));
}

/** Words that both have in common, of all that either has; above this it is the same quantity. */
const ALIKE = 0.55;

function likeness(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = [...others].filter((word) => words.has(word)).length;
  return common / new Set([...words, ...others]).size;
}

/** Those that are the same by their words, the likest first. */
function closest<T extends { words: ReadonlySet<string> }>(
  words: ReadonlySet<string>,
  known: readonly T[],
): T[] {
  const like = (one: T): number => likeness(words, one.words);
  return known.filter((one) => like(one) >= ALIKE).sort((a, b) => like(b) - like(a));
}

/** "Tổng số … của cơ quan: 50 người": a label, a colon and one number. */
const LABELLED = /^[-–+•*\s]{0,10}([^:]{8,200}): ?(\d[\d.]{0,11})(?![\d,/%]|\.\d| ?%)/;

/** `criteria`: their words; a label that is liker to one of them tells of that one. */
function quantities(
  sentence: string,
  known: readonly Known[],
  criteria: readonly ReadonlySet<string>[],
): Remark[] {
  const found = LABELLED.exec(sentence);
  if (!found) return [];
  const [, label = '', figure = ''] = found;
  const words = wordsOf(label);
  const alike = closest(words, known);
  const [likest] = alike;
  const said = numberOf(figure.replace(/\.$/, ''));
  if (!likest || alike.some(({ value }) => value === said)) return [];
  if (criteria.some((others) => likeness(words, others) > likeness(words, likest.words))) return [];
  return [{ code: 'report-quantity', sentence, said, right: likest.value, place: likest.place }];
}
