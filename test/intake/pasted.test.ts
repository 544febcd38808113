/**
 * A decision's table on the clipboard, read as the same table in a file is.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { draftOf, type Draft } from '../../src/draft/table/draft';
import { draftPasted } from '../../src/taskpane/author/Paste';
import { pastedBlocks } from '../../src/intake/file/pasted';

const HEAD = '<tr><td>STT</td><td>Tiêu chí</td><td>Cách tính điểm</td><td>Điểm tối đa</td></tr>';
const html = (...rows: string[]): Draft =>
  draftOf(
    pastedBlocks('', `<html><body><p>PHIẾU CHẤM</p><table>${HEAD}${rows.join('')}</table></body></html>`) ??
      [],
  );

test('a block of Excel, cells apart by tabs, with a cell of two lines', () => {
  const plain =
    'STT\tTiêu chí\tCách tính điểm\tĐiểm tối đa\r\n1\tMạng LAN\t"Có: 2 điểm\nKhông: 0 điểm"\t2\r\n';
  const draft = draftPasted(plain, '');
  expect(draft?.draft.entries).toMatchObject([
    { kind: 'criterion', cells: ['1', 'Mạng LAN', 'Có: 2 điểm\nKhông: 0 điểm', '2'] },
  ]);
});

test('a table of Word: its title, automatic numbers as Word writes them, cells merged both ways, options in paragraphs', () => {
  const read = html(
    '<tr><td>I</td><td colspan=2>HẠ TẦNG</td><td>5</td></tr>',
    '<tr><td rowspan=2><p><span style="mso-list:Ignore">1<span>&nbsp;&nbsp; </span></span></p></td><td rowspan=2>Mạng\n LAN</td><td>Có</td><td>2</td></tr>',
    '<tr><td>Không</td><td></td></tr>',
    '<tr><td>2</td><td>Máy tính</td><td><p>Có: 3 điểm</p><p>Không:<br>0 điểm</p></td><td>3</td></tr>',
  );
  expect(read.title).toBe('PHIẾU CHẤM');
  expect(
    read.rows.map(({ no, text, method, kind, criterion }) => [no, text, method, kind, criterion]),
  ).toEqual([
    ['I', 'HẠ TẦNG', '', 'group', undefined],
    ['1', 'Mạng LAN', 'Có', 'criterion', expect.stringContaining('1')],
    ['', '', 'Không', 'option', expect.stringContaining('1')],
    ['2', 'Máy tính', 'Có: 3 điểm\nKhông:\n0 điểm', 'criterion', expect.stringContaining('2')],
  ]);
});

test('points merged over the rows of their options, at the end of each row: the next row has its own', () => {
  const read = html(
    '<tr><td>1</td><td>Mạng LAN</td><td>Có</td><td rowspan=2>2</td></tr>',
    '<tr><td></td><td></td><td>Không</td></tr>',
    '<tr><td>2</td><td>Máy tính</td><td>Có</td><td>3</td></tr>',
  );
  expect(read.rows.flatMap(({ no, max, kind }) => (kind === 'criterion' ? [[no, max]] : []))).toEqual([
    ['1', 2],
    ['2', 3],
  ]);
});

test.each([
  ['changed', '<del>3</del><ins>4</ins>', '4'],
  ['struck', '<s>4</s>', '4'],
  ['hidden', '4<span style="display:none;mso-hide:all">3</span>', '4'],
  ['raised', 'm<sup>2</sup>', 'm2'],
  ['picture', 'Tỷ lệ <img src="x.png">', 'Tỷ lệ'],
  ['nested', '<table><tr><td>a</td></tr></table>', 'a'],
  ['changed', '<ins>4</ins>', '4'],
  ['struck', '<strike>4</strike>', '4'],
  ['hidden', '4<span style="mso-hide:  all">3</span>', '4'],
  ['hidden', '4<span style="DISPLAY:none">3</span>', '4'],
  ['raised', 'CO<sub>2</sub>', 'CO2'],
  ['picture', 'Tỷ lệ <svg></svg>', 'Tỷ lệ'],
  ['formula', 'Tỷ lệ <math><mi>x</mi></math>', 'Tỷ lệ x'],
])('%s in a pasted cell is said, and what is taken out is not text', (odd, inside, text) => {
  const [row] = html(`<tr><td>1</td><td>Họp</td><td>${inside}</td><td>4</td></tr>`).rows;
  expect(row).toMatchObject({ method: text, odd: [odd] });
});

test.each([
  ['no table', 'chỉ là chữ', ''],
  [
    'a cell longer than any file may have',
    '',
    `<table>${HEAD}<tr><td>${'a'.repeat(40_000)}</td></tr></table>`,
  ],
  [
    'merged cells that claim millions',
    '',
    `<table>${HEAD}<tr>${'<td rowspan=1000>a</td>'.repeat(2000)}</tr>${'<tr></tr>'.repeat(999)}</table>`,
  ],
  ['a table without a head', '', '<table><tr><td>1</td><td>Mạng</td></tr></table>'],
])('%s starts no draft', (_, plain, given) => {
  expect(draftPasted(plain, given)).toBeUndefined();
});

/** Cells of the first table: column, width, text, and whether it goes on from above. */
const cellsOf = (inside: string) =>
  (pastedBlocks('', inside) ?? []).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) =>
          cells.map(({ column, span, text, continued }) => [column, span, continued ? '↑' : text]),
        )
      : [],
  );

test('merged cells keep every other cell in its column', () => {
  expect(
    cellsOf(`<table>
      <tr><td>a</td><td colspan=3>b</td><td>c</td></tr>
      <tr><td rowspan=3>d</td><td rowspan=2 colspan=2>e</td><td>f</td><td rowspan=2>g</td></tr>
      <tr><td>h</td></tr>
      <tr><td colspan=0>i</td><td>j</td></tr>
      <tr><td>k</td></tr></table>`),
  ).toEqual([
    [
      [0, 1, 'a'],
      [1, 3, 'b'],
      [4, 1, 'c'],
    ],
    [
      [0, 1, 'd'],
      [1, 2, 'e'],
      [3, 1, 'f'],
      [4, 1, 'g'],
    ],
    [
      [0, 1, '↑'],
      [1, 2, '↑'],
      [3, 1, 'h'],
      [4, 1, '↑'],
    ],
    [
      [0, 1, '↑'],
      [1, 1, 'i'],
      [2, 1, 'j'],
    ],
    [[0, 1, 'k']],
  ]);
});

test('a merge is no wider than any sheet of a decision, and no higher', () => {
  const [first, second] = cellsOf(
    '<table><tr><td colspan=900>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
  );
  expect([first, second]).toEqual([
    [
      [0, 63, 'a'],
      [63, 1, 'b'],
    ],
    [[0, 1, 'c']],
  ]);
  const rows = cellsOf(
    `<table><tr><td rowspan=5000>a</td><td>b</td></tr>${'<tr><td>c</td></tr>'.repeat(1001)}</table>`,
  );
  expect([rows[999], rows[1000]]).toEqual([
    [
      [0, 1, '↑'],
      [1, 1, 'c'],
    ],
    [[0, 1, 'c']],
  ]);
});

test('lines of a cell are its paragraphs, items and breaks; blanks and empty lines are none', () => {
  const text = (inside: string) => cellsOf(`<table><tr><td>${inside}</td></tr></table>`)[0]?.[0]?.[2];
  expect(text('<p> a\n  b </p><div>c</div><ul><li>d</li><li>e</li></ul>f<br><br>g<h3>h</h3>')).toBe(
    'a b\nc\nd\ne\nf\ng\nh',
  );
  expect(text('a<b>b</b> <i>c</i>')).toBe('ab c');
  expect(text('<p></p><p>\u00a0</p><p>a</p>')).toBe('a');
  expect(text('<style>p{}</style><script>x()</script><title>t</title>a')).toBe('a');
});

test('lines before and after a table are told with it, in their order', () => {
  const blocks = pastedBlocks(
    '',
    '<h1>MẪU</h1><p>  </p><p>Năm <s>2020</s> 2021</p><table><tr><td><p>a</p></td></tr></table><p>Ghi chú</p>',
  );
  expect(blocks?.map((block) => (block.kind === 'line' ? [block.text, ...block.odd] : block.kind))).toEqual([
    ['MẪU'],
    ['Năm 2020 2021', 'struck'],
    'table',
    ['Ghi chú'],
  ]);
});

test('cells apart by tabs are taken where there is no table in the HTML', () => {
  const plain = 'STT\tTiêu chí\r\n1\t"a\nb"\r\n';
  const wanted = [
    {
      kind: 'table',
      rows: [
        ['STT', 'Tiêu chí'],
        ['1', 'a\nb'],
      ].map((texts, row) => ({
        at: row + 1,
        cells: texts.map((text, column) => ({ text, column, span: 1, continued: false, odd: new Set() })),
      })),
    },
  ];
  expect(pastedBlocks(plain, '')).toEqual(wanted);
  expect(pastedBlocks(plain, '<p>STT</p>')).toEqual(wanted);
  expect(pastedBlocks('', '<p>STT</p>')).toBeUndefined();
});
