/** @jest-environment ./scripts/jsdom-environment.cjs */
import { FAULTS } from './host';
import type { ExcelHost } from './host';
import { bootExcel } from './boot-jest';
import { until } from '../tools/until';

let host: ExcelHost;
beforeAll(async () => {
  host = await bootExcel();
});
beforeEach(() => host.reset());

/** The code and the place of the error that the batch ends with. */
async function errorOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ code: string; location: string | undefined; message: string }> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error)
      return { code: error.code, location: error.debugInfo.errorLocation, message: error.message };
    throw error;
  }
  throw new Error('The batch went through.');
}

const first = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

/** A sheet with values, formulas, formats and protection. */
async function budget(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Budget');
    const block = sheet.getRange('A1:H100');
    block.values = Array.from({ length: 100 }, (_, i) => [i + 1, `Item ${i}`, i * 2, 3, null, '', true, 0.5]);
    sheet.getRange('E1:E100').formulas = Array.from({ length: 100 }, (_, i) => [`=C${i + 1}*D${i + 1}`]);
    block.format.fill.color = '#FFEEAA';
    block.format.font.bold = true;
    block.format.columnWidth = 70;
    sheet.getRange('C1:C2').numberFormat = [['#,##0.00'], ['0']];
    sheet.getRange('B1:B100').format.protection.locked = false;
    sheet.freezePanes.freezeRows(1);
    context.workbook.names.add('Data', block);
    sheet.protection.protect({ allowSort: true });
    sheet.activate();
    await context.sync();
  });
}

describe('the client and the workbook', () => {
  it('finds Excel', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  });

  it('reads back what was written', async () => {
    await budget();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Budget');
      const block = sheet
        .getRange('A1:H3')
        .load('values,formulas,numberFormat,address,format/fill/color,format/font/bold');
      sheet.load('name,id,position');
      sheet.protection.load('protected,options');
      context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(block.values[1]).toEqual([2, 'Item 1', 2, 3, '', '', true, 0.5]);
      expect(block.formulas[1]).toEqual([2, 'Item 1', 2, 3, '=C2*D2', '', true, 0.5]);
      expect(block.numberFormat[1]?.[2]).toBe('0');
      expect(block.address).toBe('Budget!A1:H3');
      expect(block.format.fill.color).toBe('#FFEEAA');
      expect(block.format.font.bold).toBe(true);
      expect(sheet.position).toBe(1);
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toEqual({ allowSort: true });
      expect(context.workbook.worksheets.items.map((item) => item.name)).toEqual(['Sheet1', 'Budget']);
      expect(JSON.stringify(block.toJSON())).toContain('"address":"Budget!A1:H3"');
      expect(() => block.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('gives formulas no value until a calculator says one', async () => {
    await budget();
    expect(host.value('Budget', 'E2')).toBe('');
    host.setValue('Budget', 'E2', 6);
    expect(host.value('Budget', 'E2')).toBe(6);
    host.book.calculate = (_sheet, row, col) => (row === 1 && col === 4 ? 7 : undefined);
    expect(host.value('Budget', 'E2')).toBe(7);
    expect(host.value('Budget', 'E3')).toBe('');
    expect(() => host.setValue('Budget', 'A1', 1)).toThrow('no formula');
  });

  it('has null objects, also behind null objects', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nope').load('name');
      const behind = none.getRange('A1').load('values');
      const some = context.workbook.worksheets.getItemOrNullObject('sheet1').load('name');
      await context.sync();
      expect([none.isNullObject, behind.isNullObject, some.isNullObject, some.name]).toEqual([
        true,
        true,
        false,
        'Sheet1',
      ]);
    });
  });

  it('keeps proxies over a sync and loads everything there is', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Z').load('id');
      await context.sync();
      sheet.name = 'Zed';
      sheet.tabColor = '#112233';
      await context.sync();
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: 'Zed', tabColor: '#112233', visibility: 'Visible' });
    });
  });

  it('takes writes of many cells, which the client splits', async () => {
    await Excel.run(async (context) => {
      first(context).getRange('A1:J400').values = Array.from({ length: 400 }, (_, i) =>
        Array.from({ length: 10 }, () => i),
      );
      await context.sync();
    });
    expect([host.value('Sheet1', 'A1'), host.value('Sheet1', 'J400')]).toEqual([0, 399]);
  });
});

describe('what a written value becomes', () => {
  it.each<[string | number, object]>([
    ['=A1', { formula: '=A1' }],
    ['+A1', { formula: '=+A1' }],
    ["'=A1", { value: '=A1', quoted: true }],
    ["'007", { value: '007', quoted: true }],
    ['007', { value: 7 }],
    ['true', { value: true }],
    ['Có', { value: 'Có' }],
  ])('%s', async (input, expected) => {
    await Excel.run(async (context) => {
      first(context).getRange('B2').values = [[input]];
      await context.sync();
    });
    expect(host.cell('Sheet1', 'B2')).toEqual({ ...expected, format: {} });
  });

  it('keeps digits and dates as text in a text cell', async () => {
    await Excel.run(async (context) => {
      const range = first(context).getRange('B2:D2');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['1/2', 5, "'=1+1"]];
      await context.sync();
    });
    expect(['B2', 'C2', 'D2'].map((cell) => host.value('Sheet1', cell))).toEqual(['1/2', '5', '=1+1']);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('refuses a bare %s in a text cell', async (input) => {
    const error = await errorOf(async (context) => {
      const range = first(context).getRange('B2');
      range.numberFormat = [['@']];
      range.values = [[input]];
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  });

  it.each(['1/2', '31-12-2021', '50%', '1,5', '8:30', '=Nope!A1'])(
    'refuses %s, which Excel would not keep',
    async (input) => {
      const error = await errorOf(async (context) => {
        first(context).getRange('B2').values = [[input]];
        await context.sync();
      });
      expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    },
  );
});

describe('errors', () => {
  const cases: [string, string, string, (context: Excel.RequestContext) => void][] = [
    [
      'a missing sheet',
      'ItemNotFound',
      'WorksheetCollection.getItem',
      (c) => (c.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]]),
    ],
    [
      'a taken sheet name',
      'ItemAlreadyExists',
      'WorksheetCollection.add',
      (c) => void c.workbook.worksheets.add('SHEET1'),
    ],
    [
      'a bad sheet name',
      'InvalidArgument',
      'WorksheetCollection.add',
      (c) => void c.workbook.worksheets.add('a/b'),
    ],
    [
      'a block of the wrong shape',
      'InvalidArgument',
      'Range.values',
      (c) => (first(c).getRange('A1:B2').values = [[1]]),
    ],
    ['a member that is not emulated', 'ApiNotFound', 'Range.clear', (c) => first(c).getRange('A1').clear()],
    [
      'a property that does not exist',
      'InvalidArgument',
      'Worksheet.load',
      (c) => void first(c).load('nonsense'),
    ],
    [
      'a word Excel does not know',
      'InvalidArgument',
      'RangeFormat.horizontalAlignment',
      (c) => void Reflect.set(first(c).getRange('A1').format, 'horizontalAlignment', 'Middle'),
    ],
    [
      'several areas in one address',
      'InvalidArgument',
      'Worksheet.getRange',
      (c) => (first(c).getRange('A1,B2').values = [[1]]),
    ],
    [
      'a literal list',
      'InvalidArgument',
      'DataValidation.rule',
      (c) =>
        (first(c).getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
    ],
    ['the last visible sheet deleted', 'InvalidOperation', 'Worksheet.delete', (c) => first(c).delete()],
  ];
  it.each(cases)('%s', async (_what, code, location, act) => {
    const error = await errorOf(async (context) => {
      act(context);
      await context.sync();
    });
    expect(error).toMatchObject({ code, location });
  });

  it('names what is not emulated', async () => {
    const error = await errorOf(async (context) => {
      first(context).getRange('A1').clear();
      await context.sync();
    });
    expect(error.message).toContain('Range.clear() is not implemented');
  });

  it('holds calls to the declared API set', async () => {
    const error = await errorOf(async (context) => {
      first(context).load('showDataTypeIcons');
      context.workbook.worksheets.getItem('Sheet1').onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
  });

  it('refuses locked cells of a protected sheet and takes unlocked ones', async () => {
    await budget();
    const write = (address: string) => async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('Budget').getRange(address).values = [['x']];
      await context.sync();
    };
    expect(await errorOf(write('A1'))).toMatchObject({ code: 'AccessDenied', location: 'Range.values' });
    await Excel.run(write('B1'));
    expect([host.value('Budget', 'A1'), host.value('Budget', 'B1')]).toEqual([1, 'x']);
    expect(() => host.type('Budget', 'A1', 'x')).toThrow('locked');
  });

  it('does not roll back what a batch did before it failed', async () => {
    await errorOf(async (context) => {
      first(context).getRange('A1').values = [[1]];
      first(context).getRange('A2:B2').values = [[1]];
      await context.sync();
    });
    expect(host.value('Sheet1', 'A1')).toBe(1);
  });
});

describe('faults', () => {
  const write = async (context: Excel.RequestContext): Promise<void> => {
    first(context).getRange('A1').values = [[1]];
    await context.sync();
  };

  it.each(Object.entries(FAULTS))('%s', async (_name, fault) => {
    host.failAt(0, fault);
    expect((await errorOf(write)).code).toBe(fault.code);
    expect(host.value('Sheet1', 'A1')).toBe('');
    await Excel.run(write);
    expect(host.value('Sheet1', 'A1')).toBe(1);
  });

  it('can lose only the answer', async () => {
    host.failAt(0, { ...FAULTS.connectionLost, after: 'all' });
    await errorOf(write);
    expect(host.value('Sheet1', 'A1')).toBe(1);
  });

  it('refuses while a cell is edited, or waits when asked to', async () => {
    host.startEditing();
    expect((await errorOf(write)).code).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    await until(() => host.held === 1);
    expect(host.value('Sheet1', 'A1')).toBe('');
    host.finishEditing();
    await waiting;
    expect(host.value('Sheet1', 'A1')).toBe(1);
  });

  it('keeps the structure of a protected workbook', async () => {
    host.book.structureProtected = true;
    const before = host.snapshot();
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    expect(error.code).toBe('AccessDenied');
    expect(host.snapshot()).toEqual(before);
  });

  it('counts requests and their bytes', async () => {
    await Excel.run(write);
    expect(host.requests).toHaveLength(1);
    expect(host.requests[0]?.bytes).toBeGreaterThan(200);
  });
});

describe('events', () => {
  it('tells of edits and selections until the handler is removed', async () => {
    const heard: string[] = [];
    const handlers = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const all = [
        worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`)),
        first(context).onChanged.add(async ({ address }) => void heard.push(`sheet ${address}`)),
        worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`)),
      ];
      await context.sync();
      return all;
    });
    host.type('Sheet1', 'B2', 5);
    host.select('Sheet1', 'B3:C4');
    await until(() => heard.length >= 3);
    expect(heard.sort()).toEqual(['changed B2', 'selected B3:C4', 'sheet B2']);
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
    // events come in order: when one who still listens has heard the last, the others would have heard theirs
    let last = false;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async () => void (last = true));
      await context.sync();
    });
    host.type('Sheet1', 'B2', 6);
    host.select('Sheet1', 'A1');
    await until(() => last);
    expect(heard).toHaveLength(3);
  });
});
