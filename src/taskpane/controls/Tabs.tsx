/** The parts of the pane as tabs: arrow keys move, the chosen one is in the tab order. */
import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab<T extends string> {
  id: T;
  label: string;
  /** Number beside the label; nothing for 0. */
  count?: number;
}

interface TabsProps<T extends string> {
  label: string;
  tabs: readonly Tab<T>[];
  chosen: T;
  choose: (tab: T) => void;
  children: ReactNode;
}

/** Tabs and the panel of the chosen one. */
export function Tabs<T extends string>({ label, tabs, chosen, choose, children }: TabsProps<T>) {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const index = tabs.findIndex(({ id }) => id === chosen);
    const last = tabs.length - 1;
    const to = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    choose(tab.id);
    event.currentTarget.querySelector<HTMLElement>(`#pane-tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div className="pane-tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, label: text, count = 0 }) => (
          <button
            key={id}
            id={`pane-tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={id === chosen ? 'pane-panel' : undefined}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {text}
            {count > 0 && <span className="pane-count">{count}</span>}
          </button>
        ))}
      </div>
      <div id="pane-panel" role="tabpanel" aria-labelledby={`pane-tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
