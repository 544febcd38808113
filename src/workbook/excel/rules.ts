/** Validations and conditional formats of a sheet through the API. */
import type { Area } from '../../sheet/address';
import type { SheetSpec, Validation } from '../../sheet/spec';

/** Adds all rules. The formula of a rule is written for the top left cell of its area. */
export function addRules(rangeAt: (area: Area) => Excel.Range, spec: SheetSpec): void {
  for (const { area, rule, prompt, error } of spec.validations) {
    const validation = rangeAt(area).dataValidation;
    validation.rule = validationRule(rule);
    if (prompt) validation.prompt = { showPrompt: true, ...prompt };
    if (error) validation.errorAlert = { showAlert: true, style: 'Stop', ...error };
  }
  for (const { area, formula, style } of spec.conditionalFormats) {
    const { rule, format } = rangeAt(area).conditionalFormats.add('Custom').custom;
    rule.formula = `=${formula}`;
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    if (style.color !== undefined) format.font.color = `#${style.color}`;
    if (style.bold !== undefined) format.font.bold = style.bold;
  }
  for (const { area, color, max } of spec.dataBars ?? []) {
    const bar = rangeAt(area).conditionalFormats.add('DataBar').dataBar;
    bar.positiveFormat.fillColor = `#${color}`;
    bar.positiveFormat.gradientFill = false;
    bar.lowerBoundRule = { type: 'Number', formula: '=0' };
    bar.upperBoundRule = { type: 'Number', formula: `=${max}` };
  }
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
