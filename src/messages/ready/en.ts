/** The same in English. */
import type { ReadyTexts } from './vi';

export const en: ReadyTexts = {
  ready: {
    report: "The unit's report",
    reportLead:
      'A Word file (in Vietnamese) made from the entries, with the form and its evidence as annexes. What is marked yellow is left to you.',
    budget: 'Add the budget sheet',
    makeReport: 'Make the report (.docx)',
    earlierReport: 'Choose the report made before (.docx)',
    notOwnReport: (file) => `${file} was not made by this program; nobody knows what of it a person wrote.`,
    reportAgain: (kept, changes) =>
      `${kept === 0 ? 'Nobody wrote anything into the report made before.' : `Making it again keeps what was written into it: ${kept} (not tables and pictures that were added).`} ${changes === 0 ? 'No other sentence changes.' : `Sentences that will change: ${changes}.`}`,
    leftOut: 'Taken out of the report made before. Tick what is to come back:',
    leftOutChanged: (text) => `${text} (its figures changed)`,
    reportName: (unit) => `${unit === '' ? 'Báo cáo của đơn vị' : `Báo cáo - ${unit}`}.docx`,
    title: 'Finish the form',
    still: 'Still open',
    nothing: 'Nothing is missing.',
    unit: "The unit's name is missing.",
    missing: (count) => `${count} criteria not answered; they count 0 points.`,
    errors: (count) => `${count} errors to correct.`,
    warnings: (count) => `${count} things to check.`,
    carried: (count) => `${count} criteria from last year not confirmed.`,
    see: 'See',
    explain:
      'The check code belongs to the content of the form: after any change it no longer matches. It is printed in the footer.',
    freeze: 'Finish and get the check code',
    freezeAnyway: 'Finish anyway and get the code',
    again: 'Get a new code',
    code: 'Check code',
    fresh: 'The form matches this code.',
    stale: 'Changed after it was finished: the code no longer matches. Get a new code before submitting.',
    next: 'Submit',
    save: 'Save (Ctrl+S; on a Mac Command+S) as .xlsx.',
    print:
      'Print (Ctrl+P; on a Mac Command+P). Only the official form is printed, on A4, with the code in the footer.',
    send: 'Submit the .xlsx file with the signed print as your province asks.',
  },
  evidence: {
    title: 'List of evidence',
    lead: 'Made of the documents named beside the criteria. Each is written once; another criterion refers to it by number, such as [3].',
    none: 'No criterion names a document yet.',
    count: (count) => `${count} ${count === 1 ? 'document' : 'documents'}`,
    criteria: (ids) => `Criteria ${ids}`,
    unknown: (criterion, no) =>
      `Criterion ${criterion} refers to document [${no}], which is not in the list.`,
    twice: (criterion, no, text) =>
      `Criterion ${criterion} gives the number [${no}] to “${text}”; another document has it.`,
    number: 'Number the documents in the form',
    sheet: 'Add the list as a sheet',
    folder: 'Compare with a folder',
    folderLead: 'Names only: no file is opened or sent.',
    checked: (there, missing, others) =>
      `With a file: ${there}. Without one: ${missing}. Files that are not in the list: ${others}.`,
    there: (files) => `File: ${files}`,
    missing: 'No file found',
    absent: (files) => `Missing: ${files}`,
    others: (files) => `Files of no document: ${files}`,
  },
};
