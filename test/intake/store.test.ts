import { createStore } from '../../src/intake/store';

test('whoever listens is told until the end of listening, and the others go on', () => {
  const store = createStore(0);
  const told: string[] = [];
  const first = store.subscribe(() => told.push(`first ${store.getSnapshot()}`));
  store.subscribe(() => told.push(`second ${store.getSnapshot()}`));
  store.set(1);
  first();
  store.set(2);
  expect(told).toEqual(['first 1', 'second 1', 'second 2']);
});

test('the same value is no news', () => {
  const value = { total: 5 };
  const store = createStore(value);
  let told = 0;
  store.subscribe(() => told++);
  store.set(value);
  expect(told).toBe(0);
  store.set({ ...value });
  expect(told).toBe(1);
});
