/** Reads an .xlsx file that somebody handed in. Nothing in it is trusted: it never throws, and its caps are in limits.ts. */
import { emptySheet } from '../../sheet/content';
import type { ContentSheet, ContentStyle, WorkbookContent } from '../../sheet/content';
import { Budget } from '../package/areas';
import { IndexedSink, ThemeSink } from './reader/colors';
import type { Colors } from './reader/colors';
import { readDrawing } from './reader/drawing-xml';
import { readForeign } from './reader/foreign';
import { MAX_FILE_BYTES, MAX_PART_BYTES } from '../package/limits';
import { Parts, type Relationship } from '../package/parts';
import { attempt, type ReadResult } from '../package/attempt';
import { brief, fail, type FileProblem, ReadFailure } from '../package/problems';
import { CustomPropertiesSink, PropertySink } from './reader/properties-xml';
import { SharedStringsSink } from './reader/rich-text';
import { scanXml } from '../package/scan';
import { readSheet } from './reader/sheet-xml';
import { otherPackage } from '../package/package-kind';
import { requireZip } from '../package/sniff';
import { StylesSink } from './reader/styles-xml';
import { WorkbookSink } from './reader/workbook-xml';

export interface ReadOptions {
  /** Sheets to read; the others are left out of the content. */
  sheets?: (name: string) => boolean;
}

/** Reads a workbook from the bytes of its file; a file that cannot be read gives a problem instead. */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  return attempt(() => readContent(open(bytes), options.sheets));
}

export type SheetListResult =
  { ok: true; sheets: Pick<ContentSheet, 'name' | 'visibility'>[] } | { ok: false; problem: FileProblem };

/** Lists the sheets of a file in their order without reading them. */
export function listSheets(bytes: Uint8Array): SheetListResult {
  const result = attempt(() =>
    open(bytes).workbook.sheets.map(({ name, visibility }) => ({ name, visibility })),
  );
  return result.ok ? { ok: true, sheets: result.content } : result;
}

interface Opened {
  parts: Parts;
  root: Relationship[];
  workbook: WorkbookSink;
  relationships: Map<string, Relationship>;
}

function open(bytes: Uint8Array): Opened {
  if (bytes.length > MAX_FILE_BYTES)
    fail('too-large', { detail: `file of more than ${MAX_FILE_BYTES} bytes` });
  requireZip(bytes);
  const parts = new Parts(bytes);
  const root = [...parts.relationships('').values()];
  const main = root.find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  const other = otherPackage(parts, main);
  if (other !== undefined) fail('not-xlsx', { detail: other });
  if (main === undefined) fail('not-xlsx', { detail: 'zip' });
  if (main.endsWith('.bin')) fail('binary-xlsb');
  if (!parts.has(main)) fail('damaged', { detail: 'part is missing', part: brief(main) });
  const workbook = new WorkbookSink();
  parts.parse(main, workbook);
  if (workbook.root !== 'workbook') fail('not-xlsx', { detail: brief(workbook.root) });
  if (workbook.sheets.length === 0) fail('no-sheets');
  return { parts, root, workbook, relationships: parts.relationships(main) };
}

function readContent(
  { parts, root, workbook, relationships }: Opened,
  wanted?: (name: string) => boolean,
): WorkbookContent {
  const related = [...relationships.values()];
  const stylesPart = partOf(related, 'styles') ?? '';
  const stylesText = parts.has(stylesPart) ? parts.text(stylesPart) : undefined;
  const colors = readColors(parts, partOf(related, 'theme'), stylesText);
  const stylesSink = new StylesSink(colors);
  if (stylesText !== undefined) scanXml(stylesText, stylesSink, brief(stylesPart));
  const { cells: styles, dates, differential } = stylesSink.result();
  const context = {
    ...readStrings(parts, partOf(related, 'sharedStrings'), colors),
    colors,
    dates,
    styleCount: styles.length,
    usualStyle: isPlain(styles[0]) ? undefined : 0,
    date1904: workbook.date1904,
    budget: new Budget(),
    differential,
    styles,
  };

  const used = new Set<string>();
  const sheets = workbook.sheets
    .filter(({ name }) => wanted?.(name) ?? true)
    .map((entry) => {
      const sheet = emptySheet(entry);
      const relationship = relationships.get(entry.relationship);
      if (!relationship || relationship.external)
        fail('damaged', { detail: 'part is missing', sheet: brief(entry.name) });
      if (relationship.type !== 'worksheet') return sheet;
      const part = relationship.target;
      if (used.has(part))
        fail('damaged', { detail: 'two sheets share a part', sheet: brief(entry.name), part: brief(part) });
      used.add(part);
      let links: Map<string, Relationship> | undefined;
      const related = (): Map<string, Relationship> => (links ??= parts.relationships(part));
      const sheetContext = {
        ...context,
        relationships: related,
        drawing: (id: string, drawings: ContentSheet['drawings']) =>
          readDrawing(parts, related().get(id), drawings),
      };
      readSheet(parts.sheetText(part), sheet, sheetContext, brief(part));
      return sheet;
    });

  return {
    sheets,
    names: workbook.names(),
    styles,
    foreign: readForeign(parts, related),
    ...(workbook.precisionAsShown ? { precisionAsShown: true } : {}),
    ...readProperties(parts, root),
  };
}

/** What the file says of itself: the properties that somebody gave it, the program that wrote it, and when. */
function readProperties(
  parts: Opened['parts'],
  root: Opened['root'],
): Pick<WorkbookContent, 'properties' | 'application' | 'saved'> {
  const custom = new CustomPropertiesSink();
  const customPart = partOf(root, 'custom-properties', 'customProperties');
  if (customPart !== undefined) parts.parse(customPart, custom);
  const property = (name: string, ...types: string[]): string => {
    const sink = new PropertySink(name);
    const part = partOf(root, ...types);
    if (part !== undefined) parts.parse(part, sink);
    return sink.value.trim();
  };
  const application = property('Application', 'extended-properties', 'extendedProperties');
  const saved = instant(property('modified', 'core-properties', 'coreProperties'));
  return {
    properties: custom.properties,
    ...(application === '' ? {} : { application }),
    ...(saved === undefined ? {} : { saved }),
  };
}

/** The part of the first of these types that stands in the file. */
const partOf = (among: readonly Relationship[], ...types: string[]): string | undefined => {
  const inside = among.filter(({ external }) => !external);
  const type = types.find((one) => inside.some((each) => each.type === one));
  return inside.find((each) => each.type === type)?.target;
};

/** True where a cell that says no style looks as everybody expects. */
const isPlain = (
  { numberFormat, fontSize, fontColor, ...more }: ContentStyle = { numberFormat: 'General' },
): boolean =>
  numberFormat === 'General' &&
  (fontSize ?? 11) > 6 &&
  (fontColor ?? '000000') === '000000' &&
  Object.keys(more).length === 0;

/** A moment as programs write it; undefined for anything else. */
function instant(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.valueOf()) ? undefined : moment.toISOString();
}

/** What colours are counted in: those of the theme, and those that the styles count otherwise than Excel does. */
function readColors(parts: Parts, theme: string | undefined, styles: string | undefined): Colors {
  const themed = new ThemeSink();
  try {
    if (theme !== undefined && parts.has(theme)) parts.parse(theme, themed);
  } catch (error) {
    // a part that nobody can read decides no point, and leaves Office's own
    if (!(error instanceof ReadFailure)) throw error;
  }
  const indexed = new IndexedSink();
  // they stand behind the styles that count in them
  if (styles?.includes('indexedColors')) scanXml(styles, indexed, 'styles');
  return { theme: themed.colors, indexed: indexed.colors, fonts: themed.fonts };
}

function readStrings(
  parts: Parts,
  part: string | undefined,
  colors: Colors,
): Pick<SharedStringsSink, 'strings' | 'runs'> {
  const sink = new SharedStringsSink(brief(part ?? ''), colors);
  if (part !== undefined && parts.has(part)) scanXml(parts.text(part, MAX_PART_BYTES), sink, brief(part));
  return sink;
}
