/** What a file is, and how to get an .xlsx of it: the sentence for every kind that offices hand in. */
import { openFile } from '../../src/intake/file/open-file';
import { takeFile } from '../../src/intake/file/take';
import { builtIn } from '../../src/rubric/store';
import { fileProblemText } from '../../src/messages/file-problems';
import { ole, workbookFile, workbookParts, zipOf } from '../fixtures/hostile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const named = (parts: [string, string][]): Uint8Array => zipOf(parts.map(([name, data]) => ({ name, data })));
const word = workbookParts({ 'word/document.xml': '<w/>' }).map((part) =>
  part.name === '_rels/.rels'
    ? { ...part, data: String(part.data).replace('xl/workbook.xml', 'word/document.xml') }
    : part,
);
const open = (type: string): Uint8Array =>
  named([
    ['mimetype', `application/vnd.oasis.opendocument.${type}`],
    ['content.xml', '<a/>'],
  ]);

/** [name, content, what the sentence says]. */
const kinds: [name: string, content: Uint8Array, says: RegExp][] = [
  ['a.csv', bytes('TT;Tiêu chí\r\n1;Máy tính'), /CSV.*\.xlsx/],
  ['a.txt', bytes('Kính gửi Sở'), /văn bản.*\.xlsx/],
  ['a.xlsx', bytes('Kính gửi Sở'), /văn bản.*\.xlsx/],
  [
    'a.xls',
    bytes('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    /HTML.*Lưu thành.*\.xlsx/,
  ],
  ['a.xls', utf16('<html><body>'), /HTML.*Lưu thành/],
  ['a.xls', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related'), /HTML.*Lưu thành/],
  [
    'a.xml',
    bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    /XML 2003.*Lưu thành/,
  ],
  ['a.pdf', bytes('%PDF-1.7'), /PDF.*\.xlsx/],
  ['a.xlsx', bytes('%PDF-1.7'), /PDF.*\.xlsx/],
  ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /hình ảnh/],
  ['a.docx', zipOf(word), /Word.*\.docx/],
  ['a.odt', open('text'), /OpenDocument.*\.odt/],
  ['a.zip', named([['phieu.xlsx', 'x']]), /\.zip.*giải nén/],
  ['a.rar', bytes('Rar!\x1a\x07'), /\.rar.*giải nén/],
  ['a.doc', ole('WordDocument'), /Word \(\.doc\)/],
  ['a.xlsx', ole('EncryptedPackage'), /mật khẩu/],
  ['a.msg', ole('__nameid'), /Office cũ/],
  ['~$a.xlsx', new Uint8Array(165).fill(32), /khóa tạm/],
  ['.~lock.a.xlsx#', bytes(',an,'), /khóa tạm/],
  ['a.xlsx', new Uint8Array(0), /trống/],
  ['a.xlsx', new Uint8Array(4096), /byte 0/],
  ['a.json', bytes('{'), /JSON/],
  ['a.JSON', new Uint8Array(0), /trống/],
];

test.each(kinds)('%s says what it is', async (name, content, says) => {
  const opened = await openFile(name, content);
  if (opened.kind !== 'problem') throw new Error(opened.kind);
  expect(fileProblemText(opened.problem)).toMatch(says);
  expect(fileProblemText(opened.problem, 'en')).toMatch(/\.xlsx|JSON|deleted/);
});

test('a workbook is one under any name; an answers document is parsed', async () => {
  expect(await openFile('phieu.pdf', workbookFile())).toMatchObject({ kind: 'workbook' });
  expect(await openFile('a.json', bytes('\ufeff{"rubric":"x"}'))).toEqual({
    kind: 'json',
    document: { rubric: 'x' },
  });
});

test('of an answers document what could not be understood is told beside what was', async () => {
  const answers = { 'I.1': { numerator: 5, denominator: 10 }, 'I.2': { máy: 3 } };
  const document = { rubric: 'ha-nam-2021-so', unit: { name: 'Sở A' }, answers };
  const taken = await takeFile({ name: 'a.json', bytes: bytes(JSON.stringify(document)) }, builtIn);
  if (!taken.ok) throw new Error(taken.reason);
  expect(taken.assessment.total).toBe(5);
  expect(taken.problems).toContainEqual(expect.objectContaining({ code: 'answer-shape', criterion: 'I.2' }));
});
