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

/** The whole workbook, or the sheets that `wanted` names. */
export function workbookContent(spec: WorkbookSpec, wanted?: ReadonlySet<string>): WorkbookContent {
  const keys = Object.keys(spec.styles);
  const styleIndex = new Map(keys.map((key, i) => [key, i]));
  const styles = keys.map((key) => contentStyle(spec.styles[key]));
  // Effects of conditional formats come after the palette.
  const effect = (style: ContentStyle): number => styles.push(style) - 1;
  const sheets = spec.sheets
    .filter((sheet) => wanted === undefined || wanted.has(sheet.name))
    .map((sheet) => contentSheet(sheet, spec.styles, styleIndex, effect));
  return {
    sheets,
    names: contentNames(spec),
    styles,
    properties: new Map(),
    foreign: { macros: false, externalLinks: [], embeddings: [] },
  };
}

/** Where the names of the workbook stand. */
export const contentNames = ({ names }: WorkbookSpec): ContentName[] =>
  names.map(({ name, sheet, area, hidden }) => ({
    name,
    reference: `${quoteSheet(sheet)}!${a1Area(area, true)}`,
    hidden: hidden ?? false,
  }));

function contentStyle(style: Style | undefined): ContentStyle {
  return {
    numberFormat: style?.numberFormat ?? 'General',
    ...(style?.font?.color === undefined ? {} : { fontColor: style.font.color }),
    ...(style?.font?.size === undefined ? {} : { fontSize: style.font.size }),
    ...(style?.fill === undefined ? {} : { fill: style.fill }),
  };
}

function contentSheet(
  sheet: SheetSpec,
  styles: Record<string, Style>,
  styleIndex: ReadonlyMap<string, number>,
  effect: (style: ContentStyle) => number,
): ContentSheet {
  const rows: ContentSheet['rows'] = new Map();
  sheet.cells.forEach((line, row) => {
    const cells = new Map<number, ContentCell>();
    line.forEach((cell, col) => {
      if (!cell) return;
      const index = cell.style === undefined ? undefined : styleIndex.get(cell.style);
      const content = contentCell(cell, cell.style === undefined ? undefined : styles[cell.style]);
      cells.set(col, index === undefined ? content : { ...content, style: index });
    });
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
    conditionalFormats: sheet.conditionalFormats.map(({ area, formula, style }) => ({
      areas: [area],
      formula,
      style: effect({
        numberFormat: 'General',
        ...(style.color === undefined ? {} : { fontColor: style.color }),
        ...(style.fill === undefined ? {} : { fill: style.fill }),
      }),
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
