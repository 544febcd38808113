/** Biểu đồ: native charts, over figures that stand beside the printed sheet. */
import { ROW_POINTS } from '../../sheet/builder';
import { area } from '../../sheet/address';
import type { RankedUnit } from '../types';
import { ChartBlocks } from './chart-blocks';
import type { ChartBlock } from './chart-blocks';
import { listName, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import { classColors } from './styles';
import type { Page } from './page';

/** Columns of the printed sheet: two charts side by side. */
const COLUMNS = 18;
const COLUMN_WIDTH = 9;
/** Figures stand beside the printed sheet. */
const DATA = COLUMNS + 2;
/** Rows of 15 points that a printed page of this width holds: no chart is cut by the end of one. */
const PAGE_ROWS = 44;
/** Programs differ by some rows in what a page holds. */
const PAGE_MARGIN = 5;
/** A chart takes a row for each bar and some for its title and legend; more bars would not fit a page. */
const CHART_FRAME = 8;
const MOST_BARS = PAGE_ROWS - CHART_FRAME - PAGE_MARGIN;

/** Rows of the chart of classes, where it stands alone. */
const CLASSES_ROWS = 16;

/** Rows that a chart takes. */
const heightOf = ({ units }: ChartBlock): number => Math.max(14, units.length + CHART_FRAME);

export function chartsSheet(context: FormContext, overview: UnitTable): Page {
  const { form, words } = context;
  const page = titledPage(
    context,
    'charts',
    words.chartsTitle,
    Array.from({ length: COLUMNS }, () => COLUMN_WIDTH),
  );
  page.widths[COLUMNS] = COLUMN_WIDTH;
  page.widths[DATA] = 34;
  const from = page.next;
  const shown = new ChartBlocks(context, overview);
  const writer = new ChartWriter(page, context, overview, shown);
  const lists = form.lists.map((list) => {
    const units = form.units.filter((unit) => unit.list === list).slice(0, MOST_BARS);
    const name = form.lists.length > 1 ? listName(words, list) : '';
    return { name, units, change: shown.change(name, units) };
  });
  // units by class stand beside the first comparison with the year before, where there is one: a page less
  const beside = form.rubric.classes.length > 0 ? lists.find(({ change }) => change)?.change : undefined;
  if (form.rubric.classes.length > 0 && !beside) writer.classesAlone();
  for (const { name, units, change } of lists) {
    writer.pair(shown.totals(name, units), shown.groups(name, units));
    if (!change) continue;
    if (change === beside) writer.classesBeside(change);
    else writer.pair(change);
  }
  writer.finish(from);
  return page;
}

class ChartWriter {
  private row: number;
  private dataRow: number;
  private readonly index: Map<RankedUnit, number>;

  constructor(
    private readonly page: Page,
    private readonly context: FormContext,
    private readonly overview: UnitTable,
    private readonly shown: ChartBlocks,
  ) {
    this.row = page.next;
    this.dataRow = page.next;
    this.index = new Map(context.form.units.map((unit, index) => [unit, index]));
  }

  /** Units by class across the page. */
  classesAlone(): void {
    this.classes(COLUMNS - 1, CLASSES_ROWS);
    this.row += CLASSES_ROWS + 1;
  }

  /** Units by class, and another chart beside it. */
  classesBeside(right: ChartBlock): void {
    const height = heightOf(right);
    this.startOfPage(height);
    this.classes(COLUMNS / 2 - 1, height);
    this.chart(right, COLUMNS / 2, COLUMNS - 1, height);
    this.row += height + 1;
  }

  /** Units by class, one series a list; from the first column to another. */
  private classes(to: number, height: number): void {
    const { form, words, live } = this.context;
    const { class: classColumn, list: listColumn } = this.overview.columns;
    const { top, bottom, page: ranking } = this.overview;
    const lists = form.lists.slice(0, 4);
    const head = this.head([words.class, ...lists.map((list) => listName(words, list) || words.unit)]);
    form.rubric.classes.forEach(({ name }, index) => {
      const row = head + 1 + index;
      this.page.put(row, DATA, 'text', name);
      lists.forEach((list, offset) => {
        const value = form.units.filter((unit) => unit.list === list && unit.class === name).length;
        const byList =
          listColumn === undefined
            ? ''
            : `,${ranking.reference(top, listColumn, bottom)},"${listName(words, list).replaceAll('"', '""')}"`;
        this.page.put(
          row,
          DATA + 1 + offset,
          'number',
          live && classColumn !== undefined
            ? {
                formula: `COUNTIFS(${ranking.reference(top, classColumn, bottom)},${this.page.reference(row, DATA).split('!')[1] ?? ''}${byList})`,
                value,
              }
            : value,
        );
      });
    });
    const last = head + form.rubric.classes.length;
    this.dataRow = last + 2;
    this.page.chart({
      kind: 'column',
      title: words.chartClasses,
      categories: this.page.reference(head + 1, DATA, last),
      series: lists.map((list, index) => ({
        name: listName(words, list) || words.unit,
        values: this.page.reference(head + 1, DATA + 1 + index, last),
        color: classColors[index * 2] ?? classColors[0],
      })),
      area: area(this.row, 0, this.row + height - 1, to),
      altText: words.chartClasses,
    });
  }

  /** Gives every row its height, so that pages end where they were reckoned to. */
  finish(from: number): void {
    for (let row = from; row < Math.max(this.row, this.dataRow); row++) this.page.height(row, ROW_POINTS);
  }

  /** Goes on to the next page where the rest of this one is too low. */
  private startOfPage(height: number): void {
    const used = this.row % PAGE_ROWS;
    if (used + height > PAGE_ROWS - PAGE_MARGIN && used > 0) this.row += PAGE_ROWS - used;
  }

  /** One chart, or two side by side; bars from the bottom up, so the best unit comes last in the figures. */
  pair(left: ChartBlock, right?: ChartBlock): void {
    const height = Math.max(heightOf(left), right ? heightOf(right) : 0);
    this.startOfPage(height);
    this.chart(left, 0, right ? COLUMNS / 2 - 1 : COLUMNS - 1, height);
    if (right) this.chart(right, COLUMNS / 2, COLUMNS - 1, height);
    this.row += height + 1;
  }

  private chart({ kind, title, units, series }: ChartBlock, from: number, to: number, height: number): void {
    const head = this.head([title, ...series.map(({ name }) => name)]);
    [...units].reverse().forEach((unit, offset) => {
      const row = head + 1 + offset;
      const place = this.index.get(unit) ?? 0;
      this.page.put(row, DATA, 'text', this.shown.live(place, this.overview.columns.unit, unit.unit));
      series.forEach(({ value }, index) =>
        this.page.put(row, DATA + 1 + index, 'number', value(unit, place)),
      );
    });
    const last = head + units.length;
    this.dataRow = last + 2;
    this.page.chart({
      kind,
      title,
      categories: this.page.reference(head + 1, DATA, last),
      series: series.map(({ name, color }, index) => ({
        name,
        values: this.page.reference(head + 1, DATA + 1 + index, last),
        ...(color === undefined ? {} : { color }),
      })),
      area: area(this.row, from, this.row + height - 1, to),
      altText: title,
    });
  }

  private head(texts: readonly string[]): number {
    texts.forEach((text, index) => {
      this.page.widths[DATA + index] ??= 12;
      this.page.put(this.dataRow, DATA + index, 'th', text);
    });
    return this.dataRow;
  }
}

/** Last column of the printed sheet. */
export const CHARTS_RIGHT = COLUMNS - 1;
