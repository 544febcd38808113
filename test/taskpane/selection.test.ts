/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import type { CellRef } from '../../src/sheet/address';
import { createSession } from '../../src/taskpane/session';
import { controlled } from '../tools/controlled';
import { until } from '../tools/until';
import { holding, rubricOf } from './pane';

/** The pane over a workbook that tells of selections late, and three criteria with their cells. */
async function open() {
  const rubric = await rubricOf('lam-dong-2021-so');
  const grid = holding(rubric);
  const book = controlled(grid);
  const session = createSession(book.workbook, { version: '1' });
  const opening = session.open();
  /** Does one request to its end. */
  const done = async (): Promise<void> => {
    await until(() => book.run());
    await until(() => book.answer());
  };
  await done();
  await done();
  await opening;
  const form = () => {
    const { screen } = session.getSnapshot();
    if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
    return screen;
  };
  const { located } = form().form;
  const ratios = rubric.criteria.filter(({ rule }) => rule.kind === 'ratio');
  const [one, two, three] = ratios.map((criterion): { id: string; ref: CellRef } => {
    const [ref] = located.inputs(criterion);
    if (!ref) throw new Error(criterion.id);
    return { id: criterion.id, ref };
  });
  if (!one || !two || !three) throw new Error('too few criteria');
  return {
    book,
    grid,
    session,
    done,
    sheet: located.sheet.name,
    form,
    current: () => form().current,
    one,
    two,
    three,
  };
}

test('the pane stays at the criterion asked for last while the workbook still tells of the one before', async () => {
  const { book, session, done, current, one, two } = await open();
  session.visit(one.id);
  await done();
  session.visit(two.id);
  expect(book.tell()).toBe(true);
  expect(current()).toBe(two.id);
  await done();
  expect(book.tell()).toBe(true);
  expect(current()).toBe(two.id);
  session.dispose();
});

test('the same where the workbook told of it while an edit was read', async () => {
  const { book, session, done, sheet, form, current, one, two } = await open();
  book.type(sheet, [{ ref: one.ref, value: 7 }]);
  expect(book.tell()).toBe(true);
  await until(() => book.run());
  session.visit(one.id);
  await until(() => book.run());
  expect(book.tell()).toBe(true);
  session.visit(two.id);
  await until(() => book.answer());
  await until(() => form().form.submission.answers.get(one.id)?.inputs[0] === 7);
  await until(() => book.answer());
  await done();
  expect(current()).toBe(two.id);
  expect(book.tell()).toBe(true);
  expect(current()).toBe(two.id);
  session.dispose();
});

test('a cell that the person selects in the sheet is followed, before and after the pane went somewhere', async () => {
  const { book, grid, session, done, sheet, current, one, two, three } = await open();
  await grid.select(sheet, three.ref);
  expect(book.tell()).toBe(true);
  expect(current()).toBe(three.id);
  session.visit(one.id);
  await done();
  expect(book.tell()).toBe(true);
  await grid.select(sheet, two.ref);
  expect(book.tell()).toBe(true);
  expect(current()).toBe(two.id);
  session.dispose();
});

test('going to a cell brings its criterion, whenever the workbook tells of it', async () => {
  const { book, session, sheet, current, two, three } = await open();
  for (const { id, ref } of [two, three]) {
    const going = session.selectCell(sheet, ref);
    await until(() => book.run());
    if (id === two.id) expect(book.tell()).toBe(true);
    await until(() => book.answer());
    await going;
    if (id === three.id) expect(book.tell()).toBe(true);
    expect(current()).toBe(id);
  }
  session.dispose();
});
