/** The formulas by which a form's sheet scores itself, and the values that the engine gives for the same cells. */
import { statusWords } from '../../messages/sheet/index';
import type { Criterion, Rubric } from '../../rubric/types';
import { emptyAnswer } from '../../scoring/answer';
import type { Answer } from '../../scoring/answer';
import { hasPoints } from '../../scoring/assess-answer';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { ruleOf } from '../../scoring/rules/index';
import { rounded } from '../../scoring/rules/formula';
import type { Yield } from '../../scoring/rules/index';
import { isBlank, isIn, isNumber, placeIn } from '../../scoring/rules/cells';
import { UNIT_TYPE, literal, quoted } from '../../scoring/rules/kind';
import { forType } from '../../scoring/unit-type';
import type { FormLayout } from '../layout';
import { countedMaximum, countedPoints, otherTypeFormula } from './step-formulas';
import type { CriterionAssessment } from '../../scoring/assessment';
import { remarkFormula, remarkText } from './remark';
import { criterionCells } from './criterion-cells';

export interface ComputedCell {
  formula: string;
  value: string | number;
}

export type ComputedColumns = 'self' | 'own' | 'status' | 'rate' | 'lost' | 'remark';

/** True where the rule can give the claimed points, as an expression over the cell of the claim. */
function yieldFormula({ values, intervals }: Yield, claimed: string): string {
  const points = [...new Set(values)].sort((a, b) => a - b).map((value) => literal(fromHundredths(value)));
  const cases = [
    ...points.map((value) => `${claimed}=${value}`),
    ...intervals.map(
      ([low, high]) =>
        `AND(${claimed}>=${literal(fromHundredths(low))},${claimed}<=${literal(fromHundredths(high))})`,
    ),
  ];
  return isNumber(claimed, `IF(ROUND(${claimed},2)=${claimed},OR(${cases.join(',')}),1=0)`);
}

/** True where the criterion can give the claimed points, as it holds for the unit's type. */
function claimable({ unitTypes }: Rubric, criterion: Criterion, claimed: string): string {
  const own = yieldFormula(ruleOf(criterion).yields(), claimed);
  const variants = unitTypes.map((_, type) => forType(criterion, type));
  if (variants.every((one) => one === criterion)) return own;
  const cases = variants.map((one) => yieldFormula(ruleOf(one).yields(), claimed));
  return `IF(${UNIT_TYPE}>0,CHOOSE(MAX(1,${UNIT_TYPE}),${cases.join(',')}),${own})`;
}

type Formulas = Record<Exclude<ComputedColumns, 'rate' | 'own'>, string> & { rate?: string; own?: string };

const known = new WeakMap<Criterion, Formulas>();

/** The formulas of a criterion: the same for every submission, so they are made once. */
function formulasOf(layout: FormLayout, criterion: Criterion, lists: ListReferences, mark: string): Formulas {
  const made = known.get(criterion) ?? makeFormulas(layout, criterion, lists, mark);
  known.set(criterion, made);
  return made;
}

function makeFormulas(
  layout: FormLayout,
  criterion: Criterion,
  lists: ListReferences,
  mark: string,
): Formulas {
  const at = criterionCells(layout, criterion);
  const rule = ruleOf(criterion).formulas(at.inputs, lists.inputs);
  const words = statusWords;
  // asked only where every input is blank or a number
  const entered = rule.entered ?? `COUNT(${at.inputs.join(',')})>0`;
  const claim = `IF(OR(${entered},${isBlank(at.claimed)}),${quoted(words.missing)},IF(${claimable(layout.rubric, criterion, at.claimed)},${quoted(words.claimed)},${quoted(words.invalid)}))`;
  const data = `IF(${rule.invalid},${quoted(words.invalid)},IF(${rule.answered},${quoted(rule.pending ? words.pending : words.scored)},${claim}))`;
  const exemptCase = criterion.exemptions.length > 0;
  const otherType = otherTypeFormula(criterion);
  const exempt = exemptCase
    ? `IF(${isIn(lists.exemptions, at.exempt)},${quoted(words.exempt)},${quoted(words.invalid)})`
    : quoted(words.invalid);
  const exemptPoints = exemptCase
    ? `IF(${at.status}=${quoted(words.exempt)},CHOOSE(${placeIn(lists.exemptions, at.exempt)},${criterion.exemptions.map((e) => literal(e.points)).join(',')}),`
    : '';
  const points = `${exemptPoints}IF(${at.status}=${quoted(words.scored)},${rule.points},IF(${at.status}=${quoted(words.claimed)},${at.claimed},${quoted(mark)}))${exemptCase ? ')' : ''}`;
  const own = otherType === undefined ? points : `IF(${otherType},0,${points})`;
  const status = `IFERROR(IF(${isBlank(at.exempt)},${data},${exempt}),${quoted(words.invalid)})`;
  const limited = layout.columns.has('own');
  const exempted = `${at.status}=${quoted(words.exempt)}`;
  return {
    self: limited ? countedPoints(layout, criterion) : own,
    ...(limited ? { own } : {}),
    // an error in a cell that is asked is an entry that cannot be used
    status: otherType === undefined ? status : `IF(${otherType},${quoted(words.exempt)},${status})`,
    ...(rule.rate === undefined
      ? {}
      : { rate: `IF(${at.status}=${quoted(rule.pending ? words.pending : words.scored)},${rule.rate},"")` }),
    lost: `ROUND(${countedMaximum(criterion, exempted, lists.exemptions, at.exempt)}-SUM(${at.self}),2)`,
    remark: remarkFormula(layout.rubric, criterion, at, entered, rule.odd),
  };
}

/** References of the ranges of option labels, one an input, and of the exemptions. */
export interface ListReferences {
  inputs: string[];
  exemptions: string;
}

/**
 * The computed cells of a criterion, with the values that the engine gives for them.
 * @param mark what the points' cell shows while there are none: the printed mark of who assesses, or nothing
 */
export function computedCells(
  layout: FormLayout,
  criterion: Criterion,
  lists: ListReferences,
  answer: Answer | undefined,
  assessment: CriterionAssessment,
  mark: string,
): Partial<Record<ComputedColumns, ComputedCell>> &
  Record<'self' | 'status' | 'lost' | 'remark', ComputedCell> {
  const formulas = formulasOf(layout, criterion, lists, mark);
  const shown = hasPoints(assessment.status);
  const lost = fromHundredths(toHundredths(assessment.max) - toHundredths(assessment.points));
  const given = answer ?? emptyAnswer(ruleOf(criterion).inputs.length);
  return {
    self: { formula: formulas.self, value: shown ? assessment.points : mark },
    ...(formulas.own === undefined
      ? {}
      : { own: { formula: formulas.own, value: shown ? (assessment.own ?? assessment.points) : mark } }),
    status: { formula: formulas.status, value: statusWords[assessment.status] },
    ...(formulas.rate === undefined
      ? {}
      : {
          rate: {
            formula: formulas.rate,
            value:
              assessment.value !== undefined
                ? rounded(assessment.value)
                : assessment.status === 'scored'
                  ? rateValue(answer)
                  : '',
          },
        }),
    lost: { formula: formulas.lost, value: lost },
    remark: {
      formula: formulas.remark,
      value: remarkText(layout.rubric, criterion, given, assessment, lost),
    },
  };
}

/** The rate as the sheet computes it, in binary floating point. */
function rateValue(answer: Answer | undefined): number | '' {
  const [numerator, denominator, share] = answer?.inputs ?? [];
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return Math.min(numerator, denominator) / denominator;
  return typeof share === 'number' ? Math.min(1, share) : '';
}
