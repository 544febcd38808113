/** The catalogue goes on: letters, formats and marks that make a cell look other than it is. */
import { a1, area } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import type { ContentSheet, ContentStyle, TextRun } from '../../src/sheet/content';
import type { FormColumn } from '../../src/form/layout';
import { names } from '../../src/form/layout';
import type { FindingCode } from '../../src/review/finding';
import type { Alteration, Desk } from './alterations';
import * as edit from './edits';

type Place = (desk: Desk, id: string) => CellRef;

/** A cell of the criterion that shows something. */
const of =
  (column: FormColumn): Place =>
  (desk, id) =>
    desk.at(id, column);

export const total: Place = (desk) => named(desk, names.total);
const rate: Place = (desk) => named(desk, names.percent);
function named({ located }: Desk, name: string): CellRef {
  const ref = located.at(name);
  if (!ref) throw new Error(`no ${name}`);
  return ref;
}

/** The first cell of a column that holds a number. */
export const figure =
  (column: FormColumn, holds: (value: number) => boolean = () => true): Place =>
  (desk) => {
    for (const { id } of desk.rubric.criteria) {
      const ref = desk.located.cell(id, column);
      const value = ref && edit.cellOf(desk.sheet, ref)?.value;
      if (ref && typeof value === 'number' && holds(value)) return ref;
    }
    throw new Error(`no figure in ${column}`);
  };

const looks = (name: string, place: Place, code: FindingCode, change: Partial<ContentStyle>): Alteration => ({
  name,
  apply(desk, id) {
    const ref = place(desk, id);
    edit.restyle(desk.content, desk.sheet, ref, change);
    return [{ code, cell: a1(ref), points: 0 }];
  },
});

/** The second half of the text with letters of its own. */
const partly = (name: string, own: Omit<TextRun, 'text'>): Alteration => ({
  name,
  apply(desk, id) {
    const ref = desk.at(id, 'text');
    const cell = edit.cellOf(desk.sheet, ref);
    const text = String(cell?.value);
    const half = Math.floor(text.length / 2);
    if (cell) cell.runs = [{ text: text.slice(0, half) }, { text: text.slice(half), ...own }];
    return [{ code: 'text-hidden', cell: a1(ref), criterion: id, points: 0 }];
  },
});

/** A printed text in other letters that look the same. */
const spelled = (name: string, change: (text: string) => string, place: Place = of('text')): Alteration => ({
  name,
  apply(desk, id) {
    const ref = place(desk, id);
    const before = String(edit.cellOf(desk.sheet, ref)?.value);
    if (change(before) === before) throw new Error('no such letter');
    edit.type(desk.sheet, ref, change(before));
    return [{ code: 'letters-disguised', cell: a1(ref), points: 0 }];
  },
});

const within = (text: string, sign: string): string => `${text.slice(0, 2)}${sign}${text.slice(2)}`;

type Conditional = Omit<ContentSheet['conditionalFormats'][number], 'areas'>;

const conditional = (
  name: string,
  place: Place,
  code: FindingCode,
  look: Partial<ContentStyle>,
  more: Conditional = { formula: '1=1' },
): Alteration => ({
  name,
  apply(desk, id) {
    const ref = place(desk, id);
    const style = desk.content.styles.push({ numberFormat: 'General', ...look }) - 1;
    desk.sheet.conditionalFormats.push({ areas: [area(ref.row, ref.col)], style, ...more });
    return [{ code, cell: a1(ref), points: 0 }];
  },
});

const HIDDEN = 'text-hidden';
const DIFFERS = 'shown-differs';
const positive = (value: number): boolean => value >= 1;

export const lookAlterations: Alteration[] = [
  looks('nearly white letters', of('text'), HIDDEN, { fontColor: 'F7F7F7' }),
  looks('pale yellow letters', of('text'), HIDDEN, { fontColor: 'FFFFCC' }),
  looks('dark letters on a dark ground', of('max'), HIDDEN, { fontColor: '333333', fill: '222222' }),
  looks('the total in white', total, HIDDEN, { fontColor: 'FFFFFF', fill: 'FFFFFF' }),
  looks('a figure in white', figure('v1'), HIDDEN, { fontColor: 'FFFFFF' }),
  looks('a printed text struck out', of('text'), HIDDEN, { struck: true }),
  looks('a maximum struck out', of('max'), HIDDEN, { struck: true }),
  looks('points struck out', figure('self'), HIDDEN, { struck: true }),
  looks('a figure struck out', figure('v1'), HIDDEN, { struck: true }),
  {
    name: 'letters without a colour on black',
    apply(desk, id) {
      const ref = desk.at(id, 'text');
      edit.restyle(desk.content, desk.sheet, ref, { fill: '000000' });
      delete desk.content.styles.at(-1)?.fontColor;
      return [{ code: HIDDEN, cell: a1(ref), criterion: id, points: 0 }];
    },
  },
  looks('a text in pictures', of('text'), HIDDEN, { signs: true }),
  looks('points in pictures', figure('self'), HIDDEN, { signs: true }),
  partly('part of a text in pictures', { signs: true }),
  {
    name: 'a long text made small until it fits',
    apply(desk) {
      const [long] = [...desk.rubric.criteria].sort((a, b) => b.text.length - a.text.length);
      if (!long) throw new Error('no criterion');
      const ref = desk.at(long.id, 'text');
      edit.restyle(desk.content, desk.sheet, ref, { shrinks: true, fontSize: 6 });
      return [{ code: HIDDEN, cell: a1(ref), criterion: long.id, points: 0 }];
    },
  },
  looks('a text of tiny letters', of('text'), HIDDEN, { fontSize: 1 }),
  looks('a text pushed out of its cell', of('text'), HIDDEN, { indent: 250 }),
  looks('points pushed out of their cell', figure('self'), HIDDEN, { indent: 40 }),
  looks('a status that shows nothing', of('status'), HIDDEN, { numberFormat: ';;;' }),
  partly('part of a text in white', { fontColor: 'FFFFFF' }),
  partly('part of a text in tiny letters', { fontSize: 1 }),
  partly('part of a text struck out', { struck: true }),
  {
    name: 'a text pushed down by empty lines',
    apply(desk, id) {
      const ref = desk.at(id, 'text');
      edit.type(desk.sheet, ref, `${'\n'.repeat(40)}${String(edit.cellOf(desk.sheet, ref)?.value)}`);
      return [{ code: HIDDEN, cell: a1(ref), criterion: id }];
    },
  },
  looks('a text shown as another', of('text'), DIFFERS, { numberFormat: 'General;General;General;"Khác"' }),
  looks('a maximum with a digit before it', of('max'), DIFFERS, { numberFormat: '"1"0' }),
  looks('points shown by thousands', figure('self', positive), DIFFERS, { numberFormat: '0.0,' }),
  looks('points shown without their value', figure('self', positive), DIFFERS, { numberFormat: '"Đạt"' }),
  looks(
    'no points lost shown as some',
    figure('lost', (value) => value === 0),
    DIFFERS,
    {
      numberFormat: '0.##;-0.##;"25"',
    },
  ),
  looks('the total shown as another', total, DIFFERS, { numberFormat: '"480"' }),
  looks('the rate shown as another', rate, DIFFERS, { numberFormat: '"99,9"' }),
  looks(
    'points repeated until the cell is full',
    // short enough to stand twice in the narrowest column
    figure('self', (value) => positive(value) && String(value).length < 3),
    DIFFERS,
    { repeats: true },
  ),
  looks('a maximum shown as a day', of('max'), DIFFERS, { numberFormat: 'd' }),
  looks('points shown as a year', figure('self', positive), DIFFERS, { numberFormat: 'yyyy' }),
  looks('a figure shown as a text', figure('v1'), DIFFERS, { numberFormat: '"không có"' }),
  looks('points counted in hours', figure('self', positive), DIFFERS, { numberFormat: '[h]' }),
  looks('points filled up with a digit', figure('self', positive), DIFFERS, { numberFormat: '*50' }),
  looks('points with a currency of digits', figure('self', positive), DIFFERS, { numberFormat: '[$25]0' }),
  looks('points shown below nothing', figure('self', positive), DIFFERS, { numberFormat: '"−"0.0' }),
  looks('points with a half behind them', figure('self', positive), DIFFERS, { numberFormat: '0"½"' }),
  looks('points with a digit of another script', figure('self', positive), DIFFERS, { numberFormat: '0"٥"' }),
  looks('points with a letter for a nought', figure('self', positive), DIFFERS, { numberFormat: '0"O"' }),
  looks('points in white by their format', figure('self', positive), HIDDEN, { numberFormat: '[White]0' }),
  looks('points in a counted white', figure('self', positive), HIDDEN, {
    numberFormat: '[>0][Color 2]0;General',
  }),
  conditional('a scale of black colours', of('self'), 'format-hides', { fill: '0A0A0A' }, {}),
  conditional('a condition shows points in white', figure('self', positive), 'format-hides', {
    numberFormat: '[White]General',
  }),
  conditional('a condition shows other points', figure('self', positive), DIFFERS, { numberFormat: '"99"' }),
  conditional('a condition shows another figure', figure('v1', positive), DIFFERS, {
    numberFormat: '0"000"',
  }),
  conditional('a condition makes letters white', of('text'), 'format-hides', { fontColor: 'FFFFFF' }),
  conditional('bars in place of points', of('self'), 'format-hides', {}, { hidesValue: true }),
  spelled('a Cyrillic letter', (text) =>
    text.replace(/[aeoc]/, (letter) => 'аеос'['aeoc'.indexOf(letter)] ?? ''),
  ),
  spelled('a sign of no width', (text) => within(text, '\u200b')),
  spelled('a soft hyphen', (text) => within(text, '\u00ad')),
  spelled('letters in turned order', (text) => within(text, '\u202e')),
  spelled('a sign of direction', (text) => within(text, '\u200f')),
  spelled('a wide letter', (text) =>
    text.replace(/[A-Za-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ),
  spelled(
    'a word joiner in the title',
    (text) => within(text, '\u2060'),
    (desk) => {
      const row =
        [...desk.sheet.rows.keys()].find((key) => key > 2 && desk.sheet.rows.get(key)?.get(0)?.value) ?? 0;
      return { row, col: 0 };
    },
  ),
  {
    name: 'a choice in letters that look the same',
    apply(desk) {
      const lists = edit.sheetOf(desk.content, 'Danh mục');
      for (const [row, cells] of lists.rows)
        for (const [col, { value }] of cells)
          if (typeof value === 'string' && /[aoc]/.test(value)) {
            edit.type(
              lists,
              { row, col },
              value.replace(/[aoc]/, (letter) => 'аос'['aoc'.indexOf(letter)] ?? ''),
            );
            return [{ code: 'letters-disguised', cell: a1({ row, col }) }];
          }
      throw new Error('no choice');
    },
    with: ['entry-unseen', 'cached-value'],
  },
  {
    name: "a unit's name in letters that look the same",
    apply(desk) {
      const ref = desk.located.field('unit');
      if (!ref) throw new Error('no unit');
      const before = String(edit.cellOf(desk.sheet, ref)?.value ?? '');
      if (!/[aoc]/.test(before)) throw new Error('no such letter');
      edit.type(
        desk.sheet,
        ref,
        before.replace(/[aoc]/, (letter) => 'аос'['aoc'.indexOf(letter)] ?? ''),
      );
      return [{ code: 'letters-disguised', cell: a1(ref) }];
    },
    with: ['unit-differs', 'unit-not-listed'],
  },
];
