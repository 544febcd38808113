/** Borders, edge by edge. */
import type { Area } from '../../sheet/address';
import type { Border, Style } from '../../sheet/spec';
import { wear } from './dressing';
import type { Dressing } from './dressing';

type Borders = NonNullable<Style['border']>;

/** Draws the borders of all cells. */
export function drawBorders(dressing: Dressing): void {
  const drawn = new Map<string, Borders>();
  const pieces = dressing.pieces(({ border }) => {
    if (!border) return undefined;
    const key = JSON.stringify(border);
    drawn.set(key, border);
    return key;
  });
  const of = (key: string): Borders => drawn.get(key) ?? {};
  wear(dressing, pieces, {
    range: (range, key, area) => drawBorder(range, area, of(key)),
    cell: (key) => {
      const { top, right, bottom, left } = of(key);
      return {
        borders: {
          ...(top ? { top: lineOf(top) } : {}),
          ...(right ? { right: lineOf(right) } : {}),
          ...(bottom ? { bottom: lineOf(bottom) } : {}),
          ...(left ? { left: lineOf(left) } : {}),
        },
      };
    },
  });
}

const lineOf = ({ style, color }: Border) => ({
  style: style === 'dotted' ? ('Dot' as const) : ('Continuous' as const),
  ...(style === 'medium' ? { weight: 'Medium' as const } : {}),
  color: `#${color}`,
});

function drawBorder(range: Excel.Range, area: Area, border: Borders): void {
  const { borders } = range.format;
  const draw = (side: Parameters<typeof borders.getItem>[0], line: Border | undefined): void => {
    if (line) Object.assign(borders.getItem(side), lineOf(line));
  };
  // a line between two cells of the area belongs to both and is drawn once
  if (area.bottom > area.top) draw('InsideHorizontal', border.top ?? border.bottom);
  if (area.right > area.left) draw('InsideVertical', border.left ?? border.right);
  draw('EdgeTop', border.top);
  draw('EdgeRight', border.right);
  draw('EdgeBottom', border.bottom);
  draw('EdgeLeft', border.left);
}
