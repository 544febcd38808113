/** What a cell of the grid shows, and that a later state never shows what an earlier one did. */
import { a1, area, parseA1 } from '../../../src/sheet/address';
import { textWidth } from '../../../src/sheet/measure';
import type { SheetSpec, SpecCell, Style, WorkbookSpec } from '../../../src/sheet/spec';
import type { Highlight, RowContext } from '../../../src/workbench/grid/rowContext';
import { type CellModel, type RowModel, rowModels } from '../../../src/workbench/grid/rowModels';
import { sheetView } from '../../../src/workbench/grid/view';
import { sampleSpec } from './sample';

interface Shown {
  spec?: (spec: WorkbookSpec) => WorkbookSpec;
  form?: (sheet: SheetSpec) => SheetSpec;
  readOnly?: boolean;
  highlights?: Record<string, Highlight>;
  describe?: RowContext['describe'];
  empty?: string;
}

const base = sampleSpec();
const asIs = <T>(value: T): T => value;

function contextOf({ spec: change = asIs, form = asIs, readOnly = false, ...rest }: Shown): RowContext {
  const [first, ...others] = base.sheets;
  if (!first) throw new Error('no sheet');
  const sheet = form(first);
  return {
    view: sheetView(change({ ...base, sheets: [sheet, ...others] }), sheet, readOnly),
    highlights: rest.highlights && new Map(Object.entries(rest.highlights)),
    describe: rest.describe,
    empty: rest.empty ?? 'trống',
  };
}

const painted = (shown: Shown): RowModel[] => rowModels(contextOf(shown), 1000, undefined);

/** The sheet with other contents in some cells; all else is shared. */
const filled =
  (...cells: [name: string, content: SpecCell][]) =>
  (sheet: SheetSpec): SheetSpec => {
    const rows = [...sheet.cells];
    for (const [name, content] of cells) {
      const { row, col } = parseA1(name)!;
      const line = Array.from(
        { length: Math.max(col + 1, rows[row]?.length ?? 0) },
        (_, i) => rows[row]?.[i],
      );
      rows[row] = line.with(col, { ...line[col], ...content });
    }
    return { ...sheet, cells: rows };
  };
const styled =
  (styles: Record<string, Style>) =>
  (spec: WorkbookSpec): WorkbookSpec => ({ ...spec, styles: { ...spec.styles, ...styles } });
const hidden =
  (what: 'rows' | 'columns', ...places: number[]) =>
  (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    [what]: Array.from({ length: 10 }, (_, i) =>
      places.includes(i) ? { ...sheet[what][i], hidden: true } : sheet[what][i],
    ),
  });

function cellOf(name: string, shown: Shown = {}): CellModel {
  const { row, col } = parseA1(name)!;
  const found = painted(shown)
    .find((model) => model.row === row)
    ?.cells.find((cell) => cell.col === col);
  if (!found) throw new Error(`${name} is not shown`);
  return found;
}

describe('The name of a cell', () => {
  it('says where it is, what belongs into it and what it holds, or that it waits for something', () => {
    const describe = ({ row, col }: { row: number; col: number }) =>
      row === 4 && col === 4 ? 'Tử số' : undefined;
    expect(cellOf('E5', { describe }).label).toBe('E5, Tử số, trống');
    expect(cellOf('E5', { describe, form: filled(['E5', { value: 1500 }]) }).label).toBe('E5, Tử số, 1.500');
    expect(cellOf('F5', { describe }).label).toBe('F5, trống');
    expect(cellOf('F5', { readOnly: true }).label).toBe('F5');
    expect(cellOf('C3').label).toBe('C3');
    expect(cellOf('I5').label).toBe('I5, trống');
  });
  it('is that of the whole merge, wherever it begins to be shown', () => {
    const model = cellOf('B1', { form: hidden('columns', 0) });
    expect(model.label).toMatch(/^A1, BẢNG ĐIỂM/);
    expect([model.rowSpan, model.colSpan]).toEqual([1, 9]);
  });
});

describe('A merge', () => {
  const tall = (sheet: SheetSpec): SheetSpec => ({ ...sheet, merges: [...sheet.merges, area(4, 2, 6, 3)] });
  it('covers what it holds and what of it is shown', () => {
    const spans = (form: Shown['form'], name = 'C5') => {
      const { rowSpan, colSpan } = cellOf(name, form && { form });
      return [rowSpan, colSpan];
    };
    expect(spans(tall)).toEqual([3, 2]);
    expect(spans((sheet) => hidden('rows', 5)(tall(sheet)))).toEqual([2, 2]);
    expect(spans((sheet) => hidden('columns', 3)(tall(sheet)))).toEqual([3, 1]);
    expect(spans((sheet) => hidden('rows', 4)(tall(sheet)), 'C6')).toEqual([2, 2]);
    expect(spans(asIs, 'E5')).toEqual([1, 1]);
  });
  it('is one cell: none that it covers is shown', () => {
    const at = painted({ form: tall }).map(({ cells }) => cells.map(({ row, col }) => a1({ row, col })));
    expect(at[0]).toEqual(['A1']);
    expect(at[4]).toEqual(['A5', 'B5', 'C5', 'E5', 'F5', 'G5', 'H5', 'I5']);
    expect(at[5]).toEqual(['A6', 'B6', 'E6', 'F6', 'G6', 'H6', 'I6']);
  });
  it('across the frozen columns stays in view; one within them, or beyond, does not need to', () => {
    const merged = (left: number, right: number): Shown => ({
      form: (sheet) => ({ ...sheet, merges: [area(2, left, 2, right)] }),
    });
    expect(cellOf('A1').stays).toBe(true);
    const within = cellOf('A3', merged(0, 1));
    expect([within.stays, within.className]).toEqual([false, 'fz fz0']);
    expect(cellOf('B3', merged(1, 2))).toMatchObject({ stays: true, className: '' });
    expect(cellOf('C3', merged(2, 3))).toMatchObject({ stays: false, className: '' });
    expect(cellOf('A3', { form: ({ freeze: _, ...sheet }) => sheet })).toMatchObject({
      stays: false,
      className: '',
    });
  });
});

describe('Where a value stands in its cell', () => {
  const classOf = (content: SpecCell, styles: Record<string, Style> = {}): string =>
    cellOf('E3', { form: filled(['E3', content]), spec: styled(styles) }).className;
  it('a number right, a truth value in the middle, a text left; a style that says so comes first', () => {
    expect(classOf({ value: 5 })).toBe('num');
    expect(classOf({ value: true })).toBe('mid');
    expect(classOf({ value: '5' })).toBe('');
    expect(classOf({ value: 5, style: 'left' }, { left: { align: { horizontal: 'left' } } })).not.toContain(
      'num',
    );
    expect(classOf({ value: 5, style: 'low' }, { low: { align: { vertical: 'bottom' } } })).toContain('num');
  });
});

describe('A text wider than its cell', () => {
  const long = 'Một dòng chữ dài không xuống hàng';
  // columns of 9 and 10 characters, 7 pixels each and 5 beside them
  const [nine, ten] = [68, 75];
  const at = (content: SpecCell, more: [string, SpecCell][] = [], styles: Record<string, Style> = {}) => {
    const { spill, className } = cellOf('C3', {
      form: filled(['C3', content], ...more),
      spec: styled(styles),
    });
    return { spill, cut: className.split(' ').includes('cut') };
  };
  const cut = { spill: undefined, cut: true };
  const whole = { spill: undefined, cut: false };
  it('runs over the empty cells to its right, as far as it needs', () => {
    const needed = (textWidth(long, 11) * 4) / 3 + 8;
    const widths = [nine, nine, ten, ten, ten, 89, 110, 110];
    let room = 0;
    for (const width of widths) if (room < needed) room += width;
    expect(room).toBeGreaterThan(nine + nine + ten);
    expect(at({ value: long })).toEqual({ spill: room - 6, cut: false });
  });
  it('stops at the next that holds something, and is cut where that is beside it', () => {
    expect(at({ value: long }, [['E3', { value: 1 }]])).toEqual({ spill: nine + nine - 6, cut: false });
    expect(at({ value: long }, [['D3', { value: '' }]])).toEqual(cut);
    expect(at({ value: long }, [['D3', { style: 'head' }]]).cut).toBe(false);
  });
  it('stops at a merge, and jumps over columns that are hidden', () => {
    const merged = cellOf('C3', {
      form: (sheet) => ({ ...filled(['C3', { value: long }])(sheet), merges: [area(2, 4, 2, 5)] }),
    });
    expect(merged.spill).toBe(nine + nine - 6);
    const over = cellOf('C3', {
      form: (sheet) => hidden('columns', 3)(filled(['C3', { value: long }], ['F3', { value: 1 }])(sheet)),
    });
    expect(over.spill).toBe(nine + ten - 6);
  });
  it('is cut where it stands right or in the middle, or is a number', () => {
    const aligned = (horizontal: 'left' | 'center' | 'right') =>
      at({ value: long, style: 'own' }, [], { own: { align: { horizontal } } });
    expect(aligned('right')).toEqual(cut);
    expect(aligned('center')).toEqual(cut);
    expect(aligned('left').spill).toBeGreaterThan(nine);
    expect(at({ value: 123_456_789_012 })).toEqual(cut);
    const inMerge = cellOf('C3', {
      form: (sheet) => ({ ...filled(['C3', { value: long }])(sheet), merges: [area(2, 2, 2, 3)] }),
    });
    expect([inMerge.spill, inMerge.className]).toEqual([undefined, 'cut']);
  });
  it('is whole where it has room or breaks into lines; larger and bold letters need more room', () => {
    expect(at({ value: 'ngắn' })).toEqual(whole);
    expect(at({ value: long, style: 'own' }, [], { own: { align: { wrap: true } } })).toEqual(whole);
    const beside = (font?: Style['font']) =>
      at({ value: 'vừa chỗ', style: 'own' }, [['D3', { value: 1 }]], { own: font ? { font } : {} });
    expect(beside()).toEqual(whole);
    expect(beside({ size: 18 })).toEqual(cut);
    const least = Array.from({ length: 30 }, (_, i) => i).find((size) => beside({ size }).cut);
    expect(beside({ size: (least ?? 0) - 1 })).toEqual(whole);
    expect(beside({ size: (least ?? 0) - 1, bold: true })).toEqual(cut);
  });
});

describe('A bar of data', () => {
  const barOf = (value: SpecCell['value'], max = 10): unknown =>
    cellOf('D5', {
      form: (sheet) => ({
        ...filled(['D5', { ...(value === undefined ? {} : { value }) }])(sheet),
        dataBars: [{ area: area(4, 3, 6, 3), color: 'A9D08E', max }],
      }),
    }).css?.backgroundImage;
  const bar = (share: string) => `linear-gradient(to right, #A9D08E ${share}, transparent ${share})`;
  it.each<[SpecCell['value'], number, string | undefined]>([
    [5, 10, '50%'],
    [1, 3, '33.3%'],
    [0, 10, '0%'],
    [-4, 10, '0%'],
    [25, 10, '100%'],
    [5, 0, undefined],
    [5, -1, undefined],
    ['5', 10, undefined],
  ])('%j of %j is %s', (value, max, share) => expect(barOf(value, max)).toBe(share && bar(share)));
  it('is drawn where it belongs only', () => {
    expect(cellOf('C5').css?.backgroundImage).toBeUndefined();
    expect(cellOf('D8').css?.backgroundImage).toContain('linear-gradient');
  });
});

describe('What the engine found', () => {
  it('gives colours, weight and wrongness to its cell alone', () => {
    const highlights = {
      '4,4': { fill: 'FFC7CE', color: '9C0006', bold: true, invalid: true },
      '4,5': { bold: false },
    };
    expect(cellOf('E5', { highlights })).toMatchObject({
      invalid: true,
      css: { backgroundColor: '#FFC7CE', color: '#9C0006', fontWeight: 700 },
    });
    expect(cellOf('F5', { highlights })).toMatchObject({ invalid: false, css: { fontWeight: 400 } });
    for (const name of ['backgroundColor', 'color'])
      expect(cellOf('F5', { highlights }).css).not.toHaveProperty(name);
    expect(cellOf('E6', { highlights }).css ?? {}).not.toHaveProperty('fontWeight');
  });
});

describe('The frame of a cell', () => {
  const thick = { style: 'medium', color: 'FF0000' } as const;
  const thin = { style: 'thin', color: '000000' } as const;
  const own: Record<string, Style> = {
    plain: {},
    bottom: { border: { bottom: thick } },
    top: { border: { top: thick } },
    left: { border: { left: thick } },
    right: { border: { right: thick } },
    thin: { border: { right: thin, bottom: thin } },
    red: { border: { right: { ...thin, color: 'FF0000' } } },
  };
  const edgesOf = (name: string, cells: [string, string][], merges: SheetSpec['merges'] = []) =>
    cellOf(name, {
      spec: styled(own),
      form: (sheet) => ({
        ...filled(...cells.map(([at, style]): [string, SpecCell] => [at, { style }]))({
          ...sheet,
          cells: [],
        }),
        merges,
      }),
    }).css;
  it('takes the edge that a neighbour to the right or below draws', () => {
    expect(edgesOf('C3', [['D3', 'left']])).toEqual({ borderRight: '2px solid #FF0000' });
    expect(edgesOf('C3', [['C4', 'top']])).toEqual({ borderBottom: '2px solid #FF0000' });
    expect(
      edgesOf('C3', [
        ['B3', 'right'],
        ['C2', 'bottom'],
        ['D3', 'right'],
        ['C4', 'bottom'],
      ]),
    ).toBeUndefined();
  });
  it('leaves its own edges to its class, and they come before a neighbour’s', () => {
    expect(edgesOf('C3', [['C3', 'right']])).toBeUndefined();
    expect(
      edgesOf('C3', [
        ['C3', 'thin'],
        ['D3', 'left'],
        ['C4', 'top'],
      ]),
    ).toBeUndefined();
  });
  it('has its upper and left edge on the rim of the sheet only', () => {
    expect(edgesOf('A1', [['A1', 'top']])).toEqual({ borderTop: '2px solid #FF0000' });
    expect(edgesOf('A1', [['A1', 'left']])).toEqual({ borderLeft: '2px solid #FF0000' });
    expect(edgesOf('B2', [['B2', 'top']])).toBeUndefined();
    expect(edgesOf('B2', [['B2', 'left']])).toBeUndefined();
  });
  it('of a merge is that of its far sides, where they differ from the first cell’s', () => {
    const merge = [area(2, 2, 3, 3)];
    expect(
      edgesOf(
        'C3',
        [
          ['C3', 'plain'],
          ['D3', 'right'],
        ],
        merge,
      ),
    ).toEqual({ borderRight: '2px solid #FF0000' });
    expect(
      edgesOf(
        'C3',
        [
          ['C3', 'plain'],
          ['C4', 'bottom'],
        ],
        merge,
      ),
    ).toEqual({ borderBottom: '2px solid #FF0000' });
    expect(
      edgesOf(
        'C3',
        [
          ['C3', 'thin'],
          ['D3', 'red'],
        ],
        merge,
      ),
    ).toEqual({ borderRight: '1px solid #FF0000' });
    expect(
      edgesOf(
        'C3',
        [
          ['C3', 'thin'],
          ['D3', 'thin'],
          ['C4', 'thin'],
        ],
        merge,
      ),
    ).toBeUndefined();
    expect(
      edgesOf(
        'C3',
        [
          ['E3', 'left'],
          ['C5', 'top'],
        ],
        merge,
      ),
    ).toEqual({
      ...{ borderRight: '2px solid #FF0000', borderBottom: '2px solid #FF0000' },
    });
  });
});

const wide = 'Một dòng chữ dài không xuống hàng chạy qua các ô trống bên phải';
const thick = { style: 'medium', color: 'FF0000' } as const;

/** A state, and a later one in which one thing is otherwise. */
const changes: Record<string, [before: Shown, after: Shown]> = {
  'a value': [{}, { form: filled(['E5', { value: 7 }]) }],
  'a value in whose way a text runs': [{}, { form: filled(['D2', { value: 7 }]) }],
  'a value that cuts a text off': [{}, { form: filled(['B2', { value: 7 }]) }],
  'a style': [{}, { form: filled(['E5', { style: 'note' }]) }],
  'an edge drawn by the row below': [
    { spec: styled({ top: { border: { top: thick } } }) },
    { spec: styled({ top: { border: { top: thick } } }), form: filled(['C4', { style: 'top' }]) },
  ],
  'what a style says': [
    { form: filled(['E5', { value: 0.5 }]) },
    { form: filled(['E5', { value: 0.5 }]), spec: styled({ number: { numberFormat: '0.0%' } }) },
  ],
  'the height of a row': [{}, { form: (sheet) => ({ ...sheet, rows: sheet.rows.with(1, { height: 99 }) }) }],
  'a row that is hidden': [{}, { form: hidden('rows', 5) }],
  'a row hidden within a merge': [
    { form: (sheet) => hidden('rows')({ ...sheet, merges: [area(4, 2, 6, 3)] }) },
    { form: (sheet) => hidden('rows', 5)({ ...sheet, merges: [area(4, 2, 6, 3)] }) },
  ],
  'a column that is hidden': [{}, { form: hidden('columns', 2) }],
  'another column of a merge that is hidden': [
    { form: hidden('columns', 0) },
    { form: hidden('columns', 1) },
  ],
  'the width of a column': [
    {},
    { form: (sheet) => ({ ...sheet, columns: sheet.columns.with(1, { width: 3 }) }) },
  ],
  'a merge': [{}, { form: (sheet) => ({ ...sheet, merges: [...sheet.merges, area(4, 2, 6, 3)] }) }],
  'a value in the first row of a merge': [
    { form: (sheet) => ({ ...sheet, merges: [area(4, 2, 6, 3)] }) },
    { form: (sheet) => ({ ...filled(['C5', { value: 99 }])(sheet), merges: [area(4, 2, 6, 3)] }) },
  ],
  'frozen columns': [{}, { form: ({ freeze: _, ...sheet }) => sheet }],
  'bars of data': [
    { form: filled(['D5', { value: 5 }]) },
    { form: ({ dataBars: _, ...sheet }) => filled(['D5', { value: 5 }])(sheet) },
  ],
  'the lock of the sheet': [{}, { form: (sheet) => ({ ...sheet, protected: false }) }],
  'that it is only shown': [
    { form: filled(['E5', { value: 7 }]) },
    { form: filled(['E5', { value: 7 }]), readOnly: true },
  ],
  'what a cell is about': [{}, { describe: () => 'Tử số' }],
  'the word for an empty cell': [{}, { empty: 'empty' }],
  'a wrong entry': [{}, { highlights: { '4,4': { invalid: true } } }],
  'a wrong entry mended': [{ highlights: { '4,4': { invalid: true } } }, {}],
  'a colour': [{ highlights: { '4,4': { fill: 'FFC7CE' } } }, { highlights: { '4,4': { fill: 'C6EFCE' } } }],
  'a row more': [{}, { form: filled(['A11', { value: 'x' }]) }],
  'a text in a merge': [{ form: filled(['A1', { value: wide }]) }, { form: filled(['A1', { value: 'x' }]) }],
};

test.each(Object.keys(changes))(
  '%s is seen when it changes, as if nothing had been painted before',
  (what) => {
    const [before, after] = changes[what]!;
    const context = contextOf(before);
    const models = rowModels(context, 1000, undefined);
    // what is shared stays shared: only what the change names is new
    const later = contextOf(after);
    const fresh = rowModels(later, 1000, undefined);
    const next = rowModels(later, 1000, { context, models: structuredClone(models) });
    expect(fresh).not.toEqual(models);
    expect(next).toEqual(fresh);
  },
);
