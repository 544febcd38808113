import type { EarlierTexts } from './vi';

export const en: EarlierTexts = {
  title: "Is this last year's file?",
  'other-unit': (unit, own) => `The file is of “${unit}”, the open form of “${own}”.`,
  unnamed: 'The file names no unit.',
  'this-year': (day) => `The file was saved on ${day}, this year.`,
  empty: 'The chosen file holds no data. Please choose another one.',
  after: 'What is taken from it still has to be confirmed, criterion by criterion.',
  yes: 'Yes, take its data',
  no: 'Choose another file',
};
