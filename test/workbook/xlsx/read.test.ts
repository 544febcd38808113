import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContentCell, WorkbookContent } from '../../../src/sheet/content';
import type { FileProblem } from '../../../src/workbook/package/problems';
import { listSheets, readWorkbook } from '../../../src/workbook/xlsx/read';
import {
  relationships,
  rowsXml,
  sheetXml,
  stringsXml,
  stylesXml,
  workbookFile,
  workbookXml,
  zipOf,
} from '../../fixtures/hostile';
import { runs } from '../../tools/random';

type Changed = Record<string, string | Uint8Array | undefined>;
const SHEET = 'xl/worksheets/sheet1.xml';

function read(changed: Changed): WorkbookContent {
  const result = readWorkbook(workbookFile(changed));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.content;
}

function problem(changed: Changed): FileProblem | undefined {
  const result = readWorkbook(workbookFile(changed));
  return result.ok ? undefined : result.problem;
}

const sheet = (xml: string, changed: Changed = {}) => {
  const [first] = read({ ...changed, [SHEET]: xml }).sheets;
  if (!first) throw new Error('no sheet');
  return first;
};

/** Cells of the first row, given the XML inside it. */
function row(cells: string, changed: Changed = {}): (ContentCell | undefined)[] {
  const found =
    sheet(rowsXml(`<row r="1">${cells}</row>`), changed).rows.get(0) ?? new Map<number, ContentCell>();
  return Array.from({ length: Math.max(-1, ...found.keys()) + 1 }, (_, col) => found.get(col));
}
const values = (cells: string, changed: Changed = {}) => row(cells, changed).map((cell) => cell?.value);

/** Two shared strings; cells that name no format show dates. */
const STYLED: Changed = {
  'xl/sharedStrings.xml': stringsXml('<si><t>không</t></si><si><t>một</t></si>'),
  'xl/styles.xml': stylesXml('<cellXfs><xf numFmtId="14"/><xf/></cellXfs>'),
};

describe('values', () => {
  test('a number of however many digits is the nearest that there is to what is written', () => {
    const digits = fc
      .integer({ min: 1, max: 24 })
      .chain((length) => fc.array(fc.nat(9), { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(digits, (list) => {
        const text = list.join('');
        expect(values(`<c r="A1"><v>${text}</v></c>`)).toEqual([Number(text)]);
      }),
      runs(100, 5_000),
    );
  });
  test('every type of cell', () => {
    const cells =
      '<c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2e3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c>' +
      '<c r="G1" t="inlineStr"><is><t>Điểm</t></is></c><c r="H1" t="s"><v>1</v></c><c r="I1"/><c r="J1" t="d"><v>2021-08-19</v></c>';
    const strings = stringsXml('<si><t>a</t></si><si><t>b</t></si>');
    expect(row(cells, { 'xl/sharedStrings.xml': strings })).toEqual([
      { value: 1.5 },
      { value: -2000 },
      { value: true },
      { value: false },
      { value: { error: '#DIV/0!' } },
      { value: '1.5x', formula: 'A1&"x"' },
      { value: 'Điểm' },
      { value: 'b' },
      undefined,
      { value: 44427, date: '2021-08-19' },
    ]);
  });

  test('rich text is put together, phonetic readings are left out, blanks at the ends only where marked', () => {
    const strings = stringsXml(
      '<si><r><t>Quyết </t></r><r><rPr><b/></rPr><t xml:space="preserve"> định</t></r></si>' +
        '<si><t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh><phoneticPr/></si><si><t xml:space="preserve"> a </t></si><si><t> a </t></si><si/>',
    );
    const cells = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    expect(values(cells, { 'xl/sharedStrings.xml': strings })).toEqual(['Quyết định', '漢', ' a ', 'a', '']);
  });

  test('escapes of control characters', () => {
    const cells =
      '<c t="inlineStr"><is><t>a_x000D_\nb_x005F_x000D_ _x00e9_</t></is></c><c t="str"><v>c_x0009_</v></c>';
    expect(values(cells)).toEqual(['a\r\nb_x000D_ é', 'c\t']);
  });

  test('cells and rows without addresses follow one another', () => {
    const found = sheet(
      rowsXml(
        '<row><c><v>1</v></c></row><row r="3"><c r="C3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      ),
    );
    expect([...found.rows].map(([at, cells]) => [at, [...cells.keys()]])).toEqual([
      [0, [0]],
      [2, [2, 3]],
      [3, [0]],
    ]);
  });

  test('ordinary and unusual spelling of a cell mean the same', () => {
    const plain = '<c r="A1" s="0" t="str"><f>B1&amp;"&lt;"</f><v>&lt;</v></c>';
    const unusual = `<c  t='str' r='A1' s="0"><f >B1<![CDATA[&"<"]]></f><!-- x --><v>&#60;</v ></c>`;
    expect(row(plain)).toEqual(row(unusual));
  });

  test('a cell means the same, or is the same damage, however its tag is written', () => {
    const attribute = (name: string, ...values: string[]) =>
      fc.constantFrom('', ...values.map((value) => ` ${name}="${value}"`));
    const cell = fc.record({
      place: fc.constantFrom('A1', 'B1', 'AA1', 'A2', 'A0', 'XFD1', 'XFE1', 'AAAA1', 'a1', '1', 'A'),
      style: attribute('s', '0', '1', '0<', '007', '99999', '', '-1', 'x'),
      type: attribute('t', 's', 'n', 'str', 'b', 'e', 'inlineStr', 'x', ''),
      turned: fc.boolean(),
      formula: fc.constantFrom('', '<f>A1&amp;"x"</f>', '<f></f>', '<f>1&lt;2</f>', '<f>=1</f>'),
      value: fc.constantFrom(
        ...[
          '',
          '0',
          '1',
          '01',
          '123456789012345678901234567890',
          '-0',
          '1e2',
          ' 1',
          'true',
          '&#49;',
          'ệ',
          '_x0041_',
          'x\r\ny',
        ],
      ),
      bare: fc.boolean(),
    });
    const outcome = (xml: string) =>
      readWorkbook(workbookFile({ [SHEET]: rowsXml(`<row r="1">${xml}</row>`), ...STYLED }));
    fc.assert(
      fc.property(cell, ({ place, style, type, turned, formula, value, bare }) => {
        const rest = turned ? type + style : style + type;
        const inside = bare ? '/>' : `>${formula}<v>${value}</v></c>`;
        expect(outcome(`<c r="${place}"${rest}${inside}`)).toEqual(
          outcome(`<c\tr="${place}"${rest}${inside}`),
        );
      }),
      runs(1000, 20_000),
    );
  });

  test.each([
    ['<c r="A1"><v>abc</v></c>', 'A1'],
    ['<c r="A1"><v>0x10</v></c>', 'A1'],
    ['<c r="A1"><v>Infinity</v></c>', 'A1'],
    ['<c r="A1"><v>1e999</v></c>', 'A1'],
    ['<c r="A1" t="s"><v>5</v></c>', 'A1'],
    ['<c r="B1" t="s"><v>-1</v></c>', 'B1'],
    ['<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 'A1'],
    ['<c r="B1"><f t="shared" si="7"/><v>2</v></c>', 'B1'],
    ['<c r="A1"><v>1</v><v>27</v></c>', 'A1'],
    ['<c r="A1"><f>1</f><f>B1</f><v>1</v></c>', 'A1'],
    ['<c r="A1" t="inlineStr"><is><t>1</t></is><is><t>27</t></is></c>', 'A1'],
  ])('%s is damage, told with its cell', (cells, at) => {
    expect(problem({ [SHEET]: rowsXml(`<row r="1">${cells}</row>`) })).toMatchObject({
      code: 'damaged',
      sheet: 'S1',
      cell: at,
    });
  });

  test('what a cell keeps for other programs is not its value', () => {
    const kept = '<extLst><ext uri="{1}"><f>B1</f><v>27</v><is><t>27</t></is></ext></extLst>';
    expect(row(`<c r="A1"><v>1</v>${kept}</c><c r="B1">${kept}</c><c r="C1"><v>3</v></c>`)).toEqual([
      { value: 1 },
      undefined,
      { value: 3 },
    ]);
  });

  test('a cell that stands in another row is damage', () => {
    expect(problem({ [SHEET]: rowsXml('<row r="1"><c r="A2"><v>1</v></c></row>') })?.code).toBe('damaged');
  });
});

describe('formulas', () => {
  test('shared ones are written out, also before the cell that holds them', () => {
    const xml = rowsXml(
      '<row r="1"><c r="A1"><f t="shared" si="1"/><v>0</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">ROUND(C1*$D$1+SUM(E:E),2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="1">B2+1</f><v>0</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"></f></c></row>',
    );
    const found = sheet(xml).rows;
    expect(found.get(0)?.get(0)?.formula).toBe('B1+1');
    expect(found.get(1)?.get(1)?.formula).toBe('ROUND(C2*$D$1+SUM(E:E),2)');
    expect(found.get(2)?.get(1)).toEqual({ value: null, formula: 'ROUND(C3*$D$1+SUM(E:E),2)' });
  });

  test('array formulas stay with their first cell', () => {
    const cells = '<c r="A1"><f t="array" ref="A1:B1">=C1:D1*2</f><v>1</v></c><c r="B1"><v>2</v></c>';
    expect(row(cells)).toEqual([{ value: 1, formula: 'C1:D1*2' }, { value: 2 }]);
  });
});

describe('dates', () => {
  const styles = stylesXml(
    '<numFmts><numFmt numFmtId="164" formatCode="&quot;ngày&quot; dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/>' +
      '<numFmt numFmtId="166" formatCode="[$-42A]hh:mm"/><numFmt numFmtId="167" formatCode="[Red]0.00E+00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
      [0, 14, 164, 165, 166, 46, 22, 167].map((id) => `<xf numFmtId="${id}"/>`).join('') +
      '</cellXfs>',
  );
  const dates = (cells: [number, number][], main?: string) =>
    row(cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join(''), {
      'xl/styles.xml': styles,
      ...(main === undefined ? {} : { 'xl/workbook.xml': main }),
    }).map((cell) => cell?.date);

  test('by built-in and written formats, never by formats of amounts or lengths of time', () => {
    expect(dates([0, 1, 2, 3, 4, 5, 6, 7].map((style) => [style, 44427.5]))).toEqual([
      undefined,
      '2021-08-19T12:00:00',
      '2021-08-19T12:00:00',
      undefined,
      '2021-08-19T12:00:00',
      undefined,
      '2021-08-19T12:00:00',
      undefined,
    ]);
  });

  test('the edges of the 1900 system', () => {
    expect(
      dates([-1, 0, 0.75, 1, 59, 60, 61, 44427.9999999, 2958465, 2958466].map((value) => [1, value])),
    ).toEqual([
      undefined,
      undefined,
      '18:00:00',
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '2021-08-20',
      '9999-12-31',
      undefined,
    ]);
  });

  test('the 1904 system', () => {
    const main = workbookXml(
      '<workbookPr date1904="1"/><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets>',
    );
    expect(
      dates(
        [
          [1, 0],
          [1, 42965],
        ],
        main,
      ),
    ).toEqual(['1904-01-01', '2021-08-19']);
  });

  test('the value stays the number', () => {
    expect(row('<c s="1"><v>44427</v></c>', { 'xl/styles.xml': styles })).toEqual([
      { value: 44427, date: '2021-08-19', style: 1 },
    ]);
  });
});

describe('styles', () => {
  test('number format, font and fill of cells; of the theme, black and white', () => {
    const styles = stylesXml(
      '<fonts><font><sz val="11"/><color theme="1"/></font><font><sz val="13.5"/><color rgb="FFff0000"/></font><font><color indexed="9"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>' +
        '<borders><border><left><color rgb="FF123456"/></left></border></borders>' +
        '<cellXfs><xf/><xf numFmtId="9" fontId="1" fillId="1"/><xf fontId="2" fillId="0"/></cellXfs>',
    );
    expect(read({ 'xl/styles.xml': styles }).styles).toEqual([
      { numberFormat: 'General', fontSize: 11, fontColor: '000000' },
      { numberFormat: '0%', fontSize: 13.5, fontColor: 'FF0000', fill: 'FFF2CC' },
      { numberFormat: 'General', fontColor: 'FFFFFF' },
    ]);
  });

  test('conditional formats point to what they change', () => {
    const content = read({
      'xl/styles.xml': stylesXml(
        '<cellXfs><xf/></cellXfs><dxfs><dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>',
      ),
      [SHEET]: sheetXml(
        '<sheetData/><conditionalFormatting sqref="A1:B2 D:D"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&lt;0</formula></cfRule></conditionalFormatting>' +
          '<extLst><ext><x14:conditionalFormattings xmlns:x14="x14" xmlns:xm="xm"><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>S2!A1</xm:f><x14:dxf><font><color rgb="FFFF0000"/></font></x14:dxf></x14:cfRule><xm:sqref>C3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      ),
    });
    expect(content.styles.slice(1)).toEqual([
      { numberFormat: 'General', fontColor: 'FFFFFF', fill: '00FF00' },
      { numberFormat: 'General', fontColor: 'FF0000' },
    ]);
    expect(content.sheets[0]?.conditionalFormats).toEqual([
      {
        areas: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 0, left: 3, bottom: 1_048_575, right: 3 },
        ],
        formula: 'A1<0',
        style: 1,
      },
      { areas: [{ top: 2, left: 2, bottom: 2, right: 2 }], formula: 'S2!A1', style: 2 },
    ]);
  });
});

/** A usual width that shows nothing, and one column that says its own. */
const NARROW = '<sheetFormatPr defaultColWidth="1"/><cols><col min="2" max="2" width="9"/></cols>';

describe('around the cells', () => {
  test('merges, hidden rows and columns, validations, protection, footer, links', () => {
    const found = sheet(
      sheetXml(
        '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row></sheetData>' +
          '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>' +
          '<dataValidations><dataValidation type="decimal" sqref="B2 D2:D5 F9"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
          '<hyperlinks><hyperlink ref="A1" r:id="rId9"/><hyperlink ref="A2" location="S1!A1"/></hyperlinks><headerFooter><oddFooter>&amp;LMẫu 1_x000D_</oddFooter></headerFooter>' +
          '<extLst><ext><x14:dataValidations xmlns:x14="x14" xmlns:xm="xm"><x14:dataValidation type="list"><x14:formula1>\n<xm:f>S2!$A$1:$A$3</xm:f>\n</x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      ),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          ['rId9', 'hyperlink', 'https://example.invalid/a?b', 'External'],
        ]),
      },
    );
    expect(found).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      hiddenRows: new Set([1, 2]),
      hiddenColumns: new Set([1, 2]),
      validations: [
        {
          areas: [
            { top: 1, left: 1, bottom: 1, right: 1 },
            { top: 1, left: 3, bottom: 4, right: 3 },
            { top: 8, left: 5, bottom: 8, right: 5 },
          ],
          type: 'decimal',
          formula1: '0',
          formula2: '10',
        },
        { areas: [{ top: 1, left: 2, bottom: 8, right: 2 }], type: 'list', formula1: 'S2!$A$1:$A$3' },
      ],
      protected: true,
      footer: '&LMẫu 1\r',
    });
    expect(found.links.map(({ target }) => target)).toEqual(['https://example.invalid/a?b', '#S1!A1']);
  });

  test.each([
    ['a column just wide enough', '<cols><col min="1" max="1" width="1.5"/></cols>', []],
    ['a column too narrow', '<cols><col min="1" max="1" width="1.4"/></cols>', [0]],
    ['columns of a width that is too narrow, but for one', NARROW, [0, 2]],
  ])('%s for its text', (_what, columns, hidden) => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row>';
    const found = sheet(sheetXml(`${columns}<sheetData>${cells}</sheetData>`));
    expect([...found.hiddenColumns].sort()).toEqual(hidden);
  });

  test('what single persons keep as views of their own is nobody else’s', () => {
    const found = sheet(
      sheetXml(
        '<sheetData/><customSheetViews><customSheetView guid="x"><rowBreaks><brk id="5"/></rowBreaks>' +
          '<pageSetup scale="10"/><headerFooter><oddFooter>riêng</oddFooter></headerFooter></customSheetView></customSheetViews>' +
          '<pageSetup scale="55"/><headerFooter><oddFooter>chung</oddFooter></headerFooter>',
      ),
    );
    expect(found.footer).toBe('chung');
    expect(found.print).toEqual({ rowBreaks: [], colBreaks: [], scale: 55 });
  });

  test('a protection that is switched off is none; a footer of the first page is not that of all', () => {
    const found = sheet(
      sheetXml(
        '<sheetData/><sheetProtection sheet="0" objects="1"/><headerFooter><oddFooter>mọi trang</oddFooter><firstFooter>trang đầu</firstFooter></headerFooter>',
      ),
    );
    expect(found.protected).toBe(false);
    expect([found.footer, found.edges]).toEqual(['mọi trang', ['trang đầu']]);
  });

  test('names, properties, program, foreign parts', () => {
    const content = read({
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="Biểu" sheetId="1" state="veryHidden" r:id="rId1"/></sheets><definedNames><definedName name="score" hidden="1">Biểu!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Biểu!$A$1:$B$2</definedName></definedNames>',
      ),
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['rId3', 'connections', 'connections.xml'],
      ]),
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
        ['rId1', 'externalLinkPath', 'file:///x/other.xlsx', 'External'],
      ]),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/vbaProject.bin': 'x',
      'xl/embeddings/oleObject1.bin': 'x',
      'docProps/custom.xml':
        '<Properties xmlns="c" xmlns:vt="v"><property name="rubric"><vt:lpwstr>hue-2021-tinh</vt:lpwstr></property><property name="n"><vt:i4>4</vt:i4></property></Properties>',
      'docProps/app.xml':
        '<Properties><Application>Microsoft Excel</Application><TitlesOfParts>x</TitlesOfParts></Properties>',
    });
    expect(content).toMatchObject({
      names: [
        { name: 'score', reference: 'Biểu!$A$1', hidden: true },
        { name: '_xlnm.Print_Area', scope: 'Biểu', reference: 'Biểu!$A$1:$B$2', hidden: false },
      ],
      properties: new Map([
        ['rubric', 'hue-2021-tinh'],
        ['n', '4'],
      ]),
      foreign: {
        macros: true,
        externalLinks: ['file:///x/other.xlsx', expect.stringContaining('connections.xml')],
        embeddings: ['xl/embeddings/oleObject1.bin'],
      },
      application: 'Microsoft Excel',
    });
    expect(content.sheets[0]?.visibility).toBe('veryHidden');
  });

  test('only wanted sheets are read; the list needs none', () => {
    const file = workbookFile({
      'xl/workbook.xml': workbookXml(
        '<sheets><sheet name="A" r:id="rId1"/><sheet name="B" state="hidden" r:id="rId9"/></sheets>',
      ),
    });
    const result = readWorkbook(file, { sheets: (name) => name === 'A' });
    expect(result.ok && result.content.sheets.map(({ name }) => name)).toEqual(['A']);
    expect(listSheets(file)).toEqual({
      ok: true,
      sheets: [
        { name: 'A', visibility: 'visible' },
        { name: 'B', visibility: 'hidden' },
      ],
    });
    expect(readWorkbook(file)).toMatchObject({ ok: false, problem: { code: 'damaged', sheet: 'B' } });
  });
});

describe('unusual packages', () => {
  const body =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Tổng</t></is></c><c r="B1"><f>A1</f><v>2</v></c></row>';
  const expected = [{ value: 'Tổng' }, { value: 2, formula: 'A1' }];
  const first = (changed: Changed) => [...(read(changed).sheets[0]?.rows.get(0)?.values() ?? [])];

  test('prefixed element names and strict namespaces', () => {
    const prefixed = rowsXml(body)
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    expect(first({ [SHEET]: prefixed })).toEqual(expected);
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const root = `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
    expect(first({ '_rels/.rels': root, [SHEET]: rowsXml(body) })).toEqual(expected);
  });

  test('UTF-16 in both orders, a byte order mark, no other encoding', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${rowsXml(body)}`;
    const little = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const big = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16());
    expect(first({ [SHEET]: little })).toEqual(expected);
    expect(first({ [SHEET]: big })).toEqual(expected);
    expect(first({ [SHEET]: `\ufeff${rowsXml(body)}` })).toEqual(expected);
    expect(problem({ [SHEET]: `<?xml version="1.0" encoding="windows-1258"?>${rowsXml(body)}` })?.code).toBe(
      'damaged',
    );
    expect(problem({ [SHEET]: new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]) })?.code).toBe('damaged');
  });

  test('absolute targets, other names, backslashes', () => {
    const rels = relationships([['rId1', 'worksheet', '/xl/worksheets/foo bar.xml']]);
    const moved = { 'xl/_rels/workbook.xml.rels': rels, [SHEET]: undefined };
    expect(first({ ...moved, 'xl/worksheets/foo bar.xml': rowsXml(body) })).toEqual(expected);
    expect(first({ ...moved, 'xl\\Worksheets\\Foo Bar.xml': rowsXml(body) })).toEqual(expected);
    const escaped = relationships([['rId1', 'worksheet', '..\\xl\\worksheets\\foo%20bar.xml']]);
    expect(
      first({ ...moved, 'xl/_rels/workbook.xml.rels': escaped, 'xl/worksheets/foo bar.xml': rowsXml(body) }),
    ).toEqual(expected);
  });

  test('a target outside is never followed', () => {
    const rels = relationships([['rId1', 'worksheet', 'file:///etc/passwd', 'External']]);
    expect(problem({ 'xl/_rels/workbook.xml.rels': rels })?.code).toBe('damaged');
  });

  test('a part that the file names and does not have is named', () => {
    expect(problem({ 'xl/workbook.xml': undefined })).toEqual({
      code: 'damaged',
      detail: 'part is missing',
      part: 'xl/workbook.xml',
    });
  });

  test('zip64 and a password on the zip are told', () => {
    const bytes = zipOf([{ name: '_rels/.rels', data: 'x', size: 0xffffffff }]);
    expect(readWorkbook(bytes)).toMatchObject({ ok: false, problem: { code: 'zip64' } });
    const locked = workbookFile();
    const at = Buffer.from(locked).lastIndexOf('_rels/.rels') - 38;
    locked[at] = 1;
    expect(readWorkbook(locked)).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
  });

  test('a form of 1,000 rows × 50 columns with long evidence passes', () => {
    const text = 'Quyết định số 2947/QĐ-UBND về việc ban hành Bộ chỉ số; '.repeat(90);
    const rows = Array.from({ length: 1000 }, (_, r) => {
      const cells = Array.from({ length: 49 }, (_, c) => `<c><v>${r * c}</v></c>`).join('');
      return `<row r="${r + 1}">${cells}<c t="inlineStr"><is><t>${r} ${text}</t></is></c></row>`;
    });
    expect(sheet(rowsXml(rows.join(''))).rows.get(999)?.size).toBe(50);
  });
});
