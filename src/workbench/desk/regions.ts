/** F6 from tools to sheet to pane and round again, each where it was left. */
import { useEffect, useMemo, useRef } from 'react';

/** The regions of the page, and where each is entered for the first time: at the first of these that it has. */
const REGIONS = [
  { of: '.tools', enter: ['button'] },
  { of: '.desk-sheet', enter: ['[data-target]'] },
  { of: '.desk-pane', enter: ['[role=tab][aria-selected=true]', 'button'] },
] as const;

const enter = ({ of, enter: places }: (typeof REGIONS)[number]): void => {
  const found = places.map((place) => document.querySelector<HTMLElement>(`${of} ${place}`));
  found.find((element) => element !== null)?.focus();
};

/** Puts the focus on the selected cell. */
export const enterSheet = (): void => enter(REGIONS[1]);

const regionOf = (element: Element | null): number => REGIONS.findIndex(({ of }) => element?.closest(of));

/** Listens to F6; gives the way on for whoever takes the key first. */
export function useRegions(): (direction: 1 | -1) => void {
  const left = useRef(new Map<number, HTMLElement>());
  const leave = useMemo(
    () =>
      (direction: 1 | -1): void => {
        const from = document.activeElement;
        const region = regionOf(from);
        if (from instanceof HTMLElement) left.current.set(region, from);
        const to = (Math.max(region, 0) + direction + REGIONS.length) % REGIONS.length;
        const entry = REGIONS[to];
        if (!entry) return;
        const before = left.current.get(to);
        // the grid moves its field about; its place is where the selection is
        const known = before?.isConnected && to !== 1 ? before : undefined;
        if (known) known.focus();
        else enter(entry);
      },
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      event.preventDefault();
      leave(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [leave]);
  return leave;
}
