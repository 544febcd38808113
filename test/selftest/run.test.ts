/** The self-test works in a workbook at hand: one that holds sheets of its names is left as it is. */
import { sheetNames } from '../../src/messages/sheet';
import { SheetsTaken, runSelfTest } from '../../src/selftest/run';
import { FORM } from '../../src/selftest/synthetic';
import type { SheetSpec } from '../../src/sheet/spec';
import { gridWorkbook } from '../../src/workbook/grid';

const sheetOf = (name: string): SheetSpec => ({
  ...{ name, visibility: 'visible', columns: [], rows: [], cells: [[{ value: 'của đơn vị' }]], merges: [] },
  ...{ validations: [], conditionalFormats: [], protected: false },
});

test.each([FORM, ...Object.values(sheetNames)])(
  'a workbook with a sheet “%s” is not touched',
  async (name) => {
    const sheets = ['Sổ theo dõi', name].map(sheetOf);
    const workbook = gridWorkbook({ sheets, names: [], styles: {}, title: '' });
    const before = structuredClone(workbook.spec());
    const told = jest.fn();
    const about = {
      version: '1.0.0',
      at: '2026-12-01T08:00:00Z',
      excel: { platform: '', version: '', language: '', sets: {} },
    };
    const run = runSelfTest(workbook, about, told);
    await expect(run).rejects.toThrow(SheetsTaken);
    await expect(run).rejects.toThrow(name);
    expect(workbook.spec()).toEqual(before);
    expect(told).not.toHaveBeenCalled();
  },
);
