import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/workbook/xlsx/read';
import { HOSTILE, workbookFile } from '../../fixtures/hostile';
import { PEAK_KB } from '../../tools/peak';
import { bundleReader } from './bundle';
import { fc, runs } from '../../tools/random';

const MAX_RSS_MB = 300;
const CHILD = `
const { readFileSync } = require('node:fs');
const { readWorkbook } = require(process.argv[1]);
const result = readWorkbook(readFileSync(process.argv[2]));
console.log(JSON.stringify({
  outcome: result.ok ? 'ok' : result.problem.code,
  megabytes: ${PEAK_KB} / 1024,
  polluted: ({}).polluted !== undefined || Object.keys(Object.prototype).length > 0,
}));`;

describe('hostile files in a process of little memory', () => {
  let bundle: { folder: string; file: string };
  beforeAll(async () => {
    bundle = await bundleReader();
  }, 120_000);
  afterAll(() => rmSync(bundle.folder, { recursive: true }));

  test.each(Object.entries(HOSTILE))(
    '%s',
    (_, { expected, bytes }) => {
      const file = join(bundle.folder, 'hostile.xlsx');
      writeFileSync(file, bytes());
      const child = spawnSync(
        process.execPath,
        ['--max-old-space-size=192', '-e', CHILD, bundle.file, file],
        {
          encoding: 'utf8',
          // A hang must fail the test, not stop the suite.
          timeout: 60_000,
        },
      );
      expect(child.stderr).toBe('');
      const { outcome, megabytes, polluted } = JSON.parse(child.stdout);
      expect({ outcome, polluted }).toEqual({ outcome: expected, polluted: false });
      expect(megabytes).toBeLessThan(MAX_RSS_MB);
    },
    120_000,
  );
});

describe('damage', () => {
  const good = workbookFile({
    'xl/sharedStrings.xml': '<sst><si><t>Điểm</t></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1&amp;"x"</f><v>2</v></c></row></sheetData></worksheet>',
  });

  test('no cut makes the reader throw or accept', () => {
    for (let length = 0; length < good.length; length++) {
      const result = readWorkbook(good.slice(0, length));
      expect(result.ok).toBe(false);
    }
  });

  test('flipped bytes never make it throw, and never change what is read', () => {
    const whole = readWorkbook(good);
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (list) => {
        const bytes = good.slice();
        for (const [at, mask] of list) bytes[at] = (bytes[at] ?? 0) ^ mask;
        const result = readWorkbook(bytes);
        if (result.ok && whole.ok) expect(result.content.sheets).toEqual(whole.content.sheets);
      }),
      runs(500, 20_000),
    );
  });

  test('any bytes get an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(readWorkbook(bytes).ok).toBe(false);
      }),
    );
  });
});
