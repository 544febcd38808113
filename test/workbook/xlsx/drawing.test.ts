/** What lies over a sheet's cells, rows and columns that nobody can see, and views: as files write them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ContentSheet } from '../../../src/sheet/content';
import { area } from '../../../src/sheet/address';
import { ownFile } from '../../fixtures/own-file';
import { formOf } from '../../tools/forms';
import { contentOf } from '../../tools/workbooks';

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = unzipSync(await ownFile(await formOf('ha-nam-2021-so')));
});

/** The form's sheet of the file with one part changed. */
function sheetWith(name: string, change: (xml: string) => string): ContentSheet {
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  const [sheet] = contentOf(zipSync({ ...parts, [name]: strToU8(changed) })).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const DRAWING = 'xl/drawings/drawing1.xml';
const NOTES = 'xl/drawings/vmlDrawing1.vml';
const SHEET = 'xl/worksheets/sheet1.xml';
const corner = (tag: string, col: number, row: number, off = 0): string =>
  `<xdr:${tag}><xdr:col>${col}</xdr:col><xdr:colOff>${off}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${off}</xdr:rowOff></xdr:${tag}>`;
const anchored = (kind: string, inside: string, shape: string): string =>
  `<xdr:${kind}>${inside}<xdr:${shape}/><xdr:clientData/></xdr:${kind}></xdr:wsDr>`;
const added = (anchor: string) => (xml: string) => xml.replace('</xdr:wsDr>', anchor);

test('a picture of a given size covers about as much as it is large; the note beside it is nothing over cells', () => {
  expect(sheetWith(SHEET, (xml) => `${xml} `).drawings).toEqual([
    { kind: 'picture', area: area(20, 20, 24, 21) },
  ]);
});

test.each([
  ['twoCellAnchor', corner('from', 4, 44) + corner('to', 5, 45), 'sp', { kind: 'shape', area: area(44, 4) }],
  [
    'twoCellAnchor',
    corner('from', 4, 44) + corner('to', 5, 45, 9),
    'cxnSp',
    { kind: 'shape', area: area(44, 4, 45, 5) },
  ],
  [
    'twoCellAnchor',
    corner('from', 1, 2) + corner('to', 3, 9, 1),
    'graphicFrame',
    { kind: 'chart', area: area(2, 1, 9, 3) },
  ],
  ['absoluteAnchor', '<xdr:pos x="0" y="0"/>', 'pic', { kind: 'picture' }],
  ['twoCellAnchor', corner('from', 4, 99_999_999) + corner('to', 5, 4), 'sp', { kind: 'shape' }],
])('%s %#', (kind, inside, shape, expected) => {
  expect(sheetWith(DRAWING, added(anchored(kind, inside, shape))).drawings).toContainEqual(expected);
});

test('a button of the older kind lies over its cells', () => {
  const button =
    '<v:shape id="b"><x:ClientData ObjectType="Button"><x:Anchor>4, 0, 44, 2, 6, 1, 46, 3</x:Anchor></x:ClientData></v:shape></xml>';
  expect(sheetWith(NOTES, (xml) => xml.replace('</xml>', button)).drawings).toContainEqual({
    kind: 'control',
    area: area(44, 4, 46, 6),
  });
});

test.each([
  ['stays open', '<x:Visible/>', true],
  ['opens under the pointer', '', false],
])('a note that %s lies over its cells: %s', (_what, visible, lies) => {
  const note = `<v:shape id="n"><x:ClientData ObjectType="Note">${visible}<x:Anchor>4, 0, 44, 2, 6, 1, 46, 3</x:Anchor></x:ClientData></v:shape></xml>`;
  const { drawings } = sheetWith(NOTES, (xml) => xml.replace('</xml>', note));
  expect(drawings.some((one) => one.area?.left === 4 && one.area.top === 44)).toBe(lies);
});

test('drawings that nobody can read are said to lie somewhere, and the file is read all the same', () => {
  expect(sheetWith(NOTES, (xml) => xml.replace('</xml>', '<br></xml>')).drawings).toContainEqual({
    kind: 'shape',
  });
});

test('rows of no height, columns of no width, hidden zeros and shown formulas', () => {
  const low = sheetWith(SHEET, (xml) =>
    xml.replace(/<row r="45"[^>]*>/, '<row r="45" ht="0.75" customHeight="1">'),
  );
  expect(low.hiddenRows.has(44)).toBe(true);
  const narrow = sheetWith(SHEET, (xml) =>
    xml.replace(/<cols>/, '<cols><col min="5" max="5" width="0.1" customWidth="1"/>'),
  );
  expect(narrow.hiddenColumns.has(4)).toBe(true);
  const view = sheetWith(SHEET, (xml) =>
    xml.replace('<sheetView ', '<sheetView showZeros="0" showFormulas="1" '),
  );
  expect(view.view).toMatchObject({ hidesZeros: true, showsFormulas: true });
});
