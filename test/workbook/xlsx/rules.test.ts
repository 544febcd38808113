/** The rules of cells as they stand in the file. */
import { strFromU8, unzipSync } from 'fflate';
import { area } from '../../../src/sheet/address';
import type { SheetSpec, Validation } from '../../../src/sheet/spec';
import { writeWorkbook } from '../../../src/workbook/xlsx/write';

/** The rule in the file: its attributes and formulas. */
async function written(
  rule: Validation['rule'],
  more: Partial<Validation> = {},
): Promise<Record<string, string>> {
  const sheet: SheetSpec = {
    ...{
      name: 'A',
      visibility: 'visible',
      columns: [{ width: 9 }],
      rows: [],
      merges: [],
      conditionalFormats: [],
    },
    ...{
      cells: [[{ value: 1 }]],
      protected: false,
      validations: [{ area: area(0, 0, 4, 1), rule, ...more }],
    },
  };
  const bytes = await writeWorkbook({ sheets: [sheet], names: [], styles: {}, title: '' });
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const [, attributes = '', inside = ''] = /<dataValidation ([^>]*)>(.*?)<\/dataValidation>/s.exec(xml) ?? [];
  return Object.fromEntries([
    ...[...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const),
    ...[...inside.matchAll(/<(formula\d)>(.*?)<\/\1>/g)].map(([, key, value]) => [key, value] as const),
  ]);
}

const MOST = '9.99999999999999E+307';
test.each<[string, Validation['rule'], Record<string, string | undefined>]>([
  ['at least', { type: 'whole', min: 2 }, { type: 'whole', operator: 'greaterThanOrEqual', formula1: '2' }],
  [
    'at most',
    { type: 'decimal', max: 2.5 },
    { type: 'decimal', operator: 'lessThanOrEqual', formula1: '2.5' },
  ],
  ['between', { type: 'decimal', min: -1, max: 1 }, { type: 'decimal', formula1: '-1', formula2: '1' }],
  ['any number', { type: 'whole' }, { type: 'whole', formula1: `-${MOST}`, formula2: MOST }],
  ['a list', { type: 'list', source: 'B!$A$1:$A$3' }, { type: 'list', formula1: 'B!$A$1:$A$3' }],
  ['a formula', { type: 'custom', formula: 'A1>0' }, { type: 'custom', formula1: 'A1&gt;0' }],
])('%s', async (_what, rule, wanted) => {
  const found = await written(rule);
  expect(found).toMatchObject({ ...wanted, sqref: 'A1:B5', allowBlank: '1', showErrorMessage: '1' });
  // between is what a file means that says nothing
  if (wanted.operator === undefined) expect(found.operator ?? 'between').toBe('between');
  expect(found.formula2).toBe(wanted.formula2);
  expect(found).not.toHaveProperty('promptTitle');
});

test('words beyond what Excel takes are cut', async () => {
  const long = 'x'.repeat(400);
  const found = await written(
    { type: 'whole' },
    { prompt: { title: long, message: long }, error: { title: long, message: long } },
  );
  expect([
    found.promptTitle?.length,
    found.prompt?.length,
    found.errorTitle?.length,
    found.error?.length,
  ]).toEqual([32, 255, 32, 255]);
  expect(found.showInputMessage).toBe('1');
});
