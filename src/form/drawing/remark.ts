/** The line beside a criterion that says how it stands: as a formula, and in the same words from the engine. */
import { formulaSheet } from '../../messages/formula';
import { invalidRemarks, remarks, statusWords } from '../../messages/sheet';
import { withComma } from '../../reading/print';
import type { Criterion, Rubric } from '../../rubric/types';
import { isUnreadable } from '../../scoring/answer';
import type { Answer } from '../../scoring/answer';
import { asksEvidence } from '../../scoring/assess-answer';
import type { CriterionAssessment } from '../../scoring/assessment';
import { ruleOf } from '../../scoring/rules';
import { isBlank } from '../../scoring/rules/cells';
import { quoted } from '../../scoring/rules/kind';
import type { CriterionCells } from './criterion-cells';
import { otherTypeFormula } from './step-formulas';

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

/** The line as a formula of the criterion's cells. */
export function remarkFormula(
  rubric: Rubric,
  criterion: Criterion,
  at: CriterionCells,
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
export function remarkText(
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
