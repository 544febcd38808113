/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { CODE_CELL } from '../../src/form/identity/identity';
import { controlCode } from '../../src/form/identity/ready';
import { builtIn } from '../../src/rubric/store';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { createStore } from '../../src/intake/store';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import { createTrial, trialOf } from '../../src/taskpane/trial';
import type { FormScreen, PaneState } from '../../src/taskpane/state';
import { gridWorkbook } from '../../src/workbook/grid/index';
import type { WorkbookContent } from '../../src/sheet/content';
import type { Workbook } from '../../src/workbook/port';
import { until } from '../tools/until';
import { holding, rubricOf } from './pane';

const formOf = (session: Session): FormScreen => {
  const { screen } = session.getSnapshot();
  if (screen.kind !== 'form') throw new Error(`the pane shows ${screen.kind}`);
  return screen;
};

const opened = async (workbook: Workbook): Promise<Session> => {
  const session = createSession(workbook, { version: '1' });
  await session.open();
  return session;
};

const filled = async () => {
  const rubric = await rubricOf('ha-nam-2021-so');
  const read = parseDocument(example, rubric);
  if (!read.ok) throw new Error('broken example');
  return { rubric, submission: read.submission };
};

/** A filled form of which one answer is tried. */
const trying = async () => {
  const { rubric, submission } = await filled();
  const workbook = holding(rubric, submission);
  const session = await opened(workbook);
  const trial = createTrial(session);
  const stop = trial.subscribe(() => undefined);
  await trial.setAnswer('I.1', { inputs: { 0: 24 } });
  return { workbook, session, trial, stop };
};

/** Takes over what another workbook says, as the pane does. */
async function carriedOver(session: Session, content: WorkbookContent): Promise<boolean> {
  const earlier = await session.earlierIn(content);
  return earlier !== undefined && session.carryOver(earlier);
}

describe('a session', () => {
  it.each(builtIn.entries.map(({ id }) => id))('puts in %s and opens it', async (id) => {
    const session = await opened(gridWorkbook());
    expect(session.getSnapshot().screen.kind).toBe('no-form');
    expect(await session.insertForm(id, 'Đơn vị A')).toBe(true);
    const screen = formOf(session);
    expect(screen.rubric.id).toBe(id);
    expect(screen.form.assessment.answered).toBe(0);
    expect(session.getSnapshot().notice).toEqual({ code: 'inserted' });
  });

  it('shows the score that the engine gives', async () => {
    const { rubric, submission } = await filled();
    const { form } = formOf(await opened(holding(rubric, submission)));
    expect(form.assessment).toEqual(assess(rubric, submission));
  });

  it('writes an answer into the sheet and reads it back', async () => {
    const rubric = await rubricOf('lam-dong-2021-so');
    const workbook = holding(rubric);
    const session = await opened(workbook);
    const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
    if (!ratio) throw new Error('no ratio');
    const done = [
      session.setAnswer(ratio.id, { inputs: { 0: 31 } }),
      session.setAnswer(ratio.id, { inputs: { 1: 62 }, evidence: 'QĐ 12' }),
    ];
    // shown before it is written
    expect(formOf(session).form.submission.answers.get(ratio.id)?.inputs).toEqual([31, 62, null]);
    expect(await Promise.all(done)).toEqual([true, true]);
    await session.recheck();
    const { form } = formOf(session);
    expect(form.submission.answers.get(ratio.id)).toMatchObject({
      inputs: [31, 62, null],
      evidence: 'QĐ 12',
    });
    expect(form.assessment.total).toBe(ratio.max / 2);
  });

  it('follows edits in the sheet and keeps the answers that did not change', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const session = await opened(workbook);
    const before = formOf(session);
    const ref = before.form.located.inputs(rubric.criteria[0] ?? { ...rubric.criteria[1]! })[0]!;
    const reads = jest.spyOn(workbook, 'readBlock');
    const whole = jest.spyOn(workbook, 'read');
    workbook.edit(before.form.located.sheet.name, [{ ref, value: 12 }]);
    const read = (): unknown =>
      formOf(session).form.submission.answers.get(rubric.criteria[0]!.id)?.inputs[0];
    await until(() => read() === 12);
    const after = formOf(session);
    for (const { id } of rubric.criteria.slice(1))
      expect(after.form.submission.answers.get(id)).toBe(before.form.submission.answers.get(id));
    expect(reads).toHaveBeenCalledTimes(1);
    expect(whole).not.toHaveBeenCalled();
  });

  it('selects the very cell that somebody asks for: each input, the claim, the document', async () => {
    const rubric = await rubricOf('ha-nam-2021-so');
    const workbook = holding(rubric);
    const session = await opened(workbook);
    const { located } = formOf(session).form;
    const criterion = rubric.criteria.find(({ rule }) => rule.kind === 'ratio');
    const id = criterion?.id ?? '';
    const inputs = criterion ? located.inputs(criterion) : [];
    expect(inputs).toHaveLength(3);
    for (const [index, ref] of inputs.entries()) {
      expect(await session.select(id, undefined, index)).toBe(true);
      expect(workbook.selection()).toEqual({ sheet: located.sheet.name, ref });
    }
    for (const column of ['claimed', 'evidence'] as const) {
      expect(await session.select(id, column)).toBe(true);
      expect(workbook.selection()).toEqual({ sheet: located.sheet.name, ref: located.cell(id, column) });
    }
    // a row that is gone can't be shown, and the pane says so
    expect(await session.select(id, undefined, 9)).toBe(false);
    expect(session.getSnapshot().failure).toEqual({ code: 'cells-missing' });
  });

  it('shows the criterion of the selected row, and its option rows', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const session = await opened(workbook);
    const { located } = formOf(session).form;
    for (const criterion of rubric.criteria) {
      for (const ref of located.inputs(criterion)) {
        workbook.selected({ sheet: located.sheet.name, ref: ref! });
        expect(formOf(session).current).toBe(criterion.id);
      }
    }
    // headings and other sheets leave the card as it is
    const last = rubric.criteria.at(-1)?.id;
    workbook.selected({ sheet: located.sheet.name, ref: { row: 0, col: 0 } });
    expect(formOf(session).current).toBe(last);
    const [first] = rubric.criteria;
    const ref = first && located.inputs(first)[0];
    if (!ref) throw new Error('no first cell');
    workbook.selected({ sheet: 'Bảng tính', ref });
    expect(formOf(session).current).toBe(last);
  });

  it('stays at its criterion when everything is read again', async () => {
    const { rubric, submission } = await filled();
    const session = await opened(holding(rubric, submission));
    const id = rubric.criteria[7]?.id;
    session.show(id);
    expect(await session.recheck()).toBe(true);
    expect(formOf(session).current).toBe(id);
    session.show(undefined);
    await session.recheck();
    expect(formOf(session).current).toBeUndefined();
  });

  it('takes back what could not be written, and says why', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const session = await opened(workbook);
    const before = formOf(session).form.submission;
    workbook.write = async () => ({ ok: false, failure: { code: 'cell-editing' } });
    const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')!;
    expect(await session.setAnswer(ratio.id, { inputs: { 0: 7 }, evidence: 'x' })).toBe(false);
    expect(formOf(session).form.submission).toEqual(before);
    expect(session.getSnapshot().failure).toEqual({ code: 'cell-editing' });
  });

  it('freezes a code, and says when the form was changed after it', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const session = await opened(workbook);
    expect(await session.markReady()).toBe(true);
    const { code, stale } = formOf(session);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(stale).toBe(false);
    expect(workbook.spec().sheets[0]?.print?.footer?.left).toContain(code);
    // the code lives in the workbook, not in the pane
    expect(formOf(await opened(workbook))).toMatchObject({ code, stale: false });
    expect(session.getSnapshot().notice).toEqual({ code: 'ready' });
    const id = rubric.criteria[0]!.id;
    const { note } = formOf(session).form.submission.answers.get(id)!;
    await session.setAnswer(id, { note: 'khác' });
    expect(formOf(session).stale).toBe(true);
    expect(session.getSnapshot().notice).toBeUndefined();
    await session.setAnswer(id, { note });
    expect(formOf(session).stale).toBe(false);
  });

  it('takes a form for unchanged whose code was frozen under an earlier text of it', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const before = formOf(await opened(workbook));
    const { identity, form } = before;
    const row = [...(identity?.rows ?? [])].find(([, cells]) => cells.get(0)?.value === 'hash')?.[0];
    if (!identity || row === undefined) throw new Error('no identity');
    const code = controlCode(rubric, form.submission, form.assessment, 'earlier');
    workbook.edit(identity.name, [
      { ref: { row, col: 1 }, value: 'earlier' },
      { ref: CODE_CELL, value: code },
    ]);
    expect(formOf(await opened(workbook))).toMatchObject({ code, stale: false });
  });

  it('carries over into blank criteria only, and marks them until they are confirmed', async () => {
    const { rubric, submission } = await filled();
    const earlier = await holding(rubric, submission).read();
    if (!earlier.ok) throw new Error('unreadable');
    const workbook = holding(rubric);
    const session = await opened(workbook);
    const [first, second] = rubric.criteria;
    await session.setAnswer(first!.id, { note: 'năm nay' });
    expect(await carriedOver(session, earlier.value)).toBe(true);
    const after = formOf(session);
    expect(after.form.submission.answers.get(first!.id)?.note).toBe('năm nay');
    expect(after.carried.has(first!.id)).toBe(false);
    expect(after.form.submission.answers.get(second!.id)).toEqual(submission.answers.get(second!.id));
    expect(after.carried.has(second!.id)).toBe(true);
    expect(formOf(await opened(workbook)).carried).toEqual(after.carried);
    await session.mark([second!.id], 'carried', false);
    expect(formOf(session).carried.has(second!.id)).toBe(false);
    await session.mark(formOf(session).carried, 'carried', false);
    expect(formOf(session).carried.size).toBe(0);
  });

  it('says that a workbook of another form holds nothing to take over', async () => {
    const other = await holding(await rubricOf('hau-giang-2017')).read();
    if (!other.ok) throw new Error('unreadable');
    const session = await opened(holding(await rubricOf('ha-nam-2021-so')));
    expect(await session.earlierIn(other.value)).toBeUndefined();
    const { failure, busy } = session.getSnapshot();
    expect(failure).toEqual({ code: 'other-form' });
    expect(busy).toBeUndefined();
  });

  it('is free again where a part of the program could not be loaded', async () => {
    const workbook = holding(await rubricOf('ha-nam-2021-so'));
    const session = await opened(workbook);
    const { read } = workbook;
    workbook.read = () => Promise.reject(new Error('Loading chunk 7 failed.'));
    expect(await session.recheck()).toBe(false);
    const { failure, busy } = session.getSnapshot();
    expect(failure).toEqual({ code: 'unknown', detail: 'Loading chunk 7 failed.' });
    expect(busy).toBeUndefined();
    workbook.read = read;
    expect(await session.recheck()).toBe(true);
  });

  it('leaves a carried answer unconfirmed whose change could not be written', async () => {
    const { rubric, submission } = await filled();
    const earlier = await holding(rubric, submission).read();
    if (!earlier.ok) throw new Error('unreadable');
    const workbook = holding(rubric);
    const session = await opened(workbook);
    await carriedOver(session, earlier.value);
    const [id = ''] = formOf(session).carried;
    const form = formOf(session).form.located.sheet.name;
    const write = workbook.write.bind(workbook);
    workbook.write = async (sheet, ...rest) =>
      sheet === form ? { ok: false, failure: { code: 'connection-lost' } } : write(sheet, ...rest);
    expect(await session.setAnswer(id, { note: 'đã xem lại' })).toBe(false);
    expect(formOf(session).carried.has(id)).toBe(true);
    expect(formOf(await opened(workbook)).carried.has(id)).toBe(true);
    workbook.write = write;
    expect(await session.setAnswer(id, { note: 'đã xem lại' })).toBe(true);
    expect(formOf(session).carried.has(id)).toBe(false);
  });

  it('keeps what was tried where it could not be written, until it can', async () => {
    const { workbook, session, trial, stop } = await trying();
    const write = workbook.write.bind(workbook);
    workbook.write = async () => ({ ok: false, failure: { code: 'cell-editing' } });
    expect(await trial.write()).toBe(false);
    expect([...trial.tried().keys()]).toEqual(['I.1']);
    workbook.write = write;
    expect(await trial.write()).toBe(true);
    expect(trial.tried().size).toBe(0);
    expect(formOf(session).form.submission.answers.get('I.1')?.inputs[0]).toBe(24);
    stop();
  });

  it.each([true, false])(
    'keeps what is tried while earlier answers are written, and those where they could not be (written: %s)',
    async (works) => {
      const { workbook, trial, stop } = await trying();
      const write = workbook.write.bind(workbook);
      workbook.write = async (...args) => {
        await trial.setAnswer('I.2', { note: 'thử tiếp' });
        return works ? write(...args) : { ok: false, failure: { code: 'cell-editing' } };
      };
      expect(await trial.write()).toBe(works);
      expect(new Set(trial.tried().keys())).toEqual(new Set(works ? ['I.2'] : ['I.1', 'I.2']));
      stop();
    },
  );

  it('tries nothing any more that was discarded while it could not be written, and says why it was not', async () => {
    const { workbook, trial, stop } = await trying();
    workbook.write = async () => {
      trial.discard();
      await trial.setAnswer('I.2', { note: 'thử tiếp' });
      return { ok: false, failure: { code: 'cell-editing' } };
    };
    expect(await trial.write()).toBe(false);
    expect([...trial.tried().keys()]).toEqual(['I.2']);
    expect(trial.getSnapshot().failure).toEqual({ code: 'cell-editing' });
    stop();
  });

  it('has one trial as long as its form is there', async () => {
    const { rubric, submission } = await filled();
    const session = await opened(holding(rubric, submission));
    const form = session.getSnapshot();
    const store = createStore(form);
    const shown = { ...session, ...store };
    const trial = trialOf(shown);
    const tried = async (after: PaneState): Promise<number> => {
      store.set(form);
      await trial.setAnswer('I.1', { inputs: { 0: 24 } });
      expect(trial.tried().size).toBe(1);
      store.set(after);
      expect(trialOf(shown)).toBe(trial);
      return trial.tried().size;
    };
    expect(await tried({ ...form, screen: { kind: 'failed', failure: { code: 'connection-lost' } } })).toBe(
      1,
    );
    expect(await tried({ ...form, screen: { kind: 'no-form' } })).toBe(0);
    const { screen } = form;
    if (screen.kind !== 'form') throw new Error('no form');
    const other = { ...screen, rubric: { ...rubric, key: `${rubric.id}@2` } };
    expect(await tried({ ...form, screen: other })).toBe(0);
    expect(trial.getSnapshot().screen).toBe(other);
  });

  it('is listened to by a trial only while somebody listens to that', async () => {
    const session = await opened(holding((await filled()).rubric));
    let listening = 0;
    const subscribe = (listener: () => void): (() => void) => {
      const stop = session.subscribe(listener);
      listening++;
      return () => {
        listening--;
        stop();
      };
    };
    const stop = createTrial({ ...session, subscribe }).subscribe(() => undefined);
    expect(listening).toBe(1);
    stop();
    expect(listening).toBe(0);
  });

  it('marks nothing as carried over that could not be written', async () => {
    const { rubric, submission } = await filled();
    const earlier = await holding(rubric, submission).read();
    if (!earlier.ok) throw new Error('unreadable');
    const workbook = holding(rubric);
    const session = await opened(workbook);
    const form = formOf(session).form.located.sheet.name;
    const write = workbook.write.bind(workbook);
    workbook.write = async (sheet, ...rest) =>
      sheet === form ? { ok: false, failure: { code: 'connection-lost' } } : write(sheet, ...rest);
    expect(await carriedOver(session, earlier.value)).toBe(false);
    expect(session.getSnapshot().failure).toEqual({ code: 'connection-lost' });
    expect(formOf(session).carried.size).toBe(0);
    expect(formOf(await opened(workbook)).carried.size).toBe(0);
  });

  it.each<
    [string, 'footer' | 'hidden sheet', (session: Session, earlier: WorkbookContent) => Promise<boolean>]
  >([
    ['a form is not ready whose footer', 'footer', (session) => session.markReady()],
    ['a form is not ready whose code', 'hidden sheet', (session) => session.markReady()],
    ['answers are not said to be carried over whose marks', 'hidden sheet', carriedOver],
  ])('%s could not be written', async (_what, refused, act) => {
    const { rubric, submission } = await filled();
    const earlier = await holding(rubric, submission).read();
    if (!earlier.ok) throw new Error('unreadable');
    const workbook = holding(rubric);
    const session = await opened(workbook);
    const lost = { ok: false, failure: { code: 'connection-lost' } } as const;
    const write = workbook.write.bind(workbook);
    if (refused === 'footer') workbook.setFooter = async () => lost;
    else
      workbook.write = async (sheet, ...rest) =>
        sheet === formOf(session).identity?.name ? lost : write(sheet, ...rest);
    expect(await act(session, earlier.value)).toBe(false);
    expect(session.getSnapshot()).toMatchObject({ failure: lost.failure, screen: { code: '' } });
    expect(session.getSnapshot().notice).toBeUndefined();
    expect(formOf(await opened(workbook)).code).toBe('');
  });

  it.each([
    ['workbook-protected', { code: 'workbook-protected' }],
    ['sheet-exists', { code: 'sheet-exists', sheet: 'Phiếu đánh giá' }],
  ] as const)('says why a form can not be put in: %s', async (_name, failure) => {
    const workbook = gridWorkbook();
    workbook.insert = async () => ({ ok: false, failure });
    const session = await opened(workbook);
    expect(await session.insertForm('hue-2021-tinh', '')).toBe(false);
    expect(session.getSnapshot()).toMatchObject({ screen: { kind: 'no-form' }, failure });
    expect(session.getSnapshot().busy).toBeUndefined();
  });

  it('says that a workbook can not be read', async () => {
    const workbook = gridWorkbook();
    workbook.read = async () => ({ ok: false, failure: { code: 'too-large' } });
    const session = await opened(workbook);
    expect(session.getSnapshot().screen).toEqual({ kind: 'failed', failure: { code: 'too-large' } });
  });
});
