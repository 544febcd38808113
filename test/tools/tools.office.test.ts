import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { synthetic } from '../workbook/xlsx/synthetic';
import { run } from './run';
import { VERSIONS, validate } from './validator';

test('a missing program says what to install', async () => {
  await expect(run('no-such-program-anywhere', [])).rejects.toThrow(
    /is missing.*apt-get install libreoffice-calc/,
  );
});

test('a program that does not end is ended', async () => {
  const ran = await run('sleep', ['30'], 100);
  expect(ran.code).toBeNull();
}, 10_000);

test('the validator finds what Excel would repair', async () => {
  const parts = unzipSync(await writeWorkbook(synthetic));
  const path = 'xl/workbook.xml';
  const broken = strFromU8(parts[path] ?? new Uint8Array()).replace('sheetId="1"', 'sheetId="one"');
  const findings = await validate(zipSync({ ...parts, [path]: strToU8(broken) }), 'xlsx', VERSIONS);
  expect(findings.some((finding) => finding.startsWith('Office2021: '))).toBe(true);
  expect(findings.some((finding) => finding.startsWith('Microsoft365: '))).toBe(true);
}, 60_000);
