/** A unit's report in Word held against its form: rates that are none of their figures, and quantities with another number. */
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';

export type ReportRemark =
  | { code: 'rate'; sentence: string; part: number; whole: number; said: number; right: number }
  | {
      code: 'quantity';
      sentence: string;
      label: string;
      /** Criterion or line of general information of the form. */
      place: string;
      said: number;
      right: number;
    };

const MOST_SENTENCES = 5_000;
const LONGEST = 2_000;

/** The remarks in the order of the report. */
export function reportFigures(
  rubric: Rubric,
  submission: Submission,
  paragraphs: readonly string[],
): ReportRemark[] {
  const known = quantitiesOf(rubric, submission);
  return paragraphs.slice(0, MOST_SENTENCES).flatMap((paragraph) => {
    const sentence = paragraph.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    return [...rates(sentence), ...quantities(sentence, known)];
  });
}

const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

/** "25/27 (83%)", "31/318, đạt tỷ lệ 9,75%": n/m with a percentage that is not n/m, rounded as it is written. */
const RATE = /(?<![\d/.])(\d[\d.]{0,11})\/(\d[\d.]{0,11})(?![\d/.])[^\d%]{0,40}(\d{1,3}(?:[.,]\d{1,4})?) ?%/g;

function rates(sentence: string): ReportRemark[] {
  return [...sentence.matchAll(RATE)].flatMap(([, first = '', second = '', percent = '']): ReportRemark[] => {
    const [part, whole] = [numberOf(first), numberOf(second)];
    const said = Number(percent.replace(',', '.'));
    if (whole === 0) return [];
    const right = (100 * part) / whole;
    const decimals = /[.,](\d+)/.exec(percent)?.[1]?.length ?? 0;
    // cut off as well as rounded
    const close = Math.abs(right - said) < 10 ** -decimals;
    return close || (right > 100 && said === 100)
      ? []
      : [{ code: 'rate', sentence, part, whole, said, right }];
  });
}

interface Known {
  label: string;
  place: string;
  value: number;
  words: ReadonlySet<string>;
}

/** Figures of the form that stand for one quantity: general information and shared denominators. */
function quantitiesOf(rubric: Rubric, submission: Submission): Known[] {
  const fields = [...rubric.before, ...rubric.after].flatMap((section) =>
    section.fields.map(({ id, text }) => ({ label: text, place: text, value: submission.fields[id] })),
  );
  const shared = rubric.quantities.flatMap(({ text, places }) =>
    places.map((place) =>
      'field' in place
        ? { label: text, place: text, value: submission.fields[place.field] }
        : {
            label: text,
            place: place.criterion,
            value: submission.answers.get(place.criterion)?.inputs[place.input],
          },
    ),
  );
  return [...fields, ...shared].flatMap(({ label, place, value }) =>
    typeof value === 'number' ? [{ label, place, value, words: wordsOf(label) }] : [],
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

/** "Tổng số … của cơ quan: 50 người": a label, a colon and one number. */
const LABELLED = /^[-–+•*\s]{0,10}([^:]{8,200}): ?(\d[\d.]{0,11})(?![\d,/%]|\.\d| ?%)/;

function quantities(sentence: string, known: readonly Known[]): ReportRemark[] {
  const found = LABELLED.exec(sentence);
  if (!found) return [];
  const [, label = '', figure = ''] = found;
  const words = wordsOf(label);
  const likeness = ({ words: others }: Known): number => {
    const common = [...others].filter((word) => words.has(word)).length;
    return common / new Set([...words, ...others]).size;
  };
  const alike = known.filter((one) => likeness(one) >= ALIKE).sort((a, b) => likeness(b) - likeness(a));
  const [closest] = alike;
  const said = numberOf(figure.replace(/\.$/, ''));
  if (!closest || alike.some(({ value }) => value === said)) return [];
  return [
    { code: 'quantity', sentence, label: closest.label, place: closest.place, said, right: closest.value },
  ];
}
