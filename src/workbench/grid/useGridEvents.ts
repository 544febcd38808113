/** Mouse, keyboard and clipboard of the grid. */
import { type CompositionEvent, type DOMAttributes, type FocusEvent, useRef } from 'react';

import { onCopy, onCut, onPaste } from './clipboardEvents';
import type { EventContext } from './eventContext';
import { onKeyDown } from './keyEvents';
import { onDoubleClick, onMouseDown, onMouseOver } from './mouseEvents';

/** The listeners of the table. */
export function useGridEvents(
  heard: Omit<EventContext, 'dragging' | 'leaving'>,
): DOMAttributes<HTMLTableElement> {
  const dragging = useRef(false);
  const leaving = useRef(false);
  const context: EventContext = { ...heard, dragging, leaving };
  const { session, place } = context;
  return {
    onKeyDown: (event) => onKeyDown(context, event),
    onMouseDown: (event) => onMouseDown(context, event),
    onMouseOver: (event) => onMouseOver(context, event),
    onDoubleClick: (event) => onDoubleClick(context, event),
    onInput: () => session.typed(),
    onCompositionStart: () => session.typed(),
    onCompositionEnd: (event) => onCompositionEnd(context, event),
    onFocus: () => place.hold(),
    onBlur: (event) => onBlur(context, event),
    onCopy: (event) => onCopy(context, event),
    onCut: (event) => onCut(context, event),
    onPaste: (event) => onPaste(context, event),
  };
}

/** A composition given up leaves the cell as it was. */
function onCompositionEnd({ session }: EventContext, { target }: CompositionEvent): void {
  if (session.mode === 'typing' && target instanceof HTMLElement && 'value' in target && target.value === '')
    session.cancel();
}

function onBlur({ session, place, table }: EventContext, { relatedTarget }: FocusEvent): void {
  if (table.current?.contains(relatedTarget)) return;
  // Another window in front is no reason to end the entry.
  if (!document.hasFocus() && relatedTarget === null) return;
  place.release();
  session.leave();
}
