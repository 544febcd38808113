/** Sheets of LibreOffice: the same content as from .xlsx, whatever is repeated, and no more than the caps allow. */
import { readSheets } from '../../src/intake/file/open-file';
import type { WorkbookContent } from '../../src/sheet/content';
import { conditionOf, excelFormula } from '../../src/workbook/ods/formula';
import { zipOf } from '../fixtures/hostile';
import { fc, runs } from '../tools/random';

const SPACES = ['office', 'table', 'text', 'style', 'number', 'fo', 'calcext', 'xlink', 'draw', 'dc']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');
const document = (tables: string, styles = '', before = ''): string =>
  `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles>` +
  `<office:body><office:spreadsheet>${before}${tables}</office:spreadsheet></office:body></office:document-content>`;
const packed = (content: string, more: Record<string, string> = {}): Uint8Array =>
  zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', data: content },
    ...Object.entries(more).map(([name, data]) => ({ name, data })),
  ]);
const table = (rows: string): string => `<table:table table:name="Phiếu">${rows}</table:table>`;

function contentOf(bytes: Uint8Array): WorkbookContent {
  const read = readSheets(bytes);
  if (!read.ok) throw new Error(`${read.problem.code}: ${read.problem.detail}`);
  return read.content;
}
const problemOf = (bytes: Uint8Array): string => {
  const read = readSheets(bytes);
  return read.ok ? 'ok' : read.problem.code;
};
/** The cells of the first sheet by address. */
const cellsOf = (bytes: Uint8Array): Record<string, unknown> =>
  Object.fromEntries(
    [...(contentOf(bytes).sheets[0]?.rows ?? [])].flatMap(([row, cells]) =>
      [...cells].map(([col, { value, formula, date }]) => [
        `${String.fromCharCode(65 + col)}${row + 1}`,
        formula ?? date ?? value,
      ]),
    ),
  );
const cell = (attributes: string, text = ''): string =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

test('values of every kind', () => {
  const cells = [
    cell('office:value-type="float" office:value="31"', '31'),
    cell('office:value-type="percentage" office:value="0.975"', '97,5%'),
    cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
    cell('office:value-type="date" office:date-value="2021-03-05T12:30:00"', '05/03/2021'),
    cell('office:value-type="date" office:date-value="1900-09-26"', '26/09/1900'),
    cell('office:value-type="time" office:time-value="PT10H10M00S"', '10:10'),
    cell('office:value-type="string"', 'một<text:s text:c="2"/>hai<text:line-break/>ba</text:p><text:p>bốn'),
    cell('office:value-type="string" calcext:value-type="error" office:string-value=""', '#REF!'),
    cell('office:value-type="string"', '=1+1'),
    cell(
      'table:formula="of:=SUM([.A1];[$&apos;Danh mục&apos;.B$2:.B$3])" office:value-type="float" office:value="1"',
    ),
  ];
  const bytes = packed(document(table(row(cells.join('')))));
  expect(cellsOf(bytes)).toEqual({
    A1: 31,
    B1: 0.975,
    C1: true,
    D1: '2021-03-05T12:30:00',
    E1: '1900-09-26',
    F1: 10 / 24 + 10 / 1440,
    G1: 'một  hai\nba\nbốn',
    H1: { error: '#REF!' },
    I1: '=1+1',
    J1: "SUM(A1,'Danh mục'!B$2:B$3)",
  });
});

test('remarks, pictures and other files are no text of a cell', () => {
  const beside =
    '<office:annotation><dc:date>2021</dc:date><text:p>ghi chú</text:p></office:annotation><draw:frame><draw:text-box><text:p>25</text:p></draw:text-box></draw:frame>';
  const shapes = `<table:shapes><draw:frame><table:table table:name="x">${row(cell('office:value-type="float" office:value="1"'))}</table:table></draw:frame></table:shapes>`;
  const cached = `<table:table table:name="'file:///a.ods'#x"><table:table-source xlink:href="../a.ods"/>${row(cell('office:value-type="float" office:value="1"'))}</table:table>`;
  const bytes = packed(
    document(
      table(
        shapes +
          row(`<table:table-cell office:value-type="string">${beside}<text:p>Có</text:p></table:table-cell>`),
      ) + cached,
    ),
  );
  expect(cellsOf(bytes)).toEqual({ A1: 'Có' });
  expect(contentOf(bytes)).toMatchObject({
    sheets: [{ name: 'Phiếu' }],
    foreign: { externalLinks: ['../a.ods'] },
  });
});

const places = (more: string) => `<number:number number:min-integer-digits="1" ${more}/>`;
test.each([
  ['number', places('number:decimal-places="2"'), '0.00'],
  ['number', places('number:decimal-places="0" number:grouping="true"'), '#,##0'],
  ['percentage', `${places('number:decimal-places="1"')}<number:text>%</number:text>`, '0.0%'],
  [
    'currency',
    `${places('number:decimal-places="0" number:grouping="true"')}<number:text> </number:text><number:currency-symbol>₫</number:currency-symbol>`,
    '#,##0 "₫"',
  ],
  [
    'date',
    '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>',
    'dd/mm/yyyy',
  ],
  ['time', '<number:hours/><number:text>:</number:text><number:minutes number:style="long"/>', 'h:mm'],
  ['text', '<number:text-content/><number:text> điểm</number:text>', '@" điểm"'],
])('a %s is shown as it is in the sheet', (kind, parts, format) => {
  const styles =
    `<number:${kind}-style style:name="N1">${parts}</number:${kind}-style>` +
    '<style:style style:name="ce" style:family="table-cell" style:data-style-name="N1"/>';
  const one = cell('table:style-name="ce" office:value-type="float" office:value="1"');
  const content = contentOf(packed(document(table(row(one)), styles)));
  const style = content.sheets[0]?.rows.get(0)?.get(0)?.style;
  expect(content.styles[style ?? -1]?.numberFormat).toBe(format);
});

test.each([
  ['style:text-line-through-style="solid"', { struck: true }],
  ['style:text-line-through-style="none" style:text-position="0% 100%"', {}],
  ['style:text-position="super 58%"', { raised: true }],
  ['style:text-position="-33% 58%"', { raised: true }],
])('letters with %s', (properties, look) => {
  const own = `<style:style style:name="own" style:family="table-cell"><style:text-properties ${properties}/></style:style>`;
  const one = cell('table:style-name="own" office:value-type="float" office:value="1"');
  const { styles, sheets } = contentOf(packed(document(table(row(one)), own)));
  const { numberFormat, ...found } = styles[sheets[0]?.rows.get(0)?.get(0)?.style ?? -1] ?? {};
  expect([numberFormat, found]).toEqual(['General', look]);
});

test('what hides, protects, joins and checks cells', () => {
  const styles =
    '<style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>' +
    '<number:number-style style:name="P0"/><number:number-style style:name="N1"><number:text>25</number:text><style:map style:condition="value()&gt;0" style:apply-style-name="P0"/></number:number-style>' +
    '<style:style style:name="white" style:family="table-cell" style:data-style-name="N1"><style:text-properties fo:color="#ffffff" fo:font-size="3pt"/></style:style>' +
    '<style:style style:name="ce" style:parent-style-name="white"><style:table-cell-properties fo:background-color="#aabbcc"/></style:style>';
  const before =
    '<table:content-validations><table:content-validation table:name="v" table:condition="of:cell-content-is-decimal-number() and cell-content-is-between(0,20)"/>' +
    '<table:content-validation table:name="w" table:condition="of:cell-content-is-in-list([$&apos;Danh mục&apos;.$A$1:.$A$3])"/></table:content-validations>';
  const sheet = `<table:table table:name="Phiếu" table:style-name="ta" table:protected="true"><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce"/><table:table-column table:visibility="collapse"/>${row(
    cell('office:value-type="float" office:value="1" table:number-columns-spanned="2"') +
      '<table:covered-table-cell office:value-type="float" office:value="2"/>' +
      cell('table:content-validation-name="v" table:number-columns-repeated="2"'),
    'table:visibility="filter"',
  )}${row(cell('table:content-validation-name="w"'), 'table:number-rows-repeated="3"')}<table:named-expressions><table:named-range table:name="local" table:cell-range-address="$Phiếu.$A$1"/></table:named-expressions></table:table>`;
  const shown = contentOf(
    packed(
      document(
        table(
          `${row(cell(''))}<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="'Phiếu 1'.Q17:'Phiếu 1'.S96 $Phiếu.A1"><calcext:condition calcext:apply-style-name="white" calcext:value="formula-is([.$Q17]=&quot;Sai&quot;)"/></calcext:conditional-format></calcext:conditional-formats>`,
        ),
        styles,
      ),
    ),
  );
  expect(shown.sheets[0]?.conditionalFormats).toMatchObject([
    {
      formula: '$Q17="Sai"',
      areas: [
        { top: 16, left: 16, bottom: 95, right: 18 },
        { top: 0, left: 0 },
      ],
    },
  ]);
  const names =
    '<table:named-expressions><table:named-range table:name="col_v1" table:cell-range-address="$&apos;Phiếu&apos;.$I$2:.$J$3"/></table:named-expressions>';
  const content = contentOf(packed(document(sheet + names, styles, before)));
  expect(content.names).toEqual([
    { name: 'local', scope: 'Phiếu', reference: "'Phiếu'!$A$1", hidden: false },
    { name: 'col_v1', reference: "'Phiếu'!$I$2:$J$3", hidden: false },
  ]);
  expect(content.sheets[0]).toMatchObject({
    visibility: 'hidden',
    protected: true,
    hiddenRows: new Set([0]),
    hiddenColumns: new Set([2]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    validations: [
      { type: 'decimal', formula1: '0', formula2: '20', areas: [{ top: 0, left: 2, bottom: 0, right: 3 }] },
      { type: 'list', formula1: "'Danh mục'!$A$1:$A$3", areas: [{ top: 1, left: 0, bottom: 3, right: 0 }] },
    ],
  });
  const style = content.sheets[0]?.rows.get(0)?.get(1)?.style ?? -1;
  expect(content.styles[style]).toEqual({
    numberFormat: ';"25"',
    fontColor: 'FFFFFF',
    fontSize: 3,
    fill: 'AABBCC',
  });
});

test('blank rows and cells to the end cost nothing; repeated content is bounded', () => {
  const end = 'table:number-rows-repeated="1048570"';
  const wide = 'table:number-columns-repeated="16384"';
  const value = 'office:value-type="float" office:value="7"';
  const blank = row(cell(wide), end);
  expect(cellsOf(packed(document(table(row(cell(value)) + blank))))).toEqual({ A1: 7 });
  expect(
    cellsOf(
      packed(
        document(
          table(row(cell(`${value} table:number-columns-repeated="2"`), 'table:number-rows-repeated="2"')),
        ),
      ),
    ),
  ).toEqual({
    A1: 7,
    B1: 7,
    A2: 7,
    B2: 7,
  });
  expect(problemOf(packed(document(table(row(cell(value), end)))))).toBe('sheet-limit');
  expect(
    problemOf(packed(document(table(row(cell(`${value} ${wide}`), 'table:number-rows-repeated="100"'))))),
  ).toBe('sheet-limit');
  expect(problemOf(packed(document(table(blank + blank + row(cell(value))))))).toBe('sheet-limit');
});

test('a password, a document type, no sheet: each has its problem', () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  expect(problemOf(packed('x', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted');
  expect(problemOf(packed(`<!DOCTYPE x>${document('')}`))).toBe('dtd');
  expect(problemOf(packed(document('')))).toBe('no-sheets');
  expect(problemOf(packed('<a'))).toBe('damaged');
});

test('formulas are translated in one pass, whatever they hold', () => {
  expect(excelFormula("of:=IF([.A1]=\"a;[b]\";{1;2|3;4};[$'Nhà [1]''s'.B2])")).toBe(
    "IF(A1=\"a;[b]\",{1,2;3,4},'Nhà [1]''s'!B2)",
  );
  expect(excelFormula("of:=['file:///a.xlsx'#$'Danh mục'.$A$1:.$A$2]")).toBe(
    "'[file:///a.xlsx]Danh mục'!$A$1:$A$2",
  );
  const sign = fc.constantFrom('[', ']', "'", '"', '.', ':', ';', '{', '}', '|', '$', '#', 'A1', 'ố');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(typeof excelFormula(signs.join(''))).toBe('string');
    }),
    runs(200, 5000),
  );
  for (const hostile of ['[', "['", '"', "'", "['a'#", '[.']) excelFormula(hostile.repeat(16_000));
});

test('a chart is the sheet’s own; what other programs put in is named', () => {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="application/vnd.oasis.opendocument.${type}"/>`;
  const manifest = `<manifest:manifest xmlns:manifest="m">${entry('/', 'spreadsheet')}${entry('Object 1/', 'chart')}${entry('Object 2/', 'text')}${entry('content.xml', 'x')}</manifest:manifest>`;
  const bytes = packed(document(table(row(cell('')))), { 'META-INF/manifest.xml': manifest });
  expect(contentOf(bytes).foreign.embeddings).toEqual(['Object 2/']);
});

test.each([
  ['of:cell-content-is-whole-number() and cell-content()>=0', { type: 'whole', formula1: '0' }],
  ['of:cell-content-is-decimal-number() and cell-content() <= 2.5', { type: 'decimal', formula1: '2.5' }],
  [
    'of:cell-content-is-decimal-number() and cell-content-is-between(0,100)',
    { type: 'decimal', formula1: '0', formula2: '100' },
  ],
  ['of:cell-content-is-date()', { type: 'date' }],
  ['of:cell-content-text-length()!=5', { type: 'textLength', formula1: '5' }],
  ['something else', { type: 'none' }],
])('the rule of entry %s', (text, rule) => expect(conditionOf(text)).toEqual(rule));
