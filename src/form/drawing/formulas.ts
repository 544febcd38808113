/** The formulas by which a form's sheet scores itself, and the values that the engine gives for the same cells. */
import { formulaSheet } from '../../messages/formula/index';
import { invalidRemarks, remarks, statusWords } from '../../messages/sheet/index';
import type { Criterion, Rubric } from '../../rubric/types';
import { emptyAnswer, isUnreadable } from '../../scoring/answer';
import type { Answer } from '../../scoring/answer';
import { asksEvidence, hasPoints } from '../../scoring/assess-answer';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { ruleOf } from '../../scoring/rules/index';
import { rounded } from '../../scoring/rules/formula';
import type { Yield } from '../../scoring/rules/index';
import { isBlank, isIn, isNumber, placeIn } from '../../scoring/rules/cells';
import { UNIT_TYPE, literal, quoted } from '../../scoring/rules/kind';
import { forType } from '../../scoring/unit-type';
import { a1, cell } from '../../sheet/address';
import { columnAt, inputPlaces, rowAt } from '../layout';
import type { EntryColumn, FormLayout } from '../layout';
import { countedMaximum, countedPoints, otherTypeFormula } from './step-formulas';
import { withComma } from '../../reading/print';
import type { CriterionAssessment } from '../../scoring/assessment';

export interface ComputedCell {
  formula: string;
  value: string | number;
}

export type ComputedColumns = 'self' | 'own' | 'status' | 'rate' | 'lost' | 'remark';

/** Addresses that the formulas of a criterion read. */
function addresses(layout: FormLayout, criterion: Criterion) {
  const row = rowAt(layout, criterion.id);
  const at = (column: EntryColumn | 'self'): string => a1(cell(row, columnAt(layout, column)));
  return {
    inputs: inputPlaces(layout, criterion).map((place) => a1(place)),
    exempt: at('exempt'),
    note: at('note'),
    evidence: at('evidence'),
    claimed: at('claimed'),
    status: at('status'),
    self: at('self'),
    lost: at('lost'),
  };
}

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

/** What is said about an entry that cannot be used. */
function invalidRemark(criterion: Criterion): string {
  if (criterion.rule.kind === 'formula') return formulaSheet.invalid;
  const input = ruleOf(criterion).inputs.at(-1);
  if (input?.type === 'points') return invalidRemarks.points(withComma(criterion.max));
  return input?.type === 'date' ? formulaSheet.invalid : invalidRemarks[input?.type ?? 'number'];
}

/** True where a criterion asks for numbers, so that anything else in its cells is wrong whatever it says. */
const asksNumbers = (criterion: Criterion): boolean =>
  criterion.rule.kind !== 'formula' && ruleOf(criterion).inputs.every(({ options }) => options === undefined);

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
  const at = addresses(layout, criterion);
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

function remarkFormula(
  rubric: Rubric,
  criterion: Criterion,
  at: ReturnType<typeof addresses>,
  entered: string,
  odd: string | undefined,
): string {
  const is = (word: string): string => `${at.status}=${quoted(word)}`;
  const full = `IF(${at.lost}>0,${quoted(remarks.lost)},${quoted(remarks.full)})`;
  const evidence = asksEvidence(rubric, criterion)
    ? `IF(AND(SUM(${at.self})>0,${isBlank(at.evidence)}),${quoted(remarks.evidence)},${full})`
    : full;
  const oddities =
    odd === undefined
      ? evidence
      : `IF(${is(statusWords.scored)},IF(${odd},${quoted(remarks.odd)},${evidence}),${evidence})`;
  const claimed = `IF(${is(statusWords.claimed)},${quoted(remarks.claimed)},${oddities})`;
  const pending =
    criterion.rule.kind === 'formula' && criterion.rule.relative
      ? `IF(${is(statusWords.pending)},${quoted(remarks.pending)},${claimed})`
      : claimed;
  const exempt = `IF(${is(statusWords.exempt)},IF(${isBlank(at.note)},${quoted(remarks.exemptReason)},${quoted(remarks.exempt)}),${pending})`;
  const inputs = at.inputs.join(',');
  const own = asksNumbers(criterion)
    ? `IF(COUNT(${inputs})<COUNTA(${inputs}),${quoted(invalidRemarks.noNumber)},${quoted(invalidRemark(criterion))})`
    : quoted(invalidRemark(criterion));
  const wrong = `IF(${isBlank(at.exempt)},IF(COUNTA(${inputs})=0,${quoted(invalidRemarks.claimed)},${own}),${quoted(invalidRemarks.exempt)})`;
  const invalid = `IF(${is(statusWords.invalid)},${wrong},${exempt})`;
  const remark = `IF(${is(statusWords.missing)},IF(${entered},${quoted(remarks.incomplete)},${quoted(remarks.missing)}),${invalid})`;
  const otherType = otherTypeFormula(criterion);
  return otherType === undefined ? remark : `IF(${otherType},${quoted(remarks.otherType)},${remark})`;
}

/** The same words from the engine. */
function remarkText(
  rubric: Rubric,
  criterion: Criterion,
  answer: Answer,
  assessment: CriterionAssessment,
  lost: number,
): string {
  switch (assessment.status) {
    case 'missing':
      return answer.inputs.some((entry) => entry !== null) ? remarks.incomplete : remarks.missing;
    case 'invalid':
      if (answer.exemption !== null) return invalidRemarks.exempt;
      if (answer.inputs.every((entry) => entry === null)) return invalidRemarks.claimed;
      return asksNumbers(criterion) && answer.inputs.some(isUnreadable)
        ? invalidRemarks.noNumber
        : invalidRemark(criterion);
    case 'exempt':
      if (assessment.explanation.code === 'explain-other-type') return remarks.otherType;
      return answer.note === '' ? remarks.exemptReason : remarks.exempt;
    case 'pending':
      return remarks.pending;
    case 'claimed':
      return remarks.claimed;
    case 'scored':
      if (
        assessment.problems.some(
          (problem) => problem.code === 'numerator-above' || problem.code === 'share-above-one',
        )
      )
        return remarks.odd;
      if (asksEvidence(rubric, criterion) && assessment.points > 0 && answer.evidence === '')
        return remarks.evidence;
      return lost > 0 ? remarks.lost : remarks.full;
  }
}

const knownParts = new WeakMap<FormLayout, Map<string, string[]>>();

/** Cells that add up to a heading, as the parts of a SUM: neighbouring criteria as one range. */
export function sumParts(layout: FormLayout, key: string, col: number): string[] {
  const parts = knownParts.get(layout) ?? new Map<string, string[]>();
  knownParts.set(layout, parts);
  const found = parts.get(`${key}:${col}`) ?? makeParts(layout, key, col);
  parts.set(`${key}:${col}`, found);
  return found;
}

function makeParts(layout: FormLayout, key: string, col: number): string[] {
  const rows = childRows(layout, key);
  const parts: string[] = [];
  for (let index = 0; index < rows.length;) {
    const start = rows[index];
    let end = index;
    // a range may span rows between two criteria only where those rows hold no sum of their own
    while (
      end + 1 < rows.length &&
      spanIsFree(layout, rows[end]?.row ?? 0, rows[end + 1]?.row ?? 0) &&
      rows[end + 1]?.criterion &&
      start?.criterion
    )
      end++;
    const [from, to] = [a1(cell(start?.row ?? 0, col)), a1(cell(rows[end]?.row ?? 0, col))];
    parts.push(from === to ? from : `${from}:${to}`);
    index = end + 1;
  }
  return parts;
}

function spanIsFree(layout: FormLayout, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) {
    const planned = layout.rows[row];
    if (planned?.kind !== 'printed' || planned.row.kind !== 'option') return false;
  }
  return true;
}

/** Cells of the groups' own points, with those for bonus or without. */
export const groupCells = (layout: FormLayout, total: 'all' | 'without-bonus'): string[] =>
  layout.rubric.headings
    .filter(({ kind, bonus }) => kind === 'group' && (total === 'all' || !bonus))
    .map(({ key }) => a1(cell(layout.headingRow.get(key) ?? 0, columnAt(layout, 'self'))));

/** Rows of the nearest sums and criteria below a heading, in order. */
function childRows(layout: FormLayout, key: string): { row: number; criterion: boolean }[] {
  const { rubric } = layout;
  const heading = rubric.headings.find((candidate) => candidate.key === key);
  if (!heading) return [];
  const shownBelow = rubric.headings.filter((h) => h.path.includes(key) && layout.headingRow.has(h.key));
  const nearest = shownBelow.filter((h) => !shownBelow.some((other) => h.path.includes(other.key)));
  const covered = new Set(nearest.flatMap((h) => h.criteria));
  return [
    ...nearest.map((h) => ({ row: layout.headingRow.get(h.key) ?? 0, criterion: false })),
    ...heading.criteria
      .filter((id) => !covered.has(id))
      .map((id) => ({ row: rowAt(layout, id), criterion: true })),
  ].sort((a, b) => a.row - b.row);
}

/** A sum that stays blank while nothing below it has points. */
export const blankSum = (parts: string[]): string =>
  `IF(COUNT(${parts.join(',')})=0,"",ROUND(SUM(${parts.join(',')}),2))`;

/** A named total, blank while nothing below it has points. */
export const blankTotal = (parts: string[], name: string): string =>
  `IF(COUNT(${parts.join(',')})=0,"",${name})`;

/** The same of cells that people fill, which may hold errors: SUMIF passes them over. */
export const enteredSum = (parts: string[]): string =>
  `IF(COUNT(${parts.join(',')})=0,"",ROUND(${parts.map((part) => `SUMIF(${part},"<1E+15")`).join('+')},2))`;
