/** The same in English. */
import type { ReasonCode } from '../../scoring/gaps';
import type { StepCode } from '../../scoring/rules/kind';
import * as formula from '../formula/en';
import type { Said } from './said';
import type { plan as shape } from './vi';

export const reasons = {
  'gap-missing': () => 'Nothing entered.',
  'gap-denominator-zero': () => 'The denominator is 0: the form has no line for this case.',
  'gap-numerator-missing': () => 'The numerator is missing.',
  'gap-denominator-missing': () => 'The denominator is missing.',
  'gap-invalid': (v) =>
    v.received === '' ? "The entry can't be used." : `The entry can't be used (${v.received}).`,
  'gap-exempt': (v) => `By the form this case gives only ${v.points} of ${v.max} points.`,
  'gap-claimed': (v) => `Only points are entered (${v.points} of ${v.max}), no data.`,
  'gap-rate': (v) => `The rate is ${v.percent}%.`,
  'gap-threshold': (v) => `The rate is ${v.percent}%, below the threshold of ${v.bound}%.`,
  'gap-few': (v) => `There are ${v.value} ${v.unit}; the maximum needs ${v.bound} ${v.unit}.`,
  'gap-late': (v) => `It takes ${v.value} ${v.unit}; the maximum needs at most ${v.bound} ${v.unit}.`,
  'gap-option': (v) => `“${v.option}” is chosen.`,
  'gap-ticks': (v) => `Not yet there (${v.count}): ${v.options}.`,
  'gap-counts': (v) =>
    `${v.count} more are needed for the maximum of ${v.max} points (${v.worth} points each).`,
  'gap-deduction': (v) => `${v.lost} points are deducted.`,
  ...formula.reasons,
  'gap-judgement': (v) => `Self-scored ${v.points} of ${v.max} points.`,
} satisfies Record<ReasonCode, Said>;

export const steps = {
  'step-more': (v) =>
    `${v.count} more in the numerator, to ${v.value}/${v.denominator} = ${v.percent}% (numerator: ${v.label})`,
  'step-share': (v) => `Reach ${v.percent}%`,
  'step-reach': (v) =>
    v.atMost === 'yes' ? `Come down to ${v.value} ${v.unit}` : `Reach ${v.value} ${v.unit}`,
  'step-option': (v) => `Change to “${v.option}”`,
  'step-tick': (v) => `Add: ${v.option}`,
  'step-count': (v) => `Add ${v.parts}`,
  'step-fewer': (v) => `Remove ${v.parts}`,
  'step-none': () => 'Confirm that nothing is deducted (enter 0)',
  ...formula.steps,
  'step-judgement': (v) => `Improve to reach ${v.points} points, with evidence`,
} satisfies Record<StepCode, Said>;

export const rest = (labels: string): string => `; missing figures entered as 0 or No: ${labels}`;

export const plan: typeof shape = {
  rank: (name) => `, class ${name}`,
  short: (target, total, rank, short) =>
    `${target} points can't be reached: all feasible steps together give ${total}${rank}, ${short} short.`,
  reached: (target, total, rank) =>
    `The target of ${target} points is already reached: ${total} points${rank}.`,
  reaches: (count, target, total, rank) =>
    `Improving ${count} ${count === 1 ? 'criterion' : 'criteria'} reaches the target of ${target} points: ${total} points${rank}.`,
  unproven: 'There are too many combinations to try all of them: a smaller plan may exist.',
};

export const points = (gain: string): string => `${gain} ${/^.1$/.test(gain) ? 'point' : 'points'}`;
export const evidenceMissing = 'Evidence is missing.';

export const counted = (count: string, label: string): string => `${count} × “${label}”`;
