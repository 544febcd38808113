/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { act, screen, waitFor, within } from '@testing-library/react';
import kbang from '../fixtures/gia-lai-kbang-2020.json';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { parseDocument } from '../../src/scoring/document';
import { EVERYTHING, findCriteria } from '../../src/taskpane/fill/search';
import type { Search } from '../../src/taskpane/fill/search';
import { holding, openPane, rubricOf, violations } from './pane';
import type { Opened } from './pane';

const FORM = 'ha-nam-2021-so';

async function filled(): Promise<Opened & { workbook: ReturnType<typeof holding> }> {
  const rubric = await rubricOf(FORM);
  const read = parseDocument(example, rubric);
  if (!read.ok) throw new Error('broken example');
  const workbook = holding(rubric, read.submission);
  return { workbook, ...(await openPane(workbook)) };
}

const ids = ({ form }: Opened, search: Partial<Search>): string[] =>
  findCriteria(form(), { ...EVERYTHING, ...search }).map(({ id }) => id);

describe('looking for a criterion', () => {
  it('finds numbers, texts and evidence, with accents or without', async () => {
    const pane = await filled();
    const { rubric } = pane.form();
    expect(ids(pane, {})).toHaveLength(rubric.criteria.length);
    const last = rubric.criteria.at(-1);
    expect(ids(pane, { text: last?.id ?? '' })).toContain(last?.id);
    expect(ids(pane, { text: 'may tinh' })).toEqual(ids(pane, { text: 'MÁY  tính' }));
    expect(ids(pane, { text: 'may tinh' }).length).toBeGreaterThan(0);
    await act(() => pane.session.setAnswer('I.2', { evidence: 'Báo cáo số 41/BC-STC' }));
    expect(ids(pane, { text: 'bao cao so 41/bc' })).toEqual(['I.2']);
    expect(ids(pane, { text: 'không có ở đâu cả' })).toEqual([]);
  });

  it('keeps to what is still to be done, and to a group', async () => {
    const pane = await filled();
    const { rubric, form } = pane.form();
    const having = (status: string): string[] =>
      form.assessment.criteria.filter((each) => each.status === status).map(({ id }) => id);
    expect(ids(pane, { state: 'missing' })).toEqual(having('missing'));
    expect(ids(pane, { state: 'invalid' })).toEqual(expect.arrayContaining(having('invalid')));
    expect(ids(pane, { state: 'carried' })).toEqual([]);
    await act(() => pane.session.mark(['I.1'], 'carried', true));
    expect(ids(pane, { state: 'carried' })).toEqual(['I.1']);
    const group = rubric.headings.find(({ kind }) => kind === 'group');
    expect(ids(pane, { group: group?.key ?? '' })).toEqual(
      rubric.criteria.filter(({ path }) => path[0] === group?.key).map(({ id }) => id),
    );
  });

  it('keeps to those whose evidence is asked for and not named', async () => {
    const rubric = await rubricOf('gia-lai-2020-huyen');
    const read = parseDocument(kbang, rubric);
    if (!read.ok) throw new Error('broken example');
    const pane = await openPane(holding(rubric, read.submission));
    // what must be mended is apart from it
    const { form } = pane.form();
    const wrong = new Set([
      ...form.assessment.criteria.flatMap(({ id, status }) => (status === 'invalid' ? [id] : [])),
      ...form.problems.flatMap(({ severity, criterion }) => (severity === 'error' ? [criterion] : [])),
    ]);
    expect(ids(pane, { state: 'invalid' })).toEqual(
      rubric.criteria.map(({ id }) => id).filter((id) => wrong.has(id)),
    );
    const unproved = ids(pane, { state: 'evidence' });
    expect(unproved.length).toBeGreaterThan(0);
    await act(() => pane.session.setAnswer(unproved[0] ?? '', { evidence: 'QĐ 1' }));
    expect(ids(pane, { state: 'evidence' })).toEqual(unproved.slice(1));
  });

  it('brings a found criterion to the card and its row into view, by keyboard alone', async () => {
    const pane = await filled();
    const box = screen.getByRole('searchbox', { name: /Tìm theo số/ });
    await pane.user.type(box, 'may tinh');
    const wanted = ids(pane, { text: 'may tinh' });
    const list = await waitFor(() => screen.getByText(`${wanted.length} tiêu chí`).parentElement);
    if (!list) throw new Error('no list');
    expect(within(list).getAllByRole('listitem')).toHaveLength(wanted.length);
    await pane.user.keyboard('{Enter}');
    await waitFor(() => expect(pane.form().current).toBe(wanted[0]));
    const { rubric, form } = pane.form();
    const criterion = rubric.criteria.find(({ id }) => id === wanted[0]);
    await waitFor(() =>
      expect(pane.workbook.selection()?.ref).toEqual(criterion && form.located.inputs(criterion)[0]),
    );
    expect(await violations()).toEqual([]);
  });
});
