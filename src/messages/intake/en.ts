/** The same in English. */
import type { IntakeTexts } from './vi';

export const en: IntakeTexts = {
  noForm: 'The file holds no form that this program knows.',
  'no-points-column':
    'The file holds the table of criteria, but no column of the points was found: not scored, not ranked. Head the column “Điểm tự đánh giá”.',
  'too-few-rows':
    'The table in the file lacks too many criteria of the form: not scored, not ranked. Send all parts in one file.',
  unknownForm: (id: string): string =>
    `The file holds the form “${id}”, which this program does not know. Please update the program.`,
  noSuchForm: (id: string, known: string): string => `There is no form “${id}”. The forms: ${known}.`,
};
