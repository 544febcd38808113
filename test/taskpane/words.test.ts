/** Every code that a person may meet has words in both languages, and every text of the pane is there. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explanationCodes, explanationText } from '../../src/messages/explanations';
import { failureCodes, failureText } from '../../src/messages/failures';
import { paneTexts } from '../../src/messages/pane';
import { ruleLines } from '../../src/messages/rules';
import { catalogue, loadRubric } from '../../src/rubric/catalogue';
import { assess } from '../../src/scoring/assess';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules';

const source = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

describe('words of the pane', () => {
  it('explains every code that stands in the engine', () => {
    const codes = [...source('src/scoring').matchAll(/['`](explain-[a-z-]+[a-z])['`]/g)].map(
      ([, code]) => code,
    );
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(explanationCodes).toContain(code);
  });

  it.each(catalogue.map(({ id }) => id))('explains all points of %s in both languages', async (id) => {
    const rubric = await loadRubric(id);
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

  it('has words for every failure of the port and of the pane', () => {
    const port = readFileSync('src/workbook/port.ts', 'utf8');
    const failures = port.slice(port.indexOf('WorkbookFailure'), port.indexOf('export type Result'));
    const codes = [...failures.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code ?? '');
    expect(codes).toContain('workbook-protected');
    for (const code of [...codes, 'cells-missing', 'form-not-found']) {
      expect(failureCodes).toContain(code);
      expect(failureText(code, 'vi', 'A1')).not.toContain('%');
    }
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
