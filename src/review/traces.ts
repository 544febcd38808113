/** What a submission leaves to compare with others. */
import type { Identity } from '../form/identity/identity';
import { baseLetters } from '../reading/fold';
import { withoutEnd } from '../reading/text';
import type { Rubric } from '../rubric/types';
import { unitKey } from '../rubric/unit-names';
import type { Submission } from '../scoring/answer';
import { plainText } from '../sheet/cell-text';

/** What of a submission is compared with others; by criterion, "" where there is nothing that tells much. */
export interface Traces {
  /** Key of the unit that sent it, and of the one for which the file was made. */
  unit: string;
  madeFor: string;
  figures: string[];
  /** The two largest numbers of each criterion, 0 where there are none that tell. */
  amounts: Float64Array;
  /** The documents that the evidence names, or the beginning of a long text that names none. */
  documents: string[];
  /** The end of such a text. */
  endings: string[];
}

/** Smaller figures are the same in many units. */
const TELLING = 10;
/** "125/BC-SNV", "1663/QĐ-UBND": a document has one number. */
const DOCUMENT = /\d{1,6}\/(?:\d{4}\/)?(?:\p{L}{1,6}-\p{L}{1,10}|\p{Lu}{1,6})/gu;
const LONGEST_EVIDENCE = 500;
/** A text of so many words is nobody else's by chance; neither are so many words of one at its beginning or its end. */
const OWN_WORDS = 12;
const PART_WORDS = 10;

/** What a submission leaves to compare. */
export function tracesOf(
  { criteria, province }: Rubric,
  { answers, unit }: Submission,
  identity: Pick<Identity, 'unit'> | undefined,
): Traces {
  const numbers = criteria.map(({ id }) => tellingNumbers(answers.get(id)?.inputs ?? []));
  const seen = new Set<string>();
  const figures = numbers.map((inputs) => {
    const key = inputs.map(digitsOf).sort().join('/');
    // a unit that reached everything has the same figures again and again
    if (seen.has(key)) return '';
    seen.add(key);
    return key;
  });
  const amounts = new Float64Array(2 * criteria.length);
  figures.forEach((figure, index) => {
    if (figure !== '') amounts.set((numbers[index] ?? []).slice(0, 2), 2 * index);
  });
  const told = criteria.map(({ id }) => toldBy((answers.get(id)?.evidence ?? '').slice(0, LONGEST_EVIDENCE)));
  return {
    ...{ figures, amounts },
    unit: unitKey(unit, province),
    madeFor: unitKey(identity?.unit ?? '', province),
    documents: told.map(({ documents }) => documents),
    endings: told.map(({ ending }) => ending),
  };
}

/** The numbers of an answer, largest first; none where all of them are small. */
function tellingNumbers(inputs: readonly unknown[]): number[] {
  const numbers = inputs.filter((entry) => typeof entry === 'number').sort((a, b) => b - a);
  return (numbers[0] ?? 0) >= TELLING ? numbers : [];
}

/** The digits of a figure: the same in thousands or millions. */
const digitsOf = (value: number): string =>
  withoutEnd(String(value).replace(/[.-]/g, '').replace(/^0+/, ''), (sign) => sign === '0');

/** The numbers of the documents that a text names; else its own words where they are many, of a long text the beginning and the end. */
function toldBy(text: string): { documents: string; ending: string } {
  const named = text.match(DOCUMENT);
  if (named)
    return { documents: named.map((one) => plainText(one).toLocaleLowerCase('vi')).join(' '), ending: '' };
  const words = baseLetters(text).match(/\p{L}+/gu) ?? [];
  if (words.length < OWN_WORDS) return { documents: '', ending: '' };
  if (words.length < 2 * PART_WORDS) return { documents: words.join(' '), ending: '' };
  return {
    documents: words.slice(0, PART_WORDS).join(' '),
    ending: words.slice(-PART_WORDS).join(' '),
  };
}
