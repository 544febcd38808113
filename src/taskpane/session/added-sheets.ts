/** Sheets that the pane puts into the workbook: the form itself, and what is made of its answers. */
import type { RubricStore } from '../../rubric/store';
import type { Assessment } from '../../scoring/assessment';
import type { Gap } from '../../scoring/gaps';
import type { Plan } from '../../scoring/plan';
import type { WorkbookSpec } from '../../sheet/spec';
import type { Course, Step, Workbook } from '../../workbook/port';
import type { Live } from '../live';
import type { Failure, FormScreen } from '../state';

export interface AddedSheets {
  /** Puts a blank form into the workbook, named by its key. */
  insertForm(form: string, unit: string): Promise<boolean>;
  /** Puts the improvement sheet into the workbook, beside an earlier one, with what people wrote into that. */
  insertPlan(gaps: Gap[], plan: Plan | undefined, before?: Assessment): Promise<boolean>;
  /** Puts the list of evidence into the workbook as a sheet. */
  insertEvidence(): Promise<boolean>;
  /** Puts the sheet on money of the form's source into the workbook. */
  insertBudget(): Promise<boolean>;
  /** What that sheet holds, by the places of the report's annex. */
  budget(): Promise<ReadonlyMap<string, string>>;
  /** Puts sheets beside those of the workbook. */
  insertSheets(spec: WorkbookSpec): Promise<boolean>;
}

/** Where sheets go, and who tells of it. */
interface Into {
  live: Live;
  workbook: Workbook;
  course: Course;
}
type Done = Promise<Failure | undefined>;

export const addedSheetsOf = (
  live: Live,
  workbook: Workbook,
  { version, forms }: { version: string; forms: RubricStore },
): AddedSheets => ({
  insertForm: (id, unit) =>
    live.during('inserting', (course) => addForm({ live, workbook, course }, { id, unit, version, forms })),
  insertPlan: (gaps, plan, before) =>
    live.during('planning', (course) => addPlan({ live, workbook, course }, gaps, plan, before)),
  insertEvidence: () => live.during('adding', (course) => addEvidence({ live, workbook, course })),
  insertBudget: () => live.during('adding', (course) => addBudget({ live, workbook, course })),
  async budget() {
    const state = live.form();
    const [content, { writtenBudget }] = await Promise.all([
      workbook.read(),
      import('../../form/budget/read'),
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
});

async function addForm(
  { live, workbook, course }: Into,
  { id, unit, version, forms }: { id: string; unit: string; version: string; forms: RubricStore },
): Done {
  const [rubric, { drawForm }] = await Promise.all([forms.load(id), import('../../form/drawing/form')]);
  if (!rubric) return { code: 'form-not-found' };
  const blank = { rubric: rubric.id, unit: unit.trim(), fields: {}, answers: new Map() };
  const result = await live.patiently(() => workbook.insert(drawForm(rubric, blank, { version }), course));
  if (!result.ok) return result.failure;
  live.chosen = rubric.key;
  live.show(await live.read(), { notice: { code: result.value.unprinted ? 'unprinted' : 'inserted' } });
  return undefined;
}

async function addPlan(
  into: Into,
  gaps: Gap[],
  plan: Plan | undefined,
  before: Assessment | undefined,
): Done {
  // people may have written into an earlier improvement sheet
  const content = await into.workbook.read();
  if (!content.ok) return content.failure;
  const state = into.live.form();
  if (!state) return { code: 'form-not-found' };
  const [{ improvementWorkbook }, { joinNotes, nextPlanName, writtenNotes }] = await Promise.all([
    import('../../form/improvement/sheet'),
    import('../../form/improvement/plan-notes'),
  ]);
  const { submission, assessment } = state.form;
  const name = nextPlanName(content.value.sheets);
  const notes = joinNotes(writtenNotes(content.value), state.infeasible, state.notes);
  const options = { notes, name, ...(before ? { before } : {}) };
  const spec = improvementWorkbook(state.rubric, submission, assessment, gaps, plan, options);
  return insert(into, spec, name, { code: 'planned' });
}

async function addEvidence(into: Into): Done {
  const state = into.live.form();
  if (!state) return { code: 'form-not-found' };
  const sheets = await into.workbook.sheets();
  if (!sheets.ok) return sheets.failure;
  const [{ evidenceList }, { evidenceWorkbook, freeEvidenceName }] = await Promise.all([
    import('../../form/evidence/list'),
    import('../../form/evidence/sheet'),
  ]);
  const { rubric, form } = state;
  const { documents } = evidenceList(rubric, form.submission);
  const name = freeEvidenceName(sheets.value);
  const spec = evidenceWorkbook(rubric, form.submission.unit, documents, name);
  return insert(into, spec, name, { code: 'added', count: 1 });
}

async function addBudget(into: Into): Done {
  const state: FormScreen | undefined = into.live.form();
  if (!state) return { code: 'form-not-found' };
  const { budgetWorkbook } = await import('../../form/budget/sheet');
  const spec = budgetWorkbook(state.rubric, state.form.submission.unit);
  return spec && insert(into, spec, spec.sheets[0]?.name ?? '', { code: 'added', count: 1 });
}

/** Puts a sheet in and tells of it by its name. */
async function insert({ live, workbook, course }: Into, spec: WorkbookSpec, sheet: string, step: Step): Done {
  const result = await workbook.insert(spec, course, step);
  if (!result.ok) return result.failure;
  const after = live.form();
  if (after) live.show(after, { notice: { code: 'planned', sheet } });
  return undefined;
}
