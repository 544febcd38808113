/** The author's work on screen, kept as it changes. */
import { useRef, useState } from 'react';
import { beginWork, discardWork, keepWork, leaveWork } from './kept-work';
import type { AuthorWork } from './kept-work';

/** Work that is gone on with. */
export interface ResumedWork extends AuthorWork {
  id: string;
}

export interface UsedWork {
  work: AuthorWork | undefined;
  /** False where the browser could not keep what is on screen. */
  kept: boolean;
  /** Begins with other work; what was in hand stays kept. */
  begin: (work: AuthorWork) => void;
  change: (part: Partial<AuthorWork>) => void;
  /** Shows what was published, of which nothing needs to be kept. */
  published: (part: Partial<AuthorWork>) => void;
  /** Lets go of what is in hand; done when another tab may have it. */
  leave: () => Promise<void>;
}

export function useWork(resumed: ResumedWork | undefined): UsedWork {
  const [work, setWork] = useState<AuthorWork | undefined>(resumed);
  const [kept, setKept] = useState(true);
  const latest = useRef(work);
  const id = useRef(resumed && Promise.resolve(resumed.id));
  // what is kept follows each other, so that the last stays
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (act: () => Promise<void>): void => {
    queue.current = queue.current.then(act).then(
      () => setKept(true),
      () => setKept(false),
    );
  };
  const show = (next: AuthorWork): void => {
    latest.current = next;
    setWork(next);
  };
  const put = (next: AuthorWork): void => {
    show(next);
    const own = (id.current ??= beginWork());
    inTurn(async () => keepWork(await own, next));
  };
  const leave = async (): Promise<void> => {
    const own = id.current;
    id.current = undefined;
    await queue.current;
    // where nothing could be kept, nothing is held
    await own?.then(leaveWork).catch(() => undefined);
  };
  return {
    work,
    kept,
    begin: (next) => {
      void leave();
      put(next);
    },
    change: (part) => latest.current && put({ ...latest.current, ...part }),
    published: (part) => {
      if (latest.current) show({ ...latest.current, ...part });
      const own = id.current;
      if (own) inTurn(async () => discardWork(await own));
    },
    leave,
  };
}
