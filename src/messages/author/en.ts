import type { vi } from './vi';

export const en: typeof vi = {
  title: 'Make a form of a decision’s table',
  begin:
    'Choose the file with the decision’s table of criteria (.docx, .xlsx, .ods), a saved draft (.xlsx), or a form file (.yaml).',
  paste: 'Or copy the table of criteria in Word, Excel or LibreOffice and paste it here (Ctrl+V)',
  unpasted: 'What was pasted holds no table of criteria that can be read. Copy the head of the table too.',
  choose: 'Choose a file',
  other: 'Choose another file',
  unread: (file) => `${file} could not be read: no table of criteria was found in it.`,
  beginInExcel:
    'Choose the file with the decision’s table of criteria (.docx, .xlsx, .ods), a saved draft (.xlsx), or a form file (.yaml); the draft is put into this workbook as sheets.',
  fromSelection: 'Take what is selected in Excel',
  fromSelectionHint: 'Select the head of the table too; a single cell stands for its whole sheet.',
  noTableSelected:
    'What is selected holds no table of criteria that can be read. Select the table, with its head, and press again.',
  publishedInExcel: (version, changes) =>
    `Version ${version} published${changes === '' ? '' : ` (${changes})`}. The sheet to check it by was put into this workbook.`,
  notGiven: (files) =>
    `Excel on this machine can't give files: ${files}. The empty form carries the form inside; open the page in a browser where the form file is needed.`,
  home: 'Home',
  again: 'Published files, to download again:',
  earlier: (id) => `Other in the form before (${id}):`,
  lastYear: 'Beside last year’s form…',
  noForm: (file) => `${file} is no form file, or has errors.`,
  save: 'Save the draft .xlsx',
  publish: 'Publish',
  published: (version, changes) =>
    `Version ${version} published${changes === '' ? '' : ` (${changes})`}: form file, empty form and the sheet to check it by have been downloaded. Send the empty form (.xlsx) to the units; to use the form here, press “Add forms…” on the first screen and choose the .yaml file.`,
  open: (count) =>
    count === 0 ? 'Nothing left to look at: it can be published.' : `${count} places to look at`,
  next: 'Next place to look at',
  before: 'Previous row',
  after: 'Next row',
  place: (row, rows) => `Row ${row} of ${rows}`,
  rows: 'Rows of the table',
  info: 'The form’s own data',
  infoSeldom: 'Lines that few forms need, written in YAML',
  shared: (count) => `Figures of one name in several criteria (${count})`,
  sharedHint:
    'Where they are one, a unit has to enter one figure everywhere, and is told where it does not. Say so only where it is surely one figure.',
  asOne: 'One figure',
  asSeveral: 'Several',
  row: 'Selected row',
  printed: 'The decision prints',
  pattern: 'Pattern',
  patternNone: 'choose one to copy it into the rule',
  confirm: 'I have looked at the check and confirm this rule',
  confirmed: 'confirmed',
  trial: 'Try an answer',
  value: 'Answer',
  points: (points) => `${points} points`,
  noPoints: 'No points can be computed from this yet',
};
