/** What a person entered in the sheet on money, by the places that the report's annex has. */
import { budgetForms, budgetTexts as words } from '../../messages/unit-report/budget';
import { typedNumber } from '../../reading/print';
import type { Rubric } from '../../rubric/types';
import { plainText } from '../../sheet/cell-text';
import type { WorkbookContent } from '../../sheet/content';
import { budgetColumns } from './sheet';

/** Place of an entry: of a row of a group, the content or one of the amounts. */
export const budgetPlace = (group: number, row: number, column: 'content' | 'province' | 'other'): string =>
  ['budget', group + 1, row + 1, column].join('.');

/** The entries, found by the printed texts of their rows, wherever these were moved; nothing where the workbook has no such sheet. */
export function writtenBudget({ sheets }: WorkbookContent, { id }: Pick<Rubric, 'id'>): Map<string, string> {
  const written = new Map<string, string>();
  const sheet = sheets.find(({ name }) => name === words.sheet);
  const form = budgetForms[id];
  if (!sheet || !form) return written;
  const places = new Map(
    form.groups.flatMap(({ rows }, group) =>
      rows.map((text, row) => [plainText(text), { group, row }] as const),
    ),
  );
  for (const cells of sheet.rows.values()) {
    const printed = cells.get(budgetColumns.text)?.value;
    const place = typeof printed === 'string' ? places.get(plainText(printed)) : undefined;
    if (!place) continue;
    for (const column of ['content', 'province', 'other'] as const) {
      const value = cells.get(budgetColumns[column])?.value;
      const said =
        typeof value === 'number' ? typedNumber(value, ',') : typeof value === 'string' ? value.trim() : '';
      if (said !== '') written.set(budgetPlace(place.group, place.row, column), said);
    }
  }
  return written;
}
