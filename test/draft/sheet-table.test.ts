/** A decision's table that comes as a sheet. */
import { draftOf } from '../../src/draft/table/draft';
import { tablesOf } from '../../src/draft/table/sheet-table';
import { area } from '../../src/sheet/address';
import { emptySheet } from '../../src/sheet/content';
import type { ContentSheet, ContentValue } from '../../src/sheet/content';

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

const draft = (...sheets: ContentSheet[]): ReturnType<typeof draftOf> =>
  draftOf(
    tablesOf({
      sheets,
      names: [],
      styles: [],
      properties: new Map(),
      foreign: { macros: false, externalLinks: [], embeddings: [] },
    }),
  );
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
