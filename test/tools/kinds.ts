/** Ways in which programs write the same workbook: each takes the parts of one and writes them as that program would. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = '[Content_Types].xml';
const FORM = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

const text = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

function change(parts: Parts, name: string, write: (xml: string) => string): void {
  const before = text(parts, name);
  const after = write(before);
  if (after === before) throw new Error(`${name} stays as it is`);
  parts[name] = strToU8(after);
}

/** Puts a part in: says what it is, and leads to it. */
function add(
  parts: Parts,
  name: string,
  content: string,
  type: string,
  from: string,
  relation: string,
): string {
  parts[name] = strToU8(content);
  const id = `rIdX${Object.keys(parts).length}`;
  const own = `<Relationship Id="${id}" Type="${relation}" Target="/${name}"/>`;
  if (parts[from]) change(parts, from, (xml) => xml.replace('</Relationships>', `${own}</Relationships>`));
  else
    parts[from] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}</Relationships>`,
    );
  if (type !== '')
    change(parts, TYPES, (xml) =>
      xml.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
    );
  return id;
}

/** Elements of the main namespace under a prefix. */
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[a-z])(?![\w]+:)/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

/** Where Excel keeps what older programs do not know. */
const ignorable = (xml: string, root: string): string =>
  xml.replace(
    `<${root} `,
    `<${root} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" `,
  );

const strict: [string, string][] = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
];

/** By what the program does. */
export const KINDS: Record<string, (parts: Parts) => void> = {
  'the order of calculation (Excel)': (parts) => {
    const cells = [...text(parts, FORM).matchAll(/<c r="([A-Z]+\d+)"[^>]*><f/g)].map(([, ref]) => ref);
    add(
      parts,
      'xl/calcChain.xml',
      `<calcChain xmlns="${MAIN}">${cells.map((ref) => `<c r="${ref}" i="1"/>`).join('')}</calcChain>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
      BOOK_RELATIONS,
      `${OFFICE}/calcChain`,
    );
  },
  'readings beside strings (Excel of Japan)': (parts) =>
    change(parts, 'xl/sharedStrings.xml', (xml) =>
      xml.replaceAll('</t></si>', '</t><rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/></si>'),
    ),
  'runs of letters in strings (Excel)': (parts) =>
    change(parts, 'xl/sharedStrings.xml', (xml) =>
      xml
        .replace(/<si><t[^>]*>([^<]{2})([^<]*)<\/t><\/si>/g, (_, head: string, rest: string) =>
          [head, rest].map((run) => `<r><t xml:space="preserve">${run}</t></r>`).join(''),
        )
        .replace(/((?:<r>.*?<\/r>){2})/gs, '<si>$1</si>'),
    ),
  'a prefix before every element (Open XML SDK)': (parts) => {
    for (const name of [
      FORM,
      BOOK,
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    ])
      change(parts, name, prefixed);
  },
  'strict OOXML': (parts) => {
    for (const name of Object.keys(parts).filter((one) => /\.(?:xml|rels)$/.test(one) && one !== TYPES))
      parts[name] = strToU8(strict.reduce((xml, [from, to]) => xml.replaceAll(from, to), text(parts, name)));
    change(parts, BOOK, (xml) => xml.replace('<workbook ', '<workbook conformance="strict" '));
  },
  'strings in the cells (Google, reports)': (parts) => {
    const strings = [...text(parts, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
      ([, si]) => si ?? '',
    );
    change(parts, FORM, (xml) =>
      xml.replace(
        /<c ([^>]*?)\bt="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
        (_, a: string, b: string, at: string) =>
          `<c ${a}t="inlineStr"${b}><is>${strings[Number(at)] ?? ''}</is></c>`,
      ),
    );
  },
  'what only newer programs know (Excel)': (parts) => {
    change(parts, FORM, (xml) =>
      ignorable(xml, 'worksheet')
        .replace('<worksheet ', '<worksheet xr:uid="{00000000-0001-0000-0000-000000000000}" ')
        .replace('<sheetFormatPr ', '<sheetFormatPr x14ac:dyDescent="0.25" ')
        .replace(/<row /g, '<row x14ac:dyDescent="0.25" spans="1:18" ')
        .replace('<drawing ', '<drawing xmlns:mc2="urn:mc" ')
        .replace(
          '</worksheet>',
          '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst></worksheet>',
        ),
    );
    change(parts, BOOK, (xml) =>
      ignorable(xml, 'workbook')
        .replace(
          '<bookViews>',
          '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Phiếu\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews>',
        )
        .replace(
          '<workbook ',
          '<workbook xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" ',
        ),
    );
  },
  'controls in a choice for newer programs (Excel)': (parts) =>
    change(parts, FORM, (xml) =>
      ignorable(xml, 'worksheet').replace(
        /(<legacyDrawing .*?\/>)/,
        '$1<mc:AlternateContent><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"><controls/></mc:Choice><mc:Fallback><row r="3"><c r="A3"><v>7</v></c></row></mc:Fallback></mc:AlternateContent>',
      ),
    ),
  'threads of comments (Microsoft 365)': (parts) => {
    const persons = 'http://schemas.microsoft.com/office/2017/10/relationships';
    add(
      parts,
      'xl/persons/person.xml',
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Lan" id="{11111111-1111-1111-1111-111111111111}" userId="lan" providerId="None"/></personList>',
      'application/vnd.ms-excel.person+xml',
      BOOK_RELATIONS,
      `${persons}/person`,
    );
    add(
      parts,
      'xl/threadedComments/threadedComment1.xml',
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="H20" dT="2021-12-01T08:00:00.00" personId="{11111111-1111-1111-1111-111111111111}" id="{22222222-2222-2222-2222-222222222222}"><text>Hỏi lại</text></threadedComment></ThreadedComments>',
      'application/vnd.ms-excel.threadedcomments+xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      `${persons}/threadedComment`,
    );
  },
  'links to other files': (parts) => {
    const id = add(
      parts,
      'xl/externalLinks/externalLink1.xml',
      `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="A"/></sheetNames></externalBook></externalLink>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
      BOOK_RELATIONS,
      `${OFFICE}/externalLink`,
    );
    parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="khac.xlsx" TargetMode="External"/></Relationships>`,
    );
    change(parts, BOOK, (xml) =>
      xml.replace(
        '<definedNames>',
        `<externalReferences><externalReference r:id="${id}"/></externalReferences><definedNames>`,
      ),
    );
  },
  'pictures in cells (WPS)': (parts) =>
    change(parts, 'xl/worksheets/sheet4.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="40"><c r="A40" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData>',
      ),
    ),
  'pictures in cells (Excel)': (parts) => {
    add(
      parts,
      'xl/metadata.xml',
      `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"/></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
      BOOK_RELATIONS,
      `${OFFICE}/sheetMetadata`,
    );
    change(parts, 'xl/worksheets/sheet4.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="40"><c r="A40" t="e" vm="1"><v>#VALUE!</v></c></row></sheetData>'),
    );
  },
  'a table in another sheet': (parts) => {
    const id = add(
      parts,
      'xl/tables/table1.xml',
      `<table xmlns="${MAIN}" id="1" name="Bang1" displayName="Bang1" ref="F1:G3" totalsRowShown="0"><autoFilter ref="F1:G3"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      `${OFFICE}/table`,
    );
    change(parts, 'xl/worksheets/sheet4.xml', (xml) =>
      xml
        .replace('</sheetData>', '<row r="40"><c r="A40"><v>1</v></c></row></sheetData>')
        .replace(
          '</worksheet>',
          `<tableParts count="1"><tablePart xmlns:r="${OFFICE}" r:id="${id}"/></tableParts></worksheet>`,
        ),
    );
  },
  'cells and rows without addresses': (parts) =>
    change(parts, 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/ r="[A-Z]*\d+"/g, '')),
  'single quotes and empty elements with a space': (parts) =>
    change(parts, FORM, (xml) =>
      xml.replace(
        /<(row|c) ([^<>]*?)(\/?)>/g,
        (_, name: string, attributes: string, end: string) =>
          `<${name}  ${attributes.replace(/="([^"']*)"/g, "='$1'")} ${end}>`,
      ),
    ),
  'a mark before the text': (parts) => {
    for (const name of [FORM, BOOK]) change(parts, name, (xml) => `\uFEFF${xml}`);
  },
  'line breaks and comments between elements': (parts) =>
    change(parts, FORM, (xml) =>
      xml.replace(/<row /g, '\r\n  <row ').replace('<sheetData>', '<sheetData>\n'),
    ),
};

/** The workbook, written that way. */
export function asKind(bytes: Uint8Array, kind: string): Uint8Array {
  const parts = unzipSync(bytes);
  KINDS[kind]?.(parts);
  return zipSync(parts);
}
