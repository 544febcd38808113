/** Forms that were issued before the program learnt something are still the forms that they were. */
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
