/** The Windows host's own surface, `window.external`, which the client for Excel on Windows talks to. */

/** A COM array as the client unwraps it. */
interface SafeArray {
  toArray(): unknown[];
}
const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items });

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
const UNSUPPORTED = 5001;
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
}

/** Puts the surface on the window, before office.js is evaluated; the result sends events to the client. */
export function installExternal(target: object, surface: Surface): { fire: (entries: unknown[][]) => void } {
  const handlers = new Map<number, EventHandler[]>();
  const settings = new Map<string, string>();
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
    GetHostInfo: () => `Excel$Win32$16.01$${surface.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (dispatchId: number, params: unknown[], callback: (result: unknown) => void) => {
      const message = params[0];
      if (dispatchId !== EXECUTE_RICH_API || !Array.isArray(message)) {
        setTimeout(() => callback(UNSUPPORTED), 0);
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
