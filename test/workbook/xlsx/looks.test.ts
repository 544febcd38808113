/** How cells look, as files of Excel write it: theme and tint, letters of parts of a text, alignment, views and edges of the page. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookContent } from '../../../src/sheet/content';
import { ownFile } from '../../fixtures/own-file';
import { formOf } from '../../tools/forms';
import { contentOf } from '../../tools/workbooks';

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = unzipSync(await ownFile(await formOf('ha-nam-2021-so')));
});

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';

function fileWith(changes: Record<string, (xml: string) => string>): WorkbookContent {
  const changed = { ...parts };
  for (const [name, change] of Object.entries(changes)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    changed[name] = strToU8(after);
  }
  return contentOf(zipSync(changed));
}

/** A style that the file uses, with another font, fill or alignment. */
const withFont = (font: string, more = '') => ({
  [STYLES]: (xml: string): string =>
    xml.replace(/<\/fonts>/, `<font>${font}</font></fonts>`).replace(/<\/cellXfs>/, (end) => {
      const fonts = (/<fonts[^>]*>.*<\/fonts>/s.exec(xml)?.[0].match(/<font>|<font\/>|<font /g) ?? []).length;
      return `<xf numFmtId="0" fontId="${fonts}" fillId="0" borderId="0" xfId="0">${more}</xf>${end}`;
    }),
});
const lastCellStyle = ({ styles }: WorkbookContent) => styles.find(({ fontSize }) => fontSize === 7.5);

test.each([
  ['white of the theme', '<color theme="0"/>', 'FFFFFF'],
  ['a tint of black that is nearly white', '<color theme="1" tint="0.95"/>', 'F2F2F2'],
  ['a whole tint of white', '<color theme="0" tint="-1"/>', '000000'],
  ['a whole tint of black', '<color theme="1" tint="1"/>', 'FFFFFF'],
  ['a tint beyond any', '<color theme="1" tint="2"/>', '000000'],
  ['a darker tint of white', '<color theme="0" tint="-0.5"/>', '808080'],
  ['the colour of the ground', '<color indexed="65"/>', 'FFFFFF'],
  ['an accent', '<color theme="4"/>', '4472C4'],
  ['a tint that is none', '<color theme="4" tint="7"/>', '4472C4'],
  ['a tint that is no number', '<color theme="4" tint="x"/>', '4472C4'],
  ['a lighter accent', '<color theme="4" tint="0.8"/>', 'DAE3F3'],
  ['a darker accent', '<color theme="4" tint="-0.25"/>', '2F5597'],
  ['a colour that no theme has', '<color theme="99"/>', undefined],
  ['a colour of the first eight', '<color indexed="2"/>', 'FF0000'],
  ['its own colour, whatever else it says', '<color rgb="FF00ff00" theme="4"/>', '00FF00'],
  ['no colour', '<color rgb="zz"/>', undefined],
])('letters in %s', (_name, color, expected) => {
  expect(lastCellStyle(fileWith(withFont(`<sz val="7.5"/>${color}`)))?.fontColor).toBe(expected);
});

test('letters struck out, steps to the right, and content repeated', () => {
  const alignment = '<alignment horizontal="fill" indent="12"/>';
  expect(lastCellStyle(fileWith(withFont('<strike/><sz val="7.5"/>', alignment)))).toMatchObject({
    struck: true,
    indent: 12,
    repeats: true,
  });
});

test.each([
  ['superscript', true],
  ['subscript', true],
  ['baseline', undefined],
])('letters beside their line: %s', (at, raised) => {
  expect(lastCellStyle(fileWith(withFont(`<vertAlign val="${at}"/><sz val="7.5"/>`)))?.raised).toBe(raised);
});

test('a font of signs, and letters that shrink until they fit', () => {
  const shrinks = (alignment: string) =>
    lastCellStyle(fileWith(withFont('<sz val="7.5"/><name val="Wingdings 2"/>', alignment)));
  expect(shrinks('<alignment shrinkToFit="1"/>')).toMatchObject({ signs: true, shrinks: true });
  expect(shrinks('<alignment shrinkToFit="1" wrapText="1"/>')).not.toHaveProperty('shrinks');
});

test.each([
  ['black', 'FF000000', '000000'],
  ['green', 'FF63BE7B', undefined],
])('a scale of colours with %s', (_name, rgb, fill) => {
  const scale = `<conditionalFormatting sqref="AZ3"><cfRule type="colorScale" priority="99"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFEB84"/><color rgb="${rgb}"/></colorScale></cfRule></conditionalFormatting>`;
  const { sheets, styles } = fileWith({
    [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData>${scale}`),
  });
  const rule = sheets[0]?.conditionalFormats.find(({ areas }) => areas[0]?.left === 51);
  expect(rule).toBeDefined();
  expect(styles[rule?.style ?? -1]?.fill).toBe(fill);
});

// a pattern is seen as its lines over its ground: both mixed by how dense it is, the one that there is more of to be read upon
test.each([
  ['darkGray', 'FF4040', ['FF0000']],
  ['mediumGray', 'FF8080', undefined],
  ['gray125', 'FFDFDF', ['FFFFFF']],
  ['darkTrellis', 'FF4040', ['FF0000']],
])('red lines on white as %s', (type, fill, grounds) => {
  const pattern = `<fill><patternFill patternType="${type}"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>`;
  const { styles } = fileWith({
    [STYLES]: (xml) => {
      const fills = (/<fills[^>]*>.*<\/fills>/s.exec(xml)?.[0].match(/<fill>/g) ?? []).length;
      const font = (/<fonts[^>]*>.*<\/fonts>/s.exec(xml)?.[0].match(/<font>|<font\/>|<font /g) ?? []).length;
      const style = `<xf numFmtId="0" fontId="${font}" fillId="${fills}" borderId="0" xfId="0"/>`;
      return xml
        .replace('</fonts>', '<font><sz val="7.5"/></font></fonts>')
        .replace('</fills>', `${pattern}</fills>`)
        .replace('</cellXfs>', `${style}</cellXfs>`);
    },
  });
  const own = styles.find(({ fontSize }) => fontSize === 7.5);
  expect([own?.fill, own?.grounds]).toEqual([fill, grounds]);
});

test('the parts of a text that have letters of their own', () => {
  const rich =
    '<c r="AZ3" t="inlineStr"><is><r><t>Điểm </t></r><r><rPr><color rgb="FFFFFFFF"/><sz val="1"/></rPr><t>25</t></r></is></c>';
  const content = fileWith({
    [SHEET]: (xml) => xml.replace(/(<row r="3"[^>]*?)(\/>|>(.*?)<\/row>)/s, `$1>$3${rich}</row>`),
  });
  const cell = content.sheets[0]?.rows.get(2)?.get(51);
  expect(cell).toMatchObject({ runs: [{ text: 'Điểm' }, { text: '25', fontColor: 'FFFFFF', fontSize: 1 }] });
});

test('frozen after scrolling, filtered, with a header and numbers kept as shown', () => {
  const content = fileWith({
    [SHEET]: (xml) =>
      xml
        .replace(
          /<sheetView [^>]*>.*?<\/sheetView>/s,
          '<sheetView workbookViewId="0" topLeftCell="A20"><pane ySplit="2" topLeftCell="A30" state="frozen"/></sheetView>',
        )
        .replace(
          '</sheetData>',
          '</sheetData><autoFilter ref="A5:D20"><filterColumn colId="0"/></autoFilter>',
        )
        .replace(
          /<\/worksheet>/,
          '<headerFooter><firstHeader>&amp;LABCDE-12345</firstHeader></headerFooter></worksheet>',
        ),
    'xl/workbook.xml': (xml) =>
      xml.replace(/<calcPr[^>]*\/>/, '').replace('</workbook>', '<calcPr fullPrecision="0"/></workbook>'),
  });
  expect(content.precisionAsShown).toBe(true);
  expect(content.sheets[0]).toMatchObject({
    view: { outOfReach: { rows: 19, cols: 0 } },
    filtered: true,
    edges: expect.arrayContaining(['&LABCDE-12345']),
  });
});

test('the colours of the file’s own theme count, those of the system as they were last', () => {
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const theme = `<a:theme xmlns:a="${A}"><a:themeElements><a:clrScheme name="x">
    <a:dk1><a:sysClr val="windowText" lastClr="0A0B0C"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="f0f1f2"/></a:lt1>
    <a:dk2><a:srgbClr val="111213"/></a:dk2><a:accent1><a:srgbClr val="c00000"/></a:accent1>
    <a:accent2><a:srgbClr val="none"/></a:accent2></a:clrScheme></a:themeElements></a:theme>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme';
  const colorOf = (place: number): string | undefined =>
    lastCellStyle(
      fileWith({
        ...withFont(`<sz val="7.5"/><color theme="${place}"/>`),
        'xl/theme/own.xml': () => theme,
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml
            .replace(/<Relationship [^>]*\/theme"[^>]*\/>/, '')
            .replace(
              '</Relationships>',
              `<Relationship Id="rOwn" Type="${type}" Target="theme/own.xml"/></Relationships>`,
            ),
      }),
    )?.fontColor;
  expect([0, 1, 2, 3, 4, 5].map(colorOf)).toEqual([
    'F0F1F2',
    '0A0B0C',
    'E7E6E6',
    '111213',
    'C00000',
    'ED7D31',
  ]);
});
