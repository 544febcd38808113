/** Why a file could not be read: data, put into words by `src/messages`. */
export type FileProblemCode =
  /** No bytes at all. */
  | 'empty'
  /** Nothing but zeros, as a copy that was broken off leaves it. */
  | 'zeros'
  /** No file: a pipe, a device, a socket, a link that leads nowhere. */
  | 'special'
  /** The mark that a spreadsheet program leaves beside a file that is open. */
  | 'lock'
  /** A picture, a note, a file of the system: never a form. */
  | 'aside'
  /** Reading it took more memory or time than any form needs, or brought the reader down. */
  | 'too-heavy'
  /** Something other than a workbook; `detail` says what it looks like where that is known. */
  | 'not-xlsx'
  /** Something other than a Word document where one was asked for. */
  | 'not-docx'
  /** A file named .json that is none. */
  | 'not-json'
  /** Excel 97–2003 (.xls). */
  | 'legacy-xls'
  /** Excel binary workbook (.xlsb). */
  | 'binary-xlsb'
  /** Protected by a password to open. */
  | 'encrypted'
  /** The zip or the XML is broken, or says two things at once. */
  | 'damaged'
  /** File, part or all parts together are beyond a cap; `detail` names the cap. */
  | 'too-large'
  /** A part inflates to suspiciously many times its size. */
  | 'ratio'
  | 'too-many-parts'
  | 'zip64'
  /** A part carries a document type declaration. */
  | 'dtd'
  /** Rows, columns, cells, merges … of a sheet are beyond a cap; `detail` names it. */
  | 'sheet-limit'
  | 'too-many-sheets'
  | 'text-too-long'
  | 'no-sheets'
  | 'duplicate-sheet'
  /** Text in a font of the time before Unicode, so that no form is recognised. */
  | 'tcvn3'
  | 'vni';

export interface FileProblem {
  code: FileProblemCode;
  /** What exactly; short, in English, for experts and logs. */
  detail?: string;
  /** Part of the package, e.g. "xl/worksheets/sheet1.xml". */
  part?: string;
  sheet?: string;
  /** A1 address. */
  cell?: string;
}

/** Carries a problem up to `readWorkbook`; never leaves this folder. */
export class ReadFailure extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

/** Gives the reading up. */
export function fail(code: FileProblemCode, rest: Omit<FileProblem, 'code'> = {}): never {
  throw new ReadFailure({ code, ...rest });
}

/** Names from a hostile file may be long; a message needs only their beginning. */
export function brief(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
