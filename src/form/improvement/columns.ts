/** Columns and styles of the sheet "Kế hoạch cải thiện". */
import { improvement as words } from '../../messages/improvement/index';
import { NUMBER } from '../../sheet/palette';
import type { Style } from '../../sheet/spec';
import { formStyles } from '../drawing/styles';

export const columns = Object.keys(words.columns) as (keyof typeof words.columns)[];
export type Column = (typeof columns)[number];
export const widths: Record<Column, number> = {
  order: 5,
  id: 9,
  text: 34,
  max: 7,
  points: 7,
  lost: 7,
  reason: 24,
  step: 30,
  gain: 7,
  planned: 8,
  infeasible: 9,
  person: 15,
  deadline: 11,
  note: 13,
};
export const col = (column: Column): number => columns.indexOf(column);
export const LAST = columns.length - 1;
/** Hidden column that holds the mark to choose from. */
export const MARKS = columns.length;

/** Styles of the sheet: those of the form, and inputs of its own. */
export const improvementStyles = {
  ...formStyles,
  planDate: { ...formStyles.inputNumber, numberFormat: 'dd/mm/yyyy' },
  planMark: { ...formStyles.inputNumber, numberFormat: '@' },
  planSum: { ...formStyles.groupCenter, numberFormat: NUMBER },
} as const satisfies Record<string, Style>;
export type PlanStyle = keyof typeof improvementStyles;
