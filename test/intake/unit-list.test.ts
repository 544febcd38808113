/** The bytes of a list of units: encodings, separators and workbooks at their edges. */
import { readUnitLists } from '../../src/intake/file/unit-list';
import type { SheetSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
/** The names that are read, or what stands against the list. */
const namesIn = (bytes: Uint8Array): unknown => {
  const read = readUnitLists(bytes);
  return read.ok ? read.lists.flatMap(({ units }) => units.map(({ name }) => name)) : read.problem;
};
const read = (text: string): unknown => namesIn(utf8(text));

const three = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'];

test.each<[string, string, unknown]>([
  ['lines', 'Sở Y tế\nSở Nội vụ\nSở Tư pháp', three],
  ['lines of Windows, empty ones among them', 'Sở Y tế\r\n\r\n  \r\nSở Nội vụ\r\nSở Tư pháp\r\n\r\n', three],
  ['notes', '# danh sách, năm 2021\nSở Y tế\nSở Nội vụ\n# hết\nSở Tư pháp', three],
  [
    'names with commas',
    'Sở Văn hóa, Thể thao và Du lịch\nSở Y tế',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
  ],
  [
    'names with a comma each',
    'Ban Nội chính, Tư pháp\nSở Văn hóa, Thể thao',
    ['Ban Nội chính, Tư pháp', 'Sở Văn hóa, Thể thao'],
  ],
  ['commas between fields', 'khối,đơn vị\nSở,Sở Y tế\nSở,Sở Nội vụ\n\nSở,Sở Tư pháp\n', three],
  ['commas between fields, and a note', '# a\nkhối,đơn vị\nSở,Sở Y tế\nSở,Sở Nội vụ\nSở,Sở Tư pháp\n', three],
  ['quoted names with commas', '"Khối","Sở A, B"\n"Khối","Sở C"\n', ['Sở A, B', 'Sở C']],
  ['a quoted name with a semicolon', '"Sở A; B"\nSở C', ['Sở A; B', 'Sở C']],
  ['tabs before semicolons', 'Khối\tSở A; B\nKhối\tSở C', ['Sở A; B', 'Sở C']],
  [
    'a name that begins like a packed file’s second letter',
    'SKH và Công nghệ\nSở Y tế',
    ['SKH và Công nghệ', 'Sở Y tế'],
  ],
  ['a name that begins with P', 'Phòng Y tế\nSở Y tế', ['Phòng Y tế', 'Sở Y tế']],
  ['JSON with blanks before it', '\n [ {"list": "Sở", "units": ["Sở Y tế"]} ]', ['Sở Y tế']],
  ['an empty JSON list', '[]', expect.objectContaining({ code: expect.any(String) })],
  ['a head in brackets, which is no JSON', '[Sở]\nSở Y tế', ['Sở Y tế']],
])('%s', (_what, text, names) => expect(read(text)).toEqual(names));

test.each([false, true])('UTF-16 with and without its mark (big end first: %s)', (big) => {
  const text = 'Sở Y tế\r\nSở Nội vụ\r\nSở Tư pháp\r\n';
  expect(namesIn(utf16(text, big))).toEqual(three);
  expect(namesIn(utf16(`\uFEFF${text}`, big))).toEqual(three);
  const long = `${Array.from({ length: 400 }, (_, i) => `Trường tiểu học số ${i + 1}`).join('\n')}\n`;
  expect(namesIn(utf16(long, big))).toHaveLength(400);
});

test('zeros among the bytes, and bytes that are no letters, are no text', () => {
  const encoding = { code: 'encoding' };
  const long = 'Sở Y tế, Sở Nội vụ và các sở khác của tỉnh\n'.repeat(10);
  expect(read(`${long}\0${long}`)).toEqual(encoding);
  expect(namesIn(new Uint8Array([...utf8(long), 0xff, 0]))).toEqual(encoding);
  expect(namesIn(new Uint8Array([0xff, 0xfe, 0x41]))).toEqual(encoding);
});

test('a lost letter is named with what it stands in', () => {
  expect(read('Sở Y tế;Khối\n  S? N?i v? ;Khối\n')).toEqual({ code: 'letters-lost', text: 'S? N?i v?' });
  expect(read('Sở Y tế\uFFFD\n')).toEqual({ code: 'letters-lost', text: 'Sở Y tế\uFFFD' });
  expect(read(`S?a ${'x'.repeat(100)}`)).toEqual({ code: 'letters-lost', text: `S?a ${'x'.repeat(56)}` });
  // a question is none
  expect(read('Sở Y tế?\nSở Nội vụ\n')).toEqual(['Sở Y tế?', 'Sở Nội vụ']);
});

test('more than 8 million bytes are no list', () => {
  expect(namesIn(new Uint8Array(8_000_001).fill(0x61))).toEqual({ code: 'too-large' });
});

const sheet = (
  name: string,
  rows: (string | number | undefined)[][],
  more: Partial<SheetSpec> = {},
): SheetSpec => ({
  ...{ name, visibility: 'visible', columns: [], rows: [], merges: [], validations: [] },
  ...{ conditionalFormats: [], protected: false },
  cells: rows.map((row) => row.map((value) => (value === undefined ? undefined : { value }))),
  ...more,
});
const workbook = (...sheets: SheetSpec[]): Promise<Uint8Array> =>
  writeWorkbook({ sheets, names: [], styles: { day: { numberFormat: 'dd/mm/yyyy' } }, title: '' });

test('of a workbook what is hidden counts for nothing, and a table with a head goes before one without', async () => {
  const hidden = sheet('Ẩn', [['Tên đơn vị'], ['Sở Ẩn']], { visibility: 'hidden' });
  const plain = sheet('Bìa', [['Danh sách'], ['năm 2021']]);
  const headed = sheet('Đơn vị', [
    ['STT', 'Tên đơn vị'],
    [1, 'Sở Y tế'],
    [],
    [2, 'Sở Nội vụ'],
    [3, 'Sở Tư pháp'],
  ]);
  expect(namesIn(await workbook(hidden, plain, headed))).toEqual(three);
  expect(namesIn(await workbook(plain, hidden))).toEqual(['Danh sách', 'năm 2021']);
});

test('a day in a cell is the day on which the unit sent its form', async () => {
  const cells = [
    [{ value: 'Tên đơn vị' }, { value: 'Ngày gửi' }],
    // 15/12/2021
    [{ value: 'Sở Y tế' }, { value: 44_545, style: 'day' }],
  ];
  const read = readUnitLists(await workbook(sheet('Đơn vị', [], { cells })));
  expect(read).toMatchObject({ lists: [{ units: [{ name: 'Sở Y tế', sent: '2021-12-15' }] }] });
});
