/** The rules of cells: what a list offers, and what a number may be. */
import { area, cell } from '../../../src/sheet/address';
import type { SheetSpec, Validation, WorkbookSpec } from '../../../src/sheet/spec';
import { gridTexts } from '../../../src/messages/grid';
import { typedEdit } from '../../../src/workbench/grid/edits';
import { refusalText } from '../../../src/workbench/grid/refusalText';
import { bestOption, matchingOptions, optionsAt } from '../../../src/workbench/grid/validation';
import { sheetView } from '../../../src/workbench/grid/view';
import { sampleSpec } from './sample';

const here = cell(0, 0);

/** A free sheet with one rule for its first cell, and sheets that lists may stand in. */
function viewOf(rule: Validation['rule'], more: Partial<Validation> = {}, format?: string) {
  const [, free, lists] = sampleSpec().sheets;
  if (!free || !lists) throw new Error('no sheets');
  const sheet: SheetSpec = {
    ...free,
    cells: [
      [{ style: 'own' }, { value: 'B1' }],
      [{ value: 'A2' }, { value: 'B2' }],
    ],
    validations: [{ area: area(0, 0), rule, ...more }],
  };
  const spec: WorkbookSpec = {
    sheets: [
      sheet,
      {
        ...lists,
        cells: [[{ value: 'Có' }, { value: 1 }], [{ value: '' }, { value: true }], [], [{ value: 'Không' }]],
      },
    ],
    names: [{ name: 'Muc_do', sheet: 'Lists', area: area(0, 0, 3, 0) }],
    styles: { own: format === undefined ? {} : { numberFormat: format } },
    title: '',
  };
  return sheetView(spec, sheet);
}

const list = (source: string) => viewOf({ type: 'list', source });

describe('A list', () => {
  it.each<[string, string, unknown[]]>([
    ['another sheet', 'Lists!$A$1:$A$4', ['Có', 'Không']],
    ['another sheet, as a formula', '=Lists!$A$1:$A$4', ['Có', 'Không']],
    ['several columns, row by row', 'Lists!$A$1:$B$2', ['Có', 1, true]],
    ['more rows than there are', 'Lists!$A$1:$A$5000', ['Có', 'Không']],
    ['a name, however it is written', 'MUC_DO', ['Có', 'Không']],
    ['its own sheet', '$A$2:$B$2', ['A2', 'B2']],
    ['a sheet that is not there', 'Gone!$A$1:$A$4', []],
    ['no place at all', 'Gone', []],
  ])('takes its options from %s', (_from, source, options) =>
    expect(optionsAt(list(source), here)).toEqual(options),
  );
  it('is no matter of cells beside it, nor of other rules', () => {
    expect(optionsAt(list('Lists!$A$1:$A$4'), cell(0, 1))).toBeUndefined();
    expect(optionsAt(viewOf({ type: 'whole' }), here)).toBeUndefined();
  });
  const options = ['Có', 'Không', 'Không áp dụng', 12];
  it.each<[string, unknown[], string | number | undefined]>([
    ['', options, undefined],
    ['khong', ['Không', 'Không áp dụng'], 'Không'],
    ['ap', ['Không áp dụng'], 'Không áp dụng'],
    ['KHÔNG ÁP', ['Không áp dụng'], 'Không áp dụng'],
    ['12', [12], 12],
    ['xyz', [], undefined],
  ])('offers for “%s” what holds it, and marks the nearest', (typed, offered, marked) => {
    const matching = matchingOptions(options, typed);
    expect(matching).toEqual(offered);
    expect(matching[bestOption(matching, typed)]).toBe(marked);
  });
  it('marks what is spelled so before what begins so, and that before the first', () => {
    expect(bestOption(['Không áp dụng', 'Không'], 'không')).toBe(1);
    expect(bestOption(['A Không', 'Không áp dụng'], 'không')).toBe(1);
    expect(bestOption(['A', 'B'], 'không')).toBe(0);
    expect(bestOption([], 'không')).toBe(-1);
    expect(bestOption(['A', 'B'], '')).toBe(-1);
  });
});

describe('A number', () => {
  /** What becomes of a text typed into the cell: the value, or what is said about it. */
  const typed = (view: ReturnType<typeof viewOf>, text: string): unknown => {
    const edit = typedEdit(view, here, text);
    if (edit.ok) return edit.writes[0]?.value;
    if ('asked' in edit) return edit.asked[0]?.readings;
    return refusalText(edit.refusal, gridTexts.en);
  };
  const t = gridTexts.en;
  it.each<[string, Validation['rule'], string, unknown]>([
    ['any whole one', { type: 'whole' }, '-3', -3],
    ['a whole one', { type: 'whole' }, '1,5', t.notWhole('1,5')],
    ['the least', { type: 'whole', min: 2 }, '2', 2],
    ['below the least', { type: 'whole', min: 2 }, '1', t.outOfRange('1', '2', undefined)],
    ['the most', { type: 'whole', max: 9 }, '9', 9],
    ['above the most', { type: 'whole', max: 9 }, '10', t.outOfRange('10', undefined, '9')],
    ['between', { type: 'decimal', min: 0.5, max: 1.5 }, '1,25', 1.25],
    ['not between', { type: 'decimal', min: 0.5, max: 1.5 }, '1,75', t.outOfRange('1,75', '0,5', '1,5')],
    ['no number', { type: 'decimal', min: 0, max: 1 }, 'nhiều', expect.stringContaining('nhiều')],
    ['anything, where a formula decides', { type: 'custom', formula: 'A1>0' }, '-3', -3],
  ])('%s', (_what, rule, text, expected) => expect(typed(viewOf(rule), text)).toEqual(expected));

  it('that is a rate is read as one where the cell shows percents, and may not be above its most', () => {
    const rule = { type: 'decimal', min: 0, max: 1 } as const;
    expect(typed(viewOf(rule, {}, '0.0%'), '97,5')).toBe(0.975);
    expect(typed(viewOf(rule, {}, '0.0%'), '100')).toBe(1);
    expect(typed(viewOf(rule, {}, '0.00'), '1')).toBe(1);
    expect(typed(viewOf(rule, {}, '0.00'), '97,5')).toBe(t.outOfRange('97,5', '0', '1'));
    expect(typed(viewOf(rule, {}, '0.0%'), '120')).toEqual(expect.stringContaining('120'));
    expect(typed(viewOf({ type: 'decimal' }, {}, '0.0%'), '120')).toBe(1.2);
    expect(typed(viewOf({ type: 'decimal', min: 0.5 }, {}, '0%'), '20%')).toBe(
      t.outOfRange('20%', '50%', undefined),
    );
    expect(typed(viewOf({ type: 'decimal', max: 0.1 }, {}, '0%'), '20%')).toBe(
      t.outOfRange('20%', undefined, '10%'),
    );
    expect(typed(viewOf(rule, {}, '0.0%'), '250')).toBe(
      t.problem({ severity: 'error', code: 'share-too-high', received: 250 }),
    );
  });

  it('that is a day is called by its day where it is refused', () => {
    const view = viewOf({ type: 'decimal', min: 45658, max: 46022 });
    view.sheet.cells[here.row]![here.col]!.reads = { is: 'date' };
    expect(typed(view, '31/12/2024')).toBe(t.outOfRange('31/12/2024', '01/01/2025', '31/12/2025'));
  });

  it('is refused in the words of the form, where it has some', () => {
    const error = { title: 'Số lượng', message: 'Từ 1 đến 9.' };
    for (const text of ['0', '1,5'])
      expect(typed(viewOf({ type: 'whole', min: 1 }, { error }), text)).toBe(error.message);
    const view = viewOf({ type: 'list', source: 'Lists!$A$1:$A$4' }, { error });
    expect(typed(view, 'xyz')).toBe(error.message);
    expect(typedEdit(view, here, 'xyz')).toMatchObject({
      refusal: { code: 'not-in-list', title: error.title },
    });
    expect(typedEdit(viewOf({ type: 'whole', min: 1 }, { error }), here, '0')).toMatchObject({
      refusal: { code: 'out-of-range', title: error.title },
    });
  });
  it('outside a list is refused with what the list holds; a list without options refuses nothing', () => {
    expect(typed(list('Lists!$A$1:$A$4'), 'xyz')).toBe(t.notInList('Có; Không'));
    expect(typed(list('Gone'), 'xyz')).toBe('xyz');
  });
});
