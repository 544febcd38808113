/** Draws mutants of a folder of src: which there are, which of them are tried, and the code in which each can be switched on. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { chance } from '../../scripts/mutations.mjs';

const root = join(import.meta.dirname, '..', '..');
const silent = () => undefined;
const logger = { debug: silent, info: silent, warn: silent, trace: silent, isDebugEnabled: () => false };
const options = {
  plugins: null,
  ignorers: [],
  excludedMutations: [],
  mutatorOptions: {},
};

export const sourceOf = (file) => readFileSync(join(root, file), 'utf8');
export const printOf = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Files below a folder whose names match, from the root, with slashes. */
export const filesBelow = (folder, pattern) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

/** The text of a file between two places. */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join('\n');
}

/** One mutant as it is named and, by what stands in its file, remembered. */
const named = (file, source, { location, replacement, mutatorName: kind, id }) => ({
  file,
  id: `${printOf(file)}:${id}`,
  location,
  line: location.start.line + 1,
  kind,
  from: short(textAt(source, location)),
  to: short(replacement),
  print: printOf(JSON.stringify([source, location, replacement])),
});
const short = (text) => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 90 ? `${flat.slice(0, 60)} … ${flat.slice(-25)}` : flat;
};

/** The mutants of a file, everywhere or in some places, and its code with all of them, none switched on. */
async function instrumented(file, mutate = true) {
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const source = sourceOf(file);
  const { files, mutants } = await new Instrumenter(logger).instrument(
    [{ name: join(root, file), mutate, content: source }],
    options,
  );
  // Stryker's numbers begin anew in each call
  const code = files[0].content.replace(/stry(?:MutAct|Cov)_9fa48\("[^)]*\)/g, (call) =>
    call.replaceAll(/"(\d+)"/g, `"${printOf(file)}:$1"`),
  );
  return { file, code, mutants: mutants.map((mutant) => named(file, source, mutant)) };
}

/** `count` mutants of a folder, drawn by the seed without repetition, and the code of their files with few others in it. */
export async function draw(folder, count, seed) {
  const all = [];
  for (const file of filesBelow(`src/${folder}`, /\.ts$/)) all.push(...(await instrumented(file)).mutants);
  const of = all.length;
  const any = chance(seed);
  const prints = new Map();
  while (prints.size < Math.min(count, of)) {
    const [{ file, print, location }] = all.splice(any(all.length), 1);
    prints.set(print, { file, location });
  }
  const drawn = [];
  const codes = [];
  for (const file of new Set([...prints.values()].map((one) => one.file))) {
    const places = [...prints.values()].filter((one) => one.file === file).map(({ location }) => location);
    const { code, mutants } = await instrumented(file, places);
    codes.push([file, code]);
    drawn.push(...mutants.filter(({ print }) => prints.has(print)));
  }
  return { of, drawn, codes };
}
