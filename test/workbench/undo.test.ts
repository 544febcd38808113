/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import type { CellRef } from '../../src/sheet/address';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { createTrial } from '../../src/taskpane/trial';
import { Book } from '../../src/workbench/document/book';
import { clearedEdit, filledEdit, pastedEdit, typedEdit } from '../../src/workbench/grid/edits';
import { sheetView } from '../../src/workbench/grid/view';
import type { CellEdit } from '../../src/workbench/grid/view';
import type { GridWorkbook } from '../../src/workbook/grid/index';
import type { Step } from '../../src/workbook/port';
import { fc, runs } from '../tools/random';
import { content, holding, rubricOf } from '../taskpane/pane';

jest.mock('../../src/workbench/document/drafts', () => ({
  ownDraft: () => undefined,
  beginDraft: async () => undefined,
  leaveDraft: async () => undefined,
}));

const FORM = 'lam-dong-2021-so';

interface Work {
  grid: GridWorkbook;
  session: Session;
}

const formOf = ({ session }: Work): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(screen.kind);
  return screen;
};

/** The page with a blank form, and the pane beside it. */
async function begin(): Promise<Work> {
  const book = new Book('0');
  await book.create(FORM);
  const { opened } = book.getSnapshot();
  if (opened.kind !== 'form') throw new Error(opened.kind);
  const session = createSession(opened.grid, { version: '0' });
  await session.open();
  return { grid: opened.grid, session };
}

/** One way to change the form. */
type Way = (work: Work, at: number, value: number) => Promise<unknown>;

/** The entry cells of one criterion, from above. */
const cellsOf = (work: Work, at: number): CellRef[] => {
  const { rubric, form } = formOf(work);
  const criterion = rubric.criteria[at % rubric.criteria.length];
  return criterion ? form.located.inputs(criterion).flatMap((ref) => ref ?? []) : [];
};

/** Carries a plan of the grid out, as the page does. */
const inGrid =
  (plan: (view: ReturnType<typeof sheetView>, ref: CellRef, value: number) => CellEdit): Way =>
  async (work, at, value) => {
    const { name } = formOf(work).form.located.sheet;
    const spec = work.grid.spec();
    const sheet = spec.sheets.find((candidate) => candidate.name === name);
    const [ref] = cellsOf(work, at);
    const planned = sheet && ref && plan(sheetView(spec, sheet), ref, value);
    if (planned?.ok && planned.writes.length > 0)
      work.grid.edit(name, planned.writes, { code: planned.by, count: planned.writes.length });
  };

const one = ({ row, col }: CellRef, rows = 1) => ({
  top: row,
  left: col,
  bottom: row + rows - 1,
  right: col,
});
const idOf = (work: Work, at: number): string => {
  const { criteria } = formOf(work).rubric;
  return criteria[at % criteria.length]?.id ?? '';
};

const ways: Record<string, Way> = {
  typing: inGrid((view, ref, value) => typedEdit(view, ref, String(value))),
  pasting: inGrid((view, ref, value) =>
    pastedEdit(view, one(ref), [[{ text: String(value) }], [{ text: '' }]]),
  ),
  clearing: inGrid((view, ref) => clearedEdit(view, one(ref))),
  filling: inGrid((view, ref) => filledEdit(view, one(ref, 2))),
  answering: (work, at, value) =>
    work.session.setAnswer(idOf(work, at), { inputs: { 0: value }, evidence: `QĐ ${value}` }),
  claiming: (work, at, value) => work.session.setAnswer(idOf(work, at), { claimed: value }),
  naming: (work, _at, value) => work.session.setField('unit', `Sở ${value}`),
  marking: (work, at, value) => work.session.mark([idOf(work, at)], 'infeasible', value % 2 === 0),
  noting: (work, at, value) => work.session.noteGap(idOf(work, at), `ghi chú ${value}`),
  confirming: (work) => work.session.mark(formOf(work).carried, 'carried', false),
  finishing: (work) => work.session.markReady(),
  planning: (work) => work.session.insertPlan([], undefined),
  numbering: (work) => work.session.numberEvidence(),
  listing: (work) => work.session.insertEvidence(),
  trying: async (work, at, value) => {
    const trial = createTrial(work.session);
    const stop = trial.subscribe(() => undefined);
    await trial.setAnswer(idOf(work, at), { inputs: { 0: value } });
    await trial.setAnswer(idOf(work, at + 1), { inputs: { 0: value } });
    await trial.write();
    stop();
  },
  carrying: async (work, at, value) => {
    const rubric = await rubricOf(FORM);
    const earlier = holding(rubric);
    const before = createSession(earlier, { version: '0' });
    await before.open();
    await before.setAnswer(idOf(work, at), { inputs: { 0: value }, evidence: 'năm trước' });
    const found = await work.session.earlierIn(await content(earlier));
    if (!found) throw new Error('no earlier form');
    await work.session.carryOver(found);
  },
};

const step = fc.record({
  way: fc.constantFrom(...Object.keys(ways)),
  at: fc.nat(45),
  value: fc.integer({ min: 1, max: 400 }),
});

/** Goes one way until nothing is left, and tells the steps. */
async function all(work: Work, way: 'undo' | 'redo'): Promise<Step[]> {
  const steps: Step[] = [];
  for (;;) {
    const next = work.grid.history.getSnapshot()[way];
    if (!next) return steps;
    steps.push(next);
    await work.session.history.travel(way);
  }
}

test('any sequence of changes, undone fully, gives the form before; done again, the form after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const work = await begin();
      const before = work.grid.spec();
      for (const { way, at, value } of steps) await ways[way]?.(work, at, value);
      const after = work.grid.spec();
      const undone = await all(work, 'undo');
      expect(work.grid.spec()).toEqual(before);
      // the pane reads it as it was, marks and all
      await work.session.recheck();
      expect(formOf(work).form.assessment.answered).toBe(0);
      expect(formOf(work).carried.size).toBe(0);
      expect(await all(work, 'redo')).toEqual(undone.toReversed());
      expect(work.grid.spec()).toEqual(after);
    }),
    runs(6, 200),
  );
}, 120_000);

test.each(Object.keys(ways))('%s is one step', async (way) => {
  const work = await begin();
  // something to confirm, to number, to clear and to fill down
  if (way === 'confirming') await ways.carrying?.(work, 0, 5);
  if (way === 'numbering') await ways.answering?.(work, 0, 5);
  if (way === 'clearing' || way === 'filling')
    for (let at = 0; at < 46; at += 1) await ways.typing?.(work, at, 5);
  const before = work.grid.spec();
  for (let at = 0; at < 46 && work.grid.spec() === before; at += 1) await ways[way]?.(work, at, 7);
  if (work.grid.spec() === before) throw new Error('nothing was changed');
  await work.session.history.travel('undo');
  expect(work.grid.spec()).toEqual(before);
});

test('undo brings the view to what changed, wherever it was entered', async () => {
  const work = await begin();
  const { rubric } = formOf(work);
  const [first, second] = [rubric.criteria[3], rubric.criteria[30]];
  if (!first || !second) throw new Error('a short form');
  await work.session.setAnswer(first.id, { inputs: { 0: 3 } });
  await ways.typing?.(work, 30, 4);
  await work.session.select(rubric.criteria[10]?.id ?? '');
  await work.session.history.travel('undo');
  expect(work.grid.selection()?.ref).toEqual(cellsOf(work, 30)[0]);
  await work.session.recheck();
  expect(formOf(work).current).toBe(second.id);
  await work.session.history.travel('undo');
  expect(work.grid.selection()?.ref).toEqual(cellsOf(work, 3)[0]);
});
