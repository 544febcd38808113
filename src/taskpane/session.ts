/** The pane without its looks: what a person can do with the workbook. Knows only the port. */
import { carryOver } from '../form/answers/carry-over';
import { earlierDoubts } from '../review/earlier';
import type { EarlierDoubt } from '../review/earlier';
import { migrate } from '../form/answers/migrate';
import { patched } from '../form/answers/changes';
import { answerOf } from '../scoring/answer-of';
import type { AnswerPatch, CellChange } from '../form/answers/changes';
import { CODE_CELL } from '../form/identity/identity';
import type { Mark } from '../form/identity/identity';
import { markChanges, noteChanges } from '../form/improvement/marks';
import type { FormColumn } from '../form/layout';
import { controlCode, footerOf } from '../form/identity/ready';
import { localDate } from '../intake/local-date';
import { takeContent } from '../intake/take';
import { builtIn } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { Answer, Submission } from '../scoring/answer';
import type { Gap } from '../scoring/gaps';
import type { Plan } from '../scoring/plan';
import type { CellRef } from '../sheet/address';
import type { ContentSheet, WorkbookContent } from '../sheet/content';
import type { WorkbookSpec } from '../sheet/spec';
import type { Step, StepHistory, Workbook } from '../workbook/port';
import { Live } from './live';
import type { FormScreen, PaneState } from './state';
import { answerWriting, stepAbout } from './writing';
import type { Assessment } from '../scoring/assessment';

export interface Session {
  /** What was done, to be taken back: all of it, or what the pane wrote where the workbook keeps no history. */
  readonly history: StepHistory;
  /** True where the history knows only what the pane wrote. */
  readonly ownHistory: boolean;
  subscribe(listener: () => void): () => void;
  getSnapshot(): PaneState;
  /** Reads the workbook, shows what it holds, and follows its edits from then on. */
  open(): Promise<void>;
  /** Ends listening to the workbook. */
  dispose(): void;
  /** Settles which of several forms is shown. */
  choose(rubric: string): Promise<void>;
  /** Puts a blank form into the workbook, named by its key. */
  insertForm(form: string, unit: string): Promise<boolean>;
  /** Writes what changes of an answer. */
  setAnswer(id: string, patch: AnswerPatch): Promise<boolean>;
  /** Writes what changes of several answers: all of it, or nothing. */
  setAnswers(answers: ReadonlyMap<string, Answer>): Promise<boolean>;
  /** Writes a line of general information. */
  setField(id: string, value: string | number | null): Promise<boolean>;
  /** Shows a criterion in the pane (the general information where left out); the selection in the sheet stays. */
  show(id: string | undefined): void;
  /** Shows a criterion in the pane and brings its first entry cell into the sheet's view, where it has one. */
  visit(id: string | undefined): void;
  /** Selects a criterion's cell in the sheet: a column's, or that of an input. */
  select(id: string, column?: FormColumn, input?: number): Promise<boolean>;
  selectCell(sheet: string, ref: CellRef): Promise<boolean>;
  /** Reads everything again. */
  recheck(): Promise<boolean>;
  /** Freezes the control code into the hidden sheet and the footer of the printed pages. */
  markReady(): Promise<boolean>;
  /** What speaks against a workbook being the unit's own form of last year. */
  doubtsAbout(content: WorkbookContent): Promise<EarlierDoubt[]>;
  /** Takes over the answers of another workbook of the same form, or of one that it says it follows, where nothing stands yet. */
  carryOver(content: WorkbookContent): Promise<boolean>;
  /** Sets a mark on criteria, or takes it away; a carried answer is confirmed by taking its mark. */
  mark(ids: Iterable<string>, mark: Mark, on: boolean): Promise<boolean>;
  /** Keeps a note about a criterion's gap in the workbook; an empty one takes it away. */
  noteGap(id: string, note: string): Promise<boolean>;
  /** Puts the improvement sheet into the workbook, beside an earlier one, with what people wrote into that. */
  insertPlan(gaps: Gap[], plan: Plan | undefined, before?: Assessment): Promise<boolean>;
  /** Numbers the documents that are written as evidence: in full once, by their number afterwards. */
  numberEvidence(): Promise<boolean>;
  /** Puts the list of evidence into the workbook as a sheet. */
  insertEvidence(): Promise<boolean>;
  /** Puts the sheet on money of the form's source into the workbook. */
  insertBudget(): Promise<boolean>;
  /** What that sheet holds, by the places of the report's annex. */
  budget(): Promise<ReadonlyMap<string, string>>;
  /** Puts sheets beside those of the workbook. */
  insertSheets(spec: WorkbookSpec): Promise<boolean>;
  /** Stops putting sheets in; nothing half done stays. */
  stop(): void;
  /** Takes away what was last said. */
  dismiss(): void;
}

/** A session over the workbook behind the port. `version` is written into the forms that it puts in. */
export function createSession(
  workbook: Workbook,
  { version, forms = builtIn }: { version: string; forms?: RubricStore | undefined },
): Session {
  const live = new Live(workbook, forms);
  const lastFailure = () => live.store.getSnapshot().failure;
  /** Writes into the hidden sheet; a form without one keeps nothing. */
  const note = (changes: (identity: ContentSheet) => CellChange[], step: Step): Promise<boolean> =>
    live.write(({ identity }) => identity && { sheet: identity.name, changes: changes(identity) }, step);
  const stepFor = (code: Step['code'], ids: readonly string[]): Step => stepAbout(live.form(), code, ids);
  /** Writes answers that follow from the form as it stands. */
  const answer = async (
    ids: readonly string[],
    answers: (state: FormScreen) => ReadonlyMap<string, Answer>,
    step: Step,
  ): Promise<boolean> => {
    const written = await live.write((state) => answerWriting(state, answers(state)), step);
    // whoever changes a carried answer has looked at it
    const carried = ids.filter((id) => live.form()?.carried.has(id));
    if (written && carried.length > 0)
      await note((identity) => markChanges(identity, carried, 'carried', false), step);
    return written;
  };

  /** What another workbook says, in the form on screen; undefined where it holds another form. */
  const earlierOf = async (content: WorkbookContent): Promise<Submission | undefined> => {
    const [taken, state] = [await takeContent(content, forms), live.form()];
    if (!taken.ok || !state) return undefined;
    return taken.rubric.key === state.rubric.key
      ? taken.submission
      : migrate(taken.rubric, taken.submission, state.rubric)?.submission;
  };

  const session: Session = {
    history: live.history,
    ownHistory: live.history !== workbook.history,
    subscribe: live.store.subscribe,
    getSnapshot: live.store.getSnapshot,
    async open() {
      live.show(await live.read());
      await live.follow();
    },
    dispose: () => live.dispose(),
    async choose(rubric) {
      live.chosen = rubric;
      live.show(await live.read());
    },
    insertForm: (id, unit) =>
      live.during('inserting', async (course) => {
        const [rubric, { drawForm }] = await Promise.all([forms.load(id), import('../form/drawing/form')]);
        if (!rubric) return { code: 'form-not-found' };
        const blank = { rubric: rubric.id, unit: unit.trim(), fields: {}, answers: new Map() };
        const result = await live.patiently(() =>
          workbook.insert(drawForm(rubric, blank, { version }), course),
        );
        if (!result.ok) return result.failure;
        live.chosen = rubric.key;
        live.show(await live.read(), { notice: { code: result.value.unprinted ? 'unprinted' : 'inserted' } });
        return undefined;
      }),
    setAnswer: (id, patch) =>
      answer(
        [id],
        ({ rubric, form }) => {
          const criterion = rubric.criteria.find((candidate) => candidate.id === id);
          return criterion
            ? new Map([[id, patched(answerOf(form.submission, criterion), patch)]])
            : new Map<string, Answer>();
        },
        // the view goes to the cell that changed
        { code: 'answered', count: 1, place: id },
      ),
    setAnswers: (answers) => {
      const ids = [...answers.keys()];
      return answer(ids, () => answers, stepFor('tried', ids));
    },
    setField: (id, value) =>
      live.write(
        ({ form: { located } }) => {
          const ref = located.field(id);
          return ref && { sheet: located.sheet.name, changes: [{ ref, value: value === '' ? null : value }] };
        },
        { code: 'field' },
      ),
    show(id) {
      const state = live.form();
      if (state) live.show({ ...state, current: id });
    },
    visit(id) {
      session.show(id);
      const state = live.form();
      const criterion = state?.rubric.criteria.find((candidate) => candidate.id === id);
      if (criterion && state?.form.located.inputs(criterion)[0]) void session.select(criterion.id);
    },
    async select(id, column, input = 0) {
      const state = live.form();
      const criterion = state?.rubric.criteria.find((candidate) => candidate.id === id);
      if (!state || !criterion) return false;
      const { located } = state.form;
      const ref = column === undefined ? located.inputs(criterion)[input] : located.cell(id, column);
      if (!ref) return live.refuse({ code: 'cells-missing' });
      session.show(id);
      return session.selectCell(located.sheet.name, ref);
    },
    async selectCell(sheet, ref) {
      const result = await workbook.select(sheet, ref);
      return result.ok || live.refuse(result.failure);
    },
    recheck: () =>
      live.during('checking', async () => {
        const screen = await live.read();
        // a workbook that can't be read now is still the one on screen
        if (screen.kind === 'failed' && live.form()) return screen.failure;
        live.show(screen, { notice: { code: 'rechecked' } });
        return undefined;
      }),
    markReady: () =>
      live.during('freezing', async () => {
        const screen = await live.read();
        if (screen.kind === 'failed') return screen.failure;
        live.show(screen);
        const state = live.form();
        if (!state) return { code: 'form-not-found' };
        const { rubric, form, identity } = state;
        const code = controlCode(rubric, form.submission, form.assessment);
        const step: Step = { code: 'ready' };
        const printed = await workbook.setFooter(form.located.sheet.name, footerOf(code, rubric), step);
        if (!printed.ok) return printed.failure;
        if (identity && !(await note(() => [{ ref: CODE_CELL, value: code }], step))) return lastFailure();
        const after = live.form();
        if (after) live.show(identity ? after : { ...after, code }, { notice: { code: 'ready' } });
        return undefined;
      }),
    doubtsAbout: async (content) => {
      const [earlier, state] = [await earlierOf(content), live.form()];
      const saved = content.saved === undefined ? undefined : localDate(new Date(content.saved));
      return earlier && state
        ? earlierDoubts(state.form.submission.unit, { ...earlier, saved }, localDate(new Date()))
        : [];
    },
    carryOver: (content) =>
      live.during('carrying', async () => {
        const previous = await earlierOf(content);
        if (!previous) return { code: 'other-form' };
        const state = live.form();
        if (!state) return { code: 'form-not-found' };
        const step: Step = { code: 'carried' };
        let taken: string[] = [];
        const written = await live.write(({ rubric, form }) => {
          const { ids, changes } = carryOver(rubric, form.submission, previous, form.located);
          taken = ids;
          return { sheet: form.located.sheet.name, changes };
        }, step);
        if (!written) return lastFailure();
        const marks = (sheet: ContentSheet): CellChange[] => markChanges(sheet, taken, 'carried', true);
        const marked = !state.identity || (await note(marks, step));
        if (!marked) return lastFailure();
        const after = live.form();
        if (after) live.show(after, { notice: { code: 'carried', count: taken.length } });
        return undefined;
      }),
    mark(ids, mark, on) {
      const marked = [...ids];
      const code = mark === 'carried' ? 'confirmed' : 'marked';
      return note((identity) => markChanges(identity, marked, mark, on), stepFor(code, marked));
    },
    noteGap: (id, text) => note((identity) => noteChanges(identity, id, text), stepFor('noted', [id])),
    insertPlan: (gaps, plan, before) =>
      live.during('planning', async (course) => {
        // people may have written into an earlier improvement sheet
        const content = await workbook.read();
        if (!content.ok) return content.failure;
        const state = live.form();
        if (!state) return { code: 'form-not-found' };
        const [{ improvementWorkbook }, { joinNotes, nextPlanName, writtenNotes }] = await Promise.all([
          import('../form/improvement/sheet'),
          import('../form/improvement/plan-notes'),
        ]);
        const { submission, assessment } = state.form;
        const name = nextPlanName(content.value.sheets);
        const notes = joinNotes(writtenNotes(content.value), state.infeasible, state.notes);
        const result = await workbook.insert(
          improvementWorkbook(state.rubric, submission, assessment, gaps, plan, {
            notes,
            name,
            ...(before ? { before } : {}),
          }),
          course,
          { code: 'planned' },
        );
        if (!result.ok) return result.failure;
        const after = live.form();
        if (after) live.show(after, { notice: { code: 'planned', sheet: name } });
        return undefined;
      }),
    numberEvidence: async () => {
      const state = live.form();
      if (!state) return false;
      const { numberedEvidence } = await import('../form/evidence/list');
      const texts = numberedEvidence(state.rubric, state.form.submission);
      const answers = new Map(
        state.rubric.criteria.flatMap((criterion): [string, Answer][] => {
          const evidence = texts.get(criterion.id);
          return evidence === undefined
            ? []
            : [[criterion.id, { ...answerOf(state.form.submission, criterion), evidence }]];
        }),
      );
      return live.write((now) => answerWriting(now, answers), stepFor('numbered', [...texts.keys()]));
    },
    insertEvidence: () =>
      live.during('adding', async (course) => {
        const state = live.form();
        if (!state) return { code: 'form-not-found' };
        const sheets = await workbook.sheets();
        if (!sheets.ok) return sheets.failure;
        const [{ evidenceList }, { evidenceWorkbook, freeEvidenceName }] = await Promise.all([
          import('../form/evidence/list'),
          import('../form/evidence/sheet'),
        ]);
        const { rubric, form } = state;
        const { documents } = evidenceList(rubric, form.submission);
        const name = freeEvidenceName(sheets.value);
        const spec = evidenceWorkbook(rubric, form.submission.unit, documents, name);
        const result = await workbook.insert(spec, course, { code: 'added', count: 1 });
        if (!result.ok) return result.failure;
        const after = live.form();
        if (after) live.show(after, { notice: { code: 'planned', sheet: name } });
        return undefined;
      }),
    insertBudget: () =>
      live.during('adding', async (course) => {
        const state = live.form();
        if (!state) return { code: 'form-not-found' };
        const { budgetWorkbook } = await import('../form/budget/sheet');
        const spec = budgetWorkbook(state.rubric, state.form.submission.unit);
        if (!spec) return undefined;
        const result = await workbook.insert(spec, course, { code: 'added', count: 1 });
        if (!result.ok) return result.failure;
        const after = live.form();
        if (after) live.show(after, { notice: { code: 'planned', sheet: spec.sheets[0]?.name ?? '' } });
        return undefined;
      }),
    budget: async () => {
      const state = live.form();
      const [content, { writtenBudget }] = await Promise.all([
        workbook.read(),
        import('../form/budget/read'),
      ]);
      return state && content.ok ? writtenBudget(content.value, state.rubric) : new Map<string, string>();
    },
    insertSheets: (spec) =>
      live.during('adding', async (course) => {
        const result = await workbook.insert(spec, course, { code: 'added', count: spec.sheets.length });
        if (!result.ok) return result.failure;
        if (result.value.unprinted)
          live.show(live.store.getSnapshot().screen, { notice: { code: 'unprinted' } });
        return undefined;
      }),
    stop: () => live.halt(),
    dismiss: () => live.show(live.store.getSnapshot().screen),
  };
  return session;
}
