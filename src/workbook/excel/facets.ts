/** The properties of a format, each with the way it is given. */
import type { Style } from '../../sheet/spec';
import { drawBorders } from './borders';
import { commonest, wear } from './dressing';
import type { CellFormat, Dressing, Garment, Value } from './dressing';

export type Facet = (dressing: Dressing) => void;

/** A property that shows on empty cells too: only cells that have it are touched. */
const facet =
  <T extends Value>(read: (style: Style) => T | undefined, to: Garment<T>): Facet =>
  (dressing) =>
    wear(dressing, dressing.pieces(read), to);

/** A property of text: empty cells may have it unseen, so its commonest value goes everywhere and only the others follow. */
const textFacet =
  <T extends Value>(read: (style: Style) => T | undefined, to: Garment<T>, standard?: T): Facet =>
  (dressing) => {
    const { rangeAt, whole, worn, pieces } = dressing;
    const resolved = (style: Style): T | undefined => read(style) ?? standard;
    const common = commonest(worn.map(resolved));
    if (common !== undefined && common !== standard) to.range(rangeAt(whole), common, whole);
    const others = pieces((style) =>
      resolved(style) === (common ?? standard) ? undefined : resolved(style),
    );
    wear(dressing, others, to);
  };

/** A property of the format itself. */
const own = <T extends Value>(
  range: (format: Excel.RangeFormat, value: T) => void,
  cell: (value: T) => CellFormat,
): Garment<T> => ({ range: ({ format }, value) => range(format, value), cell });

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** How the text of cells looks. */
export const TEXT: Facet[] = [
  textFacet<string>(
    ({ font }) => font?.name,
    own(
      ({ font }, name) => (font.name = name),
      (name) => ({ font: { name } }),
    ),
  ),
  textFacet<number>(
    ({ font }) => font?.size,
    own(
      ({ font }, size) => (font.size = size),
      (size) => ({ font: { size } }),
    ),
  ),
  textFacet<boolean>(
    ({ font }) => font?.bold,
    own(
      ({ font }, bold) => (font.bold = bold),
      (bold) => ({ font: { bold } }),
    ),
    false,
  ),
  textFacet<boolean>(
    ({ font }) => font?.italic,
    own(
      ({ font }, italic) => (font.italic = italic),
      (italic) => ({ font: { italic } }),
    ),
    false,
  ),
  facet<string>(
    ({ font }) => font?.color && `#${font.color}`,
    own(
      ({ font }, color) => (font.color = color),
      (color) => ({ font: { color } }),
    ),
  ),
  textFacet<(typeof HORIZONTAL)[keyof typeof HORIZONTAL] | 'General'>(
    ({ align }) => align?.horizontal && HORIZONTAL[align.horizontal],
    own(
      (format, horizontal) => (format.horizontalAlignment = horizontal),
      (horizontalAlignment) => ({ horizontalAlignment }),
    ),
    'General',
  ),
  textFacet<(typeof VERTICAL)[keyof typeof VERTICAL]>(
    ({ align }) => align?.vertical && VERTICAL[align.vertical],
    own(
      (format, vertical) => (format.verticalAlignment = vertical),
      (verticalAlignment) => ({ verticalAlignment }),
    ),
    'Bottom',
  ),
  textFacet<boolean>(
    ({ align }) => align?.wrap,
    own(
      (format, wrap) => (format.wrapText = wrap),
      (wrapText) => ({ wrapText }),
    ),
    false,
  ),
  facet<number>(
    ({ align }) => align?.indent || undefined,
    own(
      (format, indent) => (format.indentLevel = indent),
      (indentLevel) => ({ indentLevel }),
    ),
  ),
  facet<number>(
    ({ align }) => align?.rotate || undefined,
    own(
      (format, degrees) => (format.textOrientation = degrees),
      (textOrientation) => ({ textOrientation }),
    ),
  ),
];

/** What shows, or counts, on empty cells too. */
export const SURFACE: Facet[] = [
  facet<string>(
    ({ fill }) => fill && `#${fill}`,
    own(
      ({ fill }, color) => (fill.color = color),
      (color) => ({ fill: { color } }),
    ),
  ),
  facet<boolean>(
    ({ unlocked }) => unlocked || undefined,
    own(
      ({ protection }) => (protection.locked = false),
      () => ({ protection: { locked: false } }),
    ),
  ),
  drawBorders,
];
