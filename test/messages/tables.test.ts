/** What the compiler can't say of the tables: both languages say it, each in its own words, and name what was found. */
import { failureText } from '../../src/messages/failures';
import { texts as failures } from '../../src/messages/failures/vi';
import { fileProblemText } from '../../src/messages/file-problems';
import { lookalikes, texts as fileProblems } from '../../src/messages/file-problems/vi';
import { findingText } from '../../src/messages/findings';
import { problemText } from '../../src/messages/problems';
import { unitListProblem } from '../../src/messages/unit-lists';
import { texts as unitLists } from '../../src/messages/unit-lists/vi';
import { findingSeverity } from '../../src/review/finding';
import { problemAbout } from '../../src/rubric/problem';

const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

/** What holds of a sentence in both languages. */
function expectSentences(vi: string, en: string, code: string): void {
  expect(vi).not.toBe(en);
  expect(vi).toMatch(/[À-ỹ]/);
  for (const text of [vi, en]) {
    if (code.includes('-') && code !== 'read-only') expect(text).not.toContain(code);
    expect(text).toMatch(/[.)!?…]$/);
    expect(text).not.toMatch(/undefined|NaN|%$|\[object/);
  }
}

// a check between criteria brings its sentence along
test.each(keys(problemAbout).filter((code) => code !== 'check'))('problem %s', (code) => {
  const problem = { severity: 'error', code, received: 'R', expected: 'E', readings: [1500, 1.5] } as const;
  expectSentences(problemText(problem, 'vi'), problemText(problem, 'en'), code);
});

test.each(keys(findingSeverity).filter((code) => code !== 'check'))('finding %s', (code) => {
  const parts = { code, expected: 'EXP', found: code === 'match-doubtful' ? 0.62 : 'FOUND' };
  expectSentences(findingText(parts, 'vi'), findingText(parts, 'en'), code);
});

test('the sentence of a check between criteria is that of the rubric, with what it compared', () => {
  const text = 'Số máy nhiều hơn số người.';
  expect(problemText({ severity: 'warning', code: 'check', text, received: 'I.1 = 50' })).toBe(
    `${text} Đang ghi: I.1 = 50.`,
  );
  expect(findingText({ code: 'check', text })).toBe(text);
});

test.each(keys(fileProblems))('file problem %s', (code) => {
  expectSentences(fileProblemText({ code }, 'vi'), fileProblemText({ code }, 'en'), code);
});

test.each(keys(lookalikes))('a file that is no workbook but looks like %s', (detail) => {
  const problem = { code: 'not-xlsx', detail } as const;
  expectSentences(fileProblemText(problem, 'vi'), fileProblemText(problem, 'en'), `not-xlsx/${detail}`);
  expect(fileProblemText(problem)).not.toBe(fileProblemText({ code: 'not-xlsx' }));
});

test('a file that looks like nothing known is no workbook, whatever its detail is named', () => {
  for (const detail of ['constructor', '__proto__', 'x'])
    expect(fileProblemText({ code: 'not-xlsx', detail })).toBe(fileProblemText({ code: 'not-xlsx' }));
});

test.each(keys(failures))('failure %s', (code) => {
  expectSentences(failureText(code, 'vi', 'A1'), failureText(code, 'en', 'A1'), code);
});

test.each(keys(unitLists))('problem %s of a list of units', (code) => {
  const problem = { code, text: 'So?' };
  expectSentences(unitListProblem(problem, 'vi'), unitListProblem(problem, 'en'), code);
});
