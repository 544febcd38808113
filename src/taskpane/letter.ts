/** What a person gave for papers: one for all papers, kept in this browser. */
import { useSyncExternalStore } from 'react';
import { emptyLetter, readLetter } from '../review/appraisal/letter';
import type { Letter } from '../review/appraisal/letter';

const KEY = 'scorecard-letter';

let letter: Letter | undefined;
const listeners = new Set<() => void>();

/** The one that was kept; the empty one where there is none, or none that can be read. */
function kept(): Letter {
  try {
    const read = readLetter(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return read.ok ? read.letter : emptyLetter;
  } catch {
    return emptyLetter;
  }
}

const current = (): Letter => (letter ??= kept());

/** Takes a letter for the papers to come. */
export function keepLetter(next: Letter): void {
  letter = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // no room, or not allowed: it is asked for again the next time
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The letter as it is now. */
export const useLetter = (): Letter => useSyncExternalStore(subscribe, current);
