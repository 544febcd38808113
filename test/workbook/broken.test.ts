/** The self-test is there to find an Excel that does otherwise: each fault of a workbook turns a check red. */
import { contract } from '../../src/selftest/contract';
import { FORM } from '../../src/selftest/synthetic';
import type { ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { gridWorkbook } from '../../src/workbook/grid';
import type { Workbook } from '../../src/workbook/port';

type Fault = (whole: Workbook) => Partial<Workbook>;

const blank = () =>
  gridWorkbook({
    sheets: [
      {
        ...{ name: 'Trang1', visibility: 'visible', protected: false },
        ...{ columns: [], rows: [], cells: [], merges: [], validations: [], conditionalFormats: [] },
      },
    ],
    names: [],
    styles: {},
    title: 'Sổ trống',
  });

/** Names of the checks that are red with a fault. */
async function redWith(fault: Fault): Promise<string[]> {
  const red: string[] = [];
  for (const { name, run } of contract) {
    const whole = blank();
    const faulty = fault(whole);
    const workbook = new Proxy<Workbook>(whole, {
      get: (target, key) => Reflect.get(key in faulty ? faulty : target, key),
    });
    await run({ workbook }).catch(() => red.push(name));
  }
  return red;
}

/** What is read, changed. */
const reading =
  (change: (content: WorkbookContent) => WorkbookContent): Fault =>
  (whole) => ({
    read: async (sheets) => {
      const result = await whole.read(sheets);
      return result.ok ? { ...result, value: change(result.value) } : result;
    },
  });
const ofForm = (change: (sheet: ContentSheet) => ContentSheet): Fault =>
  reading((content) => ({
    ...content,
    sheets: content.sheets.map((sheet) => (sheet.name === FORM ? change(sheet) : sheet)),
  }));

test('a workbook without fault turns no check red', async () => {
  expect(await redWith(() => ({}))).toEqual([]);
});

test.each<[string, Fault, RegExp]>([
  ['a sheet without its merges', ofForm((sheet) => ({ ...sheet, merges: [] })), /reads back/],
  ['a sheet that is not protected', ofForm((sheet) => ({ ...sheet, protected: false })), /reads back/],
  ['no row is hidden', ofForm((sheet) => ({ ...sheet, hiddenRows: new Set() })), /hidden/],
  ['no column is hidden', ofForm((sheet) => ({ ...sheet, hiddenColumns: new Set() })), /hidden/],
  ['a footer that is lost', ofForm((sheet) => ({ ...sheet, footer: '' })), /footer/],
  [
    'an empty row more',
    ofForm((sheet) => ({ ...sheet, rows: new Map([...sheet.rows, [99, new Map([[0, { value: 1 }]])]]) })),
    /reads back/,
  ],
  [
    'dates that are numbers only',
    ofForm((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          new Map([...cells].map(([col, { date: _, ...found }]) => [col, found])),
        ]),
      ),
    })),
    /reads dates/,
  ],
  [
    'hidden names in sight',
    reading((content) => ({ ...content, names: content.names.map((name) => ({ ...name, hidden: false })) })),
    /hidden ones/,
  ],
  ['names that are lost', reading((content) => ({ ...content, names: [] })), /keeps names/],
  ['sheets that nobody asked for', (whole) => ({ read: () => whole.read() }), /only the sheets asked for/],
  [
    'blocks without what is empty',
    (whole) => ({
      readBlock: async (sheet, place) => {
        const block = await whole.readBlock(sheet, place);
        if (!block.ok) return block;
        const cells = block.value.cells.map((line) => line.filter(({ value }) => value !== null));
        return { ...block, value: { ...block.value, cells } };
      },
    }),
    /reads a block/,
  ],
  ['nothing is written', () => ({ write: async () => ({ ok: true, value: undefined }) }), /writes values/],
  [
    'an entry that nobody can undo',
    (whole) => ({
      write: (sheet, entries) =>
        whole.write(
          sheet,
          entries.filter(({ value }) => value !== null),
        ),
    }),
    /empties them/,
  ],
  [
    'what is not locked is written beside what is',
    (whole) => ({
      write: async (sheet, entries) => {
        for (const entry of entries) {
          const written = await whole.write(sheet, [entry]);
          if (!written.ok) return written;
        }
        return { ok: true, value: undefined };
      },
    }),
    /all cells or none/,
  ],
  ['sheets that stay', () => ({ remove: async () => ({ ok: true, value: undefined }) }), /takes sheets away/],
  [
    'a footer written over',
    (whole) => ({ setFooter: (sheet, parts) => whole.setFooter(sheet, { left: '', center: '', ...parts }) }),
    /footer/,
  ],
  [
    'a selection on any sheet',
    () => ({ select: async () => ({ ok: true, value: undefined }) }),
    /selects a cell/,
  ],
])('%s', async (_fault, fault, check) => {
  expect((await redWith(fault)).join('; ')).toMatch(check);
});
