/** What a draft comes to, while it is being typed: letters show at once, what follows from them when there is time. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { examine, type Examined } from '../../draft/examine';
import type { FormDraft } from '../../draft/model';

export function useExamined(draft: FormDraft): Examined {
  const settled = useDeferredValue(draft);
  const last = useRef<Examined>(undefined);
  const examined = useMemo(() => examine(settled, last.current), [settled]);
  useEffect(() => {
    last.current = examined;
  }, [examined]);
  return examined;
}
