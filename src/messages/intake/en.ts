/** The same in English. */
import type { IntakeTexts } from './vi';

export const en: IntakeTexts = {
  noForm: 'The file holds no form that this program knows.',
  'no-points-column':
    'The file holds the table of criteria, but no column of the points was found: not scored, not ranked. Head the column “Điểm tự đánh giá”.',
  'too-few-rows':
    'The table in the file lacks too many criteria of the form: not scored, not ranked. Send all parts in one file.',
  unknownForm: (id: string): string =>
    `The form of the file (${id}) is not in your store, and the file carries none that can be read. Please add the form.`,
  unranked: (form, fingerprint) =>
    `Not ranked: the form of the file (${form}, fingerprint ${fingerprint}) is not in your store, only in the file itself. Add the form and summarise again.`,
  noSuchForm: (id: string, known: string): string => `There is no form “${id}”. The forms: ${known}.`,
};
