/** Writes rubrics/rubric.schema.json, which editors use, from the one description of rubric files in src/rubric. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const target = join(root, 'rubrics', 'rubric.schema.json');

const files = [
  'pillars.ts',
  ...readdirSync(join(root, 'src', 'rubric', 'schema')).map((name) => join('schema', name)),
];

/** Loads src/rubric/schema/rubric.ts; Node 20 can't read TypeScript itself. */
async function loadSchemas() {
  const folder = mkdtempSync(join(root, 'node_modules', '.schema-'));
  try {
    mkdirSync(join(folder, 'schema'));
    for (const file of files) {
      const { code } = transformSync(readFileSync(join(root, 'src', 'rubric', file), 'utf8'), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      writeFileSync(
        join(folder, file.replace(/\.ts$/, '.mjs')),
        code.replace(/ from (['"])(\.[^'"]*)\1/g, " from '$2.mjs'"),
      );
    }
    return await import(pathToFileURL(join(folder, 'schema', 'rubric.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { rubricSchema, heading, criterion, item } = await loadSchemas();
const schema = toJsonSchema(rubricSchema, {
  definitions: { heading, criterion, item },
  // which of both an item is depends on its content, which a generator can't see
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    valibotSchema === item
      ? { anyOf: [{ $ref: '#/$defs/heading' }, { $ref: '#/$defs/criterion' }] }
      : jsonSchema,
});
const text = await format(JSON.stringify({ title: 'egov-scorecard rubric', ...schema }), {
  ...(await resolveConfig(target)),
  parser: 'json',
});

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('rubrics/rubric.schema.json is out of date: npm run schema');
    process.exitCode = 1;
  }
} else writeFileSync(target, text);
