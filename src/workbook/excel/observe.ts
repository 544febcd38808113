/** What the user does, as hints: Excel misses edits now and then, so whoever listens reads again. */
import { type Area, parseReference } from '../../sheet/address';
import type { Result, Selection, Workbook, WorkbookChange } from '../port';
import { done, failed, run } from './run';

/** Edits come in bursts; one call serves them all. */
const QUIET_MS = 150;

type Listener = Parameters<Workbook['observe']>[0];

/** Shows the sheet and selects the cell. */
export function select(sheet: string, ref: Selection['ref']): Promise<Result<void>> {
  return run(
    async (context) => {
      context.workbook.worksheets.getItem(sheet).getCell(ref.row, ref.col).select();
      await context.sync();
      return done;
    },
    { ItemNotFound: { code: 'sheet-missing', sheet } },
  );
}

/** Calls the listener after edits and selections; the answer stops it. */
export async function observe(listener: Listener): Promise<Result<() => void>> {
  let stopped = false;
  let change: WorkbookChange = 'entries';
  const changed = quiet(() => {
    const what = change;
    change = 'entries';
    if (!stopped) listener.changed?.(what);
  });
  const hear = async ({ changeType }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (changeType !== 'RangeEdited') change = 'structure';
    changed.hint();
  };
  const selected = quiet(() => void tellSelection((at) => stopped || listener.selected?.(at)));
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      ...(listener.changed ? [worksheets.onChanged.add(hear)] : []),
      ...(listener.selected
        ? [worksheets.onSelectionChanged.add(() => Promise.resolve(selected.hint()))]
        : []),
    ];
    await context.sync();
    return { ok: true, value: added };
  });
  if (!handlers.ok) return handlers;
  const stop = (): void => {
    stopped = true;
    changed.stop();
    selected.stop();
    for (const handler of handlers.value) void release(handler);
  };
  return { ok: true, value: stop };
}

/** A handler that can't be released is harmless: nothing listens behind it any more. */
function release(handler: {
  context: OfficeExtension.ClientRequestContext;
  remove: () => void;
}): Promise<Result<void>> {
  return run(async () => {
    handler.remove();
    await handler.context.sync();
    return done;
  });
}

/** Asks where the selection is now. An answer that does not come, while a cell is edited for instance, is a hint less. */
async function tellSelection(tell: (at: Selection) => void): Promise<Result<void>> {
  const at = await run(async (context) => {
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    const reference = parseReference(active.address);
    if (!reference) return failed({ code: 'unknown', detail: `no address: ${active.address}` });
    const ref = { row: reference.area.top, col: reference.area.left };
    return { ok: true, value: { sheet: reference.sheet, ref } };
  });
  if (!at.ok) return at;
  tell(at.value);
  return done;
}

/** The block of cells that is selected. */
export function selectedArea(): Promise<Result<{ sheet: string; area: Area }>> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    const found = parseReference(range.address);
    return found ? { ok: true, value: found } : failed({ code: 'unknown', detail: range.address });
  });
}

/** Waits until hints stop coming, then acts once; `stop` drops what is waiting. */
function quiet(act: () => void): { hint: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    hint: () => {
      clearTimeout(timer);
      timer = setTimeout(act, QUIET_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
