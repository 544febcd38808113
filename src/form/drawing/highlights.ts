/** Missing, invalid and lost points in colour: once as conditional formats of the sheet, once as the engine finds them. */
import { bar, statusWords } from '../../messages/sheet/index';
import { area, columnName } from '../../sheet/address';
import type { ConditionalFormat } from '../../sheet/spec';
import { columnAt, names, layoutOf } from '../layout';
import type { FormLayout } from '../layout';
import { colors } from './styles';
import type { Rubric } from '../../rubric/types';
import type { Assessment, CriterionAssessment } from '../../scoring/assessment';

type Effect = ConditionalFormat['style'] & { invalid?: boolean };

const effects = {
  invalid: { fill: colors.invalid, color: colors.invalidText, bold: true },
  missing: { fill: colors.missing },
  lost: { fill: colors.lost },
} as const satisfies Record<string, Effect>;

/** Columns that are coloured. Nothing of the printed form is: it goes to paper as the decision prints it. */
function columnsOf(layout: FormLayout, kind: keyof typeof effects): [left: number, right: number][] {
  const at = (column: Parameters<typeof columnAt>[1]): number => columnAt(layout, column);
  const result: [number, number] = [at('status'), at('remark')];
  switch (kind) {
    case 'invalid':
      return [result, [at('v1'), at('v1') + layout.inputsPerRow - 1]];
    case 'missing':
      return [result, [at('v1'), at('v1')]];
    case 'lost':
      return [result];
  }
}

/** The conditional formats, by formulas of the sheet itself; the switch in the top bar turns them off. */
export function highlightFormats(layout: FormLayout): ConditionalFormat[] {
  const [top, bottom] = [layout.tableHead[1] + 1, layout.tableEnd];
  const status = `$${columnName(columnAt(layout, 'status'))}${top + 1}`;
  const lost = `$${columnName(columnAt(layout, 'lost'))}${top + 1}`;
  const on = `${names.highlight}="${bar.switch.on}"`;
  const conditions = {
    invalid: `${status}="${statusWords.invalid}"`,
    missing: `${status}="${statusWords.missing}"`,
    lost: `${status}<>"",SUM(${lost})>0`,
  };
  return (['invalid', 'missing', 'lost'] as const).flatMap((kind) =>
    columnsOf(layout, kind).map(([left, right]) => ({
      area: area(top, left, bottom, right),
      formula: `AND(${on},${conditions[kind]})`,
      style: effects[kind],
    })),
  );
}

const kindOf = ({ status, points, max }: CriterionAssessment): keyof typeof effects | undefined =>
  status === 'invalid' || status === 'missing' ? status : points < max ? 'lost' : undefined;

/** The same as the engine tells them; one object each, so that the grid sees what changed. */
const found: Record<keyof typeof effects, Effect> = {
  ...effects,
  invalid: { ...effects.invalid, invalid: true },
};

/** The same colours from the engine, by "row,col", for a grid that evaluates no formulas. */
export function highlightedCells(rubric: Rubric, assessment: Assessment, on: boolean): Map<string, Effect> {
  const layout = layoutOf(rubric);
  const cells = new Map<string, Effect>();
  if (!on) return cells;
  for (const criterion of assessment.criteria) {
    const kind = kindOf(criterion);
    const row = layout.criterionRow.get(criterion.id);
    if (kind === undefined || row === undefined) continue;
    for (const [left, right] of columnsOf(layout, kind))
      for (let col = left; col <= right; col++) cells.set(`${row},${col}`, found[kind]);
  }
  return cells;
}
