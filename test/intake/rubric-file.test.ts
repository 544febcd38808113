/** A form from a file: what is wrong with it, and in which line. */
import { readFileSync } from 'node:fs';
import { readDraftFile } from '../../src/intake/forms/draft-file';
import { readRubricFile } from '../../src/intake/forms/rubric-file';
import { MOST_RUBRIC_BYTES } from '../../src/rubric/store-index';

const text = readFileSync('rubrics/hau-giang-2017.yaml', 'utf8');
const read = (source: string) => readRubricFile(new TextEncoder().encode(source));
/** The line of a text that stands once in the form. */
const lineOf = (source: string, part: string): number =>
  source.slice(0, source.indexOf(part)).split('\n').length;

test('a form without mistakes is taken', () => {
  const form = read(text);
  expect(form.ok && form.rubric.id).toBe('hau-giang-2017');
});

test.each([
  ['more bytes than a form may have', ' '.repeat(MOST_RUBRIC_BYTES + 1), 'too-large', []],
  ['no YAML', 'id: [\n', 'not-yaml', ['rubric-yaml']],
  ['a broken workbook', 'PK\u0003\u0004', 'no-form', []],
])('%s is refused', (_what, source, reason, codes) => {
  const form = read(source);
  expect(form).toMatchObject({ ok: false, reason });
  expect(form.problems.map(({ code }) => code)).toEqual(codes);
});

test('a text that begins with a letter of a packed file’s mark is read as text', () => {
  for (const source of ['Phiếu: 1', 'aK: 1'])
    expect(read(source)).toMatchObject({ ok: false, reason: 'problems' });
});

test('a mistake is told with the line of its criterion, or of what is written there', () => {
  const lost = text.replace(/(id: I\.4\n(?:.*\n)*?)\s+max: .*\n/, '$1');
  expect(lost).not.toBe(text);
  const told = read(lost).problems.filter(({ code }) => code === 'no-maximum');
  expect(told.map(({ criterion, line }) => [criterion, line])).toEqual([['I.4', lineOf(lost, 'id: I.4')]]);
  const unknown = text.replace(/^id: /m, 'colour: red\nid: ');
  expect(read(unknown).problems[0]?.line).toBe(lineOf(unknown, 'colour: red'));
});

test('a file called a form that holds none is said to hold none', () => {
  const file = readDraftFile('phieu.yaml', new TextEncoder().encode('- 1\n'));
  expect(file).toEqual({ ok: false, problem: { code: 'no-form' } });
});
