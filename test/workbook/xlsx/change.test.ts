/** Cells changed in a file that exists: the wanted ones hold what was wanted, and every other part is the same to the byte. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { ChangedCell } from '../../../src/sheet/changes';
import type { WorkbookContent } from '../../../src/sheet/content';
import type { SheetSpec } from '../../../src/sheet/spec';
import { canChange, changeWorkbook } from '../../../src/workbook/xlsx/change';
import { donorOf } from '../../../src/workbook/xlsx/changer/donor';
import { excelLike } from '../../review/workbooks';
import { fc, runs } from '../../tools/random';
import { formOf } from '../../tools/forms';
import { bytesOf, contentOf, submissionOf } from '../../tools/workbooks';

const SHEET = 'Phiếu đánh giá';
const AT = '2026-12-15T09:00:00Z';

let ours: Uint8Array;
beforeAll(async () => {
  const rubric = await formOf('ha-nam-2021-so');
  const example: unknown = JSON.parse(readFileSync('test/fixtures/ha-nam-so-tai-chinh-2021.json', 'utf8'));
  ours = await bytesOf(rubric, submissionOf(rubric, example));
});

const changed = (bytes: Uint8Array, cells: ChangedCell[]): Uint8Array => {
  const result = changeWorkbook(bytes, [{ sheet: SHEET, cells }], AT);
  if (!result) throw new Error('not changed');
  return result;
};

const valueAt = ({ sheets }: WorkbookContent, row: number, col: number) =>
  sheets
    .find(({ name }) => name === SHEET)
    ?.rows.get(row)
    ?.get(col);

/** Names of the parts whose bytes differ. */
function touched(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => Buffer.compare(old[name] ?? strToU8(''), now[name] ?? strToU8('')) !== 0)
    .sort();
}

test('one answer changes one sheet and the day', () => {
  const after = changed(ours, [{ row: 17, col: 7, value: 12.5 }]);
  expect(touched(ours, after)).toEqual(['docProps/core.xml', 'xl/worksheets/sheet1.xml']);
  const content = contentOf(after);
  expect(valueAt(content, 17, 7)?.value).toBe(12.5);
  expect(content.saved).toBe('2026-12-15T09:00:00.000Z');
});

test('figures of a sheet that is added are shown as in the program, those of formats that every program knows too', async () => {
  const formats = ['General', '@', '0', '0.00', '0%', '0.00%', '#,##0', 'dd/mm/yyyy', '0.000', '0.0" điểm"'];
  const styles = Object.fromEntries(formats.map((numberFormat, at) => [`s${at}`, { numberFormat }]));
  const cells = [formats.map((_, at) => ({ value: 1, style: `s${at}` }))];
  const added: SheetSpec = {
    ...{ name: 'Thêm', visibility: 'visible', columns: [], rows: [], merges: [], validations: [] },
    ...{ conditionalFormats: [], protected: false, cells },
  };
  const donor = await donorOf({ sheets: [added], names: [], styles, title: '' });
  const after = changeWorkbook(ours, [], AT, donor);
  if (!after) throw new Error('not added');
  const content = contentOf(after);
  const row = content.sheets.find(({ name }) => name === 'Thêm')?.rows.get(0);
  expect(formats.map((_, at) => content.styles[row?.get(at)?.style ?? -1]?.numberFormat)).toEqual(formats);
});

test('blanks between cells, and before the end of a row, keep nobody from changing it', () => {
  const parts = unzipSync(ours);
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const spaced = xml.replaceAll('</c>', '</c>\n ').replaceAll('</row>', '\n </row>\n');
  expect(spaced).not.toBe(xml);
  const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(spaced) });
  expect(valueAt(contentOf(changed(bytes, [{ row: 17, col: 7, value: 12.5 }])), 17, 7)?.value).toBe(12.5);
});

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '  hai đầu  ',
    '=1+1',
    '<b>&amp;',
    '_x0041_',
    'a\r\nb',
    '\u0007',
    '\ud83d\ude00',
    '\ud83d',
    ']]>',
    '"\'',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const values = fc.oneof(
  texts,
  // a cell knows no zero below zero
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const cells = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 0, max: 140 }), col: fc.integer({ min: 0, max: 24 }), value: values }),
  { minLength: 1, maxLength: 30, selector: ({ row, col }) => `${row} ${col}` },
);

test('random cells of files written in several ways hold what was wanted, and the others what they held', () => {
  const files = [ours, excelLike(ours)];
  fc.assert(
    fc.property(cells, fc.nat(1), (wanted, which) => {
      const file = files[which] ?? ours;
      const before = contentOf(file);
      // a cell with a formula keeps it or is asked for nothing: what people enter stands elsewhere
      const mine = wanted.map((one) => ({
        ...one,
        ...(valueAt(before, one.row, one.col)?.formula === undefined ? {} : { formula: 'kept' as const }),
      }));
      const after = contentOf(changed(file, mine));
      for (const { row, col, value } of mine) {
        const held = valueAt(after, row, col)?.value ?? null;
        expect(held ?? '').toEqual(value ?? '');
      }
      expect(after.names).toEqual(before.names);
    }),
    runs(40, 2_000),
  );
});

test('a formula that goes leaves no trace in the order of calculation', () => {
  const parts = unzipSync(ours);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const rels = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const withChain = zipSync({
    ...parts,
    'xl/calcChain.xml': strToU8(
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C18" i="1"/></calcChain>',
    ),
    '[Content_Types].xml': strToU8(
      types.replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      rels.replace(
        '</Relationships>',
        '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    ),
  });
  const content = contentOf(withChain);
  const [row, cellsOf] = [...(content.sheets[0]?.rows ?? [])].find(([, line]) =>
    [...line.values()].some(({ formula }) => formula !== undefined),
  ) ?? [0, new Map()];
  const col = [...cellsOf].find(([, { formula }]) => formula !== undefined)?.[0] ?? 0;
  const kept = changed(withChain, [{ row, col, value: 1, formula: 'kept' }]);
  expect(Object.keys(unzipSync(kept))).toContain('xl/calcChain.xml');
  const gone = unzipSync(changed(withChain, [{ row, col, value: 1 }]));
  expect(Object.keys(gone)).not.toContain('xl/calcChain.xml');
  for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
    expect(strFromU8(gone[name] ?? new Uint8Array())).not.toContain('calcChain');
});

test('a sheet that is written in a way that could be misread is not touched', () => {
  const parts = unzipSync(ours);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const withComment = zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(sheet.replace('<sheetData>', '<sheetData><!-- <row r="1"> -->')),
  });
  expect(canChange(ours, [SHEET])).toBe(true);
  expect(canChange(withComment, [SHEET])).toBe(false);
  expect(
    changeWorkbook(withComment, [{ sheet: SHEET, cells: [{ row: 17, col: 7, value: 1 }] }], AT),
  ).toBeUndefined();
});

test('a file that is torn, or no workbook at all, is not touched', () => {
  for (const bytes of [ours.slice(0, ours.length / 2), new Uint8Array([80, 75, 3, 4, 0]), new Uint8Array()]) {
    expect(canChange(bytes, [SHEET])).toBe(false);
    expect(changeWorkbook(bytes, [{ sheet: SHEET, cells: [] }], AT)).toBeUndefined();
  }
});

test('a formula is typed over in a file without an order of calculation', () => {
  expect(Object.keys(unzipSync(ours))).not.toContain('xl/calcChain.xml');
  const rows = contentOf(ours).sheets.find(({ name }) => name === SHEET)?.rows ?? new Map();
  const [row, line] = [...rows].find(([, cells]) =>
    [...cells.values()].some(({ formula }) => formula !== undefined),
  ) ?? [0, new Map()];
  const col = [...line].find(([, { formula }]) => formula !== undefined)?.[0] ?? 0;
  const after = contentOf(changed(ours, [{ row, col, value: 7 }]));
  expect(valueAt(after, row, col)).toMatchObject({ value: 7 });
  expect(valueAt(after, row, col)?.formula).toBeUndefined();
});
