/** What is found by words, and what stands in lists: parts of the guide, forms to choose from, criteria. */
import { columnAt, layoutOf } from '../../src/form/layout';
import { findForms, FEW_FORMS, groupForms } from '../../src/taskpane/forms';
import { wayOf } from '../../src/taskpane/controls/undo-keys';
import { EVERYTHING, findCriteria, isNarrowed, type Search, states } from '../../src/taskpane/fill/search';
import { findParts, partsOf, plainText } from '../../src/taskpane/guide/parts';
import { createSession } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { builtIn, type FormEntry } from '../../src/rubric/store';
import { form, submission } from '../scoring/forms';
import { gridWorkbook } from '../../src/workbook/grid';
import { specOf } from '../tools/workbooks';

describe('A guide', () => {
  const html =
    '<h1>Hướng <em>dẫn</em></h1>\n<p>Mở đầu &lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;</p>\n<h2 id="x">Mở phiếu</h2><p>Bấm <kbd>F6</kbd>.</p><h2>Trống</h2>\n<h2>Điền</h2><h3>Số</h3><p>97,5%</p>';
  it('is read in chapters, the beginning under its own title; an empty chapter is none', () => {
    expect(partsOf('g', html)).toEqual([
      {
        id: 'g-0',
        title: 'Hướng dẫn',
        html: '\n<p>Mở đầu &lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;</p>\n',
      },
      { id: 'g-1', title: 'Mở phiếu', html: '<p>Bấm <kbd>F6</kbd>.</p>' },
      { id: 'g-3', title: 'Điền', html: '<h3>Số</h3><p>97,5%</p>' },
    ]);
    expect(partsOf('g', '<p>không có tiêu đề</p>')).toEqual([]);
  });
  it('is searched as text: tags and signs of HTML are none of its words', () => {
    expect(plainText('<p>Mở  đầu &lt;a&gt;</p><p>b &amp;amp; &quot;c&quot; &#39;d&#39;</p>')).toBe(
      `Mở đầu <a> b &amp; "c" 'd'`,
    );
    const parts = partsOf('g', html);
    const found = (text: string): string[] => findParts(parts, text).map(({ title }) => title);
    expect(found('')).toEqual(['Hướng dẫn', 'Mở phiếu', 'Điền']);
    expect(found('  MO  ')).toEqual(['Hướng dẫn', 'Mở phiếu']);
    expect(found('phieu f6')).toEqual(['Mở phiếu']);
    expect(found('97,5')).toEqual(['Điền']);
    expect(found('kbd')).toEqual([]);
    expect(found('phieu 97,5')).toEqual([]);
  });
});

describe('The forms to choose from', () => {
  const [first] = builtIn.entries;
  const entry = (id: string, year: number, authority: string, more: Partial<FormEntry> = {}): FormEntry => ({
    ...(first as FormEntry),
    ...{ id, key: id, year, authority, province: 'Mẫu', audience: 'sở', decision: '', title: 'Phiếu' },
    ...more,
  });
  it('are found by every word of any of their lines, in any order', () => {
    const forms = [
      entry('a-2020', 2020, 'UBND tỉnh A', { province: 'Lâm Đồng', audience: 'cấp huyện' }),
      entry('b-2021', 2021, 'UBND tỉnh B', { decision: '12/QĐ-UBND', title: 'Bộ tiêu chí' }),
    ];
    const found = (text: string): string[] => findForms(forms, text).map(({ id }) => id);
    const cases: [string, string[]][] = [
      ['', ['a-2020', 'b-2021']],
      ['  ', ['a-2020', 'b-2021']],
      ['lam dong', ['a-2020']],
      ['2021', ['b-2021']],
      ['huyen dong', ['a-2020']],
      ['12/qd', ['b-2021']],
      ['tieu chi', ['b-2021']],
      ['a-2020', ['a-2020']],
      ['dong 2021', []],
    ];
    for (const [text, ids] of cases) expect([text, found(text)]).toEqual([text, ids]);
  });
  it('stand by province as a Vietnamese list does, those of one province as they come', () => {
    const names = ['Huế', 'Đà Nẵng', 'Thừa Thiên Huế', 'Lâm Đồng', 'Điện Biên', 'Gia Lai'];
    const some = ['2', '1'].flatMap((year) =>
      names.map((province) => ({ ...entry(`${province} ${year}`, 2021, 'A'), province })),
    );
    const order = groupForms(some).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(order).toEqual(
      ['Đà Nẵng', 'Điện Biên', 'Gia Lai', 'Huế', 'Lâm Đồng', 'Thừa Thiên Huế'].flatMap((province) => [
        `${province} 2`,
        `${province} 1`,
      ]),
    );
  });
  it('stand together while they are few, else by authority and year, the newest first', () => {
    const few = Array.from({ length: FEW_FORMS }, (_, i) => entry(`f${i}`, 2000 + (i % 3), 'A'));
    expect(groupForms(few)).toEqual([{ name: '', entries: few }]);
    const many = [...few, entry('z', 2002, 'Đ'), entry('y', 2002, 'B')];
    const groups = groupForms(many);
    expect(groups.map(({ name }) => name)).toEqual(['A, 2002', 'B, 2002', 'Đ, 2002', 'A, 2001', 'A, 2000']);
    expect(groups.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      ['f2', 'f5', 'f8', 'f11'],
      ['y'],
      ['z'],
      ['f1', 'f4', 'f7', 'f10'],
      ['f0', 'f3', 'f6', 'f9'],
    ]);
  });
});

test.each<[string, object, string | undefined]>([
  ['z', { ctrlKey: true }, 'undo'],
  ['Z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['Y', { metaKey: true, shiftKey: true }, 'redo'],
  ['z', {}, undefined],
  ['y', { shiftKey: true }, undefined],
  ['z', { ctrlKey: true, altKey: true }, undefined],
  ['a', { ctrlKey: true }, undefined],
])('%s with %j: %s', (key, held, way) =>
  expect(wayOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })).toBe(way),
);

describe('Criteria', () => {
  const rubric = form('ha-nam-2021-so');
  let screen: FormScreen;
  beforeAll(async () => {
    const workbook = gridWorkbook(specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021')));
    const layout = layoutOf(rubric);
    const [first] = rubric.criteria;
    const ref = { row: layout.criterionRow.get(first?.id ?? '') ?? 0, col: columnAt(layout, 'v1') };
    workbook.edit(workbook.spec().sheets[0]?.name ?? '', [{ ref, value: 'nhiều lắm' }]);
    const session = createSession(workbook, { version: '0' });
    await session.open();
    const { screen: shown } = session.getSnapshot();
    if (shown.kind !== 'form') throw new Error(shown.kind);
    screen = shown;
  });
  const found = (search: Partial<Search>): string[] =>
    findCriteria(screen, { ...EVERYTHING, ...search }).map(({ id }) => id);
  const all = rubric.criteria.map(({ id }) => id);

  it('are all there where nothing is looked for', () => {
    expect(found({})).toEqual(all);
    expect(found({ text: '   ' })).toEqual(all);
    const narrowed: [Partial<Search>, boolean][] = [
      [{}, false],
      [{ text: '  ' }, false],
      [{ text: 'a' }, true],
      [{ state: 'lost' }, true],
      [{ group: 'x' }, true],
    ];
    for (const [search, is] of narrowed) expect(isNarrowed({ ...EVERYTHING, ...search })).toBe(is);
  });
  it('are found by number, words, what was entered and what proves it; unread entries, too', () => {
    const [first, second] = rubric.criteria;
    expect(found({ text: 'nhieu LAM' })).toEqual([first?.id]);
    expect(found({ text: second?.text.toUpperCase() ?? '' })).toContain(second?.id);
    expect(found({ text: 'Báo cáo, mục I.3' })).toContain('II.4.2');
    expect(found({ text: 'undefined' })).toEqual([]);
    expect(found({ text: 'không có gì như thế' })).toEqual([]);
  });
  it('of a group are those of that group, whatever else is asked', () => {
    const key = rubric.criteria[0]?.path[0] ?? '';
    const own = rubric.criteria.filter(({ path }) => path[0] === key).map(({ id }) => id);
    expect(own.length).toBeLessThan(all.length);
    expect(found({ group: key })).toEqual(own);
    expect(found({ group: key, text: 'nhieu lam' })).toEqual([rubric.criteria[0]?.id]);
    expect(found({ group: 'none' })).toEqual([]);
  });
  it('in a state are those of which the form says so', () => {
    const of = new Map(screen.form.assessment.criteria.map((one) => [one.id, one]));
    expect(found({ state: 'invalid' })).toContain(rubric.criteria[0]?.id);
    const wrong = screen.form.problems.flatMap(({ severity, criterion }) =>
      severity === 'error' ? [criterion] : [],
    );
    expect(found({ state: 'invalid' })).toEqual(
      all.filter((id) => of.get(id)?.status === 'invalid' || wrong.includes(id)),
    );
    expect(found({ state: 'missing' })).toEqual(all.filter((id) => of.get(id)?.status === 'missing'));
    const lost = found({ state: 'lost' });
    expect(lost.length).toBeGreaterThan(0);
    for (const id of all) {
      const one = of.get(id);
      expect([id, lost.includes(id)]).toEqual([
        id,
        one?.status !== 'pending' && (one?.points ?? 0) < (one?.max ?? 0),
      ]);
    }
    expect(found({ state: 'carried' })).toEqual([]);
    expect(
      findCriteria({ ...screen, carried: new Set([all[3] ?? '']) }, { ...EVERYTHING, state: 'carried' }),
    ).toMatchObject([{ id: all[3] }]);
    const unproved = screen.form.problems
      .filter(({ code }) => code === 'evidence-missing')
      .map(({ criterion }) => criterion);
    expect(found({ state: 'evidence' })).toEqual(all.filter((id) => unproved.includes(id)));
    expect(states).toHaveLength(5);
  });
});
