/** Documents that are none, or not of this form: refused, and where. */
import { parseDocument } from '../../src/scoring/document';
import { ruleOf } from '../../src/scoring/rules';
import { form } from './forms';

const haNam = form('ha-nam-2021-so');

test.each([
  ['a text', 'x', undefined],
  ['no answers', { rubric: haNam.id, unit: { name: 'A' } }, 'answers'],
])('%s is no document', (_what, value, place) => {
  const read = parseDocument(value, haNam);
  expect(read.ok).toBe(false);
  expect(read.problems).toMatchObject([{ severity: 'error', code: 'not-a-document' }]);
  if (place) expect(read.problems[0]?.received).toBe(place);
});

test('an answer to no criterion, and one of another shape, are told and do not count', () => {
  const answers = { 'I.1': { option: 1 }, 'IX.9': { numerator: 1, denominator: 2 } };
  const read = parseDocument({ rubric: haNam.id, unit: { name: 'A' }, answers }, haNam);
  if (!read.ok) throw new Error('refused');
  expect(read.problems.map(({ code, criterion, received }) => [code, criterion, received])).toEqual([
    ['answer-shape', 'I.1', 'option'],
    ['unknown-criterion', undefined, 'IX.9'],
  ]);
  expect(read.submission.answers.get('I.1')?.inputs.every((entry) => entry === null)).toBe(true);
});

test('options that look alike in a list are told apart, and none begins as a formula', () => {
  const options = ['Đã ban hành', '- Đã ban hành', '=1+1', '*'].map((text) => ({ text, points: 1 }));
  const [input] = ruleOf({ rule: { kind: 'choice', options }, max: 1 }).inputs;
  expect(input?.options).toEqual(['Đã ban hành', 'Đã ban hành (2)', '1+1', 'Mục (4)']);
});
