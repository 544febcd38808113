/** Styles of the description as the file library takes them. */
import type { CellStyle } from 'hucre/xlsx';
import type { Border, ConditionalFormat, Style } from '../../../sheet/spec';

/** The font of cells whose style names none. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 };

type FileBorder = NonNullable<CellStyle['border']>;
type FileSide = NonNullable<FileBorder['top']>;
type FileAlignment = NonNullable<CellStyle['alignment']>;

const side = (border: Border): FileSide => ({ style: border.style, color: { rgb: border.color } });

function fileBorder(border: NonNullable<Style['border']>): FileBorder {
  const file: FileBorder = {};
  if (border.top) file.top = side(border.top);
  if (border.right) file.right = side(border.right);
  if (border.bottom) file.bottom = side(border.bottom);
  if (border.left) file.left = side(border.left);
  return file;
}

function fileAlignment(align: NonNullable<Style['align']>): FileAlignment {
  const file: FileAlignment = {};
  if (align.horizontal) file.horizontal = align.horizontal;
  if (align.vertical) file.vertical = align.vertical;
  if (align.wrap) file.wrapText = true;
  if (align.indent) file.indent = align.indent;
  if (align.rotate) file.textRotation = align.rotate;
  return file;
}

// A font without name and size would not fall back on the default one but on the viewer's.
function fileFont({ color, ...font }: NonNullable<Style['font']>): NonNullable<CellStyle['font']> {
  return { ...DEFAULT_FONT, ...font, ...(color === undefined ? {} : { color: { rgb: color } }) };
}

/** A style of the palette. */
export function fileStyle(style: Style): CellStyle {
  const file: CellStyle = {};
  if (style.font) file.font = fileFont(style.font);
  if (style.fill !== undefined)
    file.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } };
  if (style.align) file.alignment = fileAlignment(style.align);
  if (style.border) file.border = fileBorder(style.border);
  if (style.numberFormat !== undefined && style.numberFormat !== 'General') file.numFmt = style.numberFormat;
  if (style.unlocked) file.protection = { locked: false };
  return file;
}

/** What a conditional format changes. */
export function differentialStyle(style: ConditionalFormat['style']): CellStyle {
  const file: CellStyle = {};
  const font: NonNullable<CellStyle['font']> = {};
  if (style.bold) font.bold = true;
  if (style.color !== undefined) font.color = { rgb: style.color };
  if (Object.keys(font).length > 0) file.font = font;
  // Solid fills of conditional formats take their colour from bgColor.
  if (style.fill !== undefined) {
    file.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: style.fill },
      bgColor: { rgb: style.fill },
    };
  }
  return file;
}
