/** Validations and conditional formats of a sheet through the API. */
import type { Area } from '../../sheet/address';
import type { SheetSpec, Validation } from '../../sheet/spec';
import { entrySteps } from './entry-rules';
import type { EntryStep } from './entry-rules';

/** Adds all rules. The formula of a rule is written for the top left cell of its area. */
export function addRules(rangeAt: (area: Area) => Excel.Range, spec: SheetSpec): void {
  for (const { area, asks } of entrySteps(spec.validations)) ask(rangeAt(area).dataValidation, asks);
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

function ask(validation: Excel.DataValidation, asks: EntryStep['asks']): void {
  if (!asks) return validation.clear();
  if ('rule' in asks) {
    validation.rule = validationRule(asks.rule);
    if (asks.error) validation.errorAlert = { showAlert: true, style: 'Stop', ...asks.error };
  }
  if (asks.prompt) validation.prompt = { showPrompt: true, ...asks.prompt };
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
