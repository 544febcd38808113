/** What keys do in the grid: with no cell open a command each, in an open cell what ends or moves its entry. */
import type { KeyboardEvent } from 'react';

import { clearedEdit, filledEdit, refusalAt } from './edits';
import { choose, type EventContext } from './eventContext';
import { type Command, commandOf, editCommandOf, type Move } from './keys';
import { moved, rangeOf } from './selection';
import { focusBeyond } from './useGridPlace';

export function onKeyDown(context: EventContext, event: KeyboardEvent): void {
  const { session, leaving } = context;
  // 229: the key belongs to an input method.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (session.mode !== 'ready') {
    if (edit(context, event)) event.preventDefault();
    return;
  }
  const command = commandOf(event);
  if (command?.type === 'tab' && leaving.current) return;
  if (command && command.type !== 'leaveNext') leaving.current = false;
  if (command && run(context, command)) event.preventDefault();
}

/** Carries a command out; false leaves the key to the browser. */
function run(context: EventContext, command: Command): boolean {
  const { view, selection, session, onCellEdit } = context;
  switch (command.type) {
    case 'text': {
      // An open cell's own field takes the character.
      const refusal = refusalAt(view, selection.active);
      if (refusal) onCellEdit({ ok: false, ref: selection.active, refusal });
      return refusal !== undefined;
    }
    case 'edit':
      session.open(session.options !== undefined);
      return true;
    case 'openList':
      if (session.options) session.open(true);
      return true;
    case 'clear':
      onCellEdit(clearedEdit(view, rangeOf(view, selection)));
      return true;
    case 'fillDown':
      onCellEdit(filledEdit(view, rangeOf(view, selection)));
      return true;
    case 'undo':
    case 'redo':
      context.onTravel?.(command.type);
      return true;
    case 'leaveNext':
      context.leaving.current = true;
      return false;
    case 'leave': {
      const { scroller, onLeave } = context;
      if (onLeave) onLeave(command.direction);
      else if (scroller.current) focusBeyond(scroller.current, command.direction);
      return true;
    }
    default:
      return move(context, command);
  }
}

/** False leaves the key to the field of the open cell. */
function edit(context: EventContext, event: KeyboardEvent): boolean {
  const { session } = context;
  const field = event.target;
  if (session.list && !event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    session.mark(event.key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  const command = editCommandOf(event, session.mode === 'typing');
  switch (command?.type) {
    case 'cancel':
      session.cancel();
      return true;
    case 'openList':
      if (session.options) session.open(true);
      return true;
    case 'newline':
      if (!(field instanceof HTMLTextAreaElement)) return true;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      session.typed();
      return true;
    case 'commit':
      if (!session.commit()) return true;
      // At the last field Tab has nowhere to go in the grid and leaves it.
      return command.then === undefined || move(context, command.then);
    default:
      return false;
  }
}

function move(context: EventContext, to: Move): boolean {
  const next = moved(context.view, context.selection, to, () => pageRows(context));
  if (next) choose(context, next);
  return next !== undefined;
}

/** How many rows a page has; fifteen where nothing can be measured. */
function pageRows({ scroller, table, view }: EventContext): number {
  const high = table.current?.offsetHeight ?? 0;
  if (high === 0) return 15;
  return Math.max(
    1,
    Math.floor((scroller.current?.clientHeight ?? 0) / (high / view.geometry.rows.length)) - 2,
  );
}
