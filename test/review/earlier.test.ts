/** Forms that were issued before the program learnt something are still the forms that they were. */
import { names } from '../../src/form/layout';
import { emptyAnswer } from '../../src/scoring/answer';
import { form } from '../scoring/forms';
import { read, review, write } from './workbooks';

test('a form whose rates may be at most 100 % is unchanged; one that takes any rate is not', async () => {
  const rubric = form('ha-nam-2021-so');
  const bytes = await write(rubric, { rubric: rubric.id, unit: 'Sở A', fields: {}, answers: new Map() });
  const found = async (highest: string): Promise<string[]> => {
    const content = read(bytes);
    let changed = 0;
    for (const { validations } of content.sheets)
      for (const validation of validations)
        if (validation.type === 'decimal' && validation.formula2 === '2' && changed++ === 0)
          validation.formula2 = highest;
    expect(changed).toBeGreaterThan(0);
    const { findings } = await review(content);
    return findings.map(({ code }) => code).filter((code) => code.startsWith('validation'));
  };
  expect(await found('1')).toEqual([]);
  expect(await found('100')).toEqual(['validation-edited']);
}, 60_000);

test('a form that printed 0 while nothing was entered is unchanged; one with another figure there is not', async () => {
  const rubric = form('ha-nam-2021-so');
  const bytes = await write(rubric, { rubric: rubric.id, unit: 'Sở A', fields: {}, answers: new Map() });
  const found = async (formula: string, value: number): Promise<string[]> => {
    const content = read(bytes);
    const totals = content.sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) =>
        [...row.values()].filter((cell) => cell.formula?.endsWith(`,"",${names.total})`)),
      ),
    );
    expect(totals).toHaveLength(1);
    for (const cell of totals) Object.assign(cell, { formula, value });
    const { findings } = await review(content);
    return findings.map(({ code }) => code).filter((code) => code !== 'form-blank');
  };
  expect(await found(names.total, 0)).toEqual([]);
  expect(await found(names.total, 7)).toEqual(['cached-value']);
  expect(await found(`${names.total}+7`, 7)).toEqual(['formula-edited']);
}, 60_000);

test('a form that read its ticks from a list of constants is unchanged; one with another word among them is not', async () => {
  const rubric = form('lam-dong-2021-so');
  const answers = new Map([['I.2', { ...emptyAnswer(4), inputs: [1, 0, 1, null] }]]);
  const bytes = await write(rubric, { rubric: rubric.id, unit: 'Sở A', fields: {}, answers });
  const found = async (first: string): Promise<string[]> => {
    const content = read(bytes);
    let changed = 0;
    for (const { rows } of content.sheets)
      for (const cell of [...rows.values()].flatMap((row) => [...row.values()]))
        if (cell.formula !== undefined)
          cell.formula = cell.formula.replace(
            /IFERROR\(MATCH\(FIND\("\|"&LOWER\(TRIM\(SUBSTITUTE\(SUBSTITUTE\((\w+),[^{}]*\{[\d,]*\},1\),0\)/g,
            (_all, ref: string) => {
              changed++;
              const texts = `{"${first}","x","1","true","✓","✔","☑","không","0","false","☐",""}`;
              return `SUMPRODUCT(EXACT(LOWER(TRIM(SUBSTITUTE(${ref},"\u00a0"," "))),${texts})*{1,1,1,1,1,1,1,2,2,2,2,3})`;
            },
          );
    expect(changed).toBeGreaterThan(4);
    const { findings } = await review(content);
    return [...new Set(findings.map(({ code }) => code))];
  };
  expect(await found('có')).toEqual([]);
  expect(await found('không có')).toEqual(['formula-edited']);
}, 60_000);
