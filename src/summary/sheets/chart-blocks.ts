/** What the charts show: units with series of figures that refer to the ranking. Colours stay apart in grey. */
import type { Content } from '../../sheet/builder';
import { a1, cell, quoteSheet } from '../../sheet/address';
import type { ChartSpec } from '../../sheet/spec';
import type { RankedUnit } from '../types';
import { figure } from '../../messages/summary';
import type { FormContext, UnitTable } from './context';
import { classColors, groupColors } from './styles';

export interface Series {
  name: string;
  color?: string;
  value(unit: RankedUnit, row: number): Content;
}

export interface ChartBlock {
  kind: ChartSpec['kind'];
  title: string;
  units: readonly RankedUnit[];
  series: readonly Series[];
}

export class ChartBlocks {
  constructor(
    private readonly context: FormContext,
    private readonly overview: UnitTable,
  ) {}

  /** A cell of the ranking, for the unit in that row of it. */
  live(row: number, col: number | undefined, value: number | string): Content {
    return this.context.live && col !== undefined ? { formula: this.place(row, col), value } : value;
  }

  /** Totals; one series a class, so that a bar shows its class by its shade. */
  totals(list: string, units: readonly RankedUnit[]): ChartBlock {
    return {
      ...{ kind: 'stackedBar', title: this.context.words.chartTotals(list), units },
      series: this.byClass(),
    };
  }

  /** Points by group of criteria. */
  groups(list: string, units: readonly RankedUnit[]): ChartBlock {
    const { form, words, options } = this.context;
    return {
      ...{ kind: 'stackedBar', title: words.chartGroups(list), units },
      series: form.groups.map((group, index) => ({
        name: `${group.no || group.key} (${group.bonus ? '+' : ''}${figure(group.max, options.language)})`,
        color: groupColors[index % groupColors.length] ?? groupColors[0],
        value: (unit, row) => this.live(row, this.overview.groups[index], unit.groups[index] ?? 0),
      })),
    };
  }

  /** The points of each unit beside those of the year before; undefined where no unit has any. */
  change(list: string, all: readonly RankedUnit[]): ChartBlock | undefined {
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

  private place(row: number, col: number): string {
    const { page, top } = this.overview;
    return `${quoteSheet(page.name)}!${a1(cell(top + row, col), true)}`;
  }

  private byClass(): Series[] {
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
        return {
          formula: `IF(${this.place(row, classColumn)}="${name.replaceAll('"', '""')}",${this.place(row, total)},0)`,
          value,
        };
      },
    }));
  }
}
