/** Decisions' tables in Word, made part by part. */
import { strToU8, zipSync } from 'fflate';

export const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relations = (...list: [string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const LEVELS = `<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

export function docx(body: string): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
    'word/_rels/document.xml.rels': strToU8(relations(['numbering', 'numbering.xml'])),
    'word/numbering.xml': strToU8(`<w:numbering ${W}>${LEVELS}</w:numbering>`),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
  });
}

export const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
export const p = (inside: string): string => `<w:p>${inside}</w:p>`;
export const tc = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const plain = (...texts: string[]): string => tr(...texts.map((text) => tc(p(run(text)))));
export const numbered = (level: number): string =>
  tc(p(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`));
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A cell of that text, a paragraph for each line. */
export const cell = (text: string): string =>
  tc(
    text
      .split('\n')
      .map((line) => p(run(escaped(line))))
      .join(''),
  );
/** A head, with or without the flag that Word repeats it by. */
export const headRow = (titles: readonly string[], flagged = true): string =>
  `<w:tr>${flagged ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${titles.map(cell).join('')}</w:tr>`;
