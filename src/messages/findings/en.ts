/** The same in English. */
import type { FindingCode } from '../../review/finding';
import type { ProblemCode } from '../../rubric/problem';
import { number } from '../language';
import { problemText } from '../problems';
import { beginning } from './said';
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
  picture: 'A picture',
  shape: 'A shape or text box',
  chart: 'A chart',
  control: 'A button or box',
};

export const en = {
  'formula-replaced': (f, e) => `The formula was typed over with “${f}”; it should give ${e}.`,
  'formula-edited': (f, e) => `The formula was changed to ${f}; the original is ${e}.`,
  'cached-value': (f, e) => `The cell holds “${f}”, but its formula gives ${e}.`,
  'entry-unseen': (f, e, { points = 0 }) =>
    `${f}: read as ${e}, ${gained(points)} the file's own formulas, which can't read a cell like this.`,
  'row-not-calculated': (_f, e) =>
    `The row was not calculated after the entry; recomputed it gives ${e}. Open and save the file in Excel or LibreOffice.`,
  'never-calculated': ofProblem('never-calculated'),
  'answer-formula': (f) => `The answer is the formula ${f}, not an entered value.`,
  'formulas-earlier': () =>
    'The form has the formulas of another version of the program: points are compared by their results, not formula by formula.',
  'sum-wrong': (f, e) => `The sum says ${f}, but its rows add up to ${e}.`,
  'maximum-edited': (f, e) => `The maximum was changed to “${f}”; the form prints ${e === '' ? 'none' : e}.`,
  'printed-edited': (f, e) => `The printed text was changed to “${f}”; the form prints “${e}”.`,
  'printed-number-edited': (f, e) => `The printed number was changed to “${f}”; the form prints ${e}.`,
  'row-deleted': (_f, e) => `The row “${beginning(e)}” was deleted.`,
  'row-added': (f) => `A row that the form does not have carries points: “${beginning(f)}”.`,
  'row-doubled': (f) => `The row “${beginning(f)}” stands twice.`,
  'row-moved': (f) => `The row “${beginning(f)}” was moved from its place in the form.`,
  'row-hidden': (f) => `The row “${beginning(f)}” is hidden.`,
  'column-deleted': (_f, e) => `The column “${e}” was deleted.`,
  'column-hidden': (f) => `The column “${f}” is hidden.`,
  'column-moved': (f) => `The column “${f}” was moved.`,
  'list-edited': (f, e) => `The list of choices was changed: “${f}” instead of “${e}”.`,
  'validation-removed': (_f, e) => `The cell's rule of entry is gone (pasted over?); the original is ${e}.`,
  'validation-edited': (f, e) => `The cell's rule of entry was changed to ${f}; the original is ${e}.`,
  'shown-differs': (f, e) =>
    `The cell shows “${f === '' ? '(blank)' : f}” and holds “${e}”: its number format shows something else. Points follow what it holds.`,
  'cells-merged': (f, e) =>
    `Cells were merged over ${e === '' ? 'a cell of the form' : `the cell that holds “${e}”`}${f === '' ? '' : `; only “${f}” is seen`}.`,
  'drawing-over': (f, e) =>
    `${drawn[f] ?? 'A drawing'} lies over ${e === '' ? "the form's sheet" : `the cell that holds “${e}”`}; what is below may not be seen.`,
  'view-zeros': () => "The sheet's view does not show zeros.",
  'view-formulas': () => "The sheet's view shows formulas and not their results.",
  'print-area': (f) => `The print area (${f}) leaves out rows or columns of the form.`,
  'format-hides': (f) => `A conditional format hides what is there (${f}).`,
  'text-hidden': (f, e) => `The text “${e}” can't be seen (${f}).`,
  'sheet-hidden': () => "The form's sheet is hidden.",
  'second-form': ofProblem('second-form'),
  'external-link': (f) => `The file links to another file: ${f}.`,
  macros: () => 'The file holds macros. Ask for it as .xlsx.',
  'embedded-object': (f) => `The file holds an embedded object: ${f}.`,
  'foreign-sheet-hidden': (f) => `A sheet that is not the form's is hidden (${f}).`,
  'identity-missing': ofProblem('identity-missing'),
  'identity-other-form': (f, e) => `The identity is that of “${f}”, but the sheet is the form “${e}”.`,
  'names-missing': ofProblem('names-missing'),
  'name-lost': ofProblem('name-lost'),
  'name-elsewhere': ofProblem('name-elsewhere'),
  'name-twice': ofProblem('name-twice'),
  'rubric-outdated': (f, e) =>
    `The form was made from another version of the rubric (${f}); the current one is ${e}.`,
  'layout-newer': (f, e) => `The form was made by a newer program (layout ${f}, this one knows ${e}).`,
  'code-mismatch': (f, e) =>
    `The control code does not match: frozen ${e}, now ${f}. The form was changed after it was ready.`,
  'footer-code': (f, e) => `The footer prints “${f}”, not “${e}”.`,
  'form-blank': () => 'A blank form: nothing was entered, and there are no points to class.',
  'unit-missing': () => "The unit's name is missing.",
  'unit-differs': (f, e) => `The unit “${f}” differs from the one the form was made for: “${e}”.`,
  'unit-not-listed': ofProblem('unit-not-listed'),
  'figures-shared': (f, e) =>
    `The same figures as in the form of ${e} in ${f} of the criteria in which both have figures of 10 or more; two units rarely agree so often.`,
  'evidence-shared': (f, e) => `The same documents as evidence as in the form of ${e}, for ${f} criteria.`,
  'unit-twice': (f, e) => `“${e}” sent more than one file: ${f}. Keep one of them.`,
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
  'match-doubtful': (f, e) => `The match of this row is doubtful (${f}): “${e}”. Please check.`,
  'row-unmatched': (f) => `The row “${f}” has points but belongs to no criterion of the form.`,
  'criterion-unmatched': (_f, e) => `The criterion “${e}” is not in the table.`,
  // the rubric gives the sentence
  check: (f, _e, { text = '' }) => (f === '' ? text : `${text} (${f})`),
} satisfies Record<FindingCode, Said>;
