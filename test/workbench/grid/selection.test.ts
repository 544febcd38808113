import { drawForm } from '../../../src/form/drawing/form';
import { assessorColumnsOf, columnAt, inputPlaces, layoutOf, rowAt } from '../../../src/form/layout';
import { ruleOf } from '../../../src/scoring/rules';
import { a1, a1Area, area, type CellRef, cell, contains, parseA1 } from '../../../src/sheet/address';
import { geometryOf, rectangle } from '../../../src/workbench/grid/geometry';
import type { Move } from '../../../src/workbench/grid/keys';
import {
  type GridSelection,
  moved,
  nextOpen,
  rangeOf,
  select,
  startOf,
} from '../../../src/workbench/grid/selection';
import { cellAt, isLocked, sheetView, type SheetView } from '../../../src/workbench/grid/view';
import { gridWorkbook } from '../../../src/workbook/grid';
import { formOf, testedIds } from '../../tools/forms';
import { sampleSpec } from './sample';
import { fc } from '../../tools/random';

const at = (name: string) => parseA1(name) ?? cell(0, 0);

function view(change: (spec: ReturnType<typeof sampleSpec>) => void = () => {}, index = 0): SheetView {
  // what a test changes is its own
  const spec = structuredClone(sampleSpec());
  change(spec);
  const sheet = spec.sheets[index];
  if (!sheet) throw new Error('no sheet');
  return sheetView(spec, sheet);
}

const after = (from: string, move: Move, on = view()): string | undefined => {
  const next = moved(on, select(at(from)), move, () => 5);
  return next && a1Area(rangeOf(on, next));
};
const step = (dRow: number, dCol: number, extend = false): Move => ({ type: 'step', dRow, dCol, extend });

describe('A key', () => {
  it('steps over merged and hidden cells', () => {
    expect(after('H5', step(0, 1))).toBe('I5:J5');
    expect(after('A1', step(1, 0))).toBe('A2');
    expect(after('A1', step(-1, 0))).toBe('A1:J1');
    const hidden = view(({ sheets }) => {
      sheets[0]!.columns[2] = { width: 9, hidden: true };
      sheets[0]!.rows[4] = { hidden: true };
    });
    expect(after('B4', step(0, 1), hidden)).toBe('D4');
    expect(after('B4', step(1, 0), hidden)).toBe('B6');
  });
  it('keeps its column through a merge', () => {
    const on = view();
    const title = moved(on, select(at('C2')), step(-1, 0), () => 5);
    expect(title && a1Area(rangeOf(on, title))).toBe('A1:J1');
    const back = title && moved(on, title, step(1, 0), () => 5);
    expect(back && a1(back.active)).toBe('C2');
  });
  it('extends the range, merges whole', () => {
    expect(after('H5', step(0, 1, true))).toBe('H5:J5');
    expect(after('E5', { type: 'rowEnd', extend: true })).toBe('E5:J5');
  });
  it('jumps to the end of a filled run and to the next filled cell', () => {
    expect(after('A5', { type: 'jump', dRow: 1, dCol: 0, extend: false })).toBe('A10');
    expect(after('A5', { type: 'jump', dRow: 0, dCol: 1, extend: false })).toBe('D5');
    expect(after('G10', { type: 'jump', dRow: -1, dCol: 0, extend: false })).toBe('G4');
  });
  it('jumps through merged cells as through others, from whichever of their columns', () => {
    const noted = view(({ sheets }) => {
      for (const row of [4, 5, 6]) sheets[0]!.cells[row]![8] = { value: 'đã gửi', style: 'note' };
    });
    for (const column of ['I', 'J'])
      expect(after(`${column}5`, { type: 'jump', dRow: 1, dCol: 0, extend: false }, noted)).toBe('I7:J7');
  });
  it('goes to the ends of row and sheet', () => {
    expect(after('E6', { type: 'rowStart', extend: false })).toBe('A6');
    expect(after('E6', { type: 'sheetStart', extend: false })).toBe('C5');
    expect(after('E6', { type: 'sheetEnd', extend: false })).toBe('I10:J10');
    expect(after('E6', { type: 'page', direction: 1, extend: false })).toBe('E10');
    expect(after('E6', { type: 'all' })).toBe('A1:J10');
  });
  it('walks over the fields of a protected form with Tab, and out of it at the end', () => {
    expect(after('H5', { type: 'tab', direction: 1 })).toBe('I5:J5');
    expect(after('I5', { type: 'tab', direction: 1 })).toBe('E6');
    expect(after('E6', { type: 'tab', direction: -1 })).toBe('I5:J5');
    expect(after('I10', { type: 'tab', direction: 1 })).toBeUndefined();
    expect(after('E5', { type: 'tab', direction: -1 })).toBeUndefined();
    const free = view(undefined, 1);
    expect(after('B1', { type: 'tab', direction: 1 }, free)).toBe('A2');
    expect(after('B2', { type: 'tab', direction: 1 }, free)).toBeUndefined();
  });
  /** Where two Tabs and Enter lead from a cell. */
  const afterRun = (from: string): string | undefined => {
    const on = view();
    let selection: GridSelection | undefined = select(at(from));
    for (const move of [
      { type: 'tab', direction: 1 },
      { type: 'tab', direction: 1 },
      { type: 'enter', direction: 1 },
    ] as const)
      selection = selection && moved(on, selection, move, () => 5);
    return selection && a1(selection.active);
  };
  it('comes back with Enter to where a run of Tabs began', () => {
    expect(afterRun('E5')).toBe('E6');
  });
  it('goes down with Enter over the fields of a protected form, past rows between them', () => {
    const between = view(({ sheets }) => {
      // a printed line without a field
      for (const field of sheets[0]!.cells[5]!.slice(4)) field!.style = 'text';
    });
    expect(after('E5', { type: 'enter', direction: 1 }, between)).toBe('E7');
    expect(after('E7', { type: 'enter', direction: -1 }, between)).toBe('E5');
    // after the last field one step, as in any sheet
    expect(after('E10', { type: 'enter', direction: 1 })).toBe('E10');
    expect(after('A5', { type: 'enter', direction: 1 })).toBe('A6');
    expect(after('A1', { type: 'enter', direction: 1 }, view(undefined, 1))).toBe('A2');
  });
  it('comes back with Enter in the row that Tab has reached, not in the column where it was many rows before', () => {
    expect(afterRun('I5')).toBe('E7');
  });
});

describe('In a form with columns of others', () => {
  const tab: Move = { type: 'tab', direction: 1 };
  const enter: Move = { type: 'enter', direction: 1 };
  const reviewed = view(({ sheets }) => {
    // the second figure and the rate are the assessors'
    for (const row of sheets[0]!.cells.slice(4)) {
      Object.assign(row[5]!, { by: 'department' });
      Object.assign(row[6]!, { by: 'expert' });
    }
  });
  it.each<[string, Move, string]>([
    ['E5', tab, 'H5'],
    ['H5', { ...tab, direction: -1 }, 'E5'],
    ['I5', tab, 'E6'],
    // from a printed cell the unit's
    ['A5', tab, 'E5'],
    ['F5', tab, 'F6'],
    ['F6', { ...tab, direction: -1 }, 'F5'],
    ['F5', enter, 'F6'],
    ['G5', tab, 'G6'],
    ['E5', step(0, 1), 'F5'],
  ])('from %s %j leads to %s', (from, move, to) => expect(after(from, move, reviewed)).toBe(to));
  it('ends after the last of the assessors’ cells, as after the last field', () =>
    expect(after('F10', tab, reviewed)).toBeUndefined());
  it('opens at the first field of the unit', () => {
    const first = view(({ sheets }) => Object.assign(sheets[0]!.cells[4]![4]!, { by: 'department' }));
    expect(a1(startOf(first).active)).toBe('F5');
  });
});

describe('Through a real form', () => {
  /** Cells on the way of one key, from the first field until it leads nowhere. */
  async function wayOf(id: string, move: Move): Promise<{ shown: string[]; whose: (string | undefined)[] }> {
    const rubric = await formOf(id);
    const spec = drawForm(
      rubric,
      { rubric: rubric.id, unit: '', fields: {}, answers: new Map() },
      { version: '0' },
    );
    const on = sheetView(spec, spec.sheets[0]!);
    const refs: CellRef[] = [];
    for (let next: GridSelection | undefined = startOf(on); next; next = moved(on, next, move, () => 5)) {
      if (refs.some((ref) => a1(ref) === a1(next!.active))) break;
      refs.push(next.active);
    }
    return {
      shown: refs.map((ref) => a1(ref)),
      whose: refs.map((ref) => (isLocked(on, ref) ? 'nobody' : cellAt(on, ref)?.by)),
    };
  }
  it.each(testedIds)('Tab and Enter lead the unit of %s through its own cells only', async (id) => {
    const rubric = await formOf(id);
    const tabs = await wayOf(id, { type: 'tab', direction: 1 });
    expect(new Set(tabs.whose)).toEqual(new Set([undefined]));
    const layout = layoutOf(rubric);
    for (const criterion of rubric.criteria) {
      const places = inputPlaces(layout, criterion);
      ruleOf(criterion).inputs.forEach(({ source }, index) => {
        if (source !== 'office') expect(tabs.shown).toContain(a1(places[index]!));
      });
      for (const column of ['evidence', 'note'] as const)
        expect(tabs.shown).toContain(a1(cell(rowAt(layout, criterion.id), columnAt(layout, column))));
    }
    const entered = await wayOf(id, { type: 'enter', direction: 1 });
    // from the lines of general information to the first answer, and down from it, to the last field of its column at least
    const first = tabs.shown.find((ref) => (parseA1(ref)?.row ?? 0) > layout.tableHead[1]);
    expect(entered.shown).toContain(first);
    const own = entered.whose.findIndex((whose) => whose !== undefined);
    expect(own < 0 ? Infinity : own).toBeGreaterThanOrEqual(rubric.criteria.length);
  });
  it('leads an assessor down their column, what they have filled in included', async () => {
    const rubric = await formOf('lam-dong-2021-so');
    const grid = gridWorkbook(
      drawForm(rubric, { rubric: rubric.id, unit: '', fields: {}, answers: new Map() }, { version: '0' }),
    );
    const layout = layoutOf(rubric);
    const column = assessorColumnsOf(layout)[0]!;
    const cells = rubric.criteria.map(({ id }) => cell(rowAt(layout, id), columnAt(layout, column)));
    const { name } = grid.spec().sheets[0]!;
    grid.edit(
      name,
      cells.map((ref) => ({ ref, value: 1 })),
    );
    const on = sheetView(grid.spec(), grid.spec().sheets[0]!);
    cells.slice(1).forEach((ref, index) => expect(nextOpen(on, cells[index], 1)).toEqual(ref));
    expect(nextOpen(on, cells.at(-1), 1)).toBeUndefined();
  });
});

describe('A sheet', () => {
  it('opens at its own cell, else at the first field', () => {
    expect(a1(startOf(view()).active)).toBe('E5');
    expect(a1(startOf(view(({ sheets }) => (sheets[0]!.active = at('B7')))).active)).toBe('B7');
    expect(
      nextOpen(
        view(({ styles }) => Object.keys(styles).forEach((key) => delete styles[key]!.unlocked)),
        undefined,
        1,
      ),
    ).toBeUndefined();
  });
  it('never cuts a merge', () => {
    const corner = fc.record({ row: fc.nat(11), col: fc.nat(7) });
    const merges = fc.array(
      fc.tuple(fc.nat(9), fc.nat(5), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(corner, corner, merges, (from, to, drawn) => {
        const apart: ReturnType<typeof area>[] = [];
        for (const [top, left, height, width] of drawn) {
          const next = area(top, left, top + height, left + width);
          const clear = apart.every(
            (other) =>
              next.top > other.bottom ||
              other.top > next.bottom ||
              next.left > other.right ||
              other.left > next.right,
          );
          if (clear) apart.push(next);
        }
        const sheet = { ...sampleSpec().sheets[0]!, merges: apart };
        const range = rectangle(geometryOf(sheet), from, to);
        expect(contains(range, from) && contains(range, to)).toBe(true);
        for (const merge of apart) {
          const corners = [
            cell(merge.top, merge.left),
            cell(merge.bottom, merge.right),
            cell(merge.top, merge.right),
            cell(merge.bottom, merge.left),
          ];
          expect(new Set(corners.map((ref) => contains(range, ref))).size).toBe(1);
        }
      }),
    );
  });
});
