/** Text in the encodings of the time before Unicode is recognised once for a file, and said. */
import { legacyEncoding } from '../../src/intake/file/legacy-text';
import { receive } from '../../src/intake/batch/receive';
import { builtIn } from '../../src/rubric/store';
import { rowsXml, workbookFile } from '../fixtures/hostile';
import { contentOf } from '../tools/workbooks';

const sheet = (lines: string[]): Uint8Array =>
  workbookFile({
    'xl/worksheets/sheet1.xml': rowsXml(
      lines
        .map(
          (text, row) =>
            `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
        )
        .join(''),
    ),
  });
const texts = {
  tcvn3: [
    'Bé tiªu chÝ ®¸nh gi¸, xÕp h¹ng øng dông CNTT',
    'cña c¬ quan nhµ n\u00adíc cÊp tØnh',
    'Tæng sè m¸y tÝnh ®\u00adîc trang bÞ',
  ],
  vni: [
    'Boä tieâu chí ñaùnh giaù, xeáp haïng öùng duïng CNTT',
    'cuûa cô quan nhaø nöôùc caáp tænh',
    'Toång soá maùy tính ñöôïc trang bò',
  ],
  unicode: [
    'Bộ tiêu chí đánh giá, xếp hạng ứng dụng CNTT',
    'của cơ quan nhà nước cấp tỉnh',
    'Tổng số máy tính được trang bị',
  ],
};
const often = (lines: string[]): string[] => Array.from({ length: 10 }, () => lines).flat();

test.each([
  ['tcvn3', 'TCVN3'],
  ['vni', 'VNI'],
] as const)('%s', async (encoding, name) => {
  const bytes = sheet(often(texts[encoding]));
  expect(legacyEncoding(contentOf(bytes))).toBe(encoding);
  const received = await receive({ name: 'a.xlsx', bytes }, builtIn);
  expect(received.ok ? '' : received.reason).toMatch(new RegExp(`${name}.*Unicode`));
});

test('Unicode, composed or not, and a word or two of the old kind are none', async () => {
  for (const lines of [texts.unicode, texts.unicode.map((text) => text.normalize('NFD'))])
    expect(legacyEncoding(contentOf(sheet([...often(lines), ...texts.tcvn3, ...texts.vni])))).toBeUndefined();
  expect(
    legacyEncoding(contentOf(sheet(often(['Malmö, Åse, größer, señor, 20 µm, © 2021, «Café»'])))),
  ).toBeUndefined();
});
