/** The same in English. */
import type { PageTexts } from './vi';

export const en: PageTexts = {
  product: 'IT scorecard',
  tagline: 'Fill in the official form, get the points that the decision gives, see where they are lost.',
  start: 'Choose a form to begin',
  decision: (number) => `Decision ${number}`,
  otherWays: 'Other ways',
  example: 'See a filled-in example',
  exampleHint: 'A real form: Department of Finance, Hà Nam, 2021',
  open: 'Open an .xlsx file',
  openHint: 'A form saved from this page, Excel, LibreOffice or WPS; files can be dropped on the page',
  drafts: 'Unfinished work',
  draft: (unit, form, when) => `${unit} – ${form}, ${when}`,
  resume: 'Continue',
  discard: 'Discard',
  discardSure: (unit) => ({
    title:
      unit === '' ? 'Discard the unfinished form without a unit?' : `Discard the unfinished form “${unit}”?`,
    text: 'It can not be brought back.',
    yes: 'Discard',
    no: 'Keep it',
  }),
  guide: {
    open: 'Guide',
    title: 'Guide',
    search: 'Search (accents optional)',
    parts: 'Parts',
    found: (count) => (count === 0 ? 'No part.' : `${count} ${count === 1 ? 'part' : 'parts'}`),
  },
  welcome: {
    title: 'The four places of the page',
    places: [
      ['Sheet on the left', 'the official form; enter into the yellow cells.'],
      [
        'Pane on the right',
        'each criterion, how it is scored, errors, lost points, finishing; both are one.',
      ],
      ['Bar above', 'undo, open, print, save as .xlsx.'],
      ['Guide (F1)', 'opens at what you are doing; F6 goes from place to place.'],
    ],
    close: 'Understood, do not show again',
  },
  forget: 'Remove everything this browser keeps',
  forgetSure: (drafts, open, forms, received, settings) => ({
    title: 'Remove everything this browser keeps?',
    text: [
      drafts.length === 0
        ? 'There is no unfinished form.'
        : `${drafts.length} unfinished ${drafts.length === 1 ? 'form' : 'forms'}: ${drafts.join('; ')}.`,
      open > 0 && `${open} open in another tab ${open === 1 ? 'stays' : 'stay'}.`,
      forms > 0 && `${forms} ${forms === 1 ? 'form' : 'forms'} added to the browser.`,
      received > 0 && `${received} submitted ${received === 1 ? 'file' : 'files'} kept for appraisal.`,
      settings > 0 && 'Choices of display (such as the language).',
      'Saved files are not touched. This cannot be taken back.',
    ]
      .filter(Boolean)
      .join(' '),
    yes: 'Remove all',
    no: 'Keep',
  }),
  forgotten: 'Removed. This browser keeps nothing of the page any more.',
  about: 'About',
  changes: 'Changes',
  draftElsewhere: 'This form is open in another tab. Continue there, or close that tab first.',
  save: 'Save .xlsx',
  print: 'Print',
  home: 'Start page',
  unsaved: 'Not saved as a file',
  saved: (file) => `Saved ${file}`,
  kept: 'A draft is kept in this browser',
  notKept: 'The browser could not keep a draft: save as .xlsx often',
  sheet: 'Sheet',
  pane: 'Guide',
  tools: 'Tools',
  language: 'Tiếng Việt',
  opening: (file) => `Opening ${file}…`,
  notOpened: (file, reason) => `${file} could not be opened. ${reason}`,
  foreign: (file) => `${file} is not a form of this program: it can be looked at, not edited.`,
  unknownForm: (id) => `The file holds the form “${id}”, which this version does not know. Please update.`,
  noForm: 'There is no form yet.',
  othersKept: (sheets) => `Other sheets of the file (${sheets}) are kept as values, without formulas.`,
  othersLeft: (sheets) =>
    `Not kept when saving from here (too large, or the name is taken): ${sheets}. The file itself is unchanged.`,
  printedReplaced: (cells) =>
    `Cells of the form that were changed in the file are set back to the form: ${cells}. The file itself is unchanged.`,
  laidOutAnew:
    'When saved, the form is laid out anew: notes, pictures and formats of the file are not kept. The file itself is unchanged.',
  formMoved:
    'Rows or columns of the form were inserted, deleted or moved in the file: the form is laid out anew, and what was written outside its entry cells is not kept. The file itself is unchanged.',
  newDecision: 'When there is a new decision',
  author: 'Make a form of a decision’s table',
  authorHint:
    'Reads the decision’s Word or Excel file, says what it did not understand, publishes the form for the units',
  jobs: 'When the forms have come in',
  job: {
    review: { title: 'Review submitted forms', hint: 'Recompute, find changes, appraise, write the minutes' },
    summary: { title: 'Summary and ranking', hint: 'One workbook for the leadership, and a Word report' },
  },
  version: (version) => `Version ${version}`,
  update: 'A newer version is here.',
  updateNow: 'Update',
  offline: 'Works without a network',
  drop: 'Drop files or a folder here to open them',
  notShown: 'This document could not be shown. A draft, if there is one, stays in this browser.',
  close: 'Close',
  closeSheet: 'Close the sheet',
  private: 'All data stays on this machine; the page sends nothing anywhere.',
  points: (declared, criteria) => `${declared} points, ${criteria} criteria`,
  unnamed: 'Unit not named yet',
  saveFailed: (reason) => `The file was not saved: ${reason}`,
};
