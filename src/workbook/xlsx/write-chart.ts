/** Charts as the file library takes them. */
import type { SheetChart } from 'hucre/xlsx';
import type { ChartSpec } from '../../sheet/spec';
import { storable } from './text';

type Kind = Pick<SheetChart, 'type' | 'barGrouping' | 'overlap'>;

const KINDS: Record<ChartSpec['kind'], Kind> = {
  bar: { type: 'bar' },
  column: { type: 'column' },
  stackedBar: { type: 'bar', barGrouping: 'stacked', overlap: 100 },
  stackedColumn: { type: 'column', barGrouping: 'stacked', overlap: 100 },
  line: { type: 'line' },
};

/** One chart, standing on its area. */
export function fileChart(chart: ChartSpec): SheetChart {
  const { top, left, bottom, right } = chart.area;
  return {
    ...KINDS[chart.kind],
    title: storable(chart.title),
    series: chart.series.map(({ name, values, color }) => ({
      name: storable(name),
      values,
      categories: chart.categories,
      ...(color === undefined ? {} : { color }),
    })),
    // The end of an anchor is the cell after the last one.
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    legend: chart.series.length > 1 ? 'bottom' : false,
    altText: storable(chart.altText),
    // Figures of charts may stand in hidden columns or sheets.
    plotVisOnly: false,
  };
}
