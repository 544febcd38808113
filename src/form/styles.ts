/** The palette of a form's sheet: Times New Roman as Vietnamese offices print it; inputs pale yellow, computed cells grey. */
import type { Border, Style } from '../sheet/spec';

export const FONT = 'Times New Roman';
export const BODY = 11;
export const SMALL = 9;

const line: Border = { style: 'thin', color: '808080' };
const box = { top: line, right: line, bottom: line, left: line };
const font = { name: FONT, size: BODY };
const middle = { vertical: 'center', wrap: true } as const;
/** Vietnamese separators wherever the program follows the format's language. */
export const NUMBER = '[$-42A]General';
const SHARE = '[$-42A]0.00%';
const input = { fill: 'FFF9DB', unlocked: true, border: box } as const;

export const colors = {
  missing: 'FFE699',
  invalid: 'F8B4B4',
  invalidText: '7A0000',
  lost: 'FBE0CC',
  band: '1F3A5F',
} as const;

export const formStyles = {
  plain: { font },
  heading: { font: { ...font, bold: true, size: 12 }, align: { ...middle, horizontal: 'center' } },
  title: { font: { ...font, bold: true, size: 13 }, align: { ...middle, horizontal: 'center' } },
  attachment: { font: { ...font, italic: true }, align: { ...middle, horizontal: 'center' } },
  sectionNo: { font: { ...font, bold: true }, align: { ...middle, horizontal: 'center' }, border: box },
  section: { font: { ...font, bold: true }, align: middle, border: box },
  fieldNo: { font, align: { ...middle, horizontal: 'center' }, border: box },
  field: { font, align: middle, border: box },
  fieldInput: { font, align: { ...middle, horizontal: 'left' }, ...input, fill: 'FFFFFF', numberFormat: '@' },
  fieldNumber: {
    font,
    align: { ...middle, horizontal: 'left' },
    ...input,
    fill: 'FFFFFF',
    numberFormat: NUMBER,
  },
  fieldComputed: { font, align: { ...middle, horizontal: 'left' }, border: box, numberFormat: NUMBER },
  th: {
    font: { ...font, bold: true },
    align: { ...middle, horizontal: 'center' },
    border: box,
    fill: 'E8EDF3',
  },
  center: { font, align: { ...middle, horizontal: 'center' }, border: box, numberFormat: NUMBER },
  text: { font, align: middle, border: box },
  option: { font, align: { ...middle, indent: 1 }, border: box },
  boldCenter: {
    font: { ...font, bold: true },
    align: { ...middle, horizontal: 'center' },
    border: box,
    numberFormat: NUMBER,
  },
  boldText: { font: { ...font, bold: true }, align: middle, border: box },
  groupCenter: {
    font: { ...font, bold: true },
    align: { ...middle, horizontal: 'center' },
    border: box,
    fill: 'F1F4F8',
    numberFormat: NUMBER,
  },
  groupText: { font: { ...font, bold: true }, align: middle, border: box, fill: 'F1F4F8' },
  assessed: {
    font,
    align: { ...middle, horizontal: 'center' },
    border: box,
    unlocked: true,
    numberFormat: NUMBER,
  },
  shaded: {
    font,
    align: { ...middle, horizontal: 'center' },
    border: box,
    fill: 'E4E4E4',
    numberFormat: NUMBER,
  },
  assessedShaded: {
    font,
    align: { ...middle, horizontal: 'center' },
    border: box,
    unlocked: true,
    fill: 'E4E4E4',
    numberFormat: NUMBER,
  },
  textPrinted: { font, align: middle, border: box, unlocked: true, numberFormat: '@' },
  signature: { font: { ...font, bold: true }, align: { ...middle, horizontal: 'center' } },
  signatureFirst: { font: { ...font, italic: true }, align: { ...middle, horizontal: 'center' } },
  footnote: { font: { ...font, italic: true, size: 10 }, align: middle },
  caption: {
    font: { ...font, bold: true, size: SMALL, color: 'FFFFFF' },
    align: { ...middle, horizontal: 'center' },
    fill: '44546A',
    border: box,
  },
  bar: {
    font: { ...font, bold: true, size: 12, color: 'FFFFFF' },
    align: { vertical: 'center' },
    fill: colors.band,
  },
  barLabel: {
    font: { ...font, size: SMALL, color: 'FFFFFF' },
    align: { ...middle, horizontal: 'right' },
    fill: colors.band,
  },
  barValue: {
    font: { ...font, bold: true, size: 12, color: 'FFFFFF' },
    align: { vertical: 'center', horizontal: 'left' },
    fill: colors.band,
    numberFormat: NUMBER,
  },
  barSwitch: { font: { ...font, bold: true }, align: { vertical: 'center', horizontal: 'center' }, ...input },
  legendMissing: { font: { ...font, size: SMALL }, align: middle, border: box, fill: colors.missing },
  legendInvalid: {
    font: { ...font, size: SMALL, bold: true, color: colors.invalidText },
    align: middle,
    border: box,
    fill: colors.invalid,
  },
  legendLost: { font: { ...font, size: SMALL }, align: middle, border: box, fill: colors.lost },
  groupBar: { font: { ...font, size: SMALL, color: '1D4F94' }, align: { vertical: 'center' }, border: box },
  hint: { font: { ...font, size: SMALL, color: '404040' }, align: middle, border: box },
  inputNumber: { font, align: { ...middle, horizontal: 'center' }, ...input, numberFormat: NUMBER },
  inputShare: { font, align: { ...middle, horizontal: 'center' }, ...input, numberFormat: SHARE },
  inputText: { font: { ...font, size: 10 }, align: middle, ...input, numberFormat: '@' },
  computed: {
    font,
    align: { ...middle, horizontal: 'center' },
    border: box,
    fill: 'F2F2F2',
    numberFormat: NUMBER,
  },
  computedShare: {
    font,
    align: { ...middle, horizontal: 'center' },
    border: box,
    fill: 'F2F2F2',
    numberFormat: SHARE,
  },
  remark: { font: { ...font, size: SMALL }, align: middle, border: box, fill: 'F2F2F2' },
} as const satisfies Record<string, Style>;

export type FormStyle = keyof typeof formStyles;
