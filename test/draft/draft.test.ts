/** Decisions' tables in Word, made here part by part, through the reader and the draft. */
import { strToU8, zipSync } from 'fflate';
import { examine } from '../../src/draft/examine';
import { formDraft } from '../../src/draft/table/form-draft';
import { draftOf, type Draft } from '../../src/draft/table/draft';
import { readDocx } from '../../src/workbook/docx/read';
import { docx, numbered, p, plain, relations, run, table, tc, tr } from './word';
import { fc, runs } from '../tools/random';

const HEAD = plain('STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa');

function draft(...rows: string[]): Draft {
  const read = readDocx(docx(table(HEAD, ...rows)));
  if (!read.ok) throw new Error(read.problem.code);
  return draftOf(read.content);
}
const kinds = ({ rows }: Draft): string[] => rows.map(({ no, kind }) => `${no} ${kind}`.trim());

test('automatic numbers stand at their rows: a list that starts at 5, its second level, and on', () => {
  const cell = (text: string): string => tc(p(run(text)));
  const read = draft(
    tr(numbered(0), cell('Hạ tầng'), cell(''), cell('4')),
    tr(numbered(1), cell('Máy tính'), cell('Có: 1'), cell('1')),
    tr(numbered(1), cell('Mạng'), cell('Có: 3'), cell('3')),
    tr(numbered(0), cell('Nhân lực'), cell('Có: 2'), cell('2 điểm')),
  );
  expect(kinds(read)).toEqual(['5 heading', '5.1. criterion', '5.2. criterion', '6 criterion']);
  expect(read.criteria.map(({ id, max }) => [id, max])).toEqual([
    ['5.1', 1],
    ['5.2', 3],
    ['6', 2],
  ]);
});

test('a head printed again is no row; options stand with their criterion, also below a number merged downwards', () => {
  const read = draft(
    plain('I', 'THỂ CHẾ', '', '3'),
    tr(tc(p(run('1')), '<w:vMerge w:val="restart"/>'), tc(p(run('Kế hoạch'))), tc(p('')), tc(p(run('3')))),
    tr(tc(p(''), '<w:vMerge/>'), tc(p(run('Đúng hạn: 3 điểm'))), tc(p('')), tc(p(''))),
    HEAD,
    plain('', '- Quá hạn: 1 điểm', '', ''),
    plain('', 'Tổng cộng', '', '3'),
  );
  expect(kinds(read)).toEqual(['I group', '1 criterion', 'option', 'option', 'total']);
  expect(read.rows.map(({ criterion }) => criterion)).toEqual([undefined, 'I.1', 'I.1', 'I.1', undefined]);
  expect(read.problems).toEqual([]);
});

test('options in the column of methods stand with the criterion whose number and text are merged over them', () => {
  const start = '<w:vMerge w:val="restart"/>';
  const below = tc(p(''), '<w:vMerge/>');
  const read = draft(
    tr(tc(p(run('1')), start), tc(p(run('Mạng LAN')), start), tc(p(run('Có'))), tc(p(run('1')))),
    tr(below, below, tc(p(run('Không'))), tc(p(''))),
  );
  expect(read.rows.map(({ kind, method, criterion }) => [kind, method, criterion])).toEqual([
    ['criterion', 'Có', '1'],
    ['option', 'Không', '1'],
  ]);
});

test('text taken out by a tracked change is not printed, and its row is doubted', () => {
  const changed = tc(
    p('<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>4</w:t></w:r></w:ins>'),
  );
  const [row] = draft(tr(tc(p(run('1'))), tc(p(run('Họp'))), tc(p('')), changed)).rows;
  expect(row).toMatchObject({ max: 4, odd: ['changed'] });
});

test.each(['del', 'moveFrom'])('text inside %s is no text of the paper, however it is written', (name) => {
  const cell = tc(p(`<w:${name}>${run('3')}</w:${name}>${run('4')}`));
  expect(draft(tr(tc(p(run('1'))), tc(p(run('Họp'))), tc(p('')), cell)).rows[0]).toMatchObject({
    max: 4,
    odd: ['changed'],
  });
});

test.each([
  [
    'formula',
    '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>',
    '(a)/(b)',
  ],
  ['raised', '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', '2'],
  ['hidden', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>bỏ</w:t></w:r>', ''],
  ['symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '□'],
  ['box', '<w:r><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></w:r>', 'x'],
])('%s in a cell is read as far as it can be, and said', (odd, inside, text) => {
  const read = draft(tr(tc(p(run('1'))), tc(p(run('Tỷ lệ'))), tc(p(inside)), tc(p(run('4')))));
  expect(read.rows[0]).toMatchObject({ method: text, odd: [odd] });
  expect(read.problems).toContainEqual(expect.objectContaining({ code: 'odd-cell', odd: [odd] }));
});

test('≥ of the font Symbol, rows shifted by gridBefore and content controls are read', () => {
  const read = draft(
    `<w:sdt><w:sdtContent>${plain('1', 'Văn bản ký số', 'Đạt', '4')}</w:sdtContent></w:sdt>`,
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(
      p(`${run('- ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('80%: 4 điểm')}`),
    )}</w:tr>`,
  );
  expect(read.rows.map(({ kind, text }) => [kind, text])).toEqual([
    ['criterion', 'Văn bản ký số'],
    ['option', '- ≥80%: 4 điểm'],
  ]);
});

test('a row numbered like a group that says its own rule is no group of nothing', () => {
  const read = draft(
    plain('I', 'Họp', 'Có: 2 điểm; Không: 0 điểm', '2'),
    plain('II', 'Mạng', 'Có: 4 điểm; Không: 0 điểm', '4'),
    plain('III', 'Nhân lực', 'Tự chấm', '4'),
    plain('1', 'Đào tạo', 'Có: 4 điểm; Không: 0 điểm', '4'),
    plain('C', 'Cán bộ', 'Có: 3 điểm; Không: 0 điểm', '3'),
    plain('', 'Tổng cộng', '', '13'),
  );
  expect(kinds(read)).toEqual(['I unclear', 'II unclear', 'III group', '1 criterion', 'C unclear', 'total']);
});

test('what is not understood stays, as an unclear row with all its texts', () => {
  const read = draft(plain('', 'Theo phụ lục kèm theo', 'xem', 'từ 2 đến 4'));
  expect(read.rows).toMatchObject([{ kind: 'unclear', max: null, printedMax: 'từ 2 đến 4', method: 'xem' }]);
  expect(read.problems.map(({ code }) => code)).toEqual(['unclear-row', 'points']);
});

test('a sum that the group does not print is said', () => {
  const read = draft(
    plain('I', 'HẠ TẦNG', '', '5'),
    plain('1', 'Máy', 'a', '2'),
    plain('2', 'Mạng', 'b', '2'),
  );
  expect(read.problems).toEqual([expect.objectContaining({ code: 'sum', received: 5, expected: 4 })]);
});

test.each([
  ['9', 'heading'],
  ['11', 'unclear'],
])('a row of %s points above others that are counted anew and have 9 together: %s', (points, kind) => {
  const read = draft(
    plain('6.2', 'Dịch vụ công', '', points),
    plain('41', 'Hồ sơ', 'a', '5'),
    plain('42', 'Số hóa', 'b', '4'),
  );
  expect(kinds(read)).toEqual([`6.2 ${kind}`, '41 criterion', '42 criterion']);
});

test('the next of the heading before is a heading, whatever its criteria add up to, and the sum is said', () => {
  const read = draft(
    plain('VI', 'CHÍNH QUYỀN SỐ', '', '9'),
    plain('6.1', 'Văn bản', '', '4'),
    plain('40', 'Ký số', 'Có: 4 điểm; không: 0 điểm', '4'),
    plain('6.2', 'Dịch vụ công', '', '5'),
    plain('41', 'Nộp trực tuyến', 'Có: 2 điểm; không: 0 điểm', '2'),
    plain('42', 'Số hóa', 'Có: 2 điểm; không: 0 điểm', '2'),
  );
  expect(kinds(read)).toEqual([
    'VI group',
    '6.1 heading',
    '40 criterion',
    '6.2 heading',
    '41 criterion',
    '42 criterion',
  ]);
  const { problems } = examine(formDraft(read));
  expect(problems.filter(({ code }) => code === 'sum').map(({ text }) => text?.slice(-34))).toEqual([
    expect.stringContaining('in 9 điểm, cộng lại 8 điểm'),
    expect.stringContaining('in 5 điểm, cộng lại 4 điểm'),
  ]);
});

test.each([
  ['the total leaves it out', '4', 'điểm thưởng ngoài tổng', '2'],
  ['the total counts it', '6', '', undefined],
])('a group of extra points is outside of the total where %s', (_, total, sentence, bonus) => {
  const { entries, info } = formDraft(
    draft(
      plain('I', 'HẠ TẦNG', '', '4'),
      plain('1', 'Ký số', 'Có: 4 điểm; không: 0 điểm', '4'),
      plain('II', 'ĐIỂM THƯỞNG', '', '2'),
      plain('2', 'Sáng kiến', 'Có: 2 điểm; không: 0 điểm', '2'),
      plain('', 'TỔNG ĐIỂM (không kể điểm thưởng)', '', total),
    ),
  );
  expect([entries[2]?.sentence, info.bonus]).toEqual([sentence, bonus]);
});

test('a method that says nothing of the rest counts as doubtful', () => {
  const read = draft(plain('1', 'Máy', 'Có: 2 điểm', '2'));
  expect(read.criteria).toMatchObject([
    { state: 'doubtful', sentence: 'chọn một: Có: 2 điểm; Không: 0 điểm', unexplained: ['Máy'] },
  ]);
});

test('more paragraphs than any decision has are refused', () => {
  const read = readDocx(docx(p(run('a')).repeat(100_001)));
  expect(read).toMatchObject({ ok: false, problem: { code: 'too-large' } });
});

test('entities of its own and a document cut off are refused', () => {
  const hostile = docx('').slice(0, 200);
  expect(readDocx(hostile)).toMatchObject({ ok: false });
  const entities = zipSync({
    '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
    'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "aa">]><w:document/>'),
  });
  expect(readDocx(entities)).toMatchObject({ ok: false, problem: { code: 'dtd' } });
});

test('every text of every cell is in the draft, whatever the table looks like', () => {
  const texts = [
    '',
    'I',
    '1',
    '1.2',
    '- Có: 2 điểm',
    'Tổng cộng',
    'Tiêu chí',
    'Điểm tối đa',
    'STT',
    '4',
    '2-4',
    'Ghi chú',
  ];
  const row = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (rows, headed) => {
      const read = readDocx(docx(table(...(headed ? [HEAD] : []), ...rows.map((cells) => plain(...cells)))));
      if (!read.ok) throw new Error(read.problem.code);
      const { rows: typed, columns } = draftOf(read.content);
      const kept = [
        ...typed.flatMap((one) => [
          one.no,
          one.text,
          one.method,
          one.printedMax,
          ...one.others.map(({ text }) => text),
        ]),
        ...columns.map(({ title }) => title),
      ];
      const missing = rows.flat().filter((text) => text !== '' && !kept.includes(text));
      expect(missing).toEqual([]);
    }),
    runs(100, 3000),
  );
});

test.each([
  ['1,5', 1.5],
  ['4 điểm', 4],
  ['10 đ', 10],
  // a thousand and a half, or one and a half
  ['1.500', null],
  ['50%', null],
  ['-2', null],
])('points printed as “%s” are %s', (printed, max) => {
  expect(draft(plain('1', 'Họp trực tuyến', 'Có', printed)).rows[0]?.max).toBe(max);
});

test('a number above rows that count each in its own way is a heading; above one that does not it is none', () => {
  const rows = (last: string): string[] => [
    plain('1', 'Hạ tầng', '', '4'),
    plain('', 'Máy tính', 'Tỷ lệ máy tính x điểm tối đa', '2'),
    plain('', 'Mạng', last, '2'),
    plain('2', 'Họp', 'Có: 1 điểm', '1'),
  ];
  expect(kinds(draft(...rows('Tỷ lệ phòng x điểm tối đa')))[0]).toBe('1 heading');
  expect(kinds(draft(...rows('')))[0]).not.toBe('1 heading');
});
