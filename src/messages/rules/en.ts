/** The same in English. */
import { rule as formula } from '../formula/en';
import type { RuleWords } from './vi';

export const en: RuleWords = {
  points: (points) => `${points} points`,
  rate: (points) => `rate × ${points}`,
  rateOver: (over, points) => `rate ÷ ${over}% × ${points}`,
  otherwise: (gives) => `Otherwise: ${gives}`,
  band: {
    '>=': (bound) => `From ${bound}`,
    '>': (bound) => `Above ${bound}`,
    '<=': (bound) => `Up to ${bound}`,
  },
  ratio: (gives) => `Points = ${gives} (numerator ÷ denominator, at most 100%).`,
  byRate: 'By the rate numerator ÷ denominator:',
  byBand: 'By band:',
  choice: 'By the option chosen.',
  checklist: (points) => `The items add up, to at most ${points}.`,
  counts: (points) => `Counts add up, to at most ${points}.`,
  deduction: (points) => `Counts are taken off ${points}, never below 0.`,
  ...formula,
  judgement: (points) => `The form prints no rule: 0 to ${points}.`,
};
