/** Where a form stands in a sheet that people changed: columns by captions or names, rows by names or by what is printed in them. */
import { CAPTION_ROW, layoutOf, names } from '../../src/form/layout';
import { inPlace, placeForm } from '../../src/form/place/place';
import type { Placement } from '../../src/form/place/place';
import type { Rubric } from '../../src/rubric/types';
import { a1, columnIndex, columnName } from '../../src/sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { workbookContent } from '../../src/workbook/grid/content';
import { form } from '../scoring/forms';
import { fc, runs } from '../tools/random';
import { readBack, specOf } from '../tools/workbooks';

const rubrics = ['hau-giang-2017', 'ha-nam-2021-so', 'lam-dong-2021-so', 'hue-2021-tinh'].map(form);
const blank = (rubric: Rubric): WorkbookContent => structuredClone(workbookContent(specOf(rubric)));

/** Columns and rows put in before these; a place may come more than once. */
interface Inserted {
  cols: readonly number[];
  rows: readonly number[];
}
const shifted = (at: number, inserted: readonly number[]): number =>
  at + inserted.filter((place) => place <= at).length;

function withInserted(content: WorkbookContent, { cols, rows }: Inserted, follow: boolean): WorkbookContent {
  const [first, ...others] = content.sheets;
  if (!first) throw new Error('no sheet');
  const moved: ContentSheet = {
    ...first,
    rows: new Map(
      [...first.rows].map(([row, cells]) => [
        shifted(row, rows),
        new Map([...cells].map(([col, cell]) => [shifted(col, cols), cell])),
      ]),
    ),
  };
  const movedName = (reference: string): string =>
    reference.replace(
      /\$([A-Z]+)\$(\d+)/g,
      (_, letters: string, line: string) =>
        `$${columnName(shifted(columnIndex(letters) ?? 0, cols))}$${shifted(Number(line) - 1, rows) + 1}`,
    );
  return {
    ...content,
    sheets: [moved, ...others],
    names: content.names.map((name) => (follow ? { ...name, reference: movedName(name.reference) } : name)),
  };
}

/** Rows and columns of everything that is read, as they are found and as they stand. */
function found(rubric: Rubric, placement: Placement | undefined, { cols, rows }: Inserted) {
  const layout = layoutOf(rubric);
  const readRows = [layout.criterionRow, layout.headingRow, layout.fieldRow].flatMap((map) => [
    ...map.values(),
  ]);
  const readCols = [...layout.columns.values()];
  return {
    found: {
      rows: readRows.map((row) => placement?.rows[row]),
      cols: readCols.map((col) => placement?.cols[col]),
    },
    stand: {
      rows: readRows.map((row) => shifted(row, rows)),
      cols: readCols.map((col) => shifted(col, cols)),
    },
  };
}

const inserted = (rubric: Rubric): fc.Arbitrary<Inserted> => {
  const { rows, columns } = layoutOf(rubric);
  const places = (most: number) => fc.array(fc.nat(most), { maxLength: 3 });
  return fc.record({ cols: places(columns.size), rows: places(rows.length) });
};
const changed = fc
  .constantFrom(...rubrics)
  .chain((rubric) => fc.tuple(fc.constant(rubric), inserted(rubric)));

/** Captions taken away. */
function withoutCaptions(content: WorkbookContent): WorkbookContent {
  content.sheets[0]?.rows.delete(CAPTION_ROW);
  return content;
}
const withoutNames = (content: WorkbookContent): WorkbookContent => ({ ...content, names: [] });
const asIs = (content: WorkbookContent): WorkbookContent => content;

test.each<[string, change: (content: WorkbookContent) => WorkbookContent, follow: boolean]>([
  ['with names that followed', asIs, true],
  ['with names that stayed behind', asIs, false],
  ['with names alone', withoutCaptions, true],
  ['with captions and texts alone', withoutNames, true],
])('columns and rows put in anywhere move what is read: %s', (_what, change, follow) => {
  fc.assert(
    fc.property(changed, ([rubric, places]) => {
      const content = withInserted(change(blank(rubric)), places, follow);
      const { found: own, stand } = found(rubric, placeForm(content, rubric), places);
      expect(own).toEqual(stand);
    }),
    runs(12, 400),
  );
});

test('a caption that stands a second time elsewhere takes no column away', () => {
  const twice = changed.chain(([rubric]) => {
    const columns = [...layoutOf(rubric).columns.values()].sort((a, b) => a - b);
    return fc.tuple(fc.constant(rubric), fc.constantFrom(...columns), fc.constantFrom(...columns));
  });
  fc.assert(
    fc.property(twice, ([rubric, copied, before]) => {
      // beside the column itself nobody could tell which of both it is
      fc.pre(before !== copied && before !== copied + 1);
      const places = { cols: [before], rows: [] };
      const content = withInserted(withoutNames(blank(rubric)), places, true);
      const captions = content.sheets[0]?.rows.get(CAPTION_ROW);
      const caption = captions?.get(shifted(copied, [before]));
      fc.pre(caption !== undefined && caption.value !== '' && before > 0);
      if (caption) captions?.set(before, caption);
      const { found: own, stand } = found(rubric, placeForm(content, rubric), places);
      expect(own.cols).toEqual(stand.cols);
    }),
    runs(20, 400),
  );
});

const rowOf = (rubric: Rubric, at: number): number =>
  layoutOf(rubric).criterionRow.get(rubric.criteria[at]?.id ?? '') ?? -1;

test.each([
  ['neighbours', 2, 3],
  ['far apart', 1, 20],
])('rows that took each other’s place are read where they stand, and told: %s', (_what, one, other) => {
  const rubric = form('ha-nam-2021-so');
  const content = blank(rubric);
  const rows = content.sheets[0]?.rows;
  const [a, b] = [rowOf(rubric, one), rowOf(rubric, other)];
  const [first, second] = [rows?.get(a), rows?.get(b)];
  if (!rows || !first || !second) throw new Error('no rows');
  rows.set(a, second).set(b, first);
  const placement = placeForm(content, rubric);
  expect([placement?.rows[a], placement?.rows[b], placement?.displaced]).toEqual([b, a, [a, b]]);
  expect([placement?.namedRows[a], placement?.namedRows[b]]).toEqual([a, b]);
});

test.each([
  ['a word less', (text: string) => text.replace(/\s\S+$/, ''), true],
  ['other blanks and letters', (text: string) => `  ${text.toUpperCase().normalize('NFD')} `, true],
  ['another text', () => 'Nội dung khác hẳn, không có trong mẫu', false],
])('a row without a name, with %s', (_what, edit, stands) => {
  const rubric = form('hau-giang-2017');
  const content = withoutNames(blank(rubric));
  const row = rowOf(rubric, 4);
  const cells = content.sheets[0]?.rows.get(row);
  const col = layoutOf(rubric).columns.get('text') ?? -1;
  const cell = cells?.get(col);
  if (!cell) throw new Error('no text');
  cells?.set(col, { ...cell, value: edit(String(cell.value)) });
  // number and points go with a text that is another one
  if (!stands) for (const other of cells?.keys() ?? []) if (other !== col) cells?.delete(other);
  const placement = placeForm(content, rubric);
  expect(placement?.rows[row]).toBe(stands ? row : undefined);
  expect(placement?.rows[rowOf(rubric, 5)]).toBe(rowOf(rubric, 5));
  expect(placement?.named).toBe(false);
});

describe('names', () => {
  const rubric = form('hau-giang-2017');
  const [first, second] = rubric.criteria.map(({ id }) => names.criterion(id));
  const own = specOf(rubric).sheets[0]?.name ?? '';
  const at = (row: number): string => `'${own}'!$A$${row + 1}`;
  const changedNames = (change: (names: WorkbookContent['names']) => WorkbookContent['names']) => {
    const content = blank(rubric);
    return { ...content, names: change(content.names) };
  };
  const lost = (gone: readonly (string | undefined)[]) =>
    changedNames((all) => all.filter(({ name }) => !gone.includes(name)));
  const linesOf = (content: WorkbookContent) =>
    readBack(content, rubric)
      .problems.filter(({ code }) => code.startsWith('name-') || code.startsWith('names-'))
      .map(({ code, cell, criterion, expected, received }) => ({
        code,
        cell,
        criterion,
        expected,
        received,
      }));
  const [row, next] = [rowOf(rubric, 0), rowOf(rubric, 1)];
  const stands = a1({ row, col: 0 });
  const criterion = rubric.criteria[0]?.id;
  const one = { cell: stands, criterion, expected: stands };

  test('nothing is told of a sheet as it was made', () => expect(linesOf(blank(rubric))).toEqual([]));

  test('where names changed places no row has moved, but the form is not in its place: its formulas follow the names', () => {
    const [here, there] = [1, 20].map((index) => rubric.criteria[index]?.id ?? '');
    const placeOf = new Map([
      [names.criterion(here ?? ''), at(rowOf(rubric, 20))],
      [names.criterion(there ?? ''), at(rowOf(rubric, 1))],
    ]);
    const exchanged = changedNames((all) =>
      all.map((name) => ({ ...name, reference: placeOf.get(name.name) ?? name.reference })),
    );
    const placement = placeForm(exchanged, rubric);
    const asMade = placeForm(blank(rubric), rubric);
    if (!placement || !asMade) throw new Error('no form');
    expect(placement.rows).toEqual(asMade.rows);
    expect([inPlace(asMade), inPlace(placement)]).toEqual([true, false]);
  });

  test.each<[string, WorkbookContent, object[]]>([
    ['one lost', lost([first]), [{ ...one, code: 'name-lost', received: first }]],
    [
      'two lost',
      lost([first, second]),
      [
        {
          code: 'name-lost',
          expected: `${stands}, ${a1({ row: next, col: 0 })}`,
          received: `${first ?? ''}, ${second ?? ''}`,
        },
      ],
    ],
    [
      'one that leads elsewhere',
      changedNames((all) =>
        all.map((name) => (name.name === first ? { ...name, reference: at(300) } : name)),
      ),
      [{ ...one, code: 'name-elsewhere', received: `${first ?? ''} = ${at(300)}` }],
    ],
    [
      'one that stands twice',
      changedNames((all) => [...all, { name: first ?? '', reference: at(300), hidden: true }]),
      [{ ...one, code: 'name-twice', received: `${first ?? ''} = ${at(row)}, ${at(300)}` }],
    ],
    [
      'one that leads to another sheet',
      changedNames((all) =>
        all.map((name) => (name.name === first ? { ...name, reference: "'Danh mục'!$A$3" } : name)),
      ),
      [{ ...one, code: 'name-elsewhere', received: `${first ?? ''} = 'Danh mục'!$A$3` }],
    ],
    ['the switch of the colours lost', lost([names.highlight]), []],
  ])('%s', (_what, content, told) => {
    expect(linesOf(content)).toEqual(
      told.map((line) => ({ cell: undefined, criterion: undefined, ...line })),
    );
    // and everything is read where it stands all the same
    const { found: own, stand } = found(rubric, placeForm(content, rubric), { cols: [], rows: [] });
    expect(own).toEqual(stand);
  });

  test.each([
    [6, false],
    [7, true],
  ])('of %i lost names the line names six', (count, more) => {
    const gone = rubric.criteria.slice(0, count).map(({ id }) => names.criterion(id));
    const [line] = linesOf(lost(gone));
    const said = gone.slice(0, 6).join(', ');
    expect(line?.received).toBe(more ? `${said}, … (${count})` : said);
  });

  test('none at all is one line', () => {
    const lines = linesOf(withoutNames(blank(rubric)));
    expect(lines.map(({ code }) => code)).toContain('names-missing');
  });
});

test('a copy of the form’s sheet is told once, and is not read', () => {
  const rubric = form('hau-giang-2017');
  const content = blank(rubric);
  const [sheet] = content.sheets;
  if (!sheet) throw new Error('no sheet');
  const cells = new Map<number, ContentCell>([[0, { value: 'Ghi chú' }]]);
  content.sheets.push(
    { ...sheet, name: 'Bản nháp' },
    { ...sheet, name: 'Ghi chú', rows: new Map([[0, cells]]) },
  );
  const { problems, located } = readBack(content, rubric);
  expect(located.sheet.name).toBe(sheet.name);
  expect(problems.filter(({ code }) => code === 'second-form').map((one) => one.sheet)).toEqual(['Bản nháp']);
});
