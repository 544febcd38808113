/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 *
 * Rows, columns and sheets that somebody puts in, takes out, moves, copies or renames while the pane is open.
 */
import '../tools/text-coding';
import { names } from '../../src/form/layout';
import { sheetNames } from '../../src/messages/sheet';
import type { Criterion } from '../../src/rubric/types';
import { a1, parseReference } from '../../src/sheet/address';
import type { CellRef } from '../../src/sheet/address';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { FormScreen } from '../../src/taskpane/state';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { bootExcel } from '../excel-host/boot-jest';
import type { ExcelHost } from '../excel-host/host';
import { fc, runs } from '../tools/random';

jest.setTimeout(240_000);

const FORM = 'lam-dong-2021-huyen';
let host: ExcelHost;
let session: Session;

/** The form's sheet, under whatever name it has by now. */
const sheetOf = (): string => {
  const first = parseReference(nameOf(names.column('v1')) ?? '');
  if (!first) throw new Error('the form has no columns any more');
  return first.sheet;
};
const nameOf = (name: string): string | undefined =>
  host.book.names.find((item) => item.name.toLowerCase() === name.toLowerCase())?.formula;

/** Where the first figure of a criterion stands, as Excel's own names say; undefined where its row is gone. */
function placeOf(id: string): CellRef | undefined {
  const row = parseReference(nameOf(names.criterion(id)) ?? '')?.area.top;
  const col = parseReference(nameOf(names.column('v1')) ?? '')?.area.left;
  return row === undefined || col === undefined ? undefined : { row, col };
}
const valueOf = (id: string): unknown => {
  const place = placeOf(id);
  return place && host.value(sheetOf(), a1(place));
};

const formOf = (): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
  return screen;
};
/** Criteria whose first input is a figure beside the criterion. */
const figures = (): Criterion[] =>
  formOf().rubric.criteria.filter(({ rule, inputsOnLines }) => rule.kind === 'ratio' && !inputsOnLines);

/** A form whose sheet is not protected any more, as only then rows come and go. */
async function openForm(): Promise<void> {
  host = await bootExcel();
  session?.dispose();
  session = createSession(excelWorkbook(), { version: '1' });
  await session.open();
  expect(await session.insertForm(FORM, 'UBND huyện A')).toBe(true);
  host.unprotect(sheetNames.form);
}
beforeEach(openForm);
afterAll(() => session.dispose());

const enter = (id: string, value: number): Promise<boolean> =>
  session.setAnswer(id, { inputs: { 0: value } });

it('an entry made right after a row was put in goes to its own criterion', async () => {
  const [, , third, fourth] = figures();
  const row = placeOf(third!.id)!.row;
  host.restructure(sheetNames.form, { axis: 'row', at: row, count: 1 });
  expect(await enter(third!.id, 31)).toBe(true);
  expect([valueOf(third!.id), valueOf(fourth!.id)]).toEqual([31, '']);
  expect(placeOf(third!.id)?.row).toBe(row + 1);
});

it.each([0, 1])('so does one while which a second person puts a row in, at its request %i', async (at) => {
  const [, , third] = figures();
  const start = host.requests.length;
  const row = placeOf(third!.id)!.row;
  host.beforeRequest = (n) => {
    if (n === start + at)
      host.restructure(sheetNames.form, { axis: 'row', at: row - 1, count: 2, source: 'Remote' });
  };
  expect(await enter(third!.id, 31)).toBe(true);
  expect(valueOf(third!.id)).toBe(31);
  await session.recheck();
  expect(formOf().form.submission.answers.get(third!.id)?.inputs[0]).toBe(31);
});

it('the card follows the selection in a sheet in which rows were put in', async () => {
  const [, , third] = figures();
  host.restructure(sheetNames.form, { axis: 'row', at: placeOf(third!.id)!.row - 1, count: 3 });
  host.select(sheetNames.form, a1(placeOf(third!.id)!));
  const current = new Promise<void>((done) => {
    const stop = session.subscribe(() => {
      const { screen } = session.getSnapshot();
      if (screen.kind !== 'form' || screen.current !== third!.id) return;
      stop();
      done();
    });
  });
  await current;
});

it('an entry whose row is found to be gone while it waits for its turn is not written where the row was', async () => {
  const [, , third, fourth] = figures();
  host.restructure(sheetNames.form, { axis: 'row', at: placeOf(third!.id)!.row, count: -1 });
  // the reading has its turn first, and the entry was worked out for the form as it stood before
  const reading = session.recheck();
  expect(await enter(third!.id, 31)).toBe(false);
  await reading;
  expect(session.getSnapshot().failure).toEqual({ code: 'cells-missing' });
  expect(valueOf(fourth!.id)).toBe('');
});

it('an entry for a row that was taken out is refused, and said', async () => {
  const [, , third, fourth] = figures();
  const row = placeOf(third!.id)!.row;
  host.restructure(sheetNames.form, { axis: 'row', at: row, count: -1 });
  expect(await enter(third!.id, 31)).toBe(false);
  expect(session.getSnapshot().failure).toEqual({ code: 'cells-missing' });
  expect(valueOf(fourth!.id)).toBe('');
});

it('a renamed sheet takes entries, and a deleted one says so', async () => {
  const [first] = figures();
  host.rename(sheetNames.form, 'Phiếu 2021');
  expect(await enter(first!.id, 5)).toBe(true);
  expect(valueOf(first!.id)).toBe(5);
  host.remove('Phiếu 2021');
  expect(await enter(first!.id, 6)).toBe(false);
  expect(session.getSnapshot().failure).toBeDefined();
});

it('a locked cell is not written although the sheet is not protected', async () => {
  const workbook = excelWorkbook();
  const written = await workbook.write(sheetNames.form, [{ ref: { row: 0, col: 0 }, value: 'x' }]);
  expect(written).toMatchObject({ ok: false, failure: { code: 'locked' } });
});

type Step =
  | { kind: 'enter'; which: number; value: number; wait: boolean }
  | { kind: 'type'; which: number; value: number }
  | { kind: 'row'; at: number; count: number; midway: number }
  | { kind: 'moveColumn' | 'copy' | 'rename' | 'remove' };

const natural = (max: number) => fc.integer({ min: 0, max });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      which: natural(99),
      value: natural(900),
      wait: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('type' as const), which: natural(99), value: natural(900) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('row' as const),
      at: natural(60),
      count: fc.constantFrom(-1, 1, 2),
      midway: natural(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('moveColumn' as const, 'copy' as const, 'rename' as const, 'remove' as const),
    }),
  },
);

it('no entry goes to a wrong criterion, and none is lost in silence, whatever happens to the sheet meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      await openForm();
      const all = figures();
      const expected = new Map<string, number>();
      const entries: Promise<unknown>[] = [];
      let made = 0;
      const copies: string[] = [];
      /** Deletes no line of the table's head, by whose columns everything is found. */
      const change = (at: number, count: number): void =>
        host.restructure(sheetOf(), { axis: 'row', at: at + 12, count, source: 'Remote' });
      for (const now of steps) {
        if (now.kind === 'enter') {
          const { id } = all[now.which % all.length]!;
          const entry = enter(id, now.value).then((written) => {
            if (written) expected.set(id, now.value);
            // what is not written is said
            else expect(session.getSnapshot().failure).toBeDefined();
          });
          entries.push(entry);
          if (now.wait) await entry;
        } else if (now.kind === 'type') {
          // typing waits for the pane, so that it is clear which entry comes last
          await Promise.all(entries);
          const { id } = all[now.which % all.length]!;
          const place = placeOf(id);
          if (!place) continue;
          host.type(sheetOf(), a1(place), now.value);
          expected.set(id, now.value);
        } else if (now.kind === 'row') {
          const at = host.requests.length + now.midway;
          host.beforeRequest = (n) => {
            if (n !== at) return;
            host.beforeRequest = () => undefined;
            change(now.at, now.count);
          };
        } else if (now.kind === 'moveColumn') {
          const { col } = placeOf(all[0]!.id) ?? { col: 8 };
          host.restructure(sheetOf(), { axis: 'col', at: col, count: 1, to: col + 3 });
        } else if (now.kind === 'copy') {
          copies.push(`Bản sao ${++made}`);
          host.copy(sheetOf(), `Bản sao ${made}`);
        } else if (now.kind === 'rename') host.rename(sheetOf(), `Phiếu ${++made}`);
        else {
          const gone = copies.pop();
          if (gone !== undefined) host.remove(gone);
        }
      }
      await Promise.all(entries);
      host.beforeRequest = () => undefined;
      await session.recheck();
      const { answers } = formOf().form.submission;
      for (const { id } of all) {
        if (!placeOf(id)) continue;
        const wanted = expected.get(id) ?? '';
        expect([id, valueOf(id)]).toEqual([id, wanted]);
        expect([id, answers.get(id)?.inputs[0] ?? '']).toEqual([id, wanted]);
      }
    }),
    { ...runs(4, 60), endOnFailure: true },
  );
});
