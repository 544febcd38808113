/** The form's own step as formulas of the sheet: limits between criteria, types of unit, scaling, penalties, classes. */
import type { ClassNeed, Condition, Criterion, PointLimit } from '../../rubric/types';
import { UNIT_TYPE, literal, quoted } from '../../scoring/rules/kind';
import { UNIT_TYPE_FIELD } from '../../scoring/unit-type';
import { placeIn, words } from '../../scoring/rules/cells';
import { a1, cell } from '../../sheet/address';
import { columnAt, names, rowAt } from '../layout';
import type { FormLayout } from '../layout';

/** Cell of a criterion's own points: those of the printed column where the form limits none. */
export const ownCell = (layout: FormLayout, id: string): string =>
  a1(cell(rowAt(layout, id), columnAt(layout, layout.columns.has('own') ? 'own' : 'self')));

/** Cell of the points that the form leaves a criterion. */
const leftCell = (layout: FormLayout, id: string): string =>
  a1(cell(rowAt(layout, id), columnAt(layout, 'self')));

/** The largest maximum of the criterion as an expression; before a type is chosen the printed one. */
export function maximumFormula({ max, maxima }: Criterion): string {
  return maxima === undefined
    ? literal(max)
    : `IF(${UNIT_TYPE}>0,CHOOSE(MAX(1,${UNIT_TYPE}),${maxima.map(literal).join(',')}),${literal(max)})`;
}

/** True where the criterion does not apply to the type of unit; undefined where it applies to all. */
export const otherTypeFormula = (criterion: Criterion): string | undefined =>
  criterion.maxima?.includes(0) ? `${maximumFormula(criterion)}=0` : undefined;

/** What counts for the total: the maximum, or nothing where the criterion leaves it. */
export function countedMaximum(criterion: Criterion, exempted: string, list: string, exempt: string): string {
  const flags = criterion.exemptions.map(({ excluded }) => (excluded ? 0 : 1));
  const max = maximumFormula(criterion);
  return flags.every((flag) => flag === 1)
    ? max
    : `IF(${exempted},CHOOSE(${placeIn(list, exempt)},${flags.join(',')}),1)*${max}`;
}

function conditionFormula(layout: FormLayout, condition: Condition): string {
  const points = `SUM(${leftCell(layout, condition.criterion)})`;
  switch (condition.is) {
    case 'positive':
      return `${points}>0`;
    case 'none':
      return `${points}=0`;
    case 'points':
      return `${points}>=${literal(condition.from)}`;
    case 'full': {
      const criterion = layout.rubric.criteria.find(({ id }) => id === condition.criterion);
      const max = criterion ? maximumFormula(criterion) : '0';
      return `AND(${max}>0,${points}>=${max})`;
    }
  }
}

function leftFormula(layout: FormLayout, limits: readonly PointLimit[], own: string): string {
  return limits.reduce(
    (points, limit) =>
      limit.kind === 'zero'
        ? `IF(AND(${limit.when.map((condition) => conditionFormula(layout, condition)).join(',')}),MIN(0,${own}),${points})`
        : `MIN(${points},MAX(0,SUM(${leftCell(layout, limit.by)})))`,
    own,
  );
}

/** The points that count: the criterion's own, or what the form's limits leave of them. */
export function countedPoints(layout: FormLayout, criterion: Criterion): string {
  const own = ownCell(layout, criterion.id);
  const limits = layout.rubric.limits.filter((limit) => limit.criterion === criterion.id);
  return limits.length === 0
    ? `IF(${own}="","",${own})`
    : `IF(ISNUMBER(${own}),${leftFormula(layout, limits, own)},${own})`;
}

/** Place of the unit's type, from 1; 0 where none is chosen. */
export const unitTypeFormula = (list: string): string => {
  const said = names.field(UNIT_TYPE_FIELD);
  return `IFERROR(IF(${words(said)}="",0,${placeIn(list, said)}),0)`;
};

/** Cells of all criteria below groups, as arguments of SUM. */
function cellsOf(layout: FormLayout, ids: readonly string[], column: 'self' | 'lost'): string[] {
  const col = columnAt(layout, column);
  const rows = ids.map((id) => rowAt(layout, id));
  const parts: string[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (rows[to + 1] === (rows[to] ?? 0) + 1) to++;
    const [first, last] = [a1(cell(rows[from] ?? 0, col)), a1(cell(rows[to] ?? 0, col))];
    parts.push(first === last ? first : `${first}:${last}`);
    from = to + 1;
  }
  return parts;
}

/** Most arguments that one SUM takes everywhere. */
const MOST = 200;
const summed = (parts: readonly string[]): string =>
  parts.length <= MOST
    ? `SUM(${parts.join(',')})`
    : `${summed(parts.slice(0, MOST))}+${summed(parts.slice(MOST))}`;

const groupsOf = ({ rubric }: FormLayout, which: 'plain' | 'penalty' | 'bonus') =>
  rubric.headings.filter(
    ({ kind, bonus, penalty }) =>
      kind === 'group' &&
      (which === 'bonus'
        ? bonus
        : which === 'penalty'
          ? penalty !== undefined
          : !bonus && penalty === undefined),
  );

/** What criteria count for, all together: what they lost and what they have. */
const reachable = (layout: FormLayout, ids: readonly string[]): string =>
  `ROUND(${summed([...cellsOf(layout, ids, 'lost'), ...cellsOf(layout, ids, 'self')])},2)`;

/** True where the total is more than the sum of the groups: scaled, with penalties, or of what applies to the unit. */
export const hasStep = ({ scaled, headings, criteria }: FormLayout['rubric']): boolean =>
  scaled ||
  headings.some(({ penalty, weight }) => penalty !== undefined || weight !== undefined) ||
  criteria.some(
    ({ maxima, exemptions }) => maxima !== undefined || exemptions.some(({ excluded }) => excluded),
  );

const rounded = (parts: readonly string[]): string => `ROUND(${parts.join('+')},2)`;

export interface TotalFormulas {
  base: string;
  total: string;
  max: string;
}

/** Total, maximum and base of a form whose step is more than a sum. `groupCell` is the cell of a group's points. */
export function totalFormulas(layout: FormLayout, groupCell: (key: string) => string): TotalFormulas {
  const { rubric } = layout;
  const sumOf = (which: Parameters<typeof groupsOf>[1]): string => {
    const cells = groupsOf(layout, which).map(({ key }) => groupCell(key));
    return cells.length === 0 ? '0' : `ROUND(SUM(${cells.join(',')}),2)`;
  };
  const groups = groupsOf(layout, 'plain');
  const unweighed = groups.filter(({ weight }) => weight === undefined);
  const ids = unweighed.flatMap(({ criteria }) => criteria);
  const weighed = groups.flatMap(({ key, weight, criteria }) =>
    weight === undefined
      ? []
      : [{ cell: groupCell(key), weight: literal(weight), whole: reachable(layout, criteria) }],
  );
  const whole = rounded([
    ...(ids.length === 0 ? [] : [reachable(layout, ids)]),
    ...weighed.map((group) => `IF(${group.whole}>0,${group.weight},0)`),
  ]);
  const points = rounded([
    ...(ids.length === 0 ? [] : [`SUM(${unweighed.map(({ key }) => groupCell(key)).join(',')})`]),
    ...weighed.map(
      (group) =>
        `IF(${group.whole}>0,ROUND(ROUND(SUM(${group.cell})*100,0)*${group.weight}/ROUND(${group.whole}*100,0),2),0)`,
    ),
  ]);
  const scaled = rubric.scaled
    ? `IF(${whole}>0,ROUND(ROUND(${points}*100,0)*${literal(rubric.max)}/ROUND(${whole}*100,0),2),${points})`
    : points;
  const base = `ROUND(${scaled}+${sumOf('penalty')},2)`;
  return {
    base,
    total: `MAX(0,ROUND(${names.base}+${sumOf('bonus')},2))`,
    max: rubric.scaled ? literal(rubric.max) : whole,
  };
}

/** A group's points never fall below what its penalties may take off. */
export const flooredSum = (formula: string, penalty: number | undefined): string =>
  penalty === undefined ? formula : `IF(COUNT(${formula})=0,"",MAX(${literal(-penalty)},${formula}))`;

function needFormula(layout: FormLayout, need: ClassNeed, groupCell: (key: string) => string): string {
  if (!('group' in need)) return conditionFormula(layout, need);
  const ids = layout.rubric.headings.find(({ key }) => key === need.group)?.criteria ?? [];
  return `ROUND(SUM(${groupCell(need.group)})*100,0)*100>=${literal(need.percent)}*ROUND(${reachable(layout, ids)}*100,0)`;
}

/** The class by the form's own rule. */
export function classFormula(layout: FormLayout, groupCell: (key: string) => string): string {
  const { classes, classBy } = layout.rubric;
  const points = classBy.bonus ? names.total : `MAX(0,${names.base})`;
  return classes.reduceRight((otherwise, { name, from, needs }) => {
    const reached =
      classBy.of === 'percent'
        ? `ROUND(${points}*10000,0)>=${literal(from)}*ROUND(${names.max}*100,0)`
        : `${points}>=${literal(from)}`;
    const conditions = [reached, ...needs.map((need) => needFormula(layout, need, groupCell))];
    // the lowest class asks for nothing
    if (otherwise === '' && needs.length === 0) return quoted(name);
    const holds = conditions.length === 1 ? reached : `AND(${conditions.join(',')})`;
    return `IF(${holds},${quoted(name)},${otherwise === '' ? '""' : otherwise})`;
  }, '');
}
