/** Builds the sheets of a description through the API, in six requests whatever their size; a step that fails leaves nothing behind. */
import { a1Area, quoteSheet } from '../../sheet/address';
import { lookupIn } from '../../sheet/chart';
import type { NameSpec, WorkbookSpec } from '../../sheet/spec';
import type { Result } from '../port';
import { dismantle } from './dismantle';
import { type Page, dressPage, fillPage, finishPage, shapePage } from './fill';
import { done, failed, run } from './run';

const DENIED = { AccessDenied: { code: 'workbook-protected' } } as const;

/** Adds all sheets and names of the description. Document properties stay as they are: the workbook is the user's. */
export async function insert(spec: WorkbookSpec): Promise<Result<void>> {
  const before = await run((context) => check(context, spec));
  if (!before.ok) return before;
  const ours: Ours = { temporary: spec.sheets.map(temporaryName), ids: new Set() };
  const built = await run((context) => build(context, spec, ours), DENIED);
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

async function build(context: Excel.RequestContext, spec: WorkbookSpec, ours: Ours): Promise<Result<void>> {
  const { worksheets } = context.workbook;
  const step = async (act: () => void): Promise<void> => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    act();
    await context.sync();
  };
  const pages: Page[] = [];
  const lookup = lookupIn(spec);
  await step(() => {
    for (const [index, sheet] of spec.sheets.entries())
      pages.push({ spec: sheet, sheet: worksheets.add(ours.temporary[index]).load('id') });
  });
  for (const { sheet } of pages) ours.ids.add(sheet.id);
  await step(() => {
    // all sheets and names first: formulas and rules may point to any of them
    for (const { spec: sheetSpec, sheet } of pages) sheet.name = sheetSpec.name;
    for (const name of spec.names) addName(context, name);
    for (const page of pages) fillPage(page);
  });
  // apart, so that no request of a long form comes near what Excel takes
  await step(() => {
    for (const page of pages) dressPage(page, spec.styles);
  });
  await step(() => {
    for (const page of pages) shapePage(page, spec.styles);
  });
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const page of pages) finishPage(context, page, lookup);
  pages.find((page) => page.spec.visibility === 'visible')?.sheet.activate();
  // what was put in while calculation was suspended, or where the person calculates by hand, has no values yet
  context.application.calculate('Recalculate');
  await context.sync();
  return done;
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
