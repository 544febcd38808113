/** Every criterion of every form leads to one pillar, and no entry of the mapping leads nowhere. */
import { loadPillars, parsePillars, pillarOf, pillarPrefix } from '../../src/rubric/pillars';
import { formIds, formOf } from '../tools/forms';

test('the mapping holds the forms of the catalogue and no others', async () => {
  const { forms, pillars } = await loadPillars();
  expect(Object.keys(forms).sort()).toEqual([...formIds].sort());
  expect(pillars.map(({ text }) => text)).toEqual([
    'Hạ tầng',
    'Ứng dụng',
    'Dịch vụ công',
    'Cổng thông tin',
    'An toàn thông tin',
    'Nhân lực',
    'Chính sách',
  ]);
});

test.each(formIds)('%s: every criterion outside the bonus has a pillar; every entry is used', async (id) => {
  const [rubric, pillars] = [await formOf(id), await loadPillars()];
  const bonus = rubric.headings.flatMap((heading) => (heading.bonus ? heading.criteria : []));
  const wanted = rubric.criteria.map((criterion) => criterion.id).filter((one) => !bonus.includes(one));
  expect([...pillarOf(pillars, rubric).keys()]).toEqual(wanted);
  const entries = pillars.forms[id] ?? {};
  const used = new Set(wanted.map((one) => pillarPrefix(entries, one)));
  expect([...used].sort()).toEqual(Object.keys(entries).sort());
  // Lâm Đồng has no more than these; every form compares in at least six of the seven
  expect(new Set(pillarOf(pillars, rubric).values()).size).toBeGreaterThanOrEqual(6);
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

test('a file that is wrong is refused with the place', () => {
  const pillars = [{ id: 'a', text: 'A' }];
  for (const [source, place] of [
    [{ pillars, forms: { x: { I: 'b' } } }, 'x I: b'],
    [{ pillars: [], forms: {} }, 'pillars'],
    [{ pillars, forms: { x: { I: 1 } } }, 'forms.x.I'],
    [null, 'pillars'],
  ] as const) {
    const result = parsePillars(source);
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.problems[0]?.received).toContain(place);
  }
});
