/** The Windows host's own surface, `window.external`, which the client for Excel on Windows talks to. */

/** A COM array as the client unwraps it. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}
const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

const EXECUTE_RICH_API = 93;
const GET_FILE = 77;
const GET_SLICE = 80;
const CLOSE_FILE = 81;
/** OSF's number for the .xlsx file, as `getFileAsync` asks for it. */
const COMPRESSED = 5;
const RICH_API_MESSAGE = 33;
/** An internal error, which is also what an unknown call gives. */
export const INTERNAL_ERROR = 5001;
/** Copies of the file that may be open at once. */
const MOST_COPIES = 2;
/** OSF.AppName.Excel. */
const EXCEL = 1;

type EventHandler = (dispatchId: number, message: SafeArray) => void;

/** What the client hears back: a body, or the number of what went wrong on the way. */
export type Answer = { body: string } | { transport: number };

export interface Surface {
  /** API sets that the host declares, by name. */
  requirements: Record<string, string>;
  locale: string;
  /** Answers the text of a request; `flags` say whether the caller waits for a cell in edit mode. */
  answer: (body: string, flags: number) => Promise<Answer>;
  /** How the host calls itself. */
  client: string;
  /** The file that Excel would save, or the number with which it is refused. */
  file: () => Uint8Array | number;
}

/** Puts the surface on the window, before office.js is evaluated; the result sends events to the client. */
export function installExternal(target: object, surface: Surface): { fire: (entries: unknown[][]) => void } {
  const handlers = new Map<number, EventHandler[]>();
  const settings = new Map<string, string>();
  const copies = new Map<number, Uint8Array>();

  /** The calls from before Excel's own API: status first, then what is answered. */
  const answerFile = (dispatchId: number, [first, offset, size]: unknown[]): unknown => {
    if (dispatchId === GET_FILE) {
      const bytes = first === COMPRESSED && copies.size < MOST_COPIES ? surface.file() : INTERNAL_ERROR;
      if (typeof bytes === 'number') return bytes;
      const handle = Math.max(0, ...copies.keys()) + 1;
      copies.set(handle, bytes);
      return safeArray([0, safeArray([handle, bytes.length])]);
    }
    const bytes = copies.get(Number(first));
    if (!bytes) return INTERNAL_ERROR;
    if (dispatchId === CLOSE_FILE) {
      copies.delete(Number(first));
      return safeArray([0]);
    }
    const slice = [...bytes.subarray(Number(offset), Number(offset) + Number(size))];
    return safeArray([0, safeArray([safeArray(slice), slice.length])]);
  };

  const context = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'emulated',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => surface.locale,
    GetAppDataLocale: () => surface.locale,
    GetDocUrl: () => 'C:\\emulated.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 2,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(surface.requirements),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17000.20000',
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: 0,
        primaryBackgroundColor: 0xffffff,
        secondaryFontColor: 0,
        secondaryBackgroundColor: 0xf0f0f0,
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [name, value] of settings) {
          keys.push(name);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) => {
        settings.clear();
        for (const [i, name] of keys.entries()) settings.set(name, values[i] ?? '');
      },
    }),
  };
  const external = {
    GetHostInfo: () => `Excel$${surface.client}$16.01$${surface.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (dispatchId: number, params: unknown[], callback: (result: unknown) => void) => {
      const message = params[0];
      if ([GET_FILE, GET_SLICE, CLOSE_FILE].includes(dispatchId)) {
        setTimeout(() => callback(answerFile(dispatchId, params)), 0);
        return;
      }
      if (dispatchId !== EXECUTE_RICH_API || !Array.isArray(message)) {
        setTimeout(() => callback(INTERNAL_ERROR), 0);
        return;
      }
      void surface
        .answer(String(message[4]), Number(message[6]))
        .then((reply) => callback(safeArray('body' in reply ? [0, 200, [], reply.body] : [reply.transport])));
    },
    RegisterEvent: (
      dispatchId: number,
      _target: string,
      handler: EventHandler,
      callback: (status: number) => void,
    ) => {
      handlers.set(dispatchId, [...(handlers.get(dispatchId) ?? []), handler]);
      setTimeout(() => callback(0), 0);
    },
    UnregisterEvent: (dispatchId: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(dispatchId);
      setTimeout(() => callback(0), 0);
    },
  };
  Object.defineProperty(target, 'external', { value: external, configurable: true, writable: true });
  return {
    fire: (entries) => {
      for (const handler of handlers.get(RICH_API_MESSAGE) ?? [])
        handler(RICH_API_MESSAGE, safeArray(entries.map(safeArray)));
    },
  };
}
