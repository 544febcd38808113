const PATIENCE_MS = 20_000;

/** Waits for what is coming by itself. */
export async function until(come: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await come());) {
    if (Date.now() - start > PATIENCE_MS) throw new Error(`It did not come: ${come.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
