/** A file that was opened and is saved: which of its cells are other ones, and nothing else. */
import { unzipSync } from 'fflate';
import { findForm } from '../../src/intake/file/find';
import { canKeep, openedForm, savedInto } from '../../src/intake/rewrite/kept-file';
import { joinedFile, partFile } from '../../src/intake/rewrite/parts';
import { takeContent } from '../../src/intake/file/take';
import type { Taken } from '../../src/intake/file/take';
import { joinParts } from '../../src/form/parts/join';
import type { FoundForm } from '../../src/form/answers/submission';
import { recalculate } from '../../src/form/recalculate';
import { parts as words } from '../../src/messages/parts';
import { builtIn } from '../../src/rubric/store';
import { a1, parseA1 } from '../../src/sheet/address';
import type { WorkbookContent } from '../../src/sheet/content';
import type { SheetSpec, WorkbookSpec } from '../../src/sheet/spec';
import { gridWorkbook } from '../../src/workbook/grid';
import { workbookContent } from '../../src/workbook/grid/content';
import { changeWorkbook } from '../../src/workbook/xlsx/change';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { contentOf, specOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const AT = '2026-12-15T09:00:00Z';
const FORM = 'Phiếu đánh giá';
const NOTES = 'Ghi chép';
/** A rate: its numerator is what is typed below. */
const ID = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')?.id ?? '';

const plain = (name: string, cells: SheetSpec['cells']): SheetSpec => ({
  ...{ name, visibility: 'visible', columns: [{ width: 20 }], rows: [], merges: [], validations: [] },
  ...{ conditionalFormats: [], protected: false, cells },
});
const withSheet = (spec: WorkbookSpec, sheet: SheetSpec): WorkbookSpec => ({
  ...spec,
  sheets: [...spec.sheets, sheet],
});

let bytes: Uint8Array;
beforeAll(async () => {
  const spec = specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  const note = plain(NOTES, [[{ value: 'của đơn vị' }, { value: 2, formula: '1+1' }]]);
  bytes = await writeWorkbook(withSheet(spec, note));
});

interface Open {
  file: Uint8Array;
  found: FoundForm;
  spec: WorkbookSpec;
}

async function open(file: Uint8Array): Promise<Open> {
  const content = contentOf(file);
  const found = await findForm(content, builtIn);
  if (found?.kind !== 'form') throw new Error('no form');
  const spec = openedForm(content, found, '0');
  if (!spec) throw new Error('not in place');
  return { file, found, spec };
}

const save = (file: Uint8Array, now: WorkbookSpec): Promise<Uint8Array | undefined> =>
  savedInto(file, now, '0', AT, rubric);

/** The workbook with values typed into the form on the page, calculated. */
function typed(
  { found, spec }: Open,
  column: 'v1' | 'note' | 'evidence',
  value: number | string | null,
): WorkbookSpec {
  const ref = found.placement.cell(ID, column);
  if (!ref) throw new Error(`no cell ${column}`);
  const grid = gridWorkbook(spec);
  grid.edit(spec.sheets[0]?.name ?? '', [{ ref, value }]);
  const now = recalculate(grid.spec(), workbookContent(grid.spec()), rubric);
  if (!now) throw new Error('not calculated');
  return now.spec;
}

/** Cells whose content is another one, by sheet and address; `'` before a formula that came or went. */
function changed(before: Uint8Array, after: Uint8Array | undefined): string[] {
  const said = (content: WorkbookContent): Map<string, string> =>
    new Map(
      content.sheets.flatMap(({ name, rows }) =>
        [...rows].flatMap(([row, cells]) =>
          [...cells].map(([col, { value, formula }]): [string, string] => [
            `${name} ${a1({ row, col })}`,
            `${JSON.stringify(value)}${formula === undefined ? '' : ` =${formula}`}`,
          ]),
        ),
      ),
    );
  const [old, now] = [said(contentOf(before)), said(contentOf(after ?? new Uint8Array()))];
  return [...new Set([...old.keys(), ...now.keys()])].filter((at) => old.get(at) !== now.get(at));
}
const entry = ({ found }: Open, column: 'v1' | 'note' | 'evidence' | 'self'): string =>
  `${FORM} ${a1(found.placement.cell(ID, column) ?? { row: 0, col: 0 })}`;
const valueAt = (file: Uint8Array | undefined, at: string): unknown => {
  const [, name, address] = /^(.*) (\S+)$/.exec(at) ?? [];
  const ref = parseA1(address ?? '');
  const sheet = contentOf(file ?? new Uint8Array()).sheets.find((one) => one.name === name);
  return ref && sheet?.rows.get(ref.row)?.get(ref.col);
};

test('what was not changed is not written, and what was typed is', async () => {
  const opened = await open(bytes);
  expect(changed(bytes, await save(bytes, opened.spec))).toEqual([]);
  for (const [column, value] of [
    ['evidence', 'QĐ 12'],
    ['note', 'xem lại'],
  ] as const) {
    const saved = await save(bytes, typed(opened, column, value));
    expect(changed(bytes, saved)).toEqual([entry(opened, column)]);
    expect(valueAt(saved, entry(opened, column))).toMatchObject({ value });
  }
});

test('an answer changes its own cell and values of formulas, which stay formulas', async () => {
  const opened = await open(bytes);
  const saved = await save(bytes, typed(opened, 'v1', 1));
  const all = changed(bytes, saved);
  expect(all).toContain(entry(opened, 'v1'));
  expect(all).toContain(entry(opened, 'self'));
  const formulas = all.filter((at) => at !== entry(opened, 'v1'));
  for (const at of formulas) {
    const [old, now] = [valueAt(bytes, at), valueAt(saved, at)] as { formula?: string }[];
    expect(now?.formula).toBe(old?.formula);
    expect(now?.formula).toBeDefined();
  }
  // taken away again, the cell is empty
  const emptied = await save(bytes, typed(opened, 'v1', null));
  expect(
    (valueAt(emptied, entry(opened, 'v1')) as { value?: unknown } | undefined)?.value ?? null,
  ).toBeNull();
});

test('a formula that was typed over and a printed cell that says something else are set right', async () => {
  const opened = await open(bytes);
  const points = opened.found.placement.cell(ID, 'self');
  const text = opened.found.placement.cell(ID, 'text');
  if (!points || !text) throw new Error('no cell');
  const altered = changeWorkbook(
    bytes,
    [
      {
        sheet: FORM,
        cells: [
          { ...points, value: 99 },
          { ...text, value: 'Tiêu chí khác' },
        ],
      },
    ],
    AT,
  );
  if (!altered) throw new Error('not altered');
  const saved = await save(altered, (await open(altered)).spec);
  for (const at of [points, text]) {
    const where = `${FORM} ${a1(at)}`;
    expect(valueAt(altered, where)).not.toEqual(valueAt(bytes, where));
    expect(valueAt(saved, where)).toEqual(valueAt(bytes, where));
  }
});

test('rows that became higher and another footer are written', async () => {
  const { spec } = await open(bytes);
  const [first, ...others] = spec.sheets;
  if (!first) throw new Error('no sheet');
  const footer = { ...first.print?.footer, left: 'Mã đối chiếu: 7K3QX-04ZDM' };
  const now = {
    ...spec,
    sheets: [
      {
        ...first,
        rows: first.rows.with(12, { ...first.rows[12], height: 99 }),
        print: { ...first.print, footer },
      },
      ...others,
    ],
  } as WorkbookSpec;
  const saved = await save(bytes, now);
  expect(changed(bytes, saved)).toEqual([]);
  const [sheet] = contentOf(saved ?? new Uint8Array()).sheets;
  expect(sheet?.footer).toContain('7K3QX-04ZDM');
  expect(contentOf(bytes).sheets[0]?.footer).not.toContain('7K3QX-04ZDM');
  const xml = new TextDecoder().decode(unzipped(saved)['xl/worksheets/sheet1.xml']);
  expect(xml).toMatch(/<row [^>]*r="13"[^>]*ht="99"|<row [^>]*ht="99"[^>]*r="13"/);
  expect(xml.match(/ht="99"/g)).toHaveLength(1);
});

test('what is typed into a sheet of the unit’s, also where nothing was, is written there', async () => {
  const { spec } = await open(bytes);
  const own = (sheet: SheetSpec): SheetSpec =>
    sheet.name === NOTES
      ? { ...sheet, cells: [...sheet.cells, [], [{ value: 'mới', style: 'text' }, { value: '' }]] }
      : sheet;
  const saved = await save(bytes, { ...spec, sheets: spec.sheets.map(own) });
  expect(changed(bytes, saved)).toEqual([`${NOTES} A3`]);
});

test('sheets that come stand behind the others; the unit’s own stays as it is', async () => {
  const { spec } = await open(bytes);
  const saved = await save(bytes, withSheet(spec, plain('Kế hoạch', [[{ value: 'mới' }]])));
  expect(contentOf(saved ?? new Uint8Array()).sheets.map(({ name }) => name)).toEqual([
    ...contentOf(bytes).sheets.map(({ name }) => name),
    'Kế hoạch',
  ]);
  expect(changed(bytes, saved)).toEqual(['Kế hoạch A1']);
  expect(valueAt(saved, `${NOTES} B1`)).toMatchObject({ formula: '1+1' });
});

test('what can’t be said in cells and sheets has the workbook written anew', async () => {
  const { spec } = await open(bytes);
  expect(
    await save(bytes, { ...spec, sheets: spec.sheets.filter(({ name }) => name !== NOTES) }),
  ).toBeUndefined();
  expect(await save(new Uint8Array([1, 2]), spec)).toBeUndefined();
  const none = await writeWorkbook({
    sheets: [plain('Khác', [[{ value: 1 }]])],
    names: [],
    styles: {},
    title: '',
  });
  expect(await save(none, spec)).toBeUndefined();
});

/** The same file in which somebody named the form's sheet otherwise. */
async function renamed(): Promise<Uint8Array> {
  const spec = specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  const name = 'Phiếu của Sở';
  return writeWorkbook({
    ...spec,
    sheets: spec.sheets.map((sheet) => (sheet.name === FORM ? { ...sheet, name } : sheet)),
    names: spec.names.map((one) => (one.sheet === FORM ? { ...one, sheet: name } : one)),
  });
}

test('in a sheet that was renamed answers are found, and no sheet comes whose formulas would look for the old name', async () => {
  const file = await renamed();
  const opened = await open(file);
  const saved = await save(file, typed(opened, 'evidence', 'QĐ 12'));
  expect(changed(file, saved)).toEqual([entry(opened, 'evidence').replace(FORM, 'Phiếu của Sở')]);
  expect(await save(file, withSheet(opened.spec, plain('Kế hoạch', [[{ value: 'mới' }]])))).toBeUndefined();
});

test('whether a file can be left as it is, is said before anything is written', async () => {
  expect(await canKeep(bytes, contentOf(bytes))).toBe(true);
  expect(await canKeep(new Uint8Array([1, 2]), contentOf(bytes))).toBe(false);
});

function unzipped(file: Uint8Array | undefined): Record<string, Uint8Array> {
  return unzipSync(file ?? new Uint8Array());
}

describe('A form in parts', () => {
  const taken = async (file: Uint8Array): Promise<Taken> => {
    const read = await takeContent(contentOf(file), builtIn);
    if (!read.ok) throw new Error(read.reason);
    return read;
  };
  const part = { bureau: 'Phòng CNTT', deadline: '15/12/2021', criteria: [ID] };

  test('goes to a bureau with its own criteria open, and comes back into the file as it was', async () => {
    const whole = await taken(bytes);
    const sent = await taken(await partFile(whole, part, '0'));
    expect(sent.rubric.key).toBe(rubric.key);
    const answer = whole.submission.answers.get(ID);
    if (!answer) throw new Error('no answer');
    const back = {
      file: 'cntt.xlsx',
      submission: { ...whole.submission, answers: new Map([[ID, { ...answer, evidence: 'QĐ 99' }]]) },
    };
    const joined = joinParts(
      rubric,
      { ...whole.submission, answers: new Map([...whole.submission.answers].filter(([id]) => id !== ID)) },
      [back],
    );
    const { bytes: file, anew } = await joinedFile(whole, bytes, joined, '0');
    expect(anew).toBe(false);
    // the record of how it came together stands behind the rest
    expect(contentOf(file).sheets.at(-1)?.name).toBe(words.joined);
    const opened = await open(bytes);
    expect(changed(bytes, file).filter((at) => !at.startsWith(`${words.joined} `))).toEqual([
      entry(opened, 'evidence'),
    ]);
    expect((await taken(file)).submission.answers.get(ID)?.evidence).toBe('QĐ 99');
    expect(valueAt(file, `${NOTES} B1`)).toMatchObject({ formula: '1+1' });
  });

  test('that came from a table, or stands elsewhere in its file, is laid out anew', async () => {
    const whole = await taken(bytes);
    const joined = joinParts(rubric, whole.submission, []);
    const answersOnly: Taken = { ...whole, source: { kind: 'answers' } };
    const { bytes: file, anew } = await joinedFile(answersOnly, bytes, joined, '0');
    expect(anew).toBe(true);
    expect(contentOf(file).sheets.some(({ name }) => name === NOTES)).toBe(false);
    expect((await taken(file)).assessment.total).toBe(whole.assessment.total);
  });
});
