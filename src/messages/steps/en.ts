/** What was done to a workbook, in English. */
import type { StepTexts } from './vi';

export const en: StepTexts = {
  undo: (step) => (step === '' ? 'Undo' : `Undo: ${step}`),
  redo: (step) => (step === '' ? 'Redo' : `Redo: ${step}`),
  own: 'Only what was written from this pane can be undone here. For entries in the sheet use Ctrl+Z of Excel.',
  steps: {
    typed: (_count, place) => `entry in ${place}`,
    pasted: (count) => `pasting ${count} cells`,
    cleared: (count) => `clearing ${count} cells`,
    filled: (count) => `filling ${count} cells`,
    answered: (_count, place) => `entry of criterion ${place}`,
    tried: (count) => `writing ${count} tried criteria`,
    carried: () => 'taking over last year',
    confirmed: (count, place) => `confirming ${place === '' ? `${count} criteria` : `criterion ${place}`}`,
    marked: (_count, place) => `mark on criterion ${place}`,
    noted: (_count, place) => `note on criterion ${place}`,
    field: () => 'general information',
    ready: () => 'control code',
    numbered: (count) => `numbering the evidence of ${count} criteria`,
    planned: () => 'adding the plan',
    added: (count) => `adding ${count} sheets`,
  },
};
