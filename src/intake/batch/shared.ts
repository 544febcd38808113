/** What only several of the submitted files show: worked out once all of them are read, while the page goes on. */
import type { Across } from '../../review/across';
import type { ReviewedFile } from '../../review/result-sheet';
import { inSlices } from '../slices';
import type { BatchState, Shared } from './entry';

export const NOTHING_SHARED: Shared = { of: [], found: new Map(), left: 0, stopped: false };

const reviewedIn = ({ entries }: Pick<BatchState, 'entries'>): ReviewedFile[] =>
  entries.flatMap(({ received }) => received?.reviewed ?? []);

const isOf = (state: Pick<BatchState, 'entries'>, of: readonly ReviewedFile[]): boolean => {
  const reviewed = reviewedIn(state);
  return of.length === reviewed.length && of.every((file, index) => file === reviewed[index]);
};

/** True where what is shared was worked out, as far as somebody let it be, for the files as they were read. */
export const isSettled = (state: Pick<BatchState, 'entries' | 'shared'>): boolean =>
  isOf(state, state.shared.of);

interface Asked {
  /** The files as they stand. */
  now: () => BatchState;
  /** Stopped, what was found by then stays. */
  signal: AbortSignal;
  /** Hears how many files are compared. */
  tell: (compared: number) => void;
}

/** Works it out for the files as they stand; undefined where they were others before that was done. */
export async function sharedFindings({ now, signal, tell }: Asked): Promise<Shared | undefined> {
  const of = reviewedIn(now());
  // only who receives files needs it
  const { stepsAcross, toldOf } = await import('../../review/across');
  let begun: Across | undefined;
  const whole = await inSlices(stepsAcross(of), (step) => {
    begun = step;
    tell(of.length - step.left.size);
    return !signal.aborted && isOf(now(), of);
  });
  const across = whole ?? begun;
  if (!across || !isOf(now(), of)) return undefined;
  const told = toldOf(across, of);
  return {
    of,
    found: new Map(of.map((file, index) => [file, told.get(index) ?? []])),
    left: across.left.size,
    stopped: whole === undefined,
  };
}
