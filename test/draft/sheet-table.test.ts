/** A decision's table that comes as a sheet. */
import { draftOf } from '../../src/draft/table/draft';
import { tablesOf } from '../../src/draft/table/sheet-table';
import { area } from '../../src/sheet/address';
import { emptySheet } from '../../src/sheet/content';
import type { ContentSheet, ContentStyle, ContentValue, WorkbookContent } from '../../src/sheet/content';

function sheet(rows: ContentValue[][], more: Partial<ContentSheet> = {}): ContentSheet {
  const filled = rows.map((values, row): [number, Map<number, { value: ContentValue }>] => [
    row,
    new Map(values.flatMap((value, column) => (value === null ? [] : [[column, { value }] as const]))),
  ]);
  return {
    ...emptySheet({ name: 'Phụ lục', visibility: 'visible' }),
    rows: new Map(filled),
    ...more,
  };
}

const bookOf = (sheets: ContentSheet[]): WorkbookContent => ({
  sheets,
  names: [],
  styles: [],
  properties: new Map(),
  foreign: { macros: false, externalLinks: [], embeddings: [] },
});
const draft = (...sheets: ContentSheet[]): ReturnType<typeof draftOf> => draftOf(tablesOf(bookOf(sheets)));
const HEAD = ['TT', 'Nội dung', 'Cách tính điểm', 'Thang điểm'];

test('rows above the head are kept, numbers are read as printed, merged cells hold options together', () => {
  const read = draft(
    sheet(
      [['PHỤ LỤC I'], HEAD, ['I', 'HẠ TẦNG', null, 1.5], [1, 'Mạng LAN', 'Có', 1.5], [null, null, 'Không']],
      { merges: [area(3, 0, 4, 0), area(3, 1, 4, 1)] },
    ),
  );
  expect(read.rows.map(({ at, kind, max }) => [at.row, kind, max])).toEqual([
    [1, 'note', null],
    [3, 'group', 1.5],
    [4, 'criterion', 1.5],
    [5, 'option', null],
  ]);
  expect(read.problems).toEqual([]);
});

test('a hidden row is read and doubted, a hidden sheet is only named, and a second table without a head goes on under the first', () => {
  const read = draft(
    sheet([HEAD, ['1', 'Máy', 'Có: 2 điểm; không: 0 điểm', 2]], { hiddenRows: new Set([1]) }),
    sheet([['2', 'Mạng', 'Có: 2 điểm; không: 0 điểm', 2]], { name: 'Tiếp' }),
    sheet([['3', 'Bí mật', 'Có: 2 điểm; không: 0 điểm', 2]], { name: 'Mật', visibility: 'hidden' }),
  );
  expect(read.criteria.map(({ id, state }) => [id, state])).toEqual([
    ['1', 'doubtful'],
    ['2', 'sure'],
  ]);
  expect(read.problems).toEqual([
    expect.objectContaining({ code: 'odd-line', received: 'Mật', odd: ['hidden'] }),
    expect.objectContaining({ code: 'odd-cell', odd: ['hidden'] }),
  ]);
});

/** A sheet of one criterion of 4 points whose cells in that column look like that. */
const looking = (
  column: number,
  value: ContentValue,
  style: Omit<ContentStyle, 'numberFormat'> & { numberFormat?: string },
): ReturnType<typeof draftOf> => {
  const one = sheet([HEAD, ['1', 'Máy', 'Có: 4 điểm; không: 0 điểm', 4]]);
  one.rows.get(1)?.set(column, { value, style: 0 });
  const styles = [{ numberFormat: 'General', ...style }];
  return draftOf(tablesOf({ ...bookOf([one]), styles }));
};

test.each<[string, number, ContentValue, Parameters<typeof looking>[2], number | null, string[]]>([
  ['a maximum that is struck through', 3, 4, { struck: true }, 4, ['struck']],
  ['a method that is struck through', 2, 'Có: 4 điểm; không: 0 điểm', { struck: true }, 4, ['struck']],
  ['figures above the line', 3, '4', { raised: true }, 4, ['raised']],
  ['letters of a font of signs', 3, 4, { signs: true }, 4, ['symbol']],
  ['a rate in the column of points', 3, 0.1, { numberFormat: '0%' }, null, ['format']],
  ['a rounded maximum', 3, 3.6, { numberFormat: '0' }, 4, ['format']],
  ['a maximum that is not shown', 3, 4, { numberFormat: ';;;' }, null, ['format']],
  ['a maximum with its unit', 3, 4, { numberFormat: '0" điểm"' }, 4, []],
  ['a maximum with decimals', 3, 4, { numberFormat: '#,##0.00' }, 4, []],
  ['a maximum in thousands', 3, 1000, { numberFormat: '#,##0' }, 1000, []],
])('what a cell’s look says beside its value: %s', (_what, column, value, style, max, odd) => {
  const [row] = looking(column, value, style).rows;
  expect([row?.max, row?.odd]).toEqual([max, odd]);
});

test('what stands under no head is never passed over as if nobody had printed it', () => {
  const read = draft(sheet([HEAD, ['1', 'Máy', 'Có: 2 điểm; không: 0 điểm', 2, 5]]));
  expect(read.criteria).toMatchObject([{ state: 'doubtful', unexplained: ['5'] }]);
});

test('figures below each other are no figure together, and signs that turn their order are marked', () => {
  const rows = (max: string): ReturnType<typeof draftOf>['rows'] =>
    draft(sheet([HEAD, ['1', 'Máy', 'Có: 2 điểm; không: 0 điểm', max]])).rows;
  expect(rows('10\n100')[0]).toMatchObject({ max: null, kind: 'unclear' });
  expect(rows('\u202E21')[0]).toMatchObject({ max: null, odd: ['turned'] });
});
