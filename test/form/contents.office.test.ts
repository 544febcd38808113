/**
 * Whatever stands in an input cell, the sheet goes on counting: no formula gives an error, and the sheet's points of a row are the
 * engine's, or the row is "Sai" and a line says what was read. LibreOffice calculates; some hundreds of cells stand in each workbook.
 */
import { statusWords } from '../../src/messages/sheet';
import { names } from '../../src/form/plan';
import { locate } from '../../src/form/read';
import type { Located } from '../../src/form/read';
import type { AssessedForm } from '../../src/form/submission';
import type { Rubric } from '../../src/rubric/types';
import { a1 } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { ContentCell } from '../../src/sheet/content';
import type { SheetSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { randomCells, withContents } from '../tools/contents';
import type { FilledCell } from '../tools/contents';
import { formIds, formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { fc, runs } from '../tools/random';
import { contentOf, readBack } from '../tools/workbooks';

/** Cells that are tried in all. */
const { numRuns: CELLS } = runs(21_000, 300_000);
const CALLS = 2;

interface Book {
  key: string;
  rubric: Rubric;
  filled: FilledCell[];
  sheet: SheetSpec;
  bytes: Uint8Array;
}

async function booksOf(rubric: Rubric, cells: number): Promise<Book[]> {
  const books: Book[] = [];
  const fills = fc.sample(randomCells(rubric), { numRuns: 200 });
  for (let count = 0; count < cells;) {
    const filled = fills[books.length];
    if (!filled) break;
    const spec = withContents(rubric, filled);
    const [sheet] = spec.sheets;
    if (!sheet) throw new Error('no sheet');
    const key = `${rubric.id} ${books.length}`;
    books.push({ key, rubric, filled, sheet, bytes: await writeWorkbook(spec) });
    count += filled.length;
  }
  return books;
}

const cellIn = ({ sheet }: Located, ref: CellRef | undefined): ContentCell | undefined =>
  ref && sheet.rows.get(ref.row)?.get(ref.col);

/** Formula cells of the form that give an error. */
function broken({ sheet: { cells }, filled }: Book, located: Located): string[] {
  const inputs = new Set(filled.map(({ ref }) => a1(ref)));
  return cells.flatMap((row, at) =>
    row.flatMap((cell, col) => {
      const address = a1({ row: at, col });
      const value = located.sheet.rows.get(at)?.get(col)?.value;
      return cell?.formula !== undefined &&
        !inputs.has(address) &&
        typeof value === 'object' &&
        value !== null
        ? [`${address} =${cell.formula}: ${value.error}`]
        : [];
    }),
  );
}

/** Rows whose points are not the engine's, though nothing in the sheet or in the product's lines says so. */
function unsaid({ rubric }: Book, located: Located, form: AssessedForm): string[] {
  return form.assessment.criteria.flatMap(({ id, status, points }) => {
    const shown = cellIn(located, located.cell(id, 'self'))?.value;
    const word = cellIn(located, located.cell(id, 'status'))?.value;
    const own = typeof shown === 'number' ? shown : 0;
    if (word === statusWords[status] && own === points) return [];
    const said = form.problems.some((problem) => problem.criterion === id && problem.cell !== undefined);
    if (word === statusWords.invalid && own === 0 && said) return [];
    // a date is a number to every formula
    if (status === 'invalid' && form.problems.some((p) => p.criterion === id && p.code === 'date-in-number'))
      return [];
    const criterion = rubric.criteria.find((candidate) => candidate.id === id);
    const cells = criterion
      ? [...located.inputs(criterion), located.cell(id, 'claimed'), located.cell(id, 'exempt')]
      : [];
    const held = cells.map((ref) => `${ref ? a1(ref) : ''}=${JSON.stringify(cellIn(located, ref))}`);
    return [`${id}: sheet ${String(word)} ${String(shown)}, engine ${status} ${points}; ${held.join(' ')}`];
  });
}

test(`${CELLS} random contents of input cells`, async () => {
  const books: Book[] = [];
  for (const id of formIds) books.push(...(await booksOf(await formOf(id), CELLS / formIds.length)));
  const cells = books.reduce((sum, { filled }) => sum + filled.length, 0);
  expect(cells).toBeGreaterThanOrEqual(CELLS);
  const parts = Array.from({ length: CALLS }, (_, call) =>
    recalculate(
      new Map(
        books
          .filter((_book, index) => index % CALLS === call)
          .map(({ key, bytes }) => [key, falsified(bytes)]),
      ),
    ),
  );
  const calculated = new Map((await Promise.all(parts)).flatMap((part) => [...part]));
  for (const book of books) {
    const { key, rubric } = book;
    const content = contentOf(calculated.get(key) ?? new Uint8Array());
    const located = locate(content, rubric);
    if (!located) throw new Error(`${key}: the form is gone`);
    const form = readBack(content, rubric);
    expect([key, broken(book, located)]).toEqual([key, []]);
    expect([key, unsaid(book, located, form)]).toEqual([key, []]);
    // one reading: of the file as it was, and as LibreOffice saved it
    expect([key, readBack(contentOf(book.bytes), rubric).assessment.total]).toEqual([
      key,
      form.assessment.total,
    ]);
    const sum = rubric.criteria.reduce((all, { id }) => {
      const value = cellIn(located, located.cell(id, 'self'))?.value;
      return all + (typeof value === 'number' ? Math.round(value * 100) : 0);
    }, 0);
    expect([key, cellIn(located, located.at(names.total))?.value]).toEqual([key, sum / 100]);
  }
}, 900_000);
