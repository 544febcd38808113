/** The hidden sheet of choices: each different list of labels once, as a column. Choices come from ranges (docs/excel.md, #2128). */
import { sheetNames } from '../messages/sheet';
import { fieldsOf } from '../rubric/fields';
import type { Criterion, Rubric } from '../rubric/types';
import { ruleOf } from '../scoring/rules';
import { optionLabels } from '../scoring/rules/labels';
import { a1Area, area, quoteSheet } from '../sheet/address';
import type { SheetSpec } from '../sheet/spec';
import { bar } from '../messages/sheet';

export interface Lists {
  /** Reference of the range that holds these labels. */
  reference(labels: readonly string[]): string;
  sheet: SheetSpec;
}

/** Labels of a criterion's exemptions, as its drop-down shows them. */
export const exemptionLabels = (criterion: Criterion): string[] => optionLabels(criterion.exemptions);

const known = new WeakMap<Rubric, Lists>();

/** All lists of a form; the same for every submission. */
export function listsOf(rubric: Rubric): Lists {
  const lists = known.get(rubric) ?? makeLists(rubric);
  known.set(rubric, lists);
  return lists;
}

function makeLists(rubric: Rubric): Lists {
  const lists: string[][] = [];
  const columnOf = new Map<string, number>();
  const add = (labels: readonly string[]): void => {
    const key = labels.join('\n');
    if (labels.length > 0 && !columnOf.has(key)) columnOf.set(key, lists.push([...labels]) - 1);
  };
  add([bar.switch.on, bar.switch.off]);
  for (const criterion of rubric.criteria) {
    for (const input of ruleOf(criterion).inputs) if (input.options) add(input.options);
    add(exemptionLabels(criterion));
  }
  for (const { options } of fieldsOf(rubric)) if (options) add(options);
  add(rubric.agencies.flatMap((agency) => agency.names));
  const height = Math.max(...lists.map((list) => list.length));
  return {
    reference(labels) {
      const col = columnOf.get(labels.join('\n'));
      if (col === undefined) throw new Error('A list of choices was not laid out.');
      return `${quoteSheet(sheetNames.lists)}!${a1Area(area(0, col, labels.length - 1, col), true)}`;
    },
    sheet: {
      name: sheetNames.lists,
      visibility: 'hidden',
      columns: lists.map(() => ({ width: 30 })),
      rows: [],
      cells: Array.from({ length: height }, (_, row) =>
        lists.map((list) => (list[row] === undefined ? undefined : { value: list[row], style: 'plain' })),
      ),
      merges: [],
      validations: [],
      conditionalFormats: [],
      protected: true,
    },
  };
}
