/** The same in English. */
import type { FileProblemCode } from '../../workbook/package/problems';
import type { lookalikes as shape } from './vi';

const resave = (what: string): string =>
  `${what} Open it in Excel or LibreOffice, choose Save As “Excel Workbook (.xlsx)” and send the .xlsx file.`;
const sendForm = (what: string): string => `${what}, not a workbook. Send the filled form as an .xlsx file.`;

export const lookalikes: typeof shape = {
  pdf: sendForm('A PDF file (a print or a scan)'),
  image: sendForm('A picture'),
  doc: sendForm('A Word document (.doc)'),
  docx: sendForm('A Word document (.docx)'),
  ppt: sendForm('A PowerPoint presentation (.ppt)'),
  pptx: sendForm('A PowerPoint presentation (.pptx)'),
  odt: sendForm('An OpenDocument text (.odt)'),
  odp: sendForm('An OpenDocument presentation (.odp)'),
  opendocument: sendForm('An OpenDocument file'),
  rtf: sendForm('An RTF document'),
  ole: sendForm('A file of an old Office program'),
  zip: 'A .zip archive. Unpack it and send each .xlsx file that it holds.',
  rar: 'A .rar archive. Unpack it and send each .xlsx file that it holds.',
  '7z': 'A .7z archive. Unpack it and send each .xlsx file that it holds.',
  html: resave('A web page (HTML), even where it is named .xls.'),
  'xml-2003': resave("Excel's XML Spreadsheet 2003."),
  xml: sendForm('An XML file'),
  csv: 'A CSV text: it keeps no form, formulas or names. Send the .xlsx file from which it was exported.',
  text: sendForm('A plain text file'),
  ods: resave('An OpenDocument sheet (.ods).'),
  et: resave('A WPS sheet (.et).'),
};

export const texts = {
  empty: 'The file is empty. Save the workbook as .xlsx and send it again.',
  zeros:
    'The file is nothing but zeros: copying or downloading it was broken off. Send the original .xlsx again.',
  special:
    'Not an ordinary file (a pipe, a device, or a link that is broken, loops or leads to a folder); it was not opened. Copy the .xlsx file itself here.',
  lock: "Excel's lock file: the workbook of that name is open or was not closed properly. It is no form and can be deleted.",
  aside: 'No form (a picture, a note or a file of the system); not read.',
  'too-heavy':
    'The file is too heavy: reading it took more memory or time than any form needs and was stopped. Copy the sheet of the form into a new .xlsx file.',
  'not-xlsx': 'The file is not an .xlsx workbook.',
  'not-docx':
    'The file is no Word document (.docx) that can be read: a PDF, an old .doc or one with a password, perhaps. Open it in Word, save it as .docx without a password and choose it again.',
  'legacy-xls': resave('The file is in the old .xls format.'),
  'binary-xlsb': resave('The file is in the binary .xlsb format.'),
  encrypted: 'The file is protected by a password. Remove the password, save it as .xlsx and send it again.',
  damaged: 'The file is damaged. Open it in Excel or LibreOffice, save it and send it again.',
  tcvn3:
    'The text is in the old TCVN3 (ABC) encoding (fonts .VnTime, .VnArial…), so no form was recognised. Convert it to Unicode (Unikey: Ctrl+Shift+F6, from TCVN3 (ABC) to Unicode), set the font Times New Roman, save it as .xlsx and send it again.',
  vni: 'The text is in the old VNI encoding (fonts VNI-Times…), so no form was recognised. Convert it to Unicode (Unikey: Ctrl+Shift+F6, from VNI Windows to Unicode), set the font Times New Roman, save it as .xlsx and send it again.',
  'not-json': 'The file is no valid JSON.',
  'too-large': 'The file is too large for a form. Remove pictures and other sheets.',
  ratio: 'The file is compressed in a suspicious way and was not opened.',
  'too-many-parts': 'The file has too many parts to be a form.',
  zip64: 'The file uses zip64, which is not supported. Save it again in Excel or LibreOffice.',
  dtd: 'The file holds a forbidden XML declaration and was not opened.',
  'sheet-limit': 'A sheet is larger than a form can be.',
  'too-many-sheets': 'The file has too many sheets.',
  'text-too-long': 'A cell holds more text than Excel allows.',
  'no-sheets': 'The file has no sheets.',
  'duplicate-sheet': 'The file has two sheets of the same name and can not be read safely.',
} satisfies Record<FileProblemCode, string>;

export const places = {
  sheet: (name: string): string => `Sheet “${name}”`,
  cell: (cell: string): string => `cell ${cell}`,
};
