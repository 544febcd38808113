/** Lints a rubric file: everything that a reviewer of the file would want to know before a form is printed from it. */
import * as v from 'valibot';
import { checkBandSources, checkBonus, checkChoices, checkClasses, checkFrom } from './bounds';
import { checkSize } from './size';
import { load } from '../load';
import type { Path, Problem, ProblemCode } from '../problem';
import { rubricSchema } from '../schema/rubric';
import type { ItemSource } from '../schema/rubric';
import type { Criterion, Rubric } from '../types';
import { checkBands } from './bands';
import { fieldsOf } from '../fields';

/** Inputs that one row of a form's entry block can hold. */
const MOST_INPUTS = 6;

/** Problems of a rubric file's content (parsed YAML). Misprints that the file itself declares are notes. */
export function checkRubric(source: unknown): { rubric?: Rubric; problems: Problem[] } {
  if (typeof source !== 'object' || source === null || Array.isArray(source))
    return { problems: [{ severity: 'error', code: 'rubric-none' }] };
  const large = checkSize(source);
  if (large) return { problems: [large] };
  const loaded = load(source);
  if (!loaded.ok) return { problems: loaded.problems };
  const { rubric } = loaded;
  const { groups } = v.parse(rubricSchema, source);
  return {
    rubric,
    problems: [
      ...checkIds(rubric),
      ...checkHeadingExemptions(groups),
      ...checkBandSources(groups),
      ...rubric.criteria.flatMap(checkCriterion),
      ...checkSums(rubric, headingPaths(groups, ['groups'])),
      ...checkColumns(rubric),
      ...checkClasses(rubric),
      ...checkBonus(rubric),
      ...checkChoices(rubric),
      ...checkFrom(rubric),
    ],
  };
}

/** The engine adds hundredths, and a sheet shows two decimals. */
const hasTwoDecimals = (points: number): boolean => Math.round(points * 100) / 100 === points;

function checkIds(rubric: Rubric): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const safe = new Map<string, string>();
  for (const { id } of rubric.criteria) {
    if (seen.has(id)) problems.push({ severity: 'error', code: 'duplicate-id', criterion: id, received: id });
    seen.add(id);
    const name = id.replace(/[^A-Za-z0-9]/g, '_');
    const other = safe.get(name);
    if (other !== undefined && other !== id)
      problems.push({ severity: 'error', code: 'name-clash', criterion: id, received: `${other}, ${id}` });
    safe.set(name, id);
  }
  // headings and lines of general information become names of cells too
  const fields = fieldsOf(rubric);
  for (const keys of [rubric.headings.map(({ key }) => key), fields.map(({ id }) => id)]) {
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    problems.push(
      ...twice.map((key): Problem => ({ severity: 'error', code: 'duplicate-id', received: key })),
    );
  }
  return problems;
}

/** Exemptions of headings that cover nothing, or give more than anything below them is worth. */
function checkHeadingExemptions(items: ItemSource[]): Problem[] {
  return items.flatMap((item) => {
    if (!('items' in item)) return [];
    const highest = highestMaximum(item.items);
    const useless = (item.exemptions ?? []).filter(({ points }) =>
      points === 'max' ? highest === 0 : points !== 'excluded' && points > highest,
    );
    return [
      ...useless.map(({ text }): Problem => ({
        severity: 'error',
        code: 'exemption-useless',
        received: text,
      })),
      ...checkHeadingExemptions(item.items),
    ];
  });
}

const highestMaximum = (items: ItemSource[]): number =>
  Math.max(
    0,
    ...items.map((item) => ('items' in item ? highestMaximum(item.items) : (item.max ?? item.readAs ?? 0))),
  );

function checkCriterion(criterion: Criterion): Problem[] {
  const { id, max, rule, exemptions } = criterion;
  const problems: Problem[] = [];
  const error = (code: ProblemCode, rest: Partial<Problem> = {}): void =>
    void problems.push({ severity: 'error', code, criterion: id, ...rest });
  const penalty = criterion.min !== undefined;
  if (!penalty && (!(max > 0) || (criterion.printedMax === null && criterion.reading === undefined)))
    error('no-maximum');
  const options = 'options' in rule ? rule.options : 'lines' in rule ? rule.lines : undefined;
  if (options?.length === 0) error('no-options');
  for (const { points } of options ?? []) {
    if (points > max)
      problems.push({
        severity: criterion.reading === undefined ? 'error' : 'note',
        code: 'option-above-maximum',
        criterion: id,
        received: points,
        expected: max,
      });
  }
  const inputs =
    rule.kind === 'ratio'
      ? 3
      : rule.kind === 'checklist'
        ? rule.options.length
        : 'lines' in rule
          ? rule.lines.length
          : rule.kind === 'formula'
            ? rule.quantities.length
            : 1;
  if (inputs > MOST_INPUTS && !criterion.inputsOnLines)
    error('too-many-inputs', { received: inputs, expected: MOST_INPUTS });
  if (rule.kind === 'ratio' || rule.kind === 'bands') problems.push(...checkBands(criterion, rule.bands));
  const figures = [
    max,
    ...(options ?? []).map(({ points }) => points),
    ...('bands' in rule ? rule.bands.flatMap(({ gives }) => ('points' in gives ? [gives.points] : [])) : []),
    ...exemptions.map(({ points }) => points),
  ];
  for (const received of figures.filter((points) => !hasTwoDecimals(points)))
    error('too-many-decimals', { received });
  for (const exemption of exemptions)
    if (exemption.points > max) error('exemption-useless', { received: exemption.text });
  return problems;
}

/** Where the headings stand in the file, in their order. */
const headingPaths = (items: ItemSource[], above: Path): Path[] =>
  items.flatMap((item, index) =>
    'items' in item ? [[...above, index], ...headingPaths(item.items, [...above, index, 'items'])] : [],
  );

function checkSums(rubric: Rubric, paths: readonly Path[]): Problem[] {
  const problems: Problem[] = [];
  const declared = new Map(rubric.misprints.map((misprint) => [misprint.at, misprint]));
  const compare = (at: string, printed: number | null, holds: number, path: Path): void => {
    const misprint = declared.get(at);
    declared.delete(at);
    if (misprint && (misprint.printed !== printed || misprint.holds !== holds)) {
      problems.push({
        severity: 'error',
        code: 'misprint-wrong',
        received: at,
        expected: `${printed ?? ''} / ${holds}`,
      });
    } else if (misprint) {
      problems.push({
        severity: 'note',
        code: 'misprint',
        received: at,
        expected: `${printed ?? ''} ≠ ${holds}`,
      });
    } else if (printed !== null && printed !== holds) {
      problems.push({
        ...{ severity: 'error', code: 'sum-differs', received: printed, expected: holds },
        ...{ path, ...(at === 'total' ? {} : { criterion: at }) },
      });
    }
  };
  for (const [index, heading] of rubric.headings.entries())
    compare(heading.key, heading.printedMax, heading.max, paths[index] ?? []);
  compare('total', rubric.declaredTotal, rubric.max, ['declaredTotal']);
  for (const { total, max } of rubric.rows)
    if (total !== undefined && max !== null && max !== rubric.declaredTotal)
      problems.push({
        severity: 'error',
        code: 'sum-differs',
        path: ['total', 'max'],
        received: max,
        expected: rubric.declaredTotal,
      });
  for (const at of declared.keys())
    problems.push({ severity: 'error', code: 'misprint-wrong', received: at, expected: '–' });
  return problems;
}

function checkColumns(rubric: Rubric): Problem[] {
  const roles = new Set(rubric.columns.map((column) => column.role));
  const needed = (['no', 'text', 'max', 'self'] as const).filter((role) => !roles.has(role));
  const shown = (['note', 'printed'] as const).filter(
    (role) => !roles.has(role) && rubric.rows.some((row) => row[role] !== ''),
  );
  return [...needed, ...shown].map((role) => ({
    severity: 'error',
    code: 'row-column',
    path: ['columns'],
    received: role,
  }));
}
