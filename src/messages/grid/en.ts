/** The same in English. */
import { readingsOf, problemText } from '../problems';
import type { GridTexts } from './vi';

export const en: GridTexts = {
  sheets: 'Sheets',
  narrow: 'Narrow the printed part',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  address: 'Selected cell',
  content: 'Content of the cell',
  empty: 'empty',
  selected: (range) => `Selected ${range}`,
  help: 'Arrow keys move, typing enters, F2 edits, Tab goes to the next field, F6 leaves the sheet.',
  locked: 'This cell is locked: only coloured cells take entries. Nothing was changed.',
  readOnly: 'This sheet is for viewing only. Nothing was changed.',
  merged: 'The block covers a merged cell. Nothing was changed.',
  outside: 'The block is larger than what is left of the sheet. Nothing was changed.',
  tooLong: 'The text is longer than 32,767 characters. Nothing was changed.',
  notInList: (options) => `Choose one of: ${options}.`,
  problem: (problem) => problemText(problem, 'en'),
  question: (count) =>
    count === 1
      ? 'This entry can be read in two ways. Which number is meant?'
      : `${count} cells can be read in two ways. Choose for each.`,
  readings: (asked) => readingsOf(asked, 'en'),
  allAs: (code) =>
    code === 'two-rates'
      ? ['All are percentages already', 'All are fractions of 1']
      : ['All are thousands', 'All are decimals'],
  write: 'Write',
  back: 'Back, write nothing',
  left: (cell, why) => `Cell ${cell} was not written: ${why}`,
  notWhole: (received) => `${received} is not a whole number. Type a whole number.`,
  outOfRange: (received, min, max) =>
    min === undefined
      ? `${received} is more than ${max}. Type at most ${max}.`
      : max === undefined
        ? `${received} is less than ${min}. Type at least ${min}.`
        : `${received} is out of range. Type a number from ${min} to ${max}.`,
};
