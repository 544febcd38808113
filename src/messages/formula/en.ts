/** The same in English. */
import type { Said as Explained } from '../explanations/said';
import type { Said as Lost } from '../gaps/said';
import type { Said as Problem } from '../problems/readings';
import type * as shape from './vi';

export const explanations = {
  'explain-pending': (v) =>
    `${v('formula')} = ${v('value')}; the summary gives the points (at most ${v('max')}).`,
  'explain-formula': (v) => `${v('formula')} → ${v('points')} points, at most ${v('max')}.`,
  'explain-excluded': (v) => `Not counted: ${v('text')}. Its maximum is not part of the total.`,
  'explain-other-type': () => 'Does not apply to this type of unit.',
} satisfies Record<keyof typeof shape.explanations, Explained>;

export const reasons = {
  'gap-pending': (v) => `The summary gives the points (at most ${v.max}), against the other units.`,
  'gap-formula': (v) => `The formula gives ${v.points} of ${v.max} points.`,
  'gap-quantity-missing': () => 'A figure is missing.',
  'gap-divided-by-zero': () => 'A figure to divide by is 0: the form has no line for this case.',
  'gap-unit-type-missing': () => 'The type of unit is not chosen in the general information.',
  'gap-limited': (v) => `${v.text}: ${v.own} points, of which ${v.points} count.`,
} satisfies Record<keyof typeof shape.reasons, Lost>;

export const steps = {
  'step-correct': () => "Correct or clear the entry that can't be used",
  'step-value': (v) => `Reach ${v.value} (${v.label})`,
  'step-raise': (v) => `${v.count} more (${v.label}), to ${v.value}`,
  'step-lower': (v) => `${v.count} fewer (${v.label}), to ${v.value}`,
  'step-percent': (v) => `Reach ${v.percent} % (${v.label})`,
  'step-day': (v) => `Done by ${v.day} (${v.label})`,
  'step-untick': (v) => `No longer: ${v.option}`,
} satisfies Record<keyof typeof shape.steps, Lost>;

export const problems = {
  'quantity-missing': (_r, e) =>
    `The figure “${e}” is missing. Fill in all cells of the criterion; enter 0 where there is none.`,
  'divided-by-zero': () => 'A figure to divide by is 0, so no points can be computed. Check the figures.',
  'unit-type-missing': () => 'The points depend on the type of unit. Choose it in the general information.',
  'too-many-decimals': (r) =>
    `${r} has more than two decimals, and points have two. Write points with at most two decimals.`,
  'points-limited': (r, e, { text = '' }) => `${text}: ${r} points, of which ${e} count.`,
} satisfies Record<keyof typeof shape.problems, Problem>;

export const rule: typeof shape.rule = {
  value: (formula, most) =>
    `Value = ${formula}; the summary gives the points (at most ${most}), against the other units.`,
  formula: (formula, least, most) => `Points = ${formula}; at least ${least}, at most ${most}.`,
  name: (id, text) => `${id}: ${text}`,
};

export const sources: typeof shape.sources = {
  office: 'Given by the office that sums up',
  'last-year': "Last year's figure",
};
