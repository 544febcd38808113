/** The live summary above the form: total, maximum, percentage, class, progress, and the switch of the colours. */
import { bar, prompts, statusWords } from '../../messages/sheet/index';
import { ownOf } from '../../scoring/assess';
import { toHundredths } from '../../scoring/exact';
import { literal, quoted } from '../../scoring/rules/kind';
import { classFor, standing } from '../../scoring/standing';
import { a1, a1Area, area, cell } from '../../sheet/address';
import { numberText } from '../../sheet/number-text';
import type { CellValue } from '../../sheet/spec';
import type { Drawing } from './drawing';
import { BAR_ROW, columnAt, names } from '../layout';
import { classFormula, hasStep, totalFormulas } from './step-formulas';
import { withComma } from '../../reading/print';
import type { Assessment } from '../../scoring/assessment';

export function writeBar(drawing: Drawing): void {
  const { layout, put, name, merge, assessment, sheet, lists } = drawing;
  const { rubric } = layout;
  const last = columnAt(layout, 'remark');
  for (let col = 0; col <= last; col++) put(BAR_ROW, col, 'bar');

  const self = columnAt(layout, 'self');
  const groupCells = (bonus: boolean): string[] =>
    rubric.headings
      .filter((h) => h.kind === 'group' && h.bonus === bonus)
      .map((h) => a1(cell(layout.headingRow.get(h.key) ?? 0, self)));
  const status = columnAt(layout, 'status');
  const statuses = a1Area(area(layout.tableHead[1] + 1, status, layout.tableEnd, status));
  const count = (word: string): string => `COUNTIF(${statuses},${quoted(word)})`;
  const answered = [
    statusWords.scored,
    statusWords.claimed,
    statusWords.exempt,
    ...(rubric.criteria.some(({ rule }) => rule.kind === 'formula' && rule.relative)
      ? [statusWords.pending]
      : []),
  ]
    .map(count)
    .join('+');
  const invalid = assessment.criteria.filter((c) => c.status === 'invalid').length;

  const groupCell = (key: string): string => a1(cell(layout.headingRow.get(key) ?? 0, self));
  const step = hasStep(rubric) ? totalFormulas(layout, groupCell) : undefined;
  let col = columnAt(layout, 'hint');
  const cells: { label: string; name?: string; formula?: string; value: CellValue }[] = [
    {
      label: bar.total,
      name: names.total,
      formula: step?.total ?? `ROUND(SUM(${[...groupCells(false), ...groupCells(true)].join(',')}),2)`,
      value: assessment.total,
    },
    step === undefined
      ? { label: bar.max, value: rubric.max }
      : { label: bar.max, name: names.max, formula: step.max, value: assessment.max },
    {
      label: bar.percent,
      name: names.percent,
      formula:
        step === undefined
          ? `ROUND(${names.total}*100/${literal(rubric.max)},2)`
          : `IF(${names.max}>0,ROUND(ROUND(${names.total}*100,0)*100/ROUND(${names.max}*100,0),2),0)`,
      value: assessment.percent,
    },
    ...(rubric.classes.length === 0 && step === undefined
      ? []
      : [
          {
            label: bar.base,
            name: names.base,
            formula: step?.base ?? `ROUND(SUM(${groupCells(false).join(',')}),2)`,
            value: assessment.base,
          },
        ]),
    ...(rubric.classes.length === 0
      ? []
      : [
          {
            label: bar.class,
            name: names.class,
            formula: classFormula(layout, groupCell),
            value: shownClass(drawing),
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
  // a form that prints columns of the entry block itself has fewer columns than the bar needs
  const end = Math.max(last, col + 1);
  put(BAR_ROW, end - 1, 'barLabel', bar.highlight);
  put(BAR_ROW, end, 'barSwitch', bar.switch.on);
  name(names.highlight, BAR_ROW, end);
  sheet.validations.push({
    area: area(BAR_ROW, end),
    rule: { type: 'list', source: lists.reference([bar.switch.on, bar.switch.off]) },
    prompt: { title: bar.highlight, message: bar.switchPrompt },
    error: { title: prompts.errorTitle, message: prompts.errors.option },
  });

  name(names.form(rubric.id), BAR_ROW, 0);
  // one line that is always in view, in the frozen columns
  const of = `${bar.answered} `;
  const shownMax =
    step === undefined
      ? quoted(` / ${withComma(rubric.max)} · ${of}`)
      : `${quoted(' / ')}&${numberText(names.max)}&${quoted(` · ${of}`)}`;
  put(BAR_ROW, 0, 'bar', {
    formula: `${quoted(`${bar.total} `)}&${numberText(names.total)}&${shownMax}&(${answered})&${quoted(`/${rubric.criteria.length}`)}&IF(${count(statusWords.invalid)}>0,${quoted(` · ${bar.invalid}: `)}&${count(statusWords.invalid)},"")`,
    value: `${bar.total} ${withComma(assessment.total)} / ${withComma(assessment.max)} · ${of}${assessment.answered}/${rubric.criteria.length}${invalid > 0 ? ` · ${bar.invalid}: ${invalid}` : ''}`,
  });
  merge(area(BAR_ROW, 0, BAR_ROW, columnAt(layout, 'text')));
}

/** The class of the points as they stand; of a blank form too, as the sheet's formula gives it. */
function shownClass({ layout, assessment }: Drawing): string {
  const own = ownOf(assessment.criteria);
  const stands = standing(
    layout.rubric,
    (id) => pointsOf(assessment, id),
    (id) => own.get(id)?.max ?? 0,
  );
  return classFor(layout.rubric, stands, own) ?? '';
}

const pointsOf = ({ criteria }: Assessment, id: string): number =>
  toHundredths(criteria.find((criterion) => criterion.id === id)?.points ?? 0);
