/** A value that React reads with useSyncExternalStore: the one kind of state that pane, page and batch have. */
export interface Store<T> {
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => T;
  set: (value: T) => void;
}

/** A store that tells its listeners about every new value. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => value,
    set(next) {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
