/**
 * The draft that stands as sheets in the open workbook. The sheets are what counts: what is done here is written into them after a
 * pause, and what is done there is read again. Knows only the port.
 */
import { publishedDraft } from '../../draft/earlier/correction';
import { draftOf } from '../../draft/table/draft';
import { examine, type Examined } from '../../draft/examine';
import { formDraft } from '../../draft/table/form-draft';
import type { EntryProblem, FormDraft } from '../../draft/model';
import { changesTo } from '../../draft/sheet/change';
import { readDraft, sheetProblems, type ReadDraft } from '../../draft/sheet/read';
import { reviewWorkbook } from '../../draft/sheet/review';
import { baseWorkbook, draftWorkbook } from '../../draft/sheet/write';
import { tablesIn } from '../../draft/table/sheet-table';
import { readFrom } from '../../draft/table/table-file';
import { sheets } from '../../messages/draft/sheet';
import type { Rubric } from '../../rubric/types';
import { a1Area, type Area } from '../../sheet/address';
import type { WorkbookSpec } from '../../sheet/spec';
import type { Result, Selection, Workbook, WorkbookFailure } from '../../workbook/port';
import { heldIn, keyOf, sameCells } from './draft-cells';
import { firstCriterion } from './first-criterion';

/** Long enough not to write half a word. */
const PAUSE_MS = 700;

export interface SelectedArea {
  sheet: string;
  area: Area;
}

/** Where a draft can stand. */
export interface DraftPlace {
  workbook: Workbook;
  selectedArea: () => Promise<Result<SelectedArea>>;
}

export interface DraftSheetState {
  /** Whether the workbook was looked at. */
  known: boolean;
  /** Undefined where it holds none. */
  draft: FormDraft | undefined;
  /** What is wrong with the sheets themselves. */
  problems: readonly EntryProblem[];
  /** Row of the draft that is in hand. */
  selected: number;
  /** Why the last thing was not done. */
  failure: WorkbookFailure | undefined;
}

export class DraftSheet {
  private state: DraftSheetState = {
    known: false,
    draft: undefined,
    problems: [],
    selected: 0,
    failure: undefined,
  };
  private readonly listeners = new Set<() => void>();
  private read: ReadDraft | undefined;
  /** What the sheets hold, as it was last read or written. */
  private held = new Map<string, string>();
  private examined: Examined | undefined;
  private unwritten = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private selecting = 0;
  private stop: (() => void) | undefined;

  private readonly workbook: Workbook;

  constructor(private readonly place: DraftPlace) {
    this.workbook = place.workbook;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getSnapshot = (): DraftSheetState => this.state;

  /** Reads the workbook and follows it until `close`. */
  async open(): Promise<void> {
    await this.inTurn(() => this.reread());
    const observed = await this.workbook.observe({
      changed: () => void this.inTurn(() => this.reread()),
      selected: (at) => this.follow(at),
    });
    if (observed.ok) this.stop = observed.value;
    else this.show({ failure: observed.failure });
  }

  async close(): Promise<void> {
    this.stop?.();
    this.stop = undefined;
    await this.flush();
  }

  /** Puts a draft into the workbook as sheets. */
  begin(draft: FormDraft): Promise<void> {
    return this.inTurn(async () => {
      if (!(await this.insert(draftWorkbook(examine(draft))))) return;
      await this.reread();
      this.select(firstCriterion(draft));
    });
  }

  /** The table that is selected in Excel; a single cell stands for its whole sheet. Undefined where it holds none. */
  async selectedTable(): Promise<FormDraft | undefined> {
    const selected = await this.place.selectedArea();
    if (!selected.ok) return this.refuse(selected.failure);
    const { sheet, area } = selected.value;
    const content = await this.workbook.read([sheet]);
    if (!content.ok) return this.refuse(content.failure);
    const one = area.top === area.bottom && area.left === area.right;
    const blocks = tablesIn(content.value, one ? undefined : area);
    const draft = formDraft(draftOf(blocks));
    // the table stands in the workbook itself
    const place = `${sheet}${one ? '' : ` ${a1Area(area)}`}`;
    return draft.columns.length > 0 ? readFrom(draft, place, JSON.stringify(draft.entries)) : undefined;
  }

  /** What the author decides: shown at once, written after a pause. */
  change = (draft: FormDraft): void => {
    this.unwritten = true;
    this.show({ draft });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  };

  /** Goes to a row, in the sheet too. */
  select = (index: number): void => {
    this.show({ selected: index });
    const [row, col] = [this.read?.rows[index], this.read?.columns.get('sentence')];
    if (row === undefined || col === undefined) return;
    this.selecting++;
    void this.workbook.select(sheets.rows, { row, col }).finally(() => this.selecting--);
  };

  /** Writes what was not written yet. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    return this.inTurn(() => this.write());
  }

  /** The form is out: its papers stand beside the draft, which corrects it from now on. */
  published({ draft }: Examined, rubric: Rubric): Promise<void> {
    return this.inTurn(async () => {
      const papers = [sheets.review, sheets.changes, sheets.base];
      if (await this.replace(papers, [baseWorkbook(rubric), reviewWorkbook(draft, rubric)]))
        await this.keep(publishedDraft(draft, rubric));
    });
  }

  /** The draft beside the form that it comes from, which goes with it. */
  beside(draft: FormDraft, base: Rubric): Promise<void> {
    return this.inTurn(async () => {
      if (await this.replace([sheets.base], [baseWorkbook(base)])) await this.keep(draft);
    });
  }

  private async keep(draft: FormDraft): Promise<void> {
    this.change(draft);
    await this.write();
    this.select(this.state.selected);
  }

  private show(change: Partial<DraftSheetState>): void {
    this.state = { ...this.state, failure: undefined, ...change };
    this.listeners.forEach((listener) => listener());
  }

  private refuse(failure: WorkbookFailure): undefined {
    this.show({ failure });
  }

  /** One thing at a time: nothing is read while something is written. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.last.then(act);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Puts sheets in place of those of earlier. */
  private async replace(names: readonly string[], specs: readonly WorkbookSpec[]): Promise<boolean> {
    const present = await this.workbook.sheets();
    if (!present.ok) return this.refuse(present.failure) ?? false;
    const old = present.value.flatMap(({ name }) => (names.includes(name) ? [name] : []));
    const removed = old.length > 0 ? await this.workbook.remove(old) : undefined;
    if (removed?.ok === false) return this.refuse(removed.failure) ?? false;
    for (const spec of specs) if (!(await this.insert(spec))) return false;
    return true;
  }

  private async insert(spec: WorkbookSpec): Promise<boolean> {
    const inserted = await this.workbook.insert(spec);
    if (!inserted.ok) this.refuse(inserted.failure);
    return inserted.ok;
  }

  private follow({ sheet, ref }: Selection): void {
    const index = sheet === sheets.rows ? (this.read?.rows.indexOf(ref.row) ?? -1) : -1;
    // a selection of its own that is still under way is older than the one that is shown
    if (index >= 0 && this.selecting === 0 && index !== this.state.selected) this.show({ selected: index });
  }

  private async reread(): Promise<void> {
    await this.write();
    const present = await this.workbook.sheets();
    if (!present.ok) return void this.refuse(present.failure);
    const own: string[] = [sheets.rows, sheets.info, sheets.base];
    const names = present.value.flatMap(({ name }) => (own.includes(name) ? [name] : []));
    const content = names.includes(sheets.rows) ? await this.workbook.read(names) : undefined;
    if (content && !content.ok) return void this.refuse(content.failure);
    // somebody typed meanwhile: that is written first, and read then
    if (this.unwritten) return;
    const held = heldIn(content?.value);
    if (this.state.known && sameCells(held, this.held)) return;
    this.held = held;
    this.read = content && readDraft(content.value);
    const draft = this.read?.draft;
    const problems = this.read ? sheetProblems(this.read) : [];
    const last = Math.max(0, (draft?.entries.length ?? 0) - 1);
    const selected = Math.min(this.state.selected, last);
    this.show({ known: true, draft, problems, selected });
  }

  private async write(): Promise<void> {
    const { draft } = this.state;
    if (!this.unwritten || !draft || !this.read) return;
    this.unwritten = false;
    this.examined = examine(draft, this.examined);
    for (const { sheet, cells } of changesTo(this.read, this.examined, true)) {
      const other = cells.filter(
        ({ row, col, value }) => String(value ?? '') !== (this.held.get(keyOf(sheet, row, col)) ?? ''),
      );
      const written = await this.workbook.write(
        sheet,
        other.map(({ row, col, value }) => ({ ref: { row, col }, value })),
      );
      if (!written.ok) {
        // what can't be written for want of its sheet is gone with it
        this.unwritten = written.failure.code !== 'sheet-missing';
        return void this.refuse(written.failure);
      }
      for (const { row, col, value } of other)
        this.held.set(keyOf(sheet, row, col), String(value ?? '').trim());
    }
  }
}
