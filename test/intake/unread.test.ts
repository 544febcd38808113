/** A table that does not say the points of a criterion clearly is not ranked, whichever way it comes in: by the page or by the command line. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { parseResult } from '../../src/cli/summary/records';
import { readUnit } from '../../src/cli/summary/read-unit';
import { receive } from '../../src/intake/batch/receive';
import { builtIn } from '../../src/rubric/store';
import { summariseForm } from '../../src/summary/summarise';
import type { UnitResult } from '../../src/summary/unit';
import { form } from '../scoring/forms';
import { contentOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');

/** The table of a department as somebody typed it, with this in the cell of the points of the first criterion. */
async function tableWith(points: string | number): Promise<Uint8Array> {
  const [sheet] = contentOf(
    await readFile(join('test', 'fixtures', 'bare-ha-nam-so-tai-chinh-2021.xlsx')),
  ).sheets;
  const last = Math.max(...(sheet?.rows.keys() ?? []));
  const rows = Array.from({ length: last + 1 }, (_, row) => {
    const cells = sheet?.rows.get(row);
    const width = Math.max(-1, ...(cells?.keys() ?? []));
    return Array.from({ length: width + 1 }, (__, col) => {
      const value = cells?.get(col)?.value ?? null;
      return typeof value === 'object' ? null : value;
    });
  });
  const text = rubric.criteria[0]?.text ?? '';
  const own = rows.find((row) => row.some((value) => typeof value === 'string' && value.includes(text)));
  const at = own?.findLastIndex((value) => value === 10) ?? -1;
  if (!own || at < 0) throw new Error('no points');
  own[at] = points;
  return writeXlsx({ sheets: [{ name: 'Bảng', rows }] });
}

async function byPage(bytes: Uint8Array): Promise<UnitResult> {
  const received = await receive({ name: 'a.xlsx', bytes }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  return received.unit;
}

async function byCommandLine(bytes: Uint8Array): Promise<UnitResult> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-unread-'));
  try {
    const file = join(folder, 'a.xlsx');
    await writeFile(file, bytes);
    const result = parseResult(await readUnit(file), rubric);
    if (!result) throw new Error('not read');
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.each([
  ['the page', byPage],
  ['the command line', byCommandLine],
])('by %s', async (_way, resultOf) => {
  const openIn = async (points: string | number) => {
    const result = await resultOf(await tableWith(points));
    const { units, questions } = summariseForm(rubric, [result]);
    return {
      open: result.criteria.flatMap(({ id, open }) => (open.includes('unread') ? [id] : [])),
      ranked: units.length,
      asked: questions.filter(({ kind }) => kind === 'table').length,
    };
  };
  expect(await openIn(10)).toEqual({ open: [], ranked: 1, asked: 0 });
  expect(await openIn('khoảng 10')).toEqual({ open: [rubric.criteria[0]?.id], ranked: 0, asked: 1 });
});
