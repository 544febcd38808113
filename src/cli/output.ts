/** Where the command line writes: results to standard output, messages to standard error, and its exit codes. */

export const EXIT = { done: 0, errors: 1, unusable: 2 } as const;

/** Ends the command with a sentence and exit code 2. */
export class Unusable extends Error {}

// the reader of a pipe may leave early (`scorecard score … | head`): that ends the command, and is no failure
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
/** Prints a JSON array element by element, so that thousands of files need no more memory than one. */
export function jsonArray(): { add(value: unknown): void; end(): void } {
  let count = 0;
  return {
    add: (value) => print(`${count++ === 0 ? '[' : ','}${JSON.stringify(value)}`),
    end: () => print(count === 0 ? '[]' : ']'),
  };
}

export const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Sets the exit code unless a worse one is already set. */
export function exitWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

/** Rows as a table with aligned columns. */
export function table(rows: string[][]): string {
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

/** The message of anything thrown. */
export const readableError = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
