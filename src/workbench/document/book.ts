/** The document of the page: what is open, kept up to date by the engine, kept as a draft, saved as a file. No React. */
import { assessForm } from '../../form/answers/submission';
import { drawForm } from '../../form/drawing/form';
import { embeddedRubric } from '../../form/identity/embedded';
import { inPlace } from '../../form/place/place';
import { findIdentities } from '../../form/identity/identity';
import { recalculate } from '../../form/recalculate';
import type { Recalculated } from '../../form/recalculate';
import { fileProblemText } from '../../messages/file-problems/index';
import { findForm } from '../../intake/file/find';
import type { Language } from '../../messages/language';
import { createStore } from '../../intake/store';
import { builtIn } from '../../rubric/store';
import type { RubricStore } from '../../rubric/store';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { parseDocument } from '../../scoring/document';
import type { WorkbookContent } from '../../sheet/content';
import { shownWorkbook } from '../../sheet/shown';
import type { WorkbookSpec } from '../../sheet/spec';
import { gridWorkbook } from '../../workbook/grid/index';
import type { GridWorkbook } from '../../workbook/grid/index';
import type { Selection } from '../../workbook/port';
import { workbookContent } from '../../workbook/grid/content';
import { beginning } from './beginning';
import { beginDraft, continueDraft, discard, draftOf, fileOf, keep, leaveDraft, ownDraft } from './drafts';
import { fileNameFor, openWorkbook, saveWorkbook } from './open-save';
import { laidOutAnew, noOthers } from '../../intake/rewrite/others';
import type { OtherSheets } from '../../intake/rewrite/others';
import type { BookState, SavedBook } from './opened';

/** The form that a workbook itself carries. */
function carriedBy(spec: WorkbookSpec): Rubric | undefined {
  const [found] = findIdentities(workbookContent(spec));
  return found && embeddedRubric(found.sheet);
}

const KEEP_AFTER_MS = 400;

export class Book {
  private readonly store = createStore<BookState>({ opened: { kind: 'start' } });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: () => void = () => undefined;

  constructor(
    private readonly version: string,
    private readonly forms: RubricStore = builtIn,
  ) {}

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  private get state(): BookState {
    return this.store.getSnapshot();
  }

  private set(state: BookState): void {
    this.store.set(state);
  }

  /** A blank form. */
  async create(form: string): Promise<void> {
    const rubric = await this.forms.load(form);
    if (rubric) await this.fill(rubric, { rubric: rubric.id, unit: '', fields: {}, answers: new Map() });
  }

  /** The filled-in example. */
  async example(): Promise<void> {
    const { default: source } = await import('../../../test/fixtures/ha-nam-so-tai-chinh-2021.json');
    const rubric = await this.forms.load(source.rubric);
    const parsed = rubric && parseDocument(source, rubric);
    if (rubric && parsed?.ok) await this.fill(rubric, parsed.submission);
  }

  private async fill(rubric: Rubric, submission: Submission): Promise<void> {
    await this.letGo();
    await beginDraft();
    this.show(
      rubric,
      drawForm(rubric, submission, { version: this.version }),
      fileNameFor(submission.unit, rubric.id),
      submission.answers.size > 0,
    );
  }

  /** Opens a file; whatever it is, the page goes on. */
  async open(file: File, language: Language): Promise<void> {
    this.set({ opened: this.state.opened, reading: file.name });
    const { read, source: whole } = await openWorkbook(file);
    if (!read.ok)
      return this.refuse({
        file: file.name,
        code: 'not-opened',
        detail: fileProblemText(read.problem, language),
      });
    const found = await findForm(read.content, this.forms);
    if (found?.kind === 'unknown')
      return this.refuse({ file: file.name, code: 'unknown-form', detail: found.rubric });
    if (found?.kind !== 'form') return this.showForeign(read.content, file.name);
    await this.letGo();
    await beginDraft();
    const { spec, others } = laidOutAnew(
      read.content,
      found.rubric,
      assessForm(read.content, found),
      found.identity !== undefined,
      this.version,
    );
    const source = inPlace(found.placement) ? whole : undefined;
    const name = source ? file.name : file.name.replace(/\.[^.]*$/, '.xlsx');
    this.show(found.rubric, spec, name, false, { others, source });
  }

  /** Goes on with a kept draft. */
  async resume(id: string): Promise<void> {
    const draft = await draftOf(id).catch(() => undefined);
    const rubric = draft && ((await this.forms.load(draft.rubric)) ?? carriedBy(draft.spec));
    if (!draft || !rubric) return this.refuse({ file: '', code: 'not-opened', detail: '' });
    if (!(await continueDraft(id)))
      return this.refuse({ file: draft.fileName, code: 'elsewhere', detail: '' });
    const source = await fileOf(id).catch(() => undefined);
    const file = source && { others: noOthers, source };
    this.show(rubric, draft.spec, draft.fileName, true, file, draft.selected);
  }

  /** After a reload: the draft of this tab, where there is one. */
  async restore(): Promise<void> {
    const id = ownDraft();
    if (id !== undefined && (await draftOf(id).catch(() => undefined))) await this.resume(id);
  }

  /** Back to the first screen; the draft stays. */
  async leave(): Promise<void> {
    // the first screen lists the draft only once it is written and free
    await this.letGo();
    this.stop();
    this.set({ opened: { kind: 'start' } });
  }

  /** Appraising or summarising; what was open is left as on the way home. */
  async begin(job: 'review' | 'summary'): Promise<void> {
    await this.leave();
    this.set({ opened: { kind: 'jobs', job } });
  }

  dismiss(): void {
    this.set({ opened: this.state.opened });
  }

  /** Saves as .xlsx. What is saved needs no draft any more; what was typed while the file was written is in none. */
  async save(): Promise<SavedBook> {
    const { opened } = this.state;
    if (opened.kind !== 'form') return { name: '', anew: false };
    const { source, grid } = opened;
    const { unit } = opened.computed.submission;
    // a file that was opened keeps its name
    const name = opened.fromFile || unit === '' ? opened.fileName : fileNameFor(unit, opened.rubric.id);
    const into = source && { bytes: source, version: this.version, rubric: opened.rubric };
    const saved = grid.spec();
    const whole = await saveWorkbook(saved, name, into);
    const now = this.state.opened;
    if (now.kind === 'form' && now.grid === grid) {
      const dirty = grid.spec() !== saved;
      this.set({ opened: { ...now, fileName: name, dirty } });
      const id = ownDraft();
      if (!dirty && id !== undefined) await discard(id).catch(() => undefined);
    }
    return { name, anew: into !== undefined && !whole };
  }

  private refuse(trouble: NonNullable<BookState['trouble']>): void {
    this.set({ opened: this.state.opened, trouble });
  }

  private async showForeign(content: WorkbookContent, fileName: string): Promise<void> {
    await this.letGo();
    this.stop();
    const grid = gridWorkbook(shownWorkbook(content, fileName));
    this.set({ opened: { kind: 'foreign', grid, fileName } });
  }

  private show(
    rubric: Rubric,
    spec: WorkbookSpec,
    fileName: string,
    dirty: boolean,
    file?: { others: OtherSheets; source: Uint8Array | undefined },
    left?: Selection,
  ): void {
    this.stop();
    const grid = gridWorkbook(spec);
    const computed = this.compute(grid, rubric);
    if (!computed) return this.refuse({ file: fileName, code: 'not-opened', detail: '' });
    grid.apply(computed.spec);
    const start = beginning(rubric, computed, left);
    if (start) grid.selected(start);
    const { others = noOthers, source } = file ?? {};
    this.set({
      opened: {
        ...{ kind: 'form', rubric, grid, computed, fileName, dirty, kept: 'pending', others },
        fromFile: file !== undefined,
        source,
      },
    });
    if (dirty) this.keepSoon();
    let seen = grid.spec();
    this.stop = grid.subscribe(() => {
      const { opened } = this.state;
      if (opened.kind !== 'form' || opened.grid !== grid || grid.spec() === seen) return;
      const next = this.compute(grid, rubric, opened.computed);
      if (!next) return;
      seen = next.spec;
      if (next.spec !== grid.spec()) grid.apply(next.spec);
      this.set({ opened: { ...opened, computed: next, dirty: true } });
      this.keepSoon();
    });
  }

  private compute(grid: GridWorkbook, rubric: Rubric, before?: Recalculated): Recalculated | undefined {
    const spec = grid.spec();
    return recalculate(spec, workbookContent(spec), rubric, before);
  }

  private keepSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), KEEP_AFTER_MS);
  }

  /** Before something else is shown: what is open stays as a draft, with what was typed last. */
  private async letGo(): Promise<void> {
    await this.flush();
    await leaveDraft();
  }

  /** Keeps the draft now; a tab that is being closed calls it too. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { opened } = this.state;
    const id = ownDraft();
    if (opened.kind !== 'form' || id === undefined || !opened.dirty) return;
    const { rubric, fileName, grid, computed } = opened;
    const told = (kept: 'yes' | 'no') => (): void => {
      const now = this.state.opened;
      if (now.kind === 'form' && now.kept !== kept) this.set({ ...this.state, opened: { ...now, kept } });
    };
    const held = { at: Date.now(), spec: grid.spec(), selected: grid.selection() };
    const draft = { rubric: rubric.key, unit: computed.submission.unit, fileName, ...held };
    await keep(id, draft, opened.source).then(told('yes'), told('no'));
  }
}
