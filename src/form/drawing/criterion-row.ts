/** One criterion: its points in the printed area and its line of the entry block. */
import { prompts } from '../../messages/sheet/index';
import type { Criterion } from '../../rubric/types';
import { emptyAnswer } from '../../scoring/answer';
import { hasPoints, isGiven } from '../../scoring/assess-answer';
import type { Answer, Entry } from '../../scoring/answer';
import { kindOf, pointsOf } from '../../scoring/kinds';
import { ruleOf } from '../../scoring/rules/index';
import type { Input } from '../../scoring/rules/index';
import { isNumber } from '../../scoring/rules/cells';
import { literal } from '../../scoring/rules/kind';
import { a1, area, cell } from '../../sheet/address';
import type { CellValue, Validation } from '../../sheet/spec';
import { computedCells } from './formulas';
import type { Drawing } from './drawing';
import { exemptionLabels } from '../lists';
import { assessorColumnsOf, columnAt, inputPlaces, names, rowAt } from '../layout';
import { withComma } from '../../reading/print';
import type { FormColumn } from '../layout';
import type { FormStyle } from './styles';
import type { CriterionAssessment } from '../../scoring/assessment';
import { hintOf } from './hints';
import { inputValidation } from './input-validation';

/** Line of a criterion with its answer and its result. */
interface Line {
  row: number;
  /** True where the form prints the points of the unit and of the assessors in columns of their own. */
  marked: boolean;
  marks: readonly string[];
  answer: Answer;
  scored: CriterionAssessment;
  inputLists: string[];
  exemptions: string[];
  exemptionList: string;
}

function lineOf({ layout, lists, submission, assessment }: Drawing, criterion: Criterion): Line | undefined {
  const row = rowAt(layout, criterion.id);
  const rule = ruleOf(criterion);
  const scored = assessment.criteria[layout.rubric.criteria.indexOf(criterion)];
  const printed = layout.rows[row];
  if (!scored || printed?.kind !== 'printed') return undefined;
  const exemptions = exemptionLabels(criterion);
  return {
    row,
    scored,
    exemptions,
    marked: layout.columns.has('achieved'),
    marks: printed.row.marks,
    answer: submission.answers.get(criterion.id) ?? emptyAnswer(rule.inputs.length),
    inputLists: rule.inputs.map((input) => (input.options ? lists.reference(input.options) : '')),
    exemptionList: exemptions.length > 0 ? lists.reference(exemptions) : '',
  };
}

/** Everything of a criterion. */
export function writeCriterion(drawing: Drawing, criterion: Criterion): void {
  const line = lineOf(drawing, criterion);
  if (!line) return;
  drawing.name(names.criterion(criterion.id), line.row, 0);
  writePoints(drawing, criterion, line);
  drawing.put(line.row, columnAt(drawing.layout, 'hint'), 'hint', hintOf(criterion));
  writeInputs(drawing, criterion, line);
  writeBeside(drawing, criterion, line);
}

/** The cells of a criterion that its answer changes, with what the engine gives for their formulas. */
export function writeResult(drawing: Drawing, criterion: Criterion): void {
  const line = lineOf(drawing, criterion);
  if (line) writePoints(drawing, criterion, line);
}

function writePoints({ layout, put }: Drawing, criterion: Criterion, line: Line): void {
  const { row, marked, marks, answer, scored } = line;
  const mark = marks.includes('self') ? 'x' : '';
  const computed = computedCells(
    layout,
    criterion,
    { inputs: line.inputLists, exemptions: line.exemptionList },
    answer,
    scored,
    mark,
  );
  put(row, columnAt(layout, 'self'), marked && mark === '' ? 'shaded' : 'center', computed.self);
  put(row, columnAt(layout, 'status'), 'computed', computed.status);
  const value = criterion.rule.kind === 'formula';
  if (computed.rate)
    put(row, columnAt(layout, 'rate'), value ? 'computedValue' : 'computedShare', computed.rate);
  else put(row, columnAt(layout, 'rate'), 'computed');
  if (computed.own) put(row, columnAt(layout, 'own'), 'computed', computed.own);
  put(row, columnAt(layout, 'lost'), 'computed', computed.lost);
  put(row, columnAt(layout, 'remark'), 'remark', computed.remark);
  if (!marked) return;
  const [least, most] = boundsOf(criterion);
  const at = (column: FormColumn): string => a1(cell(row, columnAt(layout, column)));
  const formula = assessorColumnsOf(layout).reduce(
    (otherwise, column) =>
      `IF(${isNumber(at(column), `AND(${at(column)}>=${literal(least)},${at(column)}<=${literal(most)})`)},ROUND(${at(column)},2),${otherwise})`,
    `IF(ISNUMBER(${at('self')}),${at('self')},"")`,
  );
  const assessed = Object.values(answer.assessed).some((entry) => isGiven(entry, most, least));
  const shown = assessed || hasPoints(scored.status);
  put(row, columnAt(layout, 'achieved'), 'boldCenter', { formula, value: shown ? scored.achieved : '' });
}

function writeInputs({ layout, put, reads, name, sheet }: Drawing, criterion: Criterion, line: Line): void {
  const { row, answer, inputLists } = line;
  const places = inputPlaces(layout, criterion);
  for (let col = 0; col < layout.inputsPerRow; col++) put(row, columnAt(layout, 'v1') + col, 'computed');
  if (criterion.inputsOnLines) put(row, columnAt(layout, 'v1'), 'computed', '↓');
  ruleOf(criterion).inputs.forEach((input, index) => {
    const place = places[index];
    if (!place) return;
    put(place.row, place.col, styleOf(input), entryValue(answer.inputs[index] ?? null, input));
    reads(place.row, place.col, kindOf(criterion, input));
    sheet.validations.push({
      area: area(place.row, place.col),
      ...inputValidation(criterion, input, inputLists[index] ?? ''),
    });
    if (criterion.inputsOnLines) {
      name(names.option(criterion.id, index), place.row, 0);
      put(place.row, columnAt(layout, 'hint'), 'hint', input.label);
    }
  });
}

/** Lowest and highest points that an assessor can give. */
const boundsOf = ({ min = 0, max, maxima = [] }: Criterion): [least: number, most: number] => [
  min,
  Math.max(max, ...maxima),
];

/** Claim, note, evidence, exemption and the assessors' points. */
function writeBeside(drawing: Drawing, criterion: Criterion, line: Line): void {
  const { layout, put, reads, sheet } = drawing;
  const { row, answer, marked, marks } = line;
  const [least, most] = boundsOf(criterion);
  const max = withComma(most);
  const decimals = (title: string, message: string): Omit<Validation, 'area'> => ({
    rule: { type: 'decimal', min: least, max: most },
    prompt: { title, message },
    error: { title: prompts.errorTitle, message: prompts.errors.points(max) },
  });
  put(row, columnAt(layout, 'claimed'), 'inputNumber', entryValue(answer.claimed));
  reads(row, columnAt(layout, 'claimed'), pointsOf(criterion));
  sheet.validations.push({
    area: area(row, columnAt(layout, 'claimed')),
    ...decimals(prompts.titles.claimed, prompts.claimed(max)),
  });
  for (const column of ['note', 'evidence'] as const) {
    const col = columnAt(layout, column);
    put(row, col, col < layout.printedColumns ? 'textPrinted' : 'inputText', answer[column]);
  }
  writeExemption(drawing, criterion, answer, line.exemptions, line.exemptionList);
  for (const column of assessorColumnsOf(layout)) {
    const col = columnAt(layout, column);
    const expected = column !== 'appraised' && marks.includes(column);
    const given = answer.assessed[column] ?? null;
    put(
      row,
      col,
      marked && !expected ? 'assessedShaded' : 'assessed',
      given === null ? (expected ? 'x' : '') : entryValue(given),
    );
    reads(row, col, pointsOf(criterion), column);
    sheet.validations.push({
      area: area(row, col),
      ...decimals(prompts.titles.assessed, prompts.assessed(max)),
    });
  }
}

function writeExemption(
  { layout, put, sheet }: Drawing,
  criterion: Criterion,
  answer: Answer,
  labels: string[],
  list: string,
): void {
  const row = rowAt(layout, criterion.id);
  const col = columnAt(layout, 'exempt');
  const { exemption } = answer;
  // an exemption that the form does not print stays visible, so that somebody takes it away
  const shown =
    typeof exemption === 'number'
      ? (labels[exemption] ?? prompts.noExemption(exemption + 1))
      : (exemption?.unreadable ?? '');
  put(row, col, labels.length === 0 && shown === '' ? 'computed' : 'inputText', shown);
  if (labels.length === 0) return;
  sheet.validations.push({
    area: area(row, col),
    rule: { type: 'list', source: list },
    prompt: { title: prompts.titles.exempt, message: prompts.exempt },
    error: { title: prompts.errorTitle, message: prompts.errors.option },
  });
}

/** A value as the cell of an input holds it; options and ticks by their label. */
export function entryValue(entry: Entry, input?: Input): CellValue {
  if (entry === null) return '';
  if (typeof entry === 'object') return entry.unreadable;
  if (input?.type === 'option') return input.options?.[entry] ?? entry;
  if (input?.type === 'tick')
    return (entry === 1 ? input.options?.[0] : entry === 0 ? input.options?.[1] : undefined) ?? entry;
  return entry;
}

function styleOf(input: Input): FormStyle {
  // what the office gives is no entry of the unit
  if (input.source === 'office') return input.type === 'share' ? 'givenShare' : 'givenNumber';
  if (input.type === 'date') return 'inputDate';
  if (input.type === 'share') return 'inputShare';
  return input.type === 'option' || input.type === 'tick' ? 'inputText' : 'inputNumber';
}
