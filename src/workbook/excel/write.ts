/** Changes to sheets that are there: answers, footers, and taking away what the product added. */
import { type Area, a1Area } from '../../sheet/address';
import type { ContentName } from '../../sheet/content';
import { standStill } from '../../sheet/names';
import type { CellValue } from '../../sheet/spec';
import type { CellWrite, Result } from '../port';
import { NAME_MEMBERS, contentNames } from './content';
import { dismantle } from './dismantle';
import { putFooter } from './fill';
import { textInput, valueInput } from './input';
import { rectangles } from './rectangles';
import { done, failed, run } from './run';

/** One range to write, with what it holds before. */
interface Block {
  range: Excel.Range;
  area: Area;
  locks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/**
 * Writes values into unlocked cells: all of them, or none. The last value counts where a cell is named twice. Names and cells are
 * looked up in one request; from then on Excel moves the ranges with the cells, should somebody insert rows before the second one.
 */
export async function write(
  sheet: string,
  cells: CellWrite[],
  names: readonly ContentName[] = [],
): Promise<Result<void>> {
  if (cells.length === 0) return done;
  const wanted = new Map<string, CellValue | null>();
  for (const { ref, value } of cells) wanted.set(`${ref.row},${ref.col}`, value);
  const rows = Math.max(...cells.map(({ ref }) => ref.row)) + 1;
  const columns = Math.max(...cells.map(({ ref }) => ref.col)) + 1;
  const areas = rectangles(rows, columns, (row, col) => (wanted.has(`${row},${col}`) ? true : undefined));
  const old = new Map<string, CellValue[][]>();

  const written = await run(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const now = context.workbook.names.load(NAME_MEMBERS);
      const blocks = areas.map(({ area }): Block => {
        const range = worksheet.getRange(a1Area(area)).load('values,formulas,numberFormat');
        return { range, area, locks: range.getCellProperties({ format: { protection: true } }) };
      });
      await context.sync();
      if (!standStill(names, contentNames(now))) return failed({ code: 'moved' });
      // asked of an unprotected sheet too: what is locked holds no answer
      const locked = firstLocked(blocks);
      if (locked) return failed({ code: 'locked', sheet, ref: locked });

      for (const { range, area } of blocks) old.set(a1Area(area), before(range));
      for (const { range, area } of blocks) {
        range.values = inputs(
          range,
          (row, col) => wanted.get(`${area.top + row},${area.left + col}`) ?? null,
        );
      }
      await context.sync();
      return done;
    },
    { AccessDenied: { code: 'sheet-protected' }, ItemNotFound: { code: 'sheet-missing', sheet } },
  );
  // refused before anything was written, or all written
  if (written.ok || old.size === 0) return written;

  const undone = await run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const [address, formulas] of old) worksheet.getRange(address).formulas = formulas;
    await context.sync();
    return done;
  });
  return undone.ok ? written : failed({ code: 'not-undone', sheets: [sheet], cause: written.failure });
}

const isText = (code: unknown): boolean => code === '@';

function inputs(range: Excel.Range, at: (row: number, col: number) => CellValue | null): CellValue[][] {
  return range.numberFormat.map((line, row) =>
    line.map((code, col) => valueInput(at(row, col), isText(code))),
  );
}

/** What the cells hold, in a form that can be entered again. */
function before(range: Excel.Range): CellValue[][] {
  return range.formulas.map((line, row) =>
    line.map((formula: unknown, col): CellValue => {
      const value: unknown = range.values[row]?.[col];
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      return textInput(String(value), isText(range.numberFormat[row]?.[col]));
    }),
  );
}

function firstLocked(blocks: Block[]): { row: number; col: number } | undefined {
  for (const { area, locks } of blocks) {
    for (const [row, line] of locks.value.entries()) {
      const col = line.findIndex((cell) => cell.format?.protection?.locked !== false);
      if (col >= 0) return { row: area.top + row, col: area.left + col };
    }
  }
  return undefined;
}

/** Writes the given parts of a footer and leaves the others. */
export function setFooter(
  sheet: string,
  footer: { left?: string; center?: string; right?: string },
): Promise<Result<void>> {
  return run(
    async (context) => {
      putFooter(context.workbook.worksheets.getItem(sheet).pageLayout, footer);
      await context.sync();
      return done;
    },
    { AccessDenied: { code: 'sheet-protected' }, ItemNotFound: { code: 'sheet-missing', sheet } },
  );
}

/** Takes sheets away, with the names that point into them. */
export function remove(names: string[]): Promise<Result<void>> {
  return run(
    async (context) => {
      const { workbook } = context;
      const all = workbook.worksheets.load('items/name,items/visibility');
      const global = workbook.names.load('items/name,items/formula');
      workbook.protection.load('protected');
      await context.sync();
      if (workbook.protection.protected) return failed({ code: 'workbook-protected' });
      const wanted = new Set(names.map((name) => name.toLowerCase()));
      const found = all.items.filter(({ name }) => wanted.has(name.toLowerCase()));
      const missing = names.find(
        (name) => !found.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()),
      );
      if (missing !== undefined) return failed({ code: 'sheet-missing', sheet: missing });
      // asked before, because Excel would refuse only at the last sheet
      if (!all.items.some((sheet) => sheet.visibility === 'Visible' && !found.includes(sheet)))
        return failed({ code: 'unknown', detail: 'A workbook must keep one visible sheet.' });
      dismantle(found, global.items);
      await context.sync();
      return done;
    },
    { AccessDenied: { code: 'workbook-protected' } },
  );
}
