/** The page in small around the grid, and a person's hands on it. */
import { createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { useMemo, useState, useSyncExternalStore } from 'react';

import { a1, parseA1 } from '../../../src/sheet/address';
import type { WorkbookSpec } from '../../../src/sheet/spec';
import { Sheet, type SheetProps } from '../../../src/workbench/grid/Sheet';
import { gridWorkbook } from '../../../src/workbook/grid';
import type { Step } from '../../../src/workbook/port';
import { sampleSpec } from './sample';

export const FORM = 'Biểu mẫu';
/** What the grid asked for since the test began. */
export const edits: string[] = [];
export const steps: Step[] = [];
export const refusals: string[] = [];

/** To be called before each test. */
export function beginAnew(): ReturnType<typeof userEvent.setup> {
  for (const heard of [edits, steps, refusals]) heard.length = 0;
  // whether a style lets the pointer through is slow to find out, and no matter of these tests
  return userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
}

/** All objects new, as a layout that is derived again. */
const copied = (spec: WorkbookSpec): WorkbookSpec => JSON.parse(JSON.stringify(spec)) as WorkbookSpec;

/** The page in small: writes what the grid asks for and hands the workbook back. */
export function Page({ of = sampleSpec, ...props }: Partial<SheetProps> & { of?: () => WorkbookSpec }) {
  const [workbook] = useState(() => gridWorkbook(of()));
  const held = useSyncExternalStore(workbook.subscribe, workbook.spec);
  const spec = useMemo(() => copied(held), [held]);
  return (
    <>
      <button type="button">Trước bảng</button>
      <Sheet
        spec={spec}
        describe={(sheet, { row, col }) =>
          sheet === FORM && row > 3 && col > 2 ? `Tiêu chí ${row - 3}` : undefined
        }
        onEdit={(sheet, writes, step) => {
          edits.push(writes.map(({ ref, value }) => `${a1(ref)}=${JSON.stringify(value)}`).join(' '));
          steps.push(step);
          workbook.edit(sheet, writes, step);
        }}
        onTravel={(way) => void workbook.history.travel(way)}
        onRefused={({ ref }, { code }, left) => refusals.push(`${a1(ref)} ${code}${left ? ' left' : ''}`)}
        {...props}
      />
      <button type="button">Sau bảng</button>
    </>
  );
}

export const cellOf = (name: string): HTMLElement => {
  const ref = parseA1(name);
  const found = document.querySelector<HTMLElement>(`[data-at="${ref?.row},${ref?.col}"]`);
  if (!found) throw new Error(`no cell ${name}`);
  return found;
};
/** Address of the cell that has the focus. */
export const focused = (): string | undefined =>
  document.activeElement?.getAttribute('aria-label')?.split(',')[0];
export const address = (): string | null => screen.getByRole('group', { name: 'Ô đang chọn' }).textContent;

export function clip(
  kind: 'copy' | 'cut' | 'paste',
  data: Record<string, string> = {},
): Record<string, string> {
  const target = document.activeElement ?? document.body;
  const clipboardData = {
    getData: (type: string) => data[type] ?? '',
    setData: (type: string, text: string) => void (data[type] = text),
  };
  fireEvent(target, createEvent[kind](target, { clipboardData }));
  return data;
}
