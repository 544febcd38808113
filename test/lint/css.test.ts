/** Every custom property that a style sheet reads without a fallback is set somewhere: a misspelt colour is no colour at all. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
const textOf = (endings: RegExp): string =>
  files.flatMap((name) => (endings.test(name) ? [readFileSync(name, 'utf8')] : [])).join('\n');

test('custom properties of style sheets', () => {
  const css = textOf(/\.css$/);
  const set = new Set(
    [...textOf(/\.(?:css|tsx?)$/).matchAll(/(--[A-Za-z][\w-]*)['"\]]*\s*:/g)].map(([, name]) => name),
  );
  const read = [...css.matchAll(/var\(\s*(--[A-Za-z][\w-]*)\s*\)/g)].map(([, name = '']) => name);
  expect(read.length).toBeGreaterThan(100);
  // Fluent sets its own tokens
  const own = new Set(
    read.filter((name) => !/^--(?:color[A-Z]|shadow\d|borderRadius|fontFamily)/.test(name)),
  );
  expect([...own].filter((name) => !set.has(name))).toEqual([]);
});
