/** Lists of units as offices keep them: encodings, separators, workbooks, and lists that are none. */
import { readUnitLists, unitListFile } from '../../src/intake/file/unit-list';
import type { SheetSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf } from '../tools/forms';
import { bytesOf } from '../tools/workbooks';

const LISTS = [
  { list: 'Sở, ban, ngành', units: [{ name: 'Sở Tài chính' }, { name: 'Sở Văn hóa, Thể thao và Du lịch' }] },
];
const TEXT = 'Sở, ban, ngành;Sở Tài chính\nSở, ban, ngành;Sở Văn hóa, Thể thao và Du lịch\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark = true): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

/** windows-1258: base letters, with the tone as a sign of its own behind them. */
function cp1258(text: string): Uint8Array {
  const own: Record<string, number> = { ơ: 0xf5, ư: 0xfd, ă: 0xe3, đ: 0xf0, â: 0xe2, ê: 0xea, ô: 0xf4 };
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0303': 0xde,
    '\u0309': 0xd2,
    '\u0323': 0xf2,
  };
  const split = text
    .normalize('NFD')
    .replace(
      /([aeou])([\u0323]?)([\u0302\u0306\u031B])/g,
      (_, a: string, dot: string, b: string) => (a + b).normalize('NFC') + dot,
    );
  return new Uint8Array([...split].map((sign) => own[sign] ?? tones[sign] ?? sign.charCodeAt(0)));
}

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with its mark, CRLF', utf8(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)],
  ['UTF-8 decomposed', utf8(TEXT.normalize('NFD'))],
  ['line ends of old Macs', utf8(TEXT.replaceAll('\n', '\r'))],
  ['UTF-16, little end first', utf16(TEXT, false)],
  ['UTF-16, big end first', utf16(TEXT, true)],
  ['UTF-16 without a mark', utf16(TEXT, false, false)],
  ['windows-1258', cp1258(TEXT)],
  ['tabs', utf8(TEXT.replaceAll(';', '\t'))],
  [
    'commas and quotes',
    utf8('"Sở, ban, ngành","Sở Tài chính"\n"Sở, ban, ngành","Sở Văn hóa, Thể thao và Du lịch"\n'),
  ],
  [
    'a head',
    utf8(`STT;Tên đơn vị;Khối\n1;Sở Tài chính;Sở, ban, ngành\n2;Sở Văn hóa, Thể thao và Du lịch;\n`),
  ],
  [
    'a part of a table',
    utf8(`TT\tĐơn vị\nI\tSở, ban, ngành\n1\tSở Tài chính\n2\tSở Văn hóa, Thể thao và Du lịch`),
  ],
  [
    'lines under a head',
    utf8('[Sở, ban, ngành]\nSở Tài chính\n\n# ghi chú\nSở Văn hóa, Thể thao và Du lịch'),
  ],
  [
    'JSON',
    utf8(
      JSON.stringify([
        { list: 'Sở, ban, ngành', units: ['Sở Tài chính', { name: 'Sở Văn hóa, Thể thao và Du lịch' }] },
      ]),
    ),
  ],
])('%s', (_, bytes) => expect(readUnitLists(bytes)).toEqual({ ok: true, lists: LISTS, outside: [] }));

test('a day behind a name is when the unit sent its form, whatever stands before the name', () => {
  const text = 'Sở, ban, ngành;Sở Y tế;15/12/2021\nSở Nội vụ;2021-12-20\nSở, ban, ngành;Sở Tư pháp\n';
  expect(readUnitLists(utf8(text))).toEqual({
    ok: true,
    lists: [
      { list: 'Sở, ban, ngành', units: [{ name: 'Sở Y tế', sent: '2021-12-15' }, { name: 'Sở Tư pháp' }] },
      { list: '', units: [{ name: 'Sở Nội vụ', sent: '2021-12-20' }] },
    ],
    outside: [],
  });
});

const sheet = (name: string, rows: (string | number)[][]): SheetSpec => ({
  name,
  visibility: 'visible',
  columns: [],
  cells: rows.map((row) => row.map((value) => ({ value }))),
  rows: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
});
const workbook = (...sheets: SheetSpec[]): Promise<Uint8Array> =>
  writeWorkbook({ sheets, names: [], styles: {}, title: '' });

test('a workbook: the column under its head, or the only one of texts', async () => {
  const headed = await workbook(
    sheet('Bìa', [['DANH SÁCH'], ['Năm', 2021]]),
    sheet('Danh sách', [
      ['DANH SÁCH ĐƠN VỊ'],
      ['STT', 'Tên đơn vị', 'Ghi chú'],
      [1, 'Sở Y tế', 'x'],
      [2, 'Sở Nội vụ', ''],
    ]),
  );
  expect(readUnitLists(headed)).toEqual({
    ok: true,
    lists: [{ list: '', units: [{ name: 'Sở Y tế' }, { name: 'Sở Nội vụ' }] }],
    outside: [],
  });
  const unclear = await workbook(
    sheet('Danh sách', [
      ['Sở Y tế', 'x'],
      ['Sở Nội vụ', 'y'],
    ]),
  );
  expect(readUnitLists(unclear)).toMatchObject({ ok: false, problem: { code: 'no-column' } });
  const only = await workbook(
    sheet('Danh sách', [
      [1, 'Sở Y tế'],
      [2, 'Sở Nội vụ'],
    ]),
  );
  expect(readUnitLists(only)).toEqual({
    ok: true,
    lists: [{ list: '', units: [{ name: 'Sở Y tế' }, { name: 'Sở Nội vụ' }] }],
    outside: [],
  });
});

test.each<[string, Uint8Array, string]>([
  ['letters lost', utf8('So?\u0309 Tài chính\n'), 'letters-lost'],
  ['letters lost inside words', utf8('S? Xây d?ng\n'), 'letters-lost'],
  [
    'TCVN3',
    new Uint8Array(Buffer.from('S\u00eb T\u00b5i ch\u00ddnh\nS\u00eb X\u00a9y d\u00f9ng\n', 'latin1')),
    'encoding',
  ],
  ['zeros', new Uint8Array([65, 66, 67, 68, 69, 70, 71, 72, 73, 0, 65, 66]), 'encoding'],
  ['nothing', utf8(' \n;;\n'), 'no-units'],
  ['broken JSON', utf8('[{"list":'), 'no-json'],
  ['a broken workbook', utf8('PK\u0003\u0004zip'), 'encoding'],
])('%s is refused', (_, bytes, code) =>
  expect(readUnitLists(bytes)).toMatchObject({ ok: false, problem: { code } }),
);

test('a form is no list', async () => {
  expect(readUnitLists(await bytesOf(await formOf('hau-giang-2017')))).toMatchObject({
    ok: false,
    problem: { code: 'is-form' },
  });
});

test('a list that was kept is read back as it was', () => {
  const kept = {
    lists: [
      { list: '', units: [{ name: '=Đơn vị "lạ"; A', others: ['STC', '+84, B'], sent: '2021-12-01' }] },
      ...LISTS,
    ],
    outside: ['Sở Lạ'],
  };
  expect(readUnitLists(utf8(unitListFile(kept)))).toEqual({ ok: true, ...kept });
  expect(unitListFile(kept)).not.toMatch(/(?:^|;)"?=/m);
});

test('commas inside names separate nothing, also where every name has one', () => {
  const names = ['Sở Văn hóa, Thể thao', 'Phòng Kinh tế, Hạ tầng', 'Phòng Nội vụ, Lao động'];
  const read = readUnitLists(utf8(names.join('\n')));
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.lists.flatMap(({ units }) => units.map(({ name }) => name))).toEqual(names);
});
