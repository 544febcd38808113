/** Lists of areas as sheets write them ("A1:B2 C3 D:D"), and the budget that keeps all of them together small. */
import { type Area, columnIndex, MAX_COLS, MAX_ROWS, parseArea } from '../../sheet/address';
import { MAX_AREAS } from './limits';
import { fail } from './problems';

/** One area; whole columns and rows included. Undefined where it is none. */
export function readArea(text: string): Area | undefined {
  const area = parseArea(text);
  if (area) return area;
  const match = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$|^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  if (match[1] === undefined || match[2] === undefined) {
    const top = Number(match[3]) - 1;
    const bottom = Number(match[4]) - 1;
    return top >= 0 && bottom >= top && bottom < MAX_ROWS
      ? { top, left: 0, bottom, right: MAX_COLS - 1 }
      : undefined;
  }
  const left = columnIndex(match[1]);
  const right = columnIndex(match[2]);
  if (left === undefined || right === undefined || right < left) return undefined;
  return { top: 0, left, bottom: MAX_ROWS - 1, right };
}

/** Counts what all sheets of a workbook use up together. */
export class Budget {
  cells = 0;
  emptyCells = 0;
  formulaText = 0;
  private areaCount = 0;

  /** One area more; gives up where they are too many. */
  countArea(sheet: string): void {
    if (++this.areaCount > MAX_AREAS) fail('sheet-limit', { detail: `more than ${MAX_AREAS} areas`, sheet });
  }

  /** The areas of a list; what is no area is left out. */
  areas(list: string, sheet: string): Area[] {
    const areas: Area[] = [];
    for (const text of list.split(/\s+/)) {
      if (text === '') continue;
      this.countArea(sheet);
      const area = readArea(text);
      if (area) areas.push(area);
    }
    return areas;
  }
}
