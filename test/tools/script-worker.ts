/** Workers whose scripts run in the test itself, one message after another: `await loadWorkers({...})` in beforeAll. */

type Heard = (event: MessageEvent) => void;

const scripts = new Map<string, Heard>();

/** How workers fail, and how many were begun and not ended. */
export const workers: { failing: 'loudly' | 'silently' | undefined; begun: number; working: number } = {
  ...{ failing: undefined, begun: 0, working: 0 },
};

/** What a worker's script listens with. */
async function scriptOf(load: () => Promise<unknown>): Promise<Heard> {
  let heard: Heard | undefined;
  const listen = jest.spyOn(window, 'addEventListener').mockImplementation((type, listener) => {
    if (type === 'message' && typeof listener === 'function') heard = listener;
  });
  await load();
  listen.mockRestore();
  if (!heard) throw new Error('the script does not listen');
  return heard;
}

/** Loads scripts by the names of their files, and has workers run them. */
export async function loadWorkers(files: Record<string, () => Promise<unknown>>): Promise<void> {
  for (const [name, load] of Object.entries(files)) scripts.set(name, await scriptOf(load));
  Object.assign(globalThis, { Worker: ScriptWorker });
}

/** To be called before each test. */
export function beginAnew(): void {
  Object.assign(workers, { failing: undefined, begun: 0, working: 0 });
}

class ScriptWorker {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  private readonly script: Heard;

  constructor(url: URL) {
    const name = url.pathname.replace(/^.*\//, '');
    const script = scripts.get(name);
    if (!script) throw new Error(`no worker ${name}`);
    this.script = script;
    workers.begun += 1;
    workers.working += 1;
  }

  postMessage(data: unknown): void {
    if (workers.failing === 'loudly') this.onerror?.();
    if (workers.failing !== undefined) return;
    Object.assign(window, { postMessage: (answer: unknown) => this.onmessage?.({ data: answer }) });
    this.script(new MessageEvent('message', { data }));
  }

  terminate(): void {
    workers.working -= 1;
  }
}
