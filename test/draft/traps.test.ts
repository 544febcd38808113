/** What Word does with a table that a reader of plain text gets wrong: each row is right, or marked. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { draftOf, type Draft } from '../../src/draft/table/draft';
import { readDocx } from '../../src/workbook/docx/read';
import { docx, p, plain, relations, run, table, tc, tr, W } from './word';

const HEAD = plain('STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa');
const level = (ilvl: number, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${ilvl === 0 ? 'upperRoman' : 'decimal'}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const lists = (...levels: string[]): string => `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`;
const STYLES = `<w:styles ${W}>
  <w:style w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:styleId="AnCon"><w:basedOn w:val="An"/></w:style>
  <w:style w:styleId="Hien"><w:basedOn w:val="An"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:styleId="Gach"><w:rPr><w:strike/></w:rPr></w:style>
  <w:style w:styleId="GachCon"><w:basedOn w:val="Gach"/></w:style>
  <w:style w:styleId="KhongGach"><w:basedOn w:val="Gach"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>
  <w:style w:styleId="ChuThich"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
  <w:style w:styleId="So"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`;

/** A document with lists and styles of its own. */
function draft(numbering: string, ...rows: string[]): Draft {
  const parts = unzipSync(docx(table(HEAD, ...rows)));
  const read = readDocx(
    zipSync({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(
        relations(['numbering', 'numbering.xml'], ['styles', 'styles.xml']),
      ),
      'word/numbering.xml': strToU8(numbering),
      'word/styles.xml': strToU8(STYLES),
    }),
  );
  if (!read.ok) throw new Error(read.problem.code);
  return draftOf(read.content);
}
const at = (ilvl: number, list = 1): string =>
  tc(p(`<w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`));
const row = (first: string, max = '2'): string => tr(first, tc(p(run('Mạng'))), tc(p('')), tc(p(run(max))));
const numbers = ({ rows }: Draft): string[] => rows.map(({ no }) => no);
/** The first row whose method holds that. */
const method = (inside: string, properties = ''): Draft['rows'][number] | undefined =>
  draft(lists(), tr(tc(p(run('1'))), tc(p(run('Họp'))), tc(p(inside), properties), tc(p(run('4'))))).rows[0];

test('a second level begins anew below the next of the first, goes on where it is told to, and starts where a use of the list says', () => {
  const levels = (more: string): string => lists(level(0, '%1'), level(1, '%2.', more));
  const rows = [row(at(0)), row(at(1)), row(at(1)), row(at(0)), row(at(1))];
  expect(numbers(draft(levels(''), ...rows))).toEqual(['I', '1.', '2.', 'II', '1.']);
  expect(numbers(draft(levels('<w:lvlRestart w:val="0"/>'), ...rows))).toEqual(['I', '1.', '2.', 'II', '3.']);
  expect(numbers(draft(levels(''), row(at(0)), row(at(1, 2)), row(at(1, 2))))).toEqual(['I', '7.', '8.']);
});

test('a number of three levels in Arabic figures, whatever those above are written in', () => {
  const numbering = lists(level(0, '%1'), level(1, '%1.%2'), level(2, '%1.%2.%3', '<w:isLgl/>'));
  expect(numbers(draft(numbering, row(at(0)), row(at(1)), row(at(2)), row(at(2))))).toEqual([
    'I',
    'I.1',
    '1.1.1',
    '1.1.2',
  ]);
});

test('a number that comes with the paragraph’s style', () => {
  const styled = tc(p('<w:pPr><w:pStyle w:val="So"/></w:pPr>'));
  expect(numbers(draft(lists(level(0, '%1'), level(1, '%2)')), row(styled), row(styled)))).toEqual([
    '1)',
    '2)',
  ]);
});

test('a number in words is not guessed: its row is marked', () => {
  const numbering = lists(level(0, '%1').replace('upperRoman', 'vietnameseCounting'));
  expect(draft(numbering, row(at(0))).rows[0]).toMatchObject({ no: '', odd: ['number'] });
});

test.each([
  ['del', 'changed'],
  ['moveFrom', 'changed'],
  ['hidden', 'hidden'],
])('a row with %s is there, marked, and none of its texts is taken as printed', (name, odd) => {
  const gone = `<w:tr><w:trPr><w:${name}/></w:trPr>${['1', 'Bỏ', 'Có: 3', '3'].map((text) => tc(p(run(text)))).join('')}</w:tr>`;
  const read = draft(lists(), gone, plain('2', 'Còn', 'a', '4'));
  expect(read.rows).toMatchObject([
    { no: '', text: '', printedMax: '', kind: 'unclear', odd: [odd] },
    { no: '2', text: 'Còn', kind: 'criterion', odd: [] },
  ]);
});

test('a row that was put in by a tracked change is read, and marked', () => {
  const put = `<w:tr><w:trPr><w:ins/></w:trPr>${['1', 'Mới', 'a', '3'].map((text) => tc(p(run(text)))).join('')}</w:tr>`;
  expect(draft(lists(), put).rows).toMatchObject([{ text: 'Mới', max: 3, odd: ['changed'] }]);
});

test('a cell that was taken out has no text', () => {
  expect(method(run('Có: 4'), '<w:cellDel/>')).toMatchObject({ method: '', odd: ['changed'] });
});

const sign = (font: string, letter: string): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${letter}</w:t></w:r>${run('80%')}`;
/** A run, and a paragraph, of that style. */
const byStyle = (style: string, odd: string[]): [string, string, string, string[]][] => [
  [`letters of ${style}`, `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t>1</w:t></w:r>`, '1', odd],
  [`a paragraph of ${style}`, `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run('1')}`, '1', odd],
];
test.each<[string, string, string, string[]]>([
  ['hidden by a style', `<w:r><w:rPr><w:rStyle w:val="AnCon"/></w:rPr><w:t>bỏ</w:t></w:r>`, '', ['hidden']],
  ['a paragraph of a hidden style', `<w:pPr><w:pStyle w:val="An"/></w:pPr>${run('bỏ')}`, '', ['hidden']],
  ['a style that shows again', `<w:r><w:rPr><w:rStyle w:val="Hien"/></w:rPr><w:t>còn</w:t></w:r>`, 'còn', []],
  ...byStyle('Gach', ['struck']),
  ...byStyle('GachCon', ['struck']),
  ...byStyle('KhongGach', []),
  ...byStyle('ChuThich', ['raised']),
  ['≥ typed in the font Symbol', sign('Symbol', '\u00B3'), '≥80%', []],
  ['≥ of the range of that font', sign('Symbol', '\uF0B3'), '≥80%', []],
  ['figures in the font Symbol', sign('Symbol', '1,5'), '1,580%', []],
  ['a letter of Wingdings', sign('Wingdings', 'J'), '□80%', ['symbol']],
  ['a sign whose font is not said', run('\uF0B3 80%'), '□ 80%', ['symbol']],
  ['struck through', `<w:r><w:rPr><w:strike/></w:rPr><w:t>3</w:t></w:r>${run('4')}`, '34', ['struck']],
  ...['0', 'false', 'off'].map((no): [string, string, string, string[]] => [
    `no longer struck, written ${no}`,
    `<w:r><w:rPr><w:strike w:val="${no}"/></w:rPr><w:t>4</w:t></w:r>`,
    '4',
    [],
  ]),
  [
    'the result of a field',
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=2+2</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    '4',
    [],
  ],
  [
    'a box that is written twice',
    `<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${p(run('a'))}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('a'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    'a',
    ['box'],
  ],
])('%s', (_, inside, text, odd) => {
  expect(method(inside)).toMatchObject({ method: text, odd });
});

test.each([
  ['a text that unpacks to a thousand times its size', p(run('a'.repeat(60_000_000)))],
  [
    'tables inside tables without end',
    `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`,
  ],
  [
    'boxes inside boxes without end',
    `${'<w:txbxContent><w:p>'.repeat(20_000)}${'</w:p></w:txbxContent>'.repeat(20_000)}`,
  ],
])('%s is refused', (_, body) => {
  expect(readDocx(docx(body)).ok).toBe(false);
});

test('100,000 cells, pictures, fields and tracked changes without end are read for what is printed', () => {
  const odd = `<w:r><w:instrText>X</w:instrText><w:drawing/></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del>`;
  const full = tr(tc(p(odd.repeat(50_000) + run('Có'))), tc(p('')), tc(p('')), tc(p('')));
  const read = readDocx(docx(table(HEAD, plain('1', 'Mạng', 'a', '2').repeat(25_000), full)));
  const rows = read.ok && read.content[0]?.kind === 'table' ? read.content[0].rows : [];
  expect(rows).toHaveLength(25_002);
  expect(rows.at(-1)?.cells[0]).toMatchObject({ text: 'Có', odd: new Set(['picture', 'changed']) });
});
