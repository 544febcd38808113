import type { texts as vi } from './vi';

export const texts: typeof vi = {
  title: 'Self-test of the add-in in this Excel',
  lead: 'Open a new, empty workbook and press “Start”. It takes about five minutes; sheets are added and taken away again. Nothing is sent anywhere.',
  start: 'Start',
  running: (done, of) => `Trying ${done} of ${of}…`,
  result: (good, of) =>
    good === of ? `All ${of} are well.` : `${good} of ${of} are well. Red lines are those that are not.`,
  send: 'Please send the transcript back: copy it, or write it into a sheet and send the file.',
  copy: 'Copy the transcript (JSON)',
  copied: 'Copied.',
  byHand: 'The clipboard is refused. Select the text below and press Ctrl+C.',
  save: 'Write the transcript into a sheet',
  saved: (sheet) => `Written into the sheet “${sheet}”.`,
  taken: (sheets) => `This workbook has sheets of the test's names (${sheets}). Open a new one.`,
  failed: (why) => `It did not run: ${why}`,
  sheet: 'Self-test',
  good: 'well',
  bad: 'not well',
  groups: { contract: 'Reading and writing', form: 'Every form put in', probe: 'What this Excel answers' },
  outside: 'This page runs in Excel only.',
};
