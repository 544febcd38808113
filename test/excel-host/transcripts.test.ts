/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 *
 * What the self-test says of the emulated host, beside what it said of Excel: transcripts that people send back stand in
 * `transcripts/`, and where Excel answered otherwise, the emulated host is to learn it. `emulated.json` is the host's own; a new
 * one is written with SELFTEST_RECORD=1.
 */
import '../tools/text-coding';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledForm } from '../../src/selftest/forms';
import { runSelfTest } from '../../src/selftest/run';
import type { Line, Transcript } from '../../src/selftest/run';
import { formulaResult } from '../../src/selftest/synthetic';
import { builtIn } from '../../src/rubric/store';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { bootExcel } from './boot-jest';

const folder = join(__dirname, 'transcripts');
const ABOUT = {
  version: 'test',
  at: '2026-11-30T00:00:00Z',
  excel: { platform: 'emulated', version: '', language: 'vi-VN', sets: {} },
};

/** What does not change from one machine to another. */
const told = ({ kind, name, ok, why, answer }: Line): object => ({ kind, name, ok, why, answer });

async function emulated(): Promise<Transcript> {
  const host = await bootExcel();
  const forms = new Map<string, WorkbookSpec>();
  for (const { id } of builtIn.entries) {
    const rubric = await builtIn.load(id);
    if (rubric) forms.set(id, filledForm(rubric, ABOUT.version));
  }
  const known: Record<string, number> = { '1+1': 2 };
  host.book.calculate = (sheet, row, col, formula) => {
    const said = known[formula] ?? formulaResult(sheet, row, col);
    if (said !== undefined) return said;
    // the form that is in now: its identity sheet names it
    const id = host.book.sheets.find(({ name }) => name === '_scorecard') && host.value('_scorecard', 'B3');
    const spec = forms.get(String(id))?.sheets.find(({ name }) => name === sheet);
    return spec?.cells[row]?.[col]?.value;
  };
  return runSelfTest(excelWorkbook(), ABOUT, () => undefined);
}

it('the emulated host answers the self-test as every Excel did whose transcript is here', async () => {
  const now = await emulated();
  if (process.env.SELFTEST_RECORD === '1')
    writeFileSync(
      join(folder, 'emulated.json'),
      `${JSON.stringify({ ...now, lines: now.lines.map(told) }, null, 2)}\n`,
    );
  expect(now.lines.filter(({ ok }) => !ok)).toEqual([]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { lines }: Transcript = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const answers = new Map(now.lines.map((line) => [`${line.kind} ${line.name}`, line]));
    for (const line of lines) {
      const own = answers.get(`${line.kind} ${line.name}`);
      // a question that is not asked any more
      if (own) expect({ file, ...JSON.parse(JSON.stringify(told(own))) }).toEqual({ file, ...told(line) });
    }
  }
});
