/** Sheets whose blank rows are formatted to the last one: read as if nobody had formatted them. */
import { deflateRawSync } from 'node:zlib';
import type { ContentSheet } from '../../../src/sheet/content';
import { BlankCells } from '../../../src/workbook/package/blank-cells';
import { readWorkbook } from '../../../src/workbook/xlsx/read';
import { rowsXml, stylesXml, workbookFile, workbookParts, zipOf } from '../../fixtures/hostile';
import { fc, runs } from '../../tools/random';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = stylesXml('<cellXfs><xf/><xf/></cellXfs>');
const fileOf = (xml: string): Uint8Array => workbookFile({ 'xl/styles.xml': STYLES, [SHEET]: xml });

/** What a sheet says: cells that hold something, and hidden rows. */
function saidBy(xml: string): unknown {
  const read = readWorkbook(fileOf(xml));
  if (!read.ok) return read.problem.code;
  const { rows, hiddenRows, merges }: Pick<ContentSheet, 'rows' | 'hiddenRows' | 'merges'> = read.content
    .sheets[0] ?? { rows: new Map(), hiddenRows: new Set(), merges: [] };
  const cells = [...rows].flatMap(([row, all]) =>
    [...all].flatMap(([col, { value, formula }]) =>
      value === null && formula === undefined ? [] : [[row, col, value, formula]],
    ),
  );
  return { cells, hidden: [...hiddenRows], merges };
}

/** The part as it comes out in pieces of these sizes. */
function filtered(xml: string, sizes: readonly number[]): string {
  const bytes = new TextEncoder().encode(xml);
  const filter = new BlankCells(1_000_000);
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    filter.push(bytes.subarray(at, at + size));
    at += size;
  }
  return new TextDecoder().decode(filter.finish());
}

const cellAt = (ref: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `<c r="${ref}" s="1"/>`,
    `<c r="${ref}"/>`,
    `<c r="${ref}" s="1"></c>`,
    `<c r="${ref}" s="1" t="n"/>`,
    `<c r="${ref}" s="1"><v>7</v></c>`,
    `<c r="${ref}" t="inlineStr"><is><t>Điểm &lt;c r="A1"/&gt; ></t></is></c>`,
    `<c r="${ref}" t="str"><f>A1&amp;"/>"</f><v>x</v></c>`,
    `<c r="${ref}" t="inlineStr"><is><t><![CDATA[một <c r="A1"/> hai]]></t></is></c>`,
    `<!-- <row r="99"> --><c r="${ref}" s="1"><v>8</v></c>`,
  );
const rowAt = (row: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', ' spans="1:3"', ' hidden="1"', ' s="1" customFormat="1"'),
      fc.tuple(cellAt(`A${row}`), cellAt(`B${row}`), cellAt(`AB${row}`)),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('', '\n  '),
      fc.boolean(),
    )
    .map(([attributes, cells, count, blank, closed]) =>
      closed && count === 0
        ? `<row r="${row}"${attributes}/>`
        : `<row r="${row}"${attributes}>${blank}${cells.slice(0, count).join(blank)}${blank}</row>${blank}`,
    );

test('says the same, however the part comes in pieces', () => {
  const sheet = fc
    .tuple(
      ...Array.from({ length: 12 }, (_, index) => rowAt(index + 1)),
      fc.constantFrom('', '<!-- <c r="A1"/> -->'),
    )
    .map((pieces) => rowsXml(pieces.join('')));
  fc.assert(
    fc.property(
      sheet,
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 }),
      (xml, sizes) => {
        const left = filtered(xml, sizes);
        expect(left.length).toBeLessThanOrEqual(xml.length);
        expect(saidBy(left)).toEqual(saidBy(xml));
      },
    ),
    runs(300, 20_000),
  );
});

test.each([
  '<c r="A1" t="inlineStr"><is><t><![CDATA[một <c r="B1" s="1"/> hai]]></t></is></c>',
  '<!-- <row r="9"><c r="A9" s="1"/></row> --><c r="A1"><v>1</v></c>',
])('what only looks like a blank cell is left: %s', (cell) => {
  for (const size of [1, 7, 1000])
    expect(filtered(rowsXml(`<row r="1">${cell}</row>`), [size])).toContain(cell);
});

test('rows of styles up to the last one are no content', () => {
  const rows = (from: number, to: number, cell: (row: number) => string): string =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index)
      .map((row) => `<row r="${row}" spans="1:3" s="1">${cell(row)}</row>`)
      .join('');
  // longer than what deflate looks back at; which rows they are does not matter where they go
  const blank = rows(4, 2000, (row) => `<c r="A${row}" s="1"/><c r="B${row}" s="1"/>`);
  const long = rows(1, 3, (row) => `<c r="A${row}"><v>${row}</v></c>`) + blank.repeat(400);
  expect(long.length).toBeGreaterThan(50 * 1024 * 1024);
  const xml = rowsXml(long);
  expect(saidBy(xml)).toMatchObject({
    cells: [
      [0, 0, 1],
      [1, 0, 2],
      [2, 0, 3],
    ],
  });
  // a digit that was flipped on the way is no score
  const raw = deflateRawSync(xml.replace('<v>2</v>', '<v>8</v>'), { level: 1 });
  const parts = workbookParts({ 'xl/styles.xml': STYLES, [SHEET]: xml });
  const read = readWorkbook(zipOf(parts.map((part) => (part.name === SHEET ? { ...part, raw } : part))));
  expect(read).toMatchObject({ ok: false, problem: { code: 'damaged', detail: 'checksum' } });
});

test.each([
  ['one too large', 1, false],
  ['one too small', -1, false],
  ['as it is', 0, true],
])('a part whose size the directory says %s (%d) is read: %p', (_what, by, read) => {
  for (const name of [SHEET, 'xl/workbook.xml']) {
    const parts = workbookParts({}).map((part) =>
      part.name === name ? { ...part, size: Buffer.from(part.data).length + by } : part,
    );
    expect(readWorkbook(zipOf(parts)).ok).toBe(read);
  }
});

test('what is left is held to the cap', () => {
  const filter = new BlankCells(1000);
  const cell = new TextEncoder().encode('<c r="A1"><v>1</v></c>');
  const taken = Array.from({ length: 50 }, () => filter.push(cell));
  expect(taken.indexOf(false)).toBe(Math.floor(1000 / cell.length));
  expect(filter.finish()).toBeUndefined();
});
