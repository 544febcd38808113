/** Writes rubrics/rubric.schema.json, which editors use, from the one description of rubric files in src/rubric. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const target = join(root, 'rubrics', 'rubric.schema.json');

/** Loads src/rubric/schema.ts; Node 20 can't read TypeScript itself. */
async function loadSchemas() {
  const folder = mkdtempSync(join(root, 'node_modules', '.schema-'));
  try {
    for (const name of ['check-schema', 'formula-schema', 'step-schema', 'pillars', 'schema']) {
      const source = readFileSync(join(root, 'src', 'rubric', `${name}.ts`), 'utf8');
      const { code } = transformSync(source, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      writeFileSync(
        join(folder, `${name}.mjs`),
        code.replace(/(['"])\.\/((?:check|formula|step)-schema|pillars)\1/g, '$1./$2.mjs$1'),
      );
    }
    return await import(pathToFileURL(join(folder, 'schema.mjs')).href);
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
