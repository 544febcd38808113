/** The palette of the leadership workbook: Times New Roman, and greys that stay apart when printed without colour. */
import {
  NUMBER,
  PERCENT,
  SMALL,
  TWO_DECIMALS,
  bold,
  box,
  center,
  fills,
  font,
  line,
  middle,
  top,
} from '../../sheet/palette';
import type { Style } from '../../sheet/spec';

const right = { vertical: 'center', horizontal: 'right' } as const;

/** Shades of the classes, darkest first, and of the groups; both are told apart in grey. */
export const classColors = ['1F3A5F', '5B84B1', 'A9C4E0', 'DADADA', 'F2F2F2'] as const;
export const groupColors = [
  '1F3A5F',
  '8FB3D9',
  '4F7F52',
  'C9DDB9',
  '8C5A2B',
  'F0D7B1',
  '5A5A5A',
  'CFCFCF',
] as const;

/** Fill by the lost share of a criterion's maximum. */
export const heatSteps = [
  { from: 0.75, fill: 'A63603', color: 'FFFFFF' },
  { from: 0.5, fill: 'E6853A' },
  { from: 0.25, fill: 'FBC48A' },
  { from: 0, fill: 'FEEBD3' },
] as const;

const heat = {
  font: { ...font, size: SMALL },
  align: { vertical: 'center', horizontal: 'center' },
  border: box,
} as const;

export const summaryStyles = {
  title: { font: { ...bold, size: 14 }, align: center },
  subtitle: { font: { ...font, italic: true }, align: center },
  th: { font: bold, align: center, border: box, fill: fills.head },
  thRotated: {
    font: { ...bold, size: SMALL },
    align: { ...center, rotate: 90 },
    border: box,
    fill: fills.head,
  },
  text: { font, align: middle, border: box },
  center: { font, align: center, border: box, numberFormat: NUMBER },
  number: { font, align: right, border: box, numberFormat: NUMBER },
  number2: { font, align: right, border: box, numberFormat: TWO_DECIMALS },
  strong: { font: bold, align: right, border: box, numberFormat: NUMBER },
  strong2: { font: bold, align: right, border: box, numberFormat: TWO_DECIMALS },
  strongCenter: { font: bold, align: center, border: box, numberFormat: NUMBER },
  strongText: { font: bold, align: middle, border: box },
  percent: { font, align: right, border: box, numberFormat: PERCENT },
  change: { font, align: right, border: box, numberFormat: '[$-42A]+General;[$-42A]-General;0' },
  change2: { font, align: right, border: box, numberFormat: `[$-42A]+0.00;[$-42A]-0.00;[$-42A]0.00` },
  climb: { font, align: center, border: box, numberFormat: '+0;-0;0' },
  small: { font: { ...font, size: SMALL }, align: middle, border: box },
  heat: { ...heat, numberFormat: '[$-42A]General;[$-42A]-General;' },
  heat2: { ...heat, numberFormat: `${TWO_DECIMALS};[$-42A]-0.00;` },
  note: { font: { ...font, italic: true }, align: top },
  caption: { font: { ...bold, size: 12 }, align: { vertical: 'center' } },
  signature: { font: bold, align: center },
  signatureNote: { font: { ...font, italic: true }, align: center },
  tileLabel: {
    font: { ...font, size: 10 },
    align: center,
    border: { top: line, left: line, right: line },
    fill: fills.group,
  },
  tileValue: {
    font: { ...bold, size: 16 },
    align: center,
    border: { bottom: line, left: line, right: line },
    fill: fills.group,
    numberFormat: NUMBER,
  },
  body: { font, align: top },
} as const satisfies Record<string, Style>;

export type SummaryStyle = keyof typeof summaryStyles;

/** The style of a column of figures that are not all whole. */
export const twoDecimals: Partial<Record<SummaryStyle, SummaryStyle>> = {
  number: 'number2',
  strong: 'strong2',
  change: 'change2',
  heat: 'heat2',
};
