/** Every criterion of every form leads to one pillar, and no entry of a form leads nowhere. */
import { load } from '../../src/rubric/load';
import { pillarPrefix } from '../../src/rubric/pillars';
import { pillarOf } from '../../src/summary/pillars';
import { formIds, formOf, sourceOf } from '../tools/forms';

test.each(formIds)('%s: every criterion outside the bonus has a pillar; every entry is used', async (id) => {
  const rubric = await formOf(id);
  const bonus = rubric.headings.flatMap((heading) => (heading.bonus ? heading.criteria : []));
  const wanted = rubric.criteria.map((criterion) => criterion.id).filter((one) => !bonus.includes(one));
  expect([...pillarOf(rubric).keys()]).toEqual(wanted);
  const used = new Set(wanted.map((one) => pillarPrefix(rubric.pillars, one)));
  expect([...used].sort()).toEqual(Object.keys(rubric.pillars).sort());
  // Lâm Đồng has no more than these; every form compares in at least six of the seven
  expect(new Set(pillarOf(rubric).values()).size).toBeGreaterThanOrEqual(6);
});

test('prefixes end at a dot', () => {
  const entries = { I: 'a', 'I.1': 'b' };
  expect(['I.1', 'I.1.2', 'I.10', 'II.1', 'I'].map((id) => pillarPrefix(entries, id))).toEqual([
    'I.1',
    'I.1',
    'I',
    undefined,
    'I',
  ]);
});

test('a pillar that there is not is refused with its place', () => {
  const loaded = load({ ...sourceOf('ha-nam-2021-so'), pillars: { I: 'roads' } });
  expect(loaded.ok).toBe(false);
  expect(loaded.ok ? '' : loaded.problems[0]?.received).toContain('pillars');
});
