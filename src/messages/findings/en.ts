/** The same in English. */
import { differencesText, formsTexts } from '../forms';
import type { FindingCode } from '../../review/finding';
import type { ProblemCode } from '../../rubric/problem';
import { number } from '../language';
import { problemText } from '../problems';
import { beginning, quoted } from './said';
import { disguised, entryRule, hiding, percent, sharedFigures } from './raw';
import type { RuleKind } from './raw';
import type { Said } from './said';

function gained(points: number): string {
  if (points === 0) return 'the same points as';
  return `${number(Math.abs(points), 'en')} points ${points < 0 ? 'more' : 'less'} than`;
}

const ofProblem =
  (code: ProblemCode & FindingCode): Said =>
  (received, expected) =>
    problemText({ severity: 'warning', code, received, expected }, 'en');

const drawn: Record<string, string> = {
  note: 'a note that stays open',
  picture: 'A picture',
  shape: 'A shape or text box',
  chart: 'A chart',
  control: 'A button or box',
};

const ruleNames: Record<RuleKind, string> = {
  decimal: 'a number',
  whole: 'a whole number',
  list: 'a choice of the list',
  date: 'a date',
  time: 'a time',
  textLength: 'a text of a length',
  custom: 'what a formula allows',
};

function ruleWords(said: string): string {
  const { kind, bounds } = entryRule(said);
  const [low, high] = bounds;
  if (low === undefined) return ruleNames[kind];
  return high === undefined
    ? `${ruleNames[kind]} from ${low} up`
    : `${ruleNames[kind]} from ${low} to ${high}`;
}

function hidingWords(found: string): string {
  const { by, said } = hiding(found);
  if (by === 'size') return `letters of size ${said}`;
  if (by === 'part') return `the part “${said}” has letters of its own that are not seen or struck out`;
  return hidingReasons[by];
}

const hidingReasons = {
  format: 'a number format that shows nothing',
  colour: 'letters in the colour of their ground',
  struck: 'letters struck out',
  crossed: 'crossed by lines from corner to corner',
  turned: 'read from right to left, figures and signs change places',
  signs: 'a font of signs, which shows pictures for letters',
  pushed: 'pushed out of what is seen of the cell',
  bars: 'only a bar or an icon is left, no number',
};

/** "signs of no width (U+200B)". */
function disguiseWords(found: string): string {
  const { by, signs } = disguised(found);
  const what = {
    widthless: 'signs of no width',
    turning: 'signs that turn the order of letters round',
    letters: 'letters of another alphabet',
  }[by];
  return signs === '' ? what : `${what} (${signs})`;
}

export const en = {
  'formula-replaced': (f, e) =>
    f === ''
      ? `The formula was deleted; the cell should be ${e === '' ? 'blank' : e}.`
      : `The formula was typed over with “${f}”; it should give ${e === '' ? 'nothing' : e}.`,
  'formula-edited': (f, e) => `The formula was changed to ${f}; the original is ${e}.`,
  'formula-unmoved': (f, e) =>
    `Rows or columns moved, and the formula still reads the cells it read before: ${f}; where they are now it should be ${e}.`,
  'cached-value': (f, e) =>
    f === ''
      ? `The cell is blank, but its formula gives ${e}.`
      : `The cell holds “${f}”, but its formula gives ${e === '' ? 'nothing' : e}.`,
  'entry-unseen': (f, e, { points = 0 }) =>
    `${f}: read as ${e}, ${gained(points)} the file's own formulas, which can't read a cell like this.`,
  'row-not-calculated': (_f, e) =>
    `The row was not calculated after the entry; recomputed it gives ${e}. Open and save the file in Excel or LibreOffice.`,
  'never-calculated': ofProblem('never-calculated'),
  'assessed-unlogged': (f) =>
    `Assessors' points stand for ${f} criteria, and the file holds no log of an appraisal; a summary counts them in place of what is recomputed. See who wrote them.`,
  'answer-formula': (f) => `The entry is the formula ${f}, not an entered value.`,
  'formulas-earlier': () =>
    'The form was made by another version of the program: points are compared by their results, not formula by formula.',
  'sum-wrong': (f, e) =>
    `The sum ${f === '' ? 'is blank' : `says ${f}`}, but ${e === '' ? 'none of its rows has points' : `its rows add up to ${e}`}.`,
  'maximum-edited': (f, e) =>
    `The maximum ${f === '' ? 'was deleted' : `was changed to ${f}`}; the form prints ${e === '' ? 'none' : e}.`,
  'printed-edited': (f, e) => {
    if (e === '') return `A text was added to the form: “${f}”.`;
    if (f === '') return `The printed text “${e}” was deleted.`;
    return `The printed text was changed to “${f}”; the form prints “${e}”.`;
  },
  'printed-number-edited': (f, e) =>
    f === ''
      ? `The printed number ${e} was deleted.`
      : `The printed number was changed to ${f}; the form prints ${e}.`,
  'row-deleted': (_f, e) => `The row “${beginning(e)}” was deleted.`,
  'row-added': (f) =>
    `A row that the form does not have carries points: “${beginning(f).replace(' · ', ' ')}”.`,
  'row-doubled': (f) => `The row “${beginning(f)}” stands twice.`,
  'row-moved': (f) => `The row “${beginning(f)}” was moved from its place in the form.`,
  'row-hidden': (f) => `The row “${beginning(f)}” is hidden.`,
  'column-deleted': (_f, e) => `The column “${e}” was deleted.`,
  'column-hidden': (f) => `The column “${f}” is hidden.`,
  'column-moved': (f) => `The column “${f}” was moved.`,
  'list-edited': (f, e) => {
    if (e === '') return `The list has the additional choice “${f}”.`;
    if (f === '') return `The choice “${e}” was deleted from the list.`;
    return `The list of choices was changed: “${f}” instead of “${e}”.`;
  },
  'validation-removed': (_f, e) =>
    `The cell no longer checks its entry (pasted over?); the form takes ${ruleWords(e)} only.`,
  'validation-edited': (f, e) =>
    `The cell's rule of entry was changed to ${ruleWords(f)}; the form takes ${ruleWords(e)}.`,
  'shown-differs': (f, e) =>
    `The cell shows “${f === '' ? '(blank)' : f}” and holds “${e}”: its number format shows something else. Points follow what it holds.`,
  'cells-merged': (f, e) =>
    `Cells were merged over ${e === '' ? 'a cell of the form' : `the cell that holds “${e}”`}${f === '' ? '' : `; only “${f}” is seen`}.`,
  'drawing-over': (f, e) =>
    `${drawn[f] ?? 'A drawing'} lies over ${e === '' ? "the form's sheet" : `the cell that holds “${e}”`}; what is below may not be seen.`,
  'view-zeros': () => "The sheet's view does not show zeros.",
  'view-formulas': () => "The sheet's view shows formulas and not their results.",
  'picture-behind': (f) =>
    f === 'edge'
      ? 'A printed header or footer has a picture; what it shows is not of the form.'
      : 'The sheet has a picture behind its cells; what it shows is not of the form.',
  'edge-over': (f) =>
    `A header or footer is so high that it is printed over the form. It says: “${beginning(f)}”.`,
  'view-frozen': (f, e) =>
    e === 'held'
      ? `The first ${f} rows are frozen, more than a screen holds: the rows below can't be reached.`
      : `Panes were frozen after scrolling: the first ${f} rows or columns of the form can't be reached.`,
  'view-zoom': (f) => `The sheet is shown at ${f} % of its size, where usual letters can't be read.`,
  'view-mirrored': () => "The sheet's columns stand from right to left.",
  'print-scale': (f) => `The sheet is printed at ${f} % of its size; on paper nobody can read it.`,
  'print-breaks': (f) =>
    f === ''
      ? "A page break parts the form's columns: points are printed on another page than their criteria."
      : `There are ${f} page breaks: nearly every criterion is printed on a page of its own.`,
  'precision-shown': () =>
    'The file calculates with the numbers that it shows: Excel rounds what was entered.',
  'print-titles': (f) => `The rows repeated on every page (${f}) are rows of criteria, not the table's head.`,
  'code-claimed': (f, e) =>
    `A header or footer shows the control code ${f}, which is not the form's${e === '' ? ' (it has none yet)' : ` (${e})`}.`,
  'points-imitated': (f, _e, { cell }) =>
    `${cell === undefined ? 'A header or footer' : "A cell that is not the form's"} says “${f}” like a result; no cell of the form gives it.`,
  'letters-disguised': (f, e) => `The text looks like “${beginning(e)}”, but has ${disguiseWords(f)}.`,
  'print-area': (f) => `The print area (${f}) leaves out rows or columns of the form.`,
  'format-hides': (f) => `A conditional format hides what is there (${hidingWords(f)}).`,
  'text-hidden': (f, e) => `The text “${e}” can't be seen (${hidingWords(f)}).`,
  'sheet-hidden': () => "The form's sheet is hidden.",
  'sheet-moved': () =>
    "The form's sheet was moved into another file: identity, lists of choices and links to the old file are lost. Points are recomputed from what the sheet holds.",
  'rows-filtered': () => 'A filter was left on; rows of the form are not shown.',
  'second-form': ofProblem('second-form'),
  'external-link': (f) => `The file links to another file: ${f}.`,
  macros: () => 'The file holds macros. Ask for it as .xlsx.',
  'embedded-object': () => 'The file holds an embedded object.',
  'foreign-sheet-hidden': (f) =>
    `A sheet that is not the form's is hidden${f === 'veryHidden' ? ' from the list of sheets, too' : ''}.`,
  'identity-missing': ofProblem('identity-missing'),
  'identity-other-form': () =>
    'The identity in the file is that of another form; the form of the sheet counts.',
  'names-missing': ofProblem('names-missing'),
  'name-lost': ofProblem('name-lost'),
  'name-elsewhere': ofProblem('name-elsewhere'),
  'name-twice': ofProblem('name-twice'),
  'rubric-outdated': ofProblem('rubric-outdated'),
  'form-not-in-store': (f) => formsTexts.en.notInStoreText(f),
  'form-newer': (f, e, { text, differences = [] }) =>
    `Made from version ${f} of the form, and scored by version ${f}. Version ${e} changed: ${text ?? differencesText(differences, 'en')}.`,
  'form-altered': (f, e, { differences = [] }) =>
    `The form inside the file scores otherwise than the one of the same id and version in your store (fingerprint ${f}, in the store ${e}): ${differencesText(differences, 'en')}. Points follow your store.`,
  'form-reworded': (f, e, { differences = [] }) =>
    `The form inside the file differs from the one of the same id and version in your store, but scores the same (fingerprint ${f}, in the store ${e}): ${differencesText(differences, 'en')}.`,
  'layout-newer': () => 'The form was made by a newer version of the program. Please update.',
  'code-mismatch': (f, e) =>
    `The check code does not match: the form has ${e}, its content gives ${f}. It was changed after it was finished.`,
  'footer-code': (_f, e) => `The footer no longer says “${e}”.`,
  'form-blank': () => 'A blank form: nothing was entered, and there are no points to class.',
  'unit-missing': () => "The unit's name is missing.",
  'unit-differs': (f, e) => `The unit “${f}” differs from the one the form was made for: “${e}”.`,
  'unit-not-listed': ofProblem('unit-not-listed'),
  'figures-shared': (f, e) => {
    const { share, rarity } = sharedFigures(f);
    const rare = rarity > 0 ? `; by chance this happens less than once in 10^${rarity}` : '';
    return `${share} figures are the same as in the form of ${e} (of criteria where both have 10 or more)${rare}.`;
  },
  'figures-near': (f, e) => {
    const { share, rarity } = sharedFigures(f);
    return `${share} figures are nearly those of ${e}, each a little more or less; units that answer for themselves come so near with a chance below 1/10^${rarity}.`;
  },
  'file-descends': (_f, e) => `The file was first made for another unit that sent a form too: ${e}.`,
  'not-compared': () =>
    'This form was not compared with those of other units yet (same figures, same evidence).',
  'evidence-shared': (f, e) => `The same documents as evidence as in the form of ${e}, for ${f} criteria.`,
  'unit-twice': (f, e) => `${e} sent more than one file: ${f}. Keep one of them.`,
  'unit-alike': (f, e) =>
    `The name of the unit “${f}” is nearly that of “${e}”. Check whether they are one unit.`,
  'claim-impossible': (f, e) =>
    `The claimed ${f} points can't come out of the criterion's rule (at most ${e}).`,
  'claim-differs': (f, e) => `Claimed ${f} points, recomputed ${e}.`,
  'claim-unreadable': (f) => `The claimed points “${f}” are not a number.`,
  'claim-date': (f, e) =>
    `The claimed points became the date ${f} (perhaps from “${e}”). Ask the unit for the points.`,
  'claim-together': (f) =>
    `The cell gives ${f} points for several criteria together; ask the unit what each of them gets.`,
  'claim-shared': (f, e) =>
    `One merged cell holds the points of several criteria; this one is taken as ${f} (at most ${e}). Please check.`,
  'claim-beside': (f, e) =>
    `One figure holds the points of several lines that follow; this one is taken as ${f} (at most ${e}). Please check.`,
  'claim-twice': (f) =>
    `The criterion stands in more than one row with other points (${f}); which is right is not known, so none counts. Choose the row or ask the unit.`,
  'claim-repeated': (f, e) =>
    `The criterion stands in more than one row with the same ${f} points (also in ${e}); they count once.`,
  'evidence-figures': (f, e) => `The figures in the evidence give ${e} points, ${f} are claimed.`,
  'maximum-missing': (_f, e) => `The table gives no maximum; the form prints ${e}.`,
  'match-doubtful': (f, e) => `The match of this row is doubtful (${percent(f)}%): “${e}”. Please check.`,
  'row-unmatched': (f) => `The row “${f}” has points but belongs to no criterion of the form.`,
  'criterion-unmatched': (_f, e) => `The criterion “${e}” is not in the table.`,
  'given-differs': (f, e, { text = '' }) =>
    `The figure that the office gives (${text}) is ${f === '' ? 'blank' : f} in the form and ${e} in the table.`,
  'given-unit': (f) => `The office's table of figures has no unit ${quoted(f)}.`,
  'report-rate': (f, e, { text = '' }) =>
    `The unit's report says: ${quoted(text)}. In “${f}” the rate would be ${e}%.`,
  'report-quantity': (f, e, { text = '' }) =>
    `The unit's report says: ${quoted(text)}. It says ${f}, the form says ${e}.`,
  // the rubric gives the sentence
  check: (f, _e, { text = '' }) => (f === '' ? text : `${text} It says: ${f}.`),
} satisfies Record<FindingCode, Said>;
