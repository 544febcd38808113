/** @jest-environment ./scripts/jsdom-environment.cjs */

import { decodeTsv } from '../../../src/reading/tsv';
import { decodeClipboard, decodeHtml, encodeHtml, encodeTsv } from '../../../src/workbench/grid/clipboard';
import { fc } from '../../tools/random';

const field = fc.string({ unit: fc.constantFrom('a', 'đ', '"', '\t', '\n', ' ', '1', ',') });
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('Tab-separated text', () => {
  it('is what Excel writes', () => {
    expect(
      encodeTsv([
        ['a', 'b\nc'],
        ['say "hi"', '"x"'],
      ]),
    ).toBe('a\t"b\nc"\r\nsay "hi"\t"""x"""\r\n');
  });
  it('is read as Excel means it', () => {
    expect(decodeTsv('a\t"b\r\n""c"""\r\nd\t\r\n')).toEqual([
      ['a', 'b\n"c"'],
      ['d', ''],
    ]);
    expect(decodeTsv('one')).toEqual([['one']]);
    expect(decodeTsv('a\nb')).toEqual([['a'], ['b']]);
    expect(decodeTsv('\t')).toEqual([['', '']]);
  });
  it('takes a quote that never closes as a letter', () => {
    expect(decodeTsv('"a\tb')).toEqual([['"a', 'b']]);
    expect(decodeTsv('"a" b\tc')).toEqual([['"a" b', 'c']]);
  });
  it('comes back as it was', () => {
    fc.assert(fc.property(block, (cells) => expect(decodeTsv(encodeTsv(cells))).toEqual(cells)));
  });
});

describe('A table', () => {
  it('keeps numbers in full and text as text', () => {
    const cells = [
      [
        { text: '97,5%', value: 0.97512 },
        { text: '007', value: '007' },
      ],
      [{ text: '<b>&"' }, { text: 'a\nb' }],
    ];
    expect(decodeHtml(encodeHtml(cells))).toEqual(cells);
  });
  it('gives full values to the plain text of the same shape', () => {
    const html = encodeHtml([[{ text: '97,5%', value: 0.97512 }]]);
    expect(decodeClipboard('97,5%\r\n', html)).toEqual([[{ text: '97,5%', value: 0.97512 }]]);
    expect(decodeClipboard('97,5%\tx', html)).toEqual([[{ text: '97,5%' }, { text: 'x' }]]);
  });
  it('is taken where there is no plain text; spans become empty cells', () => {
    const html =
      '<table><tr><td colspan=2>a</td><td rowspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(decodeClipboard('', html).map((row) => row.map(({ text }) => text))).toEqual([
      ['a', '', 'b'],
      ['c', 'd', ''],
    ]);
  });
  it('of a stranger is only text, and bounded', () => {
    const html = '<table><tr><td colspan=99999999><script>x</script><img src=x onerror=y>t</td></tr></table>';
    const [row] = decodeHtml(html) ?? [];
    expect(row?.length).toBe(200);
  });
  it('is nothing without a table', () => {
    expect(decodeHtml('<p>x</p>')).toBeUndefined();
    expect(decodeClipboard('', '')).toEqual([]);
  });
});
