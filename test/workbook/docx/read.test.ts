/** A Word file → its lines and tables as they are printed, with everything marked that plain text can't say. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Oddity, PrintedBlock, TableCell } from '../../../src/sheet/table';
import { readDocx } from '../../../src/workbook/docx/read';
import { docx, p, plain, relations, run, table, tc, tr, W } from '../../draft/word';

const STYLES = `<w:styles ${W}>
  <w:style w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:styleId="AnCon"><w:basedOn w:val="An"/></w:style>
  <w:style w:styleId="Hien"><w:basedOn w:val="An"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
</w:styles>`;

function blocks(body: string): PrintedBlock[] {
  const parts = unzipSync(docx(body));
  const read = readDocx(
    zipSync({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(
        relations(['numbering', 'numbering.xml'], ['styles', 'styles.xml']),
      ),
      'word/styles.xml': strToU8(STYLES),
    }),
  );
  if (!read.ok) throw new Error(read.problem.code);
  return read.content;
}
const rowsOf = (body: string): TableCell[][] =>
  blocks(body).flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));

/** Text of the first line, and what is odd about it. */
function line(inside: string): [string, ...Oddity[]] {
  const [block] = blocks(p(inside));
  if (block?.kind !== 'line') throw new Error('no line');
  return [block.text, ...block.odd];
}
const rich = (properties: string, inside: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
const t = (text: string): string => `<w:t>${text}</w:t>`;

describe('The text of a line', () => {
  it.each<[string, string, [string, ...Oddity[]]]>([
    ['runs', `${run('Mạng ')}${run('LAN')}`, ['Mạng LAN']],
    [
      'a tab, a break and a hyphen',
      `<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/>${t('d')}<w:cr/>${t('e')}</w:r>`,
      ['a b\nc-d\ne'],
    ],
    ['letters struck out', rich('<w:strike/>', t('a')), ['a', 'struck']],
    ['letters struck twice', rich('<w:dstrike/>', t('a')), ['a', 'struck']],
    ['letters not struck', rich('<w:strike w:val="0"/>', t('a')), ['a']],
    ['letters after struck ones', rich('<w:strike w:val="off"/><w:dstrike w:val="false"/>', t('a')), ['a']],
    ['an empty struck run', `${rich('<w:strike/>', '')}${run('a')}`, ['a']],
    ['raised letters', `${run('m')}${rich('<w:vertAlign w:val="superscript"/>', t('2'))}`, ['m2', 'raised']],
    ['letters on the line', rich('<w:vertAlign w:val="baseline"/>', t('2')), ['2']],
    ['hidden letters', `${run('a')}${rich('<w:vanish/>', t('b'))}`, ['a', 'hidden']],
    ['letters that are hidden no more', rich('<w:vanish w:val="false"/>', t('b')), ['b']],
    ['a hidden style', `${run('a')}${rich('<w:rStyle w:val="An"/>', t('b'))}${run('c')}`, ['ac', 'hidden']],
    ['a style of a hidden style', `${run('a')}${rich('<w:rStyle w:val="AnCon"/>', t('b'))}`, ['a', 'hidden']],
    ['a style that shows what its parent hides', rich('<w:rStyle w:val="Hien"/>', t('b')), ['b']],
    ['a style nobody knows', rich('<w:rStyle w:val="La"/>', t('b')), ['b']],
    ['a paragraph of a hidden style', `<w:pPr><w:pStyle w:val="An"/></w:pPr>${run('b')}`, ['', 'hidden']],
    ['text put in', `<w:ins>${run('a')}</w:ins>`, ['a', 'changed']],
    [
      'text taken out',
      `${run('a')}<w:del><w:r><w:delText>b</w:delText>${t('c')}</w:r></w:del>${run('d')}`,
      ['ad', 'changed'],
    ],
    ['text moved here', `<w:moveTo>${run('a')}</w:moveTo>`, ['a', 'changed']],
    ['text moved away', `${run('a')}<w:moveFrom>${run('b')}</w:moveFrom>`, ['a', 'changed']],
    [
      'a format before a change',
      rich('<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>', t('a')),
      ['a'],
    ],
    ['the instruction of a field', `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('1')}`, ['1']],
    [
      'a fraction',
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
      ['(a)/(b)', 'formula'],
    ],
    [
      'a power and an index',
      '<m:oMath><m:r><m:t>x</m:t></m:r><m:sup><m:r><m:t>2</m:t></m:r></m:sup><m:sub><m:r><m:t>i</m:t></m:r></m:sub></m:oMath>',
      ['x^(2)_(i)', 'formula'],
    ],
    ['a footnote', `${run('a')}<w:r><w:footnoteReference w:id="1"/></w:r>`, ['a', 'footnote']],
    ['an endnote', `${run('a')}<w:r><w:endnoteReference w:id="1"/></w:r>`, ['a', 'footnote']],
    ['a picture', `${run('a')}<w:r><w:drawing/></w:r>`, ['a', 'picture']],
    ['an old picture', `${run('a')}<w:r><w:pict/></w:r>`, ['a', 'picture']],
    ['an object', `${run('a')}<w:r><w:object/></w:r>`, ['a', 'picture']],
    ['a sign of Symbol', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', ['≥']],
    ['a sign that nobody can tell', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', ['□', 'symbol']],
    ['letters of Symbol', rich('<w:rFonts w:ascii="Symbol"/>', t('\u00a35, \u00b4')), ['≤5, ×']],
    ['letters of Wingdings', rich('<w:rFonts w:ascii="Wingdings"/>', t('a b')), ['□ □', 'symbol']],
    ['a letter of signs in any font', run('\uf0b3 5'), ['□ 5', 'symbol']],
    ['letters of a font of letters', rich('<w:rFonts w:ascii="Symbola"/>', t('\u00a3')), ['\u00a3']],
    ['letters after a sign', `<w:r><w:sym w:font="Symbol" w:char="F0A3"/>${t('\u00a3')}</w:r>`, ['≤\u00a3']],
    [
      'a number that is none of a list',
      `<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('a')}`,
      ['a'],
    ],
    [
      'a number of a list nobody knows',
      `<w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr>${run('a')}`,
      ['a', 'number'],
    ],
    [
      'a second drawing of a box',
      `<mc:AlternateContent><mc:Choice>${run('a')}</mc:Choice><mc:Fallback>${run('b')}</mc:Fallback></mc:AlternateContent>`,
      ['a'],
    ],
  ])('%s', (_what, inside, wanted) => expect(line(inside)).toEqual(wanted));

  it('is none where a paragraph is empty, and stands in the order of the document', () => {
    const body = `${p(run('PHIẾU'))}${p('')}${p(run('  '))}${table(plain('a'))}${p(run('Ghi chú'))}${p('<w:r><w:drawing/></w:r>')}`;
    expect(blocks(body).map((block) => (block.kind === 'line' ? block.text : block.kind))).toEqual([
      ...['PHIẾU', 'table', 'Ghi chú', ''],
    ]);
  });
});

describe('The cells of a table', () => {
  const shown = (body: string) =>
    rowsOf(body).map((cells) =>
      cells.map(({ text, column, span, continued, odd }) => [column, span, continued ? '↑' : text, ...odd]),
    );
  it('stand in their columns, merged or not', () => {
    expect(
      shown(
        table(
          tr(tc(p(run('a')), '<w:gridSpan w:val="2"/>'), tc(p(run('b')), '<w:vMerge w:val="restart"/>')),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p(run('c')))}${tc(p(''), '<w:vMerge/>')}</w:tr>`,
          tr(
            tc(p(run('d')), '<w:gridSpan w:val="900"/>'),
            tc(p(run('e')), '<w:gridSpan w:val="0"/>'),
            tc(p(run('f')), '<w:gridSpan w:val="x"/>'),
          ),
        ),
      ),
    ).toEqual([
      [
        [0, 2, 'a'],
        [2, 1, 'b'],
      ],
      [
        [1, 1, 'c'],
        [2, 1, '↑'],
      ],
      [
        [0, 63, 'd'],
        [63, 1, 'e'],
        [64, 1, 'f'],
      ],
    ]);
  });
  it('hold a line for each paragraph, and the text of tables and boxes within', () => {
    expect(shown(table(tr(tc(`${p(run('a'))}${p('')}${p(run('b'))}`))))).toEqual([[[0, 1, 'a\nb']]]);
    const inner = table(tr(tc(p(run('b')), '<w:gridSpan w:val="3"/><w:vMerge/>'), tc(p(run('c')))));
    expect(shown(table(tr(tc(`${p(run('a'))}${inner}${p(run('d'))}`), tc(p(run('e'))))))).toEqual([
      [
        [0, 1, 'a\nb\nc\nd', 'nested'],
        [1, 1, 'e'],
      ],
    ]);
    const box = `<w:r><w:txbxContent>${p(run('trong'))}</w:txbxContent></w:r>`;
    const [[cell] = []] = shown(table(tr(tc(p(`${run('a')}${box}${run('b')}`)))));
    expect([...String(cell?.[2]).split('\n')].sort()).toEqual(['ab', 'trong']);
    expect(cell?.slice(3)).toEqual(['box']);
  });
  it('of rows and cells that were taken out, or are hidden, have no text; put in, they have', () => {
    const row = (properties: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${tc(p(run('a')))}</w:tr>`;
    expect(
      shown(
        table(
          row('<w:del/>'),
          row('<w:ins/>'),
          row('<w:moveFrom/>'),
          row('<w:hidden/>'),
          row('<w:hidden w:val="0"/>'),
          row(''),
        ),
      ),
    ).toEqual([
      [[0, 1, '', 'changed']],
      [[0, 1, 'a', 'changed']],
      [[0, 1, '', 'changed']],
      [[0, 1, '', 'hidden']],
      [[0, 1, 'a']],
      [[0, 1, 'a']],
    ]);
    expect(
      shown(
        table(
          tr(
            tc(p(run('a')), '<w:cellDel/>'),
            tc(p(run('b')), '<w:cellIns/>'),
            tc(p(run('c')), '<w:cellMerge/>'),
            tc(p(run('d'))),
          ),
        ),
      ),
    ).toEqual([
      [
        [0, 1, '', 'changed'],
        [1, 1, 'b', 'changed'],
        [2, 1, 'c', 'changed'],
        [3, 1, 'd'],
      ],
    ]);
    const inner = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${tc(p(run('b')), '<w:cellDel/>')}</w:tr></w:tbl>`;
    expect(shown(table(tr(tc(`${p(run('a'))}${inner}`))))).toEqual([[[0, 1, 'a\nb', 'nested', 'changed']]]);
  });
  it('number their rows from one in each table', () => {
    const tables = blocks(`${table(plain('a'), plain('b'))}${p(run('x'))}${table(plain('c'))}`);
    expect(
      tables.map((block) => (block.kind === 'table' ? block.rows.map(({ at }) => at) : block.text)),
    ).toEqual([[1, 2], 'x', [1]]);
  });
});

test.each<[string, Uint8Array, string]>([
  ['no bytes', new Uint8Array(), 'empty'],
  ['a text', strToU8('Kính gửi'), 'not-xlsx'],
  ['a zip of other things', zipSync({ 'a.txt': strToU8('x') }), 'damaged'],
  [
    'a document whose part is gone',
    zipSync({ '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])) }),
    'damaged',
  ],
  [
    'more cells than any decision has',
    docx(table(tr(...Array.from({ length: 300 }, () => tc(''))).repeat(4000))),
    'too-large',
  ],
  ['a text longer than any file may have', docx(p(run('a'.repeat(40_000)))), 'too-large'],
])('%s is refused', (_what, bytes, code) => {
  expect(readDocx(bytes)).toMatchObject({ ok: false, problem: { code } });
});
