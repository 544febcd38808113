/** What is to be entered in a row, in words. */
import { formulaSheet } from '../../messages/formula';
import { hints } from '../../messages/sheet';
import { withComma } from '../../reading/print';
import type { Criterion } from '../../rubric/types';
import type { FormulaRule } from '../../rubric/rule';
import { optionLabels } from '../../scoring/rules/labels';

/** Letters of an option that the hint beside its list has room for; cut ones would look alike. */
const BRIEF = 40;

const choiceHint = (labels: string[]): string =>
  labels.some(({ length }) => length > BRIEF) ? hints.longChoice(labels.length) : hints.choice(labels);

/** What is to be entered, in words. */
export function hintOf(criterion: Criterion): string {
  const { rule } = criterion;
  switch (rule.kind) {
    case 'ratio':
      return hints.ratio(rule.numerator, rule.denominator);
    case 'bands':
      return hints.bands(rule.quantity, rule.unit);
    case 'choice':
    case 'combination':
      return choiceHint(optionLabels(rule.options));
    case 'checklist':
      return hints.checklist;
    case 'counts':
      return hints.lines(optionLabels(rule.lines));
    case 'deduction':
      return hints.deduction(optionLabels(rule.lines));
    case 'formula':
      return formulaSheet.hint(
        rule.quantities.map(({ id, text, source }) => ({ id, text, from: formulaSheet.sources[source] })),
        formulaHint(rule),
      );
    case 'judgement':
      return hints.judgement(withComma(criterion.max));
  }
}

/** The formula with what its limits are. */
function formulaHint({ text, relative, limits }: FormulaRule): string {
  const values = ({ values }: FormulaRule['limits'][number]): string =>
    values.length === 1
      ? withComma(values[0] ?? 0)
      : formulaSheet.byType(values.map((value) => withComma(value)).join('; '));
  return [
    relative ? formulaSheet.value(text) : formulaSheet.points(text),
    ...limits.map((limit) => formulaSheet.limit(limit.id, limit.text, values(limit))),
  ].join('; ');
}
