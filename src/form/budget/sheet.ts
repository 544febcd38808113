/** The annex on money of a form's source as a sheet beside the form: a person enters the amounts, the sheet adds them up. */
import { budgetForms, budgetTexts as words } from '../../messages/unit-report/budget';
import { prompts } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import { a1Area, area } from '../../sheet/address';
import { SheetBuilder } from '../../sheet/builder';
import { NUMBER } from '../../sheet/palette';
import type { Style, WorkbookSpec } from '../../sheet/spec';
import { formStyles } from '../drawing/styles';

const budgetStyles = {
  budgetTitle: formStyles.title,
  budgetPlain: formStyles.attachment,
  budgetHead: formStyles.th,
  budgetNo: formStyles.center,
  budgetText: formStyles.text,
  budgetEntry: formStyles.inputText,
  budgetAmount: { ...formStyles.inputNumber, numberFormat: NUMBER },
  budgetGroup: formStyles.groupText,
  budgetSum: { ...formStyles.groupCenter, numberFormat: NUMBER },
} as const satisfies Record<string, Style>;

const WIDTHS = [6, 44, 30, 14, 17, 17];
export const budgetColumns = { no: 0, text: 1, content: 2, time: 3, province: 4, other: 5 } as const;
const { no, text, content, time, province, other } = budgetColumns;

/** Amounts that hundredths hold exactly. */
const MOST = 1e12;

/** The sheet alone, to be put into a workbook; undefined for forms whose source has no such annex. */
export function budgetWorkbook(
  { id, year }: Pick<Rubric, 'id' | 'year'>,
  unit: string,
): WorkbookSpec | undefined {
  const form = budgetForms[id];
  if (!form) return undefined;
  const sheet = new SheetBuilder<keyof typeof budgetStyles>(words.sheet, {
    styles: budgetStyles,
    head: 'budgetHead',
  });
  sheet.widths = [...WIDTHS];
  sheet.across(0, 'budgetTitle', `${form.title}${words.year(year)}`, no, other);
  sheet.across(1, 'budgetPlain', unit, no, other);
  const head = sheet.row('budgetHead', [...form.columns, form.amount, '']);
  sheet.row('budgetHead', ['', '', '', '', ...form.amounts]);
  for (const col of [no, text, content, time]) sheet.merges.push(area(head, col, head + 1, col));
  sheet.merges.push(area(head, province, head, other));
  const first = sheet.next;
  const parts = form.groups.map(({ title, rows }) => {
    sheet.across(sheet.next, 'budgetGroup', title, no, other);
    const from = sheet.next;
    rows.forEach((row, index) => {
      const at = sheet.row('budgetNo', [index + 1]);
      sheet.put(at, text, 'budgetText', row);
      sheet.put(at, content, 'budgetEntry');
      sheet.put(at, time, 'budgetNo', words.during(year));
      for (const col of [province, other]) {
        sheet.put(at, col, 'budgetAmount');
        sheet.reads(at, col, { is: 'number' });
      }
    });
    const to = sheet.next - 1;
    sumRow(sheet, words.sum(title.split('.')[0] ?? ''), [[from, to]]);
    sheet.validations.push({
      area: area(from, province, to, other),
      rule: { type: 'decimal', min: 0, max: MOST },
      prompt: { title: words.sheet, message: words.prompt },
      error: { title: prompts.errorTitle, message: words.prompt },
    });
    return [from, to] as const;
  });
  sumRow(sheet, words.total, parts);
  sheet.frozen = { rows: first, columns: 0 };
  return {
    sheets: [
      sheet.spec({
        protected: true,
        page: { orientation: 'landscape', footer: '', numbered: true, titleRows: [head, head + 1] },
        active: { row: first + 1, col: province },
      }),
    ],
    names: [],
    styles: budgetStyles,
    title: form.title,
  };
}

/** Sums of both amounts over runs of rows; blank while nothing was entered. */
function sumRow(
  sheet: SheetBuilder<keyof typeof budgetStyles>,
  title: string,
  parts: readonly (readonly [number, number])[],
): void {
  const row = sheet.next;
  sheet.across(row, 'budgetGroup', title, no, time);
  for (const col of [province, other]) {
    const ranges = parts.map(([from, to]) => a1Area(area(from, col, to, col))).join(',');
    sheet.put(row, col, 'budgetSum', {
      formula: `IF(COUNT(${ranges})=0,"",ROUND(SUM(${ranges}),2))`,
      value: '',
    });
  }
}
