/** The pane's draft and the sheets that it stands in: what is done on either side reaches the other, whatever fails between. */
import { draftOf } from '../../src/draft/table/draft';
import { formDraft } from '../../src/draft/table/form-draft';
import { besideLastYear } from '../../src/draft/earlier/last-year';
import type { FormDraft } from '../../src/draft/model';
import { readDraft, type ReadDraft } from '../../src/draft/sheet/read';
import { sheets, type SheetColumn } from '../../src/messages/draft/sheet';
import type { PrintedTable } from '../../src/sheet/table';
import { DraftSheet } from '../../src/taskpane/author/draft-sheet';
import { gridWorkbook } from '../../src/workbook/grid/index';
import type { GridWorkbook } from '../../src/workbook/grid/index';
import type { Workbook, WorkbookFailure } from '../../src/workbook/port';
import { formOf } from '../tools/forms';
import { fc, runs } from '../tools/random';
import { until } from '../tools/until';

const ROWS = [
  ['STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa'],
  ['I', 'HẠ TẦNG SỐ', '', '6'],
  ['1', 'Tỷ lệ hộ có Internet', 'Từ 80% trở lên: Điểm tối đa; dưới 80%: 0 điểm', '4'],
  ['2', 'Phòng họp trực tuyến', 'Có: 2 điểm; không: 0 điểm', '2'],
];
const printed: PrintedTable = {
  kind: 'table',
  rows: ROWS.map((texts, at) => ({
    at: at + 1,
    cells: texts.map((text, column) => ({ text, column, span: 1, continued: false, odd: new Set() })),
  })),
};

interface Desk {
  grid: GridWorkbook;
  sheet: DraftSheet;
  /** The next write is refused. */
  refuse: (failure: WorkbookFailure) => void;
}

async function desk(): Promise<Desk> {
  const grid = gridWorkbook();
  let refused: WorkbookFailure | undefined;
  const workbook: Workbook = {
    ...grid,
    write: (...asked) => {
      const failure = refused;
      refused = undefined;
      return failure ? Promise.resolve({ ok: false, failure }) : grid.write(...asked);
    },
  };
  const sheet = new DraftSheet({
    workbook,
    selectedArea: () => Promise.resolve({ ok: false, failure: { code: 'api-missing' } }),
  });
  await sheet.open();
  await sheet.begin(formDraft(draftOf([printed])));
  return { grid, sheet, refuse: (failure) => (refused = failure) };
}

async function held(grid: GridWorkbook): Promise<ReadDraft> {
  const content = await grid.read();
  const read = content.ok ? readDraft(content.value) : undefined;
  if (!read) throw new Error('no draft');
  return read;
}
const shown = (sheet: DraftSheet): FormDraft => {
  const { draft } = sheet.getSnapshot();
  if (!draft) throw new Error('no draft');
  return draft;
};
const typed = (sheet: DraftSheet, at: number, change: Partial<FormDraft['entries'][number]>): void => {
  const draft = shown(sheet);
  sheet.change({
    ...draft,
    entries: draft.entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
  });
};
async function typedInSheet(grid: GridWorkbook, at: number, key: SheetColumn, value: string): Promise<void> {
  const { rows, columns } = await held(grid);
  grid.edit(sheets.rows, [{ ref: { row: rows[at] ?? 0, col: columns.get(key) ?? 0 }, value }]);
}

test('what is refused stays in the pane, is said, and is written with what comes next', async () => {
  const { grid, sheet, refuse } = await desk();
  refuse({ code: 'cell-editing' });
  typed(sheet, 1, { reading: 'theo hộ' });
  await sheet.flush();
  expect(sheet.getSnapshot().failure).toEqual({ code: 'cell-editing' });
  expect(shown(sheet).entries[1]?.reading).toBe('theo hộ');
  expect((await held(grid)).draft.entries[1]?.reading).toBe('');
  typed(sheet, 2, { evidence: 'ảnh' });
  await sheet.flush();
  expect((await held(grid)).draft.entries).toMatchObject([{}, { reading: 'theo hộ' }, { evidence: 'ảnh' }]);
});

test('what was decided last is written when the pane is closed, which listens no more', async () => {
  const { grid, sheet } = await desk();
  typed(sheet, 1, { reading: 'theo hộ' });
  await sheet.close();
  const before = sheet.getSnapshot();
  await typedInSheet(grid, 2, 'evidence', 'ảnh');
  await sheet.flush();
  expect((await held(grid)).draft.entries).toMatchObject([{}, { reading: 'theo hộ' }, { evidence: 'ảnh' }]);
  expect(sheet.getSnapshot()).toBe(before);
});

test('what is decided is written by itself', async () => {
  const { grid, sheet } = await desk();
  jest.useFakeTimers();
  try {
    typed(sheet, 1, { reading: 'theo hộ' });
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await held(grid)).draft.entries[1]?.reading).toBe('theo hộ');
  } finally {
    jest.useRealTimers();
  }
  await sheet.close();
});

test('sheets that somebody takes away leave no draft, and the pane begins anew', async () => {
  const { grid, sheet } = await desk();
  await grid.remove([sheets.rows, sheets.info, sheets.patterns]);
  await sheet.close();
  await sheet.open();
  expect(sheet.getSnapshot()).toMatchObject({ known: true, selected: 0 });
  expect(sheet.getSnapshot().draft).toBeUndefined();
});

test('a confirmed rule whose sheet says another is no longer confirmed in either', async () => {
  const { grid, sheet } = await desk();
  const check = (await held(grid)).draft.entries[1]?.check ?? '';
  typed(sheet, 1, { confirmed: true, check });
  await sheet.flush();
  expect((await held(grid)).draft.entries[1]?.confirmed).toBe(true);
  await typedInSheet(grid, 1, 'sentence', 'hội đồng chấm theo mức độ');
  await until(() => shown(sheet).entries[1]?.sentence === 'hội đồng chấm theo mức độ');
  // the pane looks at it as soon as anything is done there
  typed(sheet, 2, { evidence: 'ảnh' });
  await sheet.flush();
  expect((await held(grid)).draft.entries[1]).toMatchObject({ confirmed: false, check: '' });
});

test('the form of the year before goes with the draft, and stays when it is read again', async () => {
  const { grid, sheet } = await desk();
  const base = await formOf('lam-dong-2021-so');
  const draft = besideLastYear(shown(sheet), base);
  draft.entries = draft.entries.map((entry, at) => (at === 2 ? { ...entry, was: 'I.1' } : entry));
  await sheet.beside(draft, base);
  // another file in its place
  await sheet.beside(draft, base);
  await sheet.close();
  await sheet.open();
  expect(shown(sheet).base?.key).toBe(base.key);
  expect((await held(grid)).draft.entries[2]?.was).toBe('I.1');
  expect(sheet.getSnapshot().failure).toBeUndefined();
});

/** Somebody writes on one side or the other, row and text; in between the pane may write, or be refused. */
const act = fc.record({
  side: fc.constantFrom('pane', 'sheet', 'pause', 'refused'),
  row: fc.constantFrom(1, 2),
  text: fc.constantFrom('a', 'b', 'c '),
});

test('both sides come to hold the same, whoever wrote when', async () => {
  const property = fc.asyncProperty(fc.array(act, { maxLength: 10 }), async (acts) => {
    const { grid, sheet, refuse } = await desk();
    for (const { side, row, text } of acts) {
      if (side === 'pane') typed(sheet, row, { reading: text });
      else if (side === 'sheet') await typedInSheet(grid, row, 'evidence', text);
      else if (side === 'refused') refuse({ code: 'connection-lost' });
      else await sheet.flush();
    }
    // what was refused last is written with what comes next
    for (let turn = 0; turn < 2; turn++) {
      typed(sheet, 1, { exempt: `miễn: lần ${turn}: 0 điểm` });
      await sheet.flush();
    }
    await sheet.close();
    const texts = ({ entries }: FormDraft): string[][] =>
      entries.map(({ reading, evidence, exempt }) => [reading.trim(), evidence.trim(), exempt]);
    expect(texts(shown(sheet))).toEqual(texts((await held(grid)).draft));
    const last = (side: string, row: number): string | undefined =>
      acts.findLast((one) => one.side === side && one.row === row)?.text.trim();
    for (const row of [1, 2]) {
      const { reading, evidence } = shown(sheet).entries[row] ?? {};
      expect([reading?.trim(), evidence?.trim()]).toEqual([
        last('pane', row) ?? '',
        last('sheet', row) ?? '',
      ]);
    }
  });
  await fc.assert(property, runs(20, 500));
});
