/** The one writer of sheets: what was put stands where it was put, rows fit, and what is printed follows from it. */
import fc from 'fast-check';
import { SheetBuilder } from '../../src/sheet/builder';
import { linesHeight } from '../../src/sheet/measure';
import type { Style } from '../../src/sheet/spec';

const styles = {
  text: { font: { size: 11 }, align: { wrap: true } },
  flat: { font: { size: 11 } },
  turned: { font: { size: 11 }, align: { wrap: true, rotate: 90 } },
  whole: { font: { size: 11 }, numberFormat: '0' },
  two: { font: { size: 11 }, numberFormat: '0.00' },
} as const satisfies Record<string, Style>;

const builder = (): SheetBuilder<keyof typeof styles> =>
  new SheetBuilder('Trang', { styles, head: 'text', decimals: { whole: 'two' } });

const long = 'Tỷ lệ cán bộ, công chức được bồi dưỡng về an toàn thông tin trong năm';

test('a row is as high as its longest wrapped text; a text across columns has their width', () => {
  const sheet = builder();
  sheet.widths = [10, 60];
  sheet.put(0, 0, 'text', long);
  sheet.put(1, 1, 'text', long);
  sheet.across(2, 'text', long, 0, 1);
  sheet.put(3, 0, 'flat', long);
  sheet.put(4, 0, 'turned', long);
  const heights = sheet.spec().rows.map(({ height = 0 }) => height);
  expect(heights[0]).toBeGreaterThanOrEqual(linesHeight(6, 11));
  expect(heights[1]).toBeLessThanOrEqual(linesHeight(2, 11));
  expect(heights[2]).toBeLessThanOrEqual(linesHeight(2, 11));
  expect(heights.slice(3)).toEqual([17, 17]);
});

test('a height that was set stays; one that was asked for at least gives way to the text', () => {
  const sheet = builder();
  sheet.widths = [10];
  for (const row of [0, 1, 2]) sheet.put(row, 0, 'text', row === 2 ? 'ngắn' : long);
  sheet.height(0, 20);
  sheet.atLeast(1, 30);
  sheet.atLeast(2, 38);
  const heights = sheet.spec().rows.map(({ height = 0 }) => height);
  expect(heights[0]).toBe(20);
  expect(heights[1]).toBeGreaterThan(60);
  expect(heights[2]).toBe(38);
});

test('a text that a merge over several rows holds does not make its first row high', () => {
  const sheet = builder();
  sheet.widths = [10];
  sheet.put(0, 0, 'text', long);
  sheet.put(3, 0, 'flat');
  sheet.merges.push({ top: 0, left: 0, bottom: 3, right: 0 });
  expect(sheet.spec().rows[0]).toEqual({ height: 17 });
});

test('a table stands below what is there, every item in its row, figures of a column alike', () => {
  fc.assert(
    fc.property(
      fc.nat(4),
      fc.nat(3),
      fc.array(fc.record({ name: fc.string(), points: fc.oneof(fc.nat(9), fc.constant(0.5)) }), {
        maxLength: 8,
      }),
      (above, left, items) => {
        const sheet = builder();
        for (let row = 0; row < above; row++) sheet.skip();
        const table = sheet.table(
          [
            { head: 'Tên', width: 20, style: 'text', cell: ({ name }) => name },
            { head: 'Điểm', width: 8, style: 'whole', cell: ({ points }) => points },
          ],
          items,
          { left, filter: true, repeat: true },
        );
        const spec = sheet.spec({ page: { orientation: 'landscape', footer: '&P' } });
        expect(table).toEqual({ head: above, top: above + 1, bottom: above + items.length });
        const body = spec.cells.slice(table.top);
        expect(body.map((row) => row[left]?.value ?? '')).toEqual(items.map(({ name }) => name));
        expect(body.map((row) => row[left + 1]?.value)).toEqual(items.map(({ points }) => points));
        const style = items.some(({ points }) => points === 0.5) ? 'two' : 'whole';
        for (const row of body) expect(row[left + 1]?.style).toBe(style);
        expect(spec.print?.titleRows).toEqual([above, above]);
        expect(spec.print?.area).toEqual({ top: 0, left: 0, bottom: table.bottom, right: left + 1 });
        // the arrows stand over the table's own columns
        expect(spec.autoFilter).toEqual(
          items.length === 0 ? undefined : { top: above, left, bottom: table.bottom, right: left + 1 },
        );
      },
    ),
  );
});

test('a head far down is not frozen, for it would leave no room to scroll', () => {
  const frozen = [3, 12].map((above) => {
    const sheet = builder();
    sheet.until(above);
    sheet.table([{ head: 'Tên', width: 9, style: 'text', cell: () => 'a' }], [1], { freeze: 1 });
    return sheet.spec().freeze;
  });
  expect(frozen).toEqual([
    { rows: 4, columns: 1 },
    { rows: 0, columns: 1 },
  ]);
});
