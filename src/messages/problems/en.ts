/** The same in English. */
import type { Misread } from '../../reading/kinds';
import type { ProblemCode } from '../../rubric/problem';
import { problems as ofFormulas } from '../formula/en';
import { brief, readingsOf } from './readings';
import type { Said } from './readings';

const asked: Said = (r, _e, problem) => {
  const [first, second] = readingsOf(problem, 'en');
  return `“${r}” could be ${first} or ${second}. Say which of them: ${first} or ${second}.`;
};

/** What nothing can be made of, where a number, an option or a tick belongs. */
const misreads = {
  'not-a-number': (r) => `“${r}” is not a number. Enter a number such as 31 or 1.5.`,
  'percent-in-number': (r) =>
    `“${r}” is a percentage where a number belongs. Enter the number, or the rate in its own cell.`,
  'date-in-number': (r) =>
    `“${r}” is a date (perhaps Excel made it of what was typed) where a number belongs. Enter the number again.`,
  'ratio-in-number': (r) =>
    `“${r}” looks like numerator/denominator or a date where one number belongs. Enter each number in its own cell.`,
  'too-large': (r) => `“${brief(r)}” is beyond any sense. Check it and enter the number again.`,
  'cell-error': (r) =>
    `The cell shows the error ${r} and holds no value. Clear it and enter the value again.`,
  'not-an-option': (r) => `“${r}” is not in the list. Choose one of the options.`,
  'not-a-tick': (r) => `“${r}” can't be used. Choose Có or Không.`,
  'not-a-date': (r) => `“${r}” is not a date. Enter day/month/year, such as 05/03/2021.`,
  'two-readings': asked,
  'two-rates': asked,
} satisfies Record<Misread, Said>;

const ofClaim =
  (code: Misread): Said =>
  (...problem) =>
    `Points typed directly: ${misreads[code](...problem)}`;

/** What stands against a form file as YAML. */
const yamlFaults: Record<string, string> & { syntax: string } = {
  syntax: 'This is no YAML, here or just before; look at indents, dashes, colons and quotes.',
  twice: 'This key stands above already; each is written once.',
  tag: 'A form file holds texts and numbers only, no tags that begin with an exclamation mark.',
  repeats: 'The file repeats parts of itself (& and *) too often; write each of them out.',
};

export const en = {
  ...misreads,
  'claim-not-a-number': ofClaim('not-a-number'),
  'claim-percent-in-number': ofClaim('percent-in-number'),
  'claim-date-in-number': ofClaim('date-in-number'),
  'claim-ratio-in-number': ofClaim('ratio-in-number'),
  'claim-too-large': ofClaim('too-large'),
  'claim-cell-error': ofClaim('cell-error'),
  'claim-not-an-option': ofClaim('not-an-option'),
  'claim-not-a-tick': ofClaim('not-a-tick'),
  'claim-not-a-date': ofClaim('not-a-date'),
  'claim-two-readings': ofClaim('two-readings'),
  'claim-two-rates': ofClaim('two-rates'),
  check: (r, _e, { text = '' }) => `${text} It says: ${r}.`,
  negative: (r) => `${r} is below 0. Enter a number that is not negative.`,
  ...ofFormulas,
  'not-whole': (r) => `${r} is not a whole number. Enter a whole count such as 2.`,
  'fraction-in-whole': (r) =>
    `${r} has a fraction where a whole number is usual; it counts as it stands. Please check.`,
  'above-maximum': (r, e) => `${r} is above the maximum of ${e}. Enter points from 0 to ${e}.`,
  'share-too-high': (r) => `A rate of ${r}% can't be. Enter a percentage from 0% to 100%, such as 97.5%.`,
  'share-above-one': (r) => `The rate of ${r}% is above 100% and counts as 100%. Please check.`,
  'share-differs': (r) => `The rate of ${r}% differs from numerator ÷ denominator; the latter counts.`,
  'numerator-above': (r, e) => `Numerator ${r} is above denominator ${e} and counts as 100%. Please check.`,
  'denominator-zero': () =>
    'The denominator is 0, so there are no points yet (0 points); the form has no line for this case.',
  'numerator-missing': () => 'The numerator is missing.',
  'denominator-missing': () => 'The denominator is missing.',
  'no-such-exemption': (r) =>
    `“${r}” is no special case of this criterion. Choose from the list or leave it blank.`,
  'exemption-reason': (_r, e) => `The reason for the special case “${e}” is missing. Please give it.`,
  'claim-impossible': (r, e) =>
    `The claimed ${r} points can't come out of this criterion's rule (at most ${e}), so they count 0. Enter the data or correct the points.`,
  'claim-differs': (r, e) => `Claimed ${r} points, recomputed ${e}.`,
  'evidence-missing': (_r, e) => `Evidence is missing${e === '' ? '' : ` (${e})`}.`,
  'unit-missing': () => "The unit's name is missing.",
  misprint: (r, e) =>
    `The form's printed sum does not add up (${r === 'total' ? 'whole form' : `group ${r}`}): it prints ${e.replace(' ≠', ', but its criteria hold')}.`,
  'not-a-document': (r) =>
    `The .json file has the wrong shape (${r}). Expected {"rubric": …, "unit": {"name": …}, "answers": {…}}.`,
  'unknown-criterion': (r) => `The form has no criterion “${r}”.`,
  'answer-shape': (r, e) =>
    `The entry of the criterion has the wrong shape: “${r}” is there, “${e}” is needed.`,
  'criterion-row-missing': () => "The criterion's row is not in the sheet (was it deleted?).",
  'number-as-date': (r, e) =>
    `The cell has the format of a date (shows ${r}) but holds a number, read as ${e}. Change its format.`,
  'text-as-number': (r, e) => `The cell holds the text “${r}”, read as ${e}. Enter it again as a number.`,
  'rubric-outdated': () =>
    'The form was made from a rubric with other content than yours of the same id and version; points follow yours.',
  'layout-newer': () => 'The form was made by a newer version of the program. Please update.',
  'unit-not-listed': (r, e) =>
    `“${r}” is not on the decision's list of agencies.${e === '' ? '' : ` Is it ${e}?`}`,
  'name-lost': (_r, e) => `A cell name of the form is lost; its cell was found by the printed text: ${e}.`,
  'name-elsewhere': (r, e) =>
    `A cell name of the form points elsewhere (${r}); the printed text counts: ${e}.`,
  'name-twice': (r, e) => `A cell name of the form stands twice (${r}); the printed text counts: ${e}.`,
  'names-missing': () => "The form's cell names were deleted; its cells were found by their printed text.",
  'identity-missing': () =>
    'The hidden sheet that says which form it is was deleted; it was told by its names or printed text.',
  'second-form': (r, e) => `The sheet “${r}” is another copy of the form; only “${e}” is scored.`,
  'never-calculated': () =>
    'The file was never calculated, so it holds no points to compare. Open and save it in Excel or LibreOffice.',
  'several-forms': (r) => `The file holds ${r} forms; only the first one is scored.`,
  'rubric-schema': (r, e, { text }) =>
    text === undefined
      ? `${r}${e === '' ? '' : `; expected ${e}`}.`
      : e === 'never'
        ? `A form file has no “${r}”; check the spelling.`
        : text === 'undefined'
          ? `“${r}” is missing.`
          : `“${r}” is ${text}; expected ${e}.`,
  'rubric-yaml': (r) => yamlFaults[r] ?? yamlFaults['syntax'],
  'rubric-none': () => 'The file holds nothing of a form.',
  'rubric-too-large': (r, e) =>
    r === 'letters'
      ? `The text is longer than ${e} letters.`
      : r === 'number'
        ? `A number above ${e} can be no points and no figure of a form.`
        : r === 'depth'
          ? `Parts stand more than ${e} deep in each other.`
          : `The file has more than ${e} parts.`,
  'from-nowhere': (r, e) => `“from” ${e} names the criterion ${r}, which this form does not have.`,
  'bonus-differs': (r, e) => `The bonus says ${r}, the bonus groups add up to ${e}.`,
  'choice-below-maximum': (r, e) =>
    `No option reaches the maximum of ${e}: the highest is ${r}. Where the decision is like that, write a “reading”.`,
  'duplicate-id': (r) => `The id “${r}” is used twice.`,
  'option-above-maximum': (r, e) => `An option of ${r} points is above the maximum of ${e}.`,
  'no-maximum': () => 'The criterion has no maximum: give “max”, or “readAs” with a “reading”.',
  'no-options': () => 'The criterion has no options or counted lines.',
  'too-many-inputs': (r, e) =>
    `The criterion needs ${r} inputs on one row, at most ${e}: print its options as rows.`,
  'unreachable-band': (r) => `Band ${r} can never be reached: the bands before it cover it.`,
  'band-hole': (r) => `The bands leave a hole: ${r} belongs to none; add a last band without a bound.`,
  'band-two-bounds': (r) => `Band ${r} has more than one bound; give one of from, above, upTo.`,
  'band-rate-of-quantity': (r) =>
    `Band ${r} gives points by a rate, but the criterion is scored by a quantity and has none.`,
  'band-rate-over-nothing': (r) => `Band ${r}: rateOver must be above 0.`,
  'class-above-total': (r, e) => `No unit can reach the class “${r}”: the most is ${e}.`,
  'sum-differs': (r, e) => `The printed sum ${r} is not what the criteria add up to, ${e}.`,
  'misprint-wrong': (r, e) => `The entry ${r} of “misprints” is not true: ${e}.`,
  'exemption-useless': (r) => `The special case “${r}” covers no criterion, or is above the maximum.`,
  'name-clash': (r) => `Two ids make the same cell name: ${r}.`,
  'row-column': (r) => `The form has no column for “${r}”.`,
} satisfies Record<ProblemCode, Said>;
