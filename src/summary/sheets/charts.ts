/** Biểu đồ: native charts over figures that refer to the ranking. Colours stay apart in grey. */
import { ROW_POINTS } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import { area, a1, cell, quoteSheet } from '../../sheet/address';
import type { ChartSpec } from '../../sheet/spec';
import type { RankedUnit } from '../types';
import { figure } from '../../messages/summary';
import { listName, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import { classColors, groupColors } from './styles';
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
const heightOf = ({ units }: Block): number => Math.max(14, units.length + CHART_FRAME);

interface Series {
  name: string;
  color?: string;
  value(unit: RankedUnit, row: number): Content;
}

interface Block {
  kind: ChartSpec['kind'];
  title: string;
  units: readonly RankedUnit[];
  series: readonly Series[];
}

export function chartsSheet(context: FormContext, overview: UnitTable): Page {
  const { form, words, options } = context;
  const page = titledPage(
    context,
    'charts',
    words.chartsTitle,
    Array.from({ length: COLUMNS }, () => COLUMN_WIDTH),
  );
  page.widths[COLUMNS] = COLUMN_WIDTH;
  page.widths[DATA] = 34;
  const from = page.next;
  const writer = new ChartWriter(page, context, overview);
  const blocks = form.lists.map((list) => {
    const units = form.units.filter((unit) => unit.list === list).slice(0, MOST_BARS);
    const name = form.lists.length > 1 ? listName(words, list) : '';
    return { name, units, change: writer.change(name, units) };
  });
  // units by class stand beside the first comparison with the year before, where there is one: a page less
  const beside = form.rubric.classes.length > 0 ? blocks.find(({ change }) => change)?.change : undefined;
  if (form.rubric.classes.length > 0 && !beside) writer.classesAlone();
  for (const { name, units, change } of blocks) {
    writer.pair(
      {
        kind: 'stackedBar',
        title: words.chartTotals(name),
        units,
        series: writer.byClass(),
      },
      {
        kind: 'stackedBar',
        title: words.chartGroups(name),
        units,
        series: form.groups.map((group, index) => ({
          name: `${group.no || group.key} (${group.bonus ? '+' : ''}${figure(group.max, options.language)})`,
          color: groupColors[index % groupColors.length] ?? groupColors[0],
          value: (unit, row) => writer.live(row, overview.groups[index], unit.groups[index] ?? 0),
        })),
      },
    );
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
  ) {
    this.row = page.next;
    this.dataRow = page.next;
    this.index = new Map(context.form.units.map((unit, index) => [unit, index]));
  }

  /** A cell of the ranking, for the unit in that row of it. */
  live(row: number, col: number | undefined, value: number | string): Content {
    if (!this.context.live || col === undefined) return value;
    return {
      formula: `${quoteSheet(this.overview.page.name)}!${a1(cell(this.overview.top + row, col), true)}`,
      value,
    };
  }

  /** One series a class, so that a bar shows its class by its shade. */
  byClass(): Series[] {
    const { form, words, options } = this.context;
    const { total, class: classColumn } = this.overview.columns;
    if (form.rubric.classes.length === 0)
      return [
        { name: words.total, color: classColors[0], value: (unit, row) => this.live(row, total, unit.total) },
      ];
    return form.rubric.classes.map(({ name, from }, index) => ({
      name: words.classFrom(name, figure(from, options.language)),
      color: classColors[index % classColors.length] ?? classColors[0],
      value: (unit, row) => {
        const value = unit.class === name ? unit.total : 0;
        if (!this.context.live || total === undefined || classColumn === undefined) return value;
        const place = (col: number): string =>
          `${quoteSheet(this.overview.page.name)}!${a1(cell(this.overview.top + row, col), true)}`;
        return {
          formula: `IF(${place(classColumn)}="${name.replaceAll('"', '""')}",${place(total)},0)`,
          value,
        };
      },
    }));
  }

  /** The points of each unit beside those of the year before; undefined where no unit has any. */
  change(list: string, all: readonly RankedUnit[]): Block | undefined {
    const { words } = this.context;
    const units = all.filter(({ before }) => before !== undefined);
    const col = this.overview.columns.change;
    if (units.length === 0 || col === undefined) return undefined;
    const value: Series['value'] = ({ total, before }, row) =>
      this.live(row, col, Math.round((total - (before?.total ?? 0)) * 100) / 100);
    return {
      ...{ kind: 'bar', title: words.chartChange(list), units },
      series: [{ name: words.change, color: classColors[1], value }],
    };
  }

  /** Units by class across the page. */
  classesAlone(): void {
    this.classes(COLUMNS - 1, CLASSES_ROWS);
    this.row += CLASSES_ROWS + 1;
  }

  /** Units by class, and another chart beside it. */
  classesBeside(right: Block): void {
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
  pair(left: Block, right?: Block): void {
    const height = Math.max(heightOf(left), right ? heightOf(right) : 0);
    this.startOfPage(height);
    this.chart(left, 0, right ? COLUMNS / 2 - 1 : COLUMNS - 1, height);
    if (right) this.chart(right, COLUMNS / 2, COLUMNS - 1, height);
    this.row += height + 1;
  }

  private chart({ kind, title, units, series }: Block, from: number, to: number, height: number): void {
    const head = this.head([title, ...series.map(({ name }) => name)]);
    [...units].reverse().forEach((unit, offset) => {
      const row = head + 1 + offset;
      const place = this.index.get(unit) ?? 0;
      this.page.put(row, DATA, 'text', this.live(place, this.overview.columns.unit, unit.unit));
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
