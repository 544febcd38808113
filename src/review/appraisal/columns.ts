/** Columns, places and styles of the appraisal's sheets. */
import { bold, fills, input } from '../../sheet/palette';
import type { Style } from '../../sheet/spec';
import { tableStyles } from '../tabular';

/** Columns of the sheet, in order. */
export const appraisalColumns = [
  'no',
  'text',
  'max',
  'self',
  'recomputed',
  'appraised',
  'reason',
  'explanation',
  'state',
  'question',
  'id',
] as const;
export type AppraisalColumn = (typeof appraisalColumns)[number];
/** Widths in characters. */
export const appraisalWidths: Record<AppraisalColumn, number> = {
  no: 7,
  text: 44,
  max: 8,
  self: 8,
  recomputed: 8,
  appraised: 9,
  reason: 28,
  explanation: 28,
  state: 14,
  question: 28,
  id: 12,
};
/** Index of a column. */
export const appraisalColumn = (column: AppraisalColumn): number => appraisalColumns.indexOf(column);

export const UNIT_ROW = 1;
export const HEAD_ROW = 2;
/** First row of the log's entries; what stands above says which form and unit it is. */
export const LOG_HEAD = 3;

const { text, number, plain } = tableStyles;
export const appraisalStyles = {
  ...tableStyles,
  group: { ...text, font: bold, fill: fills.group },
  groupNumber: { ...number, font: bold, fill: fills.group },
  input: { ...text, ...input },
  inputNumber: { ...number, ...input },
  label: { ...plain, font: bold },
} as const satisfies Record<string, Style>;
export type AppraisalStyle = keyof typeof appraisalStyles;
