/** The rule kinds, one line each. */
import type { Criterion } from '../../rubric/types';
import type { Rule } from '../../rubric/rule';
import type { Entry } from '../answer';
import { toHundredths } from '../exact';
import { bands } from './bands';
import { checklist } from './checklist';
import { choice } from './choice';
import { counts, deduction } from './counts';
import { formula } from './formula';
import { judgement } from './judgement';
import type { AnswerShape, Evaluation, Formulas, Input, RuleModule, Step, Yield } from './kind';
import { ratio } from './ratio';

export type { AnswerShape, Evaluation, Explanation, Formulas, Input, Step, Yield } from './kind';

/** The faces of one criterion's rule, with rule and maximum bound. */
export interface BoundRule {
  answer: AnswerShape;
  inputs: Input[];
  evaluate(entries: readonly Entry[]): Evaluation;
  yields(): Yield;
  formulas(cells: string[], lists: string[]): Formulas;
  steps(entries: readonly Entry[]): Step[];
}

function bind<R extends Rule>(module: RuleModule<R>, rule: R, max: number): BoundRule {
  let yields: Yield | undefined;
  return {
    answer: module.answer,
    inputs: module.inputs(rule, max),
    evaluate: (entries) => module.evaluate(rule, max, entries),
    yields: () => (yields ??= module.yields(rule, max)),
    formulas: (cells, lists) => module.formulas(rule, max, cells, lists),
    steps: (entries) => module.steps(rule, max, entries),
  };
}

function bound(rule: Rule, max: number): BoundRule {
  switch (rule.kind) {
    case 'ratio':
      return bind(ratio, rule, max);
    case 'bands':
      return bind(bands, rule, max);
    case 'choice':
    case 'combination':
      return bind(choice, rule, max);
    case 'checklist':
      return bind(checklist, rule, max);
    case 'counts':
      return bind(counts, rule, max);
    case 'deduction':
      return bind(deduction, rule, max);
    case 'formula':
      return bind(formula, rule, max);
    case 'judgement':
      return bind(judgement, rule, max);
  }
}

const cache = new WeakMap<Pick<Criterion, 'rule' | 'max'>, BoundRule>();

/** The rule of a criterion, ready to use. */
export function ruleOf(criterion: Pick<Criterion, 'rule' | 'max'>): BoundRule {
  let rule = cache.get(criterion);
  if (!rule) {
    rule = bound(criterion.rule, criterion.max);
    cache.set(criterion, rule);
  }
  return rule;
}

/** True where the rule can give exactly these points. */
export function canYield({ values, intervals }: Yield, points: number): boolean {
  const wanted = toHundredths(points);
  return (
    wanted / 100 === points &&
    (values.includes(wanted) || intervals.some(([low, high]) => wanted >= low && wanted <= high))
  );
}
