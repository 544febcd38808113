import fc from 'fast-check';
import { attempt } from '../../../src/workbook/package/attempt';
import { decodeXml } from '../../../src/workbook/package/decode';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a part is the text that the decoder of browsers makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, mark) => {
      const bytes = bytesOf(`${mark ? '\uFEFF' : ''}<a>${text}`);
      expect(decodeXml(bytes, 'part')).toBe(new TextDecoder().decode(bytes));
    }),
  );
});

test('bytes that are no text of UTF-8 are a damaged part', () => {
  for (const broken of [[0xc3], [0xe1, 0xba], [0xff], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
    const bytes = Uint8Array.from([...bytesOf('<a>điểm'), ...broken]);
    expect(attempt(() => decodeXml(bytes, 'part'))).toMatchObject({
      ok: false,
      problem: { code: 'damaged' },
    });
  }
});
