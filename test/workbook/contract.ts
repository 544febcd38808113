/** What every workbook behind the port does, wherever it lives. An adapter's test calls `describeWorkbook` and adds only what is its own. */
import { area, cell, parseReference, type CellRef } from '../../src/sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../src/sheet/content';
import type { CellValue, WorkbookSpec } from '../../src/sheet/spec';
import type { Block, Result, Workbook, WorkbookFailure } from '../../src/workbook/port';
import { until } from '../tools/until';
import { ANSWERS, FORM, LIST, TEXT_COLUMN, TRICKY_TEXTS, formulaResult, synthetic } from './synthetic';

/** Gives values of formulas to a workbook that can't calculate them itself. */
export type FormulaResult = (sheet: string, row: number, col: number) => CellValue | undefined;

export interface Opened {
  workbook: Workbook;
  /** What a person does in the workbook; left out where nobody can. */
  user?: {
    type: (sheet: string, at: CellRef, value: CellValue) => Promise<void> | void;
    select: (sheet: string, at: CellRef) => Promise<void> | void;
  };
}

/** The value of a result that must be good. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The cells of a block that must have been read. */
export const cellsOf = (result: Result<Block>): ContentCell[][] => value(result).cells;

/** The failure of a result that must not be good. */
export function failure(result: Result<unknown>): WorkbookFailure {
  if (result.ok) throw new Error('It was done.');
  return result.failure;
}

/** Content without holes in it, so that two readings can be compared. */
function picture(content: WorkbookContent): unknown {
  return content.sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows].map(([row, cells]) => [row, [...cells]]),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
}

/** `open` gives a workbook with at least one sheet that is none of the description's. */
export function describeWorkbook(name: string, open: (results: FormulaResult) => Promise<Opened>): void {
  describe(`${name} as a workbook`, () => {
    let opened: Opened;
    let workbook: Workbook;
    beforeEach(async () => {
      opened = await open(formulaResult);
      workbook = opened.workbook;
    });

    const readAll = async (): Promise<WorkbookContent> => value(await workbook.read());
    const inserted = async (): Promise<void> => {
      expect(value(await workbook.insert(synthetic))).toEqual({});
    };
    const sheetOf = (content: WorkbookContent, sheet: string): ContentSheet => {
      const found = content.sheets.find((candidate) => candidate.name === sheet);
      if (!found) throw new Error(`no sheet ${sheet}`);
      return found;
    };

    it('adds the sheets behind those that are there', async () => {
      const before = value(await workbook.sheets());
      await inserted();
      expect(value(await workbook.sheets())).toEqual([
        ...before,
        { name: FORM, visibility: 'visible' },
        { name: LIST, visibility: 'veryHidden' },
      ]);
    });

    it.each(synthetic.sheets.map((spec) => [spec.name, spec] as const))(
      'reads back %s',
      async (_name, spec) => {
        await inserted();
        const sheet = sheetOf(await readAll(), spec.name);
        const cells = new Map(
          [...sheet.rows].flatMap(([row, line]) => [...line].map(([col, found]) => [`${row},${col}`, found])),
        );
        spec.cells.forEach((line, row) =>
          line.forEach((expected, col) => {
            const found = cells.get(`${row},${col}`);
            cells.delete(`${row},${col}`);
            expect({ row, col, value: found?.value ?? null, formula: found?.formula }).toEqual({
              row,
              col,
              value: expected?.value ?? null,
              formula: expected?.formula,
            });
          }),
        );
        // nothing but what was described
        expect([...cells].filter(([, found]) => found.value !== null || found.formula !== undefined)).toEqual(
          [],
        );
        expect(sheet.merges).toEqual(spec.merges);
        expect(sheet.protected).toBe(spec.protected);
        expect(sheet.visibility).toBe(spec.visibility);
      },
    );

    it('reads dates, and which rows and columns are hidden', async () => {
      await inserted();
      const sheet = sheetOf(await readAll(), FORM);
      expect(sheet.rows.get(4)?.get(2)).toMatchObject({ value: 44427, date: '2021-08-19' });
      expect([...sheet.hiddenRows]).toEqual([5]);
      expect([...sheet.hiddenColumns]).toEqual([5]);
    });

    it('keeps every text as text', async () => {
      await inserted();
      const column = area(0, TEXT_COLUMN, TRICKY_TEXTS.length - 1, TEXT_COLUMN);
      const block = cellsOf(await workbook.readBlock(FORM, column));
      expect(block.map(([found]) => found)).toEqual(TRICKY_TEXTS.map((text) => ({ value: text })));
    });

    it('keeps names, hidden ones too', async () => {
      await inserted();
      const { names } = await readAll();
      for (const expected of synthetic.names) {
        const found = names.find((candidate) => candidate.name === expected.name);
        expect(found && parseReference(found.reference)).toEqual({
          sheet: expected.sheet,
          area: expected.area,
        });
        expect(found?.hidden).toBe(expected.hidden ?? false);
      }
    });

    it('reads only the sheets asked for', async () => {
      await inserted();
      const content = value(await workbook.read([LIST]));
      expect(content.sheets.map((sheet) => sheet.name)).toEqual([LIST]);
      expect(failure(await workbook.read([LIST, 'Không có']))).toEqual({
        code: 'sheet-missing',
        sheet: 'Không có',
      });
    });

    it('reads a block, empty cells included', async () => {
      await inserted();
      expect(cellsOf(await workbook.readBlock(FORM, area(2, 1, 3, 3)))).toEqual([
        [{ value: 'Tiêu chí một' }, { value: 2.5, formula: 'IF(D4>0,MIN(D4/2,5),0)' }, { value: null }],
        [{ value: 'Tiêu chí hai' }, { value: 6, formula: `SUM('${LIST}'!B1:B3)` }, { value: 5 }],
      ]);
      expect(cellsOf(await workbook.readBlock(LIST, area(5, 5)))).toEqual([[{ value: null }]]);
      expect(failure(await workbook.readBlock('Không có', area(0, 0)))).toEqual({
        code: 'sheet-missing',
        sheet: 'Không có',
      });
    });

    it('writes values into unlocked cells and empties them', async () => {
      await inserted();
      const answers = area(2, 3, 5, 3);
      const write = (values: (CellValue | null)[]) =>
        workbook.write(
          FORM,
          values.map((item, i) => ({ ref: cell(2 + i, 3), value: item })),
        );
      value(await write(['Báo cáo số 5', 7.5, 'Kém, có lý do', true]));
      const found = cellsOf(await workbook.readBlock(FORM, answers));
      expect(found.map(([item]) => item?.value)).toEqual(['Báo cáo số 5', 7.5, 'Kém, có lý do', true]);
      value(await write([null, 1, null, null]));
      expect(cellsOf(await workbook.readBlock(FORM, answers)).map(([item]) => item?.value)).toEqual([
        null,
        1,
        null,
        null,
      ]);
      value(await workbook.write(FORM, []));
    });

    it.each(TRICKY_TEXTS)('writes %j as text', async (text) => {
      await inserted();
      for (const ref of [ANSWERS.text, ANSWERS.choice]) {
        value(await workbook.write(FORM, [{ ref, value: text }]));
        expect(cellsOf(await workbook.readBlock(FORM, area(ref.row, ref.col)))).toEqual([[{ value: text }]]);
      }
    });

    it('writes all cells or none when one is locked', async () => {
      await inserted();
      const before = picture(await readAll());
      const locked = cell(3, 2);
      const written = await workbook.write(FORM, [
        { ref: ANSWERS.number, value: 9 },
        { ref: locked, value: 9 },
        { ref: ANSWERS.text, value: 'x' },
      ]);
      expect(failure(written)).toEqual({ code: 'locked', sheet: FORM, ref: locked });
      expect(picture(await readAll())).toEqual(before);
      expect(failure(await workbook.write('Không có', [{ ref: cell(0, 0), value: 1 }]))).toEqual({
        code: 'sheet-missing',
        sheet: 'Không có',
      });
    });

    it('refuses a sheet or a name that is there already, and leaves nothing', async () => {
      await inserted();
      const before = picture(await readAll());
      const sheets = value(await workbook.sheets());
      expect(failure(await workbook.insert(synthetic))).toEqual({ code: 'sheet-exists', sheet: FORM });
      const renamed: WorkbookSpec = {
        ...synthetic,
        sheets: synthetic.sheets.slice(1).map((sheet) => ({ ...sheet, name: 'Khác' })),
        names: [{ name: 'DANH_MUC', sheet: 'Khác', area: area(0, 0) }],
      };
      expect(failure(await workbook.insert(renamed))).toEqual({ code: 'name-exists', name: 'DANH_MUC' });
      expect(value(await workbook.sheets())).toEqual(sheets);
      expect(picture(await readAll())).toEqual(before);
    });

    it('takes sheets away with their names', async () => {
      const before = value(await workbook.sheets());
      const names = (await readAll()).names;
      await inserted();
      expect(failure(await workbook.remove([FORM, 'Không có']))).toEqual({
        code: 'sheet-missing',
        sheet: 'Không có',
      });
      value(await workbook.remove([FORM, LIST]));
      expect(value(await workbook.sheets())).toEqual(before);
      expect((await readAll()).names).toEqual(names);
      await inserted();
    });

    it('keeps the footer, and changes only the parts that are given', async () => {
      await inserted();
      expect(sheetOf(await readAll(), FORM).footer).toBe('&LMẫu 1&CTrang &P/&N');
      value(await workbook.setFooter(FORM, { right: 'Mã 7F3A' }));
      expect(sheetOf(await readAll(), FORM).footer).toBe('&LMẫu 1&CTrang &P/&N&RMã 7F3A');
      expect(failure(await workbook.setFooter('Không có', { left: 'x' }))).toEqual({
        code: 'sheet-missing',
        sheet: 'Không có',
      });
    });

    it('selects a cell of a sheet that is there', async () => {
      await inserted();
      value(await workbook.select(FORM, ANSWERS.choice));
      expect(failure(await workbook.select('Không có', cell(0, 0)))).toEqual({
        code: 'sheet-missing',
        sheet: 'Không có',
      });
    });

    it('tells of edits and selections until it is stopped', async () => {
      await inserted();
      const listener = { changed: jest.fn(), selected: jest.fn() };
      const stop = value(await workbook.observe(listener));
      // told after the other one, it says when there is nothing more to come
      const witness = { changed: jest.fn(), selected: jest.fn() };
      const stopWitness = value(await workbook.observe(witness));
      const { user } = opened;
      const act = async (input: number, at: CellRef): Promise<void> => {
        for (const spy of [listener, witness].flatMap(({ changed, selected }) => [changed, selected]))
          spy.mockClear();
        if (!user) return;
        await user.type(FORM, ANSWERS.number, input);
        await user.type(FORM, ANSWERS.number, input + 1);
        await user.select(FORM, at);
        await until(() => witness.changed.mock.calls.length > 0 && witness.selected.mock.calls.length > 0);
        expect(witness.selected).toHaveBeenLastCalledWith({ sheet: FORM, ref: at });
      };
      await act(3, ANSWERS.choice);
      if (user) {
        expect(listener.changed).toHaveBeenCalled();
        expect(listener.selected).toHaveBeenLastCalledWith({ sheet: FORM, ref: ANSWERS.choice });
      }
      stop();
      await act(5, ANSWERS.text);
      expect(listener.changed).not.toHaveBeenCalled();
      expect(listener.selected).not.toHaveBeenCalled();
      stopWitness();
    });
  });
}
