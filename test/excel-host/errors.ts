/** An error as Excel reports it: one of Excel's own codes, and the member that raised it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** "Range.values", as the client shows it in debugInfo.errorLocation. */
    public location?: string,
  ) {
    super(message);
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return (
      {
        ItemNotFound: 404,
        ApiNotFound: 404,
        AccessDenied: 403,
        ItemAlreadyExists: 409,
        GeneralException: 500,
      }[this.code] ?? 400
    );
  }
}

export const notFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.");
export const denied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.');
export const invalid = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

/** Holds a value to the words that Excel knows for it. */
export function oneOf<T extends string>(value: string, words: readonly T[]): T {
  const word = words.find((known) => known === value);
  if (word === undefined) throw invalid(`"${value}" is none of ${words.join(', ')}.`);
  return word;
}
