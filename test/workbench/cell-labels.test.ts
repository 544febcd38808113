/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { formIds } from '../tools/forms';
import { layoutOf, names } from '../../src/form/layout';

import { ruleOf } from '../../src/scoring/rules';
import { cellLabels } from '../../src/workbench/desk/cell-labels';
import { drawForm } from '../../src/form/drawing/form';
import { blank, rubricOf } from '../taskpane/pane';

test('a rate asks for its numerator, its denominator or the rate, each with its criterion', async () => {
  const rubric = await rubricOf('hau-giang-2017');
  const layout = layoutOf(rubric);
  const label = cellLabels(rubric, 'vi');
  const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
  if (!ratio) throw new Error('no rate');
  const row = layout.criterionRow.get(ratio.id) ?? -1;
  const at = (role: 'v1' | 'v2' | 'v3' | 'evidence'): string | undefined =>
    label({ row, col: layout.columns.get(role) ?? -1 });
  expect(at('v1')).toBe(`Tử số, ${ratio.id} ${ratio.text.slice(0, 80)}`);
  expect(at('v2')).toMatch(/^Mẫu số, /);
  expect(at('v3')).toMatch(/^Hoặc nhập thẳng tỷ lệ %, /);
  expect(at('evidence')).toMatch(/^Tài liệu kiểm chứng, /);
  expect(label({ row: 0, col: 5 })).toBeUndefined();
});

test.each(formIds)('every line about the unit of %s says what belongs into it', async (id) => {
  const rubric = await rubricOf(id);
  const spec = drawForm(rubric, blank(rubric), { version: '0.0.0' });
  const label = cellLabels(rubric, 'vi');
  const asked = [...rubric.before, ...rubric.after].flatMap(({ fields }) => fields);
  const said = asked.map((field) => {
    const area = spec.names.find(({ name }) => name === names.field(field.id))?.area;
    return area && label({ row: area.top, col: area.left });
  });
  expect(said).toEqual(asked.map(({ text }) => text.replace(/\s*:\s*$/, '')));
  expect(said.length).toBeGreaterThan(0);
});

test.each(formIds)('every entry cell of %s says what belongs into it', async (id) => {
  const rubric = await rubricOf(id);
  const layout = layoutOf(rubric);
  const label = cellLabels(rubric, 'vi');
  const unnamed = rubric.criteria.flatMap((criterion) => {
    const own = layout.criterionRow.get(criterion.id) ?? -1;
    const lines = layout.optionRows.get(criterion.id);
    return ruleOf(criterion).inputs.flatMap((_, index) => {
      const row = lines?.[index] ?? own;
      const col = layout.columns.get(
        lines ? 'v1' : ((['v1', 'v2', 'v3', 'v4', 'v5', 'v6'] as const)[index] ?? 'v1'),
      );
      const said = label({ row, col: col ?? -1 });
      return said?.includes(`, ${criterion.id} `) ? [] : [`${criterion.id} ${index}: ${said}`];
    });
  });
  expect(unnamed).toEqual([]);
});
