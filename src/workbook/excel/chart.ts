/** Charts of a description through the API. */
import { type Area, a1, a1Area, parseReference } from '../../sheet/address';
import { GRIDLINE, chartLook } from '../../sheet/chart';
import type { Lookup } from '../../sheet/chart';
import type { ChartSpec } from '../../sheet/spec';

const KINDS = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  stackedBar: 'BarStacked',
  line: 'Line',
} as const;

/** Alternative texts of charts are not in the API. */
export function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spec: ChartSpec,
  lookup: Lookup,
): void {
  const range = (text: string): Excel.Range => {
    const reference = parseReference(text);
    if (!reference) throw new Error(`"${text}" is no range of a chart.`);
    return context.workbook.worksheets.getItem(reference.sheet).getRange(a1Area(reference.area));
  };
  const [first] = spec.series;
  if (!first) return;
  const chart = sheet.charts.add(KINDS[spec.kind], range(first.values), 'Columns');
  chart.title.text = spec.title;
  place(chart, spec.area);
  for (const [index, { name, values, color }] of spec.series.entries()) {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    if (index > 0) series.setValues(range(values));
    series.setXAxisValues(range(spec.categories));
    if (color === undefined) continue;
    if (spec.kind === 'line') series.format.line.color = `#${color}`;
    else series.format.fill.setSolidColor(`#${color}`);
  }
  const { fromZero, namesBeside, legend } = chartLook(spec, lookup);
  const { valueAxis, categoryAxis } = chart.axes;
  if (fromZero) valueAxis.minimum = 0;
  if (namesBeside) categoryAxis.tickLabelPosition = 'Low';
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${GRIDLINE}`;
  chart.legend.visible = legend;
  if (legend) chart.legend.position = 'Bottom';
  // figures of charts may stand in hidden columns or sheets
  chart.plotVisibleOnly = false;
}

function place(chart: Excel.Chart, { top, left, bottom, right }: Area): void {
  chart.setPosition(a1({ row: top, col: left }), a1({ row: bottom, col: right }));
}
