import { a1, parseA1, parseArea } from '../../../src/sheet/address';
import { copyBlock, clearedEdit, filledEdit, pastedEdit, typedEdit } from '../../../src/workbench/grid/edits';
import { type AskedCell, type CellEdit, settled, sheetView } from '../../../src/workbench/grid/view';
import { sampleSpec } from './sample';

const spec = sampleSpec();
const form = spec.sheets[0]!;
form.cells[4]![4] = { value: 31, style: 'number' };
form.cells[4]![6] = { value: 0.97512, style: 'rate' };
const view = sheetView(spec, form);
const at = (name: string) => parseA1(name)!;
const range = (name: string) => parseArea(name)!;
const texts = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ text })));

const asks = ({ ref, received, readings }: AskedCell): string =>
  `${a1(ref)} asks ${received}: ${readings.join(' or ')}`;

const said = (edit: CellEdit): unknown => {
  if (!edit.ok && 'asked' in edit) return edit.asked.map(asks).join(' ');
  return edit.ok
    ? edit.writes.map(({ ref, value }) => `${a1(ref)}=${JSON.stringify(value)}`).join(' ')
    : `${a1(edit.ref)} ${edit.refusal.code}`;
};

describe('Typing', () => {
  it.each([
    ['E5', '12', 'E5=12'],
    ['G5', '97,5', 'G5=0.975'],
    ['H5', 'CÓ', 'H5="Có"'],
    ['J5', 'ghi chú', 'I5="ghi chú"'],
    ['I5', '12', 'I5="12"'],
    ['E5', '', 'E5=null'],
    ['D5', '1', 'D5 locked'],
    ['A1', '1', 'A1 locked'],
    ['E5', '1,5', 'E5 not-whole'],
    ['E5', '-1', 'E5 out-of-range'],
    ['E5', '1.234', 'E5=1234'],
    ['E5', '31%', 'E5 problem'],
    ['G5', '0,5', 'G5 asks 0,5: 0.005 or 0.5'],
    ['E5', 'x', 'E5 problem'],
    ['G5', '120', 'G5 problem'],
    ['G5', 'nhiều', 'G5 problem'],
    ['H5', 'Có lẽ', 'H5 not-in-list'],
  ])('in %s %j gives %s', (ref, text, expected) =>
    expect(said(typedEdit(view, at(ref), text))).toBe(expected),
  );

  it('takes as many letters as a cell of Excel holds', () => {
    const whole = 'x'.repeat(32_767);
    for (const edit of [typedEdit(view, at('I5'), whole), pastedEdit(view, range('I5'), texts([whole]))])
      expect(edit).toMatchObject({ ok: true, writes: [{ value: whole }] });
    expect(said(typedEdit(view, at('I5'), `${whole}x`))).toBe('I5 too-long');
  });

  it('says what fits the entry', () => {
    expect(typedEdit(view, at('G5'), '120')).toMatchObject({
      refusal: { problem: { code: 'share-too-high', received: 120 } },
    });
    expect(typedEdit(view, at('H5'), 'x')).toMatchObject({
      refusal: { options: ['Có', 'Không', 'Không áp dụng'] },
    });
  });
});

describe('A block', () => {
  it.each([
    ['E5', texts(['1', '2'], ['3', '']), 'E5=1 F5=2 E6=3 F6=null'],
    ['E5:E7', texts(['4']), 'E5=4 E6=4 E7=4'],
    ['E5:F8', texts(['1', '2'], ['3', '4']), 'E5=1 F5=2 E6=3 F6=4 E7=1 F7=2 E8=3 F8=4'],
    ['I5:J5', texts(['a', '']), 'I5="a"'],
    ['I5:J5', texts(['a', 'b']), 'J5 merged'],
    ['D5', texts(['1', '2']), 'D5 locked'],
    ['C5', texts(['1', '2', '3']), 'C5 locked'],
    ['E4', texts(['1'], ['2']), 'E4 locked'],
    ['I10', texts(['a', ''], ['b', '']), 'I10 outside'],
    ['E5', [], ''],
    // as often as it fits exactly, otherwise once
    ['F5:F6', texts(['1']), 'F5=1 F6=1'],
    ['F5:F7', texts(['1'], ['2']), 'F5=1 F6=2'],
    ['E5:G5', texts(['1', '2']), 'E5=1 F5=2'],
    ['E5:F5', texts(['1']), 'E5=1 F5=1'],
    ['I5', texts(['x'.repeat(32_768)]), 'I5 too-long'],
    ['F5:G5', texts(['1', '50%']), 'F5=1 G5=0.5'],
  ])('pasted at %s', (ref, block, expected) =>
    expect(said(pastedEdit(view, range(ref), block))).toBe(expected),
  );

  it('is asked about as a whole, and written with what was chosen', () => {
    const edit = pastedEdit(view, range('F5'), texts(['12', '0,5'], ['1.500', '0,25']));
    expect(said(edit)).toBe('G5 asks 0,5: 0.005 or 0.5 G6 asks 0,25: 0.0025 or 0.25');
    if (edit.ok || !('asked' in edit)) throw new Error('not asked');
    expect(said(settled(edit.writing, edit.asked, [0.5, 0.0025]))).toBe('F5=12 F6=1500 G5=0.5 G6=0.0025');
  });
  it.each([
    ['F5', '31%', 0.31, 'F5="31%"'],
    ['F5', '10/10/2021', 44479, 'F5="10/10/2021"'],
    ['F5', '1.500', 1500, 'F5=1500'],
    ['G5', '97,5', 97.5, 'G5=0.975'],
    ['G5', '98%', 0.97512, 'G5=0.97512'],
    ['G5', '0,5', 0.5, 'G5 asks 0,5: 0.005 or 0.5'],
    ['H5', 'CÓ', undefined, 'H5="Có"'],
    ['H5', 'có lẽ', undefined, 'H5="có lẽ"'],
  ])('at %s keeps of “%s” (%s) what was meant', (ref, text, value, expected) => {
    const clip = value === undefined ? { text } : { text, value };
    expect(said(pastedEdit(view, range(ref), [[clip]]))).toBe(expected);
  });

  it('keeps full values, and text where the cell holds text', () => {
    expect(said(pastedEdit(view, range('G6'), [[{ text: '97,5%', value: 0.97512 }]]))).toBe('G6=0.97512');
    expect(said(pastedEdit(view, range('I6:J6'), [[{ text: '12', value: 12 }, { text: '' }]]))).toBe(
      'I6="12"',
    );
  });
  it('is copied as shown, with full values and merges as value and empty cells', () => {
    expect(copyBlock(view, range('G5:J5'))).toEqual([
      [{ text: '97,5%', value: 0.97512 }, { text: '' }, { text: '' }, { text: '' }],
    ]);
  });
  it('is cleared where it holds something, or not at all', () => {
    expect(said(clearedEdit(view, range('E5:G6')))).toBe('E5=null G5=null');
    expect(said(clearedEdit(view, range('D5:G6')))).toBe('D5 locked');
  });
  it('is filled down', () => {
    expect(said(filledEdit(view, range('E5:E7')))).toBe('E6=31 E7=31');
    expect(said(filledEdit(view, range('E6')))).toBe('E6=31');
    expect(said(filledEdit(view, range('D5:E7')))).toBe('D6 locked');
    expect(said(filledEdit(view, range('A1')))).toBe('');
  });
  it('changes nothing on a sheet that is only shown', () => {
    const shown = sheetView(spec, spec.sheets[1]!, true);
    expect(said(pastedEdit(shown, range('A1'), texts(['1'])))).toBe('A1 read-only');
    expect(said(typedEdit(shown, at('A1'), '1'))).toBe('A1 read-only');
  });
});

it('a block may reach the last row and no further, and a text the most characters of a cell', () => {
  const last = view.geometry.rowCount;
  // the row itself is locked
  expect(said(pastedEdit(view, range(`A${last}`), texts(['x'])))).toBe(`A${last} locked`);
  expect(said(pastedEdit(view, range(`A${last}`), texts(['x'], ['x'])))).toBe(`A${last} outside`);
  const most = 'x'.repeat(32_767);
  expect(pastedEdit(view, range('I5'), texts([most]))).toMatchObject({ ok: true, writes: [{ value: most }] });
  expect(said(pastedEdit(view, range('I5'), texts([`${most}x`])))).toBe('I5 too-long');
});
