/** The rule `formula` of a rubric file → what the engine evaluates. Every name is looked up here, once. */
import { withComma } from '../../reading/print';
import { formulaText, neverNegative, partsOf } from '../formula';
import { parseFormula } from '../formula-parser';
import type { Expression } from '../formula';
import type { FormulaSource } from '../schema/formula';
import type { FormulaRule, Limit, NamedQuantity } from '../rule';

export interface DerivedFormula {
  rule: FormulaRule;
  /** What is wrong with it, for the writer of the file. */
  problems: string[];
}

/** `max` in points; `types` are the labels of the types of unit, in the form's order. */
export function deriveFormula(source: FormulaSource, max: number, types: readonly string[]): DerivedFormula {
  const problems: string[] = [];
  const names = source.quantities.map(({ id }) => id);
  const limitNames = (source.limits ?? []).map(({ id }) => id);
  const all = [...names, ...limitNames];
  for (const name of all.filter((one, index) => one === 'max' || one === 'min' || all.indexOf(one) !== index))
    problems.push(`the name ${name} stands for something else too`);

  const quantities = source.quantities.map(({ id, text, type, source: from, partOf }): NamedQuantity => {
    const whole = partOf === undefined ? -1 : names.indexOf(partOf);
    if (partOf !== undefined && (whole < 0 || partOf === id)) problems.push(`${id}: no quantity ${partOf}`);
    return {
      id,
      text,
      type: type ?? 'whole',
      source: from ?? 'entered',
      ...(whole < 0 ? {} : { partOf: whole }),
    };
  });
  const limits = (source.limits ?? []).map(({ id, text, value, byType }): Limit => {
    if ((value === undefined) === (byType === undefined)) problems.push(`${id}: either value or byType`);
    if (value !== undefined) return { id, text, values: [value] };
    const unknown = Object.keys(byType ?? {}).filter((type) => !types.includes(type));
    const missing = types.filter((type) => byType?.[type] === undefined);
    if (unknown.length + missing.length > 0 || types.length === 0)
      problems.push(`${id}: byType names the types of unit ${[...unknown, ...missing].join(', ')}`);
    return { id, text, values: types.map((type) => byType?.[type] ?? 0) };
  });
  const { points, value, relative } = source;
  if ((points === undefined) === (value === undefined) || (value === undefined) !== (relative === undefined))
    problems.push('either points, or value and relative');
  if (relative && (relative.by === 'rank') !== (relative.places !== undefined))
    problems.push('places belong to by: rank');
  const parsed = parseFormula(points ?? value ?? '', { quantities: names, limits: limitNames });
  if (!parsed.ok) problems.push(`${points === undefined ? 'value' : 'points'}: ${parsed.problem}`);
  const expression: Expression = parsed.ok ? parsed.expression : { is: 'number', value: 0 };
  problems.push(...checkParts(expression, quantities));
  const written = formulaText(expression, (of, index) =>
    of === 'max' ? withComma(max) : ((of === 'limit' ? limitNames : names)[index] ?? ''),
  );
  const rule: FormulaRule = {
    kind: 'formula',
    quantities,
    limits,
    expression,
    text: written,
    min: 0,
    ...(relative === undefined
      ? {}
      : {
          relative: {
            by: relative.by,
            lowerIsBetter: relative.lowerIsBetter ?? false,
            places: relative.places ?? [],
          },
        }),
  };
  return { rule, problems };
}

function checkParts(expression: Expression, quantities: readonly NamedQuantity[]): string[] {
  const parts = partsOf(expression);
  const used = new Set(parts.flatMap((part) => (part.is === 'quantity' ? [part.index] : [])));
  const idle = quantities.filter(
    (_, index) => !used.has(index) && !quantities.some(({ partOf }) => partOf === index),
  );
  const signed = parts.filter(
    (part) => part.is === 'operation' && part.op === '/' && !neverNegative(part.right),
  );
  return [
    ...idle.map(({ id }) => `the formula does not read ${id}`),
    ...signed.map(
      () => 'the formula divides by what may be below 0: write a − b so that it can not, or as cases',
    ),
  ];
}
