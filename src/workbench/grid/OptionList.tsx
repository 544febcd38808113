/** The open dropdown of a cell with a list. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

import type { CellValue } from '../../sheet/spec';
import { formatValue } from '../../sheet/number-format';

export interface OptionListProps {
  id: string;
  label: string;
  options: CellValue[];
  /** Index of the marked option; -1 for none. */
  marked: number;
  anchor: RefObject<HTMLElement | null>;
  onChoose: (option: CellValue) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export function OptionList({ id, label, options, marked, anchor, onChoose }: OptionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const place = (): void => placeBeside(anchor.current?.closest('td'), list.current);
    place();
    // Scrolling moves the cell away under the list.
    document.addEventListener('scroll', place, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', place, { capture: true });
  }, [anchor, options.length]);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [marked]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={label} className="sheet-options">
      {options.map((option, i) => (
        <li
          key={i}
          id={optionId(id, i)}
          role="option"
          aria-selected={i === marked}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {formatValue(option)}
        </li>
      ))}
    </ul>
  );
}

/** Below the cell, or above it where there is more room. Fixed, so that neither the scrolling sheet nor a frozen row cuts it off. */
function placeBeside(owner: Element | null | undefined, box: HTMLElement | null): void {
  if (!owner || !box) return;
  const cell = owner.getBoundingClientRect();
  const below = window.innerHeight - cell.bottom;
  const above = below < Math.min(box.scrollHeight, 240) && cell.top > below;
  box.style.left = `${Math.max(0, Math.min(cell.left, window.innerWidth - box.offsetWidth - 4))}px`;
  box.style.minWidth = `${cell.width}px`;
  box.style.maxHeight = `${Math.min(240, (above ? cell.top : below) - 4)}px`;
  box.style.top = above ? 'auto' : `${cell.bottom}px`;
  box.style.bottom = above ? `${window.innerHeight - cell.top}px` : 'auto';
}
