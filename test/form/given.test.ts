/** The office's table of figures: one row a unit, and what it says stands in each unit's form. */
import { givenInputs, readGiven } from '../../src/form/answers/given';
import { drawForm } from '../../src/form/drawing/form';
import { assess } from '../../src/scoring/assess';
import type { ContentCell } from '../../src/sheet/content';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { formOf } from '../tools/forms';
import { contentOf, readBack } from '../tools/workbooks';

const sheet = (rows: (string | number | null)[][]) => ({
  rows: new Map(
    rows.map((cells, row) => [
      row,
      new Map(cells.map((value, col): [number, ContentCell] => [col, { value } as ContentCell])),
    ]),
  ),
});

test('figures that units do not enter are named by criterion and name, or by the criterion alone', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  expect(givenInputs(rubric).map(({ names }) => names)).toEqual([
    ['II.3.truoc', 'II.3'],
    ['III.1.hl', 'III.1'],
    ['III.3.ddci', 'III.3'],
    ['III.4.nay'],
    ['III.4.truoc'],
  ]);
});

test('a table gives each unit its figures, and they are read from its form again', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const table = readGiven(
    rubric,
    sheet([
      ['BẢNG SỐ LIỆU', null],
      ['Đơn vị', 'III.1', 'II.3.truoc', 'Ghi chú'],
      ['Sở Y tế', '90 %', 120, 'x'],
      ['=Sở 1', 0.755, 'không rõ', ''],
      ['', 0.5, 5, ''],
    ]),
  );
  expect(table).toMatchObject({ unknown: ['Ghi chú'], unread: ['=Sở 1, II.3.truoc: không rõ'] });
  expect(table?.submissions.map(({ unit }) => unit)).toEqual(['Sở Y tế', '=Sở 1']);
  const points: (number | undefined)[] = [];
  for (const submission of table?.submissions ?? []) {
    const spec = drawForm(rubric, submission, { version: '0.0.0' });
    const again = readBack(contentOf(await writeWorkbook(spec)), rubric);
    expect(again.submission.unit).toBe(submission.unit);
    expect(again.assessment).toEqual(assess(rubric, submission));
    points.push(again.assessment.criteria.find(({ id }) => id === 'III.1')?.points);
    // the cell is locked: the unit does not type over what the office gives
    const [first] = spec.sheets;
    const locked = first?.cells
      .flat()
      .filter((cell) => cell?.style === 'givenShare')
      .map((cell) => spec.styles['givenShare']?.unlocked ?? cell?.value);
    expect(locked).toEqual([submission.answers.get('III.1')?.inputs[0]]);
  }
  expect(points).toEqual([3.6, 3.02]);
});

test.each([
  [['Đơn vị', 'III.4.nay', 'III.4.truoc'], 0],
  [['TT', 'TÊN ĐƠN VỊ', 'III.4.nay', 'III.4.truoc'], 1],
  [['III.4.truoc', 'Unit', 'III.4.nay'], 1],
])('both figures of a criterion are read, wherever their columns stand: %j', async (head, unit) => {
  const rubric = await formOf('vinh-an-2026-cchc');
  const line = head.map((name, col) =>
    col === unit ? 'Sở Y tế' : ({ 'III.4.nay': 0.9, 'III.4.truoc': 0.8 }[name] ?? 1),
  );
  const blankLine = head.map((_, col) => (col === unit ? 'Sở Nội vụ' : null));
  const table = readGiven(rubric, sheet([[null], head, line, blankLine]));
  expect(table?.unknown).toEqual(unit === 1 && head[0] === 'TT' ? ['TT'] : []);
  expect(table?.unread).toEqual([]);
  const [first, second] = table?.submissions ?? [];
  expect([first?.unit, first?.rubric, second?.unit]).toEqual(['Sở Y tế', rubric.id, 'Sở Nội vụ']);
  expect([first?.answers.size, second?.answers.size]).toEqual([1, 0]);
  const places = new Map(givenInputs(rubric).map(({ names, input }) => [names[0], input]));
  const inputs = first?.answers.get('III.4')?.inputs ?? [];
  expect(inputs[places.get('III.4.nay') ?? -1]).toBe(0.9);
  expect(inputs[places.get('III.4.truoc') ?? -1]).toBe(0.8);
  expect(inputs.filter((entry) => entry !== null)).toHaveLength(2);
});

test('a sheet without a head is no table', async () => {
  expect(readGiven(await formOf('vinh-an-2026-cchc'), sheet([['Sở Y tế', 5]]))).toBeUndefined();
});
