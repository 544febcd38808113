/** What this tab or pane works on is its own: others see that it is held, until it lets go or is closed. */

const releases = new Map<string, () => Promise<void>>();

/** True once this tab holds it; false where another does. */
export async function hold(name: string): Promise<boolean> {
  // browsers without locks are older than our floor; there the last tab wins, as everywhere on the web
  if (!('locks' in navigator) || releases.has(name)) return true;
  return new Promise((resolve) => {
    const over = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null) return undefined;
      return new Promise<void>((done) => {
        const release = async (): Promise<void> => {
          done();
          await over;
        };
        releases.set(name, release);
      });
    });
  });
}

/** Gives up what this tab holds; done when the browser has let go of it. */
export async function letGo(name: string): Promise<void> {
  const release = releases.get(name);
  releases.delete(name);
  await release?.();
}

/** Everything that some tab holds, this one included. */
export async function heldNames(): Promise<ReadonlySet<string>> {
  const { held = [] } = 'locks' in navigator ? await navigator.locks.query() : {};
  return new Set(held.map(({ name = '' }) => name));
}
