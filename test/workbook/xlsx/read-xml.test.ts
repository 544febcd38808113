/** The scanner against saxes. */
import { describe, expect, test } from '@jest/globals';
import { formulaTemplate, shiftFormula } from '../../../src/workbook/xlsx/reader/formula-shift';
import { ReadFailure } from '../../../src/workbook/package/problems';
import { scanXml } from '../../../src/workbook/package/scan';
import type { XmlAttributes, XmlSink } from '../../../src/workbook/package/xml';
import { fc, runs } from '../../tools/random';
import { readBySaxes } from './saxes';

class Recorder implements XmlSink {
  readonly events: (string | string[])[] = [];
  private pending = '';

  open(name: string, attributes: XmlAttributes): void {
    this.flush();
    const pairs = Array.from(
      { length: attributes.count },
      (_, i) => `${attributes.names[i]}=${attributes.values[i]}`,
    );
    this.events.push([name, ...pairs]);
  }

  text(text: string): void {
    this.pending += text;
  }

  close(name: string): void {
    this.flush();
    this.events.push(`/${name}`);
  }

  private flush(): void {
    if (this.pending !== '') this.events.push(`"${this.pending}`);
    this.pending = '';
  }
}

function events(read: typeof scanXml, xml: string): Recorder['events'] | string {
  const recorder = new Recorder();
  try {
    read(xml, recorder, 'part');
    return recorder.events;
  } catch (error) {
    if (error instanceof ReadFailure) return error.problem.code;
    throw error;
  }
}

const name = fc.constantFrom('c', 'v', 'row', 'x:c', 'x14:cfRule', 'Đ', '_a-b.1', 'is');
const space = fc.constantFrom(' ', '\n', '\t ', '\r\n');
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x1EC7;',
  '&#10;',
  '&#x1F600;',
  '&#000013;',
);
const chars = fc.oneof(
  reference,
  fc.constantFrom('a', 'ệ', '😀', '>', "'", '\r\n', '\r', '\n', '\t', ' ', ']', '=', '/'),
);
const run = fc.array(chars, { maxLength: 6 }).map((list) => list.join('').replaceAll(']]>', ''));
const attribute = fc
  .tuple(name, space, run, fc.constantFrom('="', " = '", '= "'))
  .map(([key, before, value, open]) => {
    const quote = open.slice(-1);
    return `${before}${key}${open}${value.replaceAll(quote, '')}${quote}`;
  });
const attributes = fc
  .uniqueArray(attribute, { maxLength: 4, selector: (text) => /[^\s=]+/.exec(text)?.[0] })
  .map((list) => list.join(''));
const MARKED = '<![CDATA[<v>&amp;\r\n]]>';
const extra = fc.constantFrom('<!-- <c> & -->', '<?pi <c>?>', MARKED);
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof({ maxDepth: 4 }, run, extra, tie('element')),
  element: fc
    .tuple(
      name,
      attributes,
      fc.array(tie('content'), { maxLength: 4 }),
      fc.constantFrom('', ' ', '\n'),
      fc.boolean(),
    )
    .map(([tag, list, inside, blank, short]) =>
      short ? `<${tag}${list}${blank}/>` : `<${tag}${list}${blank}>${inside.join('')}</${tag}${blank}>`,
    ),
}));
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\r\n', '<!-- first -->\n'),
    element,
    fc.constantFrom('', '\n', '<!-- last -->'),
  )
  .map((parts) => parts.join(''))
  // runs beside each other may make the one sign that no text has
  .filter((xml) => !xml.replaceAll(MARKED, '').includes(']]>'));

describe('scanner', () => {
  test('gives the events of saxes for well-formed documents', () => {
    fc.assert(
      fc.property(document, (xml) => {
        const expected = events(readBySaxes, xml);
        expect(Array.isArray(expected)).toBe(true);
        expect(events(scanXml, xml)).toEqual(expected);
      }),
      runs(1000, 30_000),
    );
  });

  test('reads the same wherever saxes accepts a broken document, and never throws anything but a problem', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '<', '>', '&', '"', "'", '/', '</c>', '<!', ']]>', ' ', 'a', '='),
    );
    fc.assert(
      fc.property(document, edit, (xml, [at, drop, put]) => {
        // Whole characters only: decoded bytes never hold half of one.
        const points = Array.from(xml);
        points.splice(at % (points.length + 1), drop, put);
        const broken = points.join('');
        const expected = events(readBySaxes, broken);
        const found = events(scanXml, broken);
        if (Array.isArray(expected)) expect(found).toEqual(expected);
      }),
      runs(1500, 50_000),
    );
  });

  test.each([
    '',
    ' ',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    'x<a/>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a b="<"/>',
    '<1/>',
    '< a/>',
    '<a',
    '<a b="',
    '<!-- ',
  ])('refuses %j as saxes does', (xml) => {
    expect(events(readBySaxes, xml)).toBe('damaged');
    expect(events(scanXml, xml)).toBe('damaged');
  });

  test('refuses a document type as saxes does', () => {
    const xml = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect([events(readBySaxes, xml), events(scanXml, xml)]).toEqual(['dtd', 'dtd']);
  });
});

describe('shared formulas', () => {
  test.each([
    ['A1+$B1+C$2+$D$3', 'C4+$B4+E$2+$D$3'],
    ['SUM(A1:B2)', 'SUM(C4:D5)'],
    ['"A1"&A1&"say ""B2"" "', '"A1"&C4&"say ""B2"" "'],
    ["'Biểu A1'!A1+'it''s B2'!$A1", "'Biểu A1'!C4+'it''s B2'!$A4"],
    ['T1!A1+T1:T3!B2', 'T1!C4+T1:T3!D5'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(C4)+ATAN2(C4,D4)'],
    ['SUM(A:A)+SUM($A:B)+SUM(1:1)+SUM($1:2)', 'SUM(C:C)+SUM($A:D)+SUM(4:4)+SUM($1:5)'],
    ['Điểm_A1+A1_x+_A1+A1.b', 'Điểm_A1+A1_x+_A1+A1.b'],
    ['[1]Sheet1!A1+Table1[[#This Row],[A1]]+Table1[B2]', '[1]Sheet1!C4+Table1[[#This Row],[A1]]+Table1[B2]'],
    ['1E5+2.5E-3*A1%', '1E5+2.5E-3*C4%'],
    ['A1:INDEX(B:B,3)', 'C4:INDEX(D:D,3)'],
    ['XFD1+A1048576', '#REF!+#REF!'],
    ['{1,2;3,4}+A1', '{1,2;3,4}+C4'],
    ['IF(TRUE,XFE1,A1048577)', 'IF(TRUE,XFE1,A1048577)'],
    ['a1+$b$2', 'C4+$B$2'],
  ])('%s moves 3 down, 2 right to %s', (formula, expected) => {
    expect(shiftFormula(formulaTemplate(formula), 3, 2)).toBe(expected);
  });

  test.each([
    ['B4+A4+B1', 'A1+#REF!+#REF!'],
    ['$A4+B$1', '$A1+A$1'],
  ])('%s moves 3 up, 1 left to %s', (formula, expected) => {
    expect(shiftFormula(formulaTemplate(formula), -3, -1)).toBe(expected);
  });

  test('no move leaves a formula as it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'A1',
            '$B$2',
            '"',
            "'",
            '[',
            ']',
            '(',
            '!',
            ':',
            'SUM',
            'A:A',
            '1:2',
            'ệ',
            ',',
            ' ',
            '_',
          ),
        ),
        (list) => {
          const formula = list.join('');
          expect(shiftFormula(formulaTemplate(formula), 0, 0)).toBe(formula);
        },
      ),
    );
  });
});
