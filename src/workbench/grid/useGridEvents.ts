/** Mouse, keyboard and clipboard of the grid. */
import {
  useRef,
  type ClipboardEvent,
  type DOMAttributes,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';

import { type CellRef, cell, contains } from '../../sheet/address';
import { decodeClipboard, encodeHtml, encodeTsv } from './clipboard';
import { copyBlock, planClear, planFillDown, planPaste, refusalAt } from './edits';
import { shownAt } from './geometry';
import { type Command, commandOf, editCommandOf, type Move } from './keys';
import { type GridSelection, moved, rangeOf, select } from './selection';
import type { EditSession } from './useEditSession';
import { focusBeyond, type GridPlace } from './useGridPlace';
import type { Plan, SheetView, Writing } from './view';

export interface GridActions {
  onSelection: (selection: GridSelection) => void;
  /** Carries a plan out; false where it is refused, or asked about first and settled later. */
  onPlan: (plan: Plan, settled?: () => void) => boolean;
  onTravel?: ((way: 'undo' | 'redo') => void) | undefined;
  /** F6: where the focus goes; left out, to the next element of the page. */
  onLeave?: ((direction: 1 | -1) => void) | undefined;
}

interface EventContext extends GridActions {
  view: SheetView;
  selection: GridSelection;
  session: EditSession;
  place: GridPlace;
  scroller: RefObject<HTMLElement | null>;
  table: RefObject<HTMLTableElement | null>;
}

/** The listeners of the table. */
export function useGridEvents(context: EventContext): DOMAttributes<HTMLTableElement> {
  const { view, selection, session, place, onSelection, onPlan } = context;
  const dragging = useRef(false);
  // After Escape the next Tab leaves the grid.
  const leaving = useRef(false);
  const range = (): ReturnType<typeof rangeOf> => rangeOf(view, selection);

  const choose = (next: GridSelection): void => {
    place.lead(shownAt(view.geometry, next.active));
    onSelection(next);
  };

  const move = (to: Move): boolean => {
    const next = moved(view, selection, to, () => pageRows(context));
    if (next) choose(next);
    return next !== undefined;
  };

  /** False leaves the key to the browser. */
  const run = (command: Command): boolean => {
    const refusal = refusalAt(view, selection.active);
    switch (command.type) {
      case 'text':
        // An open cell's own field takes the character.
        if (refusal) onPlan({ ok: false, ref: selection.active, refusal });
        return refusal !== undefined;
      case 'edit':
        session.open(session.options !== undefined);
        return true;
      case 'openList':
        if (session.options) session.open(true);
        return true;
      case 'clear':
        onPlan(planClear(view, range()));
        return true;
      case 'fillDown':
        onPlan(planFillDown(view, range()));
        return true;
      case 'undo':
      case 'redo':
        context.onTravel?.(command.type);
        return true;
      case 'cancel':
        return true;
      case 'leaveNext':
        leaving.current = true;
        return false;
      case 'leave': {
        const { scroller, onLeave } = context;
        if (onLeave) onLeave(command.direction);
        else if (scroller.current) focusBeyond(scroller.current, command.direction);
        return true;
      }
      default:
        return move(command);
    }
  };

  const edit = (event: KeyboardEvent): boolean => {
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
        return command.then === undefined || move(command.then);
      default:
        return false;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // 229: the key belongs to an input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (session.mode !== 'ready') {
      if (edit(event)) event.preventDefault();
      return;
    }
    const command = commandOf(event);
    if (command?.type === 'tab' && leaving.current) return;
    if (command && command.type !== 'leaveNext') leaving.current = false;
    if (command && run(command)) event.preventDefault();
  };

  const onMouseDown = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const inField = target?.matches('.field') === true;
    if (inField && session.mode !== 'ready') return;
    const at = target && cellOf(target);
    const secondary = event.button !== 0;
    // The context menu keeps a range that it is opened on.
    if (secondary && (!at || contains(range(), at))) return;
    event.preventDefault();
    if (!session.commit()) return;
    leaving.current = false;
    if (target?.closest('[data-drop]')) session.open(true);
    else if (at) {
      dragging.current = !secondary;
      choose(event.shiftKey && !secondary ? { ...selection, end: at } : select(at));
    } else if (target) selectHead(target, view, onSelection);
    place.hold();
  };

  const copy = (event: ClipboardEvent): boolean => {
    if (session.mode !== 'ready') return false;
    const block = copyBlock(view, range());
    event.preventDefault();
    event.clipboardData.setData('text/plain', encodeTsv(block.map((row) => row.map(({ text }) => text))));
    event.clipboardData.setData('text/html', encodeHtml(block));
    return true;
  };

  return {
    onKeyDown,
    onMouseDown,
    onMouseOver: (event) => {
      const at = event.target instanceof Element ? cellOf(event.target) : undefined;
      if ((event.buttons & 1) === 0) dragging.current = false;
      if (dragging.current && at && (at.row !== selection.end.row || at.col !== selection.end.col))
        onSelection({ ...selection, end: at });
    },
    onDoubleClick: (event) => {
      if (event.target instanceof Element && cellOf(event.target) && session.mode === 'ready') session.open();
    },
    onInput: () => session.typed(),
    onCompositionStart: () => session.typed(),
    onCompositionEnd: (event) => {
      const field = event.target;
      // A composition given up leaves the cell as it was.
      if (session.mode === 'typing' && field instanceof HTMLElement && 'value' in field && field.value === '')
        session.cancel();
    },
    onFocus: () => place.hold(),
    onBlur: (event: FocusEvent<HTMLTableElement>) => {
      if (context.table.current?.contains(event.relatedTarget)) return;
      // Another window in front is no reason to end the entry.
      if (!document.hasFocus() && event.relatedTarget === null) return;
      place.release();
      session.commit();
    },
    onCopy: copy,
    onCut: (event) => {
      if (session.mode !== 'ready') return;
      const plan = planClear(view, range());
      if (plan.ok) copy(event);
      else event.preventDefault();
      onPlan(plan);
    },
    onPaste: (event) => {
      if (session.mode !== 'ready') return;
      event.preventDefault();
      const { clipboardData } = event;
      const block = decodeClipboard(clipboardData.getData('text/plain'), clipboardData.getData('text/html'));
      const plan = planPaste(view, range(), block);
      const show = ({ area }: Writing): void =>
        onSelection(select(cell(area.top, area.left), cell(area.bottom, area.right)));
      if (plan.ok) {
        if (onPlan(plan)) show(plan);
      } else onPlan(plan, () => 'asked' in plan && show(plan.writing));
    },
  };
}

/** The cell that an element of the grid belongs to. */
function cellOf(element: Element): CellRef | undefined {
  const [row, col] = element.closest<HTMLElement>('[data-at]')?.dataset.at?.split(',') ?? [];
  return row === undefined || col === undefined ? undefined : cell(Number(row), Number(col));
}

/** A click on a letter or number selects its column or row. */
function selectHead(target: Element, view: SheetView, onSelection: (selection: GridSelection) => void): void {
  const { headRow, headCol, headAll } = target.closest<HTMLElement>('th')?.dataset ?? {};
  const { rowCount, colCount } = view.geometry;
  const last = cell(rowCount - 1, colCount - 1);
  if (headAll !== undefined) onSelection(select(cell(0, 0), last));
  else if (headRow !== undefined)
    onSelection(select(cell(Number(headRow), 0), cell(Number(headRow), last.col)));
  else if (headCol !== undefined)
    onSelection(select(cell(0, Number(headCol)), cell(last.row, Number(headCol))));
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
