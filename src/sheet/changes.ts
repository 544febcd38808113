/** What is to change in a workbook that exists; all that is not named stays as it is. */
import type { CellValue } from './spec';

export interface ChangedCell {
  row: number;
  col: number;
  value: CellValue | null;
  /** `kept`: the cell's formula stays and only shows another value; a text: this formula; none: the cell holds a value. */
  formula?: 'kept' | { text: string };
  /** Key of the style that it takes on; left out, it looks as it did. */
  style?: string;
}

export interface ChangedSheet {
  sheet: string;
  cells: ChangedCell[];
  /** Heights of rows in points. */
  heights?: ReadonlyMap<number, number>;
  /** Widths of columns in characters. */
  widths?: ReadonlyMap<number, number>;
  /** Footer as files store it: "&Lleft&Rright". */
  footer?: string;
}
