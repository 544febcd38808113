/** The keys that take back and do again, as Excel has them. */
import type { Steps } from '../../workbook/port';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Ctrl+Z takes back; Ctrl+Y and Ctrl+Shift+Z do again. */
export function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): keyof Steps | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}
