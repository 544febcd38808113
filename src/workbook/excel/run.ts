/** The one way into Excel: every batch of calls goes through `run`, and every error comes out as a failure of the port. */
import type { Result, WorkbookFailure } from '../port';

export const done: Result<void> = { ok: true, value: undefined };
export const failed = (failure: WorkbookFailure): { ok: false; failure: WorkbookFailure } => ({
  ok: false,
  failure,
});

/** Excel's codes that mean the same wherever they come up. */
const FAILURES: Record<string, WorkbookFailure> = {
  InvalidOperationInCellEditMode: { code: 'cell-editing' },
  ApiNotFound: { code: 'api-missing' },
  NotImplemented: { code: 'api-missing' },
  ConnectionFailure: { code: 'connection-lost' },
  InvalidOrTimedOutSession: { code: 'connection-lost' },
  Timeout: { code: 'connection-lost' },
  RequestAborted: { code: 'cancelled' },
  RequestPayloadSizeLimitExceeded: { code: 'too-large' },
  ResponsePayloadSizeLimitExceeded: { code: 'too-large' },
  OperationCellsExceedLimit: { code: 'too-large' },
  RangeExceedsLimit: { code: 'too-large' },
};

/** What codes mean here that mean different things in different calls. */
export interface Meaning {
  AccessDenied?: WorkbookFailure;
  ItemNotFound?: WorkbookFailure;
}

/** Runs a batch after the user has finished the cell being edited. Nothing is thrown and nothing swallowed. */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<Result<T>>,
  meaning: Meaning = {},
): Promise<Result<T>> {
  if (typeof Excel === 'undefined') return failed({ code: 'api-missing' });
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    return failed(toFailure(error, meaning));
  }
}

/** An error of Excel's as a failure of the port. */
export function toFailure(error: unknown, { AccessDenied, ItemNotFound }: Meaning = {}): WorkbookFailure {
  if (!(error instanceof OfficeExtension.Error)) return { code: 'unknown', detail: String(error) };
  if (error.code === 'AccessDenied' && AccessDenied) return AccessDenied;
  if (error.code === 'ItemNotFound' && ItemNotFound) return ItemNotFound;
  const place = error.debugInfo?.errorLocation;
  return (
    FAILURES[error.code] ?? {
      code: 'unknown',
      detail: `${error.code}${place ? ` (${place})` : ''}: ${error.message}`,
    }
  );
}
