import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import { rules as regexpRules } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom, the arrows of the design.
 *   pure      no clock, no chance, no I/O, no console, and no packages but those named
 *   to        parts it may import
 *   types     parts it may import types from
 *   packages  packages it may import (a name ending in / allows the paths below it)
 */
const forms = ['reading', 'rubric', 'scoring', 'form', 'review', 'summary', 'sheet', 'messages'];
const ui = ['react', 'react/', 'react-dom', 'react-dom/', '@fluentui/'];

export const arrows = {
  reading: { pure: true, to: [] },
  sheet: { pure: true, to: [], types: ['reading'] },
  messages: {
    pure: true,
    to: ['reading'],
    types: ['rubric', 'scoring', 'review', 'summary', 'draft', 'workbook/port', 'workbook/package'],
  },
  rubric: { pure: true, to: ['reading'], types: ['messages'], packages: ['valibot', '@noble/hashes/'] },
  scoring: { pure: true, to: ['reading', 'rubric'], packages: ['valibot'] },
  form: {
    pure: true,
    to: ['reading', 'rubric', 'scoring', 'sheet', 'messages'],
    packages: ['fflate'],
  },
  review: {
    pure: true,
    to: ['form', 'scoring', 'rubric', 'reading', 'sheet', 'messages'],
    packages: ['valibot', '@noble/hashes/'],
  },
  summary: { pure: true, to: ['review', 'form', 'scoring', 'rubric', 'reading', 'sheet', 'messages'] },
  word: {
    pure: true,
    to: ['summary', 'review', 'form', 'scoring', 'rubric', 'reading', 'sheet', 'messages'],
    packages: ['docx'],
  },
  'workbook/port': { to: ['sheet'] },
  'workbook/excel': { to: ['workbook/port', 'sheet'], office: true },
  'workbook/package': { to: ['sheet'], packages: ['fflate'] },
  'workbook/xlsx': {
    to: ['workbook/port', 'workbook/package', 'sheet'],
    packages: ['hucre', 'hucre/', 'fflate'],
  },
  draft: {
    pure: true,
    to: ['reading', 'rubric', 'scoring', 'form', 'sheet', 'messages'],
    packages: ['yaml', 'valibot'],
  },
  'workbook/docx': { to: ['workbook/package', 'sheet'] },
  'workbook/ods': { to: ['workbook/package', 'sheet'] },
  'workbook/grid': { to: ['workbook/port', 'sheet'] },
  intake: {
    to: [
      ...forms,
      'draft',
      'workbook/port',
      'workbook/grid',
      'workbook/package',
      'workbook/xlsx',
      'workbook/docx',
      'workbook/ods',
    ],
    packages: ['hucre/csv', 'idb-keyval', 'yaml'],
  },
  taskpane: { to: [...forms, 'draft', 'word', 'intake', 'workbook/port'], packages: [...ui, 'docx'] },
  workbench: {
    to: [
      ...forms,
      'draft',
      'word',
      'intake',
      'taskpane',
      'workbook/port',
      'workbook/grid',
      'workbook/package',
      'workbook/xlsx',
      'workbook/docx',
    ],
    packages: [...ui, 'docx', 'idb-keyval', 'yaml'],
  },
  selftest: { to: [...forms, 'workbook/port', 'workbook/excel', 'workbook/grid'], office: true },
  cli: {
    to: [
      ...forms,
      'draft',
      'word',
      'intake',
      'workbook/port',
      'workbook/package',
      'workbook/xlsx',
      'workbook/docx',
    ],
    packages: ['commander', 'docx', 'hyparquet-writer', 'yaml', 'node:'],
  },
};

/** The one file of the pane that knows it is in Excel. */
const entries = {
  'src/taskpane/excel.tsx': {
    ...arrows.taskpane,
    to: [...arrows.taskpane.to, 'workbook/excel', 'workbook/package'],
    office: true,
    part: 'taskpane',
  },
};

const io = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'window', 'document', 'navigator', 'localStorage'],
  ...[
    'sessionStorage',
    'indexedDB',
    'caches',
    'location',
    'self',
    'globalThis',
    'performance',
    'crypto',
    'setTimeout',
  ],
  ...[
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'process',
    'Buffer',
    'require',
  ],
  ...['__dirname', '__filename', 'global'],
];
const office = ['Office', 'Excel', 'OfficeExtension'];
/** office.js puts a throw in their place. */
const asking = ['alert', 'confirm', 'prompt'];
const asked = 'It throws under office.js: ask with Sure.';
const noAsking = {
  globals: asking.map((name) => ({ name, message: asked })),
  properties: asking.map((property) => ({ object: 'window', property, message: asked })),
};

const escape = (text) =>
  text.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => (sign === '/' ? '\\x2F' : `\\${sign}`));
const anyOf = (names) => names.map(escape).join('|');

/** The patterns of imports that are forbidden in the files of `part` that lie `depth` folders below src/. */
function forbidden(part, { to, types = [], packages = [], pure = false }, depth) {
  const up = `^(?:\\.\\.\\x2F){${depth}}`;
  const beside = depth === 1 ? '^\\.\\x2F' : `^(?:\\.\\.\\x2F){${depth - 1}}`;
  const parts = Object.keys(arrows).filter((name) => name !== part && !to.includes(name));
  const values = parts.filter((name) => !types.includes(name));
  const patterns = [
    {
      regex: `${up}(?:${anyOf(values)})(?:\\x2F|$)`,
      message: `src/${part} may import only ${[...to, ...types].join(', ') || 'nothing of src'}.`,
    },
    {
      regex: `^(?!\\.{1,2}(?:\\x2F|$)${packages.map((name) => `|${escape(name)}${/[/:]$/.test(name) ? '' : '$'}`).join('')})`,
      message: `src/${part} may use only these packages: ${packages.join(', ') || 'none'}.`,
    },
  ];
  if (types.length > 0) {
    patterns.push({
      regex: `${up}(?:${anyOf(types)})(?:\\x2F|$)`,
      message: `src/${part} may import types only from ${types.join(', ')}.`,
      allowTypeImports: true,
    });
  }
  if (part.startsWith('workbook/')) {
    const siblings = values
      .filter((name) => name.startsWith('workbook/'))
      .map((name) => name.slice('workbook/'.length));
    patterns.push({ regex: `${beside}(?:${anyOf(siblings)})(?:\\x2F|$)`, message: patterns[0].message });
  }
  if (pure) {
    const data = part === 'rubric' ? '(?!rubrics\\x2F)' : '';
    patterns.push({ regex: `${up}\\.\\.\\x2F${data}`, message: `src/${part} is pure: nothing outside src.` });
  }
  patterns.push({ regex: '^\\.{1,2}(?:\\x2F\\.\\.)*\\x2F?$', message: 'Name the file.' });
  return patterns;
}

function rulesFor(part, arrow, depth) {
  const patterns = forbidden(part, arrow, depth);
  const loads = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression[source.value=/${regex}/]`,
    message,
  }));
  const rules = {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...loads],
    'no-restricted-globals': [
      'error',
      ...noAsking.globals,
      ...(arrow.office ? [] : office),
      ...(arrow.pure ? io : []),
    ],
    'no-restricted-properties': ['error', ...noAsking.properties],
  };
  if (!arrow.pure) return rules;
  const clock = 'A pure part is given the date.';
  return {
    ...rules,
    'no-console': 'error',
    'no-restricted-properties': [
      'error',
      ...noAsking.properties,
      { object: 'Date', property: 'now', message: clock },
      { object: 'Math', property: 'random', message: 'A pure part has no chance in it.' },
    ],
    'no-restricted-syntax': [
      'error',
      ...loads,
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
      { selector: 'CallExpression[callee.name="Date"]', message: clock },
    ],
  };
}

const depths = [0, 1, 2];
const arrowConfigs = [
  ...Object.entries(arrows).flatMap(([part, arrow]) => {
    const folders = part.split('/').length;
    if (part === 'workbook/port')
      return [{ files: ['src/workbook/port.ts'], rules: rulesFor(part, arrow, 1) }];
    return depths.map((below) => ({
      files: [`src/${part}${'/*'.repeat(below)}/*.{ts,tsx}`],
      rules: rulesFor(part, arrow, folders + below),
    }));
  }),
  ...Object.entries(entries).map(([file, { part, ...arrow }]) => ({
    files: [file],
    rules: rulesFor(part, arrow, 1),
  })),
];

/** Files with a function that is longer: one reading of a sheet. */
const longFunctions = ['src/workbook/xlsx/read.ts'];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
      'no-undef': 'off',
    },
  },
  {
    files: ['src/{taskpane,workbench}/**/*.{ts,tsx}', 'test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...arrowConfigs,
  // A function is read in one look; a component holds its markup besides.
  ...Object.entries({ ts: 70, tsx: 85 }).map(([end, max]) => ({
    files: [`src/**/*.${end}`],
    ignores: longFunctions,
    rules: { 'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }] },
  })),
  // Texts of submitted files are matched against these: none may take more time than grows with the text.
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp: { rules: regexpRules } },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  // Loops over bytes and tables whose bounds the line before has checked.
  {
    files: ['src/workbook/{package,xlsx}/**', '{test,bench}/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'module',
          'require',
          'exports',
          'performance',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
