/** Where in a form file something is wrong: the line that a person has to look at, and the criterion it belongs to. */
import { parseRubricText } from '../../src/intake/forms/rubric-lines';
import type { Problem } from '../../src/rubric/problem';

const TEXT = `id: mau
title: [Phiếu]
groups:
  - no: I
    text: Nhóm
    items:
      - id: I.1
        text: Một
        rule:
          kind: ratio
          bands:
            - from: 1
            - from: 2
      - no: a
        text: Nhóm con
        items:
          - id: I.2
            text: Hai
            max: 4
`;

/** The line and the criterion of a problem about this path. */
function placed(path: (string | number)[] | undefined, more: Partial<Problem> = {}): unknown {
  const parsed = parseRubricText(TEXT);
  if (!parsed.ok) throw new Error('not parsed');
  const { line, criterion, ...rest } = parsed.place({
    ...{ severity: 'error', code: 'rubric-shape', received: 'x' },
    ...(path ? { path } : {}),
    ...more,
  } as Problem);
  expect(rest).not.toHaveProperty('path');
  return [line, criterion];
}
const lineOf = (part: string): number => TEXT.slice(0, TEXT.indexOf(part)).split('\n').length;

test.each<
  [string, (string | number)[] | undefined, Partial<Problem>, [number | undefined, string | undefined]]
>([
  ['a key of the file', ['id'], {}, [lineOf('id: mau'), undefined]],
  ['a list', ['title'], {}, [lineOf('title'), undefined]],
  ['an item of a list', ['title', 0], {}, [lineOf('title'), undefined]],
  ['a key of a criterion', ['groups', 0, 'items', 0, 'text'], {}, [lineOf('text: Một'), 'I.1']],
  ['a criterion', ['groups', 0, 'items', 0], {}, [lineOf('id: I.1'), 'I.1']],
  ['a part of a rule', ['groups', 0, 'items', 0, 'rule', 'bands', 1, 'from'], {}, [lineOf('from: 2'), 'I.1']],
  ['a rule', ['groups', 0, 'items', 0, 'rule'], {}, [lineOf('kind: ratio'), 'I.1']],
  ['what is missing in a criterion', ['groups', 0, 'items', 0, 'max'], {}, [lineOf('id: I.1'), 'I.1']],
  ['a criterion further down', ['groups', 0, 'items', 1, 'items', 0, 'max'], {}, [lineOf('max: 4'), 'I.2']],
  ['an item that is not there', ['groups', 7, 'items'], {}, [lineOf('- no: I\n'), undefined]],
  ['a way through a text', ['id', 'x', 'y'], {}, [lineOf('id: mau'), undefined]],
  ['a key that is not there', ['colour'], {}, [undefined, undefined]],
  ['a criterion by its name', undefined, { criterion: 'I.2' }, [lineOf('id: I.2'), 'I.2']],
  ['a criterion that is not there', undefined, { criterion: 'X' }, [undefined, 'X']],
  ['nothing in particular', undefined, {}, [undefined, undefined]],
  ['a named criterion, at a place', ['title'], { criterion: 'I.1' }, [lineOf('title'), 'I.1']],
])('%s', (_what, path, more, wanted) => expect(placed(path, more)).toEqual(wanted));

test.each<[string, string, string, number | undefined]>([
  ['brackets that stay open', 'id: [\n', 'syntax', 2],
  ['a tab before a key', 'a:\n\tb: 1\n', 'syntax', 2],
  ['a quote that stays open', 'a: 1\nb: "x\nc: 2\nd: 3\n', 'syntax', 2],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 'twice', 3],
  ['a tag', 'a: 1\nb: !!js/function x\n', 'tag', 2],
  [
    'parts repeated endlessly',
    `a: &a [x]\n${Array.from({ length: 8 }, (_, i) => `b${i}: &b${i} [${Array.from({ length: 9 }, () => (i === 0 ? '*a' : `*b${i - 1}`)).join(', ')}]`).join('\n')}\n`,
    'repeats',
    undefined,
  ],
])('%s is no form, and is told with its line', (_what, text, received, line) => {
  const parsed = parseRubricText(text);
  if (parsed.ok) throw new Error('parsed');
  expect(parsed.problem).toEqual({
    ...{ severity: 'error', code: 'rubric-yaml', received },
    ...(line === undefined ? {} : { line }),
  });
});

test('parts that are repeated a few times are read where they stand', () => {
  const parsed = parseRubricText('a: &a [1, 2]\nb: *a\n');
  expect(parsed.ok && parsed.source).toEqual({ a: [1, 2], b: [1, 2] });
  expect(parseRubricText('').ok).toBe(true);
});
