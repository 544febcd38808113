/** What a file is by its first bytes: every kind that is handed in under the name of a workbook. */
import { readWorkbook } from '../../../src/workbook/xlsx/read';
import { ole } from '../../fixtures/hostile';

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, big = false): number[] => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return [...(big ? bytes.swap16() : bytes)];
};
const problem = (bytes: Iterable<number>): string => {
  const read = readWorkbook(new Uint8Array([...bytes]));
  if (read.ok) throw new Error('read');
  const { code, detail } = read.problem;
  return code === 'not-xlsx' ? `${code} ${detail}` : code;
};
const rest = Array.from({ length: 40 }, (_, i) => i);

test.each<[string, Iterable<number>, string]>([
  ['nothing', [], 'empty'],
  ['zeros', new Uint8Array(600), 'zeros'],
  ['zeros and something', [...new Uint8Array(600), 1], 'not-xlsx undefined'],
  ['an empty zip', [0x50, 0x4b, 5, 6, ...rest], 'not-xlsx zip'],
  ['PNG', [0x89, ...ascii('PNG\r\n'), ...rest], 'not-xlsx image'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0, ...rest], 'not-xlsx image'],
  ['GIF', [...ascii('GIF89a'), ...rest], 'not-xlsx image'],
  ['BMP', [...ascii('BM'), ...rest], 'not-xlsx image'],
  ['TIFF, little end first', [...ascii('II*\0'), ...rest], 'not-xlsx image'],
  ['TIFF, big end first', [...ascii('MM\0*'), ...rest], 'not-xlsx image'],
  ['PDF', ascii('%PDF-1.7'), 'not-xlsx pdf'],
  ['RAR', [...ascii('Rar!'), 0x1a, 7, ...rest], 'not-xlsx rar'],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, ...rest], 'not-xlsx 7z'],
  ['RTF', ascii('{\\rtf1\\ansi'), 'not-xlsx rtf'],
  ['Excel 2', [0x09, 0x00, 4, 0, 2, 0, ...rest], 'legacy-xls'],
  ['Excel 3', [0x09, 0x02, 6, 0, ...rest], 'legacy-xls'],
  ['Excel 4', [0x09, 0x04, 6, 0, ...rest], 'legacy-xls'],
  ['a text that begins with a tab', ascii('\t\u0002ab'), 'not-xlsx undefined'],
  ['a locked workbook', ole('EncryptedPackage'), 'encrypted'],
  ['Word 97', ole('WordDocument'), 'not-xlsx doc'],
  ['PowerPoint 97', ole('PowerPoint Document'), 'not-xlsx ppt'],
  ['Excel 97', ole('Workbook'), 'legacy-xls'],
  ['Excel 5', ole('Book'), 'legacy-xls'],
  ['an old file of something else', ole('VisioDocument'), 'not-xlsx ole'],
  ['a web page', ascii('<html><body>'), 'not-xlsx html'],
  ['a web page with a type', ascii('  <!DOCTYPE html>\n<html>'), 'not-xlsx html'],
  ['a web page behind a remark', ascii('<!-- a\nb -->\n<table>'), 'not-xlsx html'],
  ['a part of a web page', ascii('<META charset=utf-8>'), 'not-xlsx html'],
  ['a web page in an envelope', ascii('MIME-Version: 1.0\r\n'), 'not-xlsx html'],
  ['a web page as XML', ascii('<?xml version="1.0"?><html xmlns="x">'), 'not-xlsx html'],
  ['a web page in UTF-16', utf16('<html>'), 'not-xlsx html'],
  ['a web page in UTF-16, big end first', utf16('<html>', true), 'not-xlsx html'],
  [
    'XML of Excel 2003',
    ascii('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'not-xlsx xml-2003',
  ],
  ['other XML', ascii('<?xml version="1.0"?><a/>'), 'not-xlsx xml'],
  ['a tag of a word that begins like a page’s', ascii('<tables>'), 'not-xlsx text'],
  ['text', new TextEncoder().encode('Kính gửi Sở\r\n\tY tế'), 'not-xlsx text'],
  ['text in UTF-16', utf16('Kính gửi'), 'not-xlsx text'],
  ['text in UTF-16, big end first', utf16('Kính gửi', true), 'not-xlsx text'],
  ['bytes of no kind', [1, 2, 3, 250], 'not-xlsx undefined'],
])('%s', (_what, bytes, wanted) => expect(problem(bytes)).toBe(wanted));
