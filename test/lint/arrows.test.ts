import { Linter } from 'eslint';
import config from '../../eslint.config';

/** The rules that a line of code in a file breaks. */
function broken(filename: string, code: string): string[] {
  const linter = new Linter({ configType: 'flat' });
  return linter
    .verify(code, config, { filename })
    .map(({ ruleId, message }) => ruleId ?? message)
    .filter((rule) => rule !== '@typescript-eslint/no-unused-vars' && rule !== 'no-unused-vars');
}

const imports = '@typescript-eslint/no-restricted-imports';

describe('allowed', () => {
  test.each([
    ['src/sheet/spec.ts', "import { a } from './address'; a();"],
    ['src/scoring/engine.ts', "import { load } from '../rubric/load'; load();"],
    ['src/scoring/rules/ratio.ts', "import { load } from '../../rubric/load'; load();"],
    ['src/rubric/load.ts', "import * as v from 'valibot'; v.parse();"],
    ['src/rubric/store.ts', "export const load = () => import('../../rubrics/hau-giang-2017.yaml');"],
    ['src/rubric/problem.ts', "import type { Text } from '../messages/vi'; export type A = Text;"],
    ['src/messages/vi.ts', "import type { Rubric } from '../rubric/types'; export type A = Rubric;"],
    ['src/summary/ranking.ts', "import { review } from '../review/review'; review();"],
    ['src/form/layout.ts', 'export const year = (date: Date) => new Date(date).getFullYear();'],
    [
      'src/workbook/excel/writer.ts',
      "import type { Port } from '../port'; export const a = (p: Port) => Excel.run(p);",
    ],
    ['src/workbook/xlsx/read.ts', "import { inflateSync } from 'fflate'; inflateSync();"],
    ['src/taskpane/excel.tsx', "import { open } from '../workbook/excel/open'; open(Office);"],
    ['src/taskpane/review/list.tsx', "import { card } from '../form/card'; card();"],
    ['src/workbench/main.tsx', "import { grid } from '../workbook/grid/grid'; grid();"],
    ['src/cli/main.ts', "import { readFile } from 'node:fs/promises'; readFile('a');"],
  ])('%s: %s', (filename, code) => {
    expect(broken(filename, code)).toEqual([]);
  });
});

describe('forbidden', () => {
  test.each([
    ['src/sheet/spec.ts', "import { load } from '../rubric/load'; load();", imports],
    ['src/sheet/spec.ts', "export { load } from '../rubric/load';", imports],
    ['src/rubric/load.ts', "import { spec } from '../sheet/spec'; spec();", imports],
    ['src/rubric/load.ts', "import { text } from '../messages/vi'; text();", imports],
    ['src/messages/vi.ts', "import { load } from '../rubric/load'; load();", imports],
    ['src/rubric/load.ts', "import { parse } from 'yaml'; parse('');", imports],
    ['src/scoring/rules/ratio.ts', "import { spec } from '../../sheet/spec'; spec();", imports],
    ['src/scoring/engine.ts', "import { form } from '../form/layout'; form();", imports],
    ['src/form/layout.ts', "import { review } from '../review/review'; review();", imports],
    ['src/form/layout.ts', "import { readFile } from 'node:fs'; readFile('');", imports],
    ['src/form/layout.ts', "import { readFile } from 'fs'; readFile('');", imports],
    ['src/summary/report.ts', "import { useState } from 'react'; useState();", imports],
    ['src/review/review.ts', "import { open } from '../workbook/excel/open'; open();", imports],
    ['src/review/review.ts', "import pkg from '../../package.json'; pkg();", imports],
    ['src/review/review.ts', "export const a = () => import('hucre');", 'no-restricted-syntax'],
    [
      'src/review/review.ts',
      "export const a = () => import('../workbook/xlsx/read');",
      'no-restricted-syntax',
    ],
    ['src/workbook/port.ts', "import { load } from '../rubric/load'; load();", imports],
    ['src/workbook/grid/grid.ts', "import { read } from '../xlsx/read'; read();", imports],
    ['src/workbook/ods/read.ts', "import { read } from '../xlsx/read'; read();", imports],
    ['src/workbook/package/zip.ts', "import { read } from '../xlsx/read'; read();", imports],
    ['src/workbook/xlsx/reader/cells-xml.ts', "import { read } from '../../ods/read'; read();", imports],
    ['src/workbook/grid/grid.ts', "import { read } from '../../workbook/xlsx/read'; read();", imports],
    ['src/workbook/excel/writer.ts', "import { write } from 'hucre'; write();", imports],
    ['src/workbook/excel/writer.ts', "import { score } from '../../scoring/engine'; score();", imports],
    ['src/taskpane/app.tsx', "import { open } from '../workbook/excel/open'; open();", imports],
    ['src/taskpane/review/list.tsx', "import { open } from '../../workbook/excel/open'; open();", imports],
    ['src/workbench/main.tsx', "import { open } from '../workbook/excel/open'; open();", imports],
    ['src/workbench/main.tsx', "import { open } from '../cli/open'; open();", imports],
    ['src/cli/main.ts', "import ExcelJS from 'exceljs'; ExcelJS();", imports],
    ['src/cli/main.ts', "import { App } from '../taskpane/app'; App();", imports],
    ['src/taskpane/app.tsx', 'Office.onReady();', 'no-restricted-globals'],
    ['src/workbook/xlsx/read.ts', 'Excel.run();', 'no-restricted-globals'],
    ['src/scoring/engine.ts', "fetch('/');", 'no-restricted-globals'],
    ['src/scoring/engine.ts', 'export const now = Date.now();', 'no-restricted-properties'],
    ['src/scoring/engine.ts', 'export const now = new Date();', 'no-restricted-syntax'],
    ['src/scoring/engine.ts', 'export const any = Math.random();', 'no-restricted-properties'],
    ['src/scoring/engine.ts', "console.log('');", 'no-console'],
    ['src/cli/main.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ])('%s: %s', (filename, code, rule) => {
    expect(broken(filename, code)).toEqual([rule]);
  });
});
