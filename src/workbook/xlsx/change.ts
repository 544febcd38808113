/** Changes cells of an .xlsx file, and adds sheets: every part that is not touched stays byte for byte. */
import type { ChangedSheet } from '../../sheet/changes';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../sheet/content';
import { changeSheetXml } from './changer/change-sheet';
import type { Donor } from './changer/donor';
import { DraftPackage, TYPES, relationshipsOf } from './changer/draft-package';
import { graftSheets } from './changer/graft';
import { joinStyles } from './changer/join-styles';
import { ReadFailure } from '../package/problems';
import { readWorkbook } from './read';
import { withoutOrphans } from './changer/orphans';
import { WorkbookSink } from './reader/workbook-xml';
import { scanXml } from '../package/scan';
import { replaceEntries } from '../package/zip-replace';

/**
 * The file with the changes; undefined where it is written in a way that can't be changed safely. What comes out is read again and
 * compared with the file: every cell is the wanted one or the one that it was. `saved` is the moment, as an ISO instant. Sheets of
 * the donor come behind the file's own, or in the place of one of their name; changed cells take on its styles.
 */
export function changeWorkbook(
  bytes: Uint8Array,
  changes: readonly ChangedSheet[],
  saved: string,
  donor?: Donor,
): Uint8Array | undefined {
  const before = readWorkbook(bytes);
  if (!before.ok) return undefined;
  const replaced = changedParts(bytes, changes, saved, donor);
  if (!replaced) return undefined;
  const changed = replaceEntries(bytes, replaced);
  const result = donor ? withoutOrphans(bytes, changed) : changed;
  const after = readWorkbook(result);
  return after.ok && isWanted(before.content, after.content, changes, donor) ? result : undefined;
}

/** True for a file whose cells can be changed where they stand. */
export const canChange = (bytes: Uint8Array, sheets: readonly string[], donor?: Donor): boolean =>
  changedParts(
    bytes,
    sheets.map((sheet) => ({ sheet, cells: [] })),
    '',
    donor,
  ) !== undefined;

type Replaced = ReadonlyMap<string, Uint8Array | null>;

/** A file that can't be read any further can't be changed either. */
function changedParts(
  bytes: Uint8Array,
  changes: readonly ChangedSheet[],
  saved: string,
  donor: Donor | undefined,
): Replaced | undefined {
  try {
    const draft = new DraftPackage(bytes);
    return change(draft, changes, saved, donor) ? draft.replaced : undefined;
  } catch (error) {
    if (error instanceof ReadFailure) return undefined;
    throw error;
  }
}

/** False where the package can't be changed: it is then given up. */
function change(
  draft: DraftPackage,
  changes: readonly ChangedSheet[],
  saved: string,
  donor: Donor | undefined,
): boolean {
  const main = draft.target('', 'officeDocument');
  if (main === undefined) return false;
  const look = donor && draft.target(main, 'styles');
  const styles = donor && look !== undefined ? joinStyles(draft, look, donor) : undefined;
  if (donor && !styles) return false;
  const format = (style: string): number => styles?.cell(donor?.formats.get(style) ?? 0) ?? 0;
  const lostFormula = changeSheets(draft, main, changes, format);
  if (lostFormula === undefined) return false;
  if (donor && styles && !graftSheets(draft, main, donor, styles)) return false;
  draft.put(main, calculatedOnLoad(draft.text(main)));
  if ((lostFormula || (donor?.sheets.length ?? 0) > 0) && !withoutChain(draft, main)) return false;
  const core = draft.target('', 'core-properties');
  if (core !== undefined && draft.has(core))
    draft.put(
      core,
      draft.text(core).replace(/(<dcterms:modified[^<>]*>)[^<]*(?=<)/, (_, tag: string) => `${tag}${saved}`),
    );
  return true;
}

/** True where a cell lost its formula; undefined where a sheet can't be changed. */
function changeSheets(
  draft: DraftPackage,
  main: string,
  changes: readonly ChangedSheet[],
  format: (style: string) => number,
): boolean | undefined {
  const workbook = new WorkbookSink();
  scanXml(draft.text(main), workbook, main);
  const sheets = draft.relationships(main);
  let lostFormula = false;
  for (const wanted of changes) {
    const entry = workbook.sheets.find(({ name }) => name === wanted.sheet);
    const part = entry && sheets.get(entry.relationship)?.target;
    if (part === undefined) return undefined;
    const before = draft.text(part);
    const changed = changeSheetXml(before, wanted, format);
    if (!changed) return undefined;
    lostFormula ||= changed.lostFormula;
    if (changed.xml !== before) draft.put(part, changed.xml);
  }
  return lostFormula;
}

/** Formulas elsewhere that look at changed cells are worked out when the file is opened. */
function calculatedOnLoad(xml: string): string {
  const prefix = /<((?:[\w.-]+:)?)workbook[\s>]/.exec(xml)?.[1] ?? '';
  const own = new RegExp(`<${prefix}calcPr([^<>]*?)(/?)>`);
  if (own.test(xml))
    return xml.replace(own, (_, attributes: string, end: string) => {
      const others = attributes.replace(/\sfullCalcOnLoad="[^"]*"/, '');
      return `<${prefix}calcPr${others} fullCalcOnLoad="1"${end}>`;
    });
  const after = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']
    .map((name) => `</${prefix}${name}>`)
    .find((tag) => xml.includes(tag));
  return after === undefined ? xml : xml.replace(after, `${after}<${prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** The order of calculation names a cell that has no formula any more, or not a sheet that came: without the part, Excel makes it anew. */
function withoutChain(draft: DraftPackage, main: string): boolean {
  const chain = draft.target(main, 'calcChain');
  if (chain === undefined) return true;
  const lists: [string, RegExp][] = [
    [relationshipsOf(main), /<Relationship\s[^<>]*\/calcChain"[^<>]*\/>/],
    [TYPES, /<Override\s[^<>]*calcChain[^<>]*\/>/],
  ];
  for (const [name, entry] of lists) {
    const xml = draft.text(name);
    if (!entry.test(xml)) return false;
    draft.put(name, xml.replace(entry, ''));
  }
  draft.remove(chain);
  return true;
}

/** Every cell is the wanted one, or the one that it was; sheets that came are those of the donor. */
function isWanted(
  before: WorkbookContent,
  after: WorkbookContent,
  changes: readonly ChangedSheet[],
  donor: Donor | undefined,
): boolean {
  const given =
    donor?.content.sheets.filter(({ name }) => donor.sheets.some((one) => one.name === name)) ?? [];
  const came = given.filter(({ name }) => !before.sheets.some((one) => one.name === name));
  return (
    before.sheets.length + came.length === after.sheets.length &&
    [...before.sheets, ...came].every((sheet, index) => {
      const now = after.sheets[index];
      if (now?.name !== sheet.name) return false;
      const replaced = given.find(({ name }) => name === sheet.name);
      return replaced && donor
        ? isGiven(replaced, donor.content, now, after)
        : isWantedSheet(sheet, now, changes);
    })
  );
}

/** The sheet of the donor with all its cells, and each of them in its own look. */
function isGiven(
  given: ContentSheet,
  donor: WorkbookContent,
  now: ContentSheet,
  after: WorkbookContent,
): boolean {
  const look = ({ styles }: WorkbookContent, { style }: ContentCell): string =>
    JSON.stringify(styles[style ?? 0]);
  return (
    now.visibility === given.visibility &&
    isWantedSheet(given, now, []) &&
    [...given.rows].every(([row, cells]) =>
      [...cells].every(([col, cell]) => {
        const found = now.rows.get(row)?.get(col);
        return cell.style === undefined || (found && look(after, found) === look(donor, cell));
      }),
    )
  );
}

function isWantedSheet(before: ContentSheet, now: ContentSheet, changes: readonly ChangedSheet[]): boolean {
  const wanted = new Map<string, ContentCell | undefined>();
  const key = (row: number, col: number): string => `${row} ${col}`;
  for (const [row, cells] of before.rows) for (const [col, cell] of cells) wanted.set(key(row, col), cell);
  for (const { sheet, cells } of changes)
    for (const { row, col, value, formula } of sheet === before.name ? cells : []) {
      const old = wanted.get(key(row, col));
      const text = formula === 'kept' ? old?.formula : formula?.text;
      wanted.set(key(row, col), {
        value: value === '' && text === undefined ? null : value,
        ...(text === undefined ? {} : { formula: text }),
      });
    }
  for (const [row, cells] of now.rows)
    for (const [col, cell] of cells) {
      if (!isSame(cell, wanted.get(key(row, col)))) return false;
      wanted.delete(key(row, col));
    }
  return [...wanted.values()].every((cell) => isSame(undefined, cell));
}

const isSame = (a: ContentCell | undefined, b: ContentCell | undefined): boolean =>
  valueOf(a) === valueOf(b) && (a?.formula ?? '') === (b?.formula ?? '');

const valueOf = (cell: ContentCell | undefined): string => JSON.stringify(cell?.value ?? null);
