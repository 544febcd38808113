/** Long work of the page in slices, between which it paints and hears the person. */

/** Longer than this the page does not stand still. */
const SLICE_MS = 25;

/** A turn of the event loop. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does the work step by step; undefined where it is no longer wanted, which is asked with what it gave by then. */
export async function inSlices<Step, T>(
  steps: Generator<Step, T>,
  wanted: (step: Step) => boolean,
): Promise<T | undefined> {
  for (let begun = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    // out of view timers are slow, and nobody waits for the page
    if (performance.now() - begun < SLICE_MS || document.hidden) continue;
    await turn();
    if (!wanted(value)) return undefined;
    begun = performance.now();
  }
}
