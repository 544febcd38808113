/** The papers of an appraisal carry the unit's own other sheets along. */
import { emptyLetter } from '../../src/review/appraisal/letter';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePaper } from '../../src/intake/rewrite/papers';
import { receive } from '../../src/intake/batch/receive';
import type { WorkbookContent } from '../../src/sheet/content';
import type { SheetSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { builtIn } from '../../src/rubric/store';
import { form, submission } from '../scoring/forms';
import { validate } from '../tools/validator';
import { contentOf, specOf } from '../tools/workbooks';

const details = {
  letter: { ...emptyLetter, superior: '', agency: 'A', place: '' },
  date: '',
  reviewer: 'B',
};
const rubric = form('ha-nam-2021-so');

const sheet = (name: string, cells: SheetSpec['cells']): SheetSpec => ({
  name,
  visibility: 'visible',
  columns: [{ width: 20 }],
  rows: [],
  cells,
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
});

async function paperOf(
  paper: 'appraised' | 'return',
  bytes: Uint8Array,
): Promise<{ made: WorkbookContent; bytes: Uint8Array }> {
  const received = await receive({ name: 'a.xlsx', bytes }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  const made = await writePaper(
    paper,
    { name: 'a.xlsx', bytes },
    received.appraisal,
    details,
    '0.0.0',
    builtIn,
  );
  if (!made) throw new Error('not written');
  expect(await validate(made)).toEqual([]);
  return { made: contentOf(made), bytes: made };
}

test.each(['appraised', 'return'] as const)(
  '%s: other sheets stand where they stood, with their formulas',
  async (paper) => {
    const spec = specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
    const bytes = await writeWorkbook({
      ...spec,
      sheets: [
        ...spec.sheets,
        sheet('Số liệu', [[{ value: 'Máy tính' }, { value: 12 }, { value: 24, formula: 'B1*2' }]]),
        // a name that the appraisal takes
        sheet('Biên bản', [[{ value: 'của đơn vị' }]]),
      ],
    });
    const { made, bytes: written } = await paperOf(paper, bytes);
    const kept = made.sheets.find(({ name }) => name === 'Số liệu')?.rows.get(0);
    expect([0, 1, 2].map((col) => kept?.get(col)?.value)).toEqual(['Máy tính', 12, 24]);
    expect(kept?.get(2)?.formula).toBe('B1*2');
    // a sheet of the unit's is never overwritten because its name is wanted
    expect(
      made.sheets
        .find(({ name }) => name === 'Biên bản')
        ?.rows.get(0)
        ?.get(0)?.value,
    ).toBe('của đơn vị');
    const names = made.sheets.map(({ name }) => name);
    expect(names.includes('Thẩm định')).toBe(paper === 'appraised');
    expect(new Set(names).size).toBe(names.length);
    // read and written a second time, nothing is doubled and nothing lost
    const again = await paperOf(paper, written);
    expect(again.made.sheets.map(({ name }) => name).sort()).toEqual([...names].sort());
  },
  60_000,
);

test('a table that the product did not make comes along as the unit typed it', async () => {
  const bytes = readFileSync(join('test', 'fixtures', 'bare-ha-nam-so-tai-chinh-2021.xlsx'));
  const [own] = contentOf(new Uint8Array(bytes)).sheets;
  const { made } = await paperOf('appraised', new Uint8Array(bytes));
  const kept = made.sheets.find(({ name }) => name === own?.name);
  const values = (of: typeof own) =>
    [...(of?.rows.values() ?? [])].flatMap((cells) =>
      [...cells.values()].flatMap(({ value }) => (value === null || value === '' ? [] : [value])),
    );
  expect(values(kept)).toEqual(values(own));
}, 60_000);
