/**
 * Chance in tests. Every property begins from the seed of the run, which jest prints: `npx jest FILE --seed=N` tries the same again.
 * How much is tried is small, and large in `npm run test:long`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: jest.getSeed() });
export { fc };

/** Set by jest.long.config.js. */
const long = Reflect.get(globalThis, 'longTests') === true;
/** Set where the same tests run hundreds of times over (tools/mutants). */
const brief = Reflect.get(globalThis, 'briefTests') === true;

/** How many examples a property tries. */
export const runs = (few: number, many: number): { numRuns: number } => ({
  numRuns: long ? many : brief ? Math.ceil(few / 5) : few,
});
