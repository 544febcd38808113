/** The ribbon's "next gap": selects the cell of the gap that brings most. */
import { useEffect, useRef } from 'react';
import { useForm, usePane } from '../host';

/** Once, where the pane was opened for it. */
export function useFirstGap(): void {
  const { session, host } = usePane();
  const { rubric, form } = useForm();
  const wanted = useRef(host.start === 'gap');
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    void import('../../scoring/gaps').then(({ findGaps }) => {
      const [gap] = findGaps(rubric, form.submission, form.assessment);
      if (gap) void session.select(gap.id);
    });
  });
}
