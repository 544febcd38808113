/** Charts, only as far as the product draws them. */
import { denied, notFound, oneOf } from '../errors';
import type { ChartData, SeriesData, SheetData } from './data';
import { HostCollection, HostObject } from './object';
import type { Range } from './range';

const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line'] as const;

class ChartFill extends HostObject {
  readonly clientClass = 'ChartFill';
  constructor(private readonly data: SeriesData) {
    super();
  }
  setSolidColor(color: string): void {
    this.data.color = color;
  }
}

/** Lines of charts can be given a colour; nothing reads it back. */
class ChartLine extends HostObject {
  readonly clientClass = 'ChartLineFormat';
  constructor(private readonly paint: (color: string) => void) {
    super();
  }
  set color(color: string) {
    this.paint(color);
  }
}

class ChartSeriesFormat extends HostObject {
  readonly clientClass = 'ChartSeriesFormat';
  constructor(private readonly data: SeriesData) {
    super();
  }
  get fill(): ChartFill {
    return new ChartFill(this.data);
  }
  get line(): ChartLine {
    const { data } = this;
    return new ChartLine((color) => (data.lineColor = color));
  }
}

class ChartSeries extends HostObject {
  readonly clientClass = 'ChartSeries';
  constructor(
    private readonly data: SeriesData,
    private readonly ordinal: number,
  ) {
    super();
  }
  override get wireId(): string {
    return String(this.ordinal);
  }
  get name(): string {
    return this.data.name;
  }
  set name(name: string) {
    this.data.name = name;
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.data);
  }
  setValues(range: Range): void {
    this.data.values = range.address;
  }
  setXAxisValues(range: Range): void {
    this.data.categories = range.address;
  }
}

class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly clientClass = 'ChartSeriesCollection';
  constructor(private readonly chart: ChartData) {
    super();
  }
  get items(): ChartSeries[] {
    return this.chart.series.map((data, index) => new ChartSeries(data, index));
  }
  add(name = ''): ChartSeries {
    const data: SeriesData = { name };
    this.chart.series.push(data);
    return new ChartSeries(data, this.chart.series.length - 1);
  }
  getItemAt(index: number): ChartSeries {
    const found = this.items[index];
    if (!found) throw notFound();
    return found;
  }
}

class ChartTitle extends HostObject {
  readonly clientClass = 'ChartTitle';
  constructor(private readonly chart: ChartData) {
    super();
  }
  get text(): string {
    return this.chart.title;
  }
  set text(title: string) {
    this.chart.title = title;
  }
}

class ChartLegend extends HostObject {
  readonly clientClass = 'ChartLegend';
  constructor(private readonly chart: ChartData) {
    super();
  }
  set visible(visible: boolean) {
    this.chart.legend = visible ? 'Right' : 'none';
  }
  set position(position: string) {
    this.chart.legend = oneOf(position, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const);
  }
}

class ChartGridlinesFormat extends HostObject {
  readonly clientClass = 'ChartGridlinesFormat';
  constructor(private readonly chart: ChartData) {
    super();
  }
  get line(): ChartLine {
    const { chart } = this;
    return new ChartLine((color) => (chart.gridlines = color));
  }
}

class ChartGridlines extends HostObject {
  readonly clientClass = 'ChartGridlines';
  constructor(private readonly chart: ChartData) {
    super();
  }
  set visible(visible: boolean) {
    this.chart.gridlines = visible ? 'Automatic' : 'none';
  }
  get format(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(this.chart);
  }
}

class ChartAxis extends HostObject {
  readonly clientClass = 'ChartAxis';
  constructor(
    private readonly chart: ChartData,
    private readonly kind: 'value' | 'category',
  ) {
    super();
  }
  override get wireId(): string {
    return this.kind;
  }
  set minimum(minimum: number) {
    if (this.kind !== 'value') throw denied();
    this.chart.minimum = minimum;
  }
  set tickLabelPosition(position: string) {
    if (this.kind !== 'category') throw denied();
    this.chart.tickLabels = oneOf(position, ['NextToAxis', 'High', 'Low', 'None'] as const);
  }
  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.chart);
  }
}

class ChartAxes extends HostObject {
  readonly clientClass = 'ChartAxes';
  constructor(private readonly chart: ChartData) {
    super();
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.chart, 'value');
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.chart, 'category');
  }
}

class Chart extends HostObject {
  readonly clientClass = 'Chart';
  constructor(private readonly chart: ChartData) {
    super();
  }
  get id(): string {
    return this.chart.name;
  }
  get name(): string {
    return this.chart.name;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.chart);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.chart);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.chart);
  }
  set plotVisibleOnly(only: boolean) {
    this.chart.plotVisibleOnly = only;
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.chart);
  }
  setPosition(start: string, end = start): void {
    this.chart.position = `${start}:${end}`;
  }
}

export class ChartCollection extends HostCollection<Chart> {
  readonly clientClass = 'ChartCollection';
  constructor(private readonly sheet: SheetData) {
    super();
  }
  get items(): Chart[] {
    return this.sheet.charts.map((data) => new Chart(data));
  }
  add(type: string, source: Range): Chart {
    if (this.sheet.protection) throw denied();
    const data: ChartData = {
      name: `Chart ${this.sheet.charts.length + 1}`,
      type: oneOf(type, TYPES),
      title: '',
      series: [{ name: '', values: source.address }],
      legend: 'Automatic',
      minimum: 'Automatic',
      tickLabels: 'NextToAxis',
      gridlines: 'Automatic',
      plotVisibleOnly: true,
    };
    this.sheet.charts.push(data);
    return new Chart(data);
  }
}
