/** The bar below the sheet: tabs of the visible sheets, and the zoom. */
import { useRef, type KeyboardEvent } from 'react';

import type { GridTexts } from '../../messages/grid';
import type { SheetSpec } from '../../sheet/spec';

export const ZOOM = { least: 50, most: 200, step: 10 };

/** Whether printed columns are narrow on screen, and the way to change it. */
export interface Narrowing {
  on: boolean;
  set: (on: boolean) => void;
}

export interface SheetBarProps {
  sheets: SheetSpec[];
  current: string;
  /** Ids of tab and panel begin with it. */
  idPrefix: string;
  zoom: number;
  narrow: Narrowing | undefined;
  texts: GridTexts;
  onSheet: (name: string) => void;
  onZoom: (zoom: number) => void;
}

export function SheetBar({ sheets, current, idPrefix, zoom, narrow, texts, onSheet, onZoom }: SheetBarProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const at = sheets.findIndex((sheet) => sheet.name === current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: sheets.length - 1 }[event.key];
    const sheet = to === undefined ? undefined : sheets[to];
    if (to === undefined || !sheet) return;
    event.preventDefault();
    onSheet(sheet.name);
    tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  const zoomBy = (step: number): void => onZoom(Math.min(ZOOM.most, Math.max(ZOOM.least, zoom + step)));
  return (
    <div className="sheet-bar">
      <div role="tablist" aria-label={texts.sheets} className="sheet-tabs" ref={tabs} onKeyDown={onKeyDown}>
        {sheets.map((sheet, i) => (
          <button
            key={sheet.name}
            type="button"
            role="tab"
            id={`${idPrefix}-tab-${i}`}
            aria-selected={sheet.name === current}
            {...(sheet.name === current ? { 'aria-controls': `${idPrefix}-panel` } : {})}
            tabIndex={sheet.name === current ? 0 : -1}
            {...(sheet.tabColor === undefined ? {} : { style: { borderTopColor: `#${sheet.tabColor}` } })}
            onClick={() => onSheet(sheet.name)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      {narrow && (
        <button
          type="button"
          className="sheet-narrow"
          aria-pressed={narrow.on}
          onClick={() => narrow.set(!narrow.on)}
        >
          {texts.narrow}
        </button>
      )}
      <div role="group" aria-label={texts.zoom} className="sheet-zoom">
        <button
          type="button"
          aria-label={texts.zoomOut}
          disabled={zoom <= ZOOM.least}
          onClick={() => zoomBy(-ZOOM.step)}
        >
          −
        </button>
        <output>{zoom}%</output>
        <button
          type="button"
          aria-label={texts.zoomIn}
          disabled={zoom >= ZOOM.most}
          onClick={() => zoomBy(ZOOM.step)}
        >
          +
        </button>
      </div>
    </div>
  );
}
