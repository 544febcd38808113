/** Validations and conditional formats of a sheet through the API. */
import type { Area } from '../../sheet/address';
import type { SheetSpec, Validation } from '../../sheet/spec';
import { rectangles } from './rectangles';

/** Adds all rules. The formula of a rule is written for the top left cell of its area. */
export function addRules(rangeAt: (area: Area) => Excel.Range, spec: SheetSpec): void {
  for (const { area, rule, prompt, error } of joined(spec.validations)) {
    const validation = rangeAt(area).dataValidation;
    validation.rule = validationRule(rule);
    if (prompt) validation.prompt = { showPrompt: true, ...prompt };
    if (error) validation.errorAlert = { showAlert: true, style: 'Stop', ...error };
  }
  // Excel puts each new one above the others: backwards, so that the first of the description wins
  for (const { area, color, max } of (spec.dataBars ?? []).toReversed()) {
    const bar = rangeAt(area).conditionalFormats.add('DataBar').dataBar;
    bar.positiveFormat.fillColor = `#${color}`;
    bar.positiveFormat.gradientFill = false;
    bar.lowerBoundRule = { type: 'Number', formula: '=0' };
    bar.upperBoundRule = { type: 'Number', formula: `=${max}` };
  }
  for (const { area, formula, style } of spec.conditionalFormats.toReversed()) {
    const { rule, format } = rangeAt(area).conditionalFormats.add('Custom').custom;
    rule.formula = `=${formula}`;
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    if (style.color !== undefined) format.font.color = `#${style.color}`;
    if (style.bold !== undefined) format.font.bold = style.bold;
  }
}

/** A list of choices that stands still when its rule is spread over more cells. */
const FIXED_SOURCE = /^[^!]+!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** Equal rules of neighbouring cells as one, where no formula in them depends on the cell. */
function joined(validations: readonly Validation[]): Validation[] {
  const apart: Validation[] = [];
  const kinds = new Map<string, Validation>();
  const grid: (string | undefined)[][] = [];
  for (const validation of validations) {
    const { area, ...same } = validation;
    const { rule } = same;
    if (rule.type === 'custom' || (rule.type === 'list' && !FIXED_SOURCE.test(rule.source))) {
      apart.push(validation);
      continue;
    }
    const key = JSON.stringify(same);
    kinds.set(key, validation);
    for (let row = area.top; row <= area.bottom; row++) {
      const line = (grid[row] ??= []);
      for (let col = area.left; col <= area.right; col++) line[col] = key;
    }
  }
  const columns = Math.max(0, ...validations.map(({ area }) => area.right + 1));
  const together = rectangles(grid.length, columns, (row, col) => grid[row]?.[col]);
  return [
    ...apart,
    ...together.flatMap(({ area, value }) => {
      const validation = kinds.get(value);
      return validation ? [{ ...validation, area }] : [];
    }),
  ];
}

/** Choices come from a range: a literal list is split at commas and capped near 255 characters. */
function validationRule(rule: Validation['rule']): Excel.DataValidationRule {
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: `=${rule.source}` } };
  if (rule.type === 'custom') return { custom: { formula: `=${rule.formula}` } };
  const bounds = numberBounds(rule.min, rule.max);
  return rule.type === 'decimal' ? { decimal: bounds } : { wholeNumber: bounds };
}

/** Without a bound any number goes, which Excel can only say as a range that holds them all. */
const ANY = 1e300;

function numberBounds(min: number | undefined, max: number | undefined): Excel.BasicDataValidation {
  if (min !== undefined && max === undefined) return { operator: 'GreaterThanOrEqualTo', formula1: min };
  if (max !== undefined && min === undefined) return { operator: 'LessThanOrEqualTo', formula1: max };
  return { operator: 'Between', formula1: min ?? -ANY, formula2: max ?? ANY };
}
