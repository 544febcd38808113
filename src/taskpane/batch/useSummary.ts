/** The summary of the files that were read, as the person asks for it. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Batch } from '../../intake/batch/batch';
import type { BatchState } from '../../intake/batch/entry';
import { unitResults } from '../../intake/batch/batch-results';
import { summariseResults } from '../../summary/collect';
import { isoDay } from '../../reading/date';
import type { FailedFile, Summary } from '../../summary/types';
import { useBatch } from './useBatch';
import { wishedOf } from './wishes';
import type { Wishes } from './wishes';

export interface UsedSummary {
  wishes: Wishes;
  wish: (change: Partial<Wishes>) => void;
  /** What was typed and is no day, and no year. */
  wrong: { due: boolean; year: boolean };
  /** Last year's files. */
  earlier: Batch;
  /** Files that are not ranked; empty while files are being read. */
  failed: readonly FailedFile[];
  /** Undefined while nothing was read, and while files are being read. */
  ready?: { summary: Summary; last?: Summary; year?: number };
  /** True while files are unread: a summary of half of them would call the other half missing. */
  reading: boolean;
}

/** All that was read; undefined while files are being read, for half of them are no summary, and it is ranked once. */
const readOf = (state: BatchState): ReturnType<typeof unitResults> | undefined =>
  state.running ? undefined : unitResults(state);

export function useSummary(): UsedSummary {
  const { batch, state } = useBatch();
  const { wishes: store, earlier } = wishedOf(batch);
  const lastState = useSyncExternalStore(earlier.subscribe, earlier.getSnapshot);
  const wishes = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const { due, year: typedYear, list, confirmed, chosen } = wishes;
  const dueBefore = isoDay(due);
  const year = /^(19|20)\d\d$/.test(typedYear.trim()) ? Number(typedYear) : undefined;
  const readLast = useMemo(() => readOf(lastState), [lastState]);
  const last = useMemo(() => {
    if (!readLast || readLast.results.length === 0) return undefined;
    const { results, rubrics, failed } = readLast;
    return summariseResults(results, rubrics, failed, {});
  }, [readLast]);
  const read = useMemo(() => readOf(state), [state]);
  const ready = useMemo(() => {
    if (!read || read.results.length === 0) return undefined;
    const { results, rubrics, failed } = read;
    const summary = summariseResults(results, rubrics, failed, {
      ...(dueBefore === undefined ? {} : { dueBefore }),
      ...(year === undefined ? {} : { year }),
      ...(list ? { lists: list.lists, outside: list.outside } : {}),
      confirmed,
      chosen,
      ...(last ? { lastYear: last } : {}),
    });
    return { summary, ...(last ? { last } : {}), ...(year === undefined ? {} : { year }) };
  }, [read, dueBefore, year, list, confirmed, chosen, last]);
  return {
    wishes,
    // a file may have been read meanwhile
    wish: (change) => store.set({ ...store.getSnapshot(), ...change }),
    wrong: {
      due: due.trim() !== '' && dueBefore === undefined,
      year: typedYear.trim() !== '' && year === undefined,
    },
    earlier,
    failed: read?.failed ?? [],
    ...(ready ? { ready } : {}),
    reading: [state, lastState].some(
      ({ running, entries }) => running || entries.some((entry) => entry.state === 'waiting'),
    ),
  };
}
