/** Every problem that the program can report has words in both languages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblemCodes, fileProblemText } from '../../src/messages/file-problems';
import { problemCodes, problemText } from '../../src/messages/problems';
import { misreads, remarks } from '../../src/reading/kinds';

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourcesOf(join(folder, entry.name))
      : [readFileSync(join(folder, entry.name), 'utf8')],
  );

/** Codes of problems that the parts below create; explanations, steps and gaps have words of their own. */
function codesIn(parts: string[]): string[] {
  const found = new Set<string>();
  for (const source of parts.flatMap((part) => sourcesOf(join('src', part))))
    for (const [, code] of source.matchAll(/(?:\bcode: |\berror\()'([a-z-]+)'/g)) found.add(code ?? '');
  return [...found].filter((code) => !/^(explain|step|gap)-/.test(code));
}

const codes = [...new Set([...codesIn(['rubric', 'scoring']), ...misreads, ...remarks])];

test('codes are found in the sources', () => {
  expect(codes).toEqual(expect.arrayContaining(['negative', 'duplicate-id', 'claim-impossible']));
});

test.each(codes)('%s has words', (code) => {
  expect(problemCodes).toContain(code);
});

// a check between criteria brings its sentence along
test.each(problemCodes.filter((code) => code !== 'check'))(
  'the words of %s name what was found, in both languages',
  (code) => {
    const problem = { severity: 'error', code, received: 'R', expected: 'E' } as const;
    const [vi, en] = [problemText(problem, 'vi'), problemText(problem, 'en')];
    expect(vi).not.toBe(en);
    for (const text of [vi, en]) {
      if (code.includes('-')) expect(text).not.toContain(code);
      expect(text).toMatch(/[.)!?]$/);
      expect(text).not.toContain('undefined');
    }
    expect(vi).toMatch(/[À-ỹ]/);
  },
);

test('every problem of a file has words', () => {
  const source = readFileSync(join('src', 'workbook', 'xlsx', 'problems.ts'), 'utf8');
  const declared = source.slice(source.indexOf('FileProblemCode'), source.indexOf('export interface'));
  const named = [...declared.matchAll(/\| '([a-z0-9-]+)'/g)].map(([, code]) => code ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect([...fileProblemCodes].sort()).toEqual(expect.arrayContaining(named.sort()));
  for (const code of named) {
    const [vi, en] = [fileProblemText({ code }, 'vi'), fileProblemText({ code }, 'en')];
    expect(vi).toMatch(/[À-ỹ]/);
    expect(en).not.toBe(vi);
  }
});
