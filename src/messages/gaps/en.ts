/** The same in English. */
import type { ReasonCode } from '../../scoring/gaps';
import type { StepCode } from '../../scoring/rules/kind';
import * as formula from '../formula/en';
import type { Said } from './said';
import type { plan as shape } from './vi';

export const reasons = {
  'gap-missing': () => 'Not answered.',
  'gap-denominator-zero': () => 'The denominator is 0: the form has no line for this case.',
  'gap-numerator-missing': () => 'The numerator is missing.',
  'gap-denominator-missing': () => 'The denominator is missing.',
  'gap-invalid': (v) =>
    v.received === '' ? "The entry can't be used." : `The entry can't be used (${v.received}).`,
  'gap-exempt': (v) => `The form's exemption gives only ${v.points} of ${v.max} points.`,
  'gap-claimed': (v) => `Only ${v.points} of ${v.max} points claimed, without data.`,
  'gap-rate': (v) => `The rate is ${v.percent} %.`,
  'gap-threshold': (v) => `The rate is ${v.percent} %, below the threshold of ${v.bound} %.`,
  'gap-few': (v) => `There are ${v.value} ${v.unit}; the maximum needs ${v.bound} ${v.unit}.`,
  'gap-late': (v) => `It takes ${v.value} ${v.unit}; the maximum needs at most ${v.bound} ${v.unit}.`,
  'gap-option': (v) => `The answer is “${v.option}”.`,
  'gap-ticks': (v) => `Not yet there (${v.count}): ${v.options}.`,
  'gap-counts': (v) => `${v.count} short of the cap of ${v.max} points (${v.worth} points each).`,
  'gap-deduction': (v) => `${v.lost} points are deducted.`,
  ...formula.reasons,
  'gap-judgement': (v) => `Self-scored ${v.points} of ${v.max} points.`,
} satisfies Record<ReasonCode, Said>;

export const steps = {
  'step-more': (v) => `${v.count} more (${v.label}), to ${v.value}/${v.denominator} (${v.percent} %)`,
  'step-share': (v) => `Reach ${v.percent} %`,
  'step-reach': (v) => `Reach ${v.value} ${v.unit} (${v.label})`,
  'step-option': (v) => `Reach “${v.option}”`,
  'step-tick': (v) => `Add: ${v.option}`,
  'step-count': (v) => `Add ${v.parts}`,
  'step-fewer': (v) => `Remove ${v.parts}`,
  'step-none': () => 'Confirm that nothing is deducted (enter 0)',
  ...formula.steps,
  'step-judgement': (v) => `Raise it to ${v.points} points, with evidence`,
} satisfies Record<StepCode, Said>;

export const plan: typeof shape = {
  rank: (name) => `, class ${name}`,
  short: (target, total, rank, short) =>
    `${target} points can't be reached: all feasible steps together give ${total}${rank}, ${short} short.`,
  reached: (target, total, rank) =>
    `The target of ${target} points is already reached: ${total} points${rank}.`,
  reaches: (count, target, total, rank) =>
    `Improving ${count} ${count === 1 ? 'criterion' : 'criteria'} reaches the target of ${target} points: ${total} points${rank}.`,
};

export const points = (gain: string): string => `${gain} ${/^.1$/.test(gain) ? 'point' : 'points'}`;
export const evidenceMissing = 'Evidence is missing.';
