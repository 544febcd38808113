/** Where the command line writes: results to standard output, messages to standard error, and its exit codes. */
import { systemErrors } from '../messages/cli';

export const EXIT = { done: 0, errors: 1, unusable: 2 } as const;

/** Ends the command with a sentence and exit code 2. */
export class Unusable extends Error {}

// the reader of a pipe may leave early (`scorecard score … | head`): that ends the command, and is no failure
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

/**
 * Signs that a terminal obeys instead of showing them, and those that change or hide the text around them: control
 * characters (but line end and tab), marks of direction, signs without width, separators of lines.
 */
const OBEYED =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/gu;

const codeOf = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** A stranger's text as a terminal may have it: what would be obeyed is named. */
export const harmless = (text: string): string => text.replace(OBEYED, (sign) => `‹U+${codeOf(sign)}›`);
/** The same for a name, which is one line. */
export const oneLine = (text: string): string =>
  harmless(text).replace(/[\n\t]/g, (sign) => `‹U+${codeOf(sign)}›`);

/** Exactly the value, with the same signs written as JSON's escapes; on one line where nothing is indented. */
export const exactJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(OBEYED, (sign) =>
    sign.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

const write = (text: string): void => void process.stdout.write(`${text}\n`);
export const print = (text: string): void => write(harmless(text));
export const printJson = (value: unknown): void => write(exactJson(value, 2));
/** Two objects, written as JSON, as one. */
export const joinedObjects = (first: string, second: string): string =>
  `${first.slice(0, -1)},${second.slice(1)}`;
/** Prints a JSON array, line by line of `exactJson`, so that thousands of files need no more memory than one. */
export function jsonArray(): { add(line: string): void; end(): void } {
  let count = 0;
  return {
    add: (line) => write(`${count++ === 0 ? '[' : ','}${line}`),
    end: () => write(count === 0 ? '[]' : ']'),
  };
}

export const tell = (text: string): void => void process.stderr.write(`${harmless(text)}\n`);

/** Sets the exit code unless a worse one is already set. */
export function exitWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

/** Rows as a table with aligned columns. */
export function table(lines: string[][]): string {
  const rows = lines.map((line) => line.map((text) => harmless(text).replace(/[\n\t]+/g, ' ')));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, col) =>
    Math.max(...rows.map((row) => [...(row[col] ?? '')].length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, col) => text + ' '.repeat((widths[col] ?? 0) - [...text].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What anything thrown says: of the operating system in words, otherwise its message. */
export function readableError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error && systemErrors[String(error.code)]) || error.message;
}

/** Values of an option that may be given several times. */
export const collected = (value: string, before: string[] = []): string[] => [...before, value];
