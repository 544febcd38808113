/** The live summary above the form: total, maximum, percentage, class, progress, and the switch of the colours. */
import { bar, prompts, statusWords } from '../messages/sheet';
import { classOf } from '../scoring/assess';
import { literal, quoted } from '../scoring/rules/kind';
import { a1, a1Area, area, cell } from '../sheet/address';
import { numberText } from '../sheet/number-text';
import type { CellValue } from '../sheet/spec';
import type { Drawing } from './drawing';
import { BAR_ROW, columnAt, names } from './plan';
import { viNumber } from './text';

export function writeBar(drawing: Drawing): void {
  const { plan, put, name, merge, assessment, sheet, lists } = drawing;
  const { rubric } = plan;
  const last = columnAt(plan, 'remark');
  for (let col = 0; col <= last; col++) put(BAR_ROW, col, 'bar');

  const self = columnAt(plan, 'self');
  const groupCells = (bonus: boolean): string[] =>
    rubric.headings
      .filter((h) => h.kind === 'group' && h.bonus === bonus)
      .map((h) => a1(cell(plan.headingRow.get(h.key) ?? 0, self)));
  const status = columnAt(plan, 'status');
  const statuses = a1Area(area(plan.tableHead[1] + 1, status, plan.tableEnd, status));
  const count = (word: string): string => `COUNTIF(${statuses},${quoted(word)})`;
  const answered = [statusWords.scored, statusWords.claimed, statusWords.exempt].map(count).join('+');
  const invalid = assessment.criteria.filter((c) => c.status === 'invalid').length;

  let col = columnAt(plan, 'hint');
  const cells: { label: string; name?: string; formula?: string; value: CellValue }[] = [
    {
      label: bar.total,
      name: names.total,
      formula: `ROUND(SUM(${[...groupCells(false), ...groupCells(true)].join(',')}),2)`,
      value: assessment.total,
    },
    { label: bar.max, value: rubric.max },
    {
      label: bar.percent,
      name: names.percent,
      formula: `ROUND(${names.total}*100/${literal(rubric.max)},2)`,
      value: assessment.percent,
    },
    ...(rubric.classes.length === 0
      ? []
      : [
          {
            label: bar.base,
            name: names.base,
            formula: `ROUND(SUM(${groupCells(false).join(',')}),2)`,
            value: assessment.base,
          },
          {
            label: bar.class,
            name: names.class,
            formula: classFormula(drawing),
            value: classOf(rubric, assessment.total) ?? '',
          },
        ]),
  ];
  // the first label stands in the wide column of the hints, and every value beside its label
  for (const item of cells) {
    put(BAR_ROW, col, 'barLabel', item.label);
    put(
      BAR_ROW,
      col + 1,
      'barValue',
      item.formula === undefined ? item.value : { formula: item.formula, value: item.value },
    );
    if (item.name !== undefined) name(item.name, BAR_ROW, col + 1);
    col += 2;
  }
  put(BAR_ROW, last - 1, 'barLabel', bar.highlight);
  put(BAR_ROW, last, 'barSwitch', bar.switch.on);
  name(names.highlight, BAR_ROW, last);
  sheet.validations.push({
    area: area(BAR_ROW, last),
    rule: { type: 'list', source: lists.reference([bar.switch.on, bar.switch.off]) },
    prompt: { title: bar.highlight, message: bar.switchPrompt },
    error: { title: prompts.errorTitle, message: prompts.errors.option },
  });

  name(names.form(rubric.id), BAR_ROW, 0);
  // one line that is always in view, in the frozen columns
  const of = `${bar.answered} `;
  put(BAR_ROW, 0, 'bar', {
    formula: `${quoted(`${bar.total} `)}&${numberText(names.total)}&${quoted(` / ${viNumber(rubric.max)} · ${of}`)}&(${answered})&${quoted(`/${rubric.criteria.length}`)}&IF(${count(statusWords.invalid)}>0,${quoted(` · ${bar.invalid}: `)}&${count(statusWords.invalid)},"")`,
    value: `${bar.total} ${viNumber(assessment.total)} / ${viNumber(rubric.max)} · ${of}${assessment.answered}/${rubric.criteria.length}${invalid > 0 ? ` · ${bar.invalid}: ${invalid}` : ''}`,
  });
  merge(area(BAR_ROW, 0, BAR_ROW, columnAt(plan, 'text')));
}

/** Hậu Giang article 7: by total points, bonus and deductions included. */
function classFormula({ plan }: Drawing): string {
  return plan.rubric.classes.reduceRight(
    (otherwise, { name, from }) =>
      otherwise === '' ? quoted(name) : `IF(${names.total}>=${literal(from)},${quoted(name)},${otherwise})`,
    '',
  );
}
