/** The ribbon's "next gap": selects the cell of the gap that brings most, then of the next one with each further press. */
import { useEffect, useRef } from 'react';
import type { Gap } from '../../scoring/gaps';
import { useForm, usePane } from '../host';

const LAST = 'scorecard-gap';

/** Every press loads the pane anew, and the session's storage outlives that; where it is refused, the first gap comes again. */
function nextOf(gaps: readonly Gap[]): Gap | undefined {
  try {
    const last = sessionStorage.getItem(LAST);
    const gap = gaps[(gaps.findIndex(({ id }) => id === last) + 1) % gaps.length];
    if (gap) sessionStorage.setItem(LAST, gap.id);
    return gap;
  } catch {
    return gaps[0];
  }
}

/** Once, where the pane was opened for it. */
export function useNextGap(): void {
  const { session, host } = usePane();
  const { rubric, form } = useForm();
  const wanted = useRef(host.start === 'gap');
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    void import('../../scoring/gaps').then(({ findGaps }) => {
      const gap = nextOf(findGaps(rubric, form.submission, form.assessment));
      if (gap) void session.select(gap.id);
    });
  });
}
