/** What is at, just below and just above the point from which a finding is told; and what looks the same and is none. */
import { LAYOUT } from '../../src/form/identity/identity';
import { names } from '../../src/form/layout';
import type { FindingCode } from '../../src/review/finding';
import { a1, contains } from '../../src/sheet/address';
import type { WorkbookContent } from '../../src/sheet/content';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';
import { form, forms, submission } from '../scoring/forms';
import { deskOf } from './alterations';
import type { Desk } from './alterations';
import * as edit from './edits';
import { foundAfter as foundIn } from './found-after';
import type { Found } from './found-after';
import { read, review, write } from './workbooks';

const rubric = form('gia-lai-2020-huyen');
const ID = '2.III.1';
let sent: WorkbookContent;
beforeAll(async () => {
  sent = read(await write(rubric, submission(rubric, 'gia-lai-kbang-2020')));
});

const foundAfter = (act: (desk: Desk) => void): Promise<Found[]> => foundIn(sent, rubric, act);

const forged = (desk: Desk, ref: ReturnType<Desk['at']>, by: number): void => {
  const value = edit.cellOf(desk.sheet, ref)?.value;
  edit.forge(desk.sheet, ref, (typeof value === 'number' ? value : 0) + by);
};

test.each([
  ['the smallest points', 0.01, true],
  ['a little less than nothing', -0.01, true],
  ['the dust of binary fractions', 1e-9, false],
])('a stored value that is more than its formula gives by %s', async (_what, by, told) => {
  const cell = a1(deskOf(sent, rubric).at(ID, 'self'));
  expect(await foundAfter((desk) => forged(desk, desk.at(ID, 'self'), by))).toEqual(
    told ? [['cached-value', cell]] : [],
  );
});

test('a stored total that is more than its rows by the smallest points', async () => {
  const found = await foundAfter((desk) => {
    const ref = desk.located.at(names.total);
    if (!ref) throw new Error('no total');
    forged(desk, ref, 0.01);
  });
  expect(found.map(([code]) => code)).toContain('cached-value');
});

test.each([
  ['the points without the bonus', names.base],
  ['the total', names.total],
])('a figure of the bar that is more than its rows, where classes go by it: %s', async (_what, name) => {
  const classed = form('hau-giang-2017');
  const blank = read(await write(classed, submission(classed, {})));
  const at = deskOf(blank, classed).located.at(name);
  if (!at) throw new Error('not in the bar');
  const found = await foundIn(blank, classed, (desk) => forged(desk, at, 1));
  expect(found).toContainEqual(['cached-value', a1(at)]);
});

test('a formula of which one word, sign, address or figure is another is told, wherever that stands', async () => {
  const at = deskOf(sent, rubric).at(ID, 'self');
  const formula = edit.cellOf(deskOf(sent, rubric).sheet, at)?.formula ?? '';
  const words = [...formula.matchAll(/[A-Z]{2,}(?=\()|\$?[A-Z]+\$?\d+|\d+(?:\.\d+)?|[<>=]+/g)];
  expect(words.length).toBeGreaterThan(4);
  const other = (word: string): string =>
    /^[<>=]/.test(word)
      ? word === '='
        ? '<>'
        : '='
      : /^\d/.test(word)
        ? `${word}1`
        : word.replace(/[A-Z]/, 'Z');
  const untold: string[] = [];
  for (const { index, 0: word } of words) {
    const changed = formula.slice(0, index) + other(word) + formula.slice(index + word.length);
    const found = await foundAfter((desk) => {
      const cell = edit.cellOf(desk.sheet, at);
      if (cell) cell.formula = changed;
    });
    if (!found.some(([code]) => code === 'formula-edited')) untold.push(changed);
  }
  expect(untold).toEqual([]);
});

test.each([
  [';;', true],
  [';;;', true],
  [' ; ; ', true],
  ['0.00;;', false],
  ['0.00', false],
])('a number format “%s” hides what it shows: %s', async (numberFormat, hides) => {
  const found = await foundAfter((desk) =>
    edit.restyle(desk.content, desk.sheet, desk.at(ID, 'self'), { numberFormat }),
  );
  expect(found.some(([code]) => code === 'text-hidden')).toBe(hides);
});

test('a nought in the colour of its ground is nobody’s gain; points in it are hidden', async () => {
  const hidden = async (value: number) => {
    const found = await foundAfter((desk) => {
      edit.type(desk.sheet, desk.at(ID, 'self'), value);
      edit.restyle(desk.content, desk.sheet, desk.at(ID, 'self'), { numberFormat: '[White]0.00' });
    });
    return found.some(([code]) => code === 'text-hidden');
  };
  expect([await hidden(0), await hidden(1)]).toEqual([false, true]);
});

test.each([
  [null, true],
  [{ error: '#REF!' }, false],
])('a sum of a group that holds %j is told there: %s', async (value, told) => {
  const group = rubric.headings.find(({ kind }) => kind === 'group')?.key ?? '';
  const found = await foundAfter((desk) => {
    const { row = 0 } = desk.located.at(names.heading(group)) ?? {};
    edit.forge(desk.sheet, { row, col: desk.at(ID, 'self').col }, value);
  });
  expect(found.some(([code]) => code === 'cached-value')).toBe(told);
});

test.each([
  ['a truth value, which some programs add up', true, false],
  ['points', 0.5, true],
])('an assessors’ sum over %s (%j) that shows otherwise is told: %j', async (_what, value, told) => {
  const hue = form('hue-2021-tinh');
  const [first] = hue.criteria;
  const group = hue.headings.find(({ kind }) => kind === 'group');
  if (!first || !group) throw new Error('no criteria');
  const given = { rubric: hue.id, unit: 'Sở A', fields: {}, answers: new Map() };
  const desk = deskOf(read(await write(hue, given)), hue);
  const at = desk.at(first.id, 'department');
  edit.type(desk.sheet, at, value);
  const { row = 0 } = desk.located.at(names.heading(group.key)) ?? {};
  edit.forge(desk.sheet, { row, col: at.col }, 1);
  const { findings } = await review(desk.content, hue);
  const cell = a1({ row, col: at.col });
  expect(findings.some((found) => found.code === 'cached-value' && found.cell === cell)).toBe(told);
});

test.each(forms().map((one) => [one.id, one] as const))(
  '%s: a total that shows more brings that many points',
  async (_id, one) => {
    const given = { rubric: one.id, unit: 'Sở A', fields: {}, answers: new Map() };
    const [first] = one.criteria.filter(({ rule }) => rule.kind === 'choice' || rule.kind === 'ratio');
    if (first)
      given.answers.set(first.id, {
        ...emptyAnswer(ruleOf(first).inputs.length),
        inputs: first.rule.kind === 'choice' ? [0] : [1, 1, null],
      });
    const desk = deskOf(read(await write(one, given)), one);
    const ref = desk.located.at(names.total);
    if (!ref) throw new Error('no total');
    forged(desk, ref, 10);
    const { findings } = await review(desk.content, one);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'cached-value', cell: a1(ref), points: 10 }),
    );
  },
);

test.each([
  ['0;0', true],
  ['0;[Red]0', false],
  ['0;(0)', false],
  ['0;"−"0', false],
  ['0.0', false],
])('a number format “%s” takes the sign from what is below 0: %s', async (numberFormat, told) => {
  const found = await foundAfter((desk) => {
    edit.type(desk.sheet, desk.at(ID, 'self'), -2);
    edit.restyle(desk.content, desk.sheet, desk.at(ID, 'self'), { numberFormat });
  });
  expect(found.some(([code]) => code === 'shown-differs')).toBe(told);
  const nought = await foundAfter((desk) => {
    edit.type(desk.sheet, desk.at(ID, 'self'), 0);
    edit.restyle(desk.content, desk.sheet, desk.at(ID, 'self'), { numberFormat });
  });
  expect(nought.filter(([code]) => code === 'shown-differs')).toEqual([]);
});

describe('a frozen form', () => {
  const CODE = 'AAAAA-00000';
  const withFooter = (footer: string | undefined): Promise<Found[]> =>
    foundAfter((desk) => {
      for (const { rows } of desk.content.sheets)
        for (const cells of rows.values()) if (cells.get(0)?.value === 'code') cells.set(1, { value: CODE });
      if (footer === undefined) delete desk.sheet.footer;
      else desk.sheet.footer = footer;
    });
  test.each([
    ['its own code', `&LMã kiểm tra ${CODE}&C&P`, false],
    ['the code of another', '&LMã kiểm tra BBBBB-00000&C&P', true],
    ['no code', '&C&P', true],
    ['nothing at all, as other programs save it', undefined, false],
  ])('whose footer prints %s', async (_what, footer, told) => {
    const codes = (await withFooter(footer)).map(([code]) => code);
    expect(codes).toContain('code-mismatch');
    expect(codes.includes('footer-code')).toBe(told);
  });
});

describe('a rule of entry', () => {
  const criterion = rubric.criteria.find(({ id }) => id === ID)!;
  /** The rule of an input of the criterion, in the desk's sheet. */
  const ruleAt = (desk: Desk, input: number) => {
    const ref = desk.located.inputs(criterion)[input]!;
    const rule = desk.sheet.validations.find(({ areas }) => areas.some((area) => contains(area, ref)));
    if (!rule) throw new Error('no rule');
    return { ref, rule };
  };
  const SHARE = 2;

  test.each<[string, string, boolean]>([
    ['rates up to the whole, as forms had it that were issued earlier', '1', false],
    ['rates below the whole', '0.9', true],
    ['rates above what a form takes', '3', true],
  ])('for %s', async (_what, most, told) => {
    const found = await foundAfter((desk) => void (ruleAt(desk, SHARE).rule.formula2 = most));
    expect(found.map(([code]) => code)).toEqual(told ? ['validation-edited'] : []);
  });

  test('that takes other kinds of values within the same bounds', async () => {
    const cell = a1(ruleAt(deskOf(sent, rubric), 0).ref);
    const found = await foundAfter((desk) => void (ruleAt(desk, 0).rule.type = 'textLength'));
    expect(found).toEqual([['validation-edited', cell]]);
  });

  test('that somebody spread over thousands of rows still holds where it held', async () => {
    const found = await foundAfter((desk) => {
      const { ref, rule } = ruleAt(desk, 0);
      rule.areas = [{ top: 0, bottom: 9_999, left: ref.col, right: ref.col }];
    });
    expect(found).toEqual([]);
  });
});

describe('what the file says of itself', () => {
  const said = (key: string, value: string | number) => (desk: Desk) => {
    for (const { rows } of desk.content.sheets)
      for (const cells of rows.values()) if (cells.get(0)?.value === key) cells.set(1, { value });
  };
  const aside =
    (visibility: 'hidden' | 'visible', value: string | null) =>
    ({ content, sheet }: Desk) => {
      const rows = new Map([[0, new Map([[0, { value }]])]]);
      const bare = { merges: [], validations: [], conditionalFormats: [], links: [], drawings: [] };
      content.sheets.push({ ...sheet, ...bare, name: 'Nháp', visibility, rows });
    };

  test.each<[string, (desk: Desk) => void, FindingCode[]]>([
    ['it was laid out as this program does', said('layout', LAYOUT), []],
    ['it was laid out by the next program', said('layout', LAYOUT + 1), ['layout-newer']],
    ['its unit, in other letters', said('unit', 'UỶ BAN NHÂN DÂN HUYỆN KBANG'), []],
    ['another unit', said('unit', 'UBND huyện Đak Đoa'), ['unit-differs']],
    ['a hidden sheet that holds nothing', aside('hidden', null), []],
    ['a hidden sheet that holds a word', aside('hidden', 'nháp'), ['foreign-sheet-hidden']],
    ['a sheet of its own', aside('visible', 'nháp'), []],
  ])('%s', async (_what, act, told) => expect((await foundAfter(act)).map(([code]) => code)).toEqual(told));
});

test.each<[string, Partial<Record<'text' | 'max' | 'self', string | number>>, FindingCode[]]>([
  ['a remark', { text: 'Số liệu đến ngày 30/11' }, []],
  ['a maximum alone', { text: 'Tiêu chí khác', max: 5 }, ['row-added']],
  ['points alone', { self: 5 }, ['row-added']],
])('a row between the criteria that holds %s', async (_what, held, told) => {
  const found = await foundAfter((desk) => {
    const { row } = desk.at(ID, 'text');
    const cols = Object.entries(held).map(
      ([column, value]) => [desk.at(ID, column as 'text').col, value] as const,
    );
    edit.insertRow(desk.content, desk.sheet.name, row);
    for (const [col, value] of cols) edit.type(desk.sheet, { row, col }, value);
  });
  expect(found.map(([code]) => code)).toEqual(told);
});

test('points in a row that was put between those of a sum are what the total has too much', async () => {
  const desk = deskOf(structuredClone(sent), rubric);
  const { row, col } = desk.at('2.III.2', 'self');
  edit.insertRow(desk.content, desk.sheet.name, row);
  edit.type(desk.sheet, { row, col }, 5);
  const { findings } = await review(desk.content, rubric);
  expect(findings.flatMap(({ code, points }) => (code === 'row-added' ? [points] : []))).toEqual([5]);
});

describe('of claimed points, those of the sheet and those of the answers', () => {
  const differs = async (id: string, act: (desk: Desk) => void): Promise<boolean | undefined> => {
    const desk = deskOf(structuredClone(sent), rubric);
    act(desk);
    const { comparison } = await review(desk.content, rubric);
    return comparison.criteria.find((one) => one.id === id)?.differs;
  };
  const typed = (value: number | null) => (desk: Desk) => edit.type(desk.sheet, desk.at(ID, 'self'), value);
  test.each<[string, (desk: Desk) => void, boolean]>([
    ['all are the same', () => undefined, false],
    ['the sheet’s are gone', typed(null), true],
    ['the sheet’s are more by the least', typed(0.11), true],
    ['the sheet’s are the same, typed', typed(0.1), false],
    [
      'nothing is claimed, in so many words',
      (desk) => edit.type(desk.sheet, desk.at(ID, 'claimed'), 0),
      true,
    ],
    ['the claimed ones are more', (desk) => edit.type(desk.sheet, desk.at(ID, 'claimed'), 0.11), true],
  ])('%s', async (_what, act, wanted) => expect(await differs(ID, act)).toBe(wanted));

  test('none where there is nothing to give', async () => {
    const content = read(await write(rubric, submission(rubric, {})));
    const { comparison } = await review(content, rubric);
    expect(comparison.criteria.filter((one) => one.differs)).toEqual([]);
  });
});

test('of a name that leads to a row below the form is told where its row stands', async () => {
  const desk = deskOf(structuredClone(sent), rubric);
  const { row } = desk.at(ID, 'text');
  const name = desk.content.names.find(({ reference }) => reference.endsWith(`$${row + 1}`));
  if (!name) throw new Error('no name');
  name.reference = name.reference.replace(/\d+$/, '9999');
  const { findings } = await review(desk.content, rubric);
  const told = findings.filter(({ code }) => code === 'name-elsewhere');
  expect(told.map(({ expected, criterion }) => [expected, criterion])).toEqual([
    [expect.stringMatching(new RegExp(`^[A-Z]+${row + 1}$`)), ID],
  ]);
});
