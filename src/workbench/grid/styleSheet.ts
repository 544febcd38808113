/** The style palette of a workbook as CSS classes, put into the page without a <style> element (strict CSP). */
import { useInsertionEffect } from 'react';

import type { Border, SheetSpec, Style } from '../../sheet/spec';

/** Characters of a column that says nothing. */
const DEFAULT_WIDTH = 9;

/** Width of a column in pixels at 100 %: characters of the standard font and the padding of a cell. */
export const columnPixels = (sheet: SheetSpec, col: number): number =>
  Math.round((sheet.columns[col]?.width ?? DEFAULT_WIDTH) * 7 + 5);

/** Whole pixels at every zoom: cells that stick are rounded one by one and would hide each other's edges. */
export const zoomedPixels = (sheet: SheetSpec, col: number, zoom: number): number =>
  Math.round((columnPixels(sheet, col) * zoom) / 100);

/** Width of the column of row numbers. */
export const rowHeaderPixels = (zoom: number): number => Math.round((44 * zoom) / 100);

// Styles may come from a stranger's file: only colours and plain font names pass into CSS.
const isColor = (color: string | undefined): color is string =>
  color !== undefined && /^[0-9A-F]{6}$/i.test(color);
const fontName = (name: string): string => name.replace(/[^\p{L}\p{N} _-]/gu, '');

/** One side of a cell's frame. */
export function borderCss(border: Border): string {
  const width = border.style === 'medium' ? '2px' : '1px';
  return `${width} ${border.style === 'dotted' ? 'dotted' : 'solid'} #${isColor(border.color) ? border.color : '000000'}`;
}

/** Declarations of a style. Right and bottom edges only: the cells before own the other two. */
export function styleCss({ font, fill, align, border }: Style): string {
  const css: string[] = [];
  if (font?.name) css.push(`font-family:"${fontName(font.name)}","Times New Roman","Liberation Serif",serif`);
  if (font?.size !== undefined && font.size > 0 && font.size < 410)
    css.push(`font-size:calc(${Number(font.size)}pt*var(--zoom))`);
  if (font?.bold) css.push('font-weight:700');
  if (font?.italic) css.push('font-style:italic');
  if (isColor(font?.color)) css.push(`color:#${font.color}`);
  if (isColor(fill)) css.push(`background-color:#${fill}`, `border-color:#${fill}`);
  if (align?.horizontal) css.push(`text-align:${align.horizontal}`);
  if (align?.vertical) css.push(`vertical-align:${align.vertical === 'center' ? 'middle' : align.vertical}`);
  if (align?.wrap) css.push('white-space:pre-wrap', 'overflow-wrap:break-word');
  if (align?.indent)
    css.push(
      `padding-${align.horizontal === 'right' ? 'right' : 'left'}:calc(${3 + align.indent * 9}px*var(--zoom))`,
    );
  if (border?.right) css.push(`border-right:${borderCss(border.right)}`);
  if (border?.bottom) css.push(`border-bottom:${borderCss(border.bottom)}`);
  return css.join(';');
}

/** Class of each style key, short and safe whatever the key holds. */
export function styleClasses(styles: Record<string, Style>): Map<string, string> {
  return new Map(Object.keys(styles).map((key, i) => [key, `s${i}`]));
}

/** The rules of a palette, for the grid inside `.scope`. */
export function paletteCss(scope: string, styles: Record<string, Style>): string {
  const classes = styleClasses(styles);
  return Object.entries(styles)
    .map(([key, style]) => `.${scope} td.${classes.get(key)}{${styleCss(style)}}`)
    .join('\n');
}

/** Where the frozen columns of a sheet stick. */
export function frozenCss(scope: string, sheet: SheetSpec | undefined, zoom: number): string {
  const rules: string[] = [];
  let left = rowHeaderPixels(zoom);
  for (let col = 0; col < (sheet?.freeze?.columns ?? 0); col += 1) {
    rules.push(`.${scope} .fz${col}{left:${left}px}`);
    if (sheet && !sheet.columns[col]?.hidden) left += zoomedPixels(sheet, col, zoom);
  }
  return [...rules, `.${scope}{--frozen-left:${left}px;--numbers:${rowHeaderPixels(zoom)}px}`].join('\n');
}

/** Keeps one constructed style sheet in the document while the component stands. */
export function useStyleSheet(css: string): void {
  useInsertionEffect(() => {
    // Browsers without constructed style sheets, and test environments, show the sheet plain.
    if (!('adoptedStyleSheets' in document)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css]);
}
