/** Changes cells of an .xlsx file and nothing else: every part that is not touched stays byte for byte. */
import type { ChangedSheet } from '../../sheet/changes';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../sheet/content';
import { changeSheetXml } from './change-sheet';
import { MAX_PART_BYTES } from './limits';
import { Parts } from './parts';
import { ReadFailure } from './problems';
import { readWorkbook } from './read';
import { WorkbookSink } from './workbook-xml';
import { replaceEntries } from './zip-replace';

/**
 * The file with the changes; undefined where it is written in a way that can't be changed safely. What comes out is read again and
 * compared with the file: every cell is the wanted one or the one that it was. `saved` is the moment, as an ISO instant.
 */
export function changeWorkbook(
  bytes: Uint8Array,
  changes: readonly ChangedSheet[],
  saved: string,
): Uint8Array | undefined {
  const before = readWorkbook(bytes);
  if (!before.ok) return undefined;
  const replaced = changedParts(bytes, changes, saved);
  if (!replaced) return undefined;
  const result = replaceEntries(bytes, replaced);
  const after = readWorkbook(result);
  return after.ok && isWanted(before.content, after.content, changes) ? result : undefined;
}

/** True for a file whose cells can be changed where they stand. */
export const canChange = (bytes: Uint8Array, sheets: readonly string[]): boolean =>
  changedParts(
    bytes,
    sheets.map((sheet) => ({ sheet, cells: [] })),
    '',
  ) !== undefined;

type Replaced = Map<string, Uint8Array | null>;

/** A file that can't be read any further can't be changed either. */
function changedParts(
  bytes: Uint8Array,
  changes: readonly ChangedSheet[],
  saved: string,
): Replaced | undefined {
  try {
    return partsWith(bytes, changes, saved);
  } catch (error) {
    if (error instanceof ReadFailure) return undefined;
    throw error;
  }
}

function partsWith(bytes: Uint8Array, changes: readonly ChangedSheet[], saved: string): Replaced | undefined {
  const parts = new Parts(bytes);
  const main = target(parts, '', 'officeDocument');
  if (main === undefined) return undefined;
  const workbook = new WorkbookSink();
  parts.parse(main, workbook);
  const sheets = parts.relationships(main);
  const replaced: Replaced = new Map();
  const put = (name: string, text: string): void => void replaced.set(entryName(parts, name), utf8(text));
  let lostFormula = false;
  for (const change of changes) {
    const entry = workbook.sheets.find(({ name }) => name === change.sheet);
    const part = entry && sheets.get(entry.relationship)?.target;
    if (part === undefined) return undefined;
    const changed = changeSheetXml(parts.text(part, MAX_PART_BYTES), change);
    if (!changed) return undefined;
    lostFormula ||= changed.lostFormula;
    if (change.cells.length > 0 || change.heights || change.footer !== undefined) put(part, changed.xml);
  }
  put(main, calculatedOnLoad(parts.text(main)));
  if (lostFormula && !withoutChain(parts, main, replaced)) return undefined;
  const core = target(parts, '', 'core-properties');
  if (core !== undefined && parts.has(core))
    put(
      core,
      parts.text(core).replace(/(<dcterms:modified[^<>]*>)[^<]*(?=<)/, (_, tag: string) => `${tag}${saved}`),
    );
  return replaced;
}

const utf8 = (text: string): Uint8Array =>
  new TextEncoder().encode(
    text.replace(/(<\?xml[^>]{0,200}?encoding=["'])[\w-]+/, (_, head: string) => `${head}UTF-8`),
  );

/** The name as the directory writes it; names of parts do not depend on case. */
const entryName = (parts: Parts, name: string): string =>
  parts.names().find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;

const target = (parts: Parts, source: string, type: string): string | undefined =>
  [...parts.relationships(source).values()].find((one) => one.type === type && !one.external)?.target;

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

/** The order of calculation names a cell that has no formula any more: without the part, Excel makes it anew. */
function withoutChain(parts: Parts, main: string, replaced: Replaced): boolean {
  const chain = target(parts, main, 'calcChain');
  if (chain === undefined) return true;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const lists: [string, RegExp][] = [
    [`${folder}_rels/${main.slice(folder.length)}.rels`, /<Relationship\s[^<>]*\/calcChain"[^<>]*\/>/],
    ['[Content_Types].xml', /<Override\s[^<>]*calcChain[^<>]*\/>/],
  ];
  for (const [name, entry] of lists) {
    const xml = parts.text(name);
    if (!entry.test(xml)) return false;
    replaced.set(entryName(parts, name), utf8(xml.replace(entry, '')));
  }
  replaced.set(entryName(parts, chain), null);
  return true;
}

/** Every cell is the wanted one, or the one that it was. */
function isWanted(
  before: WorkbookContent,
  after: WorkbookContent,
  changes: readonly ChangedSheet[],
): boolean {
  return (
    before.sheets.length === after.sheets.length &&
    before.sheets.every((sheet, index) => {
      const now = after.sheets[index];
      return now?.name === sheet.name && isWantedSheet(sheet, now, changes);
    })
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
