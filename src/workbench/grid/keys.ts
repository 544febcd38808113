/** Which key does what in the grid: one table, no state. */

export type Move =
  | { type: 'step' | 'jump'; dRow: number; dCol: number; extend: boolean }
  | { type: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd'; extend: boolean }
  | { type: 'page'; direction: 1 | -1; extend: boolean }
  | { type: 'tab' | 'enter'; direction: 1 | -1 }
  | { type: 'all' | 'row' | 'column' };

export type Command =
  | Move
  | { type: 'edit' | 'clear' | 'fillDown' | 'undo' | 'redo' | 'openList' | 'leaveNext' }
  | { type: 'leave'; direction: 1 | -1 }
  /** A character that a cell takes as text. */
  | { type: 'text' };

/** While typing: what ends it, and where the selection goes then. */
export type EditCommand =
  { type: 'commit'; then?: Move } | { type: 'cancel' } | { type: 'newline' } | { type: 'openList' };

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key while a cell is selected; undefined leaves the key to the browser. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Command | undefined {
  const ctrl = ctrlKey || metaKey;
  const extend = shiftKey;
  const arrow = ARROWS[key];
  if (arrow && altKey) return key === 'ArrowDown' ? { type: 'openList' } : undefined;
  if (altKey && !ctrl) return undefined;
  if (arrow) return { type: ctrl ? 'jump' : 'step', dRow: arrow[0], dCol: arrow[1], extend };
  switch (key) {
    case 'Home':
      return { type: ctrl ? 'sheetStart' : 'rowStart', extend };
    case 'End':
      return { type: ctrl ? 'sheetEnd' : 'rowEnd', extend };
    case 'PageUp':
    case 'PageDown':
      // Ctrl+PageUp and Ctrl+PageDown belong to the tabs of the browser.
      return ctrl ? undefined : { type: 'page', direction: key === 'PageUp' ? -1 : 1, extend };
    case 'Tab':
      return ctrl ? undefined : { type: 'tab', direction: shiftKey ? -1 : 1 };
    case 'Enter':
      return { type: 'enter', direction: shiftKey ? -1 : 1 };
    case 'F2':
      return { type: 'edit' };
    case 'F6':
      return { type: 'leave', direction: shiftKey ? -1 : 1 };
    case 'Escape':
      return { type: 'leaveNext' };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case ' ':
      if (ctrl) return { type: 'column' };
      return shiftKey ? { type: 'row' } : { type: 'text' };
  }
  // AltGr arrives as Ctrl+Alt and types a character.
  if (key.length === 1 && (!ctrl || (ctrlKey && altKey))) return { type: 'text' };
  if (!ctrl) return undefined;
  switch (key.toLowerCase()) {
    case 'a':
      return { type: 'all' };
    case 'd':
      return { type: 'fillDown' };
    case 'z':
      return { type: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { type: 'redo' };
    default:
      return undefined;
  }
}

/** The command of a key while a cell is being edited. `typing`: begun by a character, so arrows leave the cell. */
export function editCommandOf(event: Key, typing: boolean): EditCommand | undefined {
  const { key, altKey, shiftKey } = event;
  const arrow = ARROWS[key];
  if (key === 'Escape') return { type: 'cancel' };
  if (key === 'Enter')
    return altKey
      ? { type: 'newline' }
      : { type: 'commit', then: { type: 'enter', direction: shiftKey ? -1 : 1 } };
  if (key === 'Tab') return { type: 'commit', then: { type: 'tab', direction: shiftKey ? -1 : 1 } };
  if (arrow && altKey) return key === 'ArrowDown' ? { type: 'openList' } : undefined;
  if (typing && arrow && !shiftKey)
    return {
      type: 'commit',
      then: { type: event.ctrlKey ? 'jump' : 'step', dRow: arrow[0], dCol: arrow[1], extend: false },
    };
  return undefined;
}
