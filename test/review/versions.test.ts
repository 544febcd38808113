import { answeredQuestions } from '../../src/review/versions';

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
