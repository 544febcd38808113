/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { CODE_CELL } from '../../src/form/identity/identity';
import { markChanges } from '../../src/form/improvement/marks';
import { controlCode } from '../../src/form/identity/ready';
import { sheetNames } from '../../src/messages/sheet';
import type { Rubric } from '../../src/rubric/types';
import type { CellRef } from '../../src/sheet/address';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { workbookContent } from '../../src/workbook/grid/content';
import { controlled } from '../tools/controlled';
import type { Controlled } from '../tools/controlled';
import { fc, runs } from '../tools/random';
import { readBack } from '../tools/workbooks';
import { holding, rubricOf } from './pane';

type Step =
  /** What is entered in vain is refused by the workbook whenever it is written. */
  | { do: 'type' | 'clear' | 'enter' | 'in vain'; cell: number }
  | { do: 'ready' | 'recheck' | 'show' | 'answer' | 'tell' | 'run' | 'refuse' | 'wait' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('enter' as const, 'enter' as const, 'in vain' as const),
      cell: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('type' as const, 'type' as const, 'clear' as const),
      cell: fc.nat(2),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom('run', 'run', 'run', 'answer', 'answer', 'tell', 'wait', 'refuse', 'show'),
    }) as fc.Arbitrary<Step>,
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('ready', 'recheck') }) as fc.Arbitrary<Step> },
);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const settle = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** Does, answers and tells everything until nothing is left; what was refused is asked for again after a while. */
async function drain(book: Controlled): Promise<void> {
  for (let idle = 0; idle < 4;) {
    const busy = [await book.run(), book.answer(), book.tell()].includes(true);
    await settle(idle === 0 ? 50 : 1000);
    idle = busy ? 0 : idle + 1;
  }
}

const formOf = (session: Session): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
  return screen;
};

interface Desk {
  rubric: Rubric;
  book: Controlled;
  session: Session;
  ids: string[];
}

async function open(rubric: Rubric, grid = holding(rubric)): Promise<Desk> {
  const book = controlled(grid);
  const session = createSession(book.workbook, { version: '1' });
  const opening = session.open();
  await drain(book);
  await opening;
  const ids = rubric.criteria.filter(({ rule }) => rule.kind === 'ratio').map(({ id }) => id);
  return { rubric, book, session, ids: ids.slice(0, 3) };
}

const shownAt = (session: Session, id: string): unknown =>
  formOf(session).form.submission.answers.get(id)?.inputs[0] ?? null;

/** Where a criterion is entered first. */
function firstCell(rubric: Rubric, session: Session, id: string): CellRef {
  const criterion = rubric.criteria.find((one) => one.id === id);
  const ref = criterion && formOf(session).form.located.inputs(criterion)[0];
  if (!ref) throw new Error(id);
  return ref;
}

const codeOf = (spec: WorkbookSpec, rubric: Rubric): string => {
  const { submission, assessment } = readBack(workbookContent(spec), rubric);
  return controlCode(rubric, submission, assessment);
};

async function play({ rubric, book, session, ids }: Desk, steps: readonly Step[]): Promise<void> {
  let value = 1;
  const vain = new Set<unknown>();
  book.refuses = (cells) => cells.some((cell) => vain.has(cell.value));
  const entered: { id: string; value: number; result?: boolean }[] = [];
  /** Codes of what stood on screen, with how much had been done by then. */
  const seen: { at: number; code: string; values: unknown[] }[] = [];
  session.subscribe(() => {
    const { form } = formOf(session);
    seen.push({
      at: book.effects.length,
      code: controlCode(rubric, form.submission, form.assessment),
      values: ids.map((id) => shownAt(session, id)),
    });
  });
  const frozen: { from: number; value: number; result?: boolean }[] = [];
  const { located } = formOf(session).form;
  const refOf = (id = ''): CellRef => firstCell(rubric, session, id);
  for (const one of steps) {
    if (one.do === 'clear') book.type(located.sheet.name, [{ ref: refOf(ids[one.cell]), value: null }]);
    else if (one.do === 'enter' || one.do === 'in vain' || one.do === 'type') {
      const id = ids[one.cell] ?? '';
      const own = value++;
      if (one.do === 'type') book.type(located.sheet.name, [{ ref: refOf(id), value: own }]);
      else {
        const entry: (typeof entered)[number] = { id, value: own };
        if (one.do === 'in vain') vain.add(own);
        entered.push(entry);
        void session.setAnswer(id, { inputs: { 0: own } }).then((result) => (entry.result = result));
        // shown before it is written
        expect(shownAt(session, id)).toBe(own);
      }
    } else if (one.do === 'ready') {
      const mark: (typeof frozen)[number] = { from: book.effects.length, value };
      frozen.push(mark);
      void session.markReady().then((result) => (mark.result = result));
    } else if (one.do === 'recheck') void session.recheck();
    else if (one.do === 'show') session.show(ids[0]);
    else if (one.do === 'run') await book.run();
    else if (one.do === 'refuse') await book.run({ code: 'connection-lost' });
    else if (one.do === 'answer') book.answer();
    else if (one.do === 'tell') book.tell();
    await settle(one.do === 'wait' ? 40 : 0);
    // what waits to be written stays on screen, whatever is read meanwhile
    for (const id of ids) {
      const last = entered.filter((entry) => entry.id === id).at(-1);
      if (last && last.result === undefined) expect(shownAt(session, id)).toBe(last.value);
    }
  }
  await drain(book);

  const written = new Set(book.effects.flatMap(({ cells }) => cells.map((cell) => cell.value)));
  for (const entry of entered)
    expect({ ...entry, written: written.has(entry.value) }).toEqual({ ...entry, written: entry.result });
  const now = book.effects.at(-1)?.after;
  if (!now) return;
  // nothing stale is shown
  const { submission } = readBack(workbookContent(now), rubric);
  for (const id of ids) expect(shownAt(session, id)).toEqual(submission.answers.get(id)?.inputs[0] ?? null);
  // nothing stale is frozen: the code is that of a moment since it was asked for, in the workbook or on screen
  const codes = book.effects.flatMap(({ sheet, cells }, at) =>
    sheet === sheetNames.identity
      ? cells
          .filter(({ ref }) => ref.row === CODE_CELL.row && ref.col === CODE_CELL.col)
          .map((cell) => ({ at, code: cell.value }))
      : [],
  );
  for (const { at, code } of codes) {
    const mark = frozen.filter(({ from, result }) => result === true && from <= at).at(-1);
    const { from, value: before } = mark ?? { from: 0, value: 0 };
    const moments = book.effects
      .slice(Math.max(0, from - 1), at + 1)
      .map(({ after }) => codeOf(after, rubric));
    if (from === 0) moments.push(codeOf(holding(rubric).spec(), rubric));
    // what was entered before is written by then, or refused and gone
    const settled = seen.filter(({ values }) => !values.some((one) => vain.has(one) && Number(one) < before));
    const onScreen = settled.filter((one) => one.at >= from && one.at <= at).map((one) => one.code);
    expect([...moments, ...onScreen]).toContain(code);
  }
  const last = codes.at(-1);
  if (last) {
    const stale = last.code !== codeOf(now, rubric);
    expect(formOf(session).stale).toBe(stale);
    if (stale) expect(session.getSnapshot().notice?.code).not.toBe('ready');
  }
}

test('entering, typing, re-reading and freezing in any order: nothing is lost, nothing stale is shown or frozen', async () => {
  const rubric = await rubricOf('lam-dong-2021-so');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const desk = await open(rubric);
      await play(desk, steps);
      desk.session.dispose();
      expect(desk.book.listeners()).toBe(0);
    }),
    runs(40, 2000),
  );
}, 300_000);

test('what is entered before a form is marked ready is written first, or refused and not frozen', async () => {
  const desk = await open(await rubricOf('lam-dong-2021-so'));
  await play(desk, [
    { do: 'enter', cell: 0 },
    { do: 'in vain', cell: 1 },
    { do: 'ready' },
    ...Array.from({ length: 8 }, (_, index): Step => ({ do: index % 2 === 0 ? 'run' : 'answer' })),
  ]);
  expect(formOf(desk.session)).toMatchObject({ stale: false, code: expect.stringMatching(/-/) });
  desk.session.dispose();
});

test('a form is frozen as the workbook holds it, though nobody was told of the last edit', async () => {
  const { rubric, book, session, ids } = await open(await rubricOf('lam-dong-2021-so'));
  const ref = firstCell(rubric, session, ids[0] ?? '');
  book.type(formOf(session).form.located.sheet.name, [{ ref, value: 3 }]);
  let ready: boolean | undefined;
  void session.markReady().then((done) => (ready = done));
  for (let turn = 0; turn < 100 && ready === undefined; turn++) {
    await book.run();
    book.answer();
    await settle();
  }
  expect(ready).toBe(true);
  const now = book.effects.at(-1)?.after;
  expect(formOf(session)).toMatchObject({ stale: false, code: now && codeOf(now, rubric) });
  session.dispose();
});

test('an edit that is told of while everything is being read is read after it', async () => {
  const desk = await open(await rubricOf('lam-dong-2021-so'));
  const order = ['recheck', 'run', 'type', 'tell', 'answer'] as const;
  await play(
    desk,
    order.map((one) => (one === 'type' ? { do: one, cell: 0 } : { do: one })),
  );
  expect(shownAt(desk.session, desk.ids[0] ?? '')).toBe(1);
  desk.session.dispose();
});

test('an edit that is told of before everything is read in vain is read after it', async () => {
  const desk = await open(await rubricOf('lam-dong-2021-so'));
  await play(desk, [
    { do: 'enter', cell: 1 },
    { do: 'recheck' },
    { do: 'type', cell: 0 },
    ...(['tell', 'run', 'tell', 'answer', 'refuse', 'answer'] as const).map((one): Step => ({ do: one })),
  ]);
  expect(shownAt(desk.session, desk.ids[0] ?? '')).toBe(2);
  desk.session.dispose();
});

test('what was taken back outside the form’s sheet is read, though an entry is told of before it is', async () => {
  const rubric = await rubricOf('lam-dong-2021-so');
  const grid = holding(rubric);
  const { book, session, ids } = await open(rubric, grid);
  const [id = ''] = ids;
  const { identity, form } = formOf(session);
  if (!identity) throw new Error('no hidden sheet');
  grid.edit(identity.name, markChanges(identity, [id], 'infeasible', true), { code: 'marked' });
  void session.recheck();
  await drain(book);
  expect(formOf(session).infeasible.has(id)).toBe(true);
  await grid.history.travel('undo');
  book.type(form.located.sheet.name, [{ ref: firstCell(rubric, session, id), value: 5 }]);
  while (book.tell());
  await drain(book);
  expect([shownAt(session, id), formOf(session).infeasible.has(id)]).toEqual([5, false]);
  session.dispose();
});

test('that the workbook takes long to answer is said until it has answered', async () => {
  const { book, session, ids } = await open(await rubricOf('lam-dong-2021-so'));
  void session.setAnswer(ids[0] ?? '', { inputs: { 0: 4 } });
  await settle(500);
  const said = [session.getSnapshot().late];
  await settle(10_000);
  said.push(session.getSnapshot().late);
  await drain(book);
  said.push(session.getSnapshot().late);
  expect(said.map((late) => late ?? false)).toEqual([false, true, false]);
  session.dispose();
});

test('a pane that is closed listens no more and shows nothing new, whenever it is closed', async () => {
  const rubric = await rubricOf('lam-dong-2021-so');
  for (let after = 0; after < 6; after++) {
    const book = controlled(holding(rubric));
    const session = createSession(book.workbook, { version: '1' });
    void session.open();
    for (let done = 0; done < after; done++) {
      if (!book.answer()) await book.run();
      await settle();
    }
    session.dispose();
    const shown = session.getSnapshot();
    await drain(book);
    expect([after, book.listeners()]).toEqual([after, 0]);
    expect(session.getSnapshot()).toBe(shown);
  }
});

test('an edit that could not be read is said at once, and read when the workbook answers again', async () => {
  const desk = await open(await rubricOf('lam-dong-2021-so'));
  const { book, session } = desk;
  await play(desk, []);
  const [id = ''] = desk.ids;
  const ref = firstCell(desk.rubric, session, id);
  book.type(formOf(session).form.located.sheet.name, [{ ref, value: 7 }]);
  book.tell();
  await settle();
  for (let lost = 0; lost < 3; lost++) {
    await book.run({ code: 'connection-lost' });
    book.answer();
    await settle(2000);
    expect([shownAt(session, id), session.getSnapshot().failure?.code]).toEqual([null, 'connection-lost']);
  }
  await drain(book);
  expect([shownAt(session, id), session.getSnapshot().failure]).toEqual([7, undefined]);
  session.dispose();
});
