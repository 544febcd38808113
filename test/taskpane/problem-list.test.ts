/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import kbang from '../fixtures/gia-lai-kbang-2020.json';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import type { Problem } from '../../src/rubric/problem';
import { parseDocument } from '../../src/scoring/document';
import { problemList } from '../../src/taskpane/problem-list';
import { createSession } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { holding, rubricOf } from './pane';

async function formOf(source: { rubric: string }, change: Record<string, unknown> = {}): Promise<FormScreen> {
  const rubric = await rubricOf(source.rubric);
  const read = parseDocument(source, rubric);
  if (!read.ok) throw new Error('broken example');
  const session = createSession(holding(rubric, read.submission), { version: '0' });
  await session.open();
  for (const [id, inputs] of Object.entries(change))
    await session.setAnswer(id, { inputs: inputs as Record<number, number> });
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(screen.kind);
  return screen;
}

const listOf = ({ rubric, form }: FormScreen, kind?: Problem['severity']) =>
  problemList(rubric, form.located, form.problems, kind);

test('however much evidence is missing, it is one reminder that names every criterion', async () => {
  const screen = await formOf(kbang);
  const missing = screen.form.problems.filter(({ code }) => code === 'evidence-missing');
  expect(missing.length).toBeGreaterThan(100);
  const { cards, unproved } = listOf(screen);
  expect(new Set(unproved)).toEqual(new Set(missing.map(({ criterion }) => criterion)));
  expect(cards.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain('evidence-missing');
  expect(listOf(screen, 'error').unproved).toEqual([]);
  // as printed, in whatever order the problems come
  const { rubric, form } = screen;
  const turned = problemList(rubric, form.located, form.problems.toReversed());
  expect(unproved).toEqual(rubric.criteria.map(({ id }) => id).filter((id) => unproved.includes(id)));
  expect(turned.unproved).toEqual(unproved);
});

test('one cause is one card, errors and contradictions first', async () => {
  // more computers in use than there are
  const screen = await formOf(example, { 'I.1': { 0: 50, 1: 48 } });
  const own = screen.form.problems.filter(
    ({ criterion, criteria }) => criterion === 'I.1' || criteria?.[0] === 'I.1',
  );
  expect(own.length).toBeGreaterThan(1);
  const { cards } = listOf(screen);
  expect(cards.filter(({ criterion }) => criterion === 'I.1')).toHaveLength(1);
  const [first] = cards;
  expect(first?.criterion).toBe('I.1');
  const order = { error: 0, warning: 1, note: 2 };
  const severities = cards.map(({ severity }) => order[severity]);
  expect(severities).toEqual([...severities].sort());
  const listed = cards.flatMap(({ problems }) => problems);
  expect(new Set(listed)).toEqual(
    new Set(screen.form.problems.filter(({ code }) => code !== 'evidence-missing')),
  );
  // a contradiction shows every figure that it compared, also those that stand one below the other
  const { rubric, form } = screen;
  const compared = ['I.1', 'I.3.4'];
  const check: Problem = {
    ...{ severity: 'warning', code: 'check', criteria: compared },
    places: compared.map((criterion) => ({ criterion, input: 0 })),
  };
  expect(problemList(rubric, form.located, [check]).cards[0]?.cells).toEqual(
    rubric.criteria.filter(({ id }) => compared.includes(id)).map((one) => form.located.inputs(one)[0]),
  );
  for (const { cells } of cards)
    expect(new Set(cells.map(({ row, col }) => `${row},${col}`)).size).toBe(cells.length);
});

test('a filter leaves only its kind', async () => {
  const screen = await formOf(kbang);
  for (const kind of ['error', 'warning', 'note'] as const)
    expect(
      listOf(screen, kind).cards.every(({ problems }) => problems.every((each) => each.severity === kind)),
    ).toBe(true);
});
