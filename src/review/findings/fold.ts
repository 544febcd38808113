/** One act, one finding: what one filter, one paste or one move of a sheet brings to many cells is told once, under its cause. */
import { finding, remarks } from '../finding';
import type { Finding, FindingCode } from '../finding';
import type { ExaminedForm } from './examined-form';

/** What one act brings to many cells alike; other findings differ from cell to cell. */
const ALIKE: ReadonlySet<FindingCode> = new Set([
  ...['row-hidden', 'column-hidden', 'row-moved', 'text-hidden', 'validation-edited', 'validation-removed'],
  ...['formula-replaced', 'formula-unmoved', 'cached-value', 'entry-unseen', 'row-not-calculated'],
  ...['answer-formula'],
] as const);

/** Pastes, missing calculations and rows that moved alone, of which the net effect is told; other acts that change points stand alone. */
const TOGETHER: ReadonlySet<FindingCode> = new Set([
  ...remarks,
  ...(['cached-value', 'formula-replaced', 'formula-unmoved'] as const),
]);

/** More findings of one kind than these are one act. */
const MANY = 5;

/** The findings with those of one act folded under one of them. */
export function folded(findings: readonly Finding[], examined: ExaminedForm): Finding[] {
  return alikeFolded(causes.reduce((left, cause) => underCause(left, cause, examined), findings));
}

interface Cause {
  code: FindingCode;
  holds: (examined: ExaminedForm) => boolean;
  /** True for a finding that follows from it. */
  brings: (found: Finding) => boolean;
}

const causes: readonly Cause[] = [
  {
    code: 'sheet-moved',
    holds: ({ identity, lists }) => identity === undefined && lists === undefined,
    brings: ({ code, expected }) =>
      ['identity-missing', 'names-missing', 'name-lost', 'external-link', 'formulas-earlier'].includes(
        code,
      ) ||
      (/^validation-/.test(code) && String(expected).startsWith('list ')),
  },
  {
    code: 'rows-filtered',
    holds: ({ sheet }) => sheet.filtered === true,
    brings: ({ code }) => code === 'row-hidden',
  },
  {
    code: 'rubric-outdated',
    holds: ({ identity, rubric }) => identity !== undefined && identity.hash !== rubric.hash,
    brings: ({ code }) => code === 'rubric-outdated' || code === 'formulas-earlier',
  },
];

/** Puts what a cause brings under it, with the cells and what they change together. */
function underCause(
  findings: readonly Finding[],
  { code, holds, brings }: Cause,
  examined: ExaminedForm,
): Finding[] {
  const brought = holds(examined) ? findings.filter(brings) : [];
  if (brought.length === 0) return [...findings];
  const own = brought.find((one) => one.code === code) ?? finding(code, { sheet: examined.sheet.name });
  const also = brought.flatMap((one) => [...(one.cell === undefined ? [] : [one.cell]), ...(one.also ?? [])]);
  const told = { ...own, points: sumOf(brought), ...(also.length === 0 ? {} : { also }) };
  return [told, ...findings.filter((one) => !brought.includes(one))];
}

const sumOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100;

/** Many of one kind under the first of them; those that change points apart from those that change none. */
function alikeFolded(findings: readonly Finding[]): Finding[] {
  const acts = new Map<string, Finding[]>();
  for (const one of findings) {
    const { code, severity, sheet, cell, points } = one;
    if (!ALIKE.has(code) || cell === undefined || (points !== 0 && !TOGETHER.has(code))) continue;
    const key = JSON.stringify([code, severity, sheet, points !== 0 && !remarks.has(code)]);
    acts.set(key, [...(acts.get(key) ?? []), one]);
  }
  const instead = new Map<Finding, Finding | undefined>();
  for (const [first, ...others] of acts.values()) {
    if (!first || others.length < MANY) continue;
    const also = others.flatMap(({ cell }) => cell ?? []);
    instead.set(first, { ...first, points: sumOf([first, ...others]), also });
    for (const other of others) instead.set(other, undefined);
  }
  return findings.flatMap((one) => (instead.has(one) ? (instead.get(one) ?? []) : one));
}
