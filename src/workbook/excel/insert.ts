/**
 * Builds the sheets of a description through the API, in stages of one request each, as many whatever their size. A stage that fails,
 * or a person who stops between two, leaves nothing behind; only the pages may stay as they are where they can't be set up.
 */
import { a1Area, quoteSheet } from '../../sheet/address';
import { lookupIn } from '../../sheet/chart';
import type { NameSpec, WorkbookSpec } from '../../sheet/spec';
import type { Course, Inserted, Result } from '../port';
import { dismantle } from './dismantle';
import { type Page, dressPage, fillPage, finishPage, printPage, rulePage, shapePage } from './fill';
import { done, failed, run, toFailure } from './run';

const DENIED = { AccessDenied: { code: 'workbook-protected' } } as const;

/** Adds all sheets and names of the description. Document properties stay as they are: the workbook is the user's. */
export async function insert(spec: WorkbookSpec, course: Course = {}): Promise<Result<Inserted>> {
  const before = await run((context) => check(context, spec));
  if (!before.ok) return before;
  const ours: Ours = { temporary: spec.sheets.map(temporaryName), ids: new Set() };
  const built = await run((context) => build(context, spec, ours, course), DENIED);
  if (built.ok) return built;
  const undone = await run((context) => undo(context, ours, before.value.active));
  if (undone.ok) return (await takenMeanwhile(spec)) ?? built;
  return failed({ code: 'not-undone', sheets: spec.sheets.map(({ name }) => name), cause: built.failure });
}

/** What tells our sheets from others that appear meanwhile: the names they are born with, then their ids. */
interface Ours {
  readonly temporary: readonly string[];
  readonly ids: Set<string>;
}

interface Before {
  /** The sheet that is shown, by id. */
  active: string;
}

/** Refuses, before anything is changed, what could not be carried through. */
async function check(context: Excel.RequestContext, spec: WorkbookSpec): Promise<Result<Before>> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const names = workbook.names.load('items/name');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) return failed({ code: 'read-only' });
  if (workbook.protection.protected) return failed({ code: 'workbook-protected' });
  const taken = (items: { name: string }[], name: string): boolean =>
    items.some((item) => item.name.toLowerCase() === name.toLowerCase());
  for (const { name } of spec.sheets)
    if (taken(sheets.items, name)) return failed({ code: 'sheet-exists', sheet: name });
  for (const { name } of spec.names)
    if (taken(names.items, name)) return failed({ code: 'name-exists', name });
  return { ok: true, value: { active: active.id } };
}

/** The name that somebody else took while we built, where that was it. */
async function takenMeanwhile(spec: WorkbookSpec): Promise<Result<never> | undefined> {
  const now = await run((context) => check(context, spec));
  if (now.ok) return undefined;
  const { code } = now.failure;
  return code === 'sheet-exists' || code === 'name-exists' ? now : undefined;
}

/** A name that nobody else gives. */
const temporaryName = (): string => `~${crypto.randomUUID().slice(0, 23)}`;

async function build(
  context: Excel.RequestContext,
  spec: WorkbookSpec,
  ours: Ours,
  { progress, signal }: Course,
): Promise<Result<Inserted>> {
  const { application, workbook } = context;
  const pages: Page[] = [];
  const lookup = lookupIn(spec);
  const inserted: Inserted = {};
  const each = (act: (page: Page) => void) => (): void => pages.forEach(act);
  const stages: (() => void | Promise<void>)[] = [
    () => {
      for (const [index, sheet] of spec.sheets.entries())
        pages.push({ spec: sheet, sheet: workbook.worksheets.add(ours.temporary[index]).load('id') });
    },
    () => {
      // all sheets and names first: formulas and rules may point to any of them
      for (const { spec: sheetSpec, sheet } of pages) {
        ours.ids.add(sheet.id);
        sheet.name = sheetSpec.name;
      }
      for (const name of spec.names) addName(context, name);
      pages.forEach(fillPage);
    },
    // apart, so that no request of a long form comes near what Excel takes
    each((page) => dressPage(page, spec.styles)),
    each((page) => shapePage(page, spec.styles)),
    each((page) => rulePage(context, page, lookup)),
    async () => {
      pages.forEach(printPage);
      // without a printer Excel may refuse any of it: the form is worth more than its pages
      await context.sync().catch((error: unknown) => {
        inserted.unprinted = toFailure(error);
      });
    },
    () => {
      pages.forEach(finishPage);
      pages.find((page) => page.spec.visibility === 'visible')?.sheet.activate();
      // what was put in while calculation was suspended, or where the person calculates by hand, has no values yet
      application.calculate('Recalculate');
    },
  ];
  for (const [index, stage] of stages.entries()) {
    if (signal?.aborted) return failed({ code: 'cancelled' });
    progress?.(index, stages.length);
    application.suspendScreenUpdatingUntilNextSync();
    if (index < stages.length - 1) application.suspendApiCalculationUntilNextSync();
    await stage();
    await context.sync();
  }
  return { ok: true, value: inserted };
}

function addName(context: Excel.RequestContext, { name, sheet, area, hidden }: NameSpec): void {
  const item = context.workbook.names.add(name, `=${quoteSheet(sheet)}!${a1Area(area, true)}`);
  if (hidden) item.visible = false;
}

/** Takes away what `build` had added when it failed, wherever that was, and shows the sheet that was shown before. */
async function undo(context: Excel.RequestContext, ours: Ours, active: string): Promise<Result<void>> {
  const sheets = context.workbook.worksheets.load('items/name,items/id,items/visibility');
  const names = context.workbook.names.load('items/name,items/formula');
  await context.sync();
  const added = sheets.items.filter(({ id, name }) => ours.ids.has(id) || ours.temporary.includes(name));
  if (added.length === 0) return done;
  context.workbook.worksheets.getItem(active).activate();
  dismantle(added, names.items);
  await context.sync();
  return done;
}
