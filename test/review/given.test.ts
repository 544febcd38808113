/** Figures that the office gives: one that stands otherwise in the unit's form is found, with what it changes. */
import { findGiven } from '../../src/review/findings/given';
import { formOf } from '../tools/forms';
import { submissionOf } from '../tools/workbooks';

const documentOf = (percent: number, before: number): unknown => ({
  rubric: 'vinh-an-2026-cchc',
  unit: { name: 'Sở Y tế' },
  answers: {
    'II.3': { values: { nay: 110, truoc: before } },
    'II.1': { values: { a1: 1, b1: 1, a2: 1, b2: 1 } },
    'II.6': { checked: [0] },
    'III.1': { values: { hl: percent } },
  },
});

test('a given figure that was changed in the form is a finding with its points, an unchanged one is none', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const given = submissionOf(rubric, documentOf(80, 100));
  const form = submissionOf(rubric, documentOf(95, 100));
  expect(findGiven(rubric, form, form, 'Phiếu')).toEqual([]);
  // 4 points of the survey, of which group III counts 18 for 12
  expect(findGiven(rubric, form, given, 'Phiếu')).toEqual([
    {
      ...{ code: 'given-differs', severity: 'error', criterion: 'III.1', sheet: 'Phiếu' },
      ...{ expected: 0.8, found: 0.95, points: 0.9, text: 'III.1.hl' },
    },
  ]);
  const emptied = { ...form, answers: new Map([...form.answers].filter(([id]) => id !== 'III.1')) };
  expect(findGiven(rubric, emptied, given, 'Phiếu')).toMatchObject([
    { expected: 0.8, found: '', points: -4.8 },
  ]);
});
