/**
 * Whatever stands in an input cell, the sheet goes on counting: no formula gives an error, and the sheet's points of a row are the
 * engine's, or the row is "Sai" and a line says what was read. LibreOffice calculates; some hundreds of cells stand in each workbook.
 */
import { statusWords } from '../../src/messages/sheet';
import { names } from '../../src/form/layout';
import type { Located } from '../../src/form/place/place';
import { reviewForm } from '../../src/review/review';
import type { Finding } from '../../src/review/finding';
import type { Review } from '../../src/review/review';
import type { Rubric } from '../../src/rubric/types';
import { standingWith } from '../../src/scoring/standing';
import { a1 } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { ContentCell } from '../../src/sheet/content';
import type { SheetSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { randomCells, withContents } from '../tools/contents';
import type { FilledCell } from '../tools/contents';
import { testedIds, formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { fc, runs } from '../tools/random';
import { contentOf, foundIn, readBack } from '../tools/workbooks';

/** Cells that are tried in all. */
const { numRuns: CELLS } = runs(9_000, 300_000);
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
function unsaid({ rubric }: Book, located: Located, { assessment, problems, findings }: Review): string[] {
  const unseen = findings.filter(({ code }) => code === 'entry-unseen');
  const remarkOf = (id: string): Finding | undefined => {
    const criterion = rubric.criteria.find((candidate) => candidate.id === id);
    const cells = [
      ...(criterion ? located.inputs(criterion) : []),
      located.cell(id, 'claimed'),
      located.cell(id, 'exempt'),
    ].map((ref) => (ref ? a1(ref) : ''));
    return unseen.find(
      ({ criterion: one, also = [] }) => one === id || also.some((cell) => cells.includes(cell)),
    );
  };
  return assessment.criteria.flatMap(({ id, status, points }) => {
    const shown = cellIn(located, located.cell(id, 'self'))?.value;
    const word = cellIn(located, located.cell(id, 'status'))?.value;
    const own = typeof shown === 'number' ? shown : 0;
    if (word === statusWords[status] && own === points) return [];
    const remark = remarkOf(id);
    // what another criterion leaves this one follows from the other's entries, which have their line
    const asked = rubric.limits.flatMap((limit) =>
      limit.criterion !== id
        ? []
        : limit.kind === 'zero'
          ? limit.when.map((one) => one.criterion)
          : [limit.by],
    );
    if (asked.some((other) => remarkOf(other) !== undefined)) return [];
    // a date is a number to every formula, and the number 1 is a tick
    const dated = problems.some(
      ({ criterion, code, received }) =>
        criterion === id &&
        (code.endsWith('date-in-number') ||
          (code === 'not-a-tick' && /^\d\d\/\d\d\/\d{4}/.test(String(received)))),
    );
    // one line for many rows says what they come to together
    const told = remark && (remark.also !== undefined || Math.abs(remark.points - (own - points)) < 1e-9);
    if (told && (word === statusWords.invalid || dated)) return [];
    const criterion = rubric.criteria.find((candidate) => candidate.id === id);
    const cells = criterion
      ? [...located.inputs(criterion), located.cell(id, 'claimed'), located.cell(id, 'exempt')]
      : [];
    const held = cells.map((ref) => `${ref ? a1(ref) : ''}=${JSON.stringify(cellIn(located, ref))}`);
    return [`${id}: sheet ${String(word)} ${String(shown)}, engine ${status} ${points}; ${held.join(' ')}`];
  });
}

/** Findings that accuse somebody: nobody changed anything but answers. */
const accusations = ({ findings }: Review): string[] =>
  findings
    .filter(
      ({ code, severity }) => severity === 'error' || code === 'formula-edited' || code === 'cached-value',
    )
    .map((finding) => JSON.stringify(finding));

/**
 * Rows that are read otherwise once LibreOffice has saved them. Formulas that give an error had no value before, and LibreOffice makes
 * a number of a truth value in a cell of percentages.
 */
function readOtherwise({ rubric, bytes, sheet }: Book, located: Located, { assessment }: Review): string[] {
  const before = readBack(contentOf(bytes), rubric).assessment.criteria;
  return rubric.criteria.flatMap((criterion, index) => {
    const refs = [
      ...located.inputs(criterion),
      located.cell(criterion.id, 'claimed'),
      located.cell(criterion.id, 'exempt'),
    ];
    const cells = refs.map((ref) => cellIn(located, ref));
    const old = refs.map((ref) => ref && sheet.cells[ref.row]?.[ref.col]?.value);
    if (old.some((value) => typeof value === 'boolean')) return [];
    if (cells.some((cell) => typeof cell?.value === 'object' && cell.value !== null)) return [];
    const [one, two] = [before[index], assessment.criteria[index]];
    if (one?.status === two?.status && one?.points === two?.points) return [];
    return [
      `${criterion.id}: ${one?.status} ${one?.points}, then ${two?.status} ${two?.points} ${JSON.stringify(cells)}`,
    ];
  });
}

/** What the rows of the sheet come to: their sum, or what the form's own step makes of them. */
function sumOf({ rubric }: Book, located: Located): number {
  const shown = (id: string, column: 'self' | 'lost'): number => {
    const value = cellIn(located, located.cell(id, column))?.value;
    return typeof value === 'number' ? value : 0;
  };
  const rows = rubric.criteria.map(({ id }) => {
    const points = shown(id, 'self');
    return { id, points, max: Math.round((points + shown(id, 'lost')) * 100) / 100 };
  });
  return standingWith({ ...rubric, limits: [] }, rows).total / 100;
}

function check(book: Book, bytes: Uint8Array): object {
  const { rubric } = book;
  const content = contentOf(bytes);
  const found = foundIn(content, rubric);
  const { placement: located } = found;
  const review = reviewForm(content, found, readBack(content, rubric));
  return {
    broken: broken(book, located),
    unsaid: unsaid(book, located, review),
    accusations: accusations(review),
    // one reading: of the file as it was, and as LibreOffice saved it
    saved: readOtherwise(book, located, review),
    total: Number(cellIn(located, located.at(names.total))?.value) - sumOf(book, located),
  };
}

test(`${CELLS} random contents of input cells`, async () => {
  const books: Book[] = [];
  for (const id of testedIds) books.push(...(await booksOf(await formOf(id), CELLS / testedIds.length)));
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
  const right = { broken: [], unsaid: [], accusations: [], saved: [], total: 0 };
  for (const book of books) {
    const bytes = calculated.get(book.key) ?? new Uint8Array();
    expect({ book: book.key, ...check(book, bytes) }).toEqual({ book: book.key, ...right });
  }
}, 900_000);
