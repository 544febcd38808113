import { answeredQuestions, compareVersions } from '../../src/review/versions';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { form } from '../scoring/forms';

const rubric = form('ha-nam-2021-so');
const exempt = rubric.criteria.find(({ exemptions }) => exemptions.length > 0)?.id ?? '';
const version = (id: string, more: Partial<Answer>, fields: Submission['fields'] = {}) => {
  const submission: Submission = {
    rubric: rubric.id,
    unit: 'Sở A',
    fields,
    answers: new Map([[id, { ...emptyAnswer(3), inputs: [5, 10, null], ...more }]]),
  };
  return { submission, assessment: assess(rubric, submission) };
};

test.each<[string, string, Partial<Answer>, object]>([
  ['a figure', 'I.1', { inputs: [6, 10, null] }, { part: 'input', input: 0, before: 5, after: 6 }],
  [
    'a figure that is gone',
    'I.1',
    { inputs: [5, null, null] },
    { part: 'input', input: 1, before: 10, after: null },
  ],
  [
    'a word for a figure',
    'I.1',
    { inputs: [{ unreadable: 'đủ' }, 10, null] },
    { part: 'input', input: 0, before: 5, after: 'đủ' },
  ],
  ['an exemption', exempt, { exemption: 0 }, { part: 'exemption', before: null, after: 0 }],
  ['claimed points', 'I.1', { claimed: 3 }, { part: 'claimed', before: null, after: 3 }],
  ['the evidence', 'I.1', { evidence: 'QĐ 2' }, { part: 'evidence', before: '', after: 'QĐ 2' }],
  ['a note', 'I.1', { note: 'đã kiểm tra lại' }, { part: 'note', before: '', after: 'đã kiểm tra lại' }],
])('what a unit changed in its resubmission is told: %s', (_what, id, more, change) => {
  expect(compareVersions(rubric, version(id, {}), version(id, more)).changes).toEqual([
    { criterion: id, ...change },
  ]);
});

test('blanks that nobody sees are no change; changed general information is one, and points and total go along', () => {
  const same = compareVersions(
    rubric,
    version('I.1', { evidence: 'QĐ  2 ', note: 'a' }, { staff: 48 }),
    version('I.1', { evidence: 'QĐ 2', note: ' a' }, { staff: '48' }),
  );
  expect(same).toMatchObject({ changes: [], points: [], fields: [] });
  const other = compareVersions(
    rubric,
    version('I.1', {}, { staff: 48, phones: 2 }),
    version('I.1', { inputs: [10, 10, null] }, { staff: 49, computers: 3 }),
  );
  expect(other.points).toEqual([{ criterion: 'I.1', before: 5, after: 10 }]);
  expect(other.fields).toEqual([
    { field: 'staff', before: 48, after: 49 },
    { field: 'phones', before: 2, after: '' },
    { field: 'computers', before: '', after: 3 },
  ]);
  expect(other.total).toEqual({ before: 5, after: 10 });
});

test('a question is answered by a reply or by a changed answer, and open without either', () => {
  const asked = new Map([
    ['I.1', { question: 'Gửi danh sách máy', reply: ' Danh sách kèm theo ' }],
    ['I.2', { question: 'Sửa số liệu', reply: '' }],
    ['I.3', { question: 'Bổ sung quyết định', reply: ' ' }],
  ]);
  const changes = [{ criterion: 'I.2', part: 'input', input: 0, before: 1, after: 2 } as const];
  expect(answeredQuestions({ changes: [...changes] }, asked)).toEqual([
    { criterion: 'I.1', question: 'Gửi danh sách máy', reply: 'Danh sách kèm theo', changed: false },
    { criterion: 'I.2', question: 'Sửa số liệu', reply: '', changed: true },
    { criterion: 'I.3', question: 'Bổ sung quyết định', reply: '', changed: false },
  ]);
});
