/** What only several of the submitted files show: worked out once all of them are read, while the page goes on. */
import type { ReviewedFile } from '../../review/result-sheet';
import { inSlices } from '../slices';
import type { BatchState, Shared } from './entry';

export const NOTHING_SHARED: Shared = { of: [], found: new Map() };

const reviewedIn = ({ entries }: Pick<BatchState, 'entries'>): ReviewedFile[] =>
  entries.flatMap(({ received }) => received?.reviewed ?? []);

/** True where what is shared was worked out for the files as they were read. */
export function isWhole(state: Pick<BatchState, 'entries' | 'shared'>): boolean {
  const reviewed = reviewedIn(state);
  const { of } = state.shared;
  return of.length === reviewed.length && of.every((file, index) => file === reviewed[index]);
}

/** Works it out for the files as they stand; undefined where they were others before that was done. */
export async function sharedFindings(now: () => BatchState): Promise<Shared | undefined> {
  const of = reviewedIn(now());
  // only who receives files needs it
  const { stepsAcross } = await import('../../review/across');
  const across = await inSlices(stepsAcross(of), () =>
    isWhole({ entries: now().entries, shared: { ...NOTHING_SHARED, of } }),
  );
  return across && { of, found: new Map(of.map((file, index) => [file, across.get(index) ?? []])) };
}
