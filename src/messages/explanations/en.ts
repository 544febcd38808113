/** The same in English. */
import type { ExplanationCode } from '../../scoring/rules/kind';
import { explanations as ofFormulas } from '../formula/en';
import type { Said } from './said';

const rate: Said = (v) => `${v('numerator')}/${v('denominator')} = ${v('percent')}%`;
const share: Said = (v) => `A rate of ${v('percent')}%`;

const scaled =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; times ${v('max')} points gives ${v('points')} points.`;
const over =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; measured against ${v('over')}% gives ${v('points')} of ${v('max')} points.`;
const banded =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; this band gives ${v('points')} points.`;

export const en = {
  'explain-ratio': scaled(rate),
  'explain-ratio-share': scaled(share),
  'explain-ratio-over': over(rate),
  'explain-ratio-over-share': over(share),
  'explain-ratio-band': banded(rate),
  'explain-ratio-band-share': banded(share),
  'explain-bands': (v) => `${v('value')} ${v('unit')}: this band gives ${v('points')} points.`,
  'explain-choice': (v) => `“${v('option')}” gives ${v('points')} points.`,
  'explain-checklist': (v) => `${v('count')} of ${v('of')} items add up to ${v('points')} points.`,
  'explain-counts': (v) =>
    v('sum') === v('points')
      ? `${v('parts')} = ${v('points')} points (at most ${v('max')}).`
      : `${v('parts')} = ${v('sum')}, at most ${v('max')}: ${v('points')} points.`,
  'explain-deduction': (v) =>
    v('points') === '0' && v('sum') !== v('max')
      ? `${v('max')} − (${v('parts')}) is below 0: 0 points.`
      : `${v('max')} − (${v('parts')}) = ${v('points')} points.`,
  ...ofFormulas,
  'explain-judgement': (v) => `Self-scored ${v('points')} of ${v('max')} points.`,
  'explain-exempt': (v) => `The case “${v('text')}” gives ${v('points')} points.`,
  'explain-claimed': (v) => `${v('points')} points typed directly; there is no data to compute them from.`,
  'explain-missing': (v) => `Counts 0 points so far (at most ${v('max')}).`,
  'explain-invalid': (v) =>
    `Points can't be computed yet (at most ${v('max')}): what was entered needs a correction.`,
} satisfies Record<ExplanationCode, Said>;
