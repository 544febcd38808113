/**
 * Long work in slices: others have their turn in between, and what nobody wants any more ends.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import { inSlices } from '../../src/intake/slices';

/** Work of so many steps, each of which takes so long on the clock of the test. */
function* work(steps: number, took: () => void): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) {
    took();
    yield;
  }
  return 'done';
}

const clock = { now: 0 };
beforeEach(() => {
  clock.now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => clock.now);
});
afterEach(() => jest.restoreAllMocks());

test('others have their turn between slices, and none within short work', async () => {
  const done: string[] = [];
  const other = (): void => void setTimeout(() => done.push('other'));
  other();
  expect(
    await inSlices(
      work(3, () => void (clock.now += 5)),
      () => true,
    ),
  ).toBe('done');
  expect(done).toEqual([]);
  const long = inSlices(
    work(8, () => {
      clock.now += 30;
      done.push('step');
      other();
    }),
    () => true,
  );
  expect(await long).toBe('done');
  expect(done.lastIndexOf('step')).toBeGreaterThan(done.indexOf('other'));
});

test('goes on at once where nobody sees the page', async () => {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const done: string[] = [];
  setTimeout(() => done.push('other'));
  const long = work(8, () => void (clock.now += 30));
  expect(await inSlices(long, () => true)).toBe('done');
  expect(done).toEqual([]);
});

test('ends where it is no longer wanted', async () => {
  let steps = 0;
  const long = work(100, () => {
    clock.now += 30;
    steps++;
  });
  expect(await inSlices(long, () => steps < 3)).toBeUndefined();
  expect(steps).toBe(3);
});
