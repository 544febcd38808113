/** Numbers that Word counts by itself, as a decision's table shows them. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx } from '../../../src/workbook/docx/read';
import { W, docx, p, relations, run, table, tc, tr } from '../../draft/word';

const LISTS = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="25"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="9"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%4."/></w:lvl>
</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;
const STYLES = `<w:styles ${W}>
  <w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>
</w:styles>`;

const inList = (list: number, text: string, level = 0): string =>
  tr(
    tc(
      p(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}`),
    ),
  );
const inStyle = (style: string, text: string): string =>
  tr(tc(p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}`)));

const shown = (...rows: string[]): string[] => shownWith(LISTS, ...rows);

function shownWith(lists: string, ...rows: string[]): string[] {
  const parts = unzipSync(docx(table(...rows)));
  const read = readDocx(
    zipSync({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(
        relations(['numbering', 'numbering.xml'], ['styles', 'styles.xml']),
      ),
      'word/numbering.xml': strToU8(lists),
      'word/styles.xml': strToU8(STYLES),
    }),
  );
  if (!read.ok) throw new Error(read.problem.code);
  return read.content.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
  );
}

test('a list goes on counting, one that begins anew begins once, and a style counts as its list does', () => {
  const text = shown(
    inList(1, 'một'),
    inList(1, 'hai'),
    inList(2, 'năm'),
    inList(2, 'sáu'),
    inStyle('MucCon', 'bảy'),
    inStyle('Khac', 'không số'),
  );
  expect(text).toEqual(['1. một', '2. hai', '5. năm', '6. sáu', '7. bảy', 'không số']);
});

test('a second level without a first one counts below the number with which the first would begin', () => {
  const text = shown(inList(3, 'một', 1), inList(3, 'hai', 1), inList(3, 'ba'), inList(3, 'bốn', 1));
  expect(text).toEqual(['3.1. một', '3.2. hai', '3. ba', '3.1. bốn']);
});

test('Roman figures, letters beyond z and noughts in front are those that Word shows; others are left out', () => {
  const fourteen = Array.from({ length: 14 }, (_, at) => inList(4, `mục ${at + 1}`));
  expect(shown(...fourteen).map((text) => text.split(' ')[0])).toEqual([
    'I.',
    'II.',
    'III.',
    'IV.',
    'V.',
    'VI.',
    'VII.',
    'VIII.',
    'IX.',
    'X.',
    'XI.',
    'XII.',
    'XIII.',
    'XIV.',
  ]);
  const below = [inList(4, 'a'), ...['b', 'c', 'd'].map((text) => inList(4, text, 1))];
  expect(shown(...below)).toEqual(['I. a', 'y) b', 'z) c', 'aa) d']);
  expect(shown(inList(4, 'a', 2), inList(4, 'b', 2), inList(4, 'c', 3))).toEqual(['09. a', '10. b', 'c']);
});

test('every numeral that Word writes in Roman figures and letters', () => {
  const level = (format: string, start: number): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1"/></w:lvl>`;
  const first = (format: string, start: number): string | undefined =>
    shownWith(
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(format, start)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      inList(1, ''),
    )[0];
  const numerals: [string, number, string][] = [
    ...(
      [
        [4, 'IV'],
        [9, 'IX'],
        [14, 'XIV'],
        [40, 'XL'],
        [49, 'XLIX'],
        [90, 'XC'],
        [400, 'CD'],
        [944, 'CMXLIV'],
        [1666, 'MDCLXVI'],
        [3999, 'MMMCMXCIX'],
        // Word has no sign for more
        [4000, ''],
      ] as const
    ).map(([value, sign]): [string, number, string] => ['upperRoman', value, sign]),
    ['lowerRoman', 44, 'xliv'],
    ['upperLetter', 1, 'A'],
    ['upperLetter', 26, 'Z'],
    ['upperLetter', 27, 'AA'],
    ['upperLetter', 53, 'AAA'],
    ['upperLetter', 781, ''],
    ['lowerLetter', 780, 'z'.repeat(30)],
    ['lowerLetter', 781, ''],
    ['decimalZero', 5, '05'],
    ['decimalZero', 12, '12'],
    ['decimal', 0, '0'],
    ['bullet', 1, '-'],
    ['none', 1, ''],
    ['chineseCounting', 3, ''],
  ];
  for (const [format, value, sign] of numerals)
    expect([format, value, first(format, value)]).toEqual([format, value, sign]);
});
