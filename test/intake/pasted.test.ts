/**
 * A decision's table on the clipboard, read as the same table in a file is.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { draftOf, type Draft } from '../../src/draft/draft';
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

test.each([
  ['changed', '<del>3</del><ins>4</ins>', '4'],
  ['struck', '<s>4</s>', '4'],
  ['hidden', '4<span style="display:none;mso-hide:all">3</span>', '4'],
  ['raised', 'm<sup>2</sup>', 'm2'],
  ['picture', 'Tỷ lệ <img src="x.png">', 'Tỷ lệ'],
  ['nested', '<table><tr><td>a</td></tr></table>', 'a'],
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
