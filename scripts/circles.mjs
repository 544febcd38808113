/** `node scripts/circles.mjs [FOLDER]`: names the circles of files that import each other, types included; src has none. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { root } from './fresh.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'src'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(folder, name));
const known = new Set(files);

const importsOf = (file) =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const path = join(dirname(file), fileName);
      const written = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => path + end);
      return written.find((one) => known.has(one)) ?? [];
    });

const done = new Set();
const circles = [];

/** `way` leads to the file: a file that imports one of the way closes a circle. */
function follow(file, way) {
  if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
  else if (!done.has(file)) {
    for (const next of importsOf(file)) follow(next, [...way, file]);
    done.add(file);
  }
}

for (const file of files) follow(file, []);
for (const circle of circles) console.log(circle.map((file) => relative(folder, file)).join(' → '));
if (circles.length > 0) process.exitCode = 1;
