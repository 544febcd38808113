/** How a described chart is drawn, the same in a file and in Excel. */
import { parseReference } from './address';
import type { CellValue, ChartSpec, WorkbookSpec } from './spec';

/** Values of the cells that a reference names, row by row. */
export type Lookup = (reference: string) => (CellValue | undefined)[];

/** Looks values up in the description; a reference that is not one range of one of its sheets has none. */
export function lookupIn(spec: WorkbookSpec): Lookup {
  return (reference) => {
    const range = parseReference(reference);
    const cells = spec.sheets.find((sheet) => sheet.name === range?.sheet)?.cells;
    const values: (CellValue | undefined)[] = [];
    if (!range || !cells) return values;
    const { top, left, bottom, right } = range.area;
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) values.push(cells[row]?.[col]?.value);
    }
    return values;
  };
}

export interface ChartLook {
  /** Bars start at 0 unless a figure is negative, so that their lengths compare. */
  fromZero: boolean;
  /** Names of bars stand beside the chart, not on bars that go below 0. */
  namesBeside: boolean;
  /** One series needs no legend. */
  legend: boolean;
}

/** What follows from the chart's kind and figures. */
export function chartLook(chart: ChartSpec, lookup: Lookup): ChartLook {
  const negative = chart.series
    .flatMap(({ values }) => lookup(values))
    .some((value) => typeof value === 'number' && value < 0);
  return {
    fromZero: chart.kind !== 'line' && !negative,
    namesBeside: negative,
    legend: chart.series.length > 1,
  };
}

/** Colour of grid lines, pale enough to stay behind the bars. */
export const GRIDLINE = 'D9D9D9';
