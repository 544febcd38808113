/** From where on letters and pages are said to hide something: just there, and not yet just before, for what a unit may honestly like hides nothing. */
import type { FindingCode } from '../../src/review/finding';
import type { ContentStyle, WorkbookContent } from '../../src/sheet/content';
import { a1 } from '../../src/sheet/address';
import { form, submission } from '../scoring/forms';
import { deskOf } from './alterations';
import type { Desk } from './alterations';
import * as edit from './edits';
import { foundAfter } from './found-after';
import { read, review, write } from './workbooks';

const rubric = form('gia-lai-2020-huyen');
const ID = '2.III.1';
/** Letters that fit beside each other into the cell of a criterion's text. */
const WIDTH = rubric.columns.find(({ role }) => role === 'text')?.width ?? 0;
/** What a step to the right takes of them. */
const STEP = 1.3;

let sent: WorkbookContent;
beforeAll(async () => {
  sent = read(await write(rubric, submission(rubric, 'gia-lai-kbang-2020')));
});

type Column = Parameters<Desk['at']>[1];

/** Whether the cell, and no other one, is said to be hidden after the edit. */
async function hides(column: Column, act: (desk: Desk) => void): Promise<boolean> {
  const found = await foundAfter(sent, rubric, act);
  const cells = found.flatMap(([code, cell]) => (code === 'text-hidden' ? [cell] : []));
  expect([[], [a1(deskOf(sent, rubric).at(ID, column))]]).toContainEqual(cells);
  return cells.length > 0;
}

const looks =
  (column: Column, change: Partial<ContentStyle>) =>
  (desk: Desk): void =>
    edit.restyle(desk.content, desk.sheet, desk.at(ID, column), change);

test.each<[string, Column, Partial<ContentStyle>, boolean]>([
  ['letters of 4 points', 'text', { fontSize: 4 }, true],
  ['letters of 4.5 points', 'text', { fontSize: 4.5 }, false],
  ['letters of 71 points', 'text', { fontSize: 71 }, false],
  ['letters of 72 points', 'text', { fontSize: 72 }, true],
  ['grey letters, a shade lighter than one can read', 'text', { fontColor: 'E0E0E0' }, true],
  ['grey letters that one can just read', 'text', { fontColor: 'DDDDDD' }, false],
  ['dark letters on a ground a shade lighter', 'text', { fontColor: '000000', fill: '1F1F1F' }, true],
  ['dark letters on a ground that one can just tell', 'text', { fontColor: '000000', fill: '222222' }, false],
  ['blue on black, which the eye takes for dark', 'text', { fontColor: '0000FF', fill: '000000' }, true],
  ['red on black', 'text', { fontColor: 'FF0000', fill: '000000' }, false],
  ['ten blanks before a figure', 'max', { numberFormat: `${'_-'.repeat(10)}0` }, true],
  ['nine blanks before a figure', 'max', { numberFormat: `${'_-'.repeat(9)}0` }, false],
  ['pushed in as far as the cell is wide', 'text', { indent: Math.ceil(WIDTH / STEP) }, true],
  ['pushed in a step less', 'text', { indent: Math.ceil(WIDTH / STEP) - 1 }, false],
  ['an evidence that the unit crossed out itself', 'evidence', { struck: true }, false],
  ['an evidence in white', 'evidence', { fontColor: 'FFFFFF', fill: 'FFFFFF' }, true],
])('%s', async (_what, column, change, hidden) =>
  expect(await hides(column, looks(column, change))).toBe(hidden),
);

test.each<[string, string, boolean]>([
  ['three empty lines before a text', '\n\n\n', true],
  ['two empty lines before a text', '\n\n', false],
  ['blanks before a text, three times as many as fit', ' '.repeat(3 * WIDTH), true],
  ['blanks before a text, one fewer', ' '.repeat(3 * WIDTH - 1), false],
])('%s', async (_what, before, hidden) =>
  expect(
    await hides('text', (desk) => {
      const ref = desk.at(ID, 'text');
      edit.type(desk.sheet, ref, `${before}${String(edit.cellOf(desk.sheet, ref)?.value)}`);
    }),
  ).toBe(hidden),
);

test('a text shrunk to its cell is hidden where its letters come out at 4 points, and not above', async () => {
  const text = (desk: Desk): string => String(edit.cellOf(desk.sheet, desk.at(ID, 'text'))?.value);
  const shrunkTo = (size: number) => (desk: Desk) =>
    looks('text', { shrinks: true, fontSize: (size * text(desk).length) / WIDTH })(desk);
  const { length } = text(deskOf(sent, rubric));
  // letters larger than these are hidden for themselves
  expect((4.1 * length) / WIDTH).toBeLessThan(72);
  expect([await hides('text', shrunkTo(3.9)), await hides('text', shrunkTo(4.1))]).toEqual([true, false]);
});

test('a condition of the form’s own that shows white letters hides, whatever it asks', async () => {
  const [first] = deskOf(sent, rubric).sheet.conditionalFormats;
  expect(first?.formula).toBeDefined();
  const found = await foundAfter(sent, rubric, (desk) => {
    const [own] = desk.sheet.conditionalFormats;
    if (own)
      own.style =
        desk.content.styles.push({ numberFormat: 'General', fontColor: 'FFFFFF', fill: 'FFFFFF' }) - 1;
  });
  expect(found.map(([code]) => code)).toEqual(['format-hides']);
});

describe('the page', () => {
  const print = (more: object) => (desk: Desk) =>
    void (desk.sheet.print = { rowBreaks: [], colBreaks: [], ...more });
  const footer = (text: string) => (desk: Desk) => void (desk.sheet.edges = [text]);
  /** A break before so many of the criteria. */
  const torn = (count: number) => (desk: Desk) =>
    print({ rowBreaks: rubric.criteria.slice(0, count).map(({ id }) => desk.at(id, 'no').row) })(desk);
  const HALF = Math.ceil(rubric.criteria.length / 2);

  test.each<[string, (desk: Desk) => void, FindingCode, boolean]>([
    ['a view at 36 percent', ({ sheet }) => void (sheet.view = { zoom: 36 }), 'view-zoom', true],
    ['a view at 37 percent', ({ sheet }) => void (sheet.view = { zoom: 37 }), 'view-zoom', false],
    ['41 rows that stay in view', ({ sheet }) => void (sheet.view = { held: 41 }), 'view-frozen', true],
    ['40 rows that stay in view', ({ sheet }) => void (sheet.view = { held: 40 }), 'view-frozen', false],
    ['printed at 36 percent', print({ scale: 36 }), 'print-scale', true],
    ['printed at 37 percent', print({ scale: 37 }), 'print-scale', false],
    [
      'printed at 36 percent, but fitted to the page',
      print({ scale: 36, fitted: true }),
      'print-scale',
      false,
    ],
    ['half of the criteria alone on a page', torn(HALF), 'print-breaks', true],
    ['fewer than half of them', torn(HALF - 1), 'print-breaks', false],
    ['nine lines above the page', footer('&CMột\n2\n3\n4\n5\n6\n7\n8\n9'), 'edge-over', true],
    ['eight lines above the page', footer('&CMột\n2\n3\n4\n5\n6\n7\n8'), 'edge-over', false],
    [
      'four lines each left, in the middle and right',
      footer('&L1\n2\n3\n4&C1\n2\n3\n4&R1\n2\n3\n4'),
      'edge-over',
      false,
    ],
    ['letters of 72 points above the page', footer('&C&72Sở'), 'edge-over', true],
    ['letters of 71 points above the page', footer('&C&71Sở'), 'edge-over', false],
    ['a colour that only looks like a size', footer('&C&K000072Sở'), 'edge-over', false],
  ])('%s', async (_what, act, code, told) =>
    expect((await foundAfter(sent, rubric, act)).map(([found]) => found)).toEqual(told ? [code] : []),
  );
});

test.each<[string, (string | number)[], string]>([
  ['in the cell beside', ['Tổng số điểm', 480.75], 'Tổng số điểm 480,75'],
  ['in the text itself, whatever stands beside', ['Tổng điểm: 480,75', 12], 'Tổng điểm: 480,75'],
])('a total written beside the form is told with its figure: %s', async (_where, cells, told) => {
  const content = structuredClone(sent);
  const { sheet } = deskOf(content, rubric);
  cells.forEach((value, index) => edit.type(sheet, { row: 20, col: 40 + index }, value));
  const { findings } = await review(content);
  expect(findings.flatMap(({ code, found }) => (code === 'points-imitated' ? [found] : []))).toEqual([told]);
});
