/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import { gridWorkbook } from '../../src/workbook/grid/index';
import type { GridWorkbook } from '../../src/workbook/grid/index';
import type { Workbook } from '../../src/workbook/port';
import { holding, rubricOf } from './pane';

/** A workbook that, like Excel, takes nothing back by itself. */
async function begin() {
  const rubric = await rubricOf('lam-dong-2021-so');
  const grid = holding(rubric);
  const workbook: Workbook = { ...grid };
  delete workbook.history;
  const session = createSession(workbook, { version: '0' });
  await session.open();
  const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
  if (!ratio) throw new Error('no ratio');
  return { grid, session, id: ratio.id };
}

const answerIn = (session: Session, id: string) => {
  const { screen } = session.getSnapshot();
  return screen.kind === 'form' ? screen.form.submission.answers.get(id) : undefined;
};

/** What a fresh reading of the workbook gives. */
async function read(grid: GridWorkbook, id: string) {
  const session = createSession(gridWorkbook(grid.spec()), { version: '0' });
  await session.open();
  return answerIn(session, id);
}

describe('the history of a pane whose workbook keeps none', () => {
  it('takes back what the pane wrote, step by step, and does it again', async () => {
    const { grid, session, id } = await begin();
    expect(session.ownHistory).toBe(true);
    await session.setAnswer(id, { inputs: { 0: 3 } });
    await session.setAnswer(id, { inputs: { 1: 4 }, evidence: 'QĐ 1' });
    const both = await read(grid, id);
    expect(both).toMatchObject({ inputs: [3, 4, null], evidence: 'QĐ 1' });
    expect(await session.history.travel('undo')).toBe(true);
    expect(await read(grid, id)).toMatchObject({ inputs: [3, null, null], evidence: '' });
    expect(answerIn(session, id)).toEqual(await read(grid, id));
    await session.history.travel('undo');
    expect((await read(grid, id))?.inputs[0] ?? null).toBeNull();
    expect(session.history.getSnapshot().undo).toBeUndefined();
    await session.history.travel('redo');
    await session.history.travel('redo');
    expect(await read(grid, id)).toEqual(both);
  });

  it('leaves alone what somebody typed into the sheet since', async () => {
    const { grid, session, id } = await begin();
    await session.setAnswer(id, { inputs: { 0: 3, 1: 4 } });
    const { screen } = session.getSnapshot();
    if (screen.kind !== 'form') throw new Error(screen.kind);
    const criterion = screen.rubric.criteria.find((each) => each.id === id);
    const [ref] = criterion ? screen.form.located.inputs(criterion) : [];
    if (!ref) throw new Error('no cell');
    grid.edit(screen.form.located.sheet.name, [{ ref, value: 9 }]);
    await session.recheck();
    await session.history.travel('undo');
    expect(await read(grid, id)).toMatchObject({ inputs: [9, null, null] });
  });

  it('takes back an answer with the confirmation that it brought', async () => {
    const { session, id } = await begin();
    await session.mark([id], 'carried', true);
    await session.setAnswer(id, { inputs: { 0: 3 } });
    const carried = (): boolean => {
      const { screen } = session.getSnapshot();
      return screen.kind === 'form' && screen.carried.has(id);
    };
    expect(carried()).toBe(false);
    await session.history.travel('undo');
    expect(carried()).toBe(true);
    expect(answerIn(session, id)?.inputs[0] ?? null).toBeNull();
  });

  it('forgets what was taken back as soon as something else is written', async () => {
    const { grid, session, id } = await begin();
    await session.setAnswer(id, { inputs: { 0: 3 } });
    await session.history.travel('undo');
    expect(session.history.getSnapshot().redo).toBeDefined();
    await session.setAnswer(id, { inputs: { 0: 5 } });
    expect(session.history.getSnapshot().redo).toBeUndefined();
    expect(await session.history.travel('redo')).toBe(false);
    expect((await read(grid, id))?.inputs[0]).toBe(5);
  });

  it('takes back the newest of 203 steps first, and at most 200', async () => {
    const { session, id } = await begin();
    for (let value = 1; value <= 203; value++) await session.setAnswer(id, { inputs: { 0: value } });
    const seen: unknown[] = [];
    while (await session.history.travel('undo')) seen.push(answerIn(session, id)?.inputs[0]);
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => 202 - index));
  });
});
