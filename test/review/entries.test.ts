/** Entries that the sheet's formulas can't read, and formulas of another version: said in a line, and nobody is accused. */
import { emptyLetter } from '../../src/review/appraisal/letter';
import { statusWords } from '../../src/messages/sheet';
import { findingText } from '../../src/messages/findings';
import { columnAt, inputPlaces, layoutOf, rowAt } from '../../src/form/layout';
import { startAppraisal } from '../../src/review/appraisal/appraisal';
import { minutesOf } from '../../src/review/appraisal/minutes';
import { seenLabel } from '../../src/review/findings/entries';
import { reviewForm } from '../../src/review/review';
import type { Review } from '../../src/review/review';
import type { Rubric } from '../../src/rubric/types';
import type { CellValue, SpecCell, WorkbookSpec } from '../../src/sheet/spec';
import { workbookContent } from '../../src/workbook/grid/content';
import { submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { contentOf, foundIn, readBack, specOf } from '../tools/workbooks';

const FORM = 'ha-nam-2021-so';
const RATIO = 'I.1';

/** The blank form with cells changed. */
function changed(
  rubric: Rubric,
  change: (cell: SpecCell, row: number, col: number) => SpecCell,
): WorkbookSpec {
  const spec = specOf(rubric);
  const [sheet, ...others] = spec.sheets;
  if (!sheet) throw new Error('no sheet');
  const cells = sheet.cells.map((line, row) => line.map((cell, col) => cell && change(cell, row, col)));
  return { ...spec, sheets: [{ ...sheet, cells }, ...others] };
}

function review(rubric: Rubric, spec: WorkbookSpec): Review {
  const content = workbookContent(spec);
  return reviewForm(content, foundIn(content, rubric), readBack(content, rubric));
}

/** A form whose first rate holds these entries, and whose sheet shows what `status` says. */
async function withRate(entries: CellValue[], status: string): Promise<Review> {
  const rubric = await formOf(FORM);
  const layout = layoutOf(rubric);
  const criterion = rubric.criteria.find(({ id }) => id === RATIO);
  if (!criterion) throw new Error('no such criterion');
  const places = inputPlaces(layout, criterion);
  const [row, statusColumn] = [rowAt(layout, RATIO), columnAt(layout, 'status')];
  return review(
    rubric,
    changed(rubric, (cell, at, col) => {
      const value = entries[places.findIndex((place) => place.row === at && place.col === col)];
      if (value !== undefined) return { ...cell, value };
      return at === row && col === statusColumn ? { ...cell, value: status } : cell;
    }),
  );
}

const about = ({ findings }: Review) =>
  findings.filter(({ code }) => code !== 'unit-missing' && code !== 'form-blank');

test('numbers that stand as text count, and one line says so', async () => {
  const result = await withRate(['31', '62'], statusWords.invalid);
  expect(result.assessment.total).toBe(5);
  expect(about(result)).toEqual([
    expect.objectContaining({ code: 'entry-unseen', severity: 'warning', criterion: RATIO, points: -5 }),
  ]);
  expect(about(result).map((one) => findingText(one))).toEqual([
    expect.stringContaining('đọc là 31; 62, thêm 5 điểm'),
  ]);
});

test('a row that was not calculated after its entry is no forgery', async () => {
  const result = await withRate([31, 62], statusWords.missing);
  expect(about(result)).toEqual([
    expect.objectContaining({ code: 'row-not-calculated', severity: 'warning', points: -5 }),
  ]);
});

/** What is found of a form in which somebody wrote no points and “Cần sửa” beside a criterion that has points. */
async function wronglyRefused(
  rubric: Rubric,
  id: string,
  answer: Record<string, unknown>,
): Promise<string[]> {
  const layout = layoutOf(rubric);
  const spec = specOf(rubric, submission(rubric, { [id]: answer }));
  const cells = spec.sheets[0]?.cells[rowAt(layout, id)];
  const [self, status] = [cells?.[columnAt(layout, 'self')], cells?.[columnAt(layout, 'status')]];
  if (!self || !status) throw new Error('no points');
  expect(self.value).toBeGreaterThan(0);
  self.value = 0;
  status.value = statusWords.invalid;
  // as a file gives it: a day is a number that looks like one
  const content = contentOf(await writeWorkbook(spec));
  const { findings } = reviewForm(content, foundIn(content, rubric), readBack(content, rubric));
  return findings.map(({ code }) => code);
}

test('a day where the form asks for a day is no odd entry: who writes “Cần sửa” beside it has written that', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const criterion = rubric.criteria.find(
    ({ rule }) => rule.kind === 'formula' && rule.quantities.every(({ type }) => type === 'day'),
  );
  if (criterion?.rule.kind !== 'formula') throw new Error('no day is asked for');
  const values = Object.fromEntries(criterion.rule.quantities.map(({ id }) => [id, '2026-01-05']));
  const codes = await wronglyRefused(rubric, criterion.id, { values });
  expect([codes.includes('cached-value'), codes.includes('entry-unseen')]).toEqual([true, false]);
});

test('an exemption chosen from its list is no odd entry: who writes “Cần sửa” beside it has written that', async () => {
  const rubric = await formOf(FORM);
  const criterion = rubric.criteria.find(({ exemptions }) => exemptions.length > 0);
  if (!criterion) throw new Error('nothing can be exempt');
  const codes = await wronglyRefused(rubric, criterion.id, { exempt: true, note: 'không có' });
  expect([codes.includes('cached-value'), codes.includes('entry-unseen')]).toEqual([true, false]);
});

test('a file that was never calculated has nobody’s figure, in the review and in the minutes', async () => {
  const rubric = await formOf(FORM);
  const result = review(
    rubric,
    changed(rubric, ({ formula, style = 'plain', ...rest }) =>
      formula === undefined ? { ...rest, style } : { formula, style },
    ),
  );
  expect(result.comparison).toMatchObject({ claimed: null, sheet: null, engine: { points: 0 } });
  expect(about(result)).toEqual([expect.objectContaining({ code: 'never-calculated', severity: 'warning' })]);
  expect(result.problems).toContainEqual(expect.objectContaining({ code: 'never-calculated' }));
  const details = {
    letter: { ...emptyLetter, superior: '', agency: '', place: '' },
    date: '',
    reviewer: '',
  };
  const { facts } = minutesOf(rubric, startAppraisal(result), details);
  expect(facts.map(({ value }) => value).join(' ')).toContain('chưa được tính lần nào');
});

test('formulas of another version are held against their results', async () => {
  const rubric = await formOf(FORM);
  const other = changed(rubric, (cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: `IF(1=1,${cell.formula},0)` },
  );
  expect(about(review(rubric, other)).map(({ code }) => code)).toEqual(['formulas-earlier']);
  // a result that its entries do not give is found all the same
  const self = columnAt(layoutOf(rubric), 'self');
  const raised = {
    ...other,
    sheets: other.sheets.map((sheet, index) =>
      index > 0
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((line, row) =>
              row === rowAt(layoutOf(rubric), RATIO)
                ? line.map((cell, col) => (cell && col === self ? { ...cell, value: 10 } : cell))
                : line,
            ),
          },
    ),
  };
  expect(about(review(rubric, raised))).toContainEqual(
    expect.objectContaining({ code: 'cached-value', severity: 'error', criterion: RATIO, points: 10 }),
  );
});

test('a form whose texts came apart into letters and marks is the same form, and nobody changed its points', async () => {
  const rubric = await formOf(FORM);
  const filled = specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  const apart: WorkbookSpec = {
    ...filled,
    sheets: filled.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((line) =>
        line.map((cell) =>
          typeof cell?.value === 'string' && cell.formula === undefined
            ? { ...cell, value: cell.value.normalize('NFD') }
            : cell,
        ),
      ),
    })),
  };
  const [as, decomposed] = [filled, apart].map((spec) => review(rubric, spec));
  expect(decomposed?.assessment.total).toBe(as?.assessment.total);
  expect(decomposed?.findings.filter(({ severity }) => severity === 'error')).toEqual(
    as?.findings.filter(({ severity }) => severity === 'error'),
  );
});

test.each([
  ['\u00a0Đã\u00a0ban  hành ', 0],
  ['ĐÃ BAN HÀNH', 0],
  ['Chưa', 1],
  ['Đãbanhành', { unreadable: 'Đãbanhành' }],
  [' \u00a0', null],
])('the formulas see “%s” in a list as %j', (value, seen) =>
  expect(seenLabel({ value }, ['Đã ban hành', 'Chưa'])).toEqual(seen),
);
