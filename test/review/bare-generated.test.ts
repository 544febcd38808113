/** Tables of every form as units type them off: other columns, heads and spellings. Each criterion keeps its own points. */
import { reviewTaken, takeContent } from '../../src/intake/file/take';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import { emptySheet } from '../../src/sheet/content';
import type { ContentCell, ContentSheet, ContentValue, WorkbookContent } from '../../src/sheet/content';
import { builtIn } from '../../src/rubric/store';
import { forms } from '../scoring/forms';
import { randomDocument } from '../tools/answers';
import { fc, runs } from '../tools/random';
import { submissionOf } from '../tools/workbooks';

interface Habits {
  /** Lines above the head, and columns left of it. */
  above: number;
  left: number;
  /** Points before the maximum, or behind. */
  selfFirst: boolean;
  title: string;
  /** Rows of options are left out. */
  short: boolean;
  points: (points: number) => ContentValue;
  text: (text: string) => string;
}

const habits: fc.Arbitrary<Habits> = fc.record({
  above: fc.integer({ min: 0, max: 12 }),
  left: fc.integer({ min: 0, max: 3 }),
  selfFirst: fc.boolean(),
  title: fc.constantFrom('Điểm tự chấm', 'Tự chấm', 'Điểm tự đánh giá', 'ĐIỂM ĐẠT'),
  short: fc.boolean(),
  points: fc.constantFrom<(points: number) => ContentValue>(
    (points) => points,
    (points) => String(points).replace('.', ','),
    (points) => `${String(points).replace('.', ',')} điểm`,
  ),
  text: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.normalize('NFD'),
    (text) => text.toLocaleUpperCase('vi'),
    (text) => text.replace(/ /g, '\u00a0'),
    (text) => `${text.replace(/,/g, ' ,')}  `,
    (text) => text.replace(/[.;:]+$/, ''),
  ),
});

/** The table as a sheet, with the points that its unit gives itself. */
function tableOf(rubric: Rubric, points: ReadonlyMap<string, number>, own: Habits): WorkbookContent {
  const { above, left, selfFirst, title, short } = own;
  const [self, max] = selfFirst ? [left + 2, left + 3] : [left + 3, left + 2];
  const rows: ContentSheet['rows'] = new Map();
  let at = above;
  const add = (cells: [col: number, value: ContentValue][]): void =>
    void rows.set(
      at++,
      new Map(
        cells.flatMap(([col, value]): [number, ContentCell][] =>
          value === null || value === '' ? [] : [[col, { value }]],
        ),
      ),
    );
  if (above > 2) rows.set(1, new Map([[left, { value: 'Tên đơn vị: Sở Tài chính' }]]));
  add([
    [left, 'TT'],
    [left + 1, 'Tiêu chí'],
    [max, 'Điểm tối đa'],
    [self, title],
  ]);
  for (const row of rubric.rows) {
    if (row.kind === 'option' && short && row.option !== undefined) continue;
    const given = row.kind === 'criterion' ? points.get(row.criterion ?? '') : undefined;
    add([
      [left, row.no],
      [left + 1, own.text(row.text)],
      [max, row.max],
      [self, given === undefined ? null : own.points(given)],
    ]);
  }
  const sheet: ContentSheet = {
    ...emptySheet({ name: 'Sheet1', visibility: 'visible' }),
    rows,
  };
  return {
    sheets: [sheet],
    names: [],
    styles: [],
    properties: new Map(),
    foreign: { macros: false, externalLinks: [], embeddings: [] },
  };
}

test.each(forms().map((rubric) => [rubric.id, rubric] as const))('%s', async (_id, rubric) => {
  await fc.assert(
    fc.asyncProperty(randomDocument(rubric), habits, async (document, own) => {
      const { criteria } = assess(rubric, submissionOf(rubric, { ...document, fields: {} }));
      const points = new Map(criteria.map((one) => [one.id, one.points]));
      const taken = await takeContent(tableOf(rubric, points, own), builtIn);
      if (!taken.ok) throw new Error(taken.reason);
      expect(taken.rubric.id).toBe(rubric.id);
      const { comparison } = reviewTaken(taken);
      const read = comparison.criteria.map(({ id, claimed }) => [id, claimed]);
      expect(read).toEqual(criteria.map((one) => [one.id, one.points]));
      expect(taken.assessment.total).toBe(comparison.engine.points);
    }),
    runs(3, 200),
  );
});
