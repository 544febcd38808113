/** The same in English. */
import { vi } from './vi';
import type { AppraisalTexts } from './vi';

export const en: AppraisalTexts = {
  title: 'Appraisal',
  reviewer: 'Reviewer',
  reviewerFirst: "Enter the reviewer's name first: name and time stand in the log.",
  undo: (count: number, criterion: string) =>
    count === 1 ? `Undo the last decision (${criterion})` : `Undo the last decision (${count} criteria)`,
  usual: 'Choose a usual reason',
  // written into papers, in Vietnamese whatever the reviewer reads
  usualReasons: vi.usualReasons,
  ask: 'Ask about what the review found',
  asked: (cell: string, found: string) =>
    `${cell === '' ? '' : `Cell ${cell}: `}${found} Please check, correct it by the form, or explain.`,
  askedEvidence: 'No evidence is given. Please add number, sign and date of the document.',
  previous: 'Previous criterion (Alt+PageUp)',
  next: 'Next criterion (Alt+PageDown)',
  lastYear: 'Last time',
  lastYearFile: "Choose the unit's earlier form (.xlsx)",
  lastYearRefused: "This file can't be read or is of another form.",
  lastYearPoints: (points: string) => `${points} points`,
  join: 'Join the decisions of another reviewer (.xlsx)',
  joinRefused: "This file can't be read or is of another unit or form.",
  joined: (taken: number) =>
    taken === 0 ? 'The logs were joined; no further criteria.' : `${taken} criteria and the log were joined.`,
  conflicts: (count: number) =>
    `${count} criteria were decided differently (what is here stays until you agree):`,
  conflict: (id: string, mine: string, theirs: string) => `${id}: here ${mine}, there ${theirs}`,
  entered: 'Entered',
  nothingEntered: 'No figures were entered.',
  how: 'How the points arise',
  evidence: 'Evidence',
  openLink: (host: string) => `Open the link to ${host}`,
  openLinkSure: (address: string) => ({
    title: "Open the unit's link?",
    text: `It leads off this machine; open it only if you trust it: ${address}`,
    yes: 'Open the link',
    no: 'Do not open',
  }),
  noEvidence: 'none given',
  note: "The unit's note",
  found: 'Review',
  others: 'Median of the other units',
  acceptAll: (count, withoutEvidence) =>
    `Accept ${count} criteria whose three points agree, with figures and nothing to look at` +
    (withoutEvidence === 0 ? '' : `, ${withoutEvidence} of them without evidence`),
  left: (count) => (count === 0 ? 'Every criterion is appraised.' : `${count} criteria are left.`),
  begun: 'being written',
  begunLeft: (count) => `${count} being written: not counted until “Decide” is pressed.`,
  total: (total, max) => `Appraised total: ${total}/${max}`,
  bonus: (bonus) => `with a bonus of ${bonus}`,
  deducted: (points) => `${points} points deducted`,
  class: (name) => `Class: ${name}`,
  show: 'Show',
  shown: { open: 'Left', differs: 'Points differ', decided: 'Appraised', all: 'All' },
  points: 'Appraised points',
  given: (self, recomputed, appraised, max) =>
    `Self ${self} · recomputed ${recomputed} · appraised ${appraised} · maximum ${max}`,
  nobody: 'none',
  reason: 'Reason (required where it differs from the self-score)',
  explanation: "The unit's explanation",
  question: 'What the unit must supplement',
  state: 'State',
  decide: 'Decide',
  refused: {
    'unknown-criterion': 'The form has no such criterion.',
    'points-out-of-range': (max) => `Points go from 0 to ${max}, with two decimals at most.`,
    'reason-required': 'The points differ from the self-score: give the reason.',
    'ground-unknown': 'Choose a ground for the deduction.',
  },
  notDeducted: {
    'unknown-criterion': 'The form has no such criterion.',
    'points-out-of-range': 'The points off must be more than 0, with two decimals at most.',
    'reason-required': 'Give the reason of the deduction.',
    'ground-unknown': 'Choose a ground for the deduction.',
  },
  deductions: 'Deductions',
  deductionReason: 'Reason of the deduction',
  ground: 'Ground',
  amount: 'Points off',
  deduct: 'Deduct',
  takeBack: 'Take this deduction back',
  takeBackReason: 'Entered by mistake',
  saveWorkbook: 'Save the appraised file (.xlsx)',
  saveMinutes: 'Minutes (.docx)',
  saveReturn: 'File for the unit (.xlsx)',
  documents: (seen, all) => `Evidence: ${seen} of ${all} looked at`,
  documentOf: (ids) => `Criteria ${ids}`,
  untouched:
    "The unit's file stays as it is; the result is a new file, to be opened again to go on. Everything else in the unit's file (notes, pictures, sheets, formulas) is kept as it is.",
  drawnAnew: (papers) =>
    `With this file, ${papers.join(' and ')} will be laid out anew: notes, pictures and formats of its own are not kept; other sheets come along as values, without formulas (but for one of more than 2,000 rows or 100 columns, or whose name is taken).`,
  paperNames: { appraised: 'the appraised workbook', return: 'the workbook for the unit' },
  fileNames: {
    appraised: (unit) => `${unit} - appraised.xlsx`,
    return: (unit) => `${unit} - questions.xlsx`,
    minutes: (unit) => `${unit} - minutes.docx`,
  },
};
