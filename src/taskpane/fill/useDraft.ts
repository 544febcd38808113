/** A text that is being typed: written after a pause, and at once when the field is left. */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { wayOf } from '../controls/undo-keys';

/** Long enough not to write half a number. */
const PAUSE_MS = 700;

interface Draft {
  value: string;
  onChange: (event: unknown, data: { value: string }) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Shows `value` until somebody types; `commit` gets what was typed. */
export function useDraft(value: string, commit: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string>();
  const waiting = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });

  const flush = (): void => {
    clearTimeout(timer.current);
    const text = waiting.current;
    waiting.current = undefined;
    if (text !== undefined) latest.current(text);
  };
  // what was typed before the card changed is not lost
  useEffect(() => flush, []);

  return {
    value: draft ?? value,
    onChange: (_event, data) => {
      setDraft(data.value);
      waiting.current = data.value;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    onBlur: () => {
      flush();
      setDraft(undefined);
    },
    onKeyDown: (event) => {
      if (wayOf(event) !== undefined) {
        // the letters that are being typed are the browser's to take back; what is written is the form's
        if (waiting.current !== undefined) event.stopPropagation();
        else setDraft(undefined);
      }
      if (event.key !== 'Enter' || event.currentTarget instanceof HTMLTextAreaElement) return;
      flush();
      setDraft(undefined);
    },
  };
}
