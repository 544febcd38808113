/** What one person does once is told once: a filter, a paste of values, a missing calculation, a sheet moved to another file. */
import { names } from '../../src/form/layout';
import { findingText } from '../../src/messages/findings';
import { emptyAnswer } from '../../src/scoring/answer';
import type { CellRef } from '../../src/sheet/address';
import type { ContentCell } from '../../src/sheet/content';
import { form, forms, submission } from '../scoring/forms';
import { deskOf } from './alterations';
import type { Desk } from './alterations';
import * as edit from './edits';
import { read, review, write } from './workbooks';

const rubric = form('ha-nam-2021-so');
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await write(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
});
const findingsAfter = async (act: (desk: Desk) => void) => {
  const desk = deskOf(read(bytes), rubric);
  act(desk);
  return (await review(desk.content)).findings;
};
const formulas = ({ sheet }: Pick<Desk, 'sheet'>): ContentCell[] =>
  [...sheet.rows.values()].flatMap((cells) => [...cells.values()].filter(({ formula }) => formula));

test('a filter that was left on', async () => {
  const findings = await findingsAfter((desk) => {
    desk.sheet.filtered = true;
    for (const { id } of rubric.criteria.slice(3, 40)) desk.sheet.hiddenRows.add(desk.at(id, 'text').row);
  });
  expect(findings.map(({ code, also, points }) => [code, also?.length, points])).toEqual([
    ['rows-filtered', 37, 0],
  ]);
});

test.each([
  [5, [0, 0, 0, 0, 0]],
  [6, [5]],
])('%s rows hidden by hand are told one by one up to five', async (count, others) => {
  const findings = await findingsAfter((desk) => {
    for (const { id } of rubric.criteria.slice(3, 3 + count))
      desk.sheet.hiddenRows.add(desk.at(id, 'text').row);
  });
  expect(findings.map(({ code, also = [] }) => [code, also.length])).toEqual(
    others.map((more) => ['row-hidden', more]),
  );
});

test.each(forms().map((one) => [one.id, one] as const))(
  'a sheet moved to another file, whose lists and identity stayed behind: %s',
  async (_id, moved) => {
    const chosen = moved.criteria.filter(({ rule }) => rule.kind === 'choice');
    const answers = new Map(chosen.map(({ id }) => [id, { ...emptyAnswer(1), inputs: [0] }]));
    const content = read(await write(moved, { rubric: moved.id, unit: 'Sở A', fields: {}, answers }));
    const { sheet } = deskOf(content, moved);
    const before = (await review(structuredClone(content))).findings.map(({ code }) => code);
    content.sheets = [sheet];
    content.foreign.externalLinks.push('../phieu.xlsx');
    const elsewhere = (text: string): string => text.replaceAll('Danh mục', '[1]Danh mục');
    for (const rule of sheet.validations)
      if (rule.type === 'list') rule.formula1 = elsewhere(rule.formula1 ?? '');
    for (const cell of formulas({ sheet })) cell.formula = elsewhere(cell.formula ?? '');
    const after = (await review(content)).findings.map(({ code }) => code);
    expect(after.filter((code) => !before.includes(code))).toEqual(['sheet-moved']);
  },
);

test('all values pasted over their formulas', async () => {
  const findings = await findingsAfter((desk) => {
    for (const cell of formulas(desk)) delete cell.formula;
  });
  expect(findings.map(({ code, points }) => [code, points])).toEqual([['formula-replaced', 0]]);
});

test('rows put in by a program that moves no formulas are told once, with what is right where they are now', async () => {
  const findings = await findingsAfter((desk) => {
    edit.pushRows(desk.sheet, desk.at('I.4', 'text').row);
    const { row, col } = desk.at('III.2.1', 'lost');
    const cell = edit.cellOf(desk.sheet, { row: row + 1, col });
    if (cell) cell.formula = `${cell.formula ?? ''}+1`;
  });
  const told = findings.filter(({ code }) => code.startsWith('formula-'));
  expect(told.map(({ code, criterion, also = [] }) => [code, criterion, also.length > 50])).toEqual([
    ['formula-unmoved', undefined, false],
    ['formula-unmoved', undefined, true],
    ['formula-edited', 'III.2.1', false],
  ]);
  expect(
    told.flatMap(({ code, expected, found }) => (code === 'formula-edited' ? [expected, found] : [])),
  ).toEqual(['=ROUND(5-SUM(E87),2)', '=ROUND(5-SUM(E86),2)+1']);
  expect(told[0]).toMatchObject({
    expected: '=ROUND(SUM(E17,E29,E55,E101,E115,E121),2)',
    found: '=ROUND(SUM(E17,E28,E54,E100,E114,E120),2)',
  });
});

test('points that were not calculated anew carry their net effect', async () => {
  const findings = await findingsAfter((desk) => {
    const scored = rubric.criteria.filter(({ id }) => desk.points(id) >= 1).slice(0, 9);
    for (const { id } of scored) edit.forge(desk.sheet, desk.at(id, 'self'), desk.points(id) - 1);
  });
  const stale = findings.filter(({ code, criterion }) => code === 'cached-value' && criterion !== undefined);
  expect(stale.map(({ also, points }) => [also?.length, points])).toEqual([[8, -9]]);
});

test('a sum typed over in a group that nobody filled in, or its formula edited, brings what it shows', async () => {
  const blank = read(
    await write(rubric, { ...submission(rubric, 'ha-nam-so-tai-chinh-2021'), answers: new Map() }),
  );
  const group = rubric.headings.find(({ kind }) => kind === 'group')?.key ?? '';
  const after = async (act: (desk: Desk, ref: CellRef) => void) => {
    const desk = deskOf(structuredClone(blank), rubric);
    const { row = 0 } = desk.located.at(names.heading(group)) ?? {};
    act(desk, { row, col: desk.at(rubric.criteria[0]?.id ?? '', 'self').col });
    const { findings } = await review(desk.content);
    return findings.map(({ code, points }) => [code, points]);
  };
  expect(await after((desk, ref) => edit.type(desk.sheet, ref, 3))).toContainEqual(['sum-wrong', 3]);
  const edited = await after((desk, ref) =>
    edit.typeFormula(desk.sheet, ref, `${edit.cellOf(desk.sheet, ref)?.formula ?? ''}+2`, 2),
  );
  expect(edited).toContainEqual(['formula-edited', 2]);
});

test('no sentence quotes nothing', async () => {
  const findings = await findingsAfter((desk) => {
    edit.restyle(desk.content, desk.sheet, desk.at('V.3', 'max'), { numberFormat: '" "' });
    edit.type(desk.sheet, desk.at('V.3', 'text'), null);
    const total = desk.located.at(names.total);
    if (total) desk.sheet.hiddenRows.add(total.row);
  });
  expect(findings.length).toBeGreaterThan(2);
  for (const found of findings) expect(findingText(found)).not.toContain('“”');
});
