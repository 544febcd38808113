/** A described workbook as read content: what the grid holds, in the words of every other reader. */
import { a1Area, type Area, quoteSheet } from '../../sheet/address';
import type {
  ContentCell,
  ContentName,
  ContentSheet,
  ContentStyle,
  WorkbookContent,
} from '../../sheet/content';
import { isDateFormat, serialToIso } from '../../sheet/serial-date';
import type { SheetSpec, SpecCell, Style, Validation, WorkbookSpec } from '../../sheet/spec';
import { footerText } from './footer';

/** One cell without its style; empty cells hold null. */
export function contentCell(cell: SpecCell | undefined, style: Style | undefined): ContentCell {
  const value = cell?.value;
  const content: ContentCell = { value: value === undefined || value === '' ? null : value };
  if (cell?.formula !== undefined) {
    content.formula = cell.formula;
    content.value = value ?? null;
  }
  if (typeof value === 'number' && isDateFormat(style?.numberFormat ?? '')) {
    const date = serialToIso(value, false);
    if (date !== undefined) content.date = date;
  }
  return content;
}

/** The whole workbook, or the sheets that `wanted` names. Sheets and rows that did not change stay the same objects. */
export function workbookContent(spec: WorkbookSpec, wanted?: ReadonlySet<string>): WorkbookContent {
  const palette = paletteOf(spec.styles);
  const styles = [...palette.styles];
  const sheets = spec.sheets
    .filter((sheet) => wanted === undefined || wanted.has(sheet.name))
    .map((sheet) => {
      const content = sheetContent(sheet, palette, styles.length);
      // effects of conditional formats come after the palette
      styles.push(...sheet.conditionalFormats.map(({ style }) => effectStyle(style)));
      return content;
    });
  return {
    sheets,
    names: contentNames(spec),
    styles,
    properties: new Map(),
    foreign: { macros: false, externalLinks: [], embeddings: [] },
  };
}

/** The styles of a workbook, by number. */
interface Palette {
  spec: WorkbookSpec['styles'];
  index: ReadonlyMap<string, number>;
  styles: ContentStyle[];
}

const palettes = new WeakMap<WorkbookSpec['styles'], Palette>();

function paletteOf(styles: WorkbookSpec['styles']): Palette {
  const known = palettes.get(styles);
  if (known) return known;
  const keys = Object.keys(styles);
  const palette = {
    spec: styles,
    index: new Map(keys.map((key, i) => [key, i])),
    styles: keys.map((key) => contentStyle(styles[key])),
  };
  palettes.set(styles, palette);
  return palette;
}

/** Where the names of the workbook stand. */
export function contentNames({ names }: WorkbookSpec): ContentName[] {
  const known = namesRead.get(names);
  if (known) return known;
  const read = names.map(({ name, sheet, area, hidden }) => ({
    name,
    reference: `${quoteSheet(sheet)}!${a1Area(area, true)}`,
    hidden: hidden ?? false,
  }));
  namesRead.set(names, read);
  return read;
}

const namesRead = new WeakMap<WorkbookSpec['names'], ContentName[]>();

function contentStyle(style: Style | undefined): ContentStyle {
  return {
    numberFormat: style?.numberFormat ?? 'General',
    ...(style?.font?.color === undefined ? {} : { fontColor: style.font.color }),
    ...(style?.font?.size === undefined ? {} : { fontSize: style.font.size }),
    ...(style?.fill === undefined ? {} : { fill: style.fill }),
  };
}

const effectStyle = ({ color, fill }: SheetSpec['conditionalFormats'][number]['style']): ContentStyle => ({
  numberFormat: 'General',
  ...(color === undefined ? {} : { fontColor: color }),
  ...(fill === undefined ? {} : { fill }),
});

const sheetsRead = new WeakMap<SheetSpec, { palette: Palette; effects: number; content: ContentSheet }>();

/** A sheet whose first conditional format has the style `effects`. */
function sheetContent(sheet: SheetSpec, palette: Palette, effects: number): ContentSheet {
  const known = sheetsRead.get(sheet);
  if (known?.palette === palette && known.effects === effects) return known.content;
  const content = contentSheet(sheet, palette, effects);
  sheetsRead.set(sheet, { palette, effects, content });
  return content;
}

type Line = SheetSpec['cells'][number];
const linesRead = new WeakMap<Line, { palette: Palette; cells: Map<number, ContentCell> }>();

function contentLine(line: Line, palette: Palette): Map<number, ContentCell> {
  const known = linesRead.get(line);
  if (known?.palette === palette) return known.cells;
  const cells = new Map<number, ContentCell>();
  line.forEach((cell, col) => {
    if (!cell) return;
    const index = cell.style === undefined ? undefined : palette.index.get(cell.style);
    const content = contentCell(cell, cell.style === undefined ? undefined : palette.spec[cell.style]);
    cells.set(col, index === undefined ? content : { ...content, style: index });
  });
  linesRead.set(line, { palette, cells });
  return cells;
}

const blocksRead = new WeakMap<
  Line,
  { styles: WorkbookSpec['styles']; left: number; right: number; cells: ContentCell[] }
>();

/** One line of a block; the same object until one of its cells changes. */
export function contentBlockLine(
  line: Line,
  styles: WorkbookSpec['styles'],
  left: number,
  right: number,
): ContentCell[] {
  const known = blocksRead.get(line);
  if (known?.styles === styles && known.left === left && known.right === right) return known.cells;
  const cells = Array.from({ length: right - left + 1 }, (_, across) => {
    const cell = line[left + across];
    return contentCell(cell, cell?.style === undefined ? undefined : styles[cell.style]);
  });
  blocksRead.set(line, { styles, left, right, cells });
  return cells;
}

function contentSheet(sheet: SheetSpec, palette: Palette, effects: number): ContentSheet {
  const rows: ContentSheet['rows'] = new Map();
  sheet.cells.forEach((line, row) => {
    const cells = contentLine(line, palette);
    if (cells.size > 0) rows.set(row, cells);
  });
  const footer = sheet.print?.footer && footerText(sheet.print.footer);
  const hidden = (all: readonly { hidden?: boolean }[]): Set<number> =>
    new Set(all.flatMap((each, i) => (each.hidden ? [i] : [])));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    merges: [...sheet.merges],
    hiddenRows: hidden(sheet.rows),
    hiddenColumns: hidden(sheet.columns),
    validations: sheet.validations.map(contentValidation),
    conditionalFormats: sheet.conditionalFormats.map(({ area, formula }, index) => ({
      areas: [area],
      formula,
      style: effects + index,
    })),
    protected: sheet.protected,
    ...(footer ? { footer } : {}),
    drawings: [],
    links: [],
  };
}

function contentValidation({ area, rule }: Validation): ContentSheet['validations'][number] {
  const areas: Area[] = [area];
  if (rule.type === 'list') return { areas, type: 'list', formula1: rule.source };
  if (rule.type === 'custom') return { areas, type: 'custom', formula1: rule.formula };
  // With one bound only, that bound is the first formula, as Excel stores it.
  const [formula1, formula2] = [rule.min, rule.max].filter((bound) => bound !== undefined).map(String);
  return {
    areas,
    type: rule.type,
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}
