/** Validations, conditional formats and data bars as the file library takes them. */
import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { a1Area } from '../../../sheet/address';
import type { SheetSpec, Validation } from '../../../sheet/spec';
import { cut, storable } from './storable-text';
import { differentialStyle } from './write-style';

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
/** The largest number that may be typed into a cell. */
const MAX_NUMBER = '9.99999999999999E+307';

function rule(spec: Validation['rule']): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (spec.type) {
    case 'list':
      return { type: 'list', formula1: spec.source };
    case 'custom':
      return { type: 'custom', formula1: spec.formula };
    case 'decimal':
    case 'whole': {
      const { type, min, max } = spec;
      if (min !== undefined && max === undefined)
        return { type, operator: 'greaterThanOrEqual', formula1: String(min) };
      if (min === undefined && max !== undefined)
        return { type, operator: 'lessThanOrEqual', formula1: String(max) };
      return {
        type,
        operator: 'between',
        formula1: min === undefined ? `-${MAX_NUMBER}` : String(min),
        formula2: max === undefined ? MAX_NUMBER : String(max),
      };
    }
  }
}

/** One validation; texts beyond Excel's limits would make it repair the file, so they are cut. */
export function fileValidation(spec: Validation): DataValidation {
  const file: DataValidation = {
    ...rule(spec.rule),
    range: a1Area(spec.area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
  };
  if (spec.prompt) {
    file.showInputMessage = true;
    file.inputTitle = storable(cut(spec.prompt.title, MAX_TITLE));
    file.inputMessage = storable(cut(spec.prompt.message, MAX_MESSAGE));
  }
  if (spec.error) {
    file.errorTitle = storable(cut(spec.error.title, MAX_TITLE));
    file.errorMessage = storable(cut(spec.error.message, MAX_MESSAGE));
  }
  return file;
}

/** Conditional formats and data bars of a sheet; the first of two that meet wins. */
export function fileConditionalRules(sheet: SheetSpec): ConditionalRule[] {
  const formats = sheet.conditionalFormats.map((format, index): ConditionalRule => ({
    type: 'expression',
    priority: index + 1,
    range: a1Area(format.area),
    formula: format.formula,
    style: differentialStyle(format.style),
  }));
  const bars = (sheet.dataBars ?? []).map((bar, index): ConditionalRule => ({
    type: 'dataBar',
    priority: formats.length + index + 1,
    range: a1Area(bar.area),
    dataBar: {
      cfvo: [
        { type: 'num', value: '0' },
        { type: 'num', value: String(bar.max) },
      ],
      color: `FF${bar.color}`,
    },
  }));
  return [...formats, ...bars];
}
