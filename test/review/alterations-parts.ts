/** The catalogue goes on: what is altered in the parts of the file, and what looks like it and is honest. */
import { a1 } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { FormColumn } from '../../src/form/layout';
import { names } from '../../src/form/layout';
import type { FindingCode } from '../../src/review/finding';
import type { Expectation } from './alterations';
import { figure, total } from './alterations-looks';
import * as edit from './edits';
import type { FileDesk, Look } from './file-desk';

export interface PartAlteration {
  name: string;
  apply(file: FileDesk, id: string): Expectation[];
  /** Codes that may stand beside it, as a true consequence. */
  with?: FindingCode[];
}

export interface HonestPartEdit {
  name: string;
  apply(file: FileDesk, id: string): void;
}

type Place = (file: FileDesk, id: string) => CellRef;

const of =
  (column: FormColumn): Place =>
  ({ desk }, id) =>
    desk.at(id, column);
const shownPoints: Place = ({ desk }, id) => figure('self', (value) => value >= 1)(desk, id);
const shownFigure: Place = ({ desk }, id) => figure('v1')(desk, id);
const shownTotal: Place = ({ desk }, id) => total(desk, id);

const looks = (name: string, place: Place, code: FindingCode, look: Look): PartAlteration => ({
  name,
  apply(file, id) {
    const ref = place(file, id);
    file.restyle(ref, look);
    return [{ code, cell: a1(ref), points: 0 }];
  },
});

const honestLooks = (name: string, place: Place, look: Look): HonestPartEdit => ({
  name,
  apply: (file, id) => file.restyle(place(file, id), look),
});

const told = (
  name: string,
  code: FindingCode,
  change: (file: FileDesk, id: string) => void,
  more: Partial<PartAlteration> = {},
): PartAlteration => ({
  name,
  apply(file, id) {
    change(file, id);
    return [{ code, points: 0 }];
  },
  ...more,
});

const white = '<sz val="12"/><color rgb="FFFFFFFF"/><name val="Times New Roman"/>';
const black = '<sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/>';
const pattern = (type: string, fg: string, bg: string): string =>
  `<patternFill patternType="${type}"><fgColor rgb="FF${fg}"/><bgColor rgb="FF${bg}"/></patternFill>`;
const gradient = (...colors: string[]): string =>
  `<gradientFill degree="90">${colors
    .map((color, at) => `<stop position="${at / (colors.length - 1)}"><color rgb="FF${color}"/></stop>`)
    .join('')}</gradientFill>`;

const fills: PartAlteration[] = [
  looks('white on a white pattern', of('text'), 'text-hidden', {
    font: white,
    fill: pattern('gray125', 'FFFFFF', 'FFFFFF'),
  }),
  looks('white between grey dots', of('max'), 'text-hidden', {
    font: white,
    fill: pattern('lightGray', '000000', 'FFFFFF'),
  }),
  looks('black on dense black dots', of('text'), 'text-hidden', {
    font: black,
    fill: pattern('darkGray', '000000', 'FFFFFF'),
  }),
  looks('points in the colour of their pattern', shownPoints, 'text-hidden', {
    font: '<sz val="12"/><color rgb="FF808080"/>',
    fill: pattern('mediumGray', '000000', 'FFFFFF'),
  }),
  looks('letters in the colour of a gradient', of('text'), 'text-hidden', {
    font: white,
    fill: gradient('FFFFFF', 'F8F8F8'),
  }),
  looks('letters that one end of a gradient hides', of('text'), 'text-hidden', {
    font: white,
    fill: gradient('1F3A5F', 'FFFFFF'),
  }),
  looks('the total on a gradient of its colour', shownTotal, 'text-hidden', {
    font: black,
    fill: gradient('101010', '000000'),
  }),
];

/** A palette in which the wanted colour stands where nobody expects it. */
const palette = (at: number, rgb: string): string =>
  `<colors><indexedColors>${Array.from({ length: 64 }, (_, index) => `<rgbColor rgb="00${index === at ? rgb : '123456'}"/>`).join('')}</indexedColors></colors>`;

const withPalette = (file: FileDesk, at: number, rgb: string): void =>
  file.change('xl/styles.xml', (xml) =>
    xml.replace(/<colors>[\s\S]*?<\/colors>|(?=<\/styleSheet>)/, palette(at, rgb)),
  );

const palettes: PartAlteration[] = [
  {
    name: 'white as a counted colour of the file',
    apply(file, id) {
      const ref = file.desk.at(id, 'text');
      file.restyle(ref, { font: '<sz val="12"/><color indexed="40"/>' });
      withPalette(file, 40, 'FFFFFF');
      return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  {
    name: 'a ground of a counted colour of the file',
    apply(file, id) {
      const ref = file.desk.at(id, 'max');
      file.restyle(ref, {
        font: black,
        fill: '<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>',
      });
      withPalette(file, 13, '000000');
      return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
];

const sizes: PartAlteration[] = [
  {
    name: 'columns that say no width are of none',
    apply(file, id) {
      const { col } = file.desk.at(id, 'self');
      file.attributes(file.sheet, 'sheetFormatPr', { defaultColWidth: '0' });
      withoutColumn(file, col);
      return [{ code: 'column-hidden', cell: a1({ row: 1, col }) }];
    },
  },
  {
    name: 'rows that say no height are of none',
    apply(file, id) {
      const { row } = file.desk.at(id, 'text');
      file.attributes(file.sheet, 'sheetFormatPr', { defaultRowHeight: '0' });
      file.changeSheet((xml) =>
        xml.replace(
          new RegExp(`(<row r="${row + 1}"[^>]*?)>`),
          (_all, head: string) => `${head.replace(/ (?:ht|customHeight)="[^"]*"/g, '')}>`,
        ),
      );
      return [{ code: 'row-hidden', cell: `A${row + 1}`, criterion: id }];
    },
  },
  {
    name: 'a column too narrow for a figure',
    apply(file, id) {
      const { col } = file.desk.at(id, 'self');
      withColumn(file, col, 1.2);
      return [{ code: 'column-hidden', cell: a1({ row: 1, col }) }];
    },
  },
];

/** Takes what is said of a column, alone or in a span, away; LibreOffice says nothing of some. */
function withoutColumn(file: FileDesk, col: number): void {
  const spanned = file.text(file.sheet).replace(/<col [^>]*\/>/g, (one) => {
    const said = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(one)?.[1]);
    const [min, max] = [said('min'), said('max')];
    if (min > col + 1 || max < col + 1) return one;
    const span = (from: number, to: number): string =>
      from > to ? '' : one.replace(/ min="\d+"/, ` min="${from}"`).replace(/ max="\d+"/, ` max="${to}"`);
    return span(min, col) + span(col + 2, max);
  });
  file.write(file.sheet, spanned);
}

function withColumn(file: FileDesk, col: number, width: number): void {
  withoutColumn(file, col);
  file.changeSheet((xml) => {
    const before = [...xml.matchAll(/<col [^>]*?min="(\d+)"[^>]*\/>/g)]
      .filter(([, min]) => Number(min) <= col)
      .at(-1);
    const at = before ? before.index + before[0].length : xml.indexOf('<cols>') + 6;
    return `${xml.slice(0, at)}<col min="${col + 1}" max="${col + 1}" width="${width}" customWidth="1"/>${xml.slice(at)}`;
  });
}

interface Corner {
  row: number;
  col: number;
  down?: number;
  across?: number;
}

const corner = (name: string, { row, col, down = 0, across = 0 }: Corner): string =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${name}>`;

const shape = (text: string, attributes = ''): string =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="S"${attributes}/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="600000" cy="190000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;

/** Draws something on the form's sheet. */
function draw(file: FileDesk, anchor: string): void {
  const space = 'http://schemas.openxmlformats.org/drawingml/2006';
  const drawing = `<xdr:wsDr xmlns:xdr="${space}/spreadsheetDrawing" xmlns:a="${space}/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${anchor}</xdr:wsDr>`;
  const id = file.relate('xl/drawings/drawing77.xml', 'drawing', drawing);
  const type = 'application/vnd.openxmlformats-officedocument.drawing+xml';
  file.change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/xl/drawings/drawing77.xml" ContentType="${type}"/></Types>`,
    ),
  );
  file.insertBehind(
    ['pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
    `<drawing r:id="${id}"/>`,
  );
}

const between = (from: Corner, to: Corner, inside: string): string =>
  `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;

const HEIGHT = 190_500;
const WIDTH = 609_600;

const drawings: PartAlteration[] = [
  told('a box drawn up from its anchor', 'drawing-over', (file, id) => {
    const { row, col } = file.desk.at(id, 'self');
    const at = { row: row + 3, col, down: -30 * HEIGHT };
    draw(file, between(at, { ...at, col: col + 1 }, shape('25')));
  }),
  told('a box drawn left from its anchor', 'drawing-over', (file, id) => {
    const { row } = file.desk.at(id, 'self');
    const at = { row, col: 40, across: -60 * WIDTH };
    draw(file, between(at, { ...at, row: row + 1 }, shape('25')));
  }),
  told('a box drawn down from above the form', 'drawing-over', (file, id) => {
    const { col } = file.desk.at(id, 'self');
    const from = { row: 900, col, down: -180_000_000 };
    draw(file, between(from, { row: 901, col: col + 1, down: -180_000_000 }, shape('25')));
  }),
  told('ink over the points', 'drawing-over', (file, id) => {
    const { row, col } = file.desk.at(id, 'self');
    const ink = '<xdr:contentPart/>';
    draw(
      file,
      between(
        { row, col },
        { row: row + 1, col: col + 1 },
        `<mc:AlternateContent><mc:Choice>${ink}</mc:Choice></mc:AlternateContent>`,
      ),
    );
  }),
];

const headed = (name: string, code: FindingCode, header: string): PartAlteration =>
  told(name, code, (file) =>
    file.changeSheet((xml) =>
      xml.replace(
        /<oddHeader>[\s\S]*?<\/oddHeader>|(?<=<headerFooter[^>]*>)(?![\s\S]*<oddHeader>)/,
        `<oddHeader>${header}</oddHeader>`,
      ),
    ),
  );

const edges: PartAlteration[] = [
  headed('a code written apart', 'code-claimed', '&amp;LMã đối chiếu: ABCDE 12345'),
  headed('a code letter by letter', 'code-claimed', '&amp;LMã A B C D E - 1 2 3 4 5'),
  headed('a total in the header', 'points-imitated', '&amp;C&amp;"Times New Roman,Bold"Tổng điểm: 900'),
  {
    ...headed(
      'a total in the header beside a picture',
      'points-imitated',
      '&amp;L&amp;G&amp;CTổng điểm: 900',
    ),
    with: ['picture-behind'],
  },
  headed('a class in the header', 'points-imitated', '&amp;RXếp hạng 1234'),
];

const formatted = (name: string, place: Place, format: string): PartAlteration =>
  looks(name, place, 'shown-differs', { format });

const formats: PartAlteration[] = [
  formatted('points with a sign of percent', shownPoints, '0"%"'),
  formatted('points with a sign of percent behind a stroke', shownPoints, '0\\%'),
  formatted('a maximum with a sign of percent', of('max'), 'General"%"'),
  formatted('points in Chinese numerals', shownPoints, '[DBNum1]General'),
  formatted('points in formal Chinese numerals', shownPoints, '[DBNum2][$-804]0'),
  formatted('points in Arabic numerals', shownPoints, '[$-2000000]0'),
  formatted('a figure in Thai numerals', shownFigure, '[$-D000000]0'),
];

const viewed = (name: string, code: FindingCode, given: Readonly<Record<string, string>>): PartAlteration =>
  told(name, code, (file) => file.attributes(file.sheet, 'sheetView', given));

const unfitted = (file: FileDesk): void => file.changeSheet((xml) => xml.replace(/ fitToPage="[^"]*"/, ''));

const views: PartAlteration[] = [
  viewed('a view of a tenth of the size', 'view-zoom', { zoomScale: '10', zoomScaleNormal: '10' }),
  viewed('columns from right to left', 'view-mirrored', { rightToLeft: '1' }),
  told('printed at a tenth of the size', 'print-scale', (file) => {
    unfitted(file);
    file.attributes(file.sheet, 'pageSetup', { scale: '10' });
  }),
  told('points printed on another page than their criteria', 'print-breaks', (file, id) => {
    const { col } = file.desk.at(id, 'self');
    unfitted(file);
    file.insertBehind(
      ['pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks'],
      `<colBreaks count="1" manualBreakCount="1"><brk id="${col}" max="1048575" man="1"/></colBreaks>`,
    );
  }),
  told('every row on a page of its own', 'print-breaks', (file) => {
    const rows = file.desk.rubric.criteria.map(({ id }) => file.desk.at(id, 'text').row);
    const breaks = [...new Set(rows)].map((row) => `<brk id="${row}" max="16383" man="1"/>`);
    unfitted(file);
    file.insertBehind(
      ['pageMargins', 'pageSetup', 'headerFooter'],
      `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`,
    );
  }),
];

/** A theme whose letters are signs, in the file's own theme or as one that it did not have. */
function signsOfTheme(file: FileDesk): void {
  const theme = 'xl/theme/theme1.xml';
  if (!file.has(theme)) {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const entry = `<Relationship Id="rIdTheme" Type="${office}/theme" Target="theme/theme1.xml"/>`;
    file.change('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${entry}</Relationships>`),
    );
    const space = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    file.write(
      theme,
      `<a:theme xmlns:a="${space}"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    );
  }
  file.change(theme, (xml) => xml.replace(/(<a:minorFont>\s*<a:latin typeface=")[^"]*/, '$1Wingdings'));
}

/** A rule of condition for one cell, with its look among the differential ones. */
function conditional(file: FileDesk, ref: CellRef, dxf: string): void {
  const [before = ''] = /<dxfs[^>]*>[\s\S]*<\/dxfs>/.exec(file.text('xl/styles.xml')) ?? [];
  const index = (before.match(/<dxf>|<dxf /g) ?? []).length;
  file.change('xl/styles.xml', (xml) => xml.replace('</dxfs>', `<dxf>${dxf}</dxf></dxfs>`));
  const rule = `<cfRule type="expression" dxfId="${index}" priority="1"><formula>1=1</formula></cfRule>`;
  file.insertBehind(
    ['sheetData', 'mergeCells', 'conditionalFormatting'],
    `<conditionalFormatting sqref="${a1(ref)}">${rule}</conditionalFormatting>`,
  );
}

const conditioned = (name: string, place: Place, dxf: string, own?: Look): PartAlteration => ({
  name,
  apply(file, id) {
    const ref = place(file, id);
    if (own) file.restyle(ref, own);
    conditional(file, ref, dxf);
    return [{ code: 'format-hides', cell: a1(ref), points: 0 }];
  },
});

const solid = (rgb: string): string =>
  `<patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor rgb="FF${rgb}"/></patternFill>`;

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Something of the extensions that Excel keeps at the end of a sheet. */
const extended = (file: FileDesk, inside: string): void =>
  file.changeSheet((xml) =>
    xml.replace('</worksheet>', `<extLst><ext ${X14} uri="{0}">${inside}</ext></extLst></worksheet>`),
  );

const letters: PartAlteration[] = [
  {
    name: 'a cell without a style where that is white',
    apply(file, id) {
      const ref = file.desk.at(id, 'text');
      file.change('xl/styles.xml', (xml) => xml.replace(/<font>[\s\S]*?<\/font>/, `<font>${white}</font>`));
      file.changeCell(ref, (attributes) => attributes.replace(/ s="\d+"/, ''));
      return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  looks('a font that calls itself one of signs', of('text'), 'text-hidden', {
    font: '<sz val="12"/><name val="Phông riêng"/><charset val="2"/>',
  }),
  {
    name: 'the font of the theme is one of signs',
    apply(file, id) {
      const ref = file.desk.at(id, 'max');
      file.restyle(ref, { font: '<sz val="12"/><name val="Calibri"/><scheme val="minor"/>' });
      signsOfTheme(file);
      return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  looks('a font of blanks', of('text'), 'text-hidden', { font: '<sz val="12"/><name val="Adobe Blank"/>' }),
  looks('a maximum crossed by lines', of('max'), 'text-hidden', {
    border:
      '<border diagonalUp="1" diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="thick"><color auto="1"/></diagonal></border>',
  }),
  looks('points crossed by a line', shownPoints, 'text-hidden', {
    border:
      '<border diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="medium"><color rgb="FFFF0000"/></diagonal></border>',
  }),
  looks('a text read from right to left', of('text'), 'text-hidden', {
    alignment: '<alignment readingOrder="2" wrapText="1"/>',
  }),
  looks('letters as large as a page', of('text'), 'text-hidden', { font: '<sz val="400"/>' }),
  looks('points in the pale yellow of the format', shownPoints, 'text-hidden', { format: '[Color 36]0.00' }),
  looks('points pushed out by their format', shownPoints, 'text-hidden', {
    format: `0.00${'_W'.repeat(40)}`,
  }),
  looks('points pushed out by blanks of their format', shownPoints, 'text-hidden', {
    format: `"${' '.repeat(60)}"0.00`,
  }),
];

const conditions: PartAlteration[] = [
  conditioned('a condition in the colour of the ground', of('text'), '<font><color rgb="FF1F3A5F"/></font>', {
    font: white,
    fill: solid('1F3A5F'),
  }),
  conditioned(
    'a condition with a ground in the colour of the letters',
    of('text'),
    `<fill>${solid('2F5496')}</fill>`,
    {
      font: '<sz val="12"/><color rgb="FF2F5496"/>',
    },
  ),
  conditioned('a condition that strikes', of('max'), '<font><strike/></font>'),
  conditioned(
    'a condition with a white pattern',
    of('text'),
    `<font><color rgb="FFFFFFFF"/></font><fill>${pattern('gray125', '000000', 'FFFFFF')}</fill>`,
  ),
  {
    name: 'black bars of a newer kind',
    apply(file, id) {
      const ref = file.desk.at(id, 'self');
      const bar =
        '<x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:fillColor rgb="FF000000"/></x14:dataBar>';
      extended(
        file,
        `<x14:conditionalFormattings><x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="{1}">${bar}</x14:cfRule><xm:sqref>${a1(ref)}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`,
      );
      return [{ code: 'format-hides', cell: a1(ref), points: 0 }];
    },
  },
];

const sparkline = (file: FileDesk, ref: CellRef): void =>
  extended(
    file,
    `<x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A1:A9</xm:f><xm:sqref>${a1(ref)}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`,
  );

/** A picture of which only its place in the file is wanted. */
function backgroundPicture(file: FileDesk): void {
  const id = file.relate('xl/media/nen.png', 'image', 'png');
  file.change('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', '<Default Extension="png" ContentType="image/png"/></Types>'),
  );
  file.insertBehind(
    ['pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
    `<picture r:id="${id}"/>`,
  );
}

/** Reference of a name that Excel keeps for the form's sheet. */
const renamed = (file: FileDesk, name: string, reference: string): void =>
  file.change('xl/workbook.xml', (xml) =>
    xml.replace(
      new RegExp(`(<definedName [^>]*name="${name}"[^>]*>)[^<]*`),
      (_all, head: string) => head + reference,
    ),
  );

const frozen = (file: FileDesk, rows: number): void =>
  file.changeSheet((xml) =>
    xml
      .replace(/<pane [^>]*\/>/, '')
      .replace(
        /(<sheetView [^>]*[^/])(?:\/>|>)([\s\S]*?<\/sheetView>)?/,
        (_all, head: string, rest = '</sheetView>') =>
          `${head}><pane ySplit="${rows}" topLeftCell="A${rows + 1}" state="frozen" activePane="bottomLeft"/>${rest}`,
      ),
  );

const others: PartAlteration[] = [
  {
    name: 'a small chart inside a cell of points',
    apply(file, id) {
      const ref = file.desk.at(id, 'self');
      sparkline(file, ref);
      return [{ code: 'drawing-over', cell: a1(ref), criterion: id, found: 'chart' }];
    },
  },
  told('a picture behind the cells', 'picture-behind', backgroundPicture),
  headed('a picture in the header', 'picture-behind', '&amp;C&amp;G'),
  headed('a header that reaches into the form', 'edge-over', `&amp;C${'\n'.repeat(30)}25`),
  headed('a header in letters as large as the form', 'edge-over', '&amp;C&amp;300 25'),
  told('a printed area that a formula gives', 'print-area', (file) =>
    renamed(file, '_xlnm.Print_Area', 'OFFSET($A$1,0,0,20,5)'),
  ),
  told('so many rows held that the others are out of reach', 'view-frozen', (file) => frozen(file, 90)),
  {
    name: 'a text pushed out by blanks',
    apply(file, id) {
      const ref = file.desk.at(id, 'text');
      file.changeSheet((xml) =>
        xml.replace(
          new RegExp(`<c r="${a1(ref)}"([^>]*?)(?: t="\\w+")([^>]*)>[\\s\\S]*?</c>`),
          (_all, before: string, after: string) =>
            `<c r="${a1(ref)}"${before}${after} t="inlineStr"><is><t xml:space="preserve">${'\u00a0'.repeat(900)}${textOf(file, ref)}</t></is></c>`,
        ),
      );
      return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
    },
  },
];

const textOf = (file: FileDesk, ref: CellRef): string =>
  String(edit.cellOf(file.desk.sheet, ref)?.value ?? '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');

export const partAlterations: PartAlteration[] = [
  ...fills,
  ...palettes,
  ...sizes,
  ...drawings,
  ...edges,
  ...formats,
  ...views,
  ...letters,
  ...conditions,
  ...others,
];

const beside: Place = ({ desk }, id) => ({ row: desk.at(id, 'text').row, col: 40 });

export const honestPartEdits: HonestPartEdit[] = [
  honestLooks('a text on a light pattern', of('text'), {
    font: black,
    fill: pattern('gray125', '000000', 'FFFFFF'),
  }),
  honestLooks('points on light stripes', shownPoints, {
    font: black,
    fill: pattern('lightUp', '1F3A5F', 'FFFFFF'),
  }),
  honestLooks('a text on a light gradient', of('text'), { font: black, fill: gradient('FFFFFF', 'BDD7EE') }),
  honestLooks('white letters on a dark gradient', of('text'), {
    font: white,
    fill: gradient('1F3A5F', '2F5496'),
  }),
  {
    name: 'a palette of the file, with letters in its blue',
    apply(file, id) {
      file.restyle(file.desk.at(id, 'text'), { font: '<sz val="12"/><color indexed="9"/>' });
      withPalette(file, 9, '1F3A5F');
    },
  },
  {
    name: 'wider columns that say no width',
    apply: (file) => file.attributes(file.sheet, 'sheetFormatPr', { defaultColWidth: '12' }),
  },
  {
    name: 'a box below the form, a little above its anchor',
    apply: (file) =>
      draw(file, between({ row: 400, col: 2, down: -9525 }, { row: 402, col: 4 }, shape('Ghi chú'))),
  },
  {
    name: 'a picture at the end of a tall cell beside the form',
    apply(file, id) {
      const { row, col } = beside(file, id);
      draw(file, between({ row, col, down: 4_000_000 }, { row: row + 1, col: col + 2 }, shape('Ghi chú')));
    },
  },
  {
    name: 'a header of the unit with its telephone',
    apply: (file) =>
      void headed('', 'code-claimed', '&amp;LĐT 02633 82212 &amp;RTHANH TRANG, 09123 45678').apply(file, ''),
  },
  {
    name: 'the total of the form in the header',
    apply(file, id) {
      const value = edit.cellOf(file.desk.sheet, shownTotal(file, id))?.value ?? 0;
      void headed('', 'points-imitated', `&amp;CTổng điểm: ${String(value).replace('.', ',')}`).apply(
        file,
        id,
      );
    },
  },
  {
    name: 'the rate with a sign of percent',
    apply(file) {
      const ref = file.desk.located.at(names.percent);
      if (ref) file.restyle(ref, { format: '0.00"%"' });
    },
  },
  honestLooks('a figure with a sign of percent', shownFigure, { format: '0"%"' }),
  honestLooks('points as a long number of Viet Nam', shownPoints, { format: '[$-1042A]0.00' }),
  {
    name: 'a view of six tenths',
    apply: (file) => file.attributes(file.sheet, 'sheetView', { zoomScale: '60' }),
  },
  {
    name: 'columns from left to right',
    apply: (file) => file.attributes(file.sheet, 'sheetView', { rightToLeft: '0' }),
  },
  {
    name: 'printed at seven tenths',
    apply(file) {
      unfitted(file);
      file.attributes(file.sheet, 'pageSetup', { scale: '70' });
    },
  },
  {
    name: 'a new page before some rows',
    apply(file) {
      unfitted(file);
      file.insertBehind(
        ['pageMargins', 'pageSetup', 'headerFooter'],
        '<rowBreaks count="2" manualBreakCount="2"><brk id="30" max="16383" man="1"/><brk id="60" max="16383" man="1"/></rowBreaks>',
      );
    },
  },
  {
    name: 'a new page before the entry block',
    apply(file, id) {
      const { col } = file.desk.at(id, 'hint');
      unfitted(file);
      file.insertBehind(
        ['pageMargins', 'pageSetup', 'headerFooter'],
        `<colBreaks count="1" manualBreakCount="1"><brk id="${col}" max="1048575" man="1"/></colBreaks>`,
      );
    },
  },
  honestLooks('the font of the theme', of('text'), {
    font: '<sz val="12"/><name val="Calibri"/><family val="2"/><charset val="163"/><scheme val="minor"/>',
  }),
  honestLooks('a text read from left to right', of('text'), {
    alignment: '<alignment readingOrder="1" vertical="top" wrapText="1"/>',
  }),
  honestLooks('a border without its diagonal', of('max'), {
    border: '<border><left style="thin"/><right/><top/><bottom/><diagonal style="thick"/></border>',
  }),
  honestLooks('points some blanks in', shownPoints, { format: '_-_-0.00_-_-' }),
  {
    name: 'a condition in white on a dark ground',
    apply(file, id) {
      const ref = file.desk.at(id, 'text');
      file.restyle(ref, { font: black, fill: solid('BDD7EE') });
      conditional(file, ref, `<font><color rgb="FFFFFFFF"/></font><fill>${solid('1F3A5F')}</fill>`);
    },
  },
  {
    name: 'white letters by a condition where the ground is dark',
    apply(file, id) {
      const ref = file.desk.at(id, 'text');
      file.restyle(ref, { font: '<sz val="12"/><color rgb="FFFFFF00"/>', fill: solid('1F3A5F') });
      conditional(file, ref, '<font><color rgb="FFFFFFFF"/></font>');
    },
  },
  { name: 'a small chart beside the form', apply: (file, id) => sparkline(file, beside(file, id)) },
  { name: 'twelve rows held', apply: (file) => frozen(file, 12) },
  {
    name: 'a hidden shape over the points',
    apply(file, id) {
      const { row, col } = file.desk.at(id, 'self');
      draw(file, between({ row, col }, { row: row + 1, col: col + 1 }, shape('25', ' hidden="1"')));
    },
  },
  {
    name: 'a view that one person keeps',
    apply: (file) =>
      file.insertBehind(
        ['sheetData', 'sheetProtection', 'autoFilter'],
        '<customSheetViews><customSheetView guid="{0}" scale="10" showFormulas="1"><pane ySplit="300" state="frozen"/><colBreaks><brk id="4" man="1"/></colBreaks><headerFooter><oddHeader>Mã ABCDE-12345</oddHeader></headerFooter><autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter></customSheetView></customSheetViews>',
      ),
  },
  {
    name: 'a header of three lines',
    apply: (file) =>
      void headed('', 'edge-over', '&amp;L&amp;14SỞ NỘI VỤ\nPHÒNG HÀNH CHÍNH\nSố: 125').apply(file, ''),
  },
];
