/** What every workbook behind the port does, wherever it lives: in tests, and in the Excel at hand. */
import { area, cell, parseReference } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { CellValue, WorkbookSpec } from '../sheet/spec';
import { holds, same } from './same';
import { ANSWERS, FORM, LIST, TEXT_COLUMN, TRICKY_TEXTS, synthetic } from './synthetic';
import { check, value, sheetOf, cellsOf, failure, picture, ears, until } from './trial';
import type { TrialCheck } from './trial';

/** Every check begins with a workbook that holds at least one sheet and none of the description's. */
export const contract: readonly TrialCheck[] = [
  check('adds the sheets behind those that are there', async ({ workbook, inserted }) => {
    const before = value(await workbook.sheets());
    await inserted();
    same(value(await workbook.sheets()), [
      ...before,
      { name: FORM, visibility: 'visible' },
      { name: LIST, visibility: 'veryHidden' },
    ]);
  }),

  ...synthetic.sheets.map((spec) =>
    check(`reads back ${spec.name}`, async ({ readAll, inserted }) => {
      await inserted();
      const sheet = sheetOf(await readAll(), spec.name);
      const cells = new Map(
        [...sheet.rows].flatMap(([row, line]) => [...line].map(([col, found]) => [`${row},${col}`, found])),
      );
      spec.cells.forEach((line, row) =>
        line.forEach((expected, col) => {
          const found = cells.get(`${row},${col}`);
          cells.delete(`${row},${col}`);
          same(
            { row, col, value: found?.value ?? null, formula: found?.formula },
            {
              row,
              col,
              value: expected?.value ?? null,
              formula: expected?.formula,
            },
          );
        }),
      );
      // nothing but what was described
      same(
        [...cells].filter(([, found]) => found.value !== null || found.formula !== undefined),
        [],
      );
      same(sheet.merges, spec.merges);
      same(sheet.protected, spec.protected);
      same(sheet.visibility, spec.visibility);
    }),
  ),

  check('reads dates, and which rows and columns are hidden', async ({ readAll, inserted }) => {
    await inserted();
    const sheet = sheetOf(await readAll(), FORM);
    holds(sheet.rows.get(4)?.get(2), { value: 44427, date: '2021-08-19' });
    same([...sheet.hiddenRows], [5]);
    same([...sheet.hiddenColumns], [5]);
  }),

  check('keeps every text as text', async ({ workbook, inserted }) => {
    await inserted();
    const column = area(0, TEXT_COLUMN, TRICKY_TEXTS.length - 1, TEXT_COLUMN);
    const block = cellsOf(await workbook.readBlock(FORM, column));
    same(
      block.map(([found]) => found),
      TRICKY_TEXTS.map((text) => ({ value: text })),
    );
  }),

  check('keeps names, hidden ones too', async ({ readAll, inserted }) => {
    await inserted();
    const { names } = await readAll();
    for (const expected of synthetic.names) {
      const found = names.find((candidate) => candidate.name === expected.name);
      same(found && parseReference(found.reference), {
        sheet: expected.sheet,
        area: expected.area,
      });
      same(found?.hidden, expected.hidden ?? false);
    }
  }),

  check('reads only the sheets asked for', async ({ workbook, inserted }) => {
    await inserted();
    const content = value(await workbook.read([LIST]));
    same(
      content.sheets.map((sheet) => sheet.name),
      [LIST],
    );
    same(failure(await workbook.read([LIST, 'Không có'])), {
      code: 'sheet-missing',
      sheet: 'Không có',
    });
  }),

  check('reads a block, empty cells included', async ({ workbook, inserted }) => {
    await inserted();
    same(cellsOf(await workbook.readBlock(FORM, area(2, 1, 3, 3))), [
      [{ value: 'Tiêu chí một' }, { value: 2.5, formula: 'IF(D4>0,MIN(D4/2,5),0)' }, { value: null }],
      [{ value: 'Tiêu chí hai' }, { value: 6, formula: `SUM('${LIST}'!B1:B3)` }, { value: 5 }],
    ]);
    same(cellsOf(await workbook.readBlock(LIST, area(5, 5))), [[{ value: null }]]);
    same(failure(await workbook.readBlock('Không có', area(0, 0))), {
      code: 'sheet-missing',
      sheet: 'Không có',
    });
  }),

  check('writes values into unlocked cells and empties them', async ({ workbook, inserted }) => {
    await inserted();
    const answers = area(2, 3, 5, 3);
    const write = (values: (CellValue | null)[]) =>
      workbook.write(
        FORM,
        values.map((item, i) => ({ ref: cell(2 + i, 3), value: item })),
      );
    value(await write(['Báo cáo số 5', 7.5, 'Kém, có lý do', true]));
    const found = cellsOf(await workbook.readBlock(FORM, answers));
    same(
      found.map(([item]) => item?.value),
      ['Báo cáo số 5', 7.5, 'Kém, có lý do', true],
    );
    value(await write([null, 1, null, null]));
    same(
      cellsOf(await workbook.readBlock(FORM, answers)).map(([item]) => item?.value),
      [null, 1, null, null],
    );
    value(await workbook.write(FORM, []));
  }),

  ...TRICKY_TEXTS.map((text) =>
    check(`writes ${JSON.stringify(text)} as text`, async ({ workbook, inserted }) => {
      await inserted();
      for (const ref of [ANSWERS.text, ANSWERS.choice]) {
        value(await workbook.write(FORM, [{ ref, value: text }]));
        same(cellsOf(await workbook.readBlock(FORM, area(ref.row, ref.col))), [[{ value: text }]]);
      }
    }),
  ),

  check('writes all cells or none when one is locked', async ({ workbook, readAll, inserted }) => {
    await inserted();
    const before = picture(await readAll());
    const locked = cell(3, 2);
    const written = await workbook.write(FORM, [
      { ref: ANSWERS.number, value: 9 },
      { ref: locked, value: 9 },
      { ref: ANSWERS.text, value: 'x' },
    ]);
    same(failure(written), { code: 'locked', sheet: FORM, ref: locked });
    same(picture(await readAll()), before);
    same(failure(await workbook.write('Không có', [{ ref: cell(0, 0), value: 1 }])), {
      code: 'sheet-missing',
      sheet: 'Không có',
    });
  }),

  check(
    'refuses a sheet or a name that is there already, and leaves nothing',
    async ({ workbook, readAll, inserted }) => {
      await inserted();
      const before = picture(await readAll());
      const sheets = value(await workbook.sheets());
      same(failure(await workbook.insert(synthetic)), { code: 'sheet-exists', sheet: FORM });
      const renamed: WorkbookSpec = {
        ...synthetic,
        sheets: synthetic.sheets.slice(1).map((sheet) => ({ ...sheet, name: 'Khác' })),
        names: [{ name: 'DANH_MUC', sheet: 'Khác', area: area(0, 0) }],
      };
      same(failure(await workbook.insert(renamed)), { code: 'name-exists', name: 'DANH_MUC' });
      same(value(await workbook.sheets()), sheets);
      same(picture(await readAll()), before);
    },
  ),

  check('takes sheets away with their names', async ({ workbook, readAll, inserted }) => {
    const before = value(await workbook.sheets());
    const names = (await readAll()).names;
    await inserted();
    same(failure(await workbook.remove([FORM, 'Không có'])), {
      code: 'sheet-missing',
      sheet: 'Không có',
    });
    value(await workbook.remove([FORM, LIST]));
    same(value(await workbook.sheets()), before);
    same((await readAll()).names, names);
    await inserted();
  }),

  check(
    'keeps the footer, and changes only the parts that are given',
    async ({ workbook, readAll, inserted }) => {
      await inserted();
      same(sheetOf(await readAll(), FORM).footer, '&LMẫu 1&CTrang &P/&N');
      value(await workbook.setFooter(FORM, { right: 'Mã 7F3A' }));
      same(sheetOf(await readAll(), FORM).footer, '&LMẫu 1&CTrang &P/&N&RMã 7F3A');
      same(failure(await workbook.setFooter('Không có', { left: 'x' })), {
        code: 'sheet-missing',
        sheet: 'Không có',
      });
    },
  ),

  check('selects a cell of a sheet that is there', async ({ workbook, inserted }) => {
    await inserted();
    value(await workbook.select(FORM, ANSWERS.choice));
    same(failure(await workbook.select('Không có', cell(0, 0))), {
      code: 'sheet-missing',
      sheet: 'Không có',
    });
  }),

  check('tells of edits and selections until it is stopped', async ({ workbook, opened, inserted }) => {
    await inserted();
    const heard = ears();
    const stop = value(await workbook.observe(heard));
    // told after the other one, it says when there is nothing more to come
    const witness = ears();
    const stopWitness = value(await workbook.observe(witness));
    const { user } = opened;
    const act = async (input: number, at: CellRef): Promise<void> => {
      for (const each of [heard, witness]) each.forget();
      if (!user) return;
      await user.type(FORM, ANSWERS.number, input);
      await user.type(FORM, ANSWERS.number, input + 1);
      await user.select(FORM, at);
      await until(() => witness.changes.length > 0 && witness.selections.length > 0);
      same(witness.selections.at(-1), { sheet: FORM, ref: at });
    };
    await act(3, ANSWERS.choice);
    if (user) {
      same(heard.changes.length > 0, true);
      same(heard.selections.at(-1), { sheet: FORM, ref: ANSWERS.choice });
    }
    stop();
    await act(5, ANSWERS.text);
    same([heard.changes, heard.selections], [[], []]);
    stopWitness();
  }),
];
