/** Every code that a person may meet has words in both languages, and every text of the pane is there. */
import { explanationText } from '../../src/messages/explanations';
import { paneTexts } from '../../src/messages/pane';
import { ruleLines } from '../../src/messages/rules';
import { builtIn } from '../../src/rubric/store';
import { assess } from '../../src/scoring/assess';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';

describe('words of the pane', () => {
  it.each(builtIn.entries.map(({ id }) => id))('explains all points of %s in both languages', async (id) => {
    const rubric = await builtIn.load(id);
    if (!rubric) throw new Error(id);
    for (const values of [[], [1], [1, 3], [2, 2], [null, null, 0.5], [null, null, 1], [-1]]) {
      const answers = new Map(
        rubric.criteria.map((criterion) => {
          const answer = emptyAnswer(ruleOf(criterion).inputs.length);
          return [
            criterion.id,
            { ...answer, inputs: answer.inputs.map((_, index) => values[index] ?? null) },
          ];
        }),
      );
      for (const { explanation } of assess(rubric, { rubric: id, unit: '', fields: {}, answers }).criteria) {
        for (const language of ['vi', 'en'] as const) {
          const text = explanationText(explanation, language);
          expect(text).not.toContain('explain-');
          expect(text).not.toMatch(/undefined|NaN|“”|\s,|\s;/);
        }
      }
    }
    for (const { rule, max } of rubric.criteria)
      for (const language of ['vi', 'en'] as const)
        for (const line of ruleLines(rule, max, language)) expect(line).not.toMatch(/undefined|%\s*%|^$/);
  });

  it('has the same texts in both languages, none of them blank', () => {
    const keys = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' && inner !== null ? keys(inner, `${path}${key}.`) : [`${path}${key}`],
      );
    expect(keys(paneTexts.en)).toEqual(keys(paneTexts.vi));
    expect(JSON.stringify(paneTexts)).not.toContain('""');
  });
});
