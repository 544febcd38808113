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
import type { FormLayout } from '../layout';
import { classFormula, hasStep, totalFormulas } from './step-formulas';
import { withComma } from '../../reading/print';
import type { Assessment } from '../../scoring/assessment';

/** A figure of the bar beside its label. */
interface Figure {
  label: string;
  name?: string;
  formula?: string;
  value: CellValue;
}

export function writeBar(drawing: Drawing): void {
  const { layout, put, name } = drawing;
  const last = columnAt(layout, 'remark');
  for (let col = 0; col <= last; col++) put(BAR_ROW, col, 'bar');
  const next = writeFigures(drawing);
  // a form that prints columns of the entry block itself has fewer columns than the bar needs
  writeSwitch(drawing, Math.max(last, next + 1));
  name(names.form(layout.rubric.id), BAR_ROW, 0);
  writeLine(drawing);
}

/** The first label stands in the wide column of the hints, and every value beside its label; returns the next column. */
function writeFigures(drawing: Drawing): number {
  const { layout, put, name } = drawing;
  let col = columnAt(layout, 'hint');
  for (const { label, name: called, formula, value } of figuresOf(drawing)) {
    put(BAR_ROW, col, 'barLabel', label);
    put(BAR_ROW, col + 1, 'barValue', formula === undefined ? value : { formula, value });
    if (called !== undefined) name(called, BAR_ROW, col + 1);
    col += 2;
  }
  return col;
}

const sumCell = (layout: FormLayout, key: string): string =>
  a1(cell(layout.headingRow.get(key) ?? 0, columnAt(layout, 'self')));

function figuresOf(drawing: Drawing): Figure[] {
  const { layout, assessment } = drawing;
  const { rubric } = layout;
  const groupCell = (key: string): string => sumCell(layout, key);
  const groupCells = (bonus: boolean): string[] =>
    rubric.headings.flatMap((h) => (h.kind === 'group' && h.bonus === bonus ? [groupCell(h.key)] : []));
  const step = hasStep(rubric) ? totalFormulas(layout, groupCell) : undefined;
  const total: Figure = {
    label: bar.total,
    name: names.total,
    formula: step?.total ?? `ROUND(SUM(${[...groupCells(false), ...groupCells(true)].join(',')}),2)`,
    value: assessment.total,
  };
  const max: Figure =
    step === undefined
      ? { label: bar.max, value: rubric.max }
      : { label: bar.max, name: names.max, formula: step.max, value: assessment.max };
  const percent: Figure = {
    label: bar.percent,
    name: names.percent,
    formula:
      step === undefined
        ? `ROUND(${names.total}*100/${literal(rubric.max)},2)`
        : `IF(${names.max}>0,ROUND(ROUND(${names.total}*100,0)*100/ROUND(${names.max}*100,0),2),0)`,
    value: assessment.percent,
  };
  const base: Figure = {
    label: bar.base,
    name: names.base,
    formula: step?.base ?? `ROUND(SUM(${groupCells(false).join(',')}),2)`,
    value: assessment.base,
  };
  const ofClass = (): Figure => ({
    label: bar.class,
    name: names.class,
    formula: classFormula(layout, groupCell),
    value: shownClass(drawing),
  });
  const hasClasses = rubric.classes.length > 0;
  return [
    ...[total, max, percent],
    ...(hasClasses || step !== undefined ? [base] : []),
    ...(hasClasses ? [ofClass()] : []),
  ];
}

/** The switch of the colours. */
function writeSwitch({ put, name, sheet, lists }: Drawing, col: number): void {
  put(BAR_ROW, col - 1, 'barLabel', bar.highlight);
  put(BAR_ROW, col, 'barSwitch', bar.switch.on);
  name(names.highlight, BAR_ROW, col);
  sheet.validations.push({
    area: area(BAR_ROW, col),
    rule: { type: 'list', source: lists.reference([bar.switch.on, bar.switch.off]) },
    prompt: { title: bar.highlight, message: bar.switchPrompt },
    error: { title: prompts.errorTitle, message: prompts.errors.option },
  });
}

/** One line that is always in view, in the frozen columns: the total, how much is answered, and what is invalid. */
function writeLine({ layout, put, merge, assessment }: Drawing): void {
  const { rubric } = layout;
  const status = columnAt(layout, 'status');
  const statuses = a1Area(area(layout.tableHead[1] + 1, status, layout.tableEnd, status));
  const count = (word: string): string => `COUNTIF(${statuses},${quoted(word)})`;
  const relative = rubric.criteria.some(({ rule }) => rule.kind === 'formula' && rule.relative);
  const { scored, claimed, exempt, pending } = statusWords;
  const answered = [scored, claimed, exempt, ...(relative ? [pending] : [])].map(count).join('+');
  const invalid = assessment.criteria.filter((criterion) => criterion.status === 'invalid').length;
  const of = `${bar.answered} `;
  const shownMax = hasStep(rubric)
    ? `${quoted(' / ')}&${numberText(names.max)}&${quoted(` · ${of}`)}`
    : quoted(` / ${withComma(rubric.max)} · ${of}`);
  const all = rubric.criteria.length;
  put(BAR_ROW, 0, 'bar', {
    formula: `${quoted(`${bar.total} `)}&${numberText(names.total)}&${shownMax}&(${answered})&${quoted(`/${all}`)}&IF(${count(statusWords.invalid)}>0,${quoted(` · ${bar.invalid}: `)}&${count(statusWords.invalid)},"")`,
    value: `${bar.total} ${withComma(assessment.total)} / ${withComma(assessment.max)} · ${of}${assessment.answered}/${all}${invalid > 0 ? ` · ${bar.invalid}: ${invalid}` : ''}`,
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
