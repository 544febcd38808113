/** Every row of the table of readings, typed and pasted into the grid. */
import { readTyped } from '../../../src/reading/read';
import type { Kind } from '../../../src/reading/kinds';
import { area, cell } from '../../../src/sheet/address';
import type { SheetSpec, WorkbookSpec } from '../../../src/sheet/spec';
import { pastedEdit, typedEdit } from '../../../src/workbench/grid/edits';
import { editableText, parseFree } from '../../../src/workbench/grid/typed';
import { type CellEdit, sheetView } from '../../../src/workbench/grid/view';
import { writeCells } from '../../../src/workbook/grid/change';
import { kinds, tableRows } from '../../reading/table';
import { fc } from '../../tools/random';

const labels = ['Có', 'Không'];

/** A sheet of one cell that takes this kind, with its list where it has one. */
function viewOf(kind: Kind) {
  const options = kind.is === 'choice' ? kind.options : kind.is === 'tick' ? labels : [];
  const sheet = (name: string, values: readonly string[]): SheetSpec => ({
    name,
    visibility: 'visible',
    columns: [{ width: 20 }],
    rows: [],
    cells: values.length === 0 ? [[{ style: 'entry', reads: kind }]] : values.map((value) => [{ value }]),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: true,
  });
  const form = sheet('Phiếu', []);
  if (options.length > 0)
    form.validations.push({
      area: area(0, 0),
      rule: { type: 'list', source: `Danh_muc!$A$1:$A$${options.length}` },
    });
  const spec: WorkbookSpec = {
    sheets: [form, sheet('Danh_muc', options.length > 0 ? options : ['–'])],
    names: [],
    styles: { entry: { unlocked: true } },
    title: '',
  };
  return sheetView(spec, form);
}

const here = cell(0, 0);

/** What of an edit must be as the reading says. */
function outcome(edit: CellEdit): unknown {
  if (edit.ok) return { writes: edit.writes.map(({ value }) => value) };
  return 'asked' in edit ? { asked: edit.asked.map(({ readings }) => readings) } : { refused: true };
}

const stored = (kind: Kind, value: number): string | number => {
  if (kind.is === 'choice') return kind.options[value] ?? '';
  return kind.is === 'tick' ? (labels[value === 1 ? 0 : 1] ?? '') : value;
};

const texts = tableRows.flatMap(({ kind: name, content, text }) => {
  const kind = kinds[name];
  return kind && text !== undefined ? [{ name, content, kind, text }] : [];
});

test.each(texts)('$name: “$content” typed and pasted', ({ kind, text }) => {
  const view = viewOf(kind);
  const reading = readTyped(kind, text);
  const typed = outcome(typedEdit(view, here, text));
  const pasted = outcome(pastedEdit(view, area(0, 0), [[{ text }]]));
  switch (reading.is) {
    case 'blank':
      expect([typed, pasted]).toEqual([{ writes: [null] }, { writes: [null] }]);
      break;
    case 'value': {
      const same = { writes: [stored(kind, reading.value)] };
      expect([typed, pasted]).toEqual([same, same]);
      break;
    }
    case 'asked':
      expect([typed, pasted]).toEqual([{ asked: [reading.readings] }, { asked: [reading.readings] }]);
      break;
    case 'unreadable':
      // what is pasted stays to be seen
      expect([typed, pasted]).toEqual([{ refused: true }, { writes: [text] }]);
  }
});

test('what belongs into a cell stays known when something is written there', () => {
  const { spec } = viewOf({ is: 'whole' });
  const written = writeCells(spec, 'Phiếu', [{ ref: here, value: 7 }]);
  if (!written.ok) throw new Error(written.failure.code);
  const [form] = written.value.sheets;
  if (!form) throw new Error('no sheet');
  expect(outcome(typedEdit(sheetView(written.value, form), here, '1.500'))).toEqual({ writes: [1500] });
});

describe('Where any text will do', () => {
  it.each([
    ['97,5%', undefined, '97,5%'],
    ['97,5%', '@', '97,5%'],
    ['12', '@', '12'],
    ['12', '[$-42A]General', 12],
    ["'12", undefined, '12'],
    ['=1+1', undefined, '=1+1'],
    ['true', undefined, true],
    ['Có', undefined, 'Có'],
    ['1.234', '#,##0', '1.234'],
    ['97,5', '0.0%', 0.975],
    ['', '0', null],
  ])('%j in a cell with %j is %j', (text, format, value) => expect(parseFree(text, format)).toBe(value));

  it('a value comes back as it was when a cell is opened and left', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((n) => Math.round(n * 1000) / 1000),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, '0.00', '#,##0', '0.##'), (number, format) => {
        expect(parseFree(editableText(number, format), format)).toBe(number === 0 ? 0 : number);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 20_000 }), (n) => {
        const rate = n / 10_000;
        expect(parseFree(editableText(rate, '0.0%'), '0.0%')).toBeCloseTo(rate, 12);
      }),
    );
  });
});
