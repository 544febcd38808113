import { cell } from '../../../src/sheet/address';
import type { WorkbookSpec } from '../../../src/sheet/spec';
import { gridWorkbook } from '../../../src/workbook/grid';
import { describeWorkbook, failure, value } from '../contract';
import { ANSWERS, FORM, LIST, synthetic } from '../../../src/selftest/synthetic';

const blank: WorkbookSpec = {
  sheets: [
    {
      name: 'Trang1',
      visibility: 'visible',
      columns: [],
      rows: [],
      cells: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      protected: false,
    },
  ],
  names: [],
  styles: { cell: { fill: 'FF0000' } },
  title: 'Sổ trống',
};

describeWorkbook('The browser grid', async () => {
  const workbook = gridWorkbook(blank);
  return {
    workbook,
    user: {
      type: (sheet, at, typed) => void workbook.edit(sheet, [{ ref: at, value: typed }]),
      select: (sheet, ref) => workbook.selected({ sheet, ref }),
    },
  };
});

describe('The workbook of the page', () => {
  it('holds what it was given, and the same object until it changes', async () => {
    const workbook = gridWorkbook(synthetic);
    expect(workbook.spec()).toBe(synthetic);
    value(await workbook.write(FORM, [{ ref: ANSWERS.number, value: 1 }]));
    expect(workbook.spec()).not.toBe(synthetic);
    expect(workbook.spec()).toBe(workbook.spec());
  });

  it('shares what an edit did not touch', () => {
    const workbook = gridWorkbook(synthetic);
    value(workbook.edit(FORM, [{ ref: ANSWERS.number, value: 1 }]));
    const [before, after] = [synthetic, workbook.spec()].map((spec) =>
      spec.sheets.find(({ name }) => name === FORM),
    );
    expect(after?.cells[ANSWERS.number.row]).not.toBe(before?.cells[ANSWERS.number.row]);
    expect(after?.cells[0]).toBe(before?.cells[0]);
    expect(workbook.spec().sheets[1]).toBe(synthetic.sheets[1]);
    expect(synthetic.sheets[0]?.cells[ANSWERS.number.row]?.[ANSWERS.number.col]?.value).toBe(5);
  });

  it('tells subscribers of edits, selections and derived workbooks', async () => {
    const workbook = gridWorkbook(synthetic);
    const listener = jest.fn();
    const changed = jest.fn();
    const stop = workbook.subscribe(listener);
    value(await workbook.observe({ changed }));
    value(workbook.edit(FORM, [{ ref: ANSWERS.text, value: 'a' }]));
    expect([listener.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
    workbook.apply({ ...workbook.spec() });
    expect([listener.mock.calls.length, changed.mock.calls.length]).toEqual([2, 1]);
    value(await workbook.select(FORM, cell(3, 3)));
    value(await workbook.select(FORM, cell(3, 3)));
    expect(listener).toHaveBeenCalledTimes(3);
    expect(workbook.selection()).toEqual({ sheet: FORM, ref: cell(3, 3) });
    stop();
    value(workbook.edit(FORM, [{ ref: ANSWERS.text, value: 'b' }]));
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('refuses an edit of a locked cell and holds what it held', () => {
    const workbook = gridWorkbook(synthetic);
    expect(failure(workbook.edit(FORM, [{ ref: cell(0, 0), value: 1 }]))).toMatchObject({ code: 'locked' });
    expect(workbook.spec()).toBe(synthetic);
  });

  it('keeps apart styles of one name that differ', async () => {
    const workbook = gridWorkbook(blank);
    value(await workbook.insert(synthetic));
    const { styles, sheets } = workbook.spec();
    expect(styles['cell']).toEqual({ fill: 'FF0000' });
    const key = sheets.find(({ name }) => name === FORM)?.cells[2]?.[1]?.style ?? '';
    expect(styles[key]).toEqual(synthetic.styles['cell']);
    value(await workbook.remove([FORM, LIST]));
    expect(workbook.spec().sheets).toEqual(blank.sheets);
  });

  it('begins empty', async () => {
    const workbook = gridWorkbook();
    expect(value(await workbook.sheets())).toEqual([]);
    expect(value(await workbook.read()).sheets).toEqual([]);
  });
});
